// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/server_clock.hpp"

#include <algorithm>

namespace tarim::client {

namespace {

/// A cycle takes less than a year, and who takes part in one speaks to the server: a clock that has gone on
/// for longer than this since the last answer was set, most likely from 1970 to the present.
constexpr base::Millis kLongestSilence = std::chrono::days(400);

/// "3 days 2 h", "5 h 12 min", "12 min".
std::string describeLength(base::Millis length) {
  const auto all = std::chrono::round<std::chrono::minutes>(std::chrono::abs(length)).count();
  const std::string minutes = std::to_string(all % 60) + " min";
  const std::string hours = std::to_string(all / 60 % 24) + " h";
  if (all < 60) return minutes;
  if (all < 24 * 60) return hours + " " + minutes;
  return std::to_string(all / 60 / 24) + " days " + hours;
}

}  // namespace

ServerClock measured(base::Instant server, base::Instant device) {
  return {server - device, device};
}

bool ServerClock::wasSetSince(base::Instant device) const {
  return measuredAt && (device < *measuredAt - kClockTolerance || device > *measuredAt + kLongestSilence);
}

base::Instant ServerClock::at(base::Instant device) const {
  return wasSetSince(device) ? std::max(device, *measuredAt + offset) : device + offset;
}

std::optional<base::Millis> ServerClock::error(base::Instant device) const {
  const bool isRight = offset <= kClockTolerance && -offset <= kClockTolerance;
  if (isRight || !measuredAt || wasSetSince(device)) return std::nullopt;
  return offset;
}

std::optional<base::Error> ServerClock::trouble(base::Instant device) const {
  const auto wrong = error(device);
  if (!wrong) return std::nullopt;
  const auto moment = [](base::Instant at) {
    return base::formatInstant(std::chrono::floor<std::chrono::seconds>(at));
  };
  return base::Error(base::Code::ClockWrong, "this device's clock showed " + moment(*measuredAt) +
                                                 " when the server's showed " + moment(*measuredAt + offset) +
                                                 " (Beijing time): " + describeLength(*wrong) +
                                                 (*wrong > base::Millis(0) ? " slow" : " fast"));
}

}  // namespace tarim::client
