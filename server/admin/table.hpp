// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Tables as people have them: CSV as Excel, WPS and LibreOffice save it (UTF-8, UTF-16 or GB18030; commas,
// semicolons or tabs; a line "sep=;"), and the first sheet of an .xlsx workbook. The first row with
// something in it names the columns, in any order; columns that nobody asks for are passed over, and so are
// rows without a filled cell. Cells that are missing at the end of a row are empty.
#include "server/admin/input_file.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::server {

/// One line of a file as it was cut: nothing cleaned, nothing left out.
struct RawRow {
  int line = 0;  ///< 1-based: what an editor, or the spreadsheet, shows.
  std::vector<std::string> cells;
};

struct TableRow {
  int line = 0;
  std::map<std::string, std::string> cells;
  /// As it stands in the file; empty when there is none.
  [[nodiscard]] std::string get(const std::string& column) const;
};

struct Table {
  std::string name;  ///< The file's.
  std::vector<std::string> columns;
  std::vector<TableRow> rows;
  [[nodiscard]] bool has(const std::string& column) const;
  /// An error about a cell: its Place has the file, the line, and the column as "B (name)".
  [[nodiscard]] base::Error wrong(int line, const std::string& column, const std::string& why) const;
};

/// InvalidInput with file and line: an encoding that is none of these, a quote that does not end, more cells
/// than columns, a column of `needed` that is not there, a workbook of another kind. For workbooks also what
/// confined::errorOf() says.
base::Result<Table> readTable(const InputFile& file, const std::vector<std::string>& needed);

/// As readTable(), from rows.
base::Result<Table> tableOf(const std::string& name, const std::vector<RawRow>& rows,
                            const std::vector<std::string>& needed);

}  // namespace tarim::server
