// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/next_step.hpp"

#include "client/app/home/finding_words.hpp"
#include "client/app/session/mended.hpp"
#include "client/app/session/words.hpp"
#include "shared/workflow/guard.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace tarim::client::app {
namespace {

using workflow::CommandKind;
using workflow::Phase;

struct Steps {
  Q_DECLARE_TR_FUNCTIONS(NextStep)
};

bool isQueued(const DraftSnapshot& draft, CommandKind kind) {
  return std::any_of(draft.commands.begin(), draft.commands.end(), [&](const QueuedCommand& queued) {
    return queued.command.kind == kind && !queued.result;
  });
}

QString buttonFor(const rules::FindingPlace& place) {
  if (!place.attachment.empty()) return Steps::tr("查看这一页");
  if (!place.slot.empty()) return Steps::tr("去补传");
  return Steps::tr("去填写");
}

NextStep toFinding(const Session& session, const DraftSnapshot& draft, const rules::Finding& finding) {
  const policy::Group* group =
      groupAt(draft, finding.place.table, finding.place.slot, finding.place.attachment);
  const QString brief = briefOf(sentenceOf(session, finding));
  return {group ? Steps::tr("%1：%2").arg(formatGroup(session, *group), brief) : brief,
          buttonFor(finding.place), QStringLiteral("dossier"), finding.place};
}

NextStep toReason(const Session& session, const DraftSnapshot& draft, const workflow::Reason& reason) {
  const policy::Group* group = groupAt(draft, reason.table, reason.slot, reason.attachment);
  const QString place = group ? formatGroup(session, *group) : Steps::tr("整份申报");
  return {Steps::tr("%1：%2").arg(place, describeReason(session, draft, reason)),
          Steps::tr("去修改"),
          QStringLiteral("dossier"),
          {reason.table, reason.row, reason.column, reason.slot, reason.attachment}};
}

NextStep whileWriting(const Session& session, const DraftSnapshot& draft) {
  if (isQueued(draft, CommandKind::Submit))
    return {Steps::tr("提交已排队，联网后自动送出"), Steps::tr("查看进度"), QStringLiteral("progress"), {}};
  for (std::size_t i = 0; i < draft.state.reasons.size() && draft.state.phase == Phase::Returned; ++i)
    if (handledOf(draft, i) == Handled::No) return toReason(session, draft, draft.state.reasons[i]);
  for (const rules::Finding& finding : draft.findings)
    if (finding.severity == rules::Severity::Blocks && finding.rule != "window")
      return toFinding(session, draft, finding);
  return {Steps::tr("都填好了，请检查并提交"), Steps::tr("检查并提交"), QStringLiteral("submit"), {}};
}

}  // namespace

QString holderOf(const Session& session, const DraftSnapshot& draft) {
  const policy::Step* step = workflow::currentStep(draft.state, draft.policy());
  return step ? session.words(step->label) : QString();
}

NextStep nextStepOf(const Session& session, const DraftSnapshot& draft) {
  const QString progress = QStringLiteral("progress");
  switch (draft.state.phase) {
    case Phase::Draft:
    case Phase::Returned:
      return whileWriting(session, draft);
    case Phase::InReview:
      return {
          Steps::tr("正在%1，您无需操作").arg(holderOf(session, draft)), Steps::tr("查看进度"), progress, {}};
    case Phase::Received:
      return {Steps::tr("评审委员会已接收材料"), Steps::tr("查看后续安排"), progress, {}};
    case Phase::Abandoned:
      return {Steps::tr("退回后 %1 小时内未再次提交，按规定视为放弃").arg(draft.policy().review.returnHours),
              Steps::tr("查看进度"),
              progress,
              {}};
    case Phase::Refused:
      return {Steps::tr("申报不予受理，原因见“进度”"), Steps::tr("查看进度"), progress, {}};
    case Phase::Withdrawn:
      return {Steps::tr("这份申报已撤回"), Steps::tr("查看进度"), progress, {}};
  }
  return {};
}

}  // namespace tarim::client::app
