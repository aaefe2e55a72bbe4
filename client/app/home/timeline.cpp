// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/timeline.hpp"

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
  return date ? dayWords(base::beginningOf(*date)) : text(day);
}

QString whatOf(const Event& event) {
  switch (event.kind) {
    case EventKind::Passed:
      return Timeline::tr("通过");
    case EventKind::PublicityHeld:
      return Timeline::tr("公示无异议（%1 至 %2）").arg(spelledDay(event.from), spelledDay(event.to));
    case EventKind::Returned:
      return Timeline::tr("退回 %1 处").arg(event.reasons.size());
    case EventKind::Refused:
      return Timeline::tr("不予受理");
    case EventKind::Received:
      return Timeline::tr("接收");
    default:
      return {};
  }
}

}  // namespace

void Timeline::setSession(Session* session) {
  if (session == m_session) return;
  if (m_session) m_session->disconnect(this);
  m_session = session;
  if (m_session)
    for (const auto signal : {&Session::changed, &Session::languageChanged})
      connect(m_session, signal, this, &Timeline::look);
  emit sessionChanged();
  look();
}

void Timeline::look() {
  const auto draft = m_session ? m_session->draft() : nullptr;
  std::vector<Row> rows = draft ? rowsOf(*draft) : std::vector<Row>();
  if (rows == m_rows) return;
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
  emit countChanged();
}

std::vector<Timeline::Row> Timeline::rowsOf(const DraftSnapshot& draft) const {
  std::vector<Row> rows;
  for (const EarlierReceipt& earlier : draft.earlierReceipts)
    rows.push_back(lostSubmissionRow(earlier.receipt));
  const std::size_t lost = rows.size();
  for (const Event& event : draft.events)
    if (event.kind == EventKind::Submitted) rows.push_back(submissionRow(draft, event));
  if (rows.size() == lost) rows.push_back({tr("提交"), tr("还没有提交"), {}, QStringLiteral("current"), {}});
  for (const policy::Step& step : draft.policy().review.steps)
    rows.push_back(stepRow(draft, step));
  rows.push_back(endRow(draft));
  return rows;
}

QString Timeline::toldBy(const Event& event, const QString& what) const {
  const QString who = text(event.actorName);
  const QString when = momentWords(event.at);
  return who.isEmpty() ? tr("%1 %2").arg(when, what) : tr("%1 · %2 %3").arg(who, when, what);
}

/// The server had it before it was restored, and has it no longer.
Timeline::Row Timeline::lostSubmissionRow(const workflow::Receipt& receipt) const {
  Row row;
  row.title = tr("第 %1 次提交（恢复前）").arg(receipt.attempt);
  row.phase = QStringLiteral("done");
  row.receipt = text(receipt.number);
  row.detail = tr("%1 · 回执 %2").arg(momentWords(receipt.at), row.receipt);
  row.words = {};
  return row;
}

Timeline::Row Timeline::submissionRow(const DraftSnapshot& draft, const Event& event) const {
  Row row;
  row.title = event.attempt > 1 ? tr("第 %1 次提交").arg(event.attempt) : tr("提交");
  row.phase = QStringLiteral("done");
  row.detail = momentWords(event.at);
  for (const workflow::Receipt& receipt : draft.receipts)
    if (receipt.attempt == event.attempt) row.receipt = text(receipt.number);
  if (!row.receipt.isEmpty()) row.detail = tr("%1 · 回执 %2").arg(row.detail, row.receipt);
  return row;
}

Timeline::Row Timeline::stepRow(const DraftSnapshot& draft, const policy::Step& step) const {
  Row row;
  row.title = m_session->words(step.label);
  if (step.publicity)
    row.title = tr("%1（不少于 %2 个工作日）").arg(row.title).arg(draft.policy().review.publicityWorkingDays);
  const Event* last = lastOf(draft, step.id);
  const bool here = draft.state.phase == workflow::Phase::InReview && draft.state.step == step.id;
  if (last) {
    const bool back = last->kind == EventKind::Returned || last->kind == EventKind::Refused;
    row.phase = back ? QStringLiteral("returned") : QStringLiteral("done");
    row.detail = toldBy(*last, whatOf(*last));
    row.words = text(last->words);
  } else {
    row.phase = here ? QStringLiteral("current") : QStringLiteral("todo");
    row.detail = here ? tr("正在审核") : QString();
  }
  return row;
}

Timeline::Row Timeline::endRow(const DraftSnapshot& draft) const {
  switch (draft.state.phase) {
    case workflow::Phase::Abandoned: {
      const Event* event = lastOf(draft, EventKind::Abandoned);
      return {tr("视为放弃"),
              event ? tr("%1 已过再提交的时间").arg(momentWords(event->at)) : QString(),
              {},
              QStringLiteral("returned"),
              {}};
    }
    case workflow::Phase::Withdrawn: {
      const Event* event = lastOf(draft, EventKind::Withdrawn);
      return {tr("已撤回"), event ? momentWords(event->at) : QString(), {}, QStringLiteral("returned"), {}};
    }
    case workflow::Phase::Received: {
      const Event* event = lastOf(draft, EventKind::Received);
      return {tr("评审委员会已接收材料"),
              event ? momentWords(event->at) : QString(),
              {},
              QStringLiteral("done"),
              {}};
    }
    default:
      return {tr("评审委员会已接收材料"), {}, {}, QStringLiteral("todo"), {}};
  }
}

int Timeline::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant Timeline::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Row& row = m_rows[std::size_t(index.row())];
  switch (role) {
    case Qt::DisplayRole:
    case Title:
      return row.title;
    case Detail:
      return row.detail;
    case Words:
      return row.words;
    case Phase:
      return row.phase;
    case Receipt:
      return row.receipt;
    default:
      return {};
  }
}

QHash<int, QByteArray> Timeline::roleNames() const {
  return {{Title, "title"}, {Detail, "detail"}, {Words, "words"}, {Phase, "phase"}, {Receipt, "receipt"}};
}

}  // namespace tarim::client::app
