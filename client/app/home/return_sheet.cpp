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

}  // namespace

QString returnIntro(const Session& session, const DraftSnapshot& draft) {
  const workflow::Event* event = theReturn(draft);
  if (!event || !draft.state.deadline) return {};
  QString who = text(event->actorName);
  for (const policy::Step& step : draft.policy().review.steps)
    if (step.id == event->step) who = session.words(step.label);
  return ReturnSheet::tr("%1于 %2 退回。请在 %3（北京时间）前再次提交，这是第 %4 次（共 %5 次）。")
      .arg(who, momentWords(event->at), momentWords(*draft.state.deadline))
      .arg(draft.state.attempt + 1)
      .arg(draft.policy().review.maxSubmissions);
}

void ReturnSheet::setSession(Session* session) {
  if (session == m_session) return;
  if (m_session) m_session->disconnect(this);
  m_session = session;
  if (m_session)
    for (const auto signal : {&Session::changed, &Session::languageChanged})
      connect(m_session, signal, this, &ReturnSheet::look);
  emit sessionChanged();
  look();
}

void ReturnSheet::look() {
  m_draft = m_session ? m_session->draft() : nullptr;
  std::vector<workflow::Reason> reasons =
      isStanding() ? m_draft->state.reasons : std::vector<workflow::Reason>();
  if (reasons != m_reasons) {
    beginResetModel();
    m_reasons = std::move(reasons);
    endResetModel();
  } else if (!m_reasons.empty()) {
    emit dataChanged(index(0), index(count() - 1));
  }
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
  return left < base::Millis(0) ? tr("时间已过") : tr("还剩 %1").arg(hoursWords(left));
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

int ReturnSheet::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant ReturnSheet::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto row = std::size_t(index.row());
  const workflow::Reason& reason = m_reasons[row];
  switch (role) {
    case Qt::DisplayRole:
    case Title: {
      const policy::Group* group = groupAt(*m_draft, reason.table, reason.slot, reason.attachment);
      const QString place = group ? groupWords(*m_session, *group) : tr("整份申报");
      for (const policy::Choice& choice : m_draft->policy().review.returnReasons)
        if (choice.id == reason.code) return tr("%1：%2").arg(place, m_session->words(choice.label));
      return place;
    }
    case Words:
      return text(reason.words);
    case Mended:
      return row < m_draft->mended.size() && m_draft->mended[row];
    case GroupId: {
      const policy::Group* group = groupAt(*m_draft, reason.table, reason.slot, reason.attachment);
      return group ? text(group->id) : text(reason.table);
    }
    case RowId:
      return text(reason.row);
    case ColumnId:
      return text(reason.column);
    case SlotId:
      return text(reason.slot);
    case AttachmentId:
      return text(reason.attachment);
    default:
      return {};
  }
}

QHash<int, QByteArray> ReturnSheet::roleNames() const {
  return {{Title, "title"}, {Words, "words"},       {Mended, "mended"}, {GroupId, "groupId"},
          {RowId, "rowId"}, {ColumnId, "columnId"}, {SlotId, "slotId"}, {AttachmentId, "attachmentId"}};
}

}  // namespace tarim::client::app
