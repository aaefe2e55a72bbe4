// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a cell takes of a text that was typed, pasted, imported or recognised: base/clean_text.hpp by the type
// of the cell's field. Called where an operation is made (client/vault) and where a file is read
// (import.hpp), never on an operation that arrived: two devices with different versions of this would
// disagree for ever.
#include "shared/dossier/cells.hpp"
#include "shared/policy/policy.hpp"

namespace tarim::dossier {

/// Long text as prose; numbers, days, telephones, ID numbers and the codes that a rule of the policy checks
/// as codes; other fields, the none answer of a table and the name of a page's file as one line. Everything
/// else as it is: $row, $order, what the policy does not know.
std::string cleanValue(const policy::Policy& policy, const CellKey& cell, std::string_view value);

/// Written in digits, Latin letters and few signs only.
bool isCode(policy::FieldType type);

}  // namespace tarim::dossier
