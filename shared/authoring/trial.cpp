// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/authoring/trial.hpp"

#include <algorithm>
#include <tuple>

namespace tarim::authoring {
namespace {

using rules::Finding;

auto identity(const Finding& finding) {
  return std::tie(finding.rule, finding.place, finding.severity, finding.found, finding.needed);
}

std::vector<Finding> without(const std::vector<Finding>& findings, const std::vector<Finding>& others) {
  std::vector<Finding> left;
  for (const Finding& finding : findings)
    if (std::none_of(others.begin(), others.end(),
                     [&](const Finding& other) { return identity(other) == identity(finding); }))
      left.push_back(finding);
  return left;
}

}  // namespace

Trial tryOn(const dossier::Dossier& dossier, const rules::Rulebook& before, base::Instant beforeAt,
            const rules::Rulebook& after, base::Instant afterAt) {
  const auto was = before.check(dossier, beforeAt);
  const auto is = after.check(dossier, afterAt);
  return {rules::anyBlocks(was), rules::anyBlocks(is), without(is, was), without(was, is)};
}

base::Instant lastSecondToApply(const policy::Policy& policy) {
  const policy::Window* apply = policy.window("apply");
  return apply ? apply->to - std::chrono::seconds(1) : base::Instant{};
}

}  // namespace tarim::authoring
