// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/timeline.hpp"

#include "client/app/home/progress_view.hpp"
#include "client/app/home/return_sheet.hpp"
#include "client/app/home/stage_rows.hpp"
#include "client/app/home/steps_after.hpp"
#include "client/app/session/words.hpp"
#include "shared/dossier/answers.hpp"

#include <algorithm>

namespace tarim::client::app {
namespace {

using workflow::Event;
using workflow::EventKind;

const Event* lastOf(const DraftSnapshot& draft, EventKind kind) {
  const auto found = std::find_if(draft.events.rbegin(), draft.events.rend(),
                                  [&](const Event& event) { return event.kind == kind; });
  return found == draft.events.rend() ? nullptr : &*found;
}

/// A day of an event, "2024-08-20", as the rest of the line has its days.
QString spelledDay(const std::string& day) {
  const auto date = base::parseDate(day);
  return date ? formatDay(base::beginningOf(*date)) : text(day);
}

QString whatOf(const Event& event) {
  switch (event.kind) {
    case EventKind::Passed:
      return ProgressView::tr("通过");
    case EventKind::PublicityHeld:
      return ProgressView::tr("公示无异议（%1 至 %2）").arg(spelledDay(event.from), spelledDay(event.to));
    case EventKind::Returned:
      return ProgressView::tr("退回 %1 处").arg(event.reasons.size());
    case EventKind::Refused:
      return ProgressView::tr("不予受理");
    case EventKind::Received:
      return ProgressView::tr("接收");
    default:
      return {};
  }
}

QString toldBy(const Event& event, const QString& what) {
  const QString who = text(event.actorName);
  const QString when = formatMoment(event.at);
  return who.isEmpty() ? ProgressView::tr("%1 %2").arg(when, what)
                       : ProgressView::tr("%1 · %2 %3").arg(who, when, what);
}

/// The server had it before it was restored, and has it no longer.
TimelineRow lostSubmissionRow(const workflow::Receipt& receipt) {
  TimelineRow row;
  row.title = ProgressView::tr("第 %1 次提交（恢复前）").arg(receipt.attempt);
  row.phase = QStringLiteral("done");
  row.receipt = text(receipt.number);
  row.detail = ProgressView::tr("%1 · 回执 %2").arg(formatMoment(receipt.at), row.receipt);
  row.words = {};
  return row;
}

TimelineRow submissionRow(const DraftSnapshot& draft, const Event& event) {
  TimelineRow row;
  row.title = ProgressView::tr("第 %1 次提交").arg(event.attempt);
  row.phase = QStringLiteral("done");
  row.detail = formatMoment(event.at);
  for (const workflow::Receipt& receipt : draft.receipts)
    if (receipt.attempt == event.attempt) row.receipt = text(receipt.number);
  if (!row.receipt.isEmpty()) row.detail = ProgressView::tr("%1 · 回执 %2").arg(row.detail, row.receipt);
  return row;
}

QString stepTitle(const Session& session, const DraftSnapshot& draft, const std::string& id) {
  for (const policy::Step& step : draft.policy().review.steps)
    if (step.id == id) return describeStep(session, draft, step);
  return text(id);
}

QStringList reasonsOf(const Session& session, const DraftSnapshot& draft, const Event& event) {
  QStringList lines;
  for (std::size_t i = 0; i < event.reasons.size(); ++i) {
    const workflow::Reason& reason = event.reasons[i];
    QString line = reasonTitle(session, draft, reason);
    if (!reason.words.empty()) line = ProgressView::tr("%1 — %2").arg(line, text(reason.words));
    const dossier::CellKey cell = dossier::answerCell(event.attempt, event.hash, i);
    const QString answer = text(draft.dossier->value(cell.table, cell.row, cell.column)).trimmed();
    lines << (answer.isEmpty() ? line : ProgressView::tr("%1\n您的答复：%2").arg(line, answer));
  }
  return lines;
}

TimelineRow decisionRow(const Session& session, const DraftSnapshot& draft, const Event& event) {
  const bool back = event.kind == EventKind::Returned || event.kind == EventKind::Refused;
  TimelineRow row;
  row.title = stepTitle(session, draft, event.step);
  row.phase = back ? QStringLiteral("returned") : QStringLiteral("done");
  row.detail = toldBy(event, whatOf(event));
  row.words = text(event.words);
  // Those of the return that stands are a list of their own (ReturnSheet).
  const bool stands =
      draft.state.phase == workflow::Phase::Returned && event.attempt == draft.state.attempt && back;
  if (!stands) row.reasons = reasonsOf(session, draft, event);
  return row;
}

TimelineRow exceptionRow(const Event& event) {
  TimelineRow row;
  const auto until = base::parseInstant(event.to);
  row.title = ProgressView::tr("截止时间已延后");
  row.phase = QStringLiteral("done");
  row.detail = until ? ProgressView::tr("%1 · 可以提交到 %2").arg(formatMoment(event.at), formatEnd(*until))
                     : formatMoment(event.at);
  row.words = text(event.words);
  return row;
}

/// Everything that has happened, in its order.
void addPast(std::vector<TimelineRow>& rows, const Session& session, const DraftSnapshot& draft) {
  for (const Event& event : draft.events)
    switch (event.kind) {
      case EventKind::Submitted:
        rows.push_back(submissionRow(draft, event));
        break;
      case EventKind::Passed:
      case EventKind::PublicityHeld:
      case EventKind::Returned:
      case EventKind::Refused:
      case EventKind::Received:
        rows.push_back(decisionRow(session, draft, event));
        break;
      case EventKind::ExceptionGranted:
        rows.push_back(exceptionRow(event));
        break;
      default:
        break;
    }
}

/// The submission that the applicant is to make, and the levels that it will pass.
void addToCome(std::vector<TimelineRow>& rows, const Session& session, const DraftSnapshot& draft) {
  const workflow::State& state = draft.state;
  const bool isInReview = state.phase == workflow::Phase::InReview;
  if (!isInReview && !workflow::mayWriteCells(state.phase)) return;
  if (!isInReview)
    rows.push_back({ProgressView::tr("第 %1 次提交").arg(state.attempt + 1),
                    state.deadline
                        ? ProgressView::tr("请在 %1（北京时间）前提交").arg(formatMoment(*state.deadline))
                        : ProgressView::tr("还没有提交"),
                    {},
                    QStringLiteral("current"),
                    {}});
  bool isReached = !isInReview;
  for (const policy::Step& step : draft.policy().review.steps) {
    const bool isHere = isInReview && step.id == state.step;
    isReached = isReached || isHere;
    if (!isReached) continue;
    rows.push_back({describeStep(session, draft, step),
                    isHere ? ProgressView::tr("正在审核") : QString(),
                    {},
                    isHere ? QStringLiteral("current") : QStringLiteral("todo"),
                    {}});
  }
}

TimelineRow endRow(const DraftSnapshot& draft) {
  switch (draft.state.phase) {
    case workflow::Phase::Abandoned: {
      const Event* event = lastOf(draft, EventKind::Abandoned);
      return {ProgressView::tr("视为放弃"),
              event ? ProgressView::tr("%1 已过再次提交的期限").arg(formatMoment(event->at)) : QString(),
              {},
              QStringLiteral("returned"),
              {}};
    }
    case workflow::Phase::Withdrawn: {
      const Event* event = lastOf(draft, EventKind::Withdrawn);
      return {ProgressView::tr("已撤回"),
              event ? formatMoment(event->at) : QString(),
              {},
              QStringLiteral("returned"),
              {}};
    }
    case workflow::Phase::Received: {
      const Event* event = lastOf(draft, EventKind::Received);
      return {ProgressView::tr("评审委员会已接收材料"),
              event ? formatMoment(event->at) : QString(),
              {},
              QStringLiteral("done"),
              {}};
    }
    default:
      return {ProgressView::tr("评审委员会已接收材料"), {}, {}, QStringLiteral("todo"), {}};
  }
}

}  // namespace

std::vector<TimelineRow> timelineRows(const Session& session, const DraftSnapshot& draft) {
  std::vector<TimelineRow> rows;
  for (const EarlierReceipt& earlier : draft.earlierReceipts)
    rows.push_back(lostSubmissionRow(earlier.receipt));
  addPast(rows, session, draft);
  addToCome(rows, session, draft);
  if (draft.state.phase != workflow::Phase::Refused) rows.push_back(endRow(draft));
  const auto after = stageRows(session, draft);
  rows.insert(rows.end(), after.begin(), after.end());
  return rows;
}

}  // namespace tarim::client::app
