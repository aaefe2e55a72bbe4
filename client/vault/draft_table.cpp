// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/draft_table.hpp"

#include "shared/wire/json.hpp"

namespace tarim::client {
namespace {

using base::Code;
using base::Error;

constexpr std::string_view kDrafts =
    "SELECT application, policy, acknowledged, held, changed_at, synced_at, told_again, trouble, proof FROM "
    "draft";
constexpr std::string_view kOperations =
    "SELECT application, device, sequence, content FROM operation ORDER BY application, device, sequence";
constexpr std::string_view kEvents =
    "SELECT application, number, content FROM event ORDER BY application, number";
constexpr std::string_view kReceipts =
    "SELECT application, attempt, content FROM receipt ORDER BY application, attempt";
constexpr std::string_view kEarlierReceipts =
    "SELECT application, position, content FROM earlier_receipt ORDER BY application, position";
constexpr std::string_view kPutDraft =
    "INSERT INTO draft (application, policy, acknowledged, held, changed_at, synced_at, told_again, trouble, "
    "proof) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (application) DO UPDATE SET policy = ?2, "
    "acknowledged = ?3, "
    "held = ?4, changed_at = ?5, synced_at = ?6, told_again = ?7, trouble = ?8, proof = ?9";
constexpr std::string_view kHighest =
    "SELECT max(sequence) FROM operation WHERE application = ?1 AND device = ?2";
constexpr std::string_view kPutOperation =
    "INSERT INTO operation (application, device, sequence, content) VALUES (?1, ?2, ?3, ?4) "
    "ON CONFLICT (application, device, sequence) DO UPDATE SET content = ?4";
constexpr std::string_view kRemoveOperation =
    "DELETE FROM operation WHERE application = ?1 AND device = ?2 AND sequence = ?3";
constexpr std::string_view kRemoveOwn = "DELETE FROM operation WHERE application = ?1 AND device = ?2";
constexpr std::string_view kPutEvent =
    "INSERT INTO event (application, number, content) VALUES (?1, ?2, ?3) "
    "ON CONFLICT (application, number) DO UPDATE SET content = ?3";
constexpr std::string_view kCutEvents = "DELETE FROM event WHERE application = ?1 AND number > ?2";
constexpr std::string_view kPutReceipt =
    "INSERT INTO receipt (application, attempt, content) VALUES (?1, ?2, ?3) "
    "ON CONFLICT (application, attempt) DO UPDATE SET content = ?3";
constexpr std::string_view kRemoveReceipt = "DELETE FROM receipt WHERE application = ?1 AND attempt = ?2";
constexpr std::string_view kRemoveEarlierReceipts = "DELETE FROM earlier_receipt WHERE application = ?1";
constexpr std::string_view kPutEarlierReceipt =
    "INSERT INTO earlier_receipt (application, position, content) VALUES (?1, ?2, ?3)";
constexpr std::string_view kPutSnapshot =
    "INSERT INTO snapshot (id, application, taken_at, content) VALUES (?1, ?2, ?3, ?4)";
constexpr std::string_view kDropSnapshots =
    "DELETE FROM snapshot WHERE application = ?1 AND id NOT IN "
    "(SELECT id FROM snapshot WHERE application = ?1 ORDER BY taken_at DESC, id LIMIT ?2)";
constexpr std::string_view kSnapshot = "SELECT application, content FROM snapshot WHERE id = ?1";
constexpr std::string_view kSnapshots =
    "SELECT id, taken_at, content FROM snapshot WHERE application = ?1 ORDER BY taken_at DESC, id";

std::string contextOf(std::string_view kind, std::string_view application, std::string_view device,
                      std::int64_t number) {
  std::string context(kind);
  context.append("\n")
      .append(application)
      .append("\n")
      .append(device)
      .append("\n")
      .append(std::to_string(number));
  return context;
}
std::string contextOfOperation(std::string_view application, std::string_view device, std::int64_t sequence) {
  return contextOf("operation 1", application, device, sequence);
}
std::string contextOfHeld(std::string_view application) {
  return contextOf("held 1", application, {}, 0);
}
std::string contextOfTrouble(std::string_view application) {
  return contextOf("trouble 1", application, {}, 0);
}
std::string contextOfProof(std::string_view application) {
  return contextOf("proof 1", application, {}, 0);
}
std::string contextOfEarlier(std::string_view application, std::int64_t position) {
  return contextOf("earlier receipt 1", application, {}, position);
}
std::string contextOfSnapshot(std::string_view id) {
  return contextOf("snapshot 1", id, {}, 0);
}

/// What is sealed is never empty.
void bindOrNull(db::Statement& row, int index, const base::Bytes& sealed) {
  if (sealed.empty())
    row.bindNull(index);
  else
    row.bind(index, base::ByteView(sealed));
}

/// Visits every row; the first failure ends it.
template <class Visit>
base::Result<void> eachRow(db::Statement& rows, Visit visit) {
  while (true) {
    const auto more = rows.step();
    if (!more) return more.error();
    if (!*more) return {};
    const base::Result<void> fine = visit();
    if (!fine) return fine;
  }
}

}  // namespace

base::Result<std::optional<wire::Held>> DraftTable::openHeld(const db::Statement& row, int column,
                                                             std::string_view context) {
  if (row.isNull(column)) return std::optional<wire::Held>();
  const auto text = m_sealer.open(row.blob(column), context);
  if (!text) return text.error();
  const auto held = readHeld(*text);
  if (!held) return held.error();
  return std::optional(*held);
}

base::Result<void> DraftTable::loadDrafts(Drafts& drafts, const std::string& self) {
  auto rows = m_db.prepare(kDrafts);
  return eachRow(rows, [&]() -> base::Result<void> {
    auto draft = std::make_shared<Draft>(rows.text(0), rows.text(1), self);
    draft->acknowledged = std::uint64_t(rows.integer(2));
    draft->changedAt = base::fromMillis(rows.integer(4));
    draft->syncedAt = base::fromMillis(rows.integer(5));
    const auto held = openHeld(rows, 3, contextOfHeld(draft->application));
    const auto trouble = openHeld(rows, 7, contextOfTrouble(draft->application));
    if (!held) return held.error();
    if (!trouble) return trouble.error();
    draft->held = *held;
    draft->trouble = *trouble;
    if (rows.isNull(8)) {
      m_proofs[draft->application] = std::nullopt;
    } else {
      const auto text = m_sealer.open(rows.blob(8), contextOfProof(draft->application));
      const auto proof = text ? readProof(*text) : base::Result<DraftProof>(text.error());
      if (!proof) return proof.error();
      m_proofs[draft->application] = *proof;
    }
    if (!rows.isNull(6)) draft->reconciliation = Reconciliation{std::size_t(rows.integer(6)), {}, false};
    drafts.emplace(draft->application, draft);
    return {};
  });
}

base::Result<void> DraftTable::loadOperations(Drafts& drafts) {
  auto rows = m_db.prepare(kOperations);
  return eachRow(rows, [&]() -> base::Result<void> {
    const std::string application = rows.text(0);
    const std::string device = rows.text(1);
    const auto text = m_sealer.open(rows.blob(3), contextOfOperation(application, device, rows.integer(2)));
    if (!text) return text.error();
    const auto operation = readOperation(*text, std::uint64_t(rows.integer(2)), device);
    if (!operation) return operation.error();
    drafts.at(application)->add(*operation);
    return {};
  });
}

base::Result<void> DraftTable::loadEvents(Drafts& drafts) {
  auto rows = m_db.prepare(kEvents);
  const auto loaded = eachRow(rows, [&]() -> base::Result<void> {
    const std::string application = rows.text(0);
    const auto text = m_sealer.open(rows.blob(2), contextOf("event 1", application, {}, rows.integer(1)));
    if (!text) return text.error();
    const auto event = wire::readEvent(*text);
    if (!event) return Error(Code::StorageCorrupt, event.error().line());
    drafts.at(application)->events.push_back(*event);
    return {};
  });
  if (!loaded) return loaded;
  for (const auto& [id, draft] : drafts) {
    const auto whole = workflow::verifyChain(draft->events);
    if (!whole) return whole;
  }
  return {};
}

base::Result<void> DraftTable::loadReceipts(Drafts& drafts) {
  auto rows = m_db.prepare(kReceipts);
  return eachRow(rows, [&]() -> base::Result<void> {
    const std::string application = rows.text(0);
    const auto text = m_sealer.open(rows.blob(2), contextOf("receipt 1", application, {}, rows.integer(1)));
    if (!text) return text.error();
    const auto receipt = wire::readReceipt(*text);
    if (!receipt) return Error(Code::StorageCorrupt, receipt.error().line());
    drafts.at(application)->receipts.push_back(*receipt);
    return {};
  });
}

base::Result<void> DraftTable::loadEarlierReceipts(Drafts& drafts) {
  auto rows = m_db.prepare(kEarlierReceipts);
  return eachRow(rows, [&]() -> base::Result<void> {
    const std::string application = rows.text(0);
    const auto text = m_sealer.open(rows.blob(2), contextOfEarlier(application, rows.integer(1)));
    if (!text) return text.error();
    const auto earlier = readEarlier(*text);
    if (!earlier) return earlier.error();
    drafts.at(application)->earlierReceipts.push_back(*earlier);
    return {};
  });
}

base::Result<std::map<std::string, std::shared_ptr<Draft>>> DraftTable::load(const std::string& self) {
  Drafts drafts;
  auto loaded = loadDrafts(drafts, self);
  if (loaded) loaded = loadOperations(drafts);
  if (loaded) loaded = loadEvents(drafts);
  if (loaded) loaded = loadReceipts(drafts);
  if (loaded) loaded = loadEarlierReceipts(drafts);
  if (!loaded) return loaded.error();
  return drafts;
}

std::vector<std::string> DraftTable::unproved(const Drafts& drafts, bool trustsAbsent) const {
  std::vector<std::string> found;
  for (const auto& [id, draft] : drafts) {
    const auto proof = m_proofs.find(id);
    const bool isAbsent = proof == m_proofs.end() || !proof->second;
    if (isAbsent ? !trustsAbsent : !fits(*draft, *proof->second)) found.push_back(id);
  }
  return found;
}

base::Result<void> DraftTable::putAnew(const Draft& draft) {
  auto row = m_db.prepare(kRemoveOwn);
  auto done = row.bind(1, draft.application).bind(2, draft.self()).run();
  for (const dossier::Operation* operation : draft.ownAfter(0))
    if (done) done = put(draft.application, *operation);
  return done ? put(draft) : done;
}

base::Result<void> DraftTable::put(const Draft& draft) {
  auto row = m_db.prepare(kPutDraft);
  row.bind(1, draft.application).bind(2, draft.policy).bind(3, std::int64_t(draft.acknowledged));
  base::Bytes held;
  base::Bytes trouble;
  if (draft.held) held = m_sealer.seal(writeHeld(*draft.held), contextOfHeld(draft.application));
  if (draft.trouble) trouble = m_sealer.seal(writeHeld(*draft.trouble), contextOfTrouble(draft.application));
  bindOrNull(row, 4, held);
  row.bind(5, base::toMillis(draft.changedAt)).bind(6, base::toMillis(draft.syncedAt));
  if (draft.reconciliation)
    row.bind(7, std::int64_t(draft.reconciliation->toldAgain));
  else
    row.bindNull(7);
  bindOrNull(row, 8, trouble);
  auto highest = m_db.prepare(kHighest);
  const auto own = highest.bind(1, draft.application).bind(2, draft.self()).step();
  if (!own) return own.error();
  const DraftProof proof = proofOf(draft, std::uint64_t(highest.integer(0)));
  const base::Bytes sealed = m_sealer.seal(write(proof), contextOfProof(draft.application));
  return row.bind(9, base::ByteView(sealed)).run();
}

base::Result<void> DraftTable::put(std::string_view application, const dossier::Operation& operation) {
  const auto sequence = std::int64_t(operation.sequence);
  const base::Bytes sealed = m_sealer.seal(writeOperation(operation),
                                           contextOfOperation(application, operation.stamp.device, sequence));
  auto row = m_db.prepare(kPutOperation);
  row.bind(1, application).bind(2, operation.stamp.device).bind(3, sequence).bind(4, base::ByteView(sealed));
  return row.run();
}

base::Result<void> DraftTable::remove(std::string_view application, const dossier::Operation& operation) {
  auto row = m_db.prepare(kRemoveOperation);
  row.bind(1, application).bind(2, operation.stamp.device).bind(3, std::int64_t(operation.sequence));
  return row.run();
}

base::Result<void> DraftTable::put(const workflow::Event& event) {
  const base::Bytes sealed =
      m_sealer.seal(wire::write(event), contextOf("event 1", event.application, {}, event.number));
  auto row = m_db.prepare(kPutEvent);
  row.bind(1, event.application).bind(2, std::int64_t(event.number)).bind(3, base::ByteView(sealed));
  return row.run();
}

base::Result<void> DraftTable::put(const workflow::Receipt& receipt) {
  const base::Bytes sealed =
      m_sealer.seal(wire::write(receipt), contextOf("receipt 1", receipt.application, {}, receipt.attempt));
  auto row = m_db.prepare(kPutReceipt);
  row.bind(1, receipt.application).bind(2, std::int64_t(receipt.attempt)).bind(3, base::ByteView(sealed));
  return row.run();
}

base::Result<void> DraftTable::putEarlierReceipts(const Draft& draft) {
  auto remove = m_db.prepare(kRemoveEarlierReceipts);
  remove.bind(1, draft.application);
  auto done = remove.run();
  std::int64_t position = 0;
  for (const EarlierReceipt& earlier : draft.earlierReceipts) {
    if (!done) return done;
    const base::Bytes sealed =
        m_sealer.seal(writeEarlier(earlier), contextOfEarlier(draft.application, ++position));
    auto row = m_db.prepare(kPutEarlierReceipt);
    row.bind(1, draft.application).bind(2, position).bind(3, base::ByteView(sealed));
    done = row.run();
  }
  return done;
}

base::Result<void> DraftTable::cutEvents(std::string_view application, std::size_t kept) {
  auto row = m_db.prepare(kCutEvents);
  row.bind(1, application).bind(2, std::int64_t(kept));
  return row.run();
}

base::Result<void> DraftTable::removeReceipt(const workflow::Receipt& receipt) {
  auto row = m_db.prepare(kRemoveReceipt);
  row.bind(1, receipt.application).bind(2, std::int64_t(receipt.attempt));
  return row.run();
}

base::Result<void> DraftTable::putSnapshot(std::string_view id, std::string_view application,
                                           const Snapshot& snapshot, base::Instant at) {
  const base::Bytes sealed = m_sealer.seal(writeSnapshot(snapshot), contextOfSnapshot(id));
  auto row = m_db.prepare(kPutSnapshot);
  row.bind(1, id).bind(2, application).bind(3, base::toMillis(at)).bind(4, base::ByteView(sealed));
  const auto put = row.run();
  if (!put) return put;
  auto drop = m_db.prepare(kDropSnapshots);
  drop.bind(1, application).bind(2, std::int64_t(kMaxSnapshots));
  return drop.run();
}

base::Result<std::pair<std::string, Snapshot>> DraftTable::snapshot(std::string_view id) {
  auto row = m_db.prepare(kSnapshot);
  row.bind(1, id);
  const auto found = row.step();
  if (!found) return found.error();
  if (!*found) return Error(Code::NotFound, "no such snapshot");
  const auto text = m_sealer.open(row.blob(1), contextOfSnapshot(id));
  if (!text) return text.error();
  auto content = readSnapshot(*text);
  if (!content) return content.error();
  return std::pair(row.text(0), std::move(*content));
}

base::Result<std::vector<SnapshotInfo>> DraftTable::snapshots(std::string_view application) {
  std::vector<SnapshotInfo> all;
  auto rows = m_db.prepare(kSnapshots);
  rows.bind(1, application);
  const auto listed = eachRow(rows, [&]() -> base::Result<void> {
    const std::string id = rows.text(0);
    const auto text = m_sealer.open(rows.blob(2), contextOfSnapshot(id));
    if (!text) return text.error();
    const auto content = readSnapshot(*text);
    if (!content) return content.error();
    all.push_back({id, std::string(application),
                   base::enumFromName<SnapshotReason>(content->reason).value_or(SnapshotReason::Other),
                   content->words, base::fromMillis(rows.integer(1))});
    return {};
  });
  if (!listed) return listed.error();
  return all;
}

}  // namespace tarim::client
