// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rows of the list of applications in this vault, newest change first, those that have ended without a
// decision last. A person may hold several drafts and chooses the current one. Discarded drafts are a list of
// their own.
#include "client/app/session/list_model.hpp"
#include "client/app/session/session.hpp"

namespace tarim::client::app {

struct ApplicationRow {
  QString id;
  QString title;
  QString state;  ///< “8月24日 开始，改于 9月3日 14:02”
  QString tone;   ///< Of TBadge: "neutral", "info", "block", "ok".
  QString phase;  ///< “填报中”; of a queued withdrawal “等待撤回”.
  bool current = false;
  bool ended = false;        ///< Withdrawn, abandoned or refused: only to be looked at.
  bool mayDiscard = false;   ///< A draft that was never submitted.
  bool mayWithdraw = false;  ///< It was returned, and no withdrawal waits.
  bool mayCopy = false;      ///< Its policy is here and a cycle is open.
  QString note;              ///< Why it can be neither discarded nor withdrawn; may be empty.
  bool operator==(const ApplicationRow&) const = default;
};
inline constexpr std::array kApplicationRoles{role<&ApplicationRow::id>("applicationId"),
                                              role<&ApplicationRow::title>("title"),
                                              role<&ApplicationRow::state>("stateText"),
                                              role<&ApplicationRow::tone>("tone"),
                                              role<&ApplicationRow::phase>("phaseText"),
                                              role<&ApplicationRow::current>("current"),
                                              role<&ApplicationRow::ended>("ended"),
                                              role<&ApplicationRow::mayDiscard>("mayDiscard"),
                                              role<&ApplicationRow::mayWithdraw>("mayWithdraw"),
                                              role<&ApplicationRow::mayCopy>("mayCopy"),
                                              role<&ApplicationRow::note>("note")};

std::vector<ApplicationRow> applicationRows(const Session& session, bool discarded);
/// What a withdrawal of this application ends, in words with its numbers and days.
QString describeWithdrawal(const Session& session, const QString& application);

}  // namespace tarim::client::app
