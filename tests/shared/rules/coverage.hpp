// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// docs/COVERAGE.md, written from the code: each clause of the shipped policy, the rule rows that decide it
// with how many examples pass and fail, what else carries it out (guards, facts, documents, a reason why it
// is no rule), and its tests.
#include "shared/policy/policy.hpp"

namespace tarim::tests {

/// What carries a clause out that is no rule row.
struct Elsewhere {
  std::string_view clause;
  std::string_view what;
  std::string_view test;  ///< A file under tests/; empty where nothing is to be decided.
};
const std::vector<Elsewhere>& elsewhere();

/// Rows that cite the clause; rows of the form cite those of the fields, slots and tables that they look at.
std::vector<const policy::RuleRow*> rulesOf(const policy::Policy& policy, const std::string& clause);
std::string coverageTable(const policy::Policy& policy, const std::string& examplesFolder);

}  // namespace tarim::tests
