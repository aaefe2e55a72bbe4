// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/operations.hpp"

#include "server/store/draft_sizes.hpp"
#include "server/store/feed.hpp"
#include "server/store/rows.hpp"

namespace tarim::server::operations {
namespace {

using base::Code;
using base::Error;
using base::Result;
using dossier::Operation;

const std::string kSelect =
    "SELECT sequence, wall, counter, base_wall, base_counter, base_device, cell_table, cell_row, "
    "cell_column, "
    "value, device FROM operation WHERE application = ?1 ";
const std::string kFind = kSelect + "AND device = ?2 AND sequence = ?3";
const std::string kAll = kSelect + "ORDER BY device, sequence";
constexpr std::string_view kHighest =
    "SELECT max(sequence) FROM operation WHERE application = ?1 AND device = ?2";
constexpr std::string_view kInsert =
    "INSERT INTO operation (application, restamped, sequence, wall, counter, base_wall, base_counter, "
    "base_device, cell_table, cell_row, cell_column, value, device) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
constexpr std::string_view kRestamped =
    "SELECT sequence, wall, counter, device FROM operation WHERE application = ?1 AND device = ?2 "
    "AND sequence BETWEEN ?3 AND ?4 AND restamped = 1 ORDER BY sequence";

RestampedOperation readRestamped(const db::Statement& row) {
  return {static_cast<std::uint64_t>(row.integer(0)),
          {row.integer(1), static_cast<std::uint32_t>(row.integer(2)), row.text(3)}};
}

Result<void> put(db::Database& database, std::string_view application, const Operation& operation,
                 bool isRestamped) {
  auto row = database.prepare(kInsert);
  row.bind(1, application).bind(2, std::int64_t{isRestamped});
  return rows::bind(row, 3, operation).run();
}

}  // namespace

Result<bool> insert(db::Database& database, std::string_view application, const Operation& operation,
                    bool isRestamped) {
  const auto last = highest(database, application, operation.stamp.device);
  if (!last) return last.error();
  if (operation.sequence <= *last) return false;
  if (operation.sequence != *last + 1)
    return Error{Code::InvalidInput, "operation " + std::to_string(*last + 1) + " is missing"};
  const auto stored = put(database, application, operation, isRestamped);
  if (!stored) return stored.error();
  const auto counted = draft_sizes::add(database, application, operation);
  if (!counted) return counted.error();
  const auto noted = feed::note(database, application, FeedKind::Operation, operation.stamp.device,
                                static_cast<std::int64_t>(operation.sequence));
  if (!noted) return noted.error();
  return true;
}

Result<std::uint64_t> highest(db::Database& database, std::string_view application, std::string_view device) {
  auto row = database.prepare(kHighest);
  const auto last = rows::number(row.bind(1, application).bind(2, device));
  if (!last) return last.error();
  return static_cast<std::uint64_t>(*last);
}

Result<std::optional<Operation>> find(db::Database& database, std::string_view application,
                                      std::string_view device, std::uint64_t sequence) {
  auto row = database.prepare(kFind);
  row.bind(1, application).bind(2, device).bind(3, static_cast<std::int64_t>(sequence));
  return rows::first(row, [](const db::Statement& one) { return rows::record<Operation>(one); });
}

Result<std::vector<Operation>> all(db::Database& database, std::string_view application) {
  auto list = database.prepare(kAll);
  return rows::all(list.bind(1, application),
                   [](const db::Statement& one) { return rows::record<Operation>(one); });
}

Result<void> each(db::Database& database, std::string_view application,
                  const std::function<void(Operation)>& visit) {
  auto list = database.prepare(kAll);
  list.bind(1, application);
  for (;;) {
    const auto row = list.step();
    if (!row) return row.error();
    if (!*row) return {};
    visit(rows::record<Operation>(list));
  }
}

Result<std::vector<RestampedOperation>> restamped(db::Database& database, std::string_view application,
                                                  std::string_view device, std::uint64_t first,
                                                  std::uint64_t last) {
  auto list = database.prepare(kRestamped);
  list.bind(1, application).bind(2, device).bind(3, static_cast<std::int64_t>(first));
  return rows::all(list.bind(4, static_cast<std::int64_t>(last)), readRestamped);
}

}  // namespace tarim::server::operations
