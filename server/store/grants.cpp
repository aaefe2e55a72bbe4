// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/grants.hpp"

#include "server/store/rows.hpp"

namespace tarim::server {
namespace {

using base::Result;

constexpr std::string_view kPutGrant =
    "INSERT INTO role_grant (person, role, unit, stands_for, first_day, last_day, ended_at) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) "
    "ON CONFLICT (person, role, unit, stands_for, first_day) DO UPDATE SET last_day = ?6";
const std::string kSelectGrant =
    "SELECT person, role, unit, stands_for, first_day, last_day, ended_at FROM role_grant ";
const std::string kGrantsOf =
    kSelectGrant + "WHERE person = ?1 ORDER BY (stands_for <> ''), first_day, role, unit, stands_for";
const std::string kGrantsAt = kSelectGrant + "WHERE unit = ?1 ORDER BY person, role, stands_for, first_day";
constexpr std::string_view kEndOwn =
    "UPDATE role_grant SET ended_at = ?4 WHERE person = ?1 AND role = ?2 AND unit = ?3 AND ended_at = 0";
constexpr std::string_view kEndSubstitutes =
    "UPDATE role_grant SET ended_at = ?4 WHERE stands_for = ?1 AND stands_for <> '' AND role = ?2 "
    "AND unit = ?3 AND ended_at = 0";
constexpr std::string_view kRemoveUndated =
    "DELETE FROM role_grant WHERE person = ?1 AND role = ?2 AND unit = ?3 AND stands_for = '' "
    "AND first_day = '' AND last_day = '' AND ended_at = 0";
constexpr std::string_view kMovePeople = "UPDATE person SET unit = ?2 WHERE unit = ?1";
constexpr std::string_view kMoveUnits = "UPDATE unit SET parent = ?2 WHERE parent = ?1";
constexpr std::string_view kCopyGrants =
    "INSERT INTO role_grant (person, role, unit, stands_for, first_day, last_day, ended_at) "
    "SELECT person, role, CAST(?2 AS TEXT), stands_for, first_day, last_day, ended_at FROM role_grant "
    "WHERE unit = ?1 ON CONFLICT (person, role, unit, stands_for, first_day) DO NOTHING";
constexpr std::string_view kDropGrants = "DELETE FROM role_grant WHERE unit = ?1";
constexpr std::string_view kDropUnit = "DELETE FROM unit WHERE id = ?1";
constexpr std::string_view kPutMerged =
    "INSERT INTO merged_unit (id, into_unit, at) VALUES (?1, ?2, ?3) "
    "ON CONFLICT (id) DO UPDATE SET into_unit = ?2, at = ?3";
constexpr std::string_view kFollowMerged = "UPDATE merged_unit SET into_unit = ?2 WHERE into_unit = ?1";
constexpr std::string_view kMerged = "SELECT id, into_unit, at FROM merged_unit WHERE id = ?1";
constexpr std::string_view kPutRecusal =
    "INSERT INTO recusal (person, application) VALUES (?1, ?2) ON CONFLICT (person, application) DO NOTHING";
constexpr std::string_view kRecusalsOf = "SELECT application FROM recusal WHERE person = ?1";
constexpr std::string_view kHasRecusal =
    "SELECT count(*) FROM recusal WHERE person = ?1 AND application = ?2";

Grant readGrant(const db::Statement& row) {
  return {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.integer(6)};
}

}  // namespace

namespace grants {

Result<void> put(db::Database& database, const Grant& grant) {
  auto put = database.prepare(kPutGrant);
  put.bind(1, grant.person).bind(2, grant.role).bind(3, grant.unit).bind(4, grant.standsFor);
  return put.bind(5, grant.from).bind(6, grant.until).bind(7, grant.endedAt).run();
}

Result<std::vector<Grant>> ofPerson(db::Database& database, std::string_view person) {
  auto list = database.prepare(kGrantsOf);
  return rows::all(list.bind(1, person), readGrant);
}

Result<std::vector<Grant>> atUnit(db::Database& database, std::string_view unit) {
  auto list = database.prepare(kGrantsAt);
  return rows::all(list.bind(1, unit), readGrant);
}

Result<void> end(db::Database& database, std::string_view person, std::string_view role,
                 std::string_view unit, std::int64_t at) {
  for (const std::string_view sql : {kEndOwn, kEndSubstitutes}) {
    auto set = database.prepare(sql);
    const auto done = set.bind(1, person).bind(2, role).bind(3, unit).bind(4, at).run();
    if (!done) return done;
  }
  return {};
}

Result<void> remove(db::Database& database, std::string_view person, std::string_view role,
                    std::string_view unit) {
  auto row = database.prepare(kRemoveUndated);
  return row.bind(1, person).bind(2, role).bind(3, unit).run();
}

}  // namespace grants

namespace merged_units {

Result<void> merge(db::Database& database, std::string_view from, std::string_view into, std::int64_t at) {
  for (const std::string_view sql : {kMovePeople, kMoveUnits, kCopyGrants, kFollowMerged}) {
    auto move = database.prepare(sql);
    const auto done = move.bind(1, from).bind(2, into).run();
    if (!done) return done;
  }
  for (const std::string_view sql : {kDropGrants, kDropUnit}) {
    auto drop = database.prepare(sql);
    const auto done = drop.bind(1, from).run();
    if (!done) return done;
  }
  auto put = database.prepare(kPutMerged);
  return put.bind(1, from).bind(2, into).bind(3, at).run();
}

Result<std::optional<MergedUnit>> find(db::Database& database, std::string_view unit) {
  auto row = database.prepare(kMerged);
  return rows::first(row.bind(1, unit), [](const db::Statement& found) {
    return MergedUnit{found.text(0), found.text(1), found.integer(2)};
  });
}

}  // namespace merged_units

namespace recusals {

Result<void> put(db::Database& database, std::string_view person, std::string_view application) {
  auto row = database.prepare(kPutRecusal);
  return row.bind(1, person).bind(2, application).run();
}

Result<std::set<std::string, std::less<>>> ofPerson(db::Database& database, std::string_view person) {
  auto list = database.prepare(kRecusalsOf);
  const auto all = rows::all(list.bind(1, person), rows::firstText);
  if (!all) return all.error();
  return std::set<std::string, std::less<>>(all->begin(), all->end());
}

Result<bool> has(db::Database& database, std::string_view person, std::string_view application) {
  auto row = database.prepare(kHasRecusal);
  const auto count = rows::number(row.bind(1, person).bind(2, application));
  if (!count) return count.error();
  return *count > 0;
}

}  // namespace recusals
}  // namespace tarim::server
