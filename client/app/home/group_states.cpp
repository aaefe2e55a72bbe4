// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/group_states.hpp"

#include "client/app/home/finding_words.hpp"
#include "client/app/home/home_summary.hpp"
#include "client/app/session/words.hpp"

namespace tarim::client::app {
namespace {

QString describeArrival(const GroupStanding& standing) {
  if (standing.group->masksPages && standing.pages > 0)
    return standing.pagesUnanswered > 0 ? HomeSummary::tr("共 %1 页").arg(standing.pages)
                                        : HomeSummary::tr("%1 页都已回答").arg(standing.pages);
  switch (standing.arrival) {
    case Arrival::Nothing:
      return {};
    case Arrival::OnlyHere:
      return HomeSummary::tr("只在本机");
    case Arrival::Waiting:
      return HomeSummary::tr("待传 %1").arg(formatSize(standing.bytesWaiting));
    case Arrival::UnderWay:
      return HomeSummary::tr("正在传 %1 / %2 页").arg(standing.pagesArrived).arg(standing.pages);
    case Arrival::Arrived:
      return HomeSummary::tr("已到服务器 %1").arg(formatMoment(standing.arrivedAt));
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

GroupStateRow rowOf(const Session& session, const DraftSnapshot& draft, const GroupStanding& standing) {
  GroupStateRow row;
  row.id = text(standing.group->id);
  row.number = standing.group->number > 0 ? QString::number(standing.group->number) : QString();
  row.title = session.words(standing.group->title);
  row.arrival = describeArrival(standing);
  row.tone = toneOf(standing);
  if (standing.asked.left() == 1)
    row.badge = HomeSummary::tr("退回：%1")
                    .arg(terseOf(briefOf(describeReason(session, draft, *standing.asked.first))));
  else if (standing.asked.left() > 0)
    row.badge = HomeSummary::tr("退回 %1 处").arg(standing.asked.left());
  else if (row.tone == QLatin1String("ok") && standing.asked.reasons > 0)
    row.badge = describeHandled(standing.asked.mended, standing.asked.answered);
  else if (row.tone == QLatin1String("neutral"))
    row.badge = standing.group->masksPages ? HomeSummary::tr("还没有扫描页") : HomeSummary::tr("还没有填写");
  else if (row.tone == QLatin1String("ok"))
    row.badge =
        standing.started || standing.pages > 0 ? HomeSummary::tr("完整") : HomeSummary::tr("可以不填");
  else
    row.badge = standing.first ? terseOf(briefOf(sentenceOf(session, *standing.first))) : QString();
  if (standing.group->masksPages && standing.pagesUnanswered > 0 && standing.asked.left() == 0)
    row.badge = HomeSummary::tr("%1 页待回答").arg(standing.pagesUnanswered);
  return row;
}

}  // namespace

std::vector<GroupStateRow> groupStateRows(const Session& session, const DraftSnapshot& draft,
                                          const std::vector<GroupStanding>& groups) {
  std::vector<GroupStateRow> rows;
  for (const GroupStanding& standing : groups)
    rows.push_back(rowOf(session, draft, standing));
  return rows;
}

}  // namespace tarim::client::app
