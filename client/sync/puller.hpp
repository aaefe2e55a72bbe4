// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Applies a sync answer to the vault: first fetches the policies that its drafts need, then applies the
// answer in one transaction, then queues mark_delivered for each return that has arrived.
#include "client/sync/net/api_client.hpp"
#include "client/vault/vault.hpp"

#include <functional>
#include <set>

namespace tarim::client {

class Puller {
 public:
  Puller(Vault& vault, const base::Clock& clock) : m_vault(vault), m_clock(clock) {}

  /// Gives a policy's text by its hash: from the server, or from the package that the answer came in.
  using PolicySource = std::function<base::Result<std::string>(const std::string& hash)>;
  static PolicySource policiesOf(ApiClient& api);
  /// `answered`: the request; null as in VaultExchange::apply. The link's errors, and the vault's:
  /// StorageFull …
  base::Result<void> take(const wire::SyncAnswer& answer, const wire::SyncRequest* answered,
                          const PolicySource& source);
  /// Adds a policy to the vault unless the vault has it. Returns only transient errors; a policy that this
  /// program cannot use is ignored.
  base::Result<void> fetchPolicy(const std::string& policy, const PolicySource& source);
  /// Why the last take() could not get a policy that the server may deliver later.
  [[nodiscard]] std::optional<base::Error> trouble() const { return m_trouble; }
  /// Queues mark_delivered for every return that no device has marked. The command's id is derived from the
  /// event, so the command is idempotent across devices. Removes refused marks without showing them.
  base::Result<void> markDeliveries();

 private:
  void dismissRefusedMarks();

  Vault& m_vault;
  const base::Clock& m_clock;
  std::set<std::string> m_unusable;  ///< Policies that this program cannot use: fetched once.
  std::set<std::string> m_marked;
  std::optional<base::Error> m_trouble;
};

}  // namespace tarim::client
