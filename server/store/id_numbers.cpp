// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/id_numbers.hpp"

#include "server/store/rows.hpp"

namespace tarim::server::id_numbers {
namespace {

using base::Result;

constexpr std::string_view kPut =
    "INSERT INTO id_number (application, number) VALUES (?1, ?2) "
    "ON CONFLICT (application) DO UPDATE SET number = excluded.number";
constexpr std::string_view kMissing =
    "SELECT a.id FROM application a LEFT JOIN id_number n ON n.application = a.id "
    "WHERE a.submitted_at > 0 AND n.application IS NULL ORDER BY a.id";
constexpr std::string_view kSharing =
    "SELECT o.application FROM id_number n CROSS JOIN id_number o CROSS JOIN application a CROSS JOIN "
    "application b "
    "WHERE n.application = ?1 AND n.number <> '' AND o.number = n.number AND o.application <> n.application "
    "AND a.id = n.application AND b.id = o.application AND b.cycle = a.cycle ORDER BY o.application LIMIT ?2";

}  // namespace

Result<void> put(db::Database& database, std::string_view application, std::string_view number) {
  auto row = database.prepare(kPut);
  return row.bind(1, application).bind(2, number).run();
}

Result<std::vector<std::string>> missing(db::Database& database) {
  auto list = database.prepare(kMissing);
  return rows::all(list, rows::firstText);
}

Result<std::vector<std::string>> sharing(db::Database& database, std::string_view application, int most) {
  auto list = database.prepare(kSharing);
  return rows::all(list.bind(1, application).bind(2, std::int64_t{most}), rows::firstText);
}

}  // namespace tarim::server::id_numbers
