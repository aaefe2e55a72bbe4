// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/facts.hpp"

#include "shared/rules/sums.hpp"

#include <algorithm>

namespace tarim::rules {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

std::string answer(const dossier::Dossier& dossier, std::string_view column) {
  return std::string(dossier.value(dossier::kApplicationTable, dossier::kRecordRow, column));
}

std::optional<FeeFact> feeOf(const policy::Policy& policy, const Facts& facts) {
  for (const policy::Fee& fee : policy.fees)
    if (fee.kind == facts.kind && fee.level == facts.level) return FeeFact{fee.yuan, fee.clause};
  return {};
}

std::vector<ExemptionFact> exemptionsOf(const policy::Policy& policy, const dossier::Dossier& dossier) {
  std::vector<ExemptionFact> exemptions;
  for (const policy::Exemption& one : policy.exemptions)
    if (holds(one.when, dossier)) exemptions.push_back({one.id, one.clause, one.label});
  return exemptions;
}

std::vector<TrainingFact> trainingOf(const policy::Policy& policy, const dossier::Dossier& dossier) {
  std::vector<TrainingFact> training;
  for (const policy::RuleRow& row : policy.rules) {
    if (row.check != kSumCheck || !holds(row.when, dossier)) continue;
    const auto sum = sumOf(policy, row);
    if (!sum) continue;
    for (int year = sum->first; year <= sum->last; ++year) {
      const SumTotal total = totalOf(*sum, dossier, year);
      training.push_back({row.id, row.clause, sum->kind, labelOf(*sum->kindField, sum->kind), year,
                          sum->needed, static_cast<int>(total.thousandths / kThousandths),
                          formatAmount(total.thousandths), total.unread, isExempt(*sum, dossier, year)});
    }
  }
  return training;
}

PublicityFact publicityOf(const policy::Policy& policy, base::Date today) {
  PublicityFact fact;
  fact.from = today;
  fact.workingDays = policy.review.publicityWorkingDays;
  for (const policy::Step& step : policy.review.steps)
    if (step.publicity) fact.clause = step.clause;
  constexpr int kFurthest = 400;
  for (int distance = 0; distance <= kFurthest; ++distance) {
    const base::Date end{sys_days{today} + days{distance}};
    const auto count = policy::workingDays(policy.calendar, today, end);
    if (!count) return fact.unknown = count.error().detail(), fact;
    if (*count >= fact.workingDays) return fact.earliestEnd = end, fact;
  }
  return fact;
}

std::vector<StepFact> stepsOf(const policy::Policy& policy) {
  std::vector<StepFact> steps;
  for (const policy::Window& window : policy.windows)
    steps.push_back({window.id, window.clause, window.label, base::beijingDate(window.from),
                     base::beijingDate(window.to - base::Millis(1))});
  return steps;
}

std::vector<PaperFact> papersOf(const policy::Policy& policy, const dossier::Dossier& dossier) {
  std::vector<PaperFact> papers;
  for (const policy::Paper& paper : policy.papers) {
    PaperFact fact{paper.number, paper.clause,  paper.label, paper.copies, holds(paper.when, dossier),
                   {},           paper.goesBack};
    if (!paper.addition.zh.empty() && holds(paper.additionFor, dossier)) fact.addition = paper.addition;
    papers.push_back(std::move(fact));
  }
  return papers;
}

}  // namespace

Facts facts(const Rulebook& book, const dossier::Dossier& dossier, base::Instant now) {
  const policy::Policy& policy = book.policy();
  Facts facts;
  facts.kind = answer(dossier, "kind");
  facts.level = answer(dossier, "level");
  facts.fee = feeOf(policy, facts);
  facts.exemptions = exemptionsOf(policy, dossier);
  facts.defenceNeeded = facts.exemptions.empty();
  facts.training = trainingOf(policy, dossier);
  facts.ladder = climb(policy, dossier, now);
  facts.publicity = publicityOf(policy, base::beijingDate(now));
  facts.steps = stepsOf(policy);
  facts.papers = papersOf(policy, dossier);
  return facts;
}

}  // namespace tarim::rules
