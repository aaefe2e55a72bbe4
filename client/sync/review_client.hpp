// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A reviewer's desk: the requests that a person waits for. Blocking calls for a pool thread, on a kept
// connection of their own; decisions themselves are commands and go through the vault and the engine like
// everything else.
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
  /// A page of a frozen submission: from the vault's sealed cache, else from the server (hash-checked, then
  /// cached).
  base::Result<base::Bytes> blob(std::string_view hash);
  /// Cancels whatever is under way on other threads.
  void cancel();

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace tarim::client
