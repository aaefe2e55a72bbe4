// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/policy/consistency.hpp"

#include "shared/policy/consistency_form.hpp"

#include <algorithm>
#include <array>

namespace tarim::policy {

namespace {

constexpr std::array<std::string_view, 3> kCounts{"returned", "delivered", "opened"};
constexpr std::array<std::string_view, 3> kSeverities{"blocks", "warns", "informs"};

template <class Names>
bool knows(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void checkWindows(const Policy& policy, Contradiction& report) {
  report.uniqueIds(policy.windows, "$.windows");
  for (std::size_t i = 0; i < policy.windows.size(); ++i) {
    const Window& window = policy.windows[i];
    const std::string path = "$.windows[" + std::to_string(i) + "]";
    if (window.from >= window.to) report.at(path + ".to", "the window ends before it begins");
    if (i > 0 && window.from < policy.windows[i - 1].from)
      report.at(path + ".from", "begins before the window above it");
    report.clause(policy, path, window.clause);
  }
  if (!policy.window("apply")) report.at("$.windows", "there is no window called apply");
}

const Kind* kindOf(const Policy& policy, std::string_view id) {
  const auto found =
      std::find_if(policy.kinds.begin(), policy.kinds.end(), [id](const Kind& k) { return k.id == id; });
  return found == policy.kinds.end() ? nullptr : &*found;
}

bool hasLevel(const Policy& policy, std::string_view id) {
  return std::any_of(policy.levels.begin(), policy.levels.end(),
                     [id](const Choice& level) { return level.id == id; });
}

bool hasFee(const Policy& policy, const std::string& kind, const std::string& level) {
  return std::any_of(policy.fees.begin(), policy.fees.end(),
                     [&](const Fee& fee) { return fee.kind == kind && fee.level == level; });
}

void checkKinds(const Policy& policy, Contradiction& report) {
  report.uniqueIds(policy.levels, "$.levels");
  report.uniqueIds(policy.kinds, "$.kinds");
  if (policy.kinds.empty()) report.at("$.kinds", "nothing can be applied for");
  for (std::size_t i = 0; i < policy.kinds.size(); ++i) {
    const Kind& kind = policy.kinds[i];
    const std::string path = "$.kinds[" + std::to_string(i) + "].levels";
    if (kind.levels.empty()) report.at(path, "a kind is offered at one level at least");
    for (const std::string& level : kind.levels) {
      if (!hasLevel(policy, level)) report.at(path, "unknown level: " + level);
      if (!hasFee(policy, kind.id, level))
        report.at(path, "there is no fee for this kind at the level " + level);
    }
  }
}

void checkFees(const Policy& policy, Contradiction& report) {
  for (std::size_t i = 0; i < policy.fees.size(); ++i) {
    const Fee& fee = policy.fees[i];
    const std::string path = "$.fees[" + std::to_string(i) + "]";
    const Kind* kind = kindOf(policy, fee.kind);
    if (!kind)
      report.at(path + ".kind", "unknown kind: " + fee.kind);
    else if (!knows(kind->levels, fee.level))
      report.at(path + ".level", "the kind is not offered at this level");
    for (std::size_t k = 0; k < i; ++k)
      if (policy.fees[k].kind == fee.kind && policy.fees[k].level == fee.level)
        report.at(path, "a second fee");
    report.clause(policy, path, fee.clause);
  }
}

void checkReview(const Policy& policy, Contradiction& report) {
  const Review& review = policy.review;
  report.uniqueIds(review.steps, "$.review.steps");
  report.uniqueIds(review.returnReasons, "$.review.returnReasons");
  if (review.steps.empty()) report.at("$.review.steps", "there is no step of review");
  for (std::size_t i = 0; i < review.steps.size(); ++i) {
    const std::string path = "$.review.steps[" + std::to_string(i) + "]";
    report.clause(policy, path, review.steps[i].clause);
  }
  if (!knows(kCounts, review.returnCountsFrom))
    report.at("$.review.returnCountsFrom", "must be returned, delivered or opened");
  if (review.opinionSentence.empty()) report.at("$.review.opinionSentence", "must not be empty");
}

void checkYears(const std::map<int, CalendarYear>& years, const std::string& path, Contradiction& report) {
  for (const auto& [number, year] : years)
    for (const base::Date& day : year.workdays)
      if (std::find(year.holidays.begin(), year.holidays.end(), day) != year.holidays.end())
        report.at(path + "." + std::to_string(number), "one day is holiday and workday");
}

void checkRest(const Policy& policy, Contradiction& report) {
  checkYears(policy.calendar.years, "$.calendar.years", report);
  checkYears(policy.calendar.regional, "$.calendar.regional", report);
  if (!policy.calendar.years.contains(policy.cycleYear))
    report.at("$.calendar.years",
              "the cycle year " + std::to_string(policy.cycleYear) + " has no holiday list");
  if (policy.blank.word.empty()) report.at("$.blank.word", "must not be empty");
  if (knows(policy.blank.lookalikes, policy.blank.word))
    report.at("$.blank.lookalikes", "holds the word itself");
  for (std::size_t i = 0; i < policy.vagueWords.size(); ++i)
    if (policy.vagueWords[i].word.empty())
      report.at("$.vagueWords[" + std::to_string(i) + "].word", "must not be empty");
  for (std::size_t i = 0; i < policy.vagueWords.size(); ++i)
    for (const std::string& kind : policy.vagueWords[i].in)
      if (kind != "prose" && kind != "figures")
        report.at("$.vagueWords[" + std::to_string(i) + "].in", "must be prose or figures");
  for (std::size_t i = 0; i < policy.terms.size(); ++i)
    if (policy.terms[i].empty()) report.at("$.terms[" + std::to_string(i) + "]", "must not be empty");
  for (const auto& [name, text] : policy.clauses)
    if (name.empty() || text.empty()) report.at("$.clauses." + name, "must not be empty");
  for (const auto& [name, text] : policy.sentences)
    if (text.empty()) report.at("$.sentences." + name, "must not be empty");
  for (std::size_t i = 0; i < policy.open.size(); ++i)
    report.clause(policy, "$.open[" + std::to_string(i) + "]", policy.open[i].clause);
}

bool hasStep(const Policy& policy, std::string_view id) {
  return std::any_of(policy.review.steps.begin(), policy.review.steps.end(),
                     [id](const Step& step) { return step.id == id; });
}

void checkRules(const Policy& policy, Contradiction& report) {
  report.uniqueIds(policy.rules, "$.rules");
  for (std::size_t i = 0; i < policy.rules.size(); ++i) {
    const RuleRow& row = policy.rules[i];
    const std::string path = "$.rules[" + std::to_string(i) + "]";
    if (!knows(kSeverities, row.severity)) report.at(path + ".severity", "must be blocks, warns or informs");
    const bool ofTheForm = row.check.starts_with("form.");
    if (!row.clause.empty() || !ofTheForm) report.clause(policy, path, row.clause);
    if (!row.group.empty() && !policy.group(row.group))
      report.at(path + ".group", "unknown group: " + row.group);
    if (row.group.empty() && !ofTheForm)
      report.at(path + ".group", "only checks of the form know their own place");
    checkCondition(policy, row.when, {}, path + ".when", report);
    if (!row.blocksAt.empty() && !hasStep(policy, row.blocksAt))
      report.at(path + ".blocksAt", "unknown step: " + row.blocksAt);
  }
}

}  // namespace

void Contradiction::at(std::string path, std::string reason) {
  if (!first) first = base::Error(base::Code::InvalidPolicy, std::move(reason), {{}, std::move(path)});
}

void Contradiction::clause(const Policy& policy, const std::string& path, const std::string& name) {
  if (!policy.clauses.contains(name))
    at(path + ".clause", "the clauses have no " + (name.empty() ? "empty one" : name));
}

std::optional<base::Error> findContradiction(const Policy& policy) {
  Contradiction report;
  checkWindows(policy, report);
  checkKinds(policy, report);
  checkFees(policy, report);
  checkForm(policy, report);
  checkReview(policy, report);
  checkRest(policy, report);
  checkRules(policy, report);
  checkConditions(policy, report);
  checkStages(policy, report);
  return report.first;
}

}  // namespace tarim::policy
