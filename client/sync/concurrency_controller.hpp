// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How many connections should carry files, from what TCP measures. One connection fills a clean link, and a
// second one would only push the first aside. On a link that loses packets TCP takes each loss for a jam and
// slows down, so that one connection leaves most of the link empty; several together fill it.
//
// What tells the two apart is the queue: a link that is full has one, and round trips grow by it; where
// packets are lost and no queue stands, there is room for more. So the number grows while there is none, and
// shrinks when a long one stands. A link that takes the first window without a queue gets a few connections
// at once: one alone would need many round trips to find its end. So does one with short round trips, at
// once.
#include "client/sync/net/socket_facts.hpp"

#include <vector>

namespace tarim::client {

class ConcurrencyController {
 public:
  using Moment = std::chrono::steady_clock::time_point;
  explicit ConcurrencyController(std::size_t most) : m_most(most) {}

  /// Facts of all connections that carry files now; called often. What it gives is never above `most`, never
  /// 0.
  std::size_t decide(const std::vector<SocketFacts>& facts, Moment now);
  [[nodiscard]] std::size_t wanted() const { return m_wanted; }
  /// How many may be wanted after the first round trip: these should be open by then.
  [[nodiscard]] std::size_t atOnce() const;
  /// The link loses packets without being full.
  [[nodiscard]] bool isLossy() const { return m_lossy; }
  /// Of the link, as far as it is known: nothing stood in a queue then.
  [[nodiscard]] std::chrono::microseconds leastRoundTrip() const { return m_least; }
  /// What is more than that in the round trips of now.
  [[nodiscard]] std::chrono::microseconds queue() const { return m_queue; }
  /// The most bytes that each of them should have under way, so that the queue stays short.
  [[nodiscard]] std::uint64_t allowance() const { return m_allowance; }

 private:
  void look(const std::vector<SocketFacts>& facts);
  /// No queue stands.
  [[nodiscard]] bool hasRoom() const;

  std::size_t m_most;
  std::size_t m_wanted = 1;
  std::chrono::microseconds m_least{0};
  std::chrono::microseconds m_queue{0};
  std::uint64_t m_allowance = 0;
  std::uint64_t m_bestRate = 0;
  bool m_seeking = true;
  bool m_tried = false;  ///< A first window has passed the link.
  bool m_begun = false;  ///< With a few at once, where it was seen to have room.
  bool m_lossy = false;
  Moment m_changed{};
};

}  // namespace tarim::client
