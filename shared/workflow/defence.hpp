// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// 六: the defence of an application. Command InviteToDefence and event DefenceInvited have the details
//   session  name of the session
//   day      yyyy-mm-dd
//   slot     the time of that day, as people read it; may be absent
//   place    where; may be absent ("地点另行通知") and told by a later invitation, which replaces this one
// HoldDefence and DefenceHeld; a later one replaces an earlier one until the defence is closed:
//   attended yes or no
//   points   "<line>=<points> <judge>", for each line of the sheet and each judge; only of a scored defence
//   passed   yes or no; only of a defence that is not scored
// CloseDefence closes the defence of a specialty for all its applications of this policy
// (defence_average.hpp):
//   specialty  what the applications name as their profession; once for each spelling that is one specialty
// DefenceClosed is recorded for each of them and has
//   outcome  scored, averaged, passed, failed or absent
//   points   in thousandths of a point; of scored and averaged
//   clause   of the exemption; of averaged and of passed without a defence
//   attended how many of the specialty attended, and total: the sum of their points in thousandths
//   specialty
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/policy/stages.hpp"
#include "shared/workflow/detail.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace tarim::workflow {

struct DefenceInvitation {
  std::string session;
  std::string day;
  std::string slot;
  std::string place;
  base::Instant at;
};

struct JudgePoints {
  std::string judge;
  std::string line;  ///< Id of a line of the sheet.
  int points = 0;
};

/// What happened on the day.
struct HeldDefence {
  bool attended = false;
  std::vector<JudgePoints> points;
  bool passed = false;  ///< Of a defence that is not scored.
  base::Instant at;
};

enum class DefenceOutcome {
  Scored,    ///< Attended; points are those of the judges.
  Averaged,  ///< Exempt; points are the average of those who attended.
  Passed,    ///< Passed, or exempt where there are no points.
  Failed,
  Absent  ///< Neither attended nor exempt.
};
/// In the order of the outcomes. Never reuse or rename one.
inline constexpr std::array<std::string_view, 5> kDefenceOutcomeNames{"scored", "averaged", "passed",
                                                                      "failed", "absent"};

struct DefenceResult {
  DefenceOutcome outcome = DefenceOutcome::Absent;
  std::int64_t thousandths = 0;  ///< Points; of Scored and Averaged.
  std::string clause;            ///< Of the exemption.
  int attended = 0;              ///< How many of the specialty attended.
  std::int64_t total = 0;        ///< The sum of their points, in thousandths.
  std::string specialty;
  base::Instant at;
};

struct DefenceFacts {
  std::optional<DefenceInvitation> invitation;
  std::optional<HeldDefence> held;
  std::optional<DefenceResult> result;
};

/// Each: InvalidInput with the place of the first detail that is missing or wrong.
base::Result<DefenceInvitation> readInvitation(const Details& details);
/// Each judge gives every line of the sheet once, within its bounds; who did not attend has no points.
base::Result<HeldDefence> readHeldDefence(const Details& details, const policy::Stage& stage);
base::Result<std::vector<std::string>> readSpecialties(const Details& details);
base::Result<DefenceResult> readDefenceResult(const Details& details);
Details detailsOf(const DefenceResult& result);

/// "87.333" of 87333.
std::string formatThousandths(std::int64_t thousandths);

}  // namespace tarim::workflow
