// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Tables as offices export them: CSV with a header row (RFC 4180), UTF-8 with or without a byte order mark,
// separated by commas or, as some locales have it, semicolons. Columns are found by name, in any order;
// unknown ones are passed over.
#include "shared/base/result.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::server {

struct CsvRow {
  int line = 0;  ///< In the file, 1-based: what an editor shows.
  std::map<std::string, std::string> cells;
  /// Without the blanks around it; empty when there is none.
  [[nodiscard]] std::string get(const std::string& column) const;
};

struct Csv {
  std::vector<std::string> columns;
  std::vector<CsvRow> rows;
  [[nodiscard]] bool has(const std::string& column) const;
};

/// InvalidInput with file and row: not UTF-8, a quote that does not end, more or fewer cells than columns, a
/// column of `needed` that is not there.
base::Result<Csv> readCsv(std::string_view text, const std::string& file,
                          const std::vector<std::string>& needed);

}  // namespace tarim::server
