// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Exemptions, ladder and papers name cells of the form that are there.
#include "shared/policy/consistency_form.hpp"

#include <algorithm>

namespace tarim::policy {

namespace {

bool hasChoice(const Field* field, std::string_view id) {
  return field && std::any_of(field->choices.begin(), field->choices.end(),
                              [id](const Choice& choice) { return choice.id == id; });
}

void checkExemptions(const Policy& policy, Contradiction& report) {
  report.uniqueIds(policy.exemptions, "$.exemptions");
  for (std::size_t i = 0; i < policy.exemptions.size(); ++i) {
    const std::string path = "$.exemptions[" + std::to_string(i) + "]";
    report.clause(policy, path, policy.exemptions[i].clause);
    checkCondition(policy, policy.exemptions[i].when, {}, path + ".when", report);
  }
}

void checkCell(const Policy& policy, const CellRef& cell, const std::string& path, Contradiction& report) {
  if (!cell.table.empty() && !policy.field(cell.table, cell.column))
    report.at(path, "no such field: " + cell.table + "/" + cell.column);
}

void checkEducation(const Policy& policy, const LadderEducation& education, Contradiction& report) {
  const std::string path = "$.ladder.education";
  const Group* group = policy.group(education.table);
  if (!group || !group->hasRows) return report.at(path + ".table", "no such table: " + education.table);
  const Field* level = policy.field(education.table, education.level);
  if (!level || level->choices.empty()) return report.at(path + ".level", "must be a choice");
  const auto knows = [&](const std::string& column) {
    return column.empty() || policy.field(education.table, column);
  };
  if (!knows(education.degree)) report.at(path + ".degree", "no such field: " + education.degree);
  if (!knows(education.until)) report.at(path + ".until", "no such field: " + education.until);
  if (!education.proof.empty() && !policy.slot(education.proof))
    report.at(path + ".proof", "no such slot: " + education.proof);
}

void checkDelays(const Policy& policy, const LadderDelays& delays, Contradiction& report) {
  if (delays.table.empty()) return;
  const std::string path = "$.ladder.delays";
  report.clause(policy, path, delays.clause);
  checkCell(policy, {delays.table, delays.year}, path + ".year", report);
  checkCell(policy, {delays.table, delays.result}, path + ".result", report);
  checkCell(policy, delays.since, path + ".since", report);
  for (const auto& [result, years] : delays.years)
    if (!hasChoice(policy.field(delays.table, delays.result), result))
      report.at(path + ".years." + result, "the field never holds " + result);
}

void checkLadder(const Policy& policy, Contradiction& report) {
  const Ladder& ladder = policy.ladder;
  if (ladder.lines.empty() && ladder.clause.empty()) return;
  report.clause(policy, "$.ladder", ladder.clause);
  if (ladder.measuredTo != "cycle_year" && ladder.measuredTo != "apply_window")
    report.at("$.ladder.measuredTo", "must be cycle_year or apply_window");
  report.uniqueIds(ladder.lines, "$.ladder.lines");
  checkEducation(policy, ladder.education, report);
  checkDelays(policy, ladder.delays, report);
  const Field* level = policy.field(ladder.education.table, ladder.education.level);
  for (std::size_t i = 0; i < ladder.lines.size(); ++i) {
    const LadderLine& line = ladder.lines[i];
    const std::string path = "$.ladder.lines[" + std::to_string(i) + "]";
    if (!hasChoice(level, line.education))
      report.at(path + ".education", "no such education: " + line.education);
    checkCell(policy, line.since, path + ".since", report);
    checkCondition(policy, line.leadsTo, {}, path + ".leadsTo", report);
    checkCondition(policy, line.with, {}, path + ".with", report);
  }
}

void checkPapers(const Policy& policy, Contradiction& report) {
  for (std::size_t i = 0; i < policy.papers.size(); ++i) {
    const Paper& paper = policy.papers[i];
    const std::string path = "$.papers[" + std::to_string(i) + "]";
    if (i > 0 && paper.number <= policy.papers[i - 1].number)
      report.at(path + ".number", "must be above the number before");
    report.clause(policy, path, paper.clause);
    checkCondition(policy, paper.when, {}, path + ".when", report);
    checkCondition(policy, paper.additionFor, {}, path + ".additionFor", report);
  }
}

}  // namespace

void checkConditions(const Policy& policy, Contradiction& report) {
  checkExemptions(policy, report);
  checkLadder(policy, report);
  checkPapers(policy, report);
}

}  // namespace tarim::policy
