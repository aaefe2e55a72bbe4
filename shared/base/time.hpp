// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Instants, dates and clocks. An Instant is a UTC millisecond; every time that people see or a clause names
// is fixed at +08:00 (北京时间), without a time zone database. Clocks are injected: only main() uses the
// machine's clock.
#include "shared/base/result.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace tarim::base {

using Millis = std::chrono::milliseconds;
using Instant = std::chrono::sys_time<Millis>;
using Date = std::chrono::year_month_day;
using Month = std::chrono::year_month;

inline constexpr std::chrono::hours kBeijingOffset{8};

class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
};

/// The machine's own clock; made once, in main().
class SystemClock final : public Clock {
 public:
  [[nodiscard]] Instant now() const override;
};

/// Milliseconds since 1970-01-01T00:00Z, as stored and sent.
constexpr std::int64_t toMillis(Instant t) {
  return t.time_since_epoch().count();
}
constexpr Instant fromMillis(std::int64_t ms) {
  return Instant{Millis{ms}};
}

/// The calendar day of an instant in Beijing.
Date beijingDate(Instant t);
/// The first millisecond of a day in Beijing.
Instant beginningOf(Date day);
/// The first millisecond after a day in Beijing: "to the 8th" ends here, exclusive.
Instant endOf(Date day);

/// Strict ISO 8601 with an offset or Z: 2024-09-08T23:59:59+08:00, fractions of a second allowed.
/// InvalidInput for anything else, impossible days included.
Result<Instant> parseInstant(std::string_view text);
/// Strict yyyy-mm-dd, years 1900–2199. InvalidInput for 2023-02-30.
Result<Date> parseDate(std::string_view text);
/// Strict yyyy-mm.
Result<Month> parseMonth(std::string_view text);

/// 2024-09-08T23:59:59+08:00 (milliseconds only when they are not zero).
std::string formatInstant(Instant t);
std::string formatDate(Date day);
std::string formatMonth(Month month);

}  // namespace tarim::base
