// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/shared/rules/coverage.hpp"

#include "shared/rules/explain.hpp"

#include <algorithm>

namespace tarim::tests {

namespace {

using policy::Field;
using policy::Group;
using policy::RuleRow;
using policy::Slot;

/// Which fields or slots a row of the form without a clause of its own speaks of.
bool looksAt(const RuleRow& row, const Field& field) {
  const bool isChoice = !field.choices.empty() || field.type == policy::FieldType::YesNo;
  if (row.check == "form.type")
    return !isChoice && field.type != policy::FieldType::Text && field.type != policy::FieldType::LongText &&
           field.type != policy::FieldType::IdNumber;
  if (row.check == "form.choice") return isChoice;
  if (row.check == "form.characters") return !isChoice;
  if (row.check == "form.tooShort") return field.minCharacters > 0;
  return row.check == "form.tooLong" && field.maxCharacters > 0;
}

bool looksAt(const RuleRow& row, const Slot& slot) {
  if (row.check == "form.evidence") return slot.required;
  if (row.check == "form.sides") return slot.twoSides;
  if (row.check == "form.pagesMissing") return slot.minPages > 1;
  return row.check == "form.pagesTooMany";
}

bool looksAt(const RuleRow& row, const Group& group) {
  return group.hasRows &&
         ((row.check == "form.rowsMissing" && group.rows.min > 0) || row.check == "form.rowsTooMany");
}

template <class Things>
bool anyOf(const RuleRow& row, const Things& things, const std::string& clause) {
  return std::any_of(things.begin(), things.end(),
                     [&](const auto& one) { return one.clause == clause && looksAt(row, one); });
}

bool cites(const policy::Policy& policy, const RuleRow& row, const std::string& clause) {
  if (!row.clause.empty()) return row.clause == clause;
  return anyOf(row, policy.groups, clause) ||
         std::any_of(policy.groups.begin(), policy.groups.end(), [&](const Group& group) {
           return anyOf(row, group.fields, clause) || anyOf(row, group.rows.fields, clause) ||
                  anyOf(row, group.evidence, clause);
         });
}

std::string examplesOf(const RuleRow& row, const std::string& folder) {
  const auto examples = rules::readExamples(folder + "/" + row.id);
  if (!examples) return "unreadable";
  const auto passing =
      std::count_if(examples->begin(), examples->end(), [](const auto& one) { return one.passes; });
  return std::to_string(passing) + "+" +
         std::to_string(static_cast<std::ptrdiff_t>(examples->size()) - passing);
}

void join(std::string& all, const std::string& one) {
  all += (all.empty() ? "" : "<br>") + one;
}

}  // namespace

const std::vector<Elsewhere>& elsewhere() {
  static const std::vector<Elsewhere> kAll{
      {"三", "guard: nothing late is accepted without a recorded exception",
       "shared/workflow/tst_deadlines.cpp"},
      {"三(一)", "guard: first submission only within the window", "shared/workflow/tst_deadlines.cpp"},
      {"三(二)", "fact: dates of the step; a resubmission within its 48 hours may end later",
       "shared/rules/tst_facts.cpp"},
      {"三(三)", "fact: dates of the step", "shared/rules/tst_facts.cpp"},
      {"三(四)", "fact: dates of the step", "shared/rules/tst_facts.cpp"},
      {"三(五)", "fact: planned day; the place is told later by the committee", "shared/rules/tst_facts.cpp"},
      {"四", "heading; its parts below", ""},
      {"四(一)", "the program is the way to apply; the other platform's address is information", ""},
      {"四(三)", "guard: level by level, 48 hours after a return, three submissions",
       "shared/workflow/tst_decide.cpp"},
      {"五", "heading; its parts below", ""},
      {"五(一)", "heading; its fifteen items below", ""},
      {"五(二)", "guard: at least 5 working days, the exact opinion; fact: earliest end",
       "shared/workflow/tst_decide.cpp"},
      {"五(三)", "guard: the last step receives; the sheet is printed from what was received",
       "shared/workflow/tst_chain.cpp"},
      {"五(四)", "fact: the check-list of twelve items", "shared/rules/tst_facts.cpp"},
      {"五(四)1", "fact: on the check-list", "shared/rules/tst_facts.cpp"},
      {"五(四)2", "fact: on the check-list; enterprises add the licence", "shared/rules/tst_facts.cpp"},
      {"五(四)3", "fact: on the check-list", "shared/rules/tst_facts.cpp"},
      {"五(四)4", "fact: on the check-list, two copies", "shared/rules/tst_facts.cpp"},
      {"五(四)5", "fact: on the check-list", "shared/rules/tst_facts.cpp"},
      {"五(四)6", "fact: on the check-list, with the insurance proof", "shared/rules/tst_facts.cpp"},
      {"五(四)7", "fact: on the check-list", "shared/rules/tst_facts.cpp"},
      {"五(四)8", "fact: on the check-list", "shared/rules/tst_facts.cpp"},
      {"五(四)9", "fact: on the check-list where there are papers; goes back", "shared/rules/tst_facts.cpp"},
      {"五(四)10", "fact: on the check-list; goes back", "shared/rules/tst_facts.cpp"},
      {"五(四)11", "fact: on the check-list; goes back", "shared/rules/tst_facts.cpp"},
      {"五(四)12", "fact: on the check-list; goes back", "shared/rules/tst_facts.cpp"},
      {"六", "how the exempt are scored is the committee's; who is exempt is below", ""},
      {"六(一)", "fact: exempt from the defence", "shared/rules/tst_facts.cpp"},
      {"六(二)", "fact: exempt from the defence", "shared/rules/tst_facts.cpp"},
      {"七", "fact: the fee by kind and level", "shared/rules/tst_facts.cpp"},
      {"八", "heading; its parts below", ""},
      {"八(三)", "each pass carries actor, role and time in a chain that anybody can verify",
       "shared/workflow/tst_chain.cpp"},
  };
  return kAll;
}

std::vector<const RuleRow*> rulesOf(const policy::Policy& policy, const std::string& clause) {
  std::vector<const RuleRow*> rows;
  for (const RuleRow& row : policy.rules)
    if (cites(policy, row, clause)) rows.push_back(&row);
  return rows;
}

std::string coverageTable(const policy::Policy& policy, const std::string& examplesFolder) {
  std::string text =
      "# What decides each clause\n\n"
      "Written from the code by `tests/shared/rules/coverage.cpp`; the test `tst_shared_rules` fails while "
      "this page is\n"
      "stale (`TARIM_WRITE=1 build/release/tests/tst_shared_rules` writes it). Policy: `" +
      policy.id + "`. A rule's numbers are its examples that pass and\nfail, in `shared/policies/" +
      policy.id +
      "/examples/<rule>`; each is a test. “open” counts the points that an\noperator has to confirm.\n\n"
      "| clause | rules (pass+fail) | otherwise | tests | open |\n|---|---|---|---|---|\n";
  for (const auto& [clause, words] : policy.clauses) {
    std::string rules, other, tests;
    for (const RuleRow* row : rulesOf(policy, clause))
      join(rules, "`" + row->id + "` " + examplesOf(*row, examplesFolder));
    if (!rules.empty()) join(tests, "shared/rules/tst_cases.cpp");
    for (const Elsewhere& one : elsewhere()) {
      if (one.clause != clause) continue;
      join(other, std::string(one.what));
      if (!one.test.empty()) join(tests, std::string(one.test));
    }
    const auto open = std::count_if(policy.open.begin(), policy.open.end(),
                                    [&](const policy::OpenPoint& point) { return point.clause == clause; });
    text += "| " + clause + " | " + rules + " | " + other + " | " + tests + " | " +
            (open > 0 ? std::to_string(open) : std::string()) + " |\n";
  }
  return text;
}

}  // namespace tarim::tests
