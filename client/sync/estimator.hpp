// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How fast this link takes files, from what the server acknowledged: bytes over the time that sending them
// took, within the last stretch of sending. Pauses do not count, so an hour without a link does not spoil the
// estimate.
#include <chrono>
#include <cstdint>
#include <deque>

namespace tarim::client {

class Estimator {
 public:
  using Duration = std::chrono::steady_clock::duration;

  /// Another `bytes` are durable on the server, `took` after the acknowledgement (or the beginning) before.
  void add(std::uint64_t bytes, Duration took);
  /// 0: not yet known.
  [[nodiscard]] std::uint64_t bytesPerSecond() const;

 private:
  struct Sample {
    std::uint64_t bytes;
    Duration took;
  };
  std::deque<Sample> m_samples;
  std::uint64_t m_bytes = 0;
  Duration m_time{0};
};

}  // namespace tarim::client
