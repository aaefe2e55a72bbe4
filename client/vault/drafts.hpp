// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The applications of this vault, their policies, and their earlier states (snapshots). edit() returns when
// the operations are on disk.
//
// Every `now` is the device's own clock; the vault converts it to server time. Every function that writes may
// return StorageFull, StorageFailed or ReadOnly, and NotFound for an unknown draft.
#include "shared/dossier/merge.hpp"
#include "shared/rules/rulebook.hpp"
#include "shared/wire/messages.hpp"

#include <array>
#include <memory>

namespace tarim::client {

struct VaultCore;

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

struct DraftInfo {
  std::string application;
  std::string policy;              ///< Hash.
  base::Instant begunAt;           ///< When it was begun, in server time; zero while nothing was written.
  bool discarded = false;          ///< VaultDrafts::setDiscarded().
  std::uint64_t operations = 0;    ///< Written on this device …
  std::uint64_t acknowledged = 0;  ///< … of which the server holds durably.
  std::optional<wire::Held>
      held;  ///< Why the server holds operations back, or why its answer about this draft was rejected.
  /// The server was restored, and the vault is still reconciling this draft with it.
  bool reconciling = false;
  base::Instant changedAt;
  base::Instant syncedAt;  ///< Zero: never.
};

/// The cell that says that the person has discarded a draft. It syncs as every cell does, so all devices of
/// the person hide the draft; programs that do not know it show the draft.
inline dossier::CellKey discardedCell() {
  return {std::string(dossier::kApplicationTable), std::string(dossier::kRecordRow), "$discarded"};
}

/// The rows and pages that were removed from a draft.
struct RemovedRows {
  /// The draft as if no row had been removed.
  dossier::Dossier whole;
  /// $row cells of the removed rows, and when they were removed, in server time.
  std::vector<std::pair<dossier::CellKey, base::Instant>> rows;
};

/// The event before which a snapshot was taken.
enum class SnapshotReason {
  Other,       ///< Taken by an earlier program; its words say why.
  Day,         ///< The first edit of a day (in Beijing) on this device.
  Removal,     ///< A row or a page was removed; the words say which.
  Import,      ///< A dossier file was read in.
  Submission,  ///< The draft was submitted.
  Restore,     ///< An earlier snapshot was restored.
  NewDevice,   ///< The vault, a copy of another, became a device of its own.
  Server,      ///< A restored server sent edits of a device that differ from those here; the words name the
               ///< device.
};

/// Stored, and printed by tarim-cli.
inline constexpr std::array<std::string_view, 8> kSnapshotReasonNames{
    "other", "day", "removal", "import", "submission", "restore", "new-device", "server"};
constexpr const auto& namesOf(SnapshotReason) {
  return kSnapshotReasonNames;
}

/// An earlier state of a draft.
struct SnapshotInfo {
  std::string id;
  std::string application;
  SnapshotReason reason = SnapshotReason::Other;
  std::string words;  ///< In the language of the person who removed something; may be empty.
  base::Instant takenAt;
};

/// Snapshots kept of one draft; a further one replaces the oldest.
inline constexpr std::size_t kMaxSnapshots = 50;

class VaultDrafts {
 public:
  explicit VaultDrafts(VaultCore& core) : m_core(core) {}

  /// A policy used by a draft is never removed.
  base::Result<void> addPolicy(std::string_view text);
  /// UnknownPolicy.
  [[nodiscard]] base::Result<rules::RulebookPtr> rulebook(std::string_view policyHash) const;
  base::Result<void> setOpenCycles(const std::vector<std::string>& policyHashes);
  [[nodiscard]] std::vector<std::string> openCycles() const;

  [[nodiscard]] std::vector<DraftInfo> list() const;
  /// Creates an application under a policy and returns its id. UnknownPolicy; TooLarge when there are as many
  /// as a person may have (shared/dossier/limits.hpp).
  base::Result<std::string> create(std::string_view policyHash);
  /// As create(), with first edits in the same transaction. Errors of edit().
  base::Result<std::string> create(std::string_view policyHash, const std::vector<CellEdit>& edits,
                                   base::Instant now);
  /// Discards a draft that was never submitted, on all devices of the person, or takes it back. Its content
  /// stays where it is. NotNow for any other application: withdraw it.
  base::Result<void> setDiscarded(std::string_view application, bool discarded, base::Instant now);
  [[nodiscard]] RemovedRows removedRows(std::string_view application) const;
  /// All edits in one transaction, stamped with server time, their values cleaned
  /// (shared/dossier/clean_value.hpp). Before the first edit of a day a snapshot is taken. Locked in phases
  /// where the applicant may not write, and while a submission of it is on its way. InvalidInput; TooLarge
  /// for a value, or for a draft beyond a limit of shared/dossier/limits.hpp, which the server would hold.
  base::Result<void> edit(std::string_view application, const std::vector<CellEdit>& edits,
                          base::Instant now);
  /// An immutable copy that any thread may read.
  [[nodiscard]] std::shared_ptr<const dossier::Dossier> dossier(std::string_view application) const;
  [[nodiscard]] std::vector<dossier::Conflict> conflicts(std::string_view application) const;
  /// The values a cell has had, newest first.
  [[nodiscard]] std::vector<dossier::Operation> history(std::string_view application,
                                                        const dossier::CellKey& cell) const;
  /// Increases with every change to a draft.
  [[nodiscard]] std::uint64_t revision(std::string_view application) const;

  /// Call it before a destructive edit; the vault takes all other snapshots itself.
  base::Result<void> takeSnapshot(std::string_view application, SnapshotReason reason, std::string_view words,
                                  base::Instant now);
  /// Newest first.
  [[nodiscard]] std::vector<SnapshotInfo> snapshots(std::string_view application) const;
  /// The contents of a snapshot, to be compared with the draft. NotFound.
  [[nodiscard]] base::Result<dossier::Dossier> snapshot(std::string_view id) const;
  /// Writes the snapshot's values as new edits, after taking a snapshot of the present state, and returns the
  /// id of that one: restoring it undoes the restore. Empty when nothing differs. Errors of edit().
  base::Result<std::string> restoreSnapshot(std::string_view id, base::Instant now);

 private:
  VaultCore& m_core;
};

}  // namespace tarim::client
