// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The requests of a reviewer that a person waits for: queue, dossier, lease, page. Calls block and are meant
// for a pool thread; they share one kept connection. Decisions are commands, which go through the vault and
// the sync engine.
#include "client/sync/net/options.hpp"
#include "client/vault/vault.hpp"
#include "shared/wire/messages.hpp"

namespace tarim::client {

class ReviewClient {
 public:
  ReviewClient(Vault& vault, const base::Clock& clock, SyncOptions options = {});
  ~ReviewClient();

  base::Result<wire::Queue> queue();
  base::Result<wire::ReviewDossier> dossier(std::string_view application);
  base::Result<wire::LeaseAnswer> lease(std::string_view application, const wire::LeaseRequest& request);
  /// A page of a frozen submission: from the vault's sealed cache, else from the server. The client checks
  /// the hash of a downloaded page and caches the page.
  base::Result<base::Bytes> blob(std::string_view hash);
  /// Cancels the calls under way on other threads.
  void cancel();

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace tarim::client
