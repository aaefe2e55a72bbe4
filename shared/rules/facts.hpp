// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Facts that follow from a dossier without a decision: the fee (七), exemptions from the defence (六), the
// required and found training hours (五(一)12), the line of the ladder (二), the earliest end of a publicity
// that begins today (五(二)), the dates of each step (三) and the check-list of papers (五(四)). A pure
// function of (policy, dossier, now), like the rules.
#include "shared/rules/ladder.hpp"
#include "shared/rules/rulebook.hpp"

#include <boost/json/value.hpp>

namespace tarim::rules {

struct FeeFact {
  int yuan = 0;
  std::string clause;
};

/// An exemption from the defence that applies to this person.
struct ExemptionFact {
  std::string id;
  std::string clause;
  policy::Label why;
};

/// Hours of one kind of courses in one year, and the rule row that requires them.
struct TrainingFact {
  std::string rule;
  std::string clause;
  std::string kind;     ///< The choice, such as "public".
  policy::Label label;  ///< Label of the kind.
  int year = 0;
  int needed = 0;
  int found = 0;        ///< Whole hours.
  std::string hours;    ///< The same exactly: "59.5".
  int unread = 0;       ///< Certificates whose hours cannot be read; they are not in `found`.
  bool exempt = false;  ///< Exempt by an approved form that is attached.
  [[nodiscard]] bool met() const { return exempt || found >= needed; }
};

struct PublicityFact {
  base::Date from;  ///< Today.
  int workingDays = 0;
  std::optional<base::Date> earliestEnd;  ///< The last day; none when a year has no holiday list.
  std::string unknown;                    ///< Why earliestEnd is unknown.
  std::string clause;
};

struct StepFact {
  std::string id;  ///< Id of the policy's window.
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
  std::optional<policy::Label> addition;  ///< An additional paper of this person.
  bool goesBack = false;
};

struct Facts {
  std::string kind;
  std::string level;
  std::optional<FeeFact> fee;  ///< None while kind and level are not chosen, or are not offered.
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
