// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Everything the pages show of one application, taken at one moment on a worker thread and never changed
// afterwards. All models of a page read the same snapshot, so the number on home, the sentence under the
// field and the list on the submit page cannot disagree; and no page ever waits for the vault.
#include "client/app/session/running_check.hpp"
#include "client/vault/pages.hpp"
#include "shared/dossier/attachments.hpp"

#include <map>
#include <memory>
#include <set>

namespace tarim::client::app {

struct DraftSnapshot {
  DraftInfo info;
  std::uint64_t revision = 0;
  base::Instant at;  ///< Server time it was taken; what the window and the deadline were judged by.
  rules::RulebookPtr book;
  std::shared_ptr<const dossier::Dossier> dossier;
  std::vector<dossier::Attachment> attachments;
  std::vector<rules::Finding> findings;
  std::map<std::string, rules::GroupState> groups;  ///< By group id.
  std::vector<dossier::Conflict> conflicts;
  std::map<std::string, FileRecord> files;  ///< By hash, of the attachments.
  std::vector<TroubledPage> troubled;       ///< Pages that do not open here or that the server did not take.
  bool readOnly = false;                    ///< The vault takes no changes (Vault::isReadOnly).
  std::set<std::string>
      unsentTables;  ///< Groups with edits, their pages' included, that the server has not acknowledged.
  workflow::State state;
  std::vector<bool> mended;  ///< Per reason of `state`: its place was written to since the return.
  std::vector<workflow::Event> events;
  std::vector<workflow::Receipt> receipts;
  std::vector<EarlierReceipt> earlierReceipts;  ///< Of submissions that a restored server no longer has.
  std::vector<workflow::CommandKind> allowed;   ///< What the applicant may ask for now.
  std::vector<QueuedCommand> commands;          ///< Of this application, not yet answered or refused.

  [[nodiscard]] const policy::Policy& policy() const { return book->policy(); }
};
using DraftSnapshotPtr = std::shared_ptr<const DraftSnapshot>;

/// The group a reason or a finding is about: of its table, else of its slot or attachment. Null when it names
/// none of the form.
const policy::Group* groupAt(const DraftSnapshot& draft, std::string_view table, std::string_view slot,
                             std::string_view attachment);

/// One application in the list of them.
struct DraftLine {
  DraftInfo info;
  policy::PolicyPtr policy;  ///< Null when this program cannot read it.
  std::shared_ptr<const dossier::Dossier> dossier;
  workflow::State state;
};

/// What is not about one application: whose vault it is, which applications and cycles there are, what waits
/// to be sent.
struct VaultSnapshot {
  VaultInfo info;
  Account account;
  ServerClock clock;
  std::vector<DraftLine> drafts;
  std::vector<policy::PolicyPtr> cycles;  ///< Open for new applications.
  std::vector<QueuedCommand> commands;
  ServerStore store;
  std::uint64_t operationsToSend = 0;
  std::uint64_t answersToSend =
      0;  ///< Cells those operations write, and pages they describe: what people would count.
  std::size_t filesToSend = 0;
  std::uint64_t bytesToSend = 0;
  /// When this vault, a copy of another, became a device of its own; none once the person has seen it.
  std::optional<base::Instant> becameDevice;

  /// Anything that would be lost with this device.
  [[nodiscard]] bool unsent() const {
    return operationsToSend > 0 || filesToSend > 0 || unansweredCommands() > 0;
  }
  /// Answers, files and commands.
  [[nodiscard]] std::uint64_t itemsToSend() const {
    return answersToSend + filesToSend + unansweredCommands();
  }
  [[nodiscard]] std::size_t unansweredCommands() const;
  /// Applications that the server does not take now; the first of them, null when there is none.
  [[nodiscard]] std::size_t heldDrafts() const;
  [[nodiscard]] const wire::Held* firstHeld() const;
};
using VaultSnapshotPtr = std::shared_ptr<const VaultSnapshot>;

/// Blocking; for a worker thread. `running` is what the last look left. NotFound, UnknownPolicy.
base::Result<DraftSnapshotPtr> takeSnapshotOf(Vault& vault, std::string_view application,
                                              base::Instant serverNow, RunningCheck& running);
VaultSnapshotPtr takeSnapshotOf(Vault& vault);

}  // namespace tarim::client::app
