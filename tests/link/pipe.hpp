// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One direction of a link as a calculation: what becomes of a packet that is offered at a given moment. Time
// is passed in and the dice are seeded, so that it runs in a test without a network and without waiting.
//
// A packet waits for the line (or is dropped when too much waits already), takes its size over the rate to
// get onto it, may be lost on the way, and arrives half a round trip later. What is on the line during an
// outage is gone; nobody is told.
#include "tests/link/profile.hpp"

#include <deque>
#include <optional>
#include <random>

namespace tarim::link {

using Moment = std::chrono::steady_clock::time_point;
using Packet = std::vector<std::uint8_t>;

struct Counts {
  std::uint64_t offered = 0;  ///< Packets.
  std::uint64_t bytes = 0;  ///< Of packets that got onto the line, IP headers and those lost later included.
  std::uint64_t overflowed = 0;
  std::uint64_t lost = 0;  ///< By chance.
  std::uint64_t cut = 0;   ///< By an outage.
  std::uint64_t arrived = 0;
  std::uint64_t arrivedBytes = 0;
};

/// The numbers of one direction.
struct Direction {
  std::uint64_t rate = 0;  ///< Bits per second.
  Nanos delay{0};
  Nanos jitter{0};
  double loss = 0;
  Bursts bursts;
  std::size_t queue = 0;
};
Direction upDirection(const Profile& profile);
Direction downDirection(const Profile& profile);

class Pipe {
 public:
  Pipe(const Direction& direction, std::uint32_t seed) : m_direction(direction), m_random(seed) {}

  /// What is lost by chance comes back, for who has to send it again.
  std::optional<Packet> offer(Packet packet, Moment now);
  /// From when on a packet of so many bytes finds room in the queue, if nothing else is offered.
  [[nodiscard]] Moment roomFor(std::size_t bytes) const;
  /// When everything offered so far is on the line.
  [[nodiscard]] Moment idleFrom() const { return m_free; }
  /// The next packet whose time has come; nothing when there is none yet. While `dead`, it is cut.
  std::optional<Packet> take(Moment now, bool dead);
  /// The next packet that is past the queue, cut by an outage; take() while `dead` does so with all of them.
  std::optional<Packet> cut(Moment now);
  /// When to ask again; nothing while the pipe is empty.
  [[nodiscard]] std::optional<Moment> next() const;
  [[nodiscard]] const Counts& counts() const { return m_counts; }

 private:
  struct OnTheWay {
    Moment onTheLine;
    Moment arrival;
    Packet packet;
  };
  bool isLost();
  double chance() { return std::uniform_real_distribution<double>(0, 1)(m_random); }

  Direction m_direction;
  std::mt19937 m_random;
  std::deque<OnTheWay> m_onTheWay;
  std::deque<std::pair<Moment, std::size_t>> m_waiting;  ///< Until when, and how many bytes.
  std::size_t m_waitingBytes = 0;
  Moment m_free{};
  Moment m_lastArrival{};
  bool m_bad = false;
  Counts m_counts;
};

}  // namespace tarim::link
