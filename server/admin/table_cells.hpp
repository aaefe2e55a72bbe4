// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Cleans table cells of the damage that spreadsheets do. Errors are InvalidInput with a text for the person
// who has the table open; the caller adds the place.
#include "shared/base/result.hpp"

#include <string>
#include <string_view>

namespace tarim::server {

/// Cleans an id, a role or a county with base::cleanCode(), and turns "652825.0" into "652825". Refuses a
/// number in scientific notation (6.52825E+17): its last digits are lost.
base::Result<std::string> codeCell(std::string_view cell);

/// A day as yyyy-mm-dd: also from 2024/9/1, as spreadsheets write it. What is no day stays as it is.
base::Result<std::string> dayCell(std::string_view cell);

enum class NameOf { Person, Unit };
/// Cleans a name with base::cleanName(). Refuses a name without a letter or Han character, Chinese text that
/// was decoded with the wrong encoding, and in a person's name every sign that no name contains.
base::Result<std::string> nameCell(std::string_view cell, NameOf of);

}  // namespace tarim::server
