// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A vault is one person's sealed store on this device: keys, drafts, files, what arrived and what is still to
// be sent. Several people may share a county office's machine; each has a vault, under its own passphrase,
// and nothing is shared but the program.
//
// The promises:
//   - Nothing is readable on disk: operations, files, names and tokens are sealed (AES-256-GCM) under a
//   random
//     key that the passphrase unwraps (scrypt). File names on disk are keyed hashes.
//   - edit() returns when the operations are on disk. The operation log is the outbox: there is no second
//   list
//     of unsent operations that could disagree with it.
//   - The log never shrinks. The highest acknowledged sequence says which operations the server holds.
//   - A destructive step takes a snapshot first.
//
// Thread-safe: one mutex inside; calls are short, except create/open (scrypt) and addFile (hashing), which
// belong on a pool.
#include "client/vault/server_clock.hpp"
#include "client/vault/server_store.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/dossier/merge.hpp"
#include "shared/rules/rulebook.hpp"
#include "shared/wire/messages.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tarim::client {

/// What is known of a vault before it is open: its id and the label that its owner chose.
struct VaultInfo {
  std::string id;
  std::string label;
};

/// The identity of this device at its server; empty until enrolled.
struct Account {
  std::string server;     ///< host:port
  std::string caPem;      ///< The one CA that is trusted for this server.
  std::string serverKey;  ///< Hex Ed25519, pinned at enrolment.
  std::string sealKey;    ///< Hex X25519 of the server, for packages; empty until it was told.
  std::string token;
  std::string person;
  std::string personName;
  std::string device;
  std::string role;
  std::string unit;
  std::string unitName;
  [[nodiscard]] bool enrolled() const { return !token.empty(); }

  /// As the vault keeps it, without the device, which its key tells.
  static void fields(auto& field, auto& account) {
    field("server", account.server, base::kRequired);
    field("ca", account.caPem, base::kRequired);
    field("key", account.serverKey, base::kRequired);
    field("seal", account.sealKey);
    field("token", account.token, base::kRequired);
    field("person", account.person, base::kRequired);
    field("name", account.personName, base::kRequired);
    field("role", account.role, base::kRequired);
    field("unit", account.unit, base::kRequired);
    field("unitName", account.unitName, base::kRequired);
  }
};

struct CellEdit {
  dossier::CellKey cell;
  std::string value;

  static constexpr bool kIsArray = true;
  static void fields(auto& field, auto& edit) {
    field("table", edit.cell.table);
    field("row", edit.cell.row);
    field("column", edit.cell.column);
    field("value", edit.value);
  }
};

enum class FileProgress { OnThisDevice, UnderWay, OnServer };
/// Prefix of FileRecord::upload for a file that is sent in slices (client/sync/file_splitter.hpp).
inline constexpr std::string_view kInSlices = "pieces/";
/// FileRecord::upload of an upload that may have begun, but whose path the server has not reported.
inline constexpr std::string_view kBegun = "begun";

/// An app setting: when this vault became a device of its own (Unix milliseconds), until the person has seen
/// it; empty: not since.
inline constexpr std::string_view kBecameDeviceSetting = "copies.became-device";

struct FileRecord {
  std::string hash;
  std::uint64_t size = 0;
  FileProgress progress = FileProgress::OnThisDevice;
  std::uint64_t sent = 0;  ///< Durable on the server, while UnderWay.
  std::string
      upload;  ///< tus upload path; or kBegun; or kInSlices and the number of slices; empty: not begun.
  base::Instant storedAt;  ///< When the last receipt arrived, even if the server lost the bytes later.
  /// The sealed bytes on this device do not open. The next sync downloads a page that is OnServer; any other
  /// page is repaired by attaching the same scan again.
  bool unreadable = false;
  /// Why the server refused the file at the last attempt, for the log; empty: it did not.
  std::string refusal;
  std::uint32_t refusals = 0;  ///< In a row.
  base::Instant refusedAt;

  /// Records of the first programs end with `stored`.
  static void fields(auto& field, auto& file) {
    field("hash", file.hash, base::kRequired);
    field("size", file.size, base::kRequired);
    field("progress", file.progress, {.required = true, .most = std::size_t(FileProgress::OnServer)});
    field("sent", file.sent, base::kRequired);
    field("upload", file.upload, base::kRequired);
    field("stored", file.storedAt, base::kRequired);
    field("unreadable", file.unreadable);
    field("refusal", file.refusal);
    field("refusals", file.refusals);
    field("refused", file.refusedAt);
  }
};

struct DraftInfo {
  std::string application;
  std::string policy;              ///< Hash.
  std::uint64_t operations = 0;    ///< Written on this device …
  std::uint64_t acknowledged = 0;  ///< … of which the server holds durably.
  std::optional<wire::Held>
      held;  ///< Why the server holds operations back, or why its answer about this draft was rejected.
  /// The server was restored, and the vault is still reconciling this draft with it.
  bool reconciling = false;
  base::Instant changedAt;
  base::Instant syncedAt;  ///< Zero: never.
};

