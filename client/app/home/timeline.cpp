// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/timeline.hpp"

#include "client/app/home/progress_view.hpp"
#include "client/app/session/words.hpp"

#include <algorithm>

namespace tarim::client::app {
namespace {

using workflow::Event;
using workflow::EventKind;

/// What a step said of the submission that counts now; null: nothing yet.
const Event* lastOf(const DraftSnapshot& draft, const std::string& step) {
  const Event* last = nullptr;
  for (const Event& event : draft.events) {
    if (event.kind == EventKind::Submitted) last = nullptr;
    if (event.step == step && event.kind != EventKind::Submitted && event.kind != EventKind::Delivered &&
        event.kind != EventKind::Opened && event.kind != EventKind::Abandoned)
      last = &event;
  }
  return last;
}

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
  row.title =
      event.attempt > 1 ? ProgressView::tr("第 %1 次提交").arg(event.attempt) : ProgressView::tr("提交");
  row.phase = QStringLiteral("done");
  row.detail = formatMoment(event.at);
  for (const workflow::Receipt& receipt : draft.receipts)
    if (receipt.attempt == event.attempt) row.receipt = text(receipt.number);
  if (!row.receipt.isEmpty()) row.detail = ProgressView::tr("%1 · 回执 %2").arg(row.detail, row.receipt);
  return row;
}

TimelineRow stepRow(const Session& session, const DraftSnapshot& draft, const policy::Step& step) {
  TimelineRow row;
  row.title = session.words(step.label);
  if (step.publicity)
    row.title = ProgressView::tr("%1（不少于 %2 个工作日）")
                    .arg(row.title)
                    .arg(draft.policy().review.publicityWorkingDays);
  const Event* last = lastOf(draft, step.id);
  const bool here = draft.state.phase == workflow::Phase::InReview && draft.state.step == step.id;
  if (last) {
    const bool back = last->kind == EventKind::Returned || last->kind == EventKind::Refused;
    row.phase = back ? QStringLiteral("returned") : QStringLiteral("done");
    row.detail = toldBy(*last, whatOf(*last));
    row.words = text(last->words);
  } else {
    row.phase = here ? QStringLiteral("current") : QStringLiteral("todo");
    row.detail = here ? ProgressView::tr("正在审核") : QString();
  }
  return row;
}

TimelineRow endRow(const DraftSnapshot& draft) {
  switch (draft.state.phase) {
    case workflow::Phase::Abandoned: {
      const Event* event = lastOf(draft, EventKind::Abandoned);
      return {ProgressView::tr("视为放弃"),
              event ? ProgressView::tr("%1 已过再提交的时间").arg(formatMoment(event->at)) : QString(),
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
  const std::size_t lost = rows.size();
  for (const Event& event : draft.events)
    if (event.kind == EventKind::Submitted) rows.push_back(submissionRow(draft, event));
  if (rows.size() == lost)
    rows.push_back(
        {ProgressView::tr("提交"), ProgressView::tr("还没有提交"), {}, QStringLiteral("current"), {}});
  for (const policy::Step& step : draft.policy().review.steps)
    rows.push_back(stepRow(session, draft, step));
  rows.push_back(endRow(draft));
  return rows;
}

}  // namespace tarim::client::app
