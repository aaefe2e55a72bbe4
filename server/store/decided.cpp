// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/decided.hpp"

#include "server/store/rows.hpp"

namespace tarim::server::decided {
namespace {

constexpr std::string_view kFind =
    "SELECT id, done, code, detail, findings FROM decided WHERE person = ?1 AND id = ?2";
constexpr std::string_view kPut =
    "INSERT INTO decided (person, id, done, code, detail, findings, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

wire::CommandResult readResult(const db::Statement& row) {
  return {row.text(0), row.integer(1) != 0, base::codeFromName(row.text(2)), row.text(3), row.text(4)};
}

}  // namespace

base::Result<std::optional<wire::CommandResult>> find(db::Database& database, std::string_view person,
                                                      std::string_view command) {
  auto row = database.prepare(kFind);
  return rows::first(row.bind(1, person).bind(2, command), readResult);
}

base::Result<void> put(db::Database& database, std::string_view person, const wire::CommandResult& result,
                       std::int64_t at) {
  auto row = database.prepare(kPut);
  row.bind(1, person).bind(2, result.id).bind(3, std::int64_t{result.done});
  row.bind(4, base::codeName(result.code)).bind(5, result.detail).bind(6, result.findings);
  return row.bind(7, at).run();
}

}  // namespace tarim::server::decided
