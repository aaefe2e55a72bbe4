// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The applications of this vault, the policies they are filled in under, and what each was like earlier.
// edit() returns when the operations are on disk.
//
// Every `now` is what the device's own clock shows; the vault makes server time of it. Errors of whatever
// writes: StorageFull, StorageFailed, ReadOnly; NotFound for a draft that is not here.
#include "shared/dossier/merge.hpp"
#include "shared/rules/rulebook.hpp"
#include "shared/wire/messages.hpp"

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
  std::uint64_t operations = 0;    ///< Written on this device …
  std::uint64_t acknowledged = 0;  ///< … of which the server holds durably.
  std::optional<wire::Held> held;  ///< The server does not take them now, or told what cannot be taken; why.
  /// The server was restored, and what it holds of this draft is still being compared.
  bool reconciling = false;
  base::Instant changedAt;
  base::Instant syncedAt;  ///< Zero: never.
};

/// What happened right after a snapshot was taken.
enum class SnapshotReason {
  Other,       ///< Taken by an earlier program; its words say why.
  Day,         ///< The first edit of a day (in Beijing) on this device.
  Removal,     ///< A row or a page was removed; the words say which.
  Import,      ///< A dossier file was read in.
  Submission,  ///< The draft was submitted.
  Restore,     ///< An earlier snapshot was restored.
  NewDevice,   ///< The vault, a copy of another, became a device of its own.
  Server,      ///< A restored server told other edits of one device than are here; the words name it.
};

/// "day", "new-device": as it is stored and shown by tarim-cli.
std::string_view nameOf(SnapshotReason reason);
/// Other for a name that this program does not know.
SnapshotReason snapshotReasonNamed(std::string_view name);

/// A draft as it was at a moment.
struct SnapshotInfo {
  std::string id;
  std::string application;
  SnapshotReason reason = SnapshotReason::Other;
  std::string words;  ///< In the language of the person who removed something; may be empty.
  base::Instant takenAt;
};

/// Of one draft; each further snapshot takes the place of the oldest one.
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
  /// A new application under that policy; returns its id. UnknownPolicy.
  base::Result<std::string> create(std::string_view policyHash);
  /// All edits in one transaction, stamped with server time, their values cleaned
  /// (shared/dossier/clean_value.hpp). Before the first edit of a day a snapshot is taken. Locked in phases
  /// where the applicant may not write, and while a submission of it is on its way. TooLarge, InvalidInput.
  base::Result<void> edit(std::string_view application, const std::vector<CellEdit>& edits,
                          base::Instant now);
  /// A copy that may be read on any thread.
  [[nodiscard]] std::shared_ptr<const dossier::Dossier> dossier(std::string_view application) const;
  [[nodiscard]] std::vector<dossier::Conflict> conflicts(std::string_view application) const;
  /// The values a cell has had, newest first.
  [[nodiscard]] std::vector<dossier::Operation> history(std::string_view application,
                                                        const dossier::CellKey& cell) const;
  /// Counts every change to a draft; a reader that remembers it knows whether to look again.
  [[nodiscard]] std::uint64_t revision(std::string_view application) const;

  /// For who is about to do something destructive; of the others the vault takes care.
  base::Result<void> takeSnapshot(std::string_view application, SnapshotReason reason, std::string_view words,
                                  base::Instant now);
  /// Newest first.
  [[nodiscard]] std::vector<SnapshotInfo> snapshots(std::string_view application) const;
  /// What it holds, to be compared with what is there. NotFound.
  [[nodiscard]] base::Result<dossier::Dossier> snapshot(std::string_view id) const;
  /// Writes the old values as new edits, after a snapshot of what is there, whose id is returned (empty:
  /// there was nothing to change): restoring that one undoes it. Errors of edit().
  base::Result<std::string> restoreSnapshot(std::string_view id, base::Instant now);

 private:
  VaultCore& m_core;
};

}  // namespace tarim::client
