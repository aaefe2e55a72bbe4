// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Cleans a text for a cell with base/clean_text.hpp, by the type of the cell's field. Called where an
// operation is made (client/vault) and where a file is read (import.hpp), never on a received operation: two
// devices with different versions of these functions would never converge.
#include "shared/dossier/cells.hpp"
#include "shared/policy/policy.hpp"

namespace tarim::dossier {

/// Cleans long text as prose; numbers, dates, telephone numbers, ID numbers and codes that a rule of the
/// policy checks as codes; other fields, the none answer of a table and the file name of a page as one line.
/// $row, $order and unknown cells stay unchanged.
std::string cleanValue(const policy::Policy& policy, const CellKey& cell, std::string_view value);

/// Whether values of the type consist of digits, Latin letters and a few signs.
bool isCode(policy::FieldType type);

}  // namespace tarim::dossier
