// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the author of a policy should hear before anybody files under it. Loading stops at the first thing
// that is wrong, since half a policy is none; here everything is said at once, each with its JSON path, and
// also what loads well and is still no good: a row that can never speak, a column that nothing reads, a
// clause that nothing serves, words left untranslated.
#include "shared/policy/policy.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tarim::authoring {

/// Wrong: the policy does not load. Doubtful: it loads, and this part of it does nothing or not what it seems
/// to.
enum class Gravity { Wrong, Doubtful };

struct Remark {
  Gravity gravity = Gravity::Wrong;
  std::string kind;  ///< For scripts: unknown-check, unreachable-row, unread-column, missing-translation,
                     ///< window-order, …
  std::string path;  ///< $.rules[3].check
  policy::Label words;
};

/// By path, in the order of the file. Nothing when there is nothing to say.
std::vector<Remark> lint(std::string_view text);

std::string_view gravityName(Gravity gravity);  ///< wrong | doubtful
bool anyWrong(const std::vector<Remark>& remarks);

}  // namespace tarim::authoring
