// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/inbox.hpp"

#include "client/vault/chain.hpp"
#include "client/vault/evidence.hpp"
#include "client/vault/reconciling.hpp"
#include "client/vault/server_key.hpp"
#include "client/vault/setting_names.hpp"
#include "client/vault/snapshots.hpp"
#include "shared/dossier/manifest.hpp"

#include <algorithm>

namespace tarim::client {

using base::Code;
using base::Error;

base::Result<void> VaultExchange::apply(const wire::SyncAnswer& answer, base::Instant now,
                                        const wire::SyncRequest* answered) {
  return m_core.replace(
      [&](Contents& contents) { return Inbox(contents, m_core, now).take(answer, answered); });
}

Inbox::Inbox(Contents& contents, VaultCore& core, base::Instant now)
    : m_contents(contents),
      m_core(core),
      m_drafts(core.draftTable),
      m_metadata(core.metadata),
      m_now(now),
      m_at(m_contents.clock.at(now)) {}

Draft* Inbox::change(const std::string& application) {
  const auto found = m_contents.drafts.find(application);
  if (found == m_contents.drafts.end()) return nullptr;
  if (m_changed.insert(application).second) {
    found->second = std::make_shared<Draft>(*found->second);
    found->second->touch();
  }
  return found->second.get();
}

base::Result<Draft*> Inbox::changeOrCreate(const wire::FeedItem& item) {
  if (Draft* draft = change(item.application)) return draft;
  auto created = std::make_shared<Draft>(item.application, item.policy, m_contents.account.device);
  created->changedAt = m_at;
  const auto stored = m_drafts.put(*created);
  if (!stored) return stored.error();
  m_contents.drafts.emplace(item.application, created);
  m_changed.insert(item.application);
  return created.get();
}

base::Result<void> Inbox::take(const wire::SyncAnswer& answer, const wire::SyncRequest* answered) {
  m_at = base::fromMillis(answer.now);
  const bool isOther = isOfAnotherStore(m_contents, answer);
  auto taken = isOther ? beginWithAnotherStore(answer) : takeAnswer(answer, answered);
  if (isOther || !taken) return taken;
  taken = takeStore(answer);
  takeAsAnswered(answer, answered);
  if (taken && !answer.more) taken = settleDrafts();
  if (taken) taken = finishDrafts();
  return taken;
}

/// Under a later version than before the feed is read from its beginning, so its cursor goes back.
base::Result<void> Inbox::takeProtocol(const wire::SyncRequest* answered) {
  if (!answered || answered->protocol == 0 || answered->protocol == m_contents.feedProtocol) return {};
  if (answered->protocol > m_contents.feedProtocol) m_contents.cursor = answered->cursor;
  m_contents.feedProtocol = answered->protocol;
  return m_metadata.putSetting(kFeedProtocolSetting, std::to_string(m_contents.feedProtocol));
}

base::Result<void> Inbox::takeAnswer(const wire::SyncAnswer& answer, const wire::SyncRequest* answered) {
  auto taken = takeProtocol(answered);
  if (taken) taken = takeAcknowledgements(answer);
  if (taken) taken = takeRestamps(answer);
  for (const wire::FileState& state : answer.files)
    if (taken && !travelsInSlices(state)) taken = takeFile(state);
  for (const std::string& hash : answer.lost)
    if (taken) taken = takeLost(hash);
  for (const wire::CommandResult& result : answer.results)
    if (taken) taken = takeResult(result);
  if (taken) taken = takeFeed(answer);
  if (taken) taken = takeClock(answer);
  return taken;
}

// --- another store
// ----------------------------------------------------------------------------------------------

base::Result<void> Inbox::beginWithAnotherStore(const wire::SyncAnswer& answer) {
  for (const auto& [id, draft] : m_contents.drafts)
    beginAnew(*change(id));
  ServerStore& store = m_contents.store;
  if (!store.identity.empty()) {
    store.earlier.push_back(store.identity);
    store.changedAt = base::fromMillis(answer.now);
  }
  store.identity = answer.store;
  // It may prove that the record was changed, which is why the store is another one.
  (void)takeSignedHead(answer);
  ++m_contents.storesMet;
  m_contents.cursor = 0;
  wire::SyncAnswer clock;
  clock.now = answer.now;
  clock.policies = answer.policies;
  auto begun = m_metadata.putSetting(kStoreSetting, writeStore(store));
  if (begun) begun = m_metadata.putSetting(std::string(kAppSettings).append(kFormsSetting), {});
  if (begun) begun = askAgainAboutAllFiles();
  if (begun) begun = takeClock(clock);
  if (begun) begun = finishDrafts();
  return begun;
}

base::Result<void> Inbox::askAgainAboutAllFiles() {
  for (auto& [hash, file] : m_contents.files) {
    if (file.progress == FileProgress::OnThisDevice) continue;
    file.progress = FileProgress::UnderWay;
    file.sent = 0;
    file.upload = kBegun;
    const auto stored = m_metadata.putFile(file);
    if (!stored) return stored;
  }
  return {};
}

base::Result<void> Inbox::takeStore(const wire::SyncAnswer& answer) {
  ServerStore& store = m_contents.store;
  const bool isNamed = !answer.store.empty() && store.identity != answer.store;
  if (isNamed) store.identity = answer.store;
  const bool isNew = takeSignedHead(answer);
  return isNamed || isNew ? m_metadata.putSetting(kStoreSetting, writeStore(store)) : base::Result<void>();
}

/// True when the store's record here changed.
bool Inbox::takeSignedHead(const wire::SyncAnswer& answer) {
  const bool isSigned = answer.head && ServerKey(m_contents.account.serverKey).hasSigned(*answer.head);
  return isSigned && takeHead(m_contents.store, *answer.head);
}

void Inbox::takeAsAnswered(const wire::SyncAnswer& answer, const wire::SyncRequest* answered) {
  for (const auto& [id, draft] : m_contents.drafts)
    if (!answered && !answer.more && draft->reconciliation) change(id)->reconciliation->answered = true;
  if (!answered) return;
  for (const wire::DraftNotice& said : answered->drafts)
    if (Draft* draft = change(said.application); draft && draft->reconciliation)
      draft->reconciliation = afterAnswer(*draft, *answered);
}

base::Result<void> Inbox::settleDrafts() {
  for (const auto& [id, draft] : m_contents.drafts) {
    if (!draft->reconciliation) continue;
    const auto settled = settle(*change(id), m_drafts, serverNow());
    if (!settled) return settled;
  }
  return {};
}

// --- what it acknowledges
// ---------------------------------------------------------------------------------------

base::Result<void> Inbox::takeAcknowledgements(const wire::SyncAnswer& answer) {
  for (const wire::Acknowledged& one : answer.acknowledged) {
    Draft* draft = change(one.application);
    if (!draft) continue;
    draft->acknowledged = std::max(draft->acknowledged, std::min(one.sequence, draft->written()));
    draft->held.reset();
  }
  for (const wire::Held& held : answer.held)
    if (Draft* draft = change(held.application)) draft->held = held;
  return {};
}

base::Result<void> Inbox::takeRestamps(const wire::SyncAnswer& answer) {
  for (const wire::Restamped& one : answer.restamped) {
    Draft* draft = change(one.application);
    if (!draft || !draft->find(m_contents.account.device, one.sequence)) continue;
    draft->restamp(one.sequence, one.stamp);
    const auto stored = m_drafts.put(one.application, *draft->find(m_contents.account.device, one.sequence));
    if (!stored) return stored;
  }
  return {};
}

/// The server knows its slices, and of the file nothing until they are joined; or an upload of the whole that
/// was given up.
bool Inbox::travelsInSlices(const wire::FileState& state) const {
  const auto found = m_contents.files.find(state.hash);
  const bool isBegun = found != m_contents.files.end() && found->second.upload.starts_with(kInSlices);
  return isBegun && !state.stored;
}

base::Result<void> Inbox::takeFile(const wire::FileState& state) {
  const auto found = m_contents.files.find(state.hash);
  if (found == m_contents.files.end()) return {};
  FileRecord& file = found->second;
  if (state.stored && file.progress == FileProgress::OnServer) return {};
  file.progress = state.stored           ? FileProgress::OnServer
                  : state.upload.empty() ? FileProgress::OnThisDevice
                                         : FileProgress::UnderWay;
  file.sent = state.stored ? file.size : std::min(state.offset, file.size);
  file.upload = state.stored ? std::string() : state.upload;
  if (state.stored) {
    file.storedAt = m_at;
    file.refusal.clear();
    file.refusals = 0;
  }
  return m_metadata.putFile(file);
}

/// The receipt was true, and the bytes are gone since: they are sent again, whatever became of the draft.
base::Result<void> Inbox::takeLost(const std::string& hash) {
  const auto found = m_contents.files.find(hash);
  const bool isTold = found != m_contents.files.end() && found->second.progress == FileProgress::OnServer;
  return isTold ? takeFile({hash, false, 0, {}}) : base::Result<void>();
}

base::Result<void> Inbox::takeResult(const wire::CommandResult& result) {
  auto& commands = m_contents.commands;
  const auto queued = std::find_if(commands.begin(), commands.end(),
                                   [&](const QueuedCommand& one) { return one.command.id == result.id; });
  if (queued == commands.end()) return {};
  if (!result.done && result.code == Code::FilesMissing) return askAgainAboutFilesOf(queued->command);
  if (result.done) {
    commands.erase(queued);
    return m_metadata.removeCommand(result.id);
  }
  queued->result = result;
  return m_metadata.putResult(result);
}

/// Files are missing although every one has a receipt: then the receipts are what is wrong.
base::Result<void> Inbox::askAgainAboutFilesOf(const workflow::Command& command) {
  const auto draft = m_contents.drafts.find(command.application);
  if (draft == m_contents.drafts.end()) return {};
  const auto named = dossier::filesOf(*draft->second->dossier());
  const bool allThere = std::all_of(named.begin(), named.end(), [this](const auto& file) {
    const auto record = m_contents.files.find(file.first);
    return record == m_contents.files.end() || record->second.progress == FileProgress::OnServer;
  });
  // Once: what is missing after that is another device's page, and nothing of this one comes again for it.
  if (!allThere || !m_contents.askedAgainFor.insert(command.id).second) return {};
  for (const auto& [hash, size] : named) {
    const auto fine = takeFile({hash, false, 0, std::string(kBegun)});
    if (!fine) return fine;
  }
  return {};
}

// --- what happened
// ---------------------------------------------------------------------------------------------

/// What is wrong with one application keeps a device from none of its others.
base::Result<void> Inbox::takeFeed(const wire::SyncAnswer& answer) {
  for (const wire::FeedItem& item : answer.feed) {
    const auto taken = takeItem(item);
    if (!taken && taken.error().code() != Code::ProtocolBroken) return taken;
    if (!taken) tellTrouble(item.application, taken.error());
  }
  return {};
}

/// The first one: what comes after it cannot fit either.
void Inbox::tellTrouble(const std::string& application, const Error& error) {
  Draft* draft = change(application);
  if (draft && !draft->trouble) draft->trouble = wire::Held{application, error.code(), error.detail()};
}

base::Result<void> Inbox::takeItem(const wire::FeedItem& item) {
  const auto draft = changeOrCreate(item);
  if (!draft) return draft.error();
  if (item.operation) return takeOperation(**draft, *item.operation);
  if (item.event) return takeEvent(**draft, *item.event);
  if (item.receipt) return takeReceipt(**draft, *item.receipt);
  return {};
}

base::Result<void> Inbox::takeOperation(Draft& draft, const dossier::Operation& operation) {
  const bool own = operation.stamp.device == m_contents.account.device;
  const dossier::Operation* here = draft.find(operation.stamp.device, operation.sequence);
  if (here && *here == operation) return {};
  if (here && !own) {
    const auto replaced = replaceOperation(draft, operation);
    if (!replaced) return replaced;
  } else if (here) {
    draft.restamp(operation.sequence, operation.stamp);
  } else {
    draft.add(operation);
  }
  draft.changedAt = m_at;
  if (own) draft.acknowledged = std::max(draft.acknowledged, operation.sequence);
  return m_drafts.put(draft.application, *draft.find(operation.stamp.device, operation.sequence));
}

/// Two copies of one device wrote under the same number, and the server, set back by a restore, has heard of
/// the other one first. All devices go by what the server holds; what was here is kept as a snapshot.
base::Result<void> Inbox::replaceOperation(Draft& draft, const dossier::Operation& operation) {
  const dossier::Operation& here = *draft.find(operation.stamp.device, operation.sequence);
  const bool saysOtherwise = here.cell != operation.cell || here.value != operation.value;
  if (saysOtherwise && m_kept.insert(draft.application).second) {
    const auto kept = keepSnapshot(m_drafts, draft, SnapshotReason::Server, operation.stamp.device, m_at);
    if (!kept) return kept;
  }
  draft.replace(operation);
  return {};
}

base::Result<void> Inbox::takeEvent(Draft& draft, const workflow::Event& event) {
  if (!ServerKey(m_contents.account.serverKey).hasSigned(event))
    return Error(Code::ProtocolBroken,
                 "event " + std::to_string(event.number) + ": the server did not sign it");
  const auto step = stepOf(draft, event);
  if (!step) return step.error();
  if (draft.reconciliation)
    draft.reconciliation->toldAgain = std::max(draft.reconciliation->toldAgain, std::size_t(event.number));
  if (step->added.empty()) return takeSignature(draft, event);
  std::vector<workflow::Event> events(draft.events.begin(),
                                      draft.events.begin() + std::ptrdiff_t(step->kept));
  events.insert(events.end(), step->added.begin(), step->added.end());
  const auto folds = checkFold(draft, events);
  if (!folds) return folds;
  const bool isCut = step->kept < draft.events.size();
  auto stored = isCut ? m_drafts.cutEvents(draft.application, step->kept) : base::Result<void>();
  draft.events = std::move(events);
  if (stored) stored = m_drafts.put(event);
  if (stored && isCut) stored = keepAsEarlier(draft, receiptsWithoutSubmission(draft), m_drafts, serverNow());
  return stored;
}

/// Of an event that an older server had told without one.
base::Result<void> Inbox::takeSignature(Draft& draft, const workflow::Event& event) {
  const auto known = std::ranges::find(draft.events, event.hash, &workflow::Event::hash);
  if (event.signature.empty() || known->signature == event.signature) return {};
  known->signature = event.signature;
  return m_drafts.put(*known);
}

base::Result<void> Inbox::checkFold(const Draft& draft, const std::vector<workflow::Event>& events) {
  const auto book = m_core.rulebook(draft.policy);
  if (!book) return {};
  const auto folded = workflow::fold(events, (*book)->policy());
  return folded ? base::Result<void>() : Error(Code::ProtocolBroken, folded.error().detail());
}

base::Result<void> Inbox::takeReceipt(Draft& draft, const workflow::Receipt& receipt) {
  if (receipt.application != draft.application)
    return Error(Code::ProtocolBroken, "a receipt of another application");
  if (!ServerKey(m_contents.account.serverKey).hasSigned(receipt))
    return Error(Code::ProtocolBroken, "a receipt that the server did not sign");
  std::vector<workflow::Receipt> others;
  std::ranges::copy_if(draft.receipts, std::back_inserter(others), [&](const workflow::Receipt& known) {
    return known.attempt == receipt.attempt && known.signature != receipt.signature;
  });
  auto stored = keepAsEarlier(draft, others, m_drafts, serverNow());
  if (std::erase(draft.earlierReceipts, EarlierReceipt{receipt, {}}) > 0 && stored)
    stored = m_drafts.putEarlierReceipts(draft);
  if (!stored) return stored;
  std::erase_if(draft.receipts, [&](const auto& known) { return known.attempt == receipt.attempt; });
  draft.receipts.push_back(receipt);
  return m_drafts.put(receipt);
}

base::Result<void> Inbox::takeClock(const wire::SyncAnswer& answer) {
  m_contents.cursor = std::max(m_contents.cursor, answer.cursor);
  m_contents.clock = measured(base::fromMillis(answer.now), m_now);
  m_contents.openCycles = answer.policies;
  auto stored = m_metadata.putSetting(kCursorSetting, std::to_string(m_contents.cursor));
  if (stored) stored = m_metadata.putSetting(kClockSetting, writeClock(m_contents.clock));
  if (stored) stored = m_metadata.putSetting(kCyclesSetting, writeHashes(m_contents.openCycles));
  return stored;
}

/// Folds what changed and notes when each draft came into step with the server.
base::Result<void> Inbox::finishDrafts() {
  for (const std::string& id : m_changed) {
    Draft& draft = *m_contents.drafts.at(id);
    if (draft.known() && draft.acknowledged == draft.written()) draft.syncedAt = m_at;
    if (const auto book = m_core.rulebook(draft.policy)) {
      const auto folded = draft.foldState((*book)->policy());
      if (!folded) tellTrouble(id, Error(Code::ProtocolBroken, folded.error().detail()));
    }
    const auto stored = m_drafts.put(draft);
    if (!stored) return stored;
  }
  return {};
}

}  // namespace tarim::client
