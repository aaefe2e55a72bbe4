// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Server time on a device. A device's own clock may be wrong by minutes or by decades (without a battery it
// starts at 1970), so everything that is shown, judged by a deadline or stored with a date uses server time:
// the device's clock plus the offset measured at the last answer.
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

#include <optional>

namespace tarim::client {

/// Smaller differences are ignored: a slow link delays an answer up to its time-outs, people set clocks to
/// the minute, and a device that is five minutes off still meets a deadline that is announced to the day.
inline constexpr base::Millis kClockTolerance = std::chrono::minutes(5);

struct ServerClock {
  base::Millis offset{0};                     ///< Server time minus the device's clock, as last measured.
  std::optional<base::Instant> measuredAt{};  ///< By the device's clock; nothing: never.

  /// Server time when the device's clock shows `device`. If that clock was set since the measurement, the
  /// offset no longer holds; the result is then `device`, but never before the last answer.
  [[nodiscard]] base::Instant at(base::Instant device) const;
  /// The error of the device's clock if it exceeds kClockTolerance: positive when the clock is slow. Nothing
  /// when the clock is right or was never compared.
  [[nodiscard]] std::optional<base::Millis> error(base::Instant device) const;
  /// ClockWrong with both times as they were at the last answer, in Beijing time.
  [[nodiscard]] std::optional<base::Error> trouble(base::Instant device) const;

  bool operator==(const ServerClock&) const = default;

 private:
  [[nodiscard]] bool wasSetSince(base::Instant device) const;
};

/// The clock after an answer with server time `server`, read when the device's clock showed `device`.
ServerClock measured(base::Instant server, base::Instant device);

}  // namespace tarim::client
