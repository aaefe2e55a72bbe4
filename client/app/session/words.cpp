// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/words.hpp"

#include "shared/base/act_words.hpp"
#include "shared/imaging/signatures.hpp"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace tarim::client::app {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

struct Beijing {
  base::Date date;
  int hour;
  int minute;
};

Beijing beijing(base::Instant at) {
  const auto local = at + base::kBeijingOffset;
  const auto day = std::chrono::floor<days>(local);
  const auto minute = std::chrono::floor<minutes>(local - day).count();
  return {base::Date(day), int(minute / 60), int(minute % 60)};
}

QString say(const char* words) {
  return QCoreApplication::translate("Words", words);
}
QString two(int number) {
  return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}
QString clock(const Beijing& at) {
  return two(at.hour) + QLatin1Char(':') + two(at.minute);
}

QString monthName(unsigned month) {
  static constexpr const char* kMonths[] = {
      QT_TRANSLATE_NOOP("Words", "1月"),  QT_TRANSLATE_NOOP("Words", "2月"),
      QT_TRANSLATE_NOOP("Words", "3月"),  QT_TRANSLATE_NOOP("Words", "4月"),
      QT_TRANSLATE_NOOP("Words", "5月"),  QT_TRANSLATE_NOOP("Words", "6月"),
      QT_TRANSLATE_NOOP("Words", "7月"),  QT_TRANSLATE_NOOP("Words", "8月"),
      QT_TRANSLATE_NOOP("Words", "9月"),  QT_TRANSLATE_NOOP("Words", "10月"),
      QT_TRANSLATE_NOOP("Words", "11月"), QT_TRANSLATE_NOOP("Words", "12月")};
  return say(kMonths[(month + 11) % 12]);
}

QString day(base::Date date) {
  //: %1: a month as translated above, %2: day of the month
  return QCoreApplication::translate("Words", "%1%2日")
      .arg(monthName(unsigned(date.month())))
      .arg(unsigned(date.day()));
}

QString year(base::Date date) {
  //: %1: year, %2: month and day
  return QCoreApplication::translate("Words", "%1年%2").arg(int(date.year())).arg(day(date));
}

/// Midnight ends the day before, at 24:00.
struct End {
  base::Date date;
  QString time;
};
End endOf(base::Instant end) {
  const Beijing at = beijing(end);
  if (at.hour != 0 || at.minute != 0) return {at.date, clock(at)};
  return {beijing(end - base::Millis(1)).date, QStringLiteral("24:00")};
}

}  // namespace

QString formatTime(base::Instant at) {
  return clock(beijing(at));
}
QString formatDay(base::Instant at) {
  return day(beijing(at).date);
}

policy::Language languageOf(const QString& language) {
  return language == QLatin1String("en") ? policy::Language::En : policy::Language::Zh;
}

QString formatMoment(base::Instant at) {
  return formatDay(at) + QLatin1Char(' ') + formatTime(at);
}

QString formatMomentOfYear(base::Instant at) {
  return year(beijing(at).date) + QLatin1Char(' ') + formatTime(at);
}

QString formatEnd(base::Instant end) {
  const End at = endOf(end);
  return year(at.date) + QLatin1Char(' ') + at.time;
}

QString formatShortEnd(base::Instant end) {
  const End at = endOf(end);
  return day(at.date) + QLatin1Char(' ') + at.time;
}

QString formatDuration(base::Millis length, int parts) {
  const auto all = std::chrono::floor<minutes>(std::max(length, base::Millis(0))).count();
  if (all < 1) return say(QT_TRANSLATE_NOOP("Words", "不到 1 分钟"));
  if (all < 60) return say(QT_TRANSLATE_NOOP("Words", "%1 分钟")).arg(all);
  QStringList words;
  if (all >= 24 * 60) words << say(QT_TRANSLATE_NOOP("Words", "%1 天")).arg(all / (24 * 60));
  if (all / 60 % 24 > 0) words << say(QT_TRANSLATE_NOOP("Words", "%1 小时")).arg(all / 60 % 24);
  if (all % 60 > 0) words << say(QT_TRANSLATE_NOOP("Words", "%1 分")).arg(all % 60);
  return words.mid(0, parts).join(QLatin1Char(' '));
}

