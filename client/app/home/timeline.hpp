// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rows of an application's timeline: every round as it happened (each submission, what each level decided,
// who, when, with what words and reasons, and what the applicant answered), then the levels still to come in
// the order of the policy, the end, and what the office records after it (stage_rows.hpp).
#include "client/app/session/list_model.hpp"
#include "client/app/session/session.hpp"

#include <QStringList>

namespace tarim::client::app {

struct TimelineRow {
  QString title;
  QString detail;         ///< “基层单位 王芳 · 9月12日 15:30 退回 3 处”
  QString words;          ///< What the actor wrote; empty: nothing.
  QString phase;          ///< Of TTimelineStep: "done" | "current" | "returned" | "todo".
  QString receipt;        ///< Number, at a submission; empty: none.
  QStringList reasons{};  ///< Of a return or refusal, each with its place and the applicant's answer.
  bool operator==(const TimelineRow&) const = default;
};
inline constexpr std::array kTimelineRoles{
    role<&TimelineRow::title>("title"),     role<&TimelineRow::detail>("detail"),
    role<&TimelineRow::words>("words"),     role<&TimelineRow::phase>("phase"),
    role<&TimelineRow::receipt>("receipt"), role<&TimelineRow::reasons>("reasons")};

std::vector<TimelineRow> timelineRows(const Session& session, const DraftSnapshot& draft);

}  // namespace tarim::client::app
