// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/draft_snapshot.hpp"

#include "client/app/session/mended.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace tarim::client::app {
namespace {

rules::Windows windowsOf(const workflow::State& state) {
  const bool first = state.phase == workflow::Phase::Draft && !state.applyUntil;
  return first ? rules::Windows::Checked : rules::Windows::LeftToWorkflow;
}

std::map<std::string, FileRecord> filesOf(const Vault& vault,
                                          const std::vector<dossier::Attachment>& attachments) {
  std::map<std::string, FileRecord> files;
  for (const dossier::Attachment& page : attachments) {
    if (files.count(page.file)) continue;
    if (auto record = vault.files.record(page.file)) files.emplace(page.file, std::move(*record));
  }
  return files;
}

/// Read off the next request, so it cannot disagree with what is sent. A request that is full says nothing of
/// the rest: then every group counts.
std::set<std::string> unsentTablesOf(const Vault& vault, const DraftSnapshot& draft) {
  std::set<std::string> tables;
  const std::uint64_t left = draft.info.operations - std::min(draft.info.operations, draft.info.acknowledged);
  std::uint64_t seen = 0;
  if (left == 0) return tables;
  for (const wire::DraftOperations& batch : vault.exchange.pending(draft.at).operations) {
    if (batch.application != draft.info.application) continue;
    for (const dossier::Operation& operation : batch.operations) {
      ++seen;
      const bool page = operation.cell.table == dossier::kAttachmentTable;
      const policy::Group* group = page ? draft.policy().groupOfSlot(draft.dossier->value(
                                              operation.cell.table, operation.cell.row, "slot"))
                                        : nullptr;
      tables.insert(group ? group->id : operation.cell.table);
    }
  }
  if (seen < left)
    for (const policy::Group& group : draft.policy().groups)
      tables.insert(group.id);
  return tables;
}

/// A page that is itself still to be sent is counted as a file. Beyond one request every operation counts.
std::uint64_t answersIn(const Vault& vault, const wire::SyncRequest& request, std::uint64_t operations) {
  std::set<std::tuple<std::string, std::string, std::string>> answers;
  std::uint64_t seen = 0;
  for (const wire::DraftOperations& batch : request.operations) {
    const auto dossier = vault.drafts.dossier(batch.application);
    for (const dossier::Operation& operation : batch.operations) {
      ++seen;
      const dossier::CellKey& cell = operation.cell;
      if (cell.table != dossier::kAttachmentTable) {
        if (cell.column != dossier::kOrderColumn) answers.insert({cell.table, cell.row, cell.column});
        continue;
      }
      const auto file =
          vault.files.record(dossier ? dossier->value(cell.table, cell.row, "file") : std::string_view());
      if (!file || file->progress == FileProgress::OnServer) answers.insert({cell.table, cell.row, {}});
    }
  }
  return answers.size() + (operations - std::min(operations, seen));
}

DraftLine lineOf(Vault& vault, DraftInfo info) {
  DraftLine line;
  if (const auto book = vault.drafts.rulebook(info.policy)) line.policy = (*book)->policyPtr();
  line.dossier = vault.drafts.dossier(info.application);
  line.state = vault.exchange.state(info.application);
  line.info = std::move(info);
  return line;
}

}  // namespace

std::size_t VaultSnapshot::unansweredCommands() const {
  return std::size_t(std::count_if(commands.begin(), commands.end(),
                                   [](const QueuedCommand& queued) { return !queued.result; }));
}

const policy::Group* groupAt(const DraftSnapshot& draft, std::string_view table, std::string_view slot,
                             std::string_view attachment) {
  const policy::Policy& policy = draft.policy();
  if (const policy::Group* group = policy.group(table)) return group;
  if (const policy::Group* group = policy.groupOfSlot(slot)) return group;
  for (const dossier::Attachment& page : draft.attachments)
    if (page.id == attachment) return policy.groupOfSlot(page.slot);
  return nullptr;
}