QString formatHours(base::Millis length) {
  const auto all = std::chrono::floor<minutes>(std::max(length, base::Millis(0))).count();
  if (all < 60) return formatDuration(length);
  const QString whole = say(QT_TRANSLATE_NOOP("Words", "%1 小时")).arg(all / 60);
  return all % 60 == 0 ? whole
                       : whole + QLatin1Char(' ') + say(QT_TRANSLATE_NOOP("Words", "%1 分")).arg(all % 60);
}

QString formatSize(std::uint64_t bytes) {
  const double megabytes = double(bytes) / 1e6;
  const double shown = bytes == 0 ? 0.0 : std::max(0.1, std::round(megabytes * 10) / 10);
  return QString::number(shown, 'f', 1) + QStringLiteral(" MB");
}

QString formatTransfer(std::uint64_t bytes, std::uint64_t bytesPerSecond, double spread) {
  if (bytesPerSecond == 0 || bytes == 0) return {};
  const auto minutesAt = [&](double rate) {
    const auto seconds = std::int64_t(std::ceil(double(bytes) / std::max(rate, 1.0)));
    return std::chrono::ceil<minutes>(std::chrono::seconds(seconds));
  };
  const double rate = double(bytesPerSecond);
  const auto least = minutesAt(rate * (1 + spread));
  const auto most = minutesAt(rate * (1 - spread));
  constexpr minutes kLongest{120};
  if (least == most || most > kLongest)
    return say(QT_TRANSLATE_NOOP("Words", "约 %1")).arg(formatDuration(base::Millis(minutesAt(rate))));
  return say(QT_TRANSLATE_NOOP("Words", "约 %1–%2 分钟")).arg(least.count()).arg(most.count());
}

QString describeError(const base::Error& error, policy::Language language) {
  const imaging::FileErrorText all = imaging::describeFileError(error);
  return QString::fromStdString(language == policy::Language::En ? all.en : all.zh);
}

QString describeActError(const base::Error& error, policy::Language language) {
  const base::Words ofAct = base::wordsOfAct(error.code());
  return ofAct.zh == base::words(error.code()).zh ? describeError(error, language) : in(language, ofAct);
}

QString in(policy::Language language, const base::Words& words) {
  return text(language == policy::Language::En ? words.en : words.zh);
}

QString describeReason(const workflow::Reason& reason, const policy::Policy& policy,
                       policy::Language language) {
  QString listed;
  for (const policy::Choice& choice : policy.review.returnReasons)
    if (choice.id == reason.code) listed = text(policy::in(language, choice.label));
  const QString own = text(reason.words).trimmed();
  if (listed.isEmpty() && own.isEmpty()) return text(reason.code);
  if (listed.isEmpty() || own.isEmpty()) return listed + own;
  return say(QT_TRANSLATE_NOOP("Words", "%1：%2")).arg(listed, own);
}

QString formatSide(dossier::Side side) {
  switch (side) {
    case dossier::Side::Front:
      return say(QT_TRANSLATE_NOOP("Words", "正面"));
    case dossier::Side::Back:
      return say(QT_TRANSLATE_NOOP("Words", "反面"));
    case dossier::Side::None:
      break;
  }
  return {};
}

QString toneOf(rules::Severity severity) {
  switch (severity) {
    case rules::Severity::Blocks:
      return QStringLiteral("block");
    case rules::Severity::Warns:
      return QStringLiteral("warn");
    case rules::Severity::Informs:
      return QStringLiteral("info");
  }
  return QStringLiteral("block");
}

}  // namespace tarim::client::app
