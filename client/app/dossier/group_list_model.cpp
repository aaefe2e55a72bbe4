// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/dossier/group_list_model.hpp"

#include "client/app/draft/places.hpp"
#include "client/app/draft/shown_texts.hpp"
#include "client/app/session/mended.hpp"
#include "client/app/session/titles.hpp"

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
        asked.reasons > 0 ? describeHandled(asked.mended, asked.answered) : GroupListModel::tr("完整");
  }
  if (state.started || group.masksPages) line.next = firstToDo(draft, group);
}

}  // namespace

void GroupListModel::setView(DraftView* view) {
  if (m_view == view) return;
  if (m_view) m_view->disconnect(this);
  m_view = view;
  if (view) connect(view, &DraftView::changed, this, &GroupListModel::read);
  emit viewChanged();
  read();
}

void GroupListModel::read() {
  std::vector<GroupLine> lines;
  m_complete = m_numbered = 0;
  if (m_view && m_view->isThere()) {
    const OpenDraft& draft = *m_view->draft();
    auto asked = askedOf(*draft.snapshot());
    for (const policy::Group& group : draft.policy().groups) {
      const rules::GroupState state = rules::groupState(group, draft.dossier(), draft.snapshot()->findings);
      GroupLine line{shown(group.id),
                     group.number > 0 ? QString::number(group.number) : QString(),
                     inLanguage(group.title, draft.language()),
                     shown(group.clause),
                     {},
                     {},
                     {}};
      tellState(line, draft, group, state, asked[group.id]);
      m_numbered += group.number > 0;
      m_complete += group.number > 0 && state.complete;
      lines.push_back(std::move(line));
    }
  }
  m_rows.show(std::move(lines));
  emit totalsChanged();
}

QString GroupListModel::after(const QString& group, int step) const {
  const int place = m_rows.indexOf(group);
  const GroupLine* other = place < 0 ? nullptr : m_rows.at(place + step);
  return other ? other->id : QString();
}

QString GroupListModel::titleOf(const QString& group) const {
  const GroupLine* line = m_rows.at(m_rows.indexOf(group));
  return line ? line->title : QString();
}

}  // namespace tarim::client::app
