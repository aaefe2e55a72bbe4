// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/backoff.hpp"

#include <algorithm>

namespace tarim::client {

Backoff::Backoff(Millis first, Millis most, std::uint32_t seed)
    : m_first(std::max(first, Millis(1))),
      m_most(std::max(most, m_first)),
      m_pause(m_first),
      m_random(seed == 0 ? std::random_device{}() : seed) {}

Backoff::Millis Backoff::next() {
  const Millis whole = m_pause;
  m_pause = std::min(m_pause * 2, m_most);
  const std::int64_t half = whole.count() / 2;
  return Millis(half + std::int64_t(m_random() % std::uint32_t(whole.count() - half + 1)));
}

}  // namespace tarim::client
