// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/words.hpp"

#include <QCoreApplication>

namespace tarim::client::review {

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;
constexpr int kWarnDays = 3;

class ReviewWords {
  Q_DECLARE_TR_FUNCTIONS(ReviewWords)
};

QString twoDigits(std::int64_t number) {
  return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

const policy::Choice* find(const std::vector<policy::Choice>& choices, std::string_view id) {
  for (const policy::Choice& choice : choices)
    if (choice.id == id) return &choice;
  return nullptr;
}

}  // namespace

QString formatMoment(std::int64_t millis) {
  if (millis == 0) return {};
  const base::Instant at = base::fromMillis(millis);
  const base::Date day = base::beijingDate(at);
  const std::int64_t minutes = (base::toMillis(at) - base::toMillis(base::beginningOf(day))) / kMinute;
  return ReviewWords::tr("%1月%2日 %3:%4")
      .arg(static_cast<unsigned>(day.month()))
      .arg(static_cast<unsigned>(day.day()))
      .arg(twoDigits(minutes / 60), twoDigits(minutes % 60));
}

QString formatSpan(std::int64_t millis) {
  if (millis < kMinute) return ReviewWords::tr("刚刚");
  if (millis < kHour) return ReviewWords::tr("%1 分钟").arg(millis / kMinute);
  if (millis < kDay) return ReviewWords::tr("%1 小时").arg(millis / kHour);
  return ReviewWords::tr("%1 天").arg(millis / kDay);
}

QString formatAgo(std::int64_t millis) {
  return millis < kMinute ? formatSpan(millis) : ReviewWords::tr("%1前").arg(formatSpan(millis));
}

QString formatDeadline(std::int64_t deadline, std::int64_t now) {
  if (deadline == 0) return {};
  const std::int64_t left = deadline - now;
  if (left < 0)
    return -left < kMinute ? ReviewWords::tr("已到期") : ReviewWords::tr("已过 %1").arg(formatSpan(-left));
  if (left < kMinute) return ReviewWords::tr("不到 1 分钟");
  if (left < kDay || left % kDay < kHour || left >= 10 * kDay)
    return ReviewWords::tr("还剩 %1").arg(formatSpan(left));
  return ReviewWords::tr("还剩 %1 %2").arg(formatSpan(left), formatSpan(left % kDay));
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
  if (phase == "refused") return ReviewWords::tr("未予通过");
  if (phase == "withdrawn") return ReviewWords::tr("已撤回");
  return text(phase);
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

QString describeReason(const workflow::Reason& reason, const policy::Policy& policy, Language language) {
  const policy::Choice* choice = find(policy.review.returnReasons, reason.code);
  const QString listed = choice ? text(in(language, choice->label)) : text(reason.code);
  const QString own = text(reason.words).trimmed();
  if (listed.isEmpty() || own.isEmpty()) return listed + own;
  return ReviewWords::tr("%1：%2").arg(listed, own);
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
      return ReviewWords::tr("公示还没有结束：最后一天过完以后才能登记结果。");
    case PublicityLack::NoCalendar:
      return ReviewWords::tr("政策中没有这一年的节假日表，无法计算工作日。请联系管理员补充。");
    case PublicityLack::TooShort:
      return ReviewWords::tr("公示不得少于 %1 个工作日，现在只有 %2 个。")
          .arg(policy.review.publicityWorkingDays)
          .arg(state.workingDays.value_or(0));
    case PublicityLack::Opinion:
      return ReviewWords::tr("推荐意见须与规定的文字完全一致。");
  }
  return {};
}

QString describeError(const base::Error& error, Language language) {
  const base::Words words = base::words(error.code());
  return text(language == Language::En ? words.en : words.zh);
}

}  // namespace tarim::client::review
