// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/group_states.hpp"

#include "client/app/home/finding_words.hpp"
#include "client/app/session/words.hpp"

#include <algorithm>

namespace tarim::client::app {
namespace {

QString arrivalWords(const GroupStanding& standing) {
  if (standing.group->masksPages && standing.pages > 0)
    return standing.pagesUnanswered > 0 ? GroupStates::tr("共 %1 页").arg(standing.pages)
                                        : GroupStates::tr("%1 页都已回答").arg(standing.pages);
  switch (standing.arrival) {
    case Arrival::Nothing:
      return {};
    case Arrival::OnlyHere:
      return GroupStates::tr("只在本机");
    case Arrival::Waiting:
      return GroupStates::tr("待传 %1").arg(sizeWords(standing.bytesWaiting));
    case Arrival::UnderWay:
      return GroupStates::tr("正在传 %1 / %2 页").arg(standing.pagesArrived).arg(standing.pages);
    case Arrival::Arrived:
      return GroupStates::tr("已到服务器 %1").arg(momentWords(standing.arrivedAt));
  }
  return {};
}

QString toneOf(const GroupStanding& standing) {
  if (standing.asked.left() > 0) return QStringLiteral("block");
  if (standing.blocks > 0)
    return standing.started || standing.pages > 0 ? QStringLiteral("block") : QStringLiteral("neutral");
  if (standing.warns > 0) return QStringLiteral("warn");
  return standing.complete ? QStringLiteral("ok") : QStringLiteral("neutral");
}

}  // namespace

void GroupStates::setSession(Session* session) {
  if (session == m_session) return;
  if (m_session) m_session->disconnect(this);
  m_session = session;
  if (m_session)
    for (const auto signal : {&Session::changed, &Session::syncChanged, &Session::languageChanged})
      connect(m_session, signal, this, &GroupStates::look);
  emit sessionChanged();
  look();
}

GroupStates::Row GroupStates::rowOf(const DraftSnapshot& draft, const GroupStanding& standing) const {
  Row row;
  row.id = text(standing.group->id);
  row.number = standing.group->number > 0 ? QString::number(standing.group->number) : QString();
  row.title = m_session->words(standing.group->title);
  row.arrival = arrivalWords(standing);
  row.tone = toneOf(standing);
  if (standing.asked.left() == 1)
    row.badge = tr("退回：%1").arg(terseOf(briefOf(reasonWords(*m_session, draft, *standing.asked.first))));
  else if (standing.asked.left() > 0)
    row.badge = tr("退回 %1 处").arg(standing.asked.left());
  else if (row.tone == QLatin1String("ok") && standing.asked.reasons > 0)
    row.badge = tr("已改 %1 处").arg(standing.asked.reasons);
  else if (row.tone == QLatin1String("neutral"))
    row.badge = standing.group->masksPages ? tr("还没有扫描页") : tr("还没有填写");
  else if (row.tone == QLatin1String("ok"))
    row.badge = standing.started || standing.pages > 0 ? tr("完整") : tr("可以不填");
  else
    row.badge = standing.first ? terseOf(briefOf(sentenceOf(*m_session, *standing.first))) : QString();
  if (standing.group->masksPages && standing.pagesUnanswered > 0 && standing.asked.left() == 0)
    row.badge = tr("%1 页待回答").arg(standing.pagesUnanswered);
  return row;
}

void GroupStates::look() {
  const auto draft = m_session ? m_session->draft() : nullptr;
  std::vector<Row> rows;
  if (draft)
    for (const GroupStanding& standing :
         standingOf(*draft, m_session->isEnrolled(), m_session->sync().fileUnderWay))
      rows.push_back(rowOf(*draft, standing));
  const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                               [](const Row& a, const Row& b) { return a.id == b.id; });
  if (!same) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    return emit countChanged();
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i] == m_rows[i]) continue;
    m_rows[i] = std::move(rows[i]);
    emit dataChanged(index(int(i)), index(int(i)));
  }
}

int GroupStates::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant GroupStates::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Row& row = m_rows[std::size_t(index.row())];
  switch (role) {
    case GroupId:
      return row.id;
    case Number:
      return row.number;
    case Qt::DisplayRole:
    case Title:
      return row.title;
    case ArrivalText:
      return row.arrival;
    case BadgeText:
      return row.badge;
    case BadgeTone:
      return row.tone;
    default:
      return {};
  }
}

QHash<int, QByteArray> GroupStates::roleNames() const {
  return {{GroupId, "groupId"},         {Number, "itemNumber"},   {Title, "title"},
          {ArrivalText, "arrivalText"}, {BadgeText, "badgeText"}, {BadgeTone, "badgeTone"}};
}

}  // namespace tarim::client::app
