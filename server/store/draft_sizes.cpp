// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/draft_sizes.hpp"

#include "server/store/rows.hpp"

namespace tarim::server::draft_sizes {
namespace {

using base::Result;

constexpr std::string_view kAddCell =
    "INSERT INTO draft_cell (application, cell_table, cell_row, cell_column) VALUES (?1, ?2, ?3, ?4) "
    "ON CONFLICT (application, cell_table, cell_row, cell_column) DO NOTHING RETURNING 1";
constexpr std::string_view kOtherInRow =
    "SELECT 1 FROM draft_cell WHERE application = ?1 AND cell_table = ?2 AND cell_row = ?3 "
    "AND cell_column <> ?4 LIMIT 1";
constexpr std::string_view kAdd =
    "INSERT INTO draft_size (person, application, operations, bytes, cells, row_count, wall, counter) "
    "SELECT owner, id, 1, ?2, ?3, ?4, ?5, ?6 FROM application WHERE id = ?1 "
    "ON CONFLICT (person, application) DO UPDATE SET operations = draft_size.operations + 1, "
    "bytes = draft_size.bytes + excluded.bytes, cells = draft_size.cells + excluded.cells, "
    "row_count = draft_size.row_count + excluded.row_count, "
    "counter = CASE WHEN excluded.wall > draft_size.wall OR (excluded.wall = draft_size.wall AND "
    "excluded.counter > draft_size.counter) THEN excluded.counter ELSE draft_size.counter END, "
    "wall = CASE WHEN excluded.wall > draft_size.wall THEN excluded.wall ELSE draft_size.wall END";
constexpr std::string_view kOf =
    "SELECT operations, bytes, cells, row_count, wall, counter FROM draft_size "
    "WHERE person = ?1 AND application = ?2";
constexpr std::string_view kBytesOf = "SELECT sum(bytes), sum(operations) FROM draft_size WHERE person = ?1";

Result<bool> finds(db::Database& database, std::string_view sql, std::string_view application,
                   const dossier::CellKey& cell) {
  auto row = database.prepare(sql);
  return row.bind(1, application).bind(2, cell.table).bind(3, cell.row).bind(4, cell.column).step();
}

StoredDraft read(const db::Statement& row) {
  const auto count = [&](int column) { return static_cast<std::uint64_t>(row.integer(column)); };
  return {{count(0), count(1), count(2), count(3)},
          {row.integer(4), static_cast<std::uint32_t>(row.integer(5)), {}}};
}

}  // namespace

Result<void> add(db::Database& database, std::string_view application, const dossier::Operation& operation) {
  const auto isNewCell = finds(database, kAddCell, application, operation.cell);
  if (!isNewCell) return isNewCell.error();
  const auto isOldRow =
      *isNewCell ? finds(database, kOtherInRow, application, operation.cell) : Result<bool>(true);
  if (!isOldRow) return isOldRow.error();
  auto row = database.prepare(kAdd);
  row.bind(1, application).bind(2, static_cast<std::int64_t>(operation.value.size()));
  row.bind(3, std::int64_t{*isNewCell}).bind(4, std::int64_t{!*isOldRow});
  return row.bind(5, operation.stamp.wall).bind(6, std::int64_t{operation.stamp.counter}).run();
}

Result<StoredDraft> of(db::Database& database, std::string_view owner, std::string_view application) {
  auto row = database.prepare(kOf);
  auto found = rows::first(row.bind(1, owner).bind(2, application), read);
  if (!found) return found.error();
  return found->value_or(StoredDraft{});
}

Result<std::uint64_t> bytesOf(db::Database& database, std::string_view person) {
  auto row = database.prepare(kBytesOf);
  const auto found = row.bind(1, person).step();
  if (!found) return found.error();
  dossier::DraftSize all;
  all.bytes = static_cast<std::uint64_t>(row.integer(0));
  all.operations = static_cast<std::uint64_t>(row.integer(1));
  return dossier::bytesWithOperations(all);
}

}  // namespace tarim::server::draft_sizes
