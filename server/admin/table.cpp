// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/table.hpp"

#include "server/admin/workbook.hpp"
#include "shared/base/clean_text.hpp"
#include "shared/base/text.hpp"
#include "shared/tables/table_text.hpp"

#include <algorithm>

namespace tarim::server {

namespace {

using base::Error;
using base::Result;

Error inLine(const std::string& file, int line, const std::string& why) {
  return Error(base::Code::InvalidInput, why, {.file = file, .path = {}, .row = line});
}

/// "A", "B" … "Z", "AA": as spreadsheets call their columns.
std::string letterOf(std::size_t index) {
  std::string letters;
  for (std::size_t left = index + 1; left > 0; left = (left - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
  return letters;
}

/// Empty, or nothing but white space and characters that nobody sees.
bool isEmptyCell(const std::string& cell) {
  return base::cleanLine(cell).empty();
}

std::size_t filledCells(const RawRow& row) {
  const auto last = std::find_if_not(row.cells.rbegin(), row.cells.rend(), isEmptyCell);
  return static_cast<std::size_t>(std::distance(last, row.cells.rend()));
}

/// Programs that export "Excel" often write a web page and call it .xls.
bool isWebPage(std::string_view text) {
  const std::string_view begin = base::trim(text.substr(0, std::min<std::size_t>(text.size(), 400)));
  return begin.starts_with("<!") || begin.starts_with("<html") || begin.starts_with("<HTML") ||
         begin.starts_with("<table") || begin.starts_with("<?xml");
}

Result<std::vector<RawRow>> rowsOf(const InputFile& file) {
  if (isWorkbook(file.bytes)) return readWorkbook(file);
  const auto text = tables::tableText(file.bytes, file.name);
  if (!text) return text.error();
  if (isWebPage(*text))
    return inLine(
        file.name, 1,
        "a web page, whatever it is called; open it in Excel or WPS and save it as .xlsx or CSV UTF-8");
  return tables::cutCsv(*text, file.name);
}

}  // namespace

std::string TableRow::get(const std::string& column) const {
  const auto found = cells.find(column);
  return found == cells.end() ? std::string() : found->second;
}

bool Table::has(const std::string& column) const {
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

Error Table::wrong(int line, const std::string& column, const std::string& why) const {
  const auto found = std::find(columns.begin(), columns.end(), column);
  const std::string path =
      found == columns.end()
          ? column
          : letterOf(static_cast<std::size_t>(found - columns.begin())) + " (" + column + ")";
  return Error(base::Code::InvalidInput, why, {.file = name, .path = path, .row = line});
}

Result<Table> tableOf(const std::string& name, const std::vector<RawRow>& rows,
                      const std::vector<std::string>& needed) {
  Table table{name, {}, {}};
  for (const RawRow& raw : rows) {
    const std::size_t filled = filledCells(raw);
    if (filled == 0) continue;
    if (table.columns.empty()) {
      for (std::size_t i = 0; i < filled; ++i)
        table.columns.push_back(base::cleanLine(raw.cells[i]));
      continue;
    }
    if (filled > table.columns.size())
      return inLine(
          name, raw.line,
          std::to_string(filled) + " cells, the header has " + std::to_string(table.columns.size()));
    TableRow row{raw.line, {}};
    for (std::size_t i = 0; i < filled; ++i)
      row.cells[table.columns[i]] = raw.cells[i];
    table.rows.push_back(std::move(row));
  }
  for (const std::string& column : needed)
    if (!table.has(column)) return inLine(name, 1, "the column \"" + column + "\" is missing");
  return table;
}

Result<Table> readTable(const InputFile& file, const std::vector<std::string>& needed) {
  const auto rows = rowsOf(file);
  if (!rows) return rows.error();
  return tableOf(file.name, *rows, needed);
}

}  // namespace tarim::server
