// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads tables in the formats that people use: CSV as Excel, WPS and LibreOffice save it (UTF-8, UTF-16 or
// GB18030; commas, semicolons or tabs; a line "sep=;"), and the first sheet of an .xlsx workbook. The first
// row that is not empty names the columns, in any order; unknown columns and empty rows are ignored. Cells
// that are missing at the end of a row are empty.
#include "server/admin/input_file.hpp"
#include "shared/tables/csv.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::server {

using tables::RawRow;

struct TableRow {
  int line = 0;
  std::map<std::string, std::string> cells;
  /// The uncleaned cell of a column; empty when there is none.
  [[nodiscard]] std::string get(const std::string& column) const;
};

struct Table {
  std::string name;  ///< The file's.
  std::vector<std::string> columns;
  std::vector<TableRow> rows;
  [[nodiscard]] bool has(const std::string& column) const;
  /// An InvalidInput about a cell, whose Place has the file, the line, and the column as "B (name)".
  [[nodiscard]] base::Error wrong(int line, const std::string& column, const std::string& why) const;
};

/// InvalidInput with file and line: an unknown encoding, an unterminated quote, more cells than columns, a
/// missing column of `needed`, a workbook of another kind. For workbooks also the errors of
/// confined::errorOf().
base::Result<Table> readTable(const InputFile& file, const std::vector<std::string>& needed);

/// As readTable(), from rows.
base::Result<Table> tableOf(const std::string& name, const std::vector<RawRow>& rows,
                            const std::vector<std::string>& needed);

}  // namespace tarim::server