base::Result<DraftSnapshotPtr> takeSnapshotOf(Vault& vault, std::string_view application,
                                              base::Instant serverNow, RunningCheck& running) {
  const auto drafts = vault.drafts.list();
  const auto draft = std::find_if(drafts.begin(), drafts.end(),
                                  [&](const DraftInfo& one) { return one.application == application; });
  if (draft == drafts.end()) return base::Error(base::Code::NotFound, "no draft " + std::string(application));
  const auto book = vault.drafts.rulebook(draft->policy);
  if (!book) return book.error();
  auto taken = std::make_shared<DraftSnapshot>();
  taken->revision = vault.drafts.revision(application);
  taken->info = *draft;
  taken->at = serverNow;
  taken->book = *book;
  taken->dossier = vault.drafts.dossier(application);
  taken->attachments = dossier::attachments(*taken->dossier);
  taken->state = vault.exchange.state(application);
  taken->findings = running.findings(taken->book, *taken->dossier, serverNow, windowsOf(taken->state));
  const auto read = running.pages().of(vault.settings, taken->policy(), *taken->dossier, taken->attachments);
  taken->findings.insert(taken->findings.end(), read.begin(), read.end());
  // The committee has it: nothing is asked for any more.
  if (taken->state.phase == workflow::Phase::Received) taken->findings.clear();
  taken->touched = Touched::read(vault.settings.get(Touched::settingOf(application)));
  taken->mended = mendedSinceReturn(vault, *taken);
  taken->conflicts = vault.drafts.conflicts(application);
  taken->files = filesOf(vault, taken->attachments);
  taken->troubled = troubledPages(vault);
  std::erase_if(taken->troubled, [&](const TroubledPage& page) { return page.application != application; });
  taken->readOnly = vault.isReadOnly();
  taken->unsentTables = unsentTablesOf(vault, *taken);
  taken->events = vault.exchange.events(application);
  taken->receipts = vault.exchange.receipts(application);
  taken->earlierReceipts = vault.exchange.earlierReceipts(application);
  taken->allowed = workflow::allowed(taken->state, policy::Role::Applicant, taken->policy(), serverNow);
  for (QueuedCommand& queued : vault.exchange.queued())
    if (queued.command.application == application) taken->commands.push_back(std::move(queued));
  return DraftSnapshotPtr(std::move(taken));
}

std::size_t VaultSnapshot::heldDrafts() const {
  return std::size_t(std::count_if(drafts.begin(), drafts.end(),
                                   [](const DraftLine& line) { return line.info.held.has_value(); }));
}

const wire::Held* VaultSnapshot::firstHeld() const {
  for (const DraftLine& line : drafts)
    if (line.info.held) return &*line.info.held;
  return nullptr;
}

VaultSnapshotPtr takeSnapshotOf(Vault& vault) {
  auto taken = std::make_shared<VaultSnapshot>();
  taken->info = vault.info();
  taken->account = vault.settings.account();
  taken->clock = vault.exchange.serverClock();
  for (DraftInfo& draft : vault.drafts.list())
    taken->drafts.push_back(lineOf(vault, std::move(draft)));
  for (const std::string& hash : vault.drafts.openCycles())
    if (const auto book = vault.drafts.rulebook(hash)) taken->cycles.push_back((*book)->policyPtr());
  taken->commands = vault.exchange.queued();
  taken->store = vault.exchange.serverStore();
  const auto files = vault.files.toSend();
  taken->filesToSend = files.size();
  for (const FileRecord& file : files)
    taken->bytesToSend += file.size - std::min(file.size, file.sent);
  for (const DraftLine& line : taken->drafts)
    taken->operationsToSend += line.info.operations - std::min(line.info.operations, line.info.acknowledged);
  if (taken->operationsToSend > 0)
    taken->answersToSend = answersIn(vault, vault.exchange.pending({}), taken->operationsToSend);
  const std::string became = vault.settings.get(kBecameDeviceSetting);
  std::int64_t at = 0;
  if (std::from_chars(became.data(), became.data() + became.size(), at).ec == std::errc() && at > 0)
    taken->becameDevice = base::fromMillis(at);
  return taken;
}

}  // namespace tarim::client::app
