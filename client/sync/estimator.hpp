// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Throughput of this link, from the bytes that the server acknowledged: bytes over sending time within a
// recent window, and how much that rate varies. Idle time does not count, so an hour without a link does not
// spoil the estimate. Outages during uploads do count: a link that keeps failing is expected to go on
// failing.
#include <chrono>
#include <cstdint>
#include <deque>

namespace tarim::client {

class Estimator {
 public:
  using Duration = std::chrono::steady_clock::duration;

  /// The server has stored another `bytes`, `took` after the previous acknowledgement or the beginning. A
  /// longer interval than the shortest outage counts as an outage.
  void add(std::uint64_t bytes, Duration took);
  /// Expected throughput, outages included. 0: not yet known.
  [[nodiscard]] std::uint64_t bytesPerSecond() const;
  /// Relative uncertainty of the rate (0.2: within 20 % above or below), at least 0.05. 0: not yet known.
  [[nodiscard]] double spread() const;

 private:
  struct Sample {
    std::uint64_t bytes;
    Duration took;
  };
  /// Sending time as a share of sending time and outages.
  [[nodiscard]] double availability() const;
  std::deque<Sample> m_samples;
  std::uint64_t m_bytes = 0;
  Duration m_time{0};
  Duration m_sending{0};
  Duration m_outages{0};
};

}  // namespace tarim::client
