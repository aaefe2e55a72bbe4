// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Output of the program. An error is one line on standard error: what happened and what to do now. Results go
// to standard output.
#include "shared/base/error.hpp"
#include "shared/rules/findings.hpp"

#include <string>
#include <vector>

namespace tarim::client::cli {

inline constexpr int kFine = 0;
inline constexpr int kRefused = 1;   ///< A finding blocks, or the server refused.
inline constexpr int kUnusable = 2;  ///< Wrong input, no vault, no link: nothing was changed.

/// Prints the error's line and its words, and returns kUnusable.
int complain(const base::Error& error);
/// With other words than the code's.
int complain(const base::Error& error, const base::Words& words);
/// Prints one finding per line: severity, clause, place, words.
void printFindings(const std::vector<rules::Finding>& findings);
/// The place as a path, "work/r1/employer".
std::string placeText(const rules::FindingPlace& place);
/// Whether this person's locale asks for Chinese.
bool speaksChinese();

}  // namespace tarim::client::cli
