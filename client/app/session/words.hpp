// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Formats times, sizes and durations in the current language: Beijing time, sizes in MB with one decimal,
// durations from days down to minutes, estimates as “约 19 分钟”.
#include "shared/base/time.hpp"
#include "shared/dossier/attachments.hpp"
#include "shared/policy/shown.hpp"
#include "shared/rules/findings.hpp"
#include "shared/workflow/event.hpp"

#include <QString>

namespace tarim::client::app {

/// "en" is English, everything else Chinese.
policy::Language languageOf(const QString& language);
/// 9月3日 14:02
QString formatMoment(base::Instant at);
/// 2024年9月3日 14:02
QString formatMomentOfYear(base::Instant at);
/// 14:02
QString formatTime(base::Instant at);
/// 9月3日
QString formatDay(base::Instant at);
/// An exclusive end as notices write it: midnight as 2024年9月8日 24:00, other times as 2024年9月14日 15:30.
QString formatEnd(base::Instant end);
/// The same without the year: 9月8日 24:00.
QString formatShortEnd(base::Instant end);
/// 3 天 4 小时 12 分; below an hour 12 分钟; below a minute “不到 1 分钟”. `parts`: the most units shown.
QString formatDuration(base::Millis length, int parts = 2);
/// 42 小时 25 分: for the 48 hours, which people count in hours.
QString formatHours(base::Millis length);
/// 8.3 MB; at least 0.1 MB unless `bytes` is 0.
QString formatSize(std::uint64_t bytes);
/// 约 19 分钟, or 约 17–22 分钟 when the rate's relative uncertainty is `spread`; empty while the rate is
/// unknown.
QString formatTransfer(std::uint64_t bytes, std::uint64_t bytesPerSecond, double spread = 0);
/// What happened, what is safe, what to do now.
QString describeError(const base::Error& error, policy::Language language);
/// The same of an error that ended an act for which somebody waits (shared/base/act_words.hpp).
QString describeActError(const base::Error& error, policy::Language language);
QString in(policy::Language language, const base::Words& words);
/// “缺少印证材料：请补 2022 年反面”: the reason of the policy's list, then the reviewer's own words.
QString describeReason(const workflow::Reason& reason, const policy::Policy& policy,
                       policy::Language language);
/// 正面, 反面; empty for a page without a side.
QString formatSide(dossier::Side side);
/// "block" | "warn" | "info": the tones of the components.
QString toneOf(rules::Severity severity);
inline QString text(std::string_view utf8) {
  return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

}  // namespace tarim::client::app