struct QueuedCommand {
  workflow::Command command;
  base::Instant queuedAt;
  std::optional<wire::CommandResult>
      result;  ///< A final refusal stays until dismissed, so that it reaches the person.
};

/// A draft as it was before something destructive.
struct SnapshotInfo {
  std::string id;
  std::string application;
  std::string why;
  base::Instant takenAt;
};

class Vault {
 public:
  virtual ~Vault() = default;

  [[nodiscard]] virtual VaultInfo info() const = 0;
  /// Its disk was full or write-protected when it was opened: everything is here to be read, exported and
  /// packed, and whatever would change it is refused with ReadOnly.
  [[nodiscard]] virtual bool isReadOnly() const = 0;
  virtual base::Result<void> changePassphrase(std::string_view from, std::string_view to) = 0;

  /// `device` is always this vault's own (workflow/device_id.hpp), enrolled or not.
  [[nodiscard]] virtual Account account() const = 0;
  /// ProtocolBroken when `device` is neither empty nor this vault's own: both sides derive it from the device
  /// key.
  virtual base::Result<void> setAccount(const Account& account) = 0;
  [[nodiscard]] virtual std::string devicePublicKey() const = 0;  ///< Hex.
  [[nodiscard]] virtual std::string sign(
      std::string_view text) const = 0;  ///< Hex Ed25519 by the device key.

  /// Hex Ed25519 public key of the device that this vault becomes if it turns out to be a copy of another.
  /// Made once, durable before it returns, and the same until becomeDevice() or dropNextDevice().
  virtual base::Result<std::string> nextDeviceKey() = 0;
  /// That key is in use by another copy: the next call makes another.
  virtual base::Result<void> dropNextDevice() = 0;
  /// The server has taken that key: the vault is this device from now on, in one transaction. What the server
  /// has acknowledged stays with the device that wrote it; what it has not is written by the new one, under
  /// the same wall times. Submissions that wait are signed anew, and the feed is heard from its beginning.
  /// ProtocolBroken when `account.device` is not that key's.
  virtual base::Result<void> becomeDevice(const Account& account, base::Instant now) = 0;

  /// Hex X25519: what replies to this device's packages are sealed to. Its secret never leaves the vault.
  [[nodiscard]] virtual std::string replyKey() const = 0;
  /// The agreement that opens such a reply. InvalidInput.
  [[nodiscard]] virtual base::Result<crypto::Key> agreeOnReply(const crypto::PublicKey& theirs) const = 0;

  /// Server time as last measured: what deadlines are judged and shown in, and all that the vault keeps.
  /// Every `now` below but that of allPending() is what the device's own clock shows; the vault makes server
  /// time of it.
  [[nodiscard]] virtual ServerClock serverClock() const = 0;
  virtual base::Result<void> setServerClock(const ServerClock& clock) = 0;

  /// A policy used by a draft is never removed.
  virtual base::Result<void> addPolicy(std::string_view text) = 0;
  virtual base::Result<rules::RulebookPtr> rulebook(std::string_view policyHash) = 0;
  virtual base::Result<void> setOpenCycles(const std::vector<std::string>& policyHashes) = 0;
  [[nodiscard]] virtual std::vector<std::string> openCycles() const = 0;

  [[nodiscard]] virtual std::vector<DraftInfo> drafts() const = 0;
  /// A new application under that policy; returns its id.
  virtual base::Result<std::string> newDraft(std::string_view policyHash) = 0;
  /// All edits in one transaction, stamped with server time, their values cleaned
  /// (shared/dossier/clean_value.hpp). Locked in phases where the applicant may not write, and while a
  /// submission of it is on its way. TooLarge, InvalidInput.
  virtual base::Result<void> edit(std::string_view application, const std::vector<CellEdit>& edits,
                                  base::Instant now) = 0;
  /// A copy that may be read on any thread.
  [[nodiscard]] virtual std::shared_ptr<const dossier::Dossier> dossier(
      std::string_view application) const = 0;
  [[nodiscard]] virtual std::vector<dossier::Conflict> conflicts(std::string_view application) const = 0;
  /// The values a cell has had, newest first.
  [[nodiscard]] virtual std::vector<dossier::Operation> history(std::string_view application,
                                                                const dossier::CellKey& cell) const = 0;
  /// Counts every change to a draft; a reader that remembers it knows whether to look again.
  [[nodiscard]] virtual std::uint64_t revision(std::string_view application) const = 0;

