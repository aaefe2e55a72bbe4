// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/policy/consistency_form.hpp"

#include <algorithm>

namespace tarim::policy {

namespace {

using Path = const std::string&;

/// `after` names stages that stand above, so that no two can wait for each other.
void checkAfter(const Policy& policy, std::size_t index, Path path, Contradiction& report) {
  for (const std::string& id : policy.stages[index].after) {
    const auto end = policy.stages.begin() + std::ptrdiff_t(index);
    if (std::none_of(policy.stages.begin(), end, [&](const Stage& above) { return above.id == id; }))
      report.at(path + ".after", "no stage above is called " + id);
  }
}

void checkShare(const Share& share, Path path, Contradiction& report) {
  if (share.of > share.in) report.at(path, "more than all");
}

int mostPoints(const Stage& stage) {
  int most = 0;
  for (const SheetLine& line : stage.sheet)
    most += line.most;
  return most;
}

void checkDeciding(const Stage& stage, Path path, Contradiction& report) {
  const bool gives = stage.kind == StageKind::Defence ? stage.scored : !stage.byVote;
  if (gives && stage.sheet.empty()) report.at(path + ".sheet", "points need a sheet");
  report.uniqueIds(stage.sheet, path + ".sheet");
  if (stage.kind != StageKind::Evaluation) return;
  checkShare(stage.attend, path + ".attend", report);
  checkShare(stage.pass, path + ".pass", report);
  if (!stage.byVote && (stage.passPoints < 1 || stage.passPoints > mostPoints(stage)))
    report.at(path + ".passPoints", "must be between 1 and the points of the sheet");
}

}  // namespace

void checkStages(const Policy& policy, Contradiction& report) {
  report.uniqueIds(policy.stages, "$.stages");
  for (std::size_t i = 0; i < policy.stages.size(); ++i) {
    const Stage& stage = policy.stages[i];
    const std::string path = "$.stages[" + std::to_string(i) + "]";
    report.clause(policy, path, stage.clause);
    if (!stage.window.empty() && !policy.window(stage.window))
      report.at(path + ".window", "unknown window: " + stage.window);
    if (policy.stage(stage.kind) != &stage) report.at(path + ".kind", "a second stage of this kind");
    checkAfter(policy, i, path, report);
    checkDeciding(stage, path, report);
  }
}

}  // namespace tarim::policy
