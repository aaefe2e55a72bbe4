// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/concurrency_controller.hpp"

#include <algorithm>
#include <utility>

namespace tarim::client {
namespace {

using namespace std::chrono_literals;
using Micros = std::chrono::microseconds;

/// A queue shorter than this share of the round trip is none.
constexpr int kNoQueue = 6;
constexpr Micros kNoiseOfQueue = 8ms;
constexpr Micros kLongQueue = 700ms;
constexpr auto kLeastPatience = 700ms;
constexpr int kPatience = 3;  ///< Round trips between two decisions.
constexpr std::uint64_t kLeastAllowance = 28 * 1024;
constexpr int kRoundsOfAllowance = 3;
constexpr std::uint64_t kFirstWindow = 14 * 1024;
constexpr std::size_t kAtOnce = 3;
/// Where a few first windows do no harm: the link's end is found, or the queue gone, before anybody waits
/// long.
constexpr Micros kShortRoundTrip = 150ms;

}  // namespace

void ConcurrencyController::look(const std::vector<SocketFacts>& facts) {
  Micros sum{0};
  std::uint64_t rate = 0;
  m_seeking = false;
  for (const SocketFacts& one : facts) {
    if (one.leastRoundTrip > 0us)
      m_least = m_least == 0us ? one.leastRoundTrip : std::min(m_least, one.leastRoundTrip);
    sum += one.roundTrip;
    rate += one.rate;
    m_seeking = m_seeking || one.seeking;
    m_tried = m_tried || one.acknowledged >= kFirstWindow;
  }
  m_queue = std::max<Micros>(sum / int(facts.size()) - m_least, 0us);
  m_bestRate = std::max(rate, m_bestRate - m_bestRate / 64);
  const double seconds = std::chrono::duration<double>(m_least).count();
  const std::uint64_t fill = std::uint64_t(double(m_bestRate) * seconds) * kRoundsOfAllowance;
  m_allowance = std::max(kLeastAllowance, fill);
}

bool ConcurrencyController::hasRoom() const {
  return m_queue < std::max<Micros>(m_least / kNoQueue, kNoiseOfQueue);
}

std::size_t ConcurrencyController::atOnce() const {
  return std::min(kAtOnce, m_most);
}

std::size_t ConcurrencyController::decide(const std::vector<SocketFacts>& facts, Moment now) {
  if (facts.empty()) return m_wanted;
  look(facts);
  if (m_changed == Moment()) m_changed = now;
  if (m_least == 0us) return m_wanted;
  if (hasRoom() && (m_tried || m_least < kShortRoundTrip) && !std::exchange(m_begun, true)) {
    m_wanted = atOnce();
    m_changed = now;
    return m_wanted;
  }
  const auto patience = std::max<Micros>(kPatience * m_least, kLeastPatience);
  if (now - m_changed < patience) return m_wanted;
  const bool lacks = hasRoom() && !m_seeking && facts.size() >= m_wanted;
  if (lacks && !std::exchange(m_lossy, true)) return m_wanted;
  if (lacks && m_wanted < m_most) {
    m_wanted = std::min(m_most, m_wanted + std::max<std::size_t>(1, m_wanted / 2));
    m_changed = now;
  } else if (m_queue > m_least + kLongQueue && m_wanted > 1) {
    --m_wanted;
    m_changed = now;
  }
  return m_wanted;
}

}  // namespace tarim::client
