// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The shipped policy bound to its checks, and short ways to ask it.
#include "shared/rules/rulebook.hpp"

namespace tarim::tests {

/// Loaded once; aborts the program when it does not load.
const rules::Rulebook& bazhou();
/// Within the apply window.
base::Instant inTheWindow();
/// The findings of one rule.
std::vector<rules::Finding> findingsOf(std::string_view rule, const dossier::Dossier& dossier,
                                       base::Instant now = inTheWindow());
void setCell(dossier::Dossier& dossier, const std::string& table, const std::string& row,
             const std::string& column, const std::string& value);
/// A live row.
void addRow(dossier::Dossier& dossier, const std::string& table, const std::string& row);

}  // namespace tarim::tests
