// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The rule rows of a policy with their checks, and the findings of one run. Used by Rulebook (runs all checks
// once) and Incremental (runs the checks that an edit affects).
#include "shared/rules/check.hpp"
#include "shared/rules/rulebook.hpp"

namespace tarim::rules {

struct BoundRow {
  const policy::RuleRow* row = nullptr;
  int index = 0;
  Check check;
  Reads reads;
  Severity severity = Severity::Blocks;
  bool aboutWindows = false;
};

struct Rulebook::Bound {
  std::vector<BoundRow> rows;
  /// The groups that have a field or slot with a condition on this record cell.
  std::map<std::pair<std::string, std::string>, std::set<std::string>> asks;
};

/// A finding and the index of its rule row, for the order of findings.
struct RuleFinding {
  int rule = 0;
  Finding finding;
};

/// Turns the raw findings of `report` into findings with text and severity, appends them to `findings` and
/// clears the report. The text about a cell with odd characters also names these.
void renderFindings(const BoundRow& bound, const View& view, Report& report,
                    std::vector<RuleFinding>& findings);
/// Sorts by group, row, column, page and rule.
std::vector<Finding> inOrder(const View& view, std::vector<RuleFinding> findings);

}  // namespace tarim::rules
