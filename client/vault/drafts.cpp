// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/drafts.hpp"

#include "client/vault/core.hpp"
#include "client/vault/edits.hpp"
#include "client/vault/setting_names.hpp"
#include "client/vault/snapshots.hpp"
#include "shared/base/ids.hpp"
#include "shared/dossier/clean_value.hpp"

namespace tarim::client {

using base::Code;
using base::Error;

namespace {

/// The rulebook of a draft that may be edited now. Locked, UnknownPolicy.
base::Result<rules::RulebookPtr> mustBeEditable(VaultCore& core, const Draft& draft) {
  auto book = core.rulebook(draft.policy);
  if (!book) return book;
  if (!workflow::mayWriteCells(draft.state.phase))
    return Error(Code::Locked, "the application is " + std::string(workflow::phaseName(draft.state.phase)));
  // What was signed is what the server has to hold: a later edit that arrives with it would make the two
  // differ.
  for (const QueuedCommand& queued : core.contents.commands)
    if (!queued.result && queued.command.kind == workflow::CommandKind::Submit &&
        queued.command.application == draft.application)
      return Error(Code::Locked, "its submission waits for the server's answer");
  return book;
}

/// Text with NUL stays as it is, to be refused.
std::vector<CellEdit> cleaned(const policy::Policy& policy, std::vector<CellEdit> edits) {
  for (CellEdit& edit : edits)
    if (edit.value.find('\0') == std::string::npos)
      edit.value = dossier::cleanValue(policy, edit.cell, edit.value);
  return edits;
}

/// Operations and, before them, `keep` in one transaction. False when nothing is different afterwards.
template <class Keep>
base::Result<bool> write(VaultCore& core, Draft& draft, const std::vector<CellEdit>& edits, base::Instant at,
                         Keep keep) {
  const auto book = mustBeEditable(core, draft);
  if (!book) return book.error();
  const auto operations = operationsOf(draft, cleaned((*book)->policy(), edits), core.contents.account.device,
                                       base::toMillis(at));
  if (!operations) return operations.error();
  if (operations->empty()) return false;
  const base::Instant before = std::exchange(draft.changedAt, at);
  const auto stored = core.database->transaction([&]() -> base::Result<void> {
    base::Result<void> put = keep();
    for (const dossier::Operation& operation : *operations)
      if (put) put = core.draftTable.put(draft.application, operation);
    return put ? core.draftTable.put(draft) : put;
  });
  if (!stored) {
    draft.changedAt = before;
    return stored.error();
  }
  for (const dossier::Operation& operation : *operations)
    draft.add(operation);
  draft.touch();
  return true;
}

}  // namespace

base::Result<void> VaultDrafts::addPolicy(std::string_view text) {
  const auto policy = policy::loadText(text, "policy.json");
  if (!policy) return policy.error();
  const auto book = rules::Rulebook::make(*policy);
  if (!book) return book.error();
  return m_core.change([&]() -> base::Result<bool> {
    const std::string hash = (*policy)->hash.hex();
    const auto stored =
        m_core.database->transaction([&] { return m_core.metadata.putPolicy(hash, (*policy)->text); });
    if (!stored) return stored.error();
    m_core.rulebooks.insert_or_assign(hash, *book);
    m_core.foldDraftsOf(**policy);
    return true;
  });
}

base::Result<rules::RulebookPtr> VaultDrafts::rulebook(std::string_view policyHash) const {
  return m_core.read([&] { return m_core.rulebook(policyHash); });
}

base::Result<void> VaultDrafts::setOpenCycles(const std::vector<std::string>& policyHashes) {
  return m_core.put(kCyclesSetting, writeHashes(policyHashes), &Contents::openCycles, policyHashes);
}

std::vector<std::string> VaultDrafts::openCycles() const {
  return m_core.read([&] { return m_core.contents.openCycles; });
}

std::vector<DraftInfo> VaultDrafts::list() const {
  return m_core.read([&] {
    std::vector<DraftInfo> all;
    for (const auto& [id, draft] : m_core.contents.drafts)
      all.push_back({id, draft->policy, draft->begunAt(), draft->isDiscarded(), draft->written(),
                     draft->acknowledged, draft->trouble ? draft->trouble : draft->held,
                     draft->reconciliation.has_value(), draft->changedAt, draft->syncedAt});
    return all;
  });
}

base::Result<std::string> VaultDrafts::create(std::string_view policyHash) {
  return create(policyHash, {}, {});
}

base::Result<std::string> VaultDrafts::create(std::string_view policyHash, const std::vector<CellEdit>& edits,
                                              base::Instant now) {
  std::string application = base::newId();
  const auto made = m_core.change([&]() -> base::Result<bool> {
    const auto book = m_core.rulebook(policyHash);
    if (!book) return book.error();
    if (m_core.contents.drafts.size() >= dossier::kMaxDraftsOfPerson)
      return Error(Code::TooLarge,
                   "a person has at most " + std::to_string(dossier::kMaxDraftsOfPerson) + " applications");
    auto draft =
        std::make_shared<Draft>(application, std::string(policyHash), m_core.contents.account.device);
    const base::Instant at = m_core.contents.clock.at(now);
    const auto operations = operationsOf(*draft, cleaned((*book)->policy(), edits),
                                         m_core.contents.account.device, base::toMillis(at));
    if (!operations) return operations.error();
    if (!operations->empty()) draft->changedAt = at;
    const auto stored = m_core.database->transaction([&]() -> base::Result<void> {
      base::Result<void> put = m_core.draftTable.put(*draft);
      for (const dossier::Operation& operation : *operations)
        if (put) put = m_core.draftTable.put(application, operation);
      return put ? m_core.draftTable.put(*draft) : put;
    });
    if (!stored) return stored.error();
    for (const dossier::Operation& operation : *operations)
      draft->add(operation);
    m_core.contents.drafts.emplace(application, std::move(draft));
    return true;
  });
  if (!made) return made.error();
  return application;
}

base::Result<void> VaultDrafts::edit(std::string_view application, const std::vector<CellEdit>& edits,
                                     base::Instant now) {
  return m_core.change([&]() -> base::Result<bool> {
    Draft* draft = m_core.find(application);
    if (!draft) return noDraft(application);
    const base::Instant at = m_core.contents.clock.at(now);
    return write(m_core, *draft, edits, at, [&] { return keepSnapshotOfDay(m_core.draftTable, *draft, at); });
  });
}

base::Result<void> VaultDrafts::setDiscarded(std::string_view application, bool discarded,
                                             base::Instant now) {
  const bool wasSubmitted = m_core.readDraft(application, [&](const Draft& draft) {
    return draft.state.phase != workflow::Phase::Draft || draft.state.attempt > 0;
  });
  if (wasSubmitted) return Error(Code::NotNow, "it was submitted; it can be withdrawn when it is returned");
  return edit(application, {{discardedCell(), discarded ? "yes" : ""}}, now);
}

RemovedRows VaultDrafts::removedRows(std::string_view application) const {
  return m_core.readDraft(application, [](const Draft& draft) {
    RemovedRows removed;
    for (const auto& [cell, value] : draft.values()) {
      const bool goes = cell.column == dossier::kRowColumn && value == dossier::kDeleted;
      removed.whole.set(cell, goes ? std::string(dossier::kLive) : value);
      if (goes) removed.rows.emplace_back(cell, base::fromMillis(draft.cells().stampOf(cell).wall));
    }
    return removed;
  });
}

std::shared_ptr<const dossier::Dossier> VaultDrafts::dossier(std::string_view application) const {
  static const auto none = std::make_shared<const dossier::Dossier>();
  auto found = m_core.readDraft(application, &Draft::dossier);
  return found ? found : none;
}

std::vector<dossier::Conflict> VaultDrafts::conflicts(std::string_view application) const {
  return m_core.readDraft(application, [](const Draft& draft) { return draft.cells().conflicts(); });
}

std::vector<dossier::Operation> VaultDrafts::history(std::string_view application,
                                                     const dossier::CellKey& cell) const {
  return m_core.readDraft(application, [&](const Draft& draft) { return draft.history(cell); });
}

std::uint64_t VaultDrafts::revision(std::string_view application) const {
  return m_core.readDraft(application, &Draft::revision);
}

base::Result<void> VaultDrafts::takeSnapshot(std::string_view application, SnapshotReason reason,
                                             std::string_view words, base::Instant now) {
  return m_core.read([&]() -> base::Result<void> {
    const Draft* draft = m_core.find(application);
    if (!draft) return noDraft(application);
    const base::Instant at = m_core.contents.clock.at(now);
    return m_core.database->transaction(
        [&] { return keepSnapshot(m_core.draftTable, *draft, reason, words, at); });
  });
}

std::vector<SnapshotInfo> VaultDrafts::snapshots(std::string_view application) const {
  return m_core.read([&] {
    auto all = m_core.draftTable.snapshots(application);
    return all ? std::move(*all) : std::vector<SnapshotInfo>();
  });
}

base::Result<dossier::Dossier> VaultDrafts::snapshot(std::string_view id) const {
  return m_core.read([&]() -> base::Result<dossier::Dossier> {
    const auto kept = m_core.draftTable.snapshot(id);
    if (!kept) return kept.error();
    dossier::Dossier dossier;
    for (const auto& [cell, value] : kept->second.cells)
      dossier.set(cell, value);
    return dossier;
  });
}

base::Result<std::string> VaultDrafts::restoreSnapshot(std::string_view id, base::Instant now) {
  std::string before;
  const auto restored = m_core.change([&]() -> base::Result<bool> {
    const auto kept = m_core.draftTable.snapshot(id);
    if (!kept) return kept.error();
    Draft* draft = m_core.find(kept->first);
    if (!draft) return noDraft(kept->first);
    const base::Instant at = m_core.contents.clock.at(now);
    return write(m_core, *draft, editsTowards(*draft, kept->second.cells), at, [&] {
      before = base::newId();
      return keepSnapshot(m_core.draftTable, *draft, SnapshotReason::Restore, {}, at, before);
    });
  });
  if (!restored) return restored.error();
  return before;
}

}  // namespace tarim::client
