// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the parts of a vault share: the contents in memory, the same contents sealed on disk, one mutex around
// both. Each change is one transaction; the contents in memory change after the commit.
#include "client/vault/contents.hpp"
#include "client/vault/draft_table.hpp"
#include "client/vault/metadata_store.hpp"
#include "client/vault/sealed_files.hpp"
#include "client/vault/vault.hpp"
#include "shared/base/process_lock.hpp"

#include <functional>
#include <mutex>

namespace tarim::client {

struct VaultCore {
  /// The folder is locked (or the vault is for reading only), the key is right, the database is migrated.
  VaultCore(std::filesystem::path ofFolder, VaultInfo ofInfo, const crypto::Key& key,
            base::ProcessLock ofLock, std::unique_ptr<db::Database> database);
  /// Makes the device key of a new vault.
  base::Result<void> begin();
  /// Reads and merges everything. `isOfEarlierProgram`: the vault was migrated just now. Drafts of which rows
  /// are gone or counters changed are held as OlderCopy and say everything again (draft_proof.hpp).
  base::Result<void> load(bool isOfEarlierProgram);

  /// Runs `work` under the mutex.
  template <class Work>
  auto read(Work work) const {
    const std::lock_guard guard(mutex);
    return work();
  }
  /// Applies `part`, a function or a member, to the draft; a default value when there is no such draft.
  template <class Part>
  auto readDraft(std::string_view application, Part part) const {
    const std::lock_guard guard(mutex);
    const Draft* draft = find(application);
    return draft ? std::invoke(part, *draft) : std::decay_t<std::invoke_result_t<Part, const Draft&>>();
  }
  /// Runs `work` under the mutex. `work` returns whether anything changed; then the listener is called.
  template <class Work>
  base::Result<void> change(Work work) {
    {
      const std::lock_guard guard(mutex);
      const base::Result<bool> changed = work();
      if (!changed) return changed.error();
      if (!*changed) return {};
    }
    tell();
    return {};
  }
  /// Runs `step` on a copy of the contents, inside a transaction; the copy replaces the contents after the
  /// commit.
  base::Result<void> replace(const std::function<base::Result<void>(Contents&)>& step);
  /// Stores a setting of the vault and sets `field` of the contents to `value`.
  template <class Field>
  base::Result<void> put(std::string_view setting, std::string_view text, Field Contents::*field,
                         const Field& value) {
    return change([&]() -> base::Result<bool> {
      const auto stored = database->transaction([&] { return metadata.putSetting(setting, text); });
      if (!stored) return stored.error();
      contents.*field = value;
      return true;
    });
  }
  void tell() const;

  // The caller holds the mutex.
  /// Null when there is none.
  [[nodiscard]] Draft* find(std::string_view application) const;
  /// UnknownPolicy.
  base::Result<rules::RulebookPtr> rulebook(std::string_view policyHash);
  /// Folds all drafts under a policy; a draft whose events cannot follow each other gets a trouble.
  void foldDraftsOf(const policy::Policy& policy);

  const std::filesystem::path folder;
  const VaultInfo info;
  base::ProcessLock processLock;
  std::unique_ptr<db::Database> database;
  Sealer sealer;
  DraftTable draftTable;
  MetadataStore metadata;
  SealedFiles sealedFiles;
  mutable std::mutex mutex;
  Contents contents;
  std::map<std::string, rules::RulebookPtr, std::less<>> rulebooks;
  std::function<void()> listener;

 private:
  base::Result<void> loadIdentity();
  base::Result<void> checkProofs(bool isOfEarlierProgram);
  base::Result<void> loadSettings();
};

base::Error noDraft(std::string_view application);

}  // namespace tarim::client
