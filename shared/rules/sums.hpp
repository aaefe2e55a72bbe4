// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sums of one kind per year (五(一)12: 公需 30 hours, 专业 60 hours a year). Each year counts by itself
// without carry-over, and years that an approved form exempts count as fulfilled. The check sum.perYear and
// the facts read the same parameters:
//   {table, year, amount, kind, is, needed, years: [-4, 0],
//    exempt?: {when: [columns that say yes], from, to, proof: slot}}
#include "shared/rules/amount.hpp"
#include "shared/rules/check.hpp"

namespace tarim::rules {

inline constexpr std::string_view kSumCheck = "sum.perYear";

struct SumRule {
  const policy::Group* group = nullptr;
  const policy::Field* yearField = nullptr;
  const policy::Field* amount = nullptr;
  const policy::Field* kindField = nullptr;
  std::string kind;
  int needed = 0;
  int first = 0;
  int last = 0;
  /// Record fields of the same group: all of `exemptWhen` must say yes, then [from, to] is exempt once
  /// `proof` has a page.
  std::vector<const policy::Field*> exemptWhen;
  const policy::Field* exemptFrom = nullptr;
  const policy::Field* exemptTo = nullptr;
  std::string proof;
};

SumRule readSum(const CheckContext& context);
/// Reads the parameters of a rule row, for callers without a CheckContext.
base::Result<SumRule> sumOf(const policy::Policy& policy, const policy::RuleRow& row);
struct SumTotal {
  std::int64_t thousandths = 0;
  int unread = 0;  ///< Rows of this year and kind whose amount cannot be read; form.type tells each.
  [[nodiscard]] bool reaches(const SumRule& sum) const { return thousandths >= sum.needed * kThousandths; }
};
SumTotal totalOf(const SumRule& sum, const dossier::Dossier& dossier, int year);
bool isExempt(const SumRule& sum, const dossier::Dossier& dossier, int year);

}  // namespace tarim::rules
