// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Server time on a device. A device's own clock may be wrong by minutes or by decades (without its battery it
// begins at 1970), so whatever is shown, judged by a deadline or kept with a date is server time: the
// device's clock and the offset that the last answer gave.
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

#include <optional>

namespace tarim::client {

/// Up to here a difference is none: a slow link delays an answer by as much as its time-outs allow, hands
/// that set a clock do so to the minute, and who is five minutes off still meets a deadline that is announced
/// to the day.
inline constexpr base::Millis kClockTolerance = std::chrono::minutes(5);

struct ServerClock {
  base::Millis offset{0};                     ///< Server time minus the device's clock, as last measured.
  std::optional<base::Instant> measuredAt{};  ///< When, by the device's clock; nothing: never.

  /// Server time when the device's clock shows `device`. When that clock was set since the measurement, the
  /// offset no longer holds: then it is what the clock shows, but never before the last answer.
  [[nodiscard]] base::Instant at(base::Instant device) const;
  /// By how much the device's clock is wrong, beyond kClockTolerance: positive when it is slow. Nothing when
  /// it is right, or when nobody knows.
  [[nodiscard]] std::optional<base::Millis> error(base::Instant device) const;
  /// ClockWrong with both times as they were at the last answer, in Beijing time.
  [[nodiscard]] std::optional<base::Error> trouble(base::Instant device) const;

  bool operator==(const ServerClock&) const = default;

 private:
  [[nodiscard]] bool wasSetSince(base::Instant device) const;
};

/// From an answer that told `server` and was read when the device's clock showed `device`.
ServerClock measured(base::Instant server, base::Instant device);

}  // namespace tarim::client
