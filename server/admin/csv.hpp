// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Parses CSV (RFC 4180) into rows of cells. A line "sep=;" before the first row names the separator, as in
// Excel; otherwise the separator is the most frequent of comma, semicolon and tab in the first line.
#include "server/admin/table.hpp"

namespace tarim::server {

/// `text` is UTF-8. InvalidInput with file and line for an unterminated quote.
base::Result<std::vector<RawRow>> cutCsv(std::string_view text, const std::string& file);

}  // namespace tarim::server
