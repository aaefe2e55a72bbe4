// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How many connections should upload files, from what TCP measures. One connection fills a clean link; a
// second one would only compete with it. On a lossy link TCP takes each loss for congestion and slows down,
// so one connection leaves most of the link empty; several together fill it.
//
// The queue tells the two apart: on a full link packets queue and round trips grow, while on a lossy link
// with short round trips there is room for more connections. So the number grows while there is no queue, and
// shrinks while the queue is long. A link that passes the first congestion window without a queue gets a few
// connections at once, because one alone would need many round trips to find the link's capacity. So does a
// link with short round trips, immediately.
#include "client/sync/net/socket_facts.hpp"

#include <vector>

namespace tarim::client {

class ConcurrencyController {
 public:
  using Moment = std::chrono::steady_clock::time_point;
  explicit ConcurrencyController(std::size_t mostWorkers) : m_mostWorkers(mostWorkers) {}

  /// The number of connections wanted now, from the facts of all that send at present: 1 to mostWorkers.
  /// Meant to be called often.
  std::size_t decide(const std::vector<SocketFacts>& facts, Moment now);
  [[nodiscard]] std::size_t wanted() const { return m_wanted; }
  /// How many may be wanted after the first round trip: these should be connected by then.
  [[nodiscard]] std::size_t initialWorkers() const;
  /// The link loses packets without being full.
  [[nodiscard]] bool isLossy() const { return m_lossy; }
  /// The least round trip measured so far, that of an empty queue; 0: none yet.
  [[nodiscard]] std::chrono::microseconds leastRoundTrip() const { return m_leastRoundTrip; }
  /// By how much the present round trips exceed the least one.
  [[nodiscard]] std::chrono::microseconds queueDelay() const { return m_queueDelay; }
  /// The most bytes that each connection should have in flight, so that the queue stays short; 0: not known.
  [[nodiscard]] std::uint64_t inFlightLimit() const { return m_inFlightLimit; }

 private:
  void measure(const std::vector<SocketFacts>& facts);
  [[nodiscard]] bool isQueueEmpty() const;

  std::size_t m_mostWorkers;
  std::size_t m_wanted = 1;
  std::chrono::microseconds m_leastRoundTrip{0};
  std::chrono::microseconds m_queueDelay{0};
  std::uint64_t m_inFlightLimit = 0;
  std::uint64_t m_bestRate = 0;
  bool m_slowStart = true;           ///< Some connection is still in slow start.
  bool m_firstWindowPassed = false;  ///< The link has passed a first congestion window.
  bool m_startedSeveral = false;     ///< A few connections were started at once.
  bool m_lossy = false;
  Moment m_changedAt{};
};

}  // namespace tarim::client
