// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/stage_rows.hpp"

#include "client/app/home/progress_view.hpp"
#include "client/app/session/words.hpp"
#include "shared/rules/facts.hpp"

namespace tarim::client::app {
namespace {

const QString kDone = QStringLiteral("done");
const QString kCurrent = QStringLiteral("current");
const QString kToDo = QStringLiteral("todo");
const QString kReturned = QStringLiteral("returned");

TimelineRow rowOf(const Session& session, const policy::Stage& stage, const QString& detail,
                  const QString& phase) {
  TimelineRow row;
  row.title = ProgressView::tr("%1（%2）").arg(session.words(stage.label), text(stage.clause));
  row.detail = detail;
  row.phase = phase;
  return row;
}

QString dayOf(const std::string& day) {
  const auto date = base::parseDate(day);
  return date ? formatDay(base::beginningOf(*date)) : text(day);
}

/// “第 4 项 1 份、第 2 项附加材料 1 份”
QString missingOf(const std::vector<workflow::PaperCount>& missing) {
  QStringList parts;
  for (const workflow::PaperCount& one : missing) {
    QString item = text(one.item);
    const bool isAddition = item.endsWith(QLatin1Char('+'));
    if (isAddition) item.chop(1);
    parts << (isAddition ? ProgressView::tr("第 %1 项的附加材料 %2 份").arg(item).arg(one.copies)
                         : ProgressView::tr("第 %1 项 %2 份").arg(item).arg(one.copies));
  }
  return parts.join(ProgressView::tr("、"));
}

TimelineRow papersRow(const Session& session, const policy::Stage& stage,
                      const workflow::PaperFacts& papers) {
  if (!papers.check) return rowOf(session, stage, ProgressView::tr("尚未收到，请按目录清单报送"), kToDo);
  const QString when = formatMoment(papers.check->at);
  if (!papers.isComplete())
    return rowOf(session, stage, ProgressView::tr("%1 还缺 %2").arg(when, missingOf(papers.check->missing)),
                 kReturned);
  return rowOf(session, stage, ProgressView::tr("%1 已收齐").arg(when), kDone);
}

TimelineRow feeRow(const Session& session, const policy::Stage& stage,
                   const std::optional<workflow::PaidFee>& paid, const rules::Facts& facts) {
  if (paid)
    return rowOf(session, stage,
                 ProgressView::tr("已缴 %1 元，票据 %2").arg(paid->yuan).arg(text(paid->receipt)), kDone);
  const QString due = facts.fee ? ProgressView::tr("待缴 %1 元").arg(facts.fee->yuan) : QString();
  return rowOf(session, stage, due, kToDo);
}

QString resultOf(const workflow::DefenceResult& result) {
  const QString points = text(workflow::formatThousandths(result.thousandths));
  switch (result.outcome) {
    case workflow::DefenceOutcome::Scored:
      return ProgressView::tr("得分 %1").arg(points);
    case workflow::DefenceOutcome::Averaged:
      return ProgressView::tr("免于答辩（%1），按本专业平均分计 %2").arg(text(result.clause), points);
    case workflow::DefenceOutcome::Passed:
      return result.clause.empty() ? ProgressView::tr("通过")
                                   : ProgressView::tr("免于答辩（%1），按通过对待").arg(text(result.clause));
    case workflow::DefenceOutcome::Failed:
      return ProgressView::tr("未通过");
    case workflow::DefenceOutcome::Absent:
      break;
  }
  return ProgressView::tr("没有参加");
}

QString invitationOf(const workflow::DefenceInvitation& invitation) {
  QStringList parts{dayOf(invitation.day)};
  if (!invitation.slot.empty()) parts << text(invitation.slot);
  parts << text(invitation.session);
  parts << (invitation.place.empty() ? ProgressView::tr("地点另行通知") : text(invitation.place));
  return parts.join(QStringLiteral(" · "));
}

TimelineRow defenceRow(const Session& session, const policy::Stage& stage,
                       const workflow::DefenceFacts& defence, const rules::Facts& facts) {
  if (defence.result) {
    const bool isLost = defence.result->outcome == workflow::DefenceOutcome::Failed ||
                        defence.result->outcome == workflow::DefenceOutcome::Absent;
    return rowOf(session, stage, resultOf(*defence.result), isLost ? kReturned : kDone);
  }
  if (!facts.exemptions.empty())
    return rowOf(session, stage,
                 ProgressView::tr("免于答辩（%1）").arg(text(facts.exemptions.front().clause)), kDone);
  if (defence.held && defence.held->attended)
    return rowOf(session, stage, ProgressView::tr("%1 已参加").arg(formatMoment(defence.held->at)), kDone);
  if (defence.invitation) return rowOf(session, stage, invitationOf(*defence.invitation), kCurrent);
  return rowOf(session, stage, ProgressView::tr("时间和地点另行通知"), kToDo);
}

}  // namespace

std::vector<TimelineRow> stageRows(const Session& session, const DraftSnapshot& draft) {
  std::vector<TimelineRow> rows;
  if (draft.state.phase != workflow::Phase::Received) return rows;
  const rules::Facts facts = rules::facts(*draft.book, *draft.dossier, draft.at);
  const workflow::StageFacts& recorded = draft.state.stages;
  for (const policy::Stage& stage : draft.policy().stages) {
    if (stage.kind == policy::StageKind::Papers) rows.push_back(papersRow(session, stage, recorded.papers));
    if (stage.kind == policy::StageKind::Fees) rows.push_back(feeRow(session, stage, recorded.fee, facts));
    if (stage.kind == policy::StageKind::Defence)
      rows.push_back(defenceRow(session, stage, recorded.defence, facts));
  }
  return rows;
}

}  // namespace tarim::client::app
