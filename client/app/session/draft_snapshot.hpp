// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Everything that the pages show of one application, read at one moment on a worker thread and immutable. All
// models read the same snapshot, so the number on home, the sentence under the field and the list on the
// submit page cannot disagree, and no page waits for the vault.
#include "client/app/session/running_check.hpp"
#include "client/app/session/touched.hpp"
#include "client/vault/pages.hpp"
#include "shared/dossier/attachments.hpp"

#include <map>
#include <memory>
#include <set>

namespace tarim::client::app {

struct DraftSnapshot {
  DraftInfo info;
  std::uint64_t revision = 0;
  base::Instant at;  ///< Server time of the snapshot, by which the window and the deadline were judged.
  rules::RulebookPtr book;
  std::shared_ptr<const dossier::Dossier> dossier;
  std::vector<dossier::Attachment> attachments;
  /// Of the rules, as the server finds them, then what this device has read of pages (PageFindings).
  std::vector<rules::Finding> findings;
  Touched touched;  ///< Where the person has been, which decides whether a finding is told aloud.
  std::vector<dossier::Conflict> conflicts;
  std::map<std::string, FileRecord> files;  ///< Records of the attachments' files, by hash.
  std::vector<TroubledPage> troubled;       ///< Pages that do not open here or that the server refused.
  bool readOnly = false;                    ///< The vault takes no changes (Vault::isReadOnly).
  std::set<std::string> unsentTables;  ///< Groups with unacknowledged edits, including edits of their pages.
  workflow::State state;
  std::vector<bool> mended;  ///< For each reason of `state`: its place was edited since the return.
  std::vector<workflow::Event> events;
  std::vector<workflow::Receipt> receipts;
  std::vector<EarlierReceipt>
      earlierReceipts;  ///< Receipts of submissions that a restored server no longer has.
  std::vector<workflow::CommandKind> allowed;  ///< Commands that the applicant may give now.
  std::vector<QueuedCommand> commands;  ///< Commands of this application that are unanswered or refused.

  [[nodiscard]] const policy::Policy& policy() const { return book->policy(); }
};
using DraftSnapshotPtr = std::shared_ptr<const DraftSnapshot>;

/// The group that a reason or a finding is about: by its table, else by its slot or attachment. Null when the
/// form has no such group.
const policy::Group* groupAt(const DraftSnapshot& draft, std::string_view table, std::string_view slot,
                             std::string_view attachment);

/// One application in the list of all.
struct DraftLine {
  DraftInfo info;
  policy::PolicyPtr policy;  ///< Null when this program cannot read it.
  std::shared_ptr<const dossier::Dossier> dossier;
  workflow::State state;
};

/// The vault as a whole: its owner, its applications, the open cycles, and what waits to be sent.
struct VaultSnapshot {
  VaultInfo info;
  Account account;
  ServerClock clock;
  std::vector<DraftLine> drafts;
  std::vector<policy::PolicyPtr> cycles;  ///< Cycles open for new applications.
  std::vector<QueuedCommand> commands;
  ServerStore store;
  std::uint64_t operationsToSend = 0;
  std::uint64_t answersToSend =
      0;  ///< Cells and pages that those operations write, the number that people would count.
  std::size_t filesToSend = 0;
  std::uint64_t bytesToSend = 0;
  /// When this copied vault became a device of its own; nothing once the person has seen the notice.
  std::optional<base::Instant> becameDevice;

  /// Something would be lost with this device.
  [[nodiscard]] bool unsent() const {
    return operationsToSend > 0 || filesToSend > 0 || unansweredCommands() > 0;
  }
  /// Number of answers, files and commands.
  [[nodiscard]] std::uint64_t itemsToSend() const {
    return answersToSend + filesToSend + unansweredCommands();
  }
  [[nodiscard]] std::size_t unansweredCommands() const;
  /// Applications that the server does not take now; the first of them, null when there is none.
  [[nodiscard]] std::size_t heldDrafts() const;
  [[nodiscard]] const wire::Held* firstHeld() const;
};
using VaultSnapshotPtr = std::shared_ptr<const VaultSnapshot>;

/// Blocks; for a worker thread. `running`: the findings kept since the last snapshot. NotFound,
/// UnknownPolicy.
base::Result<DraftSnapshotPtr> takeSnapshotOf(Vault& vault, std::string_view application,
                                              base::Instant serverNow, RunningCheck& running);
VaultSnapshotPtr takeSnapshotOf(Vault& vault);

}  // namespace tarim::client::app
