// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the program says. Errors are one line: what happened and what to do now; results go to standard
// output.
#include "shared/base/error.hpp"
#include "shared/rules/findings.hpp"

#include <string>
#include <vector>

namespace tarim::client::cli {

inline constexpr int kFine = 0;
inline constexpr int kRefused = 1;   ///< Something blocks, or the server said no.
inline constexpr int kUnusable = 2;  ///< Wrong input, no vault, no link: nothing was changed.

/// Prints the line and gives kUnusable.
int complain(const base::Error& error);
/// One finding a line: severity, clause, place, words.
void printFindings(const std::vector<rules::Finding>& findings);
/// work/r1/employer
std::string placeText(const rules::FindingPlace& place);
/// Whether this person's locale asks for Chinese.
bool speaksChinese();

}  // namespace tarim::client::cli
