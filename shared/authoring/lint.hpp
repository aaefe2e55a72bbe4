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

/// Wrong: the policy does not load, or this cannot be meant. Doubtful: this part of it does nothing or not
/// what it seems to, or something seems to be missing.
enum class Gravity { Wrong, Doubtful };

struct Remark {
  Gravity gravity = Gravity::Wrong;
  std::string kind;  ///< For scripts: unknown-check, unreachable-row, unread-column, missing-translation,
                     ///< window-order, …
  std::string path;  ///< $.rules[3].check
  policy::Label words;
  std::string file = "policy.json";  ///< Beside the policy: "examples/required/x.json".
};

/// The remarks in the order of the file; empty for a flawless policy.
std::vector<Remark> lint(std::string_view text);
/// The same of a policy in a folder, and what stands beside it says: examples/<rule> of rules that are gone
/// or no longer find what they found, and ids.json, the ids that drafts, reviews and other years hold
/// already.
std::vector<Remark> lintFolder(std::string_view text, const std::string& folder);
/// Every id of the policy by its place ("lists.sex[male]"), as ids.json keeps them: a sorted array of texts.
std::string idsOf(std::string_view text);

std::string_view gravityName(Gravity gravity);  ///< wrong | doubtful
bool anyWrong(const std::vector<Remark>& remarks);

}  // namespace tarim::authoring
