// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a dossier makes true without anybody deciding it: the fee (七), who need not attend the defence (六),
// the training years asked for and what is there (五(一)12), the ladder's line (二), the earliest end of a
// publicity begun today (五(二)), the dates of each step (三) and the paper check-list (五(四)). A pure
// function of (policy, dossier, now), like the rules.
#include "shared/rules/ladder.hpp"
#include "shared/rules/rulebook.hpp"

#include <boost/json/value.hpp>

namespace tarim::rules {

struct FeeFact {
  int yuan = 0;
  std::string clause;
};

/// A reason not to attend the defence that holds for this person.
struct ExemptionFact {
  std::string id;
  std::string clause;
  policy::Label why;
};

/// Hours of one kind of courses in one year, by the rule row that asks for them.
struct TrainingFact {
  std::string rule;
  std::string clause;
  std::string kind;     ///< The choice, such as "public".
  policy::Label label;  ///< Its words.
  int year = 0;
  int needed = 0;
  int found = 0;
  bool exempt = false;  ///< By an approved form that is attached.
  [[nodiscard]] bool met() const { return exempt || found >= needed; }
};

struct PublicityFact {
  base::Date from;  ///< Today, if it began today.
  int workingDays = 0;
  std::optional<base::Date> earliestEnd;  ///< Its last day; none when a year has no holiday list.
  std::string unknown;                    ///< Why not.
  std::string clause;
};

struct StepFact {
  std::string id;  ///< Of the policy's window.
  std::string clause;
  policy::Label label;
  base::Date from;
  base::Date to;  ///< The last day, included.
};

struct PaperFact {
  int number = 0;
  std::string clause;
  policy::Label label;
  int copies = 0;
  bool applies = true;
  std::optional<policy::Label> addition;  ///< What this person adds to it.
  bool goesBack = false;
};

struct Facts {
  std::string kind;
  std::string level;
  std::optional<FeeFact> fee;  ///< None while kind and level are open, or not offered.
  std::vector<ExemptionFact> exemptions;
  bool defenceNeeded = true;
  std::vector<TrainingFact> training;
  LadderFact ladder;
  PublicityFact publicity;
  std::vector<StepFact> steps;
  std::vector<PaperFact> papers;
};

Facts facts(const Rulebook& book, const dossier::Dossier& dossier, base::Instant now);
/// One object; docs/POLICY.md lists its keys. Canonical when printed by base::canonicalJson.
boost::json::value toValue(const Facts& facts);

}  // namespace tarim::rules
