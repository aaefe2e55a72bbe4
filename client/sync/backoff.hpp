// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pauses between attempts: each about twice the one before up to a most, and each with jitter, so that a
// county's devices do not come back all at once when the link does.
#include <chrono>
#include <random>

namespace tarim::client {

class Backoff {
 public:
  using Millis = std::chrono::milliseconds;
  /// Seed 0: from the system.
  Backoff(Millis first, Millis most, std::uint32_t seed);

  /// Between half and all of the present pause, which then doubles.
  Millis next();
  void reset() { m_pause = m_first; }

 private:
  Millis m_first;
  Millis m_most;
  Millis m_pause;
  std::mt19937 m_random;
};

}  // namespace tarim::client
