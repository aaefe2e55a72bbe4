// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Takes an answer into the vault: first the policies that its drafts need, then all of it in one transaction,
// then what this device has to say about it: that a return has arrived.
#include "client/sync/net/api_client.hpp"
#include "client/vault/vault.hpp"

#include <functional>
#include <set>

namespace tarim::client {

class Puller {
 public:
  Puller(Vault& vault, const base::Clock& clock) : m_vault(vault), m_clock(clock) {}

  /// Where a policy's text is had from: the server, or the package that the answer came in.
  using Library = std::function<base::Result<std::string>(const std::string& hash)>;
  /// The link's errors, and the vault's: StorageFull … `answered` is the request; null as in Vault::apply.
  base::Result<void> take(const wire::SyncAnswer& answer, const wire::SyncRequest* answered,
                          const Library& library);
  base::Result<void> take(const wire::SyncAnswer& answer, const wire::SyncRequest& answered, ApiClient& api);
  /// One that the vault has not. Only errors that may be over next time.
  base::Result<void> fetch(const std::string& policy, const Library& library);
  base::Result<void> fetch(const std::string& policy, ApiClient& api);
  /// Why a policy could not be had that the server may give out later; of the last take().
  [[nodiscard]] std::optional<base::Error> trouble() const { return m_trouble; }
  /// Queues mark_delivered for every return that nobody has marked. The command's id is made from the event,
  /// so whichever devices say it, however often, it is one command. A refused mark is nobody's business and
  /// is removed.
  base::Result<void> markDeliveries();

 private:
  void forgetRefusedMarks();

  Vault& m_vault;
  const base::Clock& m_clock;
  std::set<std::string> m_useless;  ///< Policies that cannot be had or not be used: asked for once.
  std::set<std::string> m_marked;
  std::optional<base::Error> m_trouble;
};

}  // namespace tarim::client
