// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Cells of people's tables, cleaned of what spreadsheets do to them. Errors are InvalidInput with words for
// the person who has the table open; the caller adds the place.
#include "shared/base/result.hpp"

#include <string>
#include <string_view>

namespace tarim::server {

/// An id, a role, a county: base::cleanCode(), and "652825.0" is "652825". A number that the spreadsheet has
/// shortened (6.52825E+17) is refused: its last digits are gone.
base::Result<std::string> codeCell(std::string_view cell);

enum class NameOf { Person, Unit };
/// base::cleanName(). Refused: a name without a Han character or another letter, also what is left of Chinese
/// that was read in the wrong encoding; in a person's name every sign that no name has.
base::Result<std::string> nameCell(std::string_view cell, NameOf of);

}  // namespace tarim::server
