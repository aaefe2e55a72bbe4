// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/dossier/group_list_model.hpp"

#include "client/app/draft/places.hpp"
#include "client/app/draft/shown_texts.hpp"
#include "client/app/draft/tally.hpp"
#include "client/app/session/titles.hpp"

#include <QRegularExpression>

namespace tarim::client::app {
namespace {

// The first sentence of a finding.
QString briefly(const OpenDraft& draft, const rules::Finding* finding) {
  if (!finding) return {};
  const QString words = noteOf(draft, *finding).value(QStringLiteral("text")).toString();
  const qsizetype end = words.indexOf(QRegularExpression(QStringLiteral("[。.]\\s*|$")));
  return words.left(end);
}

void tellState(GroupLine& line, const OpenDraft& draft, const GroupTally& tally) {
  const bool masks = tally.group->masksPages;
  if (tally.asked.left() > 0) {
    line.tone = QStringLiteral("block");
    line.words = GroupListModel::tr("退回 %1 处").arg(tally.asked.left());
  } else if (masks && tally.pagesUnhandled > 0) {
    line.tone = tally.blocks > 0 ? QStringLiteral("block") : QStringLiteral("neutral");
    line.words = GroupListModel::tr("%1 页未处理").arg(tally.pagesUnhandled);
  } else if (tally.blocks > 0) {
    line.tone = QStringLiteral("block");
    line.words = GroupListModel::tr("%1 个必须处理").arg(tally.blocks);
  } else if (tally.toFill > 0) {
    line.tone = QStringLiteral("neutral");
    line.words = GroupListModel::tr("还有 %1 处要填").arg(tally.toFill);
  } else if (tally.warns > 0) {
    line.tone = QStringLiteral("warn");
    line.words = GroupListModel::tr("%1 个提醒").arg(tally.warns);
  } else if (masks && tally.pages == 0) {
    line.tone = QStringLiteral("neutral");
    line.words = GroupListModel::tr("还没有扫描件");
  } else {
    line.tone = tally.done ? QStringLiteral("ok") : QStringLiteral("neutral");
    line.words = tally.asked.reasons > 0  ? describeHandled(tally.asked.mended, tally.asked.answered)
                 : tally.started || masks ? GroupListModel::tr("完整")
                 : tally.done             ? GroupListModel::tr("可以不填")
                                          : GroupListModel::tr("暂不用填");
  }
  if (tally.started || tally.blocks > 0) line.next = briefly(draft, tally.first);
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
    const Tally tally =
        tallyOf(*draft.snapshot(), [&draft](const rules::Finding& one) { return draft.speaks(one); });
    for (const GroupTally& one : tally.groups) {
      const policy::Group& group = *one.group;
      GroupLine line{shown(group.id),
                     group.number > 0 ? QString::number(group.number) : QString(),
                     inLanguage(group.title, draft.language()),
                     shown(group.clause),
                     {},
                     {},
                     {}};
      tellState(line, draft, one);
      lines.push_back(std::move(line));
    }
    m_complete = tally.done;
    m_numbered = tally.items;
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
