// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/return_watch.hpp"

#include "client/app/session/titles.hpp"
#include "client/app/session/words.hpp"

#include <algorithm>

namespace tarim::client::app {
namespace {

/// The person has looked at the return, here or elsewhere.
bool isOpened(const VaultSnapshot& overview, const DraftLine& line) {
  if (line.state.openedAt) return true;
  return std::any_of(overview.commands.begin(), overview.commands.end(), [&](const QueuedCommand& queued) {
    return queued.command.kind == workflow::CommandKind::MarkOpened &&
           queued.command.application == line.info.application &&
           queued.command.attempt == line.state.attempt;
  });
}

}  // namespace

void ReturnWatch::look() {
  const auto overview = session() ? session()->overview() : nullptr;
  if (!overview) return m_told.clear();
  if (session()->isReviewer()) return;
  for (const DraftLine& line : overview->drafts) {
    if (line.state.phase != workflow::Phase::Returned || isOpened(*overview, line)) continue;
    int& told = m_told[line.info.application];
    if (std::exchange(told, line.state.attempt) == line.state.attempt) continue;
    const QString title = applicationTitle(*session(), line.info.application);
    const QString until = line.state.deadline ? formatMoment(*line.state.deadline) : QString();
    emit returned(text(line.info.application), tr("您的申报已退回，请修改"),
                  until.isEmpty() ? tr("%1：有 %2 处要改。").arg(title).arg(line.state.reasons.size())
                                  : tr("%1：有 %2 处要改，请在 %3（北京时间）前再次提交。")
                                        .arg(title)
                                        .arg(line.state.reasons.size())
                                        .arg(until));
  }
}

}  // namespace tarim::client::app
