// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/journal.hpp"

#include "server/store/rows.hpp"
#include "server/store/store_identity.hpp"
#include "server/store/turns.hpp"
#include "shared/wire/signed_head.hpp"
#include "shared/workflow/record.hpp"

#include <algorithm>

namespace tarim::server {
namespace {

using base::Result;

const std::string kSelect =
    "SELECT j.position, j.application, j.number, j.event, j.head, j.store, j.at, j.signature FROM journal j ";
const std::string kLast = kSelect + "ORDER BY j.position DESC LIMIT 1";
const std::string kAt = kSelect + "WHERE j.position = ?1";
const std::string kOf = kSelect + "WHERE j.application = ?1 ORDER BY j.number";
const std::string kAfter = kSelect + "WHERE j.position > ?1 ORDER BY j.position LIMIT ?2";
const std::string kOrphans =
    kSelect +
    "WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.application = j.application AND e.number = j.number) "
    "AND NOT EXISTS (SELECT 1 FROM committee_event c WHERE c.chain = j.application AND c.number = j.number) "
    "ORDER BY j.position";
constexpr std::string_view kAppend =
    "INSERT INTO journal (position, application, number, event, head, store, at, signature) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
const std::string kHead = "SELECT store, position, hash, at, signature FROM signed_head ";
const std::string kAllHeads = kHead + "ORDER BY position, at";
const std::string kLatestHead = kHead + "WHERE store = ?1 ORDER BY position DESC LIMIT 1";
constexpr std::string_view kPutHead =
    "INSERT INTO signed_head (store, position, hash, at, signature) VALUES (?1, ?2, ?3, ?4, ?5) "
    "ON CONFLICT (store, position, hash) DO NOTHING";

JournalEntry readEntry(const db::Statement& row) {
  return {row.integer(0),     row.text(1),        static_cast<int>(row.integer(2)),
          rows::hash(row, 3), rows::hash(row, 4), row.text(5),
          row.integer(6),     row.text(7)};
}

wire::SignedHead readHead(const db::Statement& row) {
  return {row.text(0), row.integer(1), row.text(2), row.integer(3), row.text(4)};
}

Result<void> put(db::Database& database, const JournalEntry& entry) {
  auto row = database.prepare(kAppend);
  row.bind(1, entry.position).bind(2, entry.application).bind(3, std::int64_t{entry.number});
  row.bind(4, base::ByteView(entry.event.bytes)).bind(5, base::ByteView(entry.head.bytes));
  return row.bind(6, entry.store).bind(7, entry.at).bind(8, entry.signature).run();
}

}  // namespace

wire::SignedHead signedHead(const JournalEntry& entry) {
  return {entry.store, entry.position, entry.head.hex(), entry.at, entry.signature};
}

namespace journal {

Result<void> append(db::Database& database, const workflow::Event& event, const Recorder& recorder) {
  const auto turn = turns::ofJournal(database);
  if (!turn) return turn;
  const auto identity = store_identity::current(database);
  if (!identity) return identity.error();
  if (!*identity) return base::Error{base::Code::StorageFailed, "the record of this store is not signed yet"};
  const auto before = last(database);
  if (!before) return before.error();
  JournalEntry entry;
  entry.position = *before ? (*before)->position + 1 : 1;
  entry.application = event.application;
  entry.number = event.number;
  entry.event = event.hash;
  entry.head = workflow::nextHead(*before ? (*before)->head : base::Hash{}, event.hash);
  entry.store = (*identity)->id;
  const auto kept = signed_heads::latest(database, entry.store);
  if (!kept) return kept.error();
  entry.at = std::max({base::toMillis(recorder.now), *before ? (*before)->at : 0, *kept ? (*kept)->at : 0});
  wire::SignedHead head = signedHead(entry);
  wire::sign(head, recorder.serverSeed);
  entry.signature = head.signature;
  const auto stored = put(database, entry);
  const bool isFirst = !*before || (*before)->store != entry.store;
  if (!stored || !isFirst) return stored;
  const auto noted = signed_heads::put(database, signedHead(entry));
  return noted ? Result<void>() : noted.error();
}

Result<std::optional<JournalEntry>> last(db::Database& database) {
  auto row = database.prepare(kLast);
  return rows::first(row, readEntry);
}

Result<std::optional<JournalEntry>> at(db::Database& database, std::int64_t position) {
  auto row = database.prepare(kAt);
  return rows::first(row.bind(1, position), readEntry);
}

Result<std::vector<JournalEntry>> of(db::Database& database, std::string_view application) {
  auto list = database.prepare(kOf);
  return rows::all(list.bind(1, application), readEntry);
}

Result<std::vector<JournalEntry>> after(db::Database& database, std::int64_t position, std::int64_t limit) {
  auto list = database.prepare(kAfter);
  return rows::all(list.bind(1, position).bind(2, limit), readEntry);
}

Result<std::vector<JournalEntry>> orphans(db::Database& database) {
  auto list = database.prepare(kOrphans);
  return rows::all(list, readEntry);
}

}  // namespace journal

namespace signed_heads {

Result<bool> put(db::Database& database, const wire::SignedHead& head) {
  auto row = database.prepare(kPutHead);
  row.bind(1, head.store).bind(2, head.position).bind(3, head.hash);
  const auto done = row.bind(4, head.at).bind(5, head.signature).run();
  if (!done) return done.error();
  return database.changes() > 0;
}

Result<std::optional<wire::SignedHead>> latest(db::Database& database, std::string_view store) {
  auto row = database.prepare(kLatestHead);
  return rows::first(row.bind(1, store), readHead);
}

Result<std::vector<wire::SignedHead>> all(db::Database& database) {
  auto list = database.prepare(kAllHeads);
  return rows::all(list, readHead);
}

}  // namespace signed_heads
}  // namespace tarim::server
