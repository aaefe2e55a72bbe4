// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/steps_after.hpp"

#include "client/app/session/words.hpp"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace tarim::client::app {
namespace {

struct After {
  Q_DECLARE_TR_FUNCTIONS(StepsAfter)
};

/// The levels from the current one on; before the server has the submission, all.
std::vector<const policy::Step*> stepsToCome(const DraftSnapshot& draft) {
  std::vector<const policy::Step*> steps;
  const auto& all = draft.policy().review.steps;
  const bool isAtStep = draft.state.phase == workflow::Phase::InReview;
  if (!isAtStep && !workflow::mayWriteCells(draft.state.phase)) return steps;
  auto from = isAtStep ? std::find_if(all.begin(), all.end(),
                                      [&](const policy::Step& step) { return step.id == draft.state.step; })
                       : all.begin();
  for (; from != all.end(); ++from)
    steps.push_back(&*from);
  return steps;
}

void addReview(std::vector<StepAfterRow>& rows, const Session& session, const DraftSnapshot& draft) {
  const auto steps = stepsToCome(draft);
  if (steps.empty()) return;
  QStringList later;
  for (std::size_t i = 1; i < steps.size(); ++i)
    later << describeStep(session, draft, *steps[i]);
  rows.push_back({After::tr("第一步：%1").arg(describeStep(session, draft, *steps.front())),
                  later.isEmpty() ? QString() : After::tr("然后：%1").arg(later.join(After::tr("、")))});
}

void addWindows(std::vector<StepAfterRow>& rows, const Session& session, const DraftSnapshot& draft) {
  for (const policy::Window& window : draft.policy().windows) {
    if (window.to <= session.serverNow() || window.id == "apply") continue;
    const QString first = formatDay(window.from);
    const QString last = formatShortEnd(window.to);
    const bool isOneDay = last.startsWith(first + QLatin1Char(' '));
    rows.push_back(
        {session.words(window.label), isOneDay ? first : After::tr("%1 至 %2（北京时间）").arg(first, last)});
  }
}

void addReturn(std::vector<StepAfterRow>& rows, const DraftSnapshot& draft) {
  if (stepsToCome(draft).empty()) return;
  const policy::Review& review = draft.policy().review;
  const bool isWaiting = workflow::mayWriteCells(draft.state.phase);
  const int left = review.maxSubmissions - draft.state.attempt - (isWaiting ? 1 : 0);
  rows.push_back(
      {After::tr("如被退回"), left > 0 ? After::tr("请在退回后 %1 小时内修改并再次提交，还可以提交 %2 次。")
                                             .arg(review.returnHours)
                                             .arg(left)
                                       : After::tr("这是最后一次提交。如再被退回，今年不再受理这份申报。")});
  rows.push_back({After::tr("怎样知道结果"),
                  After::tr("结果在“进度”中逐级列出。请每隔一两天联网查看；有退回时，本机会提醒您。")});
}

}  // namespace

QString formatAttempt(const DraftSnapshot& draft, int attempt) {
  return After::tr("第 %1 次，共 %2 次").arg(attempt).arg(draft.policy().review.maxSubmissions);
}

QString describeStep(const Session& session, const DraftSnapshot& draft, const policy::Step& step) {
  const QString label = session.words(step.label);
  if (!step.publicity) return label;
  return After::tr("%1（不少于 %2 个工作日）").arg(label).arg(draft.policy().review.publicityWorkingDays);
}

std::vector<StepAfterRow> stepsAfter(const Session& session, const DraftSnapshot& draft) {
  std::vector<StepAfterRow> rows;
  addReview(rows, session, draft);
  addWindows(rows, session, draft);
  addReturn(rows, draft);
  return rows;
}

}  // namespace tarim::client::app
