// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/years.hpp"

#include "shared/rules/check.hpp"
#include "shared/rules/rulebook.hpp"

#include <algorithm>

namespace tarim::rules {

namespace {

policy::CellRef readSince(const CheckContext& context) {
  if (!context.params.has("since")) return {};
  base::JsonReader reader = context.params.object("since");
  const CheckContext inner{context.policy, context.row, reader, context.reads};
  const policy::Group* group = inner.group("table");
  const policy::Field* field = inner.field(group, "column");
  return field ? policy::CellRef{group->id, field->id} : policy::CellRef{};
}

base::Result<YearsRule> yearsRuleOf(const policy::Policy& policy, const policy::RuleRow& row) {
  const auto value = base::parseJson(row.params);
  if (!value) return value.error();
  base::JsonReader::Failure failure;
  base::JsonReader params(*value, "$.params", failure, base::Code::InvalidPolicy);
  Reads reads;
  YearsRule rule = readYearsRule({policy, row, params, reads});
  if (failure) return *failure;
  return rule;
}

int firstYearOf(const dossier::Dossier& dossier, const policy::CellRef& since) {
  if (since.table.empty()) return 0;
  const auto month = monthOf(dossier.value(since.table, dossier::kRecordRow, since.column).substr(0, 7));
  return month ? static_cast<int>(month->year()) : 0;
}

bool hasYear(const YearsRule& rule, const dossier::Dossier& dossier, const std::string& year) {
  const auto& rows = dossier.rows(rule.group->id);
  return std::any_of(rows.begin(), rows.end(), [&](const std::string& row) {
    return dossier.value(rule.group->id, row, rule.column->id) == year;
  });
}

}  // namespace

YearsRule readYearsRule(const CheckContext& context) {
  YearsRule rule;
  rule.group = context.group("table");
  rule.column = context.field(rule.group, "column");
  const Years years = readYears(context);
  rule.first = years.first;
  rule.last = years.last;
  rule.since = readSince(context);
  return rule;
}

std::vector<int> missingYears(const YearsRule& rule, const dossier::Dossier& dossier) {
  std::vector<int> missing;
  for (int year = std::max(rule.first, firstYearOf(dossier, rule.since)); year <= rule.last; ++year)
    if (!hasYear(rule, dossier, std::to_string(year))) missing.push_back(year);
  return missing;
}

MissingYears missingYears(const policy::Policy& policy, const dossier::Dossier& dossier,
                          std::string_view table) {
  for (const policy::RuleRow& row : policy.rules) {
    if (row.check != kYearsCheck || !holds(row.when, dossier)) continue;
    const auto rule = yearsRuleOf(policy, row);
    if (rule && rule->group->id == table) return {rule->column->id, missingYears(*rule, dossier)};
  }
  return {};
}

}  // namespace tarim::rules
