// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/return_sheet.hpp"

#include "client/app/home/finding_words.hpp"
#include "client/app/session/words.hpp"
#include "shared/dossier/answers.hpp"

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

ReturnReasonRow rowOf(const Session& session, const DraftSnapshot& draft, std::size_t place,
                      const std::string& answer) {
  const workflow::Reason& reason = draft.state.reasons[place];
  const policy::Group* group = groupAt(draft, reason.table, reason.slot, reason.attachment);
  return {reasonTitle(session, draft, reason),
          text(reason.words),
          handledOf(draft, place) == Handled::Mended,
          handledOf(draft, place) == Handled::Answered,
          text(answer),
          text(group ? group->id : reason.table),
          text(reason.row),
          text(reason.column),
          text(reason.slot),
          text(reason.attachment)};
}

}  // namespace

QString reasonTitle(const Session& session, const DraftSnapshot& draft, const workflow::Reason& reason) {
  const policy::Group* group = groupAt(draft, reason.table, reason.slot, reason.attachment);
  QString title = group ? formatGroup(session, *group) : ReturnSheet::tr("整份申报");
  for (const policy::Choice& choice : draft.policy().review.returnReasons)
    if (choice.id == reason.code) title = ReturnSheet::tr("%1：%2").arg(title, session.words(choice.label));
  return title;
}

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

OpenDraft* ReturnSheet::openDraft() const {
  return m_session ? &OpenDraft::of(*m_session) : nullptr;
}

void ReturnSheet::show(Session* session) {
  if (m_session != session) {
    if (OpenDraft* before = openDraft()) before->disconnect(this);
    m_session = session;
    if (OpenDraft* draft = openDraft()) connect(draft, &OpenDraft::changed, this, &ReturnSheet::showRows);
  }
  m_draft = session ? session->draft() : nullptr;
  m_asked = m_draft ? allAskedOf(*m_draft) : Asked();
  showRows();
  emit changed();
}

/// An answer is shown as it is being typed, before a snapshot has it.
void ReturnSheet::showRows() {
  std::vector<ReturnReasonRow> rows;
  const OpenDraft* draft = openDraft();
  for (std::size_t i = 0; isStanding() && i < m_draft->state.reasons.size(); ++i) {
    const auto cell = answerCellOf(*m_draft, i);
    const bool isOpen = cell && draft && draft->snapshot();
    rows.push_back(rowOf(*m_session, *m_draft, i, isOpen ? draft->value(*cell) : answerTo(*m_draft, i)));
  }
  m_rows.show(std::move(rows));
}

bool ReturnSheet::isStanding() const {
  return m_session && m_draft && m_draft->state.phase == workflow::Phase::Returned;
}

bool ReturnSheet::isWritable() const {
  const OpenDraft* draft = openDraft();
  return isStanding() && draft && draft->mayWrite();
}

int ReturnSheet::mostCharacters() {
  return int(dossier::kMostAnswerCharacters);
}

QStringList ReturnSheet::leftTitles() const {
  QStringList titles;
  for (const ReturnReasonRow& row : m_rows.list())
    if (!row.mended && !row.answered) titles << row.title;
  return titles;
}

void ReturnSheet::enterAnswer(int reason) {
  const auto cell = isStanding() ? answerCellOf(*m_draft, std::size_t(reason)) : std::nullopt;
  if (cell) openDraft()->enter(*cell);
}

void ReturnSheet::typeAnswer(int reason, const QString& words) {
  const auto cell = isStanding() ? answerCellOf(*m_draft, std::size_t(reason)) : std::nullopt;
  if (cell) openDraft()->type(*cell, words.toStdString());
}

void ReturnSheet::leaveAnswer(int reason) {
  const auto cell = isStanding() ? answerCellOf(*m_draft, std::size_t(reason)) : std::nullopt;
  if (cell) openDraft()->leave(*cell);
}

QString ReturnSheet::leftText() const {
  if (!isStanding() || !m_draft->state.deadline) return {};
  const base::Millis left = *m_draft->state.deadline - m_session->serverNow();
  return left < base::Millis(0) ? tr("期限已过") : tr("还剩 %1").arg(formatHours(left));
}

QString ReturnSheet::introText() const {
  return isStanding() ? returnIntro(*m_session, *m_draft) : QString();
}

QString ReturnSheet::sumText() const {
  if (answered() > 0)
    return tr("退回了 %1 处，已改 %2 处，已答复 %3 处").arg(count()).arg(mended()).arg(answered());
  return tr("退回了 %1 处，已改 %2 处").arg(count()).arg(mended());
}

QString ReturnSheet::submitText() const {
  return left() > 0 ? tr("检查并提交（还差 %1 处）").arg(left()) : tr("检查并提交");
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
