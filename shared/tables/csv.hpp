// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Parses CSV (RFC 4180) into rows of cells. A line "sep=;" before the first row names the separator, as in
// Excel; otherwise the separator is the most frequent of comma, semicolon and tab in the first line that has
// one.
#include "shared/base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tarim::tables {

/// One row of a file, uncleaned.
struct RawRow {
  int line = 0;  ///< 1-based: what an editor, or the spreadsheet, shows.
  std::vector<std::string> cells;
};

/// `text` is UTF-8. InvalidInput with file and line for an unterminated quote.
base::Result<std::vector<RawRow>> cutCsv(std::string_view text, const std::string& file);

}  // namespace tarim::tables
