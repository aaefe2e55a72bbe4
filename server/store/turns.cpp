// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/turns.hpp"

#include "server/store/rows.hpp"

namespace tarim::server::turns {
namespace {

using base::Result;

const std::string kOneOn =
    " ON CONFLICT (kind, name) DO UPDATE SET position = turn.position + 1 RETURNING position, name";
const std::string kNext = "INSERT INTO turn (kind, name, position) VALUES (?1, ?2, 1)" + kOneOn;
const std::string kNextOfOwner =
    "INSERT INTO turn (kind, name, position) SELECT 'person', owner, 1 FROM application WHERE id = ?1" +
    kOneOn;
constexpr std::string_view kNextAbove =
    "INSERT INTO turn (kind, name, position) VALUES (?1, ?2, ?3 + 1) ON CONFLICT (kind, name) DO UPDATE SET "
    "position = CASE WHEN turn.position > ?3 THEN turn.position + 1 ELSE ?3 + 1 END RETURNING position";
constexpr std::string_view kRaise =
    "INSERT INTO turn (kind, name, position) VALUES (?1, ?2, ?3) ON CONFLICT (kind, name) DO UPDATE SET "
    "position = CASE WHEN turn.position > ?3 THEN turn.position ELSE ?3 END";
constexpr std::string_view kPerson = "person";
constexpr std::string_view kCycle = "cycle";
constexpr std::string_view kJournal = "journal";
constexpr std::string_view kNotice = "notice";

Result<std::int64_t> next(db::Database& database, std::string_view kind, std::string_view name) {
  auto row = database.prepare(kNext);
  return rows::number(row.bind(1, kind).bind(2, name));
}

}  // namespace

Result<std::int64_t> ofPerson(db::Database& database, std::string_view person) {
  return next(database, kPerson, person);
}

Result<std::optional<OwnersTurn>> ofOwner(db::Database& database, std::string_view application) {
  auto row = database.prepare(kNextOfOwner);
  return rows::first(row.bind(1, application), [](const db::Statement& turn) {
    return OwnersTurn{turn.text(1), turn.integer(0)};
  });
}

Result<std::int64_t> ofCycle(db::Database& database, std::string_view cycle, std::int64_t reserved) {
  auto row = database.prepare(kNextAbove);
  return rows::number(row.bind(1, kCycle).bind(2, cycle).bind(3, reserved));
}

Result<void> raiseCycle(db::Database& database, std::string_view cycle, std::int64_t number) {
  auto row = database.prepare(kRaise);
  return row.bind(1, kCycle).bind(2, cycle).bind(3, number).run();
}

Result<void> ofJournal(db::Database& database) {
  const auto taken = next(database, kJournal, {});
  return taken ? Result<void>() : taken.error();
}

Result<std::int64_t> ofNotices(db::Database& database) {
  return next(database, kNotice, {});
}

}  // namespace tarim::server::turns
