// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/link/flow.hpp"

#include <algorithm>
#include <cstring>

namespace tarim::link {

namespace {

// What Linux has: no retransmission sooner than this after the round trip, and a second while it is unknown.
constexpr Nanos kLeastTimeout = std::chrono::milliseconds(200);
constexpr Nanos kFirstTimeout = std::chrono::seconds(1);
constexpr int kMostDoublings = 6;

}  // namespace

Heads headsOf(const Packet& packet) {
  Heads heads;
  std::memcpy(&heads, packet.data(), sizeof heads);
  return heads;
}

void Flow::send(Kind kind, const std::vector<std::uint8_t>& data, Moment now) {
  const Heads heads{m_sent++, m_connection, kind};
  Packet packet(kHeadBytes);
  static_assert(sizeof heads <= kHeadBytes);
  std::memcpy(packet.data(), &heads, sizeof heads);
  packet.insert(packet.end(), data.begin(), data.end());
  m_underWay += packet.size();
  m_waiting.emplace(heads.number, Waiting{now, std::move(packet)});
}

Nanos Flow::timeout() const {
  const Nanos first = m_heard ? m_roundTrip + kLeastTimeout : std::max(kFirstTimeout, m_roundTrip);
  return first * (1 << std::min(m_tries, kMostDoublings));
}

std::map<std::uint64_t, Flow::Waiting>::iterator Flow::firstDue(Moment now) {
  if (m_silent) return m_retry <= now ? m_waiting.begin() : m_waiting.end();
  return std::find_if(m_waiting.begin(), m_waiting.end(),
                      [&](const auto& waiting) { return waiting.second.due <= now; });
}

bool Flow::offerDue(Pipe& pipe, Moment now) {
  const auto found = firstDue(now);
  if (found == m_waiting.end()) return false;
  auto lost = pipe.offer(std::move(found->second.packet), now);
  if (m_silent) {
    ++m_tries;
    m_retry = pipe.idleFrom() + timeout();
  }
  if (lost) {
    found->second = {pipe.idleFrom() + (m_heard ? m_roundTrip : timeout()), std::move(*lost)};
  } else {
    m_waiting.erase(found);
  }
  return true;
}

std::optional<Moment> Flow::nextOffer() const {
  if (m_waiting.empty()) return std::nullopt;
  if (m_silent) return m_retry;
  Moment next = Moment::max();
  for (const auto& [number, waiting] : m_waiting)
    next = std::min(next, waiting.due);
  return next;
}

void Flow::wasCut(Packet packet, Moment now) {
  const std::uint64_t number = headsOf(packet).number;
  m_waiting.insert_or_assign(number, Waiting{now + m_roundTrip, std::move(packet)});
  if (m_silent) return;
  m_silent = true;
  m_tries = 0;
  m_retry = now + timeout();
}

void Flow::arrive(Packet packet) {
  m_silent = false;
  m_tries = 0;
  m_heard = true;
  const std::uint64_t number = headsOf(packet).number;
  m_arrived.emplace(number, std::move(packet));
}

const Packet* Flow::front() const {
  if (m_arrived.empty() || m_arrived.begin()->first != m_taken) return nullptr;
  return &m_arrived.begin()->second;
}

void Flow::pop() {
  m_underWay -= m_arrived.begin()->second.size();
  m_arrived.erase(m_arrived.begin());
  ++m_taken;
}

}  // namespace tarim::link
