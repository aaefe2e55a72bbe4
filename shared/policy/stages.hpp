// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The stages of a procedure after an application was received (五(三)–七): papers, fees, defence, evaluation,
// result. They are data like the levels of review, so another bureau's order, or a procedure without a
// defence, is another policy. shared/workflow/stages.hpp folds and decides by them.
#include "shared/policy/label.hpp"
#include "shared/policy/role.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::policy {

enum class StageKind {
  Papers,      ///< 五(四): the check-list of what is handed in on paper.
  Fees,        ///< 七
  Defence,     ///< 六
  Evaluation,  ///< Experts judge blind copies; the committee decides by a secret vote or by scores.
  Result       ///< Publicity of the result, complaints, titles, roster.
};
/// In policies, in the order of the kinds. Never reuse or rename one.
inline constexpr std::array<std::string_view, 5> kStageKindNames{"papers", "fees", "defence", "evaluation",
                                                                 "result"};
constexpr const auto& namesOf(StageKind) {
  return kStageKindNames;
}

/// One line of a scoring sheet.
struct SheetLine {
  std::string id;
  Label label;
  int most = 0;  ///< Points, from 0 to this.
};

/// At least `of` out of every `in`: 2 of 3.
struct Share {
  int of = 2;
  int in = 3;
  /// Whether `part` of `whole` reach it. Nobody of nobody does not.
  [[nodiscard]] constexpr bool isReached(int part, int whole) const {
    return whole > 0 && std::int64_t(part) * in >= std::int64_t(whole) * of;
  }
};

/// Each part is read for its kind only; another kind's keys are refused.
struct Stage {
  std::string id;
  StageKind kind = StageKind::Papers;
  Role role =
      Role::CommitteeOffice;  ///< Who records what happens in it; one of those for whom isReviewer() holds.
  Label label;
  std::string clause;
  std::string window;  ///< Id of a window of the policy, which tells when; empty: no day is named. No guard.
  std::vector<std::string> after;  ///< Stages that must be over before this one begins. Only what the notice
                                   ///< orders stands here: papers come late, fees come early.

  bool scored = false;  ///< Defence, 六: judges give points (量化赋分); otherwise it is passed or not.
  std::vector<SheetLine> sheet;  ///< Scored defence, evaluation: what judges and experts give points for.

  int experts = 0;     ///< Evaluation: experts who judge one application.
  bool byVote = true;  ///< Evaluation: the committee votes; otherwise the experts' points decide.
  int passPoints = 0;  ///< Evaluation by points: the average of the experts' sums that passes.
  Share attend;        ///< Evaluation by vote: members who must attend.
  Share pass;          ///< Evaluation by vote: votes for, of those who attend.

  int publicityWorkingDays = 5;  ///< Result: how long it is shown before it stands.
  int recordYears = 3;           ///< Result, 八(二): how long fraud stays in the integrity record.
};

}  // namespace tarim::policy
