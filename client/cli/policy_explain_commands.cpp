// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// facts, explain
#include "client/cli/commands.hpp"
#include "client/cli/output.hpp"
#include "client/cli/policy_input.hpp"
#include "client/cli/session.hpp"
#include "shared/base/json.hpp"
#include "shared/rules/explain.hpp"
#include "shared/rules/facts.hpp"

#include <iostream>

namespace tarim::client::cli {
namespace {

using base::Code;
using base::Error;

const std::string& inTongue(const policy::Label& label) {
  return speaksChinese() ? label.zh : label.en;
}

std::string said(const char* zh, const char* en) {
  return speaksChinese() ? zh : en;
}

void printLadder(const rules::LadderFact& ladder) {
  std::cout << said("资格条件", "ladder") << ": " << rules::verdictName(ladder.verdict);
  if (ladder.line) std::cout << "  " << inTongue(ladder.line->label) << " (" << ladder.line->id << ")";
  if (ladder.missedByMonths > 0)
    std::cout << "  " << said("还差月数", "months missing") << " " << ladder.missedByMonths;
  if (ladder.metIn) std::cout << "  " << said("满足于", "met in") << " " << base::formatMonth(*ladder.metIn);
  std::cout << "\n";
  for (const rules::Delay& delay : ladder.delays)
    std::cout << "  " << delay.year << " " << inTongue(delay.result) << " +" << delay.years << "\n";
}

void printDefence(const rules::Facts& facts) {
  std::cout << said("答辩", "defence") << ": "
            << (facts.defenceNeeded ? said("需要", "needed") : said("免于答辩", "exempt")) << "\n";
  for (const rules::ExemptionFact& one : facts.exemptions)
    std::cout << "  " << one.clause << "  " << inTongue(one.why) << "\n";
}

void printTraining(const rules::Facts& facts) {
  for (const rules::TrainingFact& one : facts.training)
    std::cout << said("继续教育", "training") << ": " << one.year << " " << inTongue(one.label) << " "
              << one.hours << "/" << one.needed << (one.met() ? "" : "  ✗")
              << (one.unread > 0 ? said(" 有读不出的学时", " with hours that cannot be read") : "")
              << (one.exempt ? said(" 免", " exempt") : "") << "  " << one.clause << "\n";
}

void printDates(const rules::Facts& facts) {
  std::cout << said("公示最早结束", "publicity ends at the earliest") << ": "
            << (facts.publicity.earliestEnd ? base::formatDate(*facts.publicity.earliestEnd)
                                            : facts.publicity.unknown)
            << "  (" << facts.publicity.workingDays << ")  " << facts.publicity.clause << "\n";
  for (const rules::StepFact& step : facts.steps)
    std::cout << inTongue(step.label) << ": " << base::formatDate(step.from) << " — "
              << base::formatDate(step.to) << "  " << step.clause << "\n";
}

void printPapers(const rules::Facts& facts) {
  for (const rules::PaperFact& paper : facts.papers) {
    std::cout << (paper.applies ? "[ ] " : " –  ") << paper.number << "  " << inTongue(paper.label) << " ×"
              << paper.copies;
    if (paper.addition) std::cout << " + " << inTongue(*paper.addition);
    std::cout << (paper.goesBack ? said("（领回）", " (comes back)") : "") << "  " << paper.clause << "\n";
  }
}

void printFacts(const rules::Facts& facts) {
  std::cout << said("评审费", "fee") << ": "
            << (facts.fee ? std::to_string(facts.fee->yuan) + "  " + facts.fee->clause : std::string("—"))
            << "\n";
  printDefence(facts);
  printLadder(facts.ladder);
  printTraining(facts);
  printDates(facts);
  printPapers(facts);
}

void printExplanation(const rules::Explanation& explanation) {
  std::cout << explanation.rule->id << "  " << explanation.rule->severity << "  " << explanation.rule->check
            << "\n";
  for (const auto& [clause, words] : explanation.clauses)
    std::cout << clause << "  " << words << "\n";
  std::cout << inTongue(explanation.sentence) << "\n";
  for (const auto& [name, value] : explanation.parameters)
    std::cout << "  " << name << " = " << value << "\n";
  for (const policy::OpenPoint* point : explanation.open)
    std::cout << "  ? " << point->parameter << " = " << point->value << "  " << inTongue(point->why) << "\n";
  for (const rules::Example& example : explanation.examples)
    std::cout << (example.passes ? said("  合格  ", "  passes  ") : said("  不合格  ", "  fails  "))
              << example.name << "  " << example.at << "\n    " << example.dossier << "\n    → "
              << example.findings << "\n";
}

}  // namespace

int runFacts(const Words& words, const base::Clock& clock) {
  const auto arguments = Arguments::parse(words, {{"policy", "at"}, {"json"}});
  if (!arguments) return complain(arguments.error());
  if (arguments->words().size() != 1) return complain(Error(Code::InvalidInput, "facts needs one FILE.json"));
  const auto at = instantOf(*arguments, clock);
  if (!at) return complain(at.error());
  const auto folder = policyFolder(*arguments);
  if (!folder) return complain(folder.error());
  const auto book = loadBook(*folder);
  if (!book) return complain(book.error());
  const auto dossier = readDossier(arguments->words()[0], (*book)->policy());
  if (!dossier) return complain(dossier.error());
  const rules::Facts facts = rules::facts(**book, *dossier, *at);
  if (arguments->flag("json"))
    std::cout << base::canonicalJson(rules::toValue(facts)) << "\n";
  else
    printFacts(facts);
  return kFine;
}

int runExplain(const Words& words, const base::Clock&) {
  const auto arguments = Arguments::parse(words, {{"policy"}, {"json"}});
  if (!arguments) return complain(arguments.error());
  if (arguments->words().size() != 1) return complain(Error(Code::InvalidInput, "explain needs one RULE"));
  const auto folder = policyFolder(*arguments);
  if (!folder) return complain(folder.error());
  const auto book = loadBook(*folder);
  if (!book) return complain(book.error());
  const auto explanation =
      rules::explain((*book)->policy(), arguments->words()[0], (*folder / "examples").string());
  if (!explanation) return complain(explanation.error());
  if (arguments->flag("json"))
    std::cout << base::canonicalJson(rules::toValue(*explanation)) << "\n";
  else
    printExplanation(*explanation);
  return kFine;
}

}  // namespace tarim::client::cli
