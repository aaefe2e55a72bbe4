// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/workflow/case_facts.hpp"

#include "shared/workflow/detail_values.hpp"
#include "shared/workflow/fees.hpp"
#include "shared/workflow/papers.hpp"

#include <algorithm>

namespace tarim::workflow {

using base::Code;
using base::Error;

namespace {

base::Result<void> completeFee(const Event& event, const CaseFacts& facts) {
  const auto fee = readFee(event.details);
  if (!fee) return fee.error();
  if (!facts.feeYuan) return invalidDetail("yuan", "no fee is asked of this application");
  if (fee->yuan == *facts.feeYuan) return {};
  return invalidDetail("yuan", "the fee is " + std::to_string(*facts.feeYuan) + " yuan (" + facts.feeClause +
                                   "), not " + std::to_string(fee->yuan));
}

const NeededPaper* neededOf(const CaseFacts& facts, std::string_view item) {
  const auto found = std::find_if(facts.papers.begin(), facts.papers.end(),
                                  [&](const NeededPaper& one) { return one.item == item; });
  return found == facts.papers.end() ? nullptr : &*found;
}

base::Result<void> completePapers(Event& event, const CaseFacts& facts) {
  const auto check = readPapersCheck(event.details);
  if (!check) return check.error();
  for (const PaperCount& one : check->there)
    if (!neededOf(facts, one.item))
      return invalidDetail("there", "item " + one.item + " is not on this application's check-list");
  PaperFacts stands;
  stands.check = *check;
  for (const NeededPaper& needed : facts.papers) {
    const int lack = needed.copies - stands.copiesOf(needed.item);
    if (lack > 0) event.details.push_back({"missing", formatPaperCount({needed.item, lack})});
  }
  return {};
}

base::Result<void> checkBack(const Event& event, const CaseFacts& facts) {
  std::string goBack;
  for (const NeededPaper& needed : facts.papers)
    if (needed.goesBack) goBack += (goBack.empty() ? "" : ", ") + needed.item;
  for (const std::string_view item : valuesOf(event.details, "back")) {
    const NeededPaper* needed = neededOf(facts, item);
    if (!needed || !needed->goesBack)
      return invalidDetail("back", "item " + std::string(item) + " does not go back; these do: " + goBack);
  }
  return {};
}

base::Result<void> checkDefence(const CaseFacts& facts) {
  if (facts.exemptClause.empty()) return {};
  return Error(Code::NotNow, "exempt from the defence by " + facts.exemptClause);
}

}  // namespace

base::Result<void> completeWithFacts(Event& event, const CaseFacts& facts) {
  switch (event.kind) {
    case EventKind::FeePaid:
      return completeFee(event, facts);
    case EventKind::PapersChecked:
      return completePapers(event, facts);
    case EventKind::PapersGivenBack:
      return checkBack(event, facts);
    case EventKind::DefenceInvited:
    case EventKind::DefenceHeld:
      return checkDefence(facts);
    default:
      return {};
  }
}

}  // namespace tarim::workflow
