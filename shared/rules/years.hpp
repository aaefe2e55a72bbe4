// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Years of which a table must have a row each (五(一)10: the assessments of the last three years). The check
// rows.coverYears and the page that offers to add the rows read the same parameters:
//   {table, column, years: [-3, -1], since?: {table, column}}
#include "shared/base/result.hpp"
#include "shared/dossier/dossier.hpp"
#include "shared/policy/policy.hpp"

namespace tarim::rules {

struct CheckContext;

inline constexpr std::string_view kYearsCheck = "rows.coverYears";

struct YearsRule {
  const policy::Group* group = nullptr;
  const policy::Field* column = nullptr;
  int first = 0;
  int last = 0;
  policy::CellRef since;  ///< No row for years before the one in this cell; empty: for all.
};

YearsRule readYearsRule(const CheckContext& context);
/// Without a row, in order.
std::vector<int> missingYears(const YearsRule& rule, const dossier::Dossier& dossier);

struct MissingYears {
  std::string column;
  std::vector<int> years;
};
/// What the policy's rules want of this table for the answers of the dossier. Nothing when there is no such
/// rule.
MissingYears missingYears(const policy::Policy& policy, const dossier::Dossier& dossier,
                          std::string_view table);

}  // namespace tarim::rules
