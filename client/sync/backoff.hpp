// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Exponential backoff with jitter: each pause is about twice the one before, up to a maximum. The jitter
// keeps a county's devices from all returning at once when the link does.
#include <chrono>
#include <random>

namespace tarim::client {

class Backoff {
 public:
  using Millis = std::chrono::milliseconds;
  /// Seed 0: taken from the system.
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
