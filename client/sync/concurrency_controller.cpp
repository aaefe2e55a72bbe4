// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/concurrency_controller.hpp"

#include <algorithm>
#include <utility>

namespace tarim::client {
namespace {

using namespace std::chrono_literals;
using Micros = std::chrono::microseconds;

/// A queue counts as empty below a kQueueShare-th of the round trip.
constexpr int kQueueShare = 6;
constexpr Micros kQueueNoise = 8ms;
constexpr Micros kLongQueue = 700ms;
constexpr auto kLeastInterval = 700ms;
constexpr int kRoundTripsPerDecision = 3;  ///< Round trips between two decisions.
constexpr std::uint64_t kLeastInFlight = 28 * 1024;
constexpr int kRoundTripsInFlight = 3;
constexpr std::uint64_t kFirstWindow = 14 * 1024;
constexpr std::size_t kInitialWorkers = 3;
/// With a round trip below this, several first windows at once do no harm: the queue is gone again before
/// anybody waits long.
constexpr Micros kShortRoundTrip = 150ms;

}  // namespace

void ConcurrencyController::measure(const std::vector<SocketFacts>& facts) {
  Micros sum{0};
  std::uint64_t rate = 0;
  m_slowStart = false;
  for (const SocketFacts& one : facts) {
    if (one.leastRoundTrip > 0us)
      m_leastRoundTrip =
          m_leastRoundTrip == 0us ? one.leastRoundTrip : std::min(m_leastRoundTrip, one.leastRoundTrip);
    sum += one.roundTrip;
    rate += one.rate;
    m_slowStart = m_slowStart || one.slowStart;
    m_firstWindowPassed = m_firstWindowPassed || one.acknowledged >= kFirstWindow;
  }
  m_queueDelay = std::max<Micros>(sum / int(facts.size()) - m_leastRoundTrip, 0us);
  m_bestRate = std::max(rate, m_bestRate - m_bestRate / 64);
  const double seconds = std::chrono::duration<double>(m_leastRoundTrip).count();
  const std::uint64_t window = std::uint64_t(double(m_bestRate) * seconds) * kRoundTripsInFlight;
  m_inFlightLimit = std::max(kLeastInFlight, window);
}

bool ConcurrencyController::isQueueEmpty() const {
  return m_queueDelay < std::max<Micros>(m_leastRoundTrip / kQueueShare, kQueueNoise);
}

std::size_t ConcurrencyController::initialWorkers() const {
  return std::min(kInitialWorkers, m_mostWorkers);
}

std::size_t ConcurrencyController::decide(const std::vector<SocketFacts>& facts, Moment now) {
  if (facts.empty()) return m_wanted;
  measure(facts);
  if (m_changedAt == Moment()) m_changedAt = now;
  if (m_leastRoundTrip == 0us) return m_wanted;
  if (isQueueEmpty() && (m_firstWindowPassed || m_leastRoundTrip < kShortRoundTrip) &&
      !std::exchange(m_startedSeveral, true)) {
    m_wanted = initialWorkers();
    m_changedAt = now;
    return m_wanted;
  }
  const auto interval = std::max<Micros>(kRoundTripsPerDecision * m_leastRoundTrip, kLeastInterval);
  if (now - m_changedAt < interval) return m_wanted;
  const bool hasRoom = isQueueEmpty() && !m_slowStart && facts.size() >= m_wanted;
  if (hasRoom && !std::exchange(m_lossy, true)) return m_wanted;
  if (hasRoom && m_wanted < m_mostWorkers) {
    m_wanted = std::min(m_mostWorkers, m_wanted + std::max<std::size_t>(1, m_wanted / 2));
    m_changedAt = now;
  } else if (m_queueDelay > m_leastRoundTrip + kLongQueue && m_wanted > 1) {
    --m_wanted;
    m_changedAt = now;
  }
  return m_wanted;
}

}  // namespace tarim::client
