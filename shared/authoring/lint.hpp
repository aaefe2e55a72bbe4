// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Checks a policy for its author. Loading stops at the first error; lint() reports all errors with their JSON
// paths, and also faults that load: a rule row that can never find anything, a column that nothing reads, a
// clause that nothing names, missing translations.
#include "shared/policy/policy.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tarim::authoring {

/// Wrong: the policy does not load. Doubtful: it loads, but this part has no effect or another than it seems.
enum class Gravity { Wrong, Doubtful };

struct Remark {
  Gravity gravity = Gravity::Wrong;
  std::string kind;  ///< For scripts: unknown-check, unreachable-row, unread-column, missing-translation,
                     ///< window-order, …
  std::string path;  ///< $.rules[3].check
  policy::Label words;
};

/// The remarks in the order of the file; empty for a flawless policy.
std::vector<Remark> lint(std::string_view text);

std::string_view gravityName(Gravity gravity);  ///< wrong | doubtful
bool anyWrong(const std::vector<Remark>& remarks);

}  // namespace tarim::authoring
