// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/lack.hpp"

#include <algorithm>
#include <array>

namespace tarim::rules {

namespace {

constexpr auto kAnswer = std::to_array<std::string_view>(
    {"form.required", "form.blankWord", "form.evidence", "form.notClaimed", "masks.answered"});

constexpr auto kRows = std::to_array<std::string_view>({"form.tableEmpty", "form.rowsMissing", "rows.atLeast",
                                                        "rows.coverYears", "evidence.atLeast", "sum.perYear",
                                                        "periods.begin", "periods.untilNow", "ladder.known"});

template <class Names>
bool has(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

Lack lackOf(const policy::Policy& policy, const Finding& finding) {
  const auto row = std::find_if(policy.rules.begin(), policy.rules.end(),
                                [&](const policy::RuleRow& one) { return one.id == finding.rule; });
  if (row == policy.rules.end()) return Lack::None;
  return has(kAnswer, row->check) ? Lack::Answer : has(kRows, row->check) ? Lack::Rows : Lack::None;
}

std::vector<std::string_view> checksOf(Lack lack) {
  if (lack == Lack::Answer) return {kAnswer.begin(), kAnswer.end()};
  if (lack == Lack::Rows) return {kRows.begin(), kRows.end()};
  return {};
}

}  // namespace tarim::rules
