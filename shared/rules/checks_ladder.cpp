// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The ladder (二) as findings: missed or no line at all, put off by assessments (五(一)10), not in the
// policy, or not to be told yet. Every verdict but Met has a finding. One way of climbing stands behind the
// findings and the facts.
#include "shared/rules/ladder.hpp"
#include "shared/rules/registry.hpp"

namespace tarim::rules {

namespace {

using policy::Label;

void readCell(const policy::Policy& policy, const policy::CellRef& cell, Reads& reads) {
  if (const policy::Field* field = policy.field(cell.table, cell.column))
    reads.field(*policy.group(cell.table), *field);
}

void readTerms(const policy::Policy& policy, const policy::Condition& condition, Reads& reads) {
  for (const policy::Condition::Term& term : condition.all)
    readCell(policy, {term.table, term.column}, reads);
}

/// Everything that climb() looks at.
void readLadder(const CheckContext& context) {
  const policy::Policy& policy = context.policy;
  const policy::Ladder& ladder = policy.ladder;
  if (ladder.lines.empty()) context.params.fail("", "the policy has no ladder");
  context.reads.clock = true;
  for (const policy::LadderLine& line : ladder.lines) {
    readTerms(policy, line.leadsTo, context.reads);
    readTerms(policy, line.with, context.reads);
    readCell(policy, line.since, context.reads);
  }
  const auto& education = ladder.education;
  for (const std::string& column : {education.level, education.degree, education.until})
    readCell(policy, {education.table, column}, context.reads);
  context.reads.evidence.insert(education.proof);
  for (const std::string& column : {ladder.delays.year, ladder.delays.result})
    readCell(policy, {ladder.delays.table, column}, context.reads);
  readCell(policy, ladder.delays.since, context.reads);
}

Label lengthOf(int count) {
  const int full = count / 12;
  const int rest = count % 12;
  Label label;
  if (full > 0)
    label = {std::to_string(full) + "年", std::to_string(full) + (full == 1 ? " year" : " years")};
  if (rest == 0) return label;
  label.zh += std::to_string(rest) + "个月";
  label.en += (full > 0 ? " and " : "") + std::to_string(rest) + (rest == 1 ? " month" : " months");
  return label;
}

Label joined(const std::vector<const policy::LadderLine*>& lines) {
  Label all;
  for (const policy::LadderLine* line : lines) {
    all.zh += (all.zh.empty() ? "" : "；") + line->label.zh;
    all.en += (all.en.empty() ? "" : "; ") + line->label.en;
  }
  return all;
}

RawFinding missedFinding(const LadderFact& fact, base::Month met) {
  const int missing = static_cast<int>((met - fact.measuredTo).count());
  return {{},
          {},
          base::formatMonth(fact.measuredTo),
          base::formatMonth(met),
          {{"line", fact.line->label},
           {"missing", lengthOf(missing)},
           {"needed", formatMonth(met)},
           {"found", formatMonth(fact.measuredTo)},
           {"since", fact.since ? formatMonth(*fact.since) : Label{}}}};
}

Label describeDelays(const std::vector<Delay>& delays) {
  Label all;
  for (const Delay& delay : delays) {
    const std::string year = std::to_string(delay.year);
    all.zh += (all.zh.empty() ? "" : "、") + year + "年" + delay.result.zh;
    all.en += (all.en.empty() ? "" : ", ") + year + " " + delay.result.en;
  }
  return all;
}

}  // namespace

Check makeLadderMet(const CheckContext& context) {
  readLadder(context);
  return [](const View& view, Report& report) {
    const LadderFact fact = climb(view.policy, view.dossier, view.now);
    if (fact.verdict == LadderVerdict::Missed && *fact.metWithoutDelays > fact.measuredTo)
      report.push_back(missedFinding(fact, *fact.metIn));
  };
}

Check makeLadderLine(const CheckContext& context) {
  readLadder(context);
  return [](const View& view, Report& report) {
    const LadderFact fact = climb(view.policy, view.dossier, view.now);
    if (fact.verdict != LadderVerdict::NoLine) return;
    report.push_back(
        {{}, {}, fact.education.zh, {}, {{"found", fact.education}, {"needed", joined(fact.lines)}}});
  };
}

Check makeLadderDelay(const CheckContext& context) {
  readLadder(context);
  return [](const View& view, Report& report) {
    const LadderFact fact = climb(view.policy, view.dossier, view.now);
    if (fact.verdict != LadderVerdict::Missed || fact.delays.empty()) return;
    RawFinding finding = missedFinding(fact, *fact.metIn);
    int sum = 0;
    for (const Delay& delay : fact.delays)
      sum += delay.years;
    finding.words.emplace_back("delays", describeDelays(fact.delays));
    finding.words.emplace_back("years", same(std::to_string(sum)));
    report.push_back(std::move(finding));
  };
}

Check makeLadderKnown(const CheckContext& context) {
  readLadder(context);
  return [](const View& view, Report& report) {
    const LadderFact fact = climb(view.policy, view.dossier, view.now);
    if (fact.verdict == LadderVerdict::Unknown)
      report.push_back({{}, {}, {}, fact.missing.zh, {{"needed", fact.missing}}});
  };
}

Check makeLadderDegree(const CheckContext& context) {
  const policy::LadderEducation& columns = context.policy.ladder.education;
  if (columns.degree.empty() || columns.until.empty())
    context.params.fail("", "the ladder names no degree or no last month of an education");
  const policy::Field* level = context.policy.field(columns.table, columns.level);
  const policy::Field* degree = context.policy.field(columns.table, columns.degree);
  std::map<std::string, std::string, std::less<>> degrees;
  base::JsonReader reader = context.params.object("degrees");
  if (context.params.failed()) return {};
  for (const auto& [key, value] : reader.value().get_object()) {
    const std::string name(key);
    degrees[name] = reader.string(name, 64);
    if (!level || !isChoiceOf(*level, name)) reader.fail(name, "unknown choice: " + name);
    if (!degree || !isChoiceOf(*degree, degrees[name])) reader.fail(name, "unknown choice: " + degrees[name]);
  }
  if (degrees.empty()) reader.fail("", "must name a level of education");
  context.reads.clock = true;
  return eachCellOf(degree, [columns, level, degrees](const View& view, const Cell& cell, Report& report) {
    const auto value = [&](const std::string& column) {
      return view.dossier.value(cell.group->id, cell.row, column);
    };
    const auto until = monthOf(value(columns.until));
    const auto needed = degrees.find(value(columns.level));
    if (needed == degrees.end() || !until || *until > monthNow(view) || cell.value == needed->second) return;
    report.push_back(
        {placeOf(cell),
         cell.field->clause,
         std::string(cell.value),
         needed->second,
         {{"found", labelOf(*level, needed->first)}, {"needed", labelOf(*cell.field, needed->second)}}});
  });
}

Check makeLadderListed(const CheckContext& context) {
  readLadder(context);
  return [](const View& view, Report& report) {
    const LadderFact fact = climb(view.policy, view.dossier, view.now);
    if (fact.verdict == LadderVerdict::NotListed) report.push_back({});
  };
}

}  // namespace tarim::rules
