// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/applications.hpp"

#include "server/store/rows.hpp"
#include "server/store/store_identity.hpp"
#include "server/store/turns.hpp"

#include <algorithm>
#include <charconv>

namespace tarim::server {
namespace {

using base::Code;
using base::Error;
using base::Result;

constexpr std::size_t kNumberDigits = 4;

const std::string kColumns =
    "a.id, a.owner, a.policy, a.created_at, a.cycle, a.number, a.phase, a.step, a.attempt, a.root, "
    "a.deadline, a.name, a.kind, a.level, a.submitted_at, a.changed_at";
const std::string kFind = "SELECT " + kColumns + " FROM application a WHERE a.id = ?1";
const std::string kOfPerson =
    "SELECT " + kColumns + " FROM application a WHERE a.owner = ?1 ORDER BY a.created_at, a.id";
/// Two steps in indexes, however many applications there are.
const std::string kSharesIdNumber =
    "(SELECT 1 FROM id_number n CROSS JOIN id_number o CROSS JOIN application b WHERE n.application = a.id "
    "AND n.number <> '' AND o.number = n.number AND o.application <> a.id AND b.id = o.application "
    "AND b.cycle = a.cycle LIMIT 1)";
const std::string kEntryColumns =
    "SELECT " + kColumns +
    ", p.unit, u.name, u.county, (SELECT max(d.last_contact) FROM device d WHERE d.person = a.owner), "
    "l.holder, l.until, l.note, h.name, p.name, " +
    kSharesIdNumber + " ";
const std::string kBesides =
    "CROSS JOIN unit u LEFT JOIN lease l ON l.application = a.id LEFT JOIN person h ON h.id = l.holder "
    "WHERE p.id = a.owner AND u.id = p.unit AND ";
const std::string kOfAll = kEntryColumns + "FROM application a CROSS JOIN person p " + kBesides;
const std::string kEntry = kOfAll + "a.id = ?1";
const std::string kOldestFirst = "a.submitted_at > 0 ORDER BY a.submitted_at, a.id";
const std::string kQueueOfAll = kOfAll + kOldestFirst;
/// UNION, not UNION ALL: a loop among the parents ends.
const std::string kQueueBelow =
    "WITH RECURSIVE below(id) AS (SELECT ?1 UNION SELECT c.id FROM below b JOIN unit c ON c.parent = b.id) " +
    kEntryColumns + "FROM below CROSS JOIN person p CROSS JOIN application a " + kBesides +
    "p.unit = below.id AND " + kOldestFirst;
constexpr std::string_view kCountOf = "SELECT count(*) FROM application WHERE owner = ?1";
constexpr std::string_view kAdd =
    "INSERT INTO application (id, owner, policy, created_at) VALUES (?1, ?2, ?3, ?4)";
constexpr std::string_view kSetStanding =
    "UPDATE application SET phase = ?2, step = ?3, attempt = ?4, root = ?5, deadline = ?6, name = ?7, "
    "kind = ?8, level = ?9, submitted_at = ?10, changed_at = ?11 WHERE id = ?1";
constexpr std::string_view kReserved =
    "SELECT highest FROM number_reserve WHERE identity = ?1 AND cycle = ?2";
constexpr std::string_view kNumbered = "SELECT id FROM application WHERE cycle = ?1 AND number = ?2";
constexpr std::string_view kSetNumber = "UPDATE application SET cycle = ?2, number = ?3 WHERE id = ?1";
constexpr std::string_view kNextDeadline = "SELECT min(deadline) FROM application WHERE deadline > 0";
constexpr std::string_view kDue =
    "SELECT id FROM application WHERE deadline > 0 AND deadline < ?1 ORDER BY deadline, id";
constexpr std::string_view kNumbers =
    "SELECT cycle, number FROM application WHERE number IS NOT NULL ORDER BY cycle, number";
constexpr std::string_view kAll = "SELECT id FROM application ORDER BY id";

Application readApplication(const db::Statement& row) {
  Application application{
      row.text(0), row.text(1), row.text(2), row.integer(3), row.text(4), static_cast<int>(row.integer(5)),
      {}};
  application.summary = {row.text(6),    row.text(7),     static_cast<int>(row.integer(8)),
                         row.text(9),    row.integer(10), row.text(11),
                         row.text(12),   row.text(13),    row.integer(14),
                         row.integer(15)};
  return application;
}

/// The last number that a store may have given before it was restored; 0 for one that never was.
Result<std::int64_t> reservedUpTo(db::Database& database, std::string_view cycle) {
  const auto identity = store_identity::current(database);
  if (!identity) return identity.error();
  if (!*identity || (*identity)->why == IdentityReason::Made) return 0;
  auto row = database.prepare(kReserved);
  const auto highest = rows::number(row.bind(1, (*identity)->number).bind(2, cycle));
  if (!highest) return highest.error();
  return *highest + (*identity)->keptFree;
}

Result<int> setNumber(db::Database& database, std::string_view id, std::string_view cycle,
                      std::int64_t number) {
  auto set = database.prepare(kSetNumber);
  const auto done = set.bind(1, id).bind(2, cycle).bind(3, number).run();
  if (!done) return done.error();
  return static_cast<int>(number);
}

QueueEntry readEntry(const db::Statement& row) {
  QueueEntry entry{readApplication(row), row.text(16), row.text(17), row.text(18), row.integer(19), {}, {}};
  entry.ownerName = row.text(24);
  entry.sharesIdNumber = !row.isNull(25);
  if (row.isNull(20)) return entry;
  entry.lease = Lease{row.text(20), row.integer(21), row.text(22)};
  entry.holderName = row.text(23);
  return entry;
}

}  // namespace

std::string numberText(std::string_view cycle, std::int64_t number) {
  const std::string digits = std::to_string(number);
  const std::size_t zeros = digits.size() < kNumberDigits ? kNumberDigits - digits.size() : 0;
  return std::string(cycle) + "-" + std::string(zeros, '0') + digits;
}

std::string numberText(const Application& application) {
  return application.number == 0 ? std::string() : numberText(application.cycle, application.number);
}

namespace applications {

Result<void> add(db::Database& database, std::string_view id, std::string_view owner, std::string_view policy,
                 std::int64_t at) {
  auto put = database.prepare(kAdd);
  return put.bind(1, id).bind(2, owner).bind(3, policy).bind(4, at).run();
}

Result<std::optional<Application>> find(db::Database& database, std::string_view id) {
  auto row = database.prepare(kFind);
  return rows::first(row.bind(1, id), readApplication);
}

Result<std::uint64_t> countOf(db::Database& database, std::string_view person) {
  auto row = database.prepare(kCountOf);
  const auto count = rows::number(row.bind(1, person));
  if (!count) return count.error();
  return static_cast<std::uint64_t>(*count);
}

Result<std::vector<Application>> ofPerson(db::Database& database, std::string_view person) {
  auto list = database.prepare(kOfPerson);
  return rows::all(list.bind(1, person), readApplication);
}

Result<void> setSummary(db::Database& database, std::string_view id, const ApplicationSummary& summary) {
  auto set = database.prepare(kSetStanding);
  set.bind(1, id).bind(2, summary.phase).bind(3, summary.step).bind(4, std::int64_t{summary.attempt});
  set.bind(5, summary.root).bind(6, summary.deadline).bind(7, summary.name).bind(8, summary.kind);
  return set.bind(9, summary.level).bind(10, summary.submittedAt).bind(11, summary.changedAt).run();
}

Result<int> giveNumber(db::Database& database, std::string_view id, std::string_view cycle) {
  const auto application = find(database, id);
  if (!application) return application.error();
  if (!*application) return Error{Code::NotFound, "no such application"};
  if ((*application)->number != 0) return (*application)->number;
  const auto reserved = reservedUpTo(database, cycle);
  if (!reserved) return reserved.error();
  const auto number = turns::ofCycle(database, cycle, *reserved);
  if (!number) return number.error();
  return setNumber(database, id, cycle, *number);
}

Result<int> takeNumber(db::Database& database, std::string_view id, std::string_view cycle, int number) {
  const auto raised = turns::raiseCycle(database, cycle, number);
  if (!raised) return raised.error();
  return setNumber(database, id, cycle, number);
}

Result<std::vector<QueueEntry>> queue(db::Database& database, std::optional<std::string_view> unit) {
  auto list = database.prepare(unit ? kQueueBelow : kQueueOfAll);
  if (unit) list.bind(1, *unit);
  return rows::all(list, readEntry);
}

Result<std::optional<QueueEntry>> entry(db::Database& database, std::string_view id) {
  auto row = database.prepare(kEntry);
  return rows::first(row.bind(1, id), readEntry);
}

Result<std::optional<std::int64_t>> nextDeadline(db::Database& database) {
  auto row = database.prepare(kNextDeadline);
  const auto deadline = rows::number(row);
  if (!deadline) return deadline.error();
  return *deadline > 0 ? std::optional(*deadline) : std::nullopt;
}

Result<std::vector<std::string>> due(db::Database& database, std::int64_t now) {
  auto list = database.prepare(kDue);
  return rows::all(list.bind(1, now), rows::firstText);
}

Result<std::optional<std::string>> named(db::Database& database, std::string_view idOrNumber) {
  const auto application = find(database, idOrNumber);
  if (!application) return application.error();
  if (*application) return std::optional((*application)->id);
  const std::size_t dash = std::min(idOrNumber.rfind('-'), idOrNumber.size());
  const std::string_view cycle = idOrNumber.substr(0, dash);
  const std::string_view digits = idOrNumber.substr(std::min(dash + 1, idOrNumber.size()));
  std::int64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (numberText(cycle, number) != idOrNumber) return std::optional<std::string>();
  auto row = database.prepare(kNumbered);
  return rows::first(row.bind(1, cycle).bind(2, number), rows::firstText);
}

Result<std::vector<GivenNumber>> numbers(db::Database& database) {
  auto list = database.prepare(kNumbers);
  return rows::all(list, [](const db::Statement& row) {
    return GivenNumber{row.text(0), static_cast<int>(row.integer(1))};
  });
}

Result<std::vector<std::string>> all(db::Database& database) {
  auto list = database.prepare(kAll);
  return rows::all(list, rows::firstText);
}

}  // namespace applications
}  // namespace tarim::server
