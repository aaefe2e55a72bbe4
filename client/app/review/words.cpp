// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/words.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace tarim::client::app {

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;
constexpr int kWarnDays = 3;

class ReviewWords {
  Q_DECLARE_TR_FUNCTIONS(ReviewWords)
};

const policy::Choice* find(const std::vector<policy::Choice>& choices, std::string_view id) {
  for (const policy::Choice& choice : choices)
    if (choice.id == id) return &choice;
  return nullptr;
}

/// Names one whose number the reviewer may know, where there is one.
QString describeSameIdNumber(const std::vector<wire::SameIdNumber>& others) {
  const auto seen =
      std::find_if(others.begin(), others.end(), [](const auto& other) { return !other.number.empty(); });
  const auto count = others.size();
  if (seen == others.end()) {
    const QString unit = text(others.front().unit);
    return count == 1 ? ReviewWords::tr("身份证号与%1的一份申报相同").arg(unit)
                      : ReviewWords::tr("身份证号与%1等处的 %2 份申报相同").arg(unit).arg(count);
  }
  return count == 1 ? ReviewWords::tr("身份证号与 %1 相同").arg(text(seen->number))
                    : ReviewWords::tr("身份证号与 %1 等 %2 份申报相同").arg(text(seen->number)).arg(count);
}

}  // namespace

QString formatSpan(std::int64_t millis) {
  return millis < kMinute ? ReviewWords::tr("刚刚") : formatDuration(base::Millis(millis), 1);
}

QString formatAgo(std::int64_t millis) {
  return millis < kMinute ? formatSpan(millis) : ReviewWords::tr("%1前").arg(formatSpan(millis));
}

QString formatDeadline(std::int64_t deadline, std::int64_t now) {
  if (deadline == 0) return {};
  const std::int64_t left = deadline - now;
  if (left < 0)
    return -left < kMinute ? ReviewWords::tr("已到期") : ReviewWords::tr("已过 %1").arg(formatSpan(-left));
  const bool isOneUnit = left < kDay || left % kDay < kHour || left >= 10 * kDay;
  return ReviewWords::tr("还剩 %1").arg(formatDuration(base::Millis(left), isOneUnit ? 1 : 2));
}

QString deadlineTone(std::int64_t deadline, std::int64_t now) {
  if (deadline == 0) return {};
  if (deadline - now < kDay) return QStringLiteral("block");
  return deadline - now < kWarnDays * kDay ? QStringLiteral("warn") : QString();
}

QString formatKind(const policy::Policy* policy, std::string_view kind, std::string_view level,
                   Language language) {
  QString kindText = text(kind);
  QString levelText = text(level);
  if (policy) {
    for (const policy::Kind& known : policy->kinds)
      if (known.id == kind) kindText = text(in(language, known.label));
    if (const policy::Choice* choice = find(policy->levels, level))
      levelText = text(in(language, choice->label));
  }
  if (levelText.isEmpty() || kindText.isEmpty()) return levelText + kindText;
  return ReviewWords::tr("%1（%2）").arg(levelText, kindText);
}

QString formatStep(const policy::Policy* policy, std::string_view step, Language language) {
  if (policy)
    for (const policy::Step& known : policy->review.steps)
      if (known.id == step) return text(in(language, known.label));
  return text(step);
}

QString formatStepOrPhase(const policy::Policy* policy, const wire::QueueRow& row, Language language) {
  return row.phase == "in_review" ? formatStep(policy, row.step, language) : describePhase(row.phase);
}

QString formatCounty(const policy::Policy* policy, std::string_view county, Language language) {
  const policy::Field* field = policy ? policy->field("basic", "unit_county") : nullptr;
  const policy::Choice* choice = field ? find(field->choices, county) : nullptr;
  return text(choice ? in(language, choice->label) : county);
}

QString describePhase(std::string_view phase) {
  if (phase == "draft") return ReviewWords::tr("填报中");
  if (phase == "in_review") return ReviewWords::tr("审核中");
  if (phase == "returned") return ReviewWords::tr("已退回");
  if (phase == "received") return ReviewWords::tr("评审委员会已接收");
  if (phase == "abandoned") return ReviewWords::tr("视为放弃");
  if (phase == "refused") return ReviewWords::tr("不予受理");
  if (phase == "withdrawn") return ReviewWords::tr("已撤回");
  return text(phase);
}

QStringList describeConcerns(const wire::QueueRow& row) {
  QStringList concerns;
  if (!row.sameIdNumber.empty()) concerns << describeSameIdNumber(row.sameIdNumber);
  if (!row.accountName.empty()) concerns << ReviewWords::tr("账户姓名是“%1”").arg(text(row.accountName));
  return concerns;
}

QString verdictName(Verdict verdict) {
  switch (verdict) {
    case Verdict::Fine:
      return QStringLiteral("fine");
    case Verdict::Mend:
      return QStringLiteral("mend");
    case Verdict::NotLooked:
      return QStringLiteral("none");
  }
  return {};
}

QString changeName(Change change) {
  switch (change) {
    case Change::Same:
      return {};
    case Change::Added:
      return QStringLiteral("added");
    case Change::Changed:
      return QStringLiteral("changed");
    case Change::Removed:
      return QStringLiteral("removed");
  }
  return {};
}

QString describeLack(const PublicityState& state, const policy::Policy& policy) {
  switch (state.lack) {
    case PublicityLack::Nothing:
      return {};
    case PublicityLack::From:
      return ReviewWords::tr("请填写公示的第一天。");
    case PublicityLack::To:
      return ReviewWords::tr("请填写公示的最后一天。");
    case PublicityLack::Backwards:
      return ReviewWords::tr("最后一天早于第一天。");
    case PublicityLack::NotOver:
      return ReviewWords::tr("公示还没有结束，最后一天过后才能登记结果。");
    case PublicityLack::NoCalendar:
      return ReviewWords::tr("通知中没有这一年的节假日表，无法计算工作日。请联系管理员补充。");
    case PublicityLack::TooShort:
      return ReviewWords::tr("公示不得少于 %1 个工作日，现在只有 %2 个。")
          .arg(policy.review.publicityWorkingDays)
          .arg(state.workingDays.value_or(0));
    case PublicityLack::Opinion:
      return ReviewWords::tr("推荐意见须与规定的文字完全一致。");
  }
  return {};
}

}  // namespace tarim::client::app
