// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Binding a policy's rows to their checks, and running them all.
#include "shared/rules/rulebook.hpp"

#include "shared/rules/bound.hpp"

namespace tarim::rules {

namespace {

Severity severityOf(std::string_view name) {
  return name == "blocks" ? Severity::Blocks : name == "warns" ? Severity::Warns : Severity::Informs;
}

base::Error refused(const base::Error& why, std::size_t index) {
  base::Place place = why.place();
  place.file = "policy.json";
  if (!place.path.starts_with("$")) place.path = "$.rules[" + std::to_string(index) + "]";
  return base::Error(base::Code::InvalidPolicy, why.detail(), std::move(place));
}

base::Result<BoundRow> bind(const policy::Policy& policy, std::size_t index) {
  const policy::RuleRow& row = policy.rules[index];
  const std::string path = "$.rules[" + std::to_string(index) + "]";
  const Maker maker = findMaker(row.check);
  if (!maker)
    return base::Error(base::Code::InvalidPolicy,
                       "unknown check: " + row.check + "; the nearest: " + nearestChecks(row.check),
                       {"policy.json", path + ".check"});
  const auto value = base::parseJson(row.params);
  if (!value) return refused(value.error(), index);
  base::JsonReader::Failure failure;
  base::JsonReader params(*value, path + ".params", failure, base::Code::InvalidPolicy);
  Reads reads;
  Check check = maker({policy, row, params, reads});
  if (failure) return refused(*failure, index);
  return BoundRow{&row,
                  static_cast<int>(index),
                  std::move(check),
                  std::move(reads),
                  severityOf(row.severity),
                  row.check == "clock.window"};
}

using Asks = std::map<std::pair<std::string, std::string>, std::set<std::string>>;

void noteAsking(const policy::Condition& when, const std::string& group, Asks& asks) {
  for (const policy::Condition::Term& term : when.all)
    asks[{term.table.empty() ? group : term.table, term.column}].insert(group);
}

Asks asksOf(const policy::Policy& policy) {
  Asks asks;
  for (const policy::Group& group : policy.groups) {
    for (const policy::Field& field : group.fields)
      noteAsking(field.when, group.id, asks);
    for (const policy::Field& field : group.rows.fields)
      noteAsking(field.when, group.id, asks);
    for (const policy::Slot& slot : group.evidence)
      noteAsking(slot.when, group.id, asks);
  }
  return asks;
}

void runOn(const BoundRow& bound, const View& view, const GroupView& group, Report& report) {
  if (bound.check.ofGroup) bound.check.ofGroup(view, group, report);
  if (!bound.check.ofRow) return;
  bound.check.ofRow(view, group.record, report);
  for (const auto& [id, row] : group.rows)
    bound.check.ofRow(view, row, report);
}

void run(const BoundRow& bound, const View& view, Report& report) {
  if (bound.check.ofAll) bound.check.ofAll(view, report);
  if (bound.check.ofGroup || bound.check.ofRow)
    for (const GroupView& group : view.groups())
      runOn(bound, view, group, report);
  if (bound.check.ofPage)
    for (const auto& [id, page] : view.pages())
      bound.check.ofPage(view, page, report);
}

}  // namespace

Rulebook::Rulebook(policy::PolicyPtr policy, std::unique_ptr<Bound> bound)
    : m_policy(std::move(policy)), m_bound(std::move(bound)) {}
Rulebook::~Rulebook() = default;

base::Result<std::shared_ptr<const Rulebook>> Rulebook::make(policy::PolicyPtr policy) {
  auto bound = std::make_unique<Bound>();
  for (std::size_t i = 0; i < policy->rules.size(); ++i) {
    auto row = bind(*policy, i);
    if (!row) return row.error();
    bound->rows.push_back(std::move(*row));
  }
  bound->asks = asksOf(*policy);
  return std::shared_ptr<const Rulebook>(new Rulebook(std::move(policy), std::move(bound)));
}

std::vector<Finding> Rulebook::check(const dossier::Dossier& dossier, base::Instant now, Windows windows,
                                     std::string_view step) const {
  const View view(*m_policy, dossier, now);
  std::vector<RuleFinding> findings;
  Report report;
  for (const BoundRow& bound : m_bound->rows) {
    if (bound.aboutWindows && windows == Windows::LeftToWorkflow) continue;
    if (!holds(bound.row->when, dossier)) continue;
    run(bound, view, report);
    const std::size_t before = findings.size();
    renderFindings(bound, view, report, findings);
    if (!step.empty() && bound.row->blocksAt == step)
      for (std::size_t i = before; i < findings.size(); ++i)
        findings[i].finding.severity = Severity::Blocks;
  }
  return inOrder(view, std::move(findings));
}

}  // namespace tarim::rules
