// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/workflow/defence_average.hpp"

#include <set>

namespace tarim::workflow {

using base::Code;
using base::Error;

namespace {

constexpr std::int64_t kThousand = 1000;

bool attended(const DefenceCandidate& one) {
  return one.facts.held && one.facts.held->attended;
}

DefenceOutcome outcomeOf(const DefenceCandidate& one, bool hasAverage, bool scored) {
  if (attended(one)) {
    if (scored) return DefenceOutcome::Scored;
    return one.facts.held->passed ? DefenceOutcome::Passed : DefenceOutcome::Failed;
  }
  if (one.clause.empty()) return DefenceOutcome::Absent;
  return scored && hasAverage ? DefenceOutcome::Averaged : DefenceOutcome::Passed;
}

}  // namespace

std::int64_t roundedShare(std::int64_t sum, std::int64_t count) {
  return (2 * sum + count) / (2 * count);
}

std::int64_t thousandthsOf(const HeldDefence& held) {
  std::int64_t sum = 0;
  std::set<std::string> judges;
  for (const JudgePoints& one : held.points) {
    sum += one.points;
    judges.insert(one.judge);
  }
  return judges.empty() ? 0 : roundedShare(sum * kThousand, std::int64_t(judges.size()));
}

base::Result<std::vector<DefenceResult>> closeDefence(const std::vector<DefenceCandidate>& candidates,
                                                      bool scored, std::string_view specialty) {
  DefenceResult shared;
  shared.specialty = specialty;
  for (const DefenceCandidate& one : candidates) {
    const bool isOpen = !one.facts.held && !one.facts.result && one.clause.empty();
    if (isOpen) return Error(Code::NotNow, one.number + " was neither heard nor recorded as absent");
    if (!attended(one)) continue;
    shared.attended += 1;
    shared.total += scored ? thousandthsOf(*one.facts.held) : 0;
  }
  const std::int64_t average = shared.attended > 0 ? roundedShare(shared.total, shared.attended) : 0;
  std::vector<DefenceResult> results;
  for (const DefenceCandidate& one : candidates) {
    if (one.facts.result) {
      results.push_back(*one.facts.result);
      continue;
    }
    DefenceResult result = shared;
    result.outcome = outcomeOf(one, shared.attended > 0, scored);
    if (!attended(one)) result.clause = one.clause;
    if (result.outcome == DefenceOutcome::Scored) result.thousandths = thousandthsOf(*one.facts.held);
    if (result.outcome == DefenceOutcome::Averaged) result.thousandths = average;
    results.push_back(std::move(result));
  }
  return results;
}

}  // namespace tarim::workflow
