// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/group_states.hpp"

#include "client/app/home/finding_words.hpp"
#include "client/app/home/home_summary.hpp"
#include "client/app/session/titles.hpp"
#include "client/app/session/words.hpp"

namespace tarim::client::app {
namespace {

QString describeArrival(const GroupStanding& standing) {
  const GroupTally& tally = standing.tally;
  if (tally.group->masksPages && tally.pages > 0)
    return tally.pagesUnhandled > 0 ? HomeSummary::tr("共 %1 页").arg(tally.pages)
                                    : HomeSummary::tr("%1 页都已处理").arg(tally.pages);
  switch (standing.arrival) {
    case Arrival::Nothing:
      return {};
    case Arrival::OnlyHere:
      return HomeSummary::tr("只在本机");
    case Arrival::Waiting:
      return HomeSummary::tr("待传 %1").arg(formatSize(standing.bytesWaiting));
    case Arrival::UnderWay:
      return HomeSummary::tr("正在传 %1 / %2 页").arg(standing.pagesArrived).arg(tally.pages);
    case Arrival::Arrived:
      return HomeSummary::tr("已到服务器 %1").arg(formatMoment(standing.arrivedAt));
  }
  return {};
}

QString toneOf(const GroupTally& tally) {
  if (tally.asked.left() > 0 || tally.blocks > 0) return QStringLiteral("block");
  if (tally.toFill > 0) return QStringLiteral("neutral");
  if (tally.warns > 0) return QStringLiteral("warn");
  return tally.done ? QStringLiteral("ok") : QStringLiteral("neutral");
}

QString badgeOf(const Session& session, const DraftSnapshot& draft, const GroupTally& tally) {
  const Asked& asked = tally.asked;
  if (asked.left() == 1)
    return HomeSummary::tr("退回：%1").arg(terseOf(briefOf(describeReason(session, draft, *asked.first))));
  if (asked.left() > 0) return HomeSummary::tr("退回 %1 处").arg(asked.left());
  if (tally.group->masksPages && tally.pagesUnhandled > 0)
    return HomeSummary::tr("%1 页未处理").arg(tally.pagesUnhandled);
  if (tally.blocks > 0) return terseOf(briefOf(sentenceOf(session, *tally.first)));
  if (tally.toFill > 0) return HomeSummary::tr("还有 %1 处要填").arg(tally.toFill);
  if (tally.warns > 0) return terseOf(briefOf(sentenceOf(session, *tally.first)));
  if (asked.reasons > 0) return describeHandled(asked.mended, asked.answered);
  if (tally.group->masksPages && tally.pages == 0) return HomeSummary::tr("还没有扫描件");
  if (tally.started || tally.pages > 0) return HomeSummary::tr("完整");
  return tally.done ? HomeSummary::tr("可以不填") : HomeSummary::tr("暂不用填");
}

GroupStateRow rowOf(const Session& session, const DraftSnapshot& draft, const GroupStanding& standing) {
  const policy::Group& group = *standing.tally.group;
  return {text(group.id),
          group.number > 0 ? QString::number(group.number) : QString(),
          session.words(group.title),
          describeArrival(standing),
          badgeOf(session, draft, standing.tally),
          toneOf(standing.tally)};
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