  /// Seals and stores a file that was already checked (scans/import.hpp); the same bytes twice are stored
  /// once, and replace what was sealed and no longer opens.
  virtual base::Result<FileRecord> addFile(base::ByteView bytes) = 0;
  virtual base::Result<base::Bytes> readFile(std::string_view hash) const = 0;
  [[nodiscard]] virtual std::optional<FileRecord> file(std::string_view hash) const = 0;
  /// Every file of this device.
  [[nodiscard]] virtual std::vector<FileRecord> files() const = 0;
  /// Opens every seal of the file and keeps in its record whether it is readable; returns that. Takes as long
  /// as reading it. NotFound.
  virtual base::Result<bool> checkFile(std::string_view hash) = 0;
  /// Files without a receipt that holds, smallest first: named by live attachments of any draft, submitted or
  /// not, or lost by the server, which may need them for an earlier submission.
  [[nodiscard]] virtual std::vector<FileRecord> filesToSend() const = 0;
  virtual base::Result<void> setFileState(const wire::FileState& state, base::Instant now) = 0;
  virtual base::Result<void> setUpload(std::string_view hash, std::string_view upload,
                                       std::uint64_t sent) = 0;
  /// The server did not take this file now; a receipt for it ends that.
  virtual base::Result<void> setRefusal(std::string_view hash, const base::Error& why, base::Instant now) = 0;

  /// Events, receipts and state as the server told them.
  [[nodiscard]] virtual std::vector<workflow::Event> events(std::string_view application) const = 0;
  [[nodiscard]] virtual workflow::State state(std::string_view application) const = 0;
  [[nodiscard]] virtual std::vector<workflow::Receipt> receipts(std::string_view application) const = 0;
  /// Of submissions that the server lost and does not have again, oldest first. Kept for ever.
  [[nodiscard]] virtual std::vector<EarlierReceipt> earlierReceipts(std::string_view application) const = 0;

  /// What is known of the server's store: its identity, the heads that it signed.
  [[nodiscard]] virtual ServerStore serverStore() const = 0;
  /// How often, since it was opened, this vault has met a store that it did not know and begun anew with it.
  [[nodiscard]] virtual std::uint64_t storesMet() const = 0;

  /// Durable before it returns. The engine sends it until it has a final answer.
  virtual base::Result<void> queue(const workflow::Command& command, base::Instant now) = 0;
  [[nodiscard]] virtual std::vector<QueuedCommand> queued() const = 0;
  virtual base::Result<void> dismiss(std::string_view commandId) = 0;

  /// What the next sync has to say: the store's identity, cursor, new drafts, operations not acknowledged,
  /// how many this device has written, files without receipt, undecided commands, evidence for a store that
  /// was restored. At most kMaxOperationsPerSync operations.
  [[nodiscard]] virtual wire::SyncRequest pending(base::Instant now) const = 0;
  /// All that a package has to say: as pending(), and on from there as if each request had been answered.
  /// Nothing is marked as said. At least one request; `now` should be server time as far as this device knows
  /// it.
  [[nodiscard]] virtual std::vector<wire::SyncRequest> allPending(base::Instant now) const = 0;
  /// Everything of one answer in one transaction: acknowledgements, re-stamps, held, file states, results,
  /// feed, cursor, offset, head. `answered` is the request; null when it is not known, as with a package,
  /// which says everything: then all evidence counts as answered.
  ///
  /// An answer that names another store than the one known is of a restored server: nothing else of it is
  /// taken, and the vault begins anew with that store. Nothing counts as acknowledged or stored any longer,
  /// the cursor is 0, and pending() brings what this device can prove; events and receipts stay.
  ///
  /// What an answer tells of one application and cannot be true (an event that does not follow, a signature
  /// that is not the server's) becomes that draft's `held`; everything else is taken.
  virtual base::Result<void> apply(const wire::SyncAnswer& answer, base::Instant now,
                                   const wire::SyncRequest* answered = nullptr) = 0;

  /// Before anything destructive; `why` is shown in the list. Restoring writes the old values as new edits,
  /// so it can be undone too.
  virtual base::Result<std::string> takeSnapshot(std::string_view application, std::string_view why,
                                                 base::Instant now) = 0;
  virtual base::Result<void> restoreSnapshot(std::string_view snapshot, base::Instant now) = 0;
  /// Newest first.
  [[nodiscard]] virtual std::vector<SnapshotInfo> snapshots(std::string_view application) const = 0;

  /// Small sealed settings of the app: theme, language, last page.
  virtual base::Result<void> setSetting(std::string_view key, std::string_view value) = 0;
  [[nodiscard]] virtual std::string setting(std::string_view key) const = 0;

  /// Told after every change, on the thread that made it, without the vault's mutex held.
  virtual void onChange(std::function<void()> listener) = 0;
};

/// All vaults of this device: a folder with one folder per vault.
class VaultDirectory {
 public:
  explicit VaultDirectory(std::filesystem::path folder);
  [[nodiscard]] std::vector<VaultInfo> list() const;
  /// Passphrase of at least 8 characters (InvalidInput otherwise).
  base::Result<std::unique_ptr<Vault>> create(std::string_view label, std::string_view passphrase,
                                              crypto::ScryptCost cost = {});
  /// For reading only where the disk takes no bytes (Vault::isReadOnly). NotFound, WrongPassphrase,
  /// StorageBusy (open in another process), StorageCorrupt.
  base::Result<std::unique_ptr<Vault>> open(std::string_view id, std::string_view passphrase);

 private:
  std::filesystem::path m_folder;
};

}  // namespace tarim::client
