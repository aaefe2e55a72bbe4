// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/store_identity.hpp"

#include "server/store/rows.hpp"
#include "server/store/turns.hpp"
#include "shared/base/ids.hpp"

#include <algorithm>

namespace tarim::server {

using base::Result;

std::string_view reasonName(IdentityReason reason) {
  switch (reason) {
    case IdentityReason::Made:
      return "made";
    case IdentityReason::Restored:
      return "restored";
    case IdentityReason::RolledBack:
      break;
  }
  return "rolled_back";
}

namespace store_identity {
namespace {

const std::string kSelect =
    "SELECT number, id, since, why, position, kept_free FROM store_identity ORDER BY number ";
const std::string kCurrent = kSelect + "DESC LIMIT 1";
constexpr std::string_view kAdd =
    "INSERT INTO store_identity (number, id, since, why, position, kept_free) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
constexpr std::string_view kEnd = "SELECT max(position) FROM journal";
constexpr std::string_view kLastAt = "SELECT max(at) FROM journal";
constexpr std::string_view kReserve =
    "INSERT INTO number_reserve (identity, cycle, highest) "
    "SELECT ?1, cycle, max(number) FROM application WHERE number IS NOT NULL GROUP BY cycle";
constexpr std::string_view kReserves =
    "SELECT identity, cycle, highest FROM number_reserve ORDER BY identity";
constexpr std::string_view kAnyEvent = "SELECT 1 FROM event LIMIT 1";
constexpr std::string_view kMark = "INSERT INTO copy_mark (made_at) VALUES (?1)";
constexpr std::string_view kUnmark = "DELETE FROM copy_mark";
constexpr std::string_view kMarks = "SELECT count(*) FROM copy_mark";

IdentityReason reasonFrom(const std::string& name) {
  for (const auto reason : {IdentityReason::Restored, IdentityReason::RolledBack})
    if (name == reasonName(reason)) return reason;
  return IdentityReason::Made;
}

StoreIdentity readIdentity(const db::Statement& row) {
  return {row.integer(0),          row.text(1),    row.integer(2),
          reasonFrom(row.text(3)), row.integer(4), row.integer(5)};
}

/// Between the last event that this store knows and now, other stores may have grown from the same copy and
/// given numbers, each from its own beginning. Beginnings that differ by the time between them meet only
/// where more than ten submissions a second came in.
Result<std::int64_t> numbersToKeepFree(db::Database& database, std::int64_t now) {
  auto last = database.prepare(kLastAt);
  const auto at = rows::number(last);
  if (!at) return at.error();
  const std::int64_t since = *at == 0 ? 0 : std::max<std::int64_t>(0, now - *at);
  return kNumberReserve + since / kMillisOfNumber;
}

Result<void> add(db::Database& database, const StoreIdentity& identity) {
  auto put = database.prepare(kAdd);
  put.bind(1, identity.number).bind(2, identity.id).bind(3, identity.since);
  const auto added =
      put.bind(4, reasonName(identity.why)).bind(5, identity.position).bind(6, identity.keptFree).run();
  if (!added) return added;
  auto reserve = database.prepare(kReserve);
  const auto reserved = reserve.bind(1, identity.number).run();
  if (!reserved) return reserved;
  return database.prepare(kUnmark).run();
}

}  // namespace

Result<std::optional<StoreIdentity>> current(db::Database& database) {
  auto row = database.prepare(kCurrent);
  return rows::first(row, readIdentity);
}

Result<std::vector<StoreIdentity>> all(db::Database& database) {
  auto list = database.prepare(kSelect);
  return rows::all(list, readIdentity);
}

Result<std::vector<NumberReserve>> reserves(db::Database& database) {
  auto list = database.prepare(kReserves);
  return rows::all(list, [](const db::Statement& row) {
    return NumberReserve{row.integer(0), row.text(1), row.integer(2)};
  });
}

Result<StoreIdentity> begin(db::Database& database, IdentityReason why, std::int64_t now) {
  const auto before = current(database);
  if (!before) return before.error();
  auto end = database.prepare(kEnd);
  const auto position = rows::number(end);
  if (!position) return position.error();
  const std::int64_t number = *before ? (*before)->number + 1 : 1;
  const auto free = numbersToKeepFree(database, now);
  if (!free) return free.error();
  StoreIdentity identity{number, base::newId(), now, why, *position, *free};
  const auto added = add(database, identity);
  if (!added) return added.error();
  return identity;
}

Result<void> markAsCopy(db::Database& database, std::int64_t now) {
  const auto marked = isCopy(database);
  if (!marked) return marked.error();
  if (*marked) return {};
  auto mark = database.prepare(kMark);
  return mark.bind(1, now).run();
}

Result<bool> isCopy(db::Database& database) {
  auto count = database.prepare(kMarks);
  const auto marks = rows::number(count);
  if (!marks) return marks.error();
  return *marks > 0;
}

Result<bool> isDue(db::Database& database) {
  const auto identity = current(database);
  if (!identity) return identity.error();
  if (*identity) return isCopy(database);
  // Events from before there were identities are signed first, which takes the server's key.
  const auto event = database.prepare(kAnyEvent).step();
  if (!event) return event.error();
  return !*event;
}

Result<void> settle(db::Database& database, std::int64_t now) {
  const auto turn = turns::ofJournal(database);
  if (!turn) return turn;
  const auto due = isDue(database);
  if (!due) return due.error();
  if (!*due) return {};
  const auto copy = isCopy(database);
  if (!copy) return copy.error();
  const auto begun = begin(database, *copy ? IdentityReason::Restored : IdentityReason::Made, now);
  return begun ? Result<void>() : begun.error();
}

}  // namespace store_identity
}  // namespace tarim::server
