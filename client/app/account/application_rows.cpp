// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/account/application_rows.hpp"

#include "client/app/account/new_application.hpp"
#include "client/app/session/titles.hpp"
#include "client/app/session/words.hpp"

namespace tarim::client::app {
namespace {

bool isWaiting(const VaultSnapshot& overview, const DraftLine& line, workflow::CommandKind kind) {
  return std::any_of(overview.commands.begin(), overview.commands.end(), [&](const QueuedCommand& queued) {
    return queued.command.kind == kind && !queued.result &&
           queued.command.application == line.info.application;
  });
}

QString describeDates(const DraftInfo& info) {
  if (base::toMillis(info.changedAt) == 0) return NewApplication::tr("尚未填写");
  if (base::toMillis(info.begunAt) == 0)
    return NewApplication::tr("改于 %1").arg(formatMoment(info.changedAt));
  return NewApplication::tr("%1 开始，改于 %2").arg(formatMoment(info.begunAt), formatMoment(info.changedAt));
}

QString describeLimits(const DraftLine& line, bool waits) {
  if (waits) return NewApplication::tr("撤回已排队，联网送到服务器后生效。在此之前请不要再修改。");
  if (line.state.phase == workflow::Phase::InReview)
    return NewApplication::tr("正在审核，现在不能撤回，也不能删除。如被退回，退回后可以撤回。");
  if (line.state.phase != workflow::Phase::Draft && line.state.phase != workflow::Phase::Returned)
    return NewApplication::tr("已经结束的申报留作记录，不能删除。");
  return {};
}

bool hasEnded(const DraftLine& line) {
  using workflow::Phase;
  const Phase phase = line.state.phase;
  return phase == Phase::Withdrawn || phase == Phase::Abandoned || phase == Phase::Refused;
}

const DraftLine* lineOf(const VaultSnapshot& overview, const std::string& application) {
  for (const DraftLine& line : overview.drafts)
    if (line.info.application == application) return &line;
  return nullptr;
}

}  // namespace

std::vector<ApplicationRow> applicationRows(const Session& session, bool discarded) {
  const auto overview = session.overview();
  if (!overview) return {};
  std::vector<const DraftLine*> lines;
  for (const DraftLine& line : overview->drafts)
    if (line.info.discarded == discarded) lines.push_back(&line);
  std::stable_sort(lines.begin(), lines.end(), [](const DraftLine* a, const DraftLine* b) {
    if (hasEnded(*a) != hasEnded(*b)) return hasEnded(*b);
    return a->info.changedAt > b->info.changedAt;
  });
  std::vector<ApplicationRow> rows;
  for (const DraftLine* line : lines) {
    const workflow::State& state = line->state;
    const bool withdraws = isWaiting(*overview, *line, workflow::CommandKind::Withdraw);
    const bool submits = isWaiting(*overview, *line, workflow::CommandKind::Submit);
    ApplicationRow row;
    row.id = text(line->info.application);
    row.title = applicationTitle(session, line->info.application);
    row.state = describeDates(line->info);
    row.tone = withdraws ? QStringLiteral("warn") : toneOf(state.phase);
    row.phase = withdraws ? NewApplication::tr("等待撤回") : describePhase(state.phase);
    row.current = row.id == session.application();
    row.ended = hasEnded(*line);
    row.mayDiscard = state.phase == workflow::Phase::Draft && state.attempt == 0 && !submits && line->policy;
    row.mayWithdraw = state.phase == workflow::Phase::Returned && !withdraws && !submits;
    row.mayCopy = line->policy && !overview->cycles.empty();
    row.note = describeLimits(*line, withdraws);
    rows.push_back(std::move(row));
  }
  return rows;
}

QString describeWithdrawal(const Session& session, const QString& application) {
  const auto overview = session.overview();
  const DraftLine* line = overview ? lineOf(*overview, application.toStdString()) : nullptr;
  if (!line || !line->policy) return {};
  const int left = line->policy->review.maxSubmissions - line->state.attempt;
  QStringList words{NewApplication::tr("撤回以后，这份申报就结束了：不能再修改，不能再提交，也不能恢复。")};
  if (left > 0) words << NewApplication::tr("剩余的 %1 次提交机会一并作废。").arg(left);
  if (line->state.deadline)
    words << NewApplication::tr("原定 %1 前的修改期限不再适用。").arg(formatShortEnd(*line->state.deadline));
  const policy::Window* apply = line->policy->window("apply");
  if (apply)
    words << (session.serverNow() < apply->to
                  ? NewApplication::tr("如仍要申报，须重新开始一份，并在 %1 前提交（%2）。")
                        .arg(formatShortEnd(apply->to), text(apply->clause))
                  : NewApplication::tr("网上申报已于 %1 截止（%2），本年度不能再申报。")
                        .arg(formatShortEnd(apply->to), text(apply->clause)));
  words << NewApplication::tr("填写的内容和扫描件仍保存在本机，只能查看。");
  return words.join(session.language() == QLatin1String("en") ? QStringLiteral(" ") : QString());
}

}  // namespace tarim::client::app
