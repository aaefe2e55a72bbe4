// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/dossier/group_list_model.hpp"

#include "client/app/draft/places.hpp"
#include "client/app/draft/shown_words.hpp"
#include "client/app/session/mended.hpp"

#include <QRegularExpression>

namespace tarim::client::app {
namespace {

// The gravest finding's first sentence.
QString firstToDo(const OpenDraft& draft, const policy::Group& group) {
  const rules::Finding* first = nullptr;
  for (const rules::Finding& finding : draft.snapshot()->findings)
    if (finding.place.table == group.id && (!first || finding.severity < first->severity)) first = &finding;
  if (!first) return {};
  const QString words = noteOf(draft, *first).value(QStringLiteral("text")).toString();
  const qsizetype end = words.indexOf(QRegularExpression(QStringLiteral("[。.]\\s*|$")));
  return words.left(end);
}

void tellState(GroupLine& line, const OpenDraft& draft, const policy::Group& group,
               const rules::GroupState& state, const Asked& asked) {
  if (asked.left() > 0) {
    line.tone = QStringLiteral("block");
    line.words = GroupListModel::tr("退回 %1 处").arg(asked.left());
  } else if (state.blocks > 0 && !state.started) {
    line.tone = QStringLiteral("neutral");
    line.words =
        group.masksPages ? GroupListModel::tr("%1 页未处理").arg(state.blocks) : GroupListModel::tr("未填写");
    if (group.masksPages) line.tone = QStringLiteral("block");
  } else if (state.blocks > 0) {
    line.tone = QStringLiteral("block");
    line.words = GroupListModel::tr("%1 个必须处理").arg(state.blocks);
  } else if (state.warns > 0) {
    line.tone = QStringLiteral("warn");
    line.words = GroupListModel::tr("%1 个提醒").arg(state.warns);
  } else if (!state.started && !group.masksPages) {
    line.tone = QStringLiteral("ok");
    line.words = GroupListModel::tr("可以不填");
  } else if (!state.complete) {
    line.tone = QStringLiteral("neutral");
    line.words = GroupListModel::tr("还没有扫描页");
  } else {
    line.tone = QStringLiteral("ok");
    line.words =
        asked.reasons > 0 ? GroupListModel::tr("已改 %1 处").arg(asked.reasons) : GroupListModel::tr("完整");
  }
  if (state.started || group.masksPages) line.next = firstToDo(draft, group);
}

}  // namespace

void GroupListModel::setSession(Session* session) {
  if (m_session == session) return;
  m_session = session;
  setDraft(session ? &OpenDraft::of(*session) : nullptr);
  emit sessionChanged();
}

void GroupListModel::setDraft(OpenDraft* draft) {
  if (m_draft) m_draft->disconnect(this);
  m_draft = draft;
  if (draft) connect(draft, &OpenDraft::changed, this, &GroupListModel::read);
  read();
}

void GroupListModel::read() {
  std::vector<GroupLine> lines;
  m_complete = m_numbered = 0;
  if (m_draft && m_draft->snapshot()) {
    auto asked = askedOf(*m_draft->snapshot());
    for (const policy::Group& group : m_draft->policy().groups) {
      const rules::GroupState state =
          rules::groupState(group, m_draft->dossier(), m_draft->snapshot()->findings);
      GroupLine line{shown(group.id),
                     group.number > 0 ? QString::number(group.number) : QString(),
                     inLanguage(group.title, m_draft->language()),
                     shown(group.clause),
                     {},
                     {},
                     {}};
      tellState(line, *m_draft, group, state, asked[group.id]);
      m_numbered += group.number > 0;
      m_complete += group.number > 0 && state.complete;
      lines.push_back(std::move(line));
    }
  }
  m_rows.lay(*this, std::move(lines));
  emit countsChanged();
}

QVariant GroupListModel::data(const QModelIndex& index, int role) const {
  const GroupLine* line = m_rows.at(index);
  if (!line) return {};
  switch (role) {
    case IdRole:
      return line->id;
    case NumberRole:
      return line->number;
    case TitleRole:
      return line->title;
    case ClauseRole:
      return line->clause;
    case WordsRole:
      return line->words;
    case ToneRole:
      return line->tone;
    case NextRole:
      return line->next;
    default:
      return {};
  }
}

QHash<int, QByteArray> GroupListModel::roleNames() const {
  return {{IdRole, "groupId"},  {NumberRole, "number"}, {TitleRole, "title"}, {ClauseRole, "clause"},
          {WordsRole, "words"}, {ToneRole, "tone"},     {NextRole, "next"}};
}

QString GroupListModel::after(const QString& group, int step) const {
  const int place = indexOf(group);
  const int other = place + step;
  return place < 0 || other < 0 || other >= rowCount() ? QString() : rows()[std::size_t(other)].id;
}

QString GroupListModel::titleOf(const QString& group) const {
  const int place = indexOf(group);
  return place < 0 ? QString() : rows()[std::size_t(place)].title;
}

}  // namespace tarim::client::app
