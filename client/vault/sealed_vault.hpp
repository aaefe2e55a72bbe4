// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The vault: its contents in memory, the same contents sealed on disk, one mutex around both. Each change is
// one transaction; the contents in memory change after the commit.
#include "client/vault/contents.hpp"
#include "client/vault/draft_table.hpp"
#include "client/vault/key_file.hpp"
#include "client/vault/metadata_store.hpp"
#include "client/vault/sealed_files.hpp"
#include "shared/base/process_lock.hpp"

#include <mutex>

namespace tarim::client {

class SealedVault final : public Vault {
 public:
  /// What VaultDirectory provides: a locked folder, the right key, a migrated database.
  struct Parts {
    std::filesystem::path folder;
    VaultInfo info;
    crypto::Key key;
    base::ProcessLock lock;
    std::unique_ptr<db::Database> database;
  };
  explicit SealedVault(Parts parts);
  /// Makes the device key of a new vault.
  base::Result<void> begin();
  /// Reads and merges everything.
  base::Result<void> load();

  [[nodiscard]] VaultInfo info() const override;
  [[nodiscard]] bool isReadOnly() const override;
  base::Result<void> changePassphrase(std::string_view from, std::string_view to) override;
  [[nodiscard]] Account account() const override;
  base::Result<void> setAccount(const Account& account) override;
  [[nodiscard]] std::string devicePublicKey() const override;
  [[nodiscard]] std::string sign(std::string_view text) const override;
  base::Result<std::string> nextDeviceKey() override;
  base::Result<void> dropNextDevice() override;
  base::Result<void> becomeDevice(const Account& account, base::Instant now) override;
  [[nodiscard]] std::string replyKey() const override;
  [[nodiscard]] base::Result<crypto::Key> agreeOnReply(const crypto::PublicKey& theirs) const override;
  [[nodiscard]] ServerClock serverClock() const override;
  base::Result<void> setServerClock(const ServerClock& clock) override;
  base::Result<void> addPolicy(std::string_view text) override;
  base::Result<rules::RulebookPtr> rulebook(std::string_view policyHash) override;
  base::Result<void> setOpenCycles(const std::vector<std::string>& policyHashes) override;
  [[nodiscard]] std::vector<std::string> openCycles() const override;
  [[nodiscard]] std::vector<DraftInfo> drafts() const override;
  base::Result<std::string> newDraft(std::string_view policyHash) override;
  base::Result<void> edit(std::string_view application, const std::vector<CellEdit>& edits,
                          base::Instant now) override;
  [[nodiscard]] std::shared_ptr<const dossier::Dossier> dossier(std::string_view application) const override;
  [[nodiscard]] std::vector<dossier::Conflict> conflicts(std::string_view application) const override;
  [[nodiscard]] std::vector<dossier::Operation> history(std::string_view application,
                                                        const dossier::CellKey& cell) const override;
  [[nodiscard]] std::uint64_t revision(std::string_view application) const override;
  base::Result<FileRecord> addFile(base::ByteView bytes) override;
  base::Result<base::Bytes> readFile(std::string_view hash) const override;
  [[nodiscard]] std::optional<FileRecord> file(std::string_view hash) const override;
  [[nodiscard]] std::vector<FileRecord> files() const override;
  base::Result<bool> checkFile(std::string_view hash) override;
  [[nodiscard]] std::vector<FileRecord> filesToSend() const override;
  base::Result<void> setFileState(const wire::FileState& state, base::Instant now) override;
  base::Result<void> setUpload(std::string_view hash, std::string_view upload, std::uint64_t sent) override;
  base::Result<void> setRefusal(std::string_view hash, const base::Error& why, base::Instant now) override;
  [[nodiscard]] std::vector<workflow::Event> events(std::string_view application) const override;
  [[nodiscard]] workflow::State state(std::string_view application) const override;
  [[nodiscard]] std::vector<workflow::Receipt> receipts(std::string_view application) const override;
  [[nodiscard]] std::vector<EarlierReceipt> earlierReceipts(std::string_view application) const override;
  [[nodiscard]] ServerStore serverStore() const override;
  [[nodiscard]] std::uint64_t storesMet() const override;
  base::Result<void> queue(const workflow::Command& command, base::Instant now) override;
  [[nodiscard]] std::vector<QueuedCommand> queued() const override;
  base::Result<void> dismiss(std::string_view commandId) override;
  [[nodiscard]] wire::SyncRequest pending(base::Instant now) const override;
  [[nodiscard]] std::vector<wire::SyncRequest> allPending(base::Instant now) const override;
  base::Result<void> apply(const wire::SyncAnswer& answer, base::Instant now,
                           const wire::SyncRequest* answered) override;
  base::Result<std::string> takeSnapshot(std::string_view application, std::string_view why,
                                         base::Instant now) override;
  base::Result<void> restoreSnapshot(std::string_view snapshot, base::Instant now) override;
  [[nodiscard]] std::vector<SnapshotInfo> snapshots(std::string_view application) const override;
  base::Result<void> setSetting(std::string_view key, std::string_view value) override;
  [[nodiscard]] std::string setting(std::string_view key) const override;
  void onChange(std::function<void()> listener) override;

 private:
  using Lock = std::lock_guard<std::mutex>;
  [[nodiscard]] std::shared_ptr<Draft> find(std::string_view application) const;
  base::Result<rules::RulebookPtr> bookOf(std::string_view policyHash);
  void foldDraftsOf(const policy::Policy& policy);
  base::Result<void> mayEdit(const Draft& draft);
  std::vector<CellEdit> cleaned(const Draft& draft, std::vector<CellEdit> edits);
  base::Result<void> write(Draft& draft, const std::vector<CellEdit>& edits, base::Instant now);
  base::Result<std::string> keepSnapshot(const Draft& draft, std::string_view why, base::Instant now);
  base::Result<void> loadIdentity();
  base::Result<void> loadServerStore();
  /// Marks files as unreadable that are missing or have the wrong size.
  void checkSizes();
  base::Result<FileRecord> keepFile(FileRecord record);
  void identify(const crypto::Key& seed);
  void tell();

  std::filesystem::path m_folder;
  VaultInfo m_info;
  crypto::Key m_key;
  base::ProcessLock m_lock;
  std::unique_ptr<db::Database> m_db;
  Sealer m_sealer;
  mutable DraftTable m_draftStore;
  mutable MetadataStore m_small;
  SealedFiles m_files;
  crypto::Key m_seed{};
  mutable std::mutex m_mutex;
  Contents m_contents;
  std::map<std::string, rules::RulebookPtr, std::less<>> m_books;
  std::function<void()> m_listener;
};

}  // namespace tarim::client
