// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How fast this link takes files, from what the server acknowledged: bytes over the time that sending them
// took, within the last stretch of sending, and how much that varies. Pauses do not count, so an hour without
// a link does not spoil the estimate; a link that keeps dying while files are under way is expected to go on
// so.
#include <chrono>
#include <cstdint>
#include <deque>

namespace tarim::client {

class Estimator {
 public:
  using Duration = std::chrono::steady_clock::duration;

  /// Another `bytes` are durable on the server, `took` after the acknowledgement (or the beginning) before.
  /// What took longer than an outage lasts at least was one.
  void add(std::uint64_t bytes, Duration took);
  /// Outages included, once one was seen. 0: not yet known.
  [[nodiscard]] std::uint64_t bytesPerSecond() const;
  /// The share of the rate by which the truth may well lie above or below, at least 0.05; 0: not yet known.
  [[nodiscard]] double spread() const;

 private:
  struct Sample {
    std::uint64_t bytes;
    Duration took;
  };
  [[nodiscard]] double liveShare() const;
  std::deque<Sample> m_samples;
  std::uint64_t m_bytes = 0;
  Duration m_time{0};
  Duration m_live{0};
  Duration m_dead{0};
};

}  // namespace tarim::client
