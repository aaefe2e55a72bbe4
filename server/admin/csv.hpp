// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// CSV (RFC 4180), cut into rows of cells. A line "sep=;" before the first row says what separates, as Excel
// has it; otherwise it is whichever of comma, semicolon and tab stands most often in the first line.
#include "server/admin/table.hpp"

namespace tarim::server {

/// `text` is UTF-8. InvalidInput with file and line for a quote that does not end.
base::Result<std::vector<RawRow>> cutCsv(std::string_view text, const std::string& file);

}  // namespace tarim::server
