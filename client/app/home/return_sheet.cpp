// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/return_sheet.hpp"

#include "client/app/home/finding_words.hpp"
#include "client/app/session/words.hpp"

#include <algorithm>

namespace tarim::client::app {
namespace {

using workflow::CommandKind;

bool asked(const DraftSnapshot& draft, CommandKind kind) {
  return std::any_of(draft.commands.begin(), draft.commands.end(), [&](const QueuedCommand& queued) {
    return queued.command.kind == kind && queued.command.attempt == draft.state.attempt;
  });
}

const workflow::Event* theReturn(const DraftSnapshot& draft) {
  const auto found =
      std::find_if(draft.events.rbegin(), draft.events.rend(),
                   [](const workflow::Event& event) { return event.kind == workflow::EventKind::Returned; });
  return found == draft.events.rend() ? nullptr : &*found;
}

ReturnReasonRow rowOf(const Session& session, const DraftSnapshot& draft, std::size_t place) {
  const workflow::Reason& reason = draft.state.reasons[place];
  const policy::Group* group = groupAt(draft, reason.table, reason.slot, reason.attachment);
  QString title = group ? formatGroup(session, *group) : ReturnSheet::tr("整份申报");
  for (const policy::Choice& choice : draft.policy().review.returnReasons)
    if (choice.id == reason.code) title = ReturnSheet::tr("%1：%2").arg(title, session.words(choice.label));
  return {title,
          text(reason.words),
          place < draft.mended.size() && draft.mended[place],
          text(group ? group->id : reason.table),
          text(reason.row),
          text(reason.column),
          text(reason.slot),
          text(reason.attachment)};
}

}  // namespace

QString returnIntro(const Session& session, const DraftSnapshot& draft) {
  const workflow::Event* event = theReturn(draft);
  if (!event || !draft.state.deadline) return {};
  QString who = text(event->actorName);
  for (const policy::Step& step : draft.policy().review.steps)
    if (step.id == event->step) who = session.words(step.label);
  return ReturnSheet::tr("%1于 %2 退回。请在 %3（北京时间）前再次提交，这是第 %4 次（共 %5 次）。")
      .arg(who, formatMoment(event->at), formatMoment(*draft.state.deadline))
      .arg(draft.state.attempt + 1)
      .arg(draft.policy().review.maxSubmissions);
}

void ReturnSheet::show(Session* session) {
  m_session = session;
  m_draft = session ? session->draft() : nullptr;
  std::vector<ReturnReasonRow> rows;
  if (isStanding())
    for (std::size_t i = 0; i < m_draft->state.reasons.size(); ++i)
      rows.push_back(rowOf(*session, *m_draft, i));
  m_rows.show(std::move(rows));
  emit changed();
}

bool ReturnSheet::isStanding() const {
  return m_draft && m_draft->state.phase == workflow::Phase::Returned;
}

int ReturnSheet::mended() const {
  return isStanding() ? int(std::count(m_draft->mended.begin(), m_draft->mended.end(), true)) : 0;
}

QString ReturnSheet::leftText() const {
  if (!isStanding() || !m_draft->state.deadline) return {};
  const base::Millis left = *m_draft->state.deadline - m_session->serverNow();
  return left < base::Millis(0) ? tr("时间已过") : tr("还剩 %1").arg(formatHours(left));
}

QString ReturnSheet::introText() const {
  return isStanding() ? returnIntro(*m_session, *m_draft) : QString();
}

QString ReturnSheet::sumText() const {
  return tr("退回了 %1 处，已改 %2 处").arg(count()).arg(mended());
}

QString ReturnSheet::submitText() const {
  const int left = count() - mended();
  return left > 0 ? tr("检查并提交（还差 %1 处）").arg(left) : tr("检查并提交");
}

void ReturnSheet::opened() {
  if (!isStanding() || m_draft->state.openedAt || m_marked == m_draft->state.attempt) return;
  m_marked = m_draft->state.attempt;
  if (asked(*m_draft, CommandKind::MarkOpened)) return;
  workflow::Command command;
  command.kind = CommandKind::MarkOpened;
  command.attempt = m_draft->state.attempt;
  m_session->command(std::move(command));
}

}  // namespace tarim::client::app
