// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A policy's rows bound to their checks, and what running one gives. Used by the two runners: Rulebook
// (everything, once) and Incremental (what an edit touches).
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
  /// Which groups ask for something under a condition on this record cell.
  std::map<std::pair<std::string, std::string>, std::set<std::string>> asks;
};

/// What a rule said about one site, and where it stands among the rules.
struct RuleFinding {
  int rule = 0;
  Finding finding;
};

/// Puts what was said into words, with the row's severity. A finding about a cell whose characters are odd
/// also says so.
void renderFindings(const BoundRow& bound, const View& view, Report& report, std::vector<RuleFinding>& told);
/// The stable order: group, row, column, page, rule.
std::vector<Finding> inOrder(const View& view, std::vector<RuleFinding> told);

}  // namespace tarim::rules
