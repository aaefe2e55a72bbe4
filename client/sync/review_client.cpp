// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/review_client.hpp"

#include "client/sync/net/api_client.hpp"
#include "client/sync/net/tls_transport.hpp"
#include "shared/base/ids.hpp"

#include <mutex>

namespace tarim::client {

using base::Code;
using base::Error;

namespace {

Error noId() {
  return Error(Code::InvalidInput, "no application has such an id");
}

}  // namespace

struct ReviewClient::Impl {
  Impl(Vault& ofVault, SyncOptions ofOptions) : vault(ofVault), options(std::move(ofOptions)) {}

  /// Runs `asked` on the kept connection, one at a time. Cancelled for a request made before a cancel().
  template <class Ask>
  auto ask(Ask asked) -> decltype(asked(std::declval<ApiClient&>())) {
    const std::uint64_t mine = cancels();
    const std::lock_guard turn(turns);
    const auto ready = prepare(mine);
    if (!ready) return ready.error();
    ApiClient api(*transport, account.token);
    return asked(api);
  }

  std::uint64_t cancels() {
    const std::lock_guard lock(mutex);
    return cancelled;
  }

  base::Result<void> prepare(std::uint64_t mine) {
    const Account now = vault.settings.account();
    if (!now.enrolled()) return Error(Code::NotAuthenticated, "this vault is not enrolled yet");
    const bool same = transport && account.server == now.server && account.caPem == now.caPem;
    std::unique_ptr<Transport> made;
    if (!same) {
      const auto endpoint = endpointOf(now.server, now.caPem);
      if (!endpoint) return endpoint.error();
      made = makeTransport(*endpoint, options);
    }
    const std::lock_guard lock(mutex);
    if (made) transport = std::move(made);
    account = now;
    if (mine != cancelled) return Error(Code::Cancelled);
    transport->resume();
    return {};
  }

  Vault& vault;
  SyncOptions options;
  std::mutex turns;
  Account account;
  std::mutex mutex;  ///< Guards everything below.
  std::unique_ptr<Transport> transport;
  std::uint64_t cancelled = 0;
};

ReviewClient::ReviewClient(Vault& vault, const base::Clock&, SyncOptions options)
    : m_impl(std::make_unique<Impl>(vault, std::move(options))) {}

ReviewClient::~ReviewClient() {
  cancel();
  const std::lock_guard turn(m_impl->turns);
}

base::Result<wire::Queue> ReviewClient::queue() {
  return m_impl->ask([](ApiClient& api) { return api.queue(); });
}

base::Result<wire::ReviewDossier> ReviewClient::dossier(std::string_view application) {
  if (!base::isId(application)) return noId();
  return m_impl->ask([&](ApiClient& api) { return api.dossier(application); });
}

base::Result<wire::LeaseAnswer> ReviewClient::lease(std::string_view application,
                                                    const wire::LeaseRequest& request) {
  if (!base::isId(application)) return noId();
  return m_impl->ask([&](ApiClient& api) { return api.lease(application, request); });
}

base::Result<base::Bytes> ReviewClient::blob(std::string_view hash) {
  if (!base::hashFromHex(hash)) return Error(Code::InvalidInput, "a page is named by its hash");
  if (m_impl->vault.files.record(hash)) {
    auto kept = m_impl->vault.files.read(hash);
    if (kept) return kept;
  }
  auto fetched = m_impl->ask([&](ApiClient& api) { return api.blob(hash); });
  // A full disk must not keep a reviewer from seeing the page.
  if (fetched) (void)m_impl->vault.files.add(*fetched);
  return fetched;
}

void ReviewClient::cancel() {
  const std::lock_guard lock(m_impl->mutex);
  ++m_impl->cancelled;
  if (m_impl->transport) m_impl->transport->interrupt();
}

}  // namespace tarim::client
