// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What happens after a submission, in the order of time: the levels of the review, the windows of the policy
// with their dates, what a return would mean, and how the applicant hears of it.
#include "client/app/session/list_model.hpp"
#include "client/app/session/session.hpp"

namespace tarim::client::app {

struct StepAfterRow {
  QString title;   ///< “审核”
  QString detail;  ///< “9月9日 至 9月20日 24:00”
  bool operator==(const StepAfterRow&) const = default;
};
inline constexpr std::array kStepAfterRoles{role<&StepAfterRow::title>("title"),
                                            role<&StepAfterRow::detail>("detail")};

/// Windows that are over and levels that are passed are left out.
std::vector<StepAfterRow> stepsAfter(const Session& session, const DraftSnapshot& draft);
/// “第 2 次，共 3 次”
QString formatAttempt(const DraftSnapshot& draft, int attempt);
/// “单位公示（不少于 5 个工作日）”
QString describeStep(const Session& session, const DraftSnapshot& draft, const policy::Step& step);

}  // namespace tarim::client::app
