// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How long the bytes of a body may be waited for: as long as those that came have earned at the least rate,
// and never more than the window in advance. So what came quickly does not entitle to crawl afterwards, and a
// link that is silent for less than the window after a good stretch is not cut off.
#include <algorithm>
#include <chrono>
#include <cstdint>

namespace tarim::server {

class BodyPace {
 public:
  BodyPace() = default;
  BodyPace(std::uint64_t leastBytesPerSecond, std::chrono::milliseconds window)
      : m_least(std::max<std::uint64_t>(1, leastBytesPerSecond)), m_window(window), m_left(window) {}
  /// The longest that the next bytes may take; not above zero: it was too slow.
  [[nodiscard]] std::chrono::milliseconds left() const { return m_left; }
  /// So many bytes came after waiting so long for them.
  void account(std::chrono::milliseconds waited, std::uint64_t bytes) {
    m_left = std::min(m_window, m_left - waited + std::chrono::milliseconds(bytes * 1000 / m_least));
  }

 private:
  std::uint64_t m_least = 1;
  std::chrono::milliseconds m_window{0};
  std::chrono::milliseconds m_left{0};
};

}  // namespace tarim::server
