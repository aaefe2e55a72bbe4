// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/link/pipe.hpp"

#include <algorithm>

namespace tarim::link {

Direction upDirection(const Profile& profile) {
  return {profile.up, profile.roundTrip / 2, profile.jitter, profile.loss, profile.bursts, profile.queueUp};
}

Direction downDirection(const Profile& profile) {
  return {profile.down, profile.roundTrip / 2, profile.jitter,
          profile.loss, profile.bursts,        profile.queueDown};
}

bool Pipe::isLost() {
  m_bad = m_bad ? chance() >= m_direction.bursts.leave : chance() < m_direction.bursts.enter;
  if (m_bad && chance() < m_direction.bursts.loss) return true;
  return chance() < m_direction.loss;
}

std::optional<Packet> Pipe::offer(Packet packet, Moment now) {
  ++m_counts.offered;
  for (; !m_waiting.empty() && m_waiting.front().first <= now; m_waiting.pop_front())
    m_waitingBytes -= m_waiting.front().second;
  if (m_waitingBytes + packet.size() > m_direction.queue) {
    ++m_counts.overflowed;
    return std::nullopt;
  }
  m_counts.bytes += packet.size();
  m_free = std::max(m_free, now) + Nanos(packet.size() * 8 * 1'000'000'000 / m_direction.rate);
  m_waiting.emplace_back(m_free, packet.size());
  m_waitingBytes += packet.size();
  if (isLost()) {
    ++m_counts.lost;
    return packet;
  }
  const Nanos jitter(std::int64_t(chance() * double(m_direction.jitter.count())));
  m_lastArrival = std::max(m_lastArrival, m_free + m_direction.delay + jitter);
  m_onTheWay.push_back({m_free, m_lastArrival, std::move(packet)});
  return std::nullopt;
}

Moment Pipe::roomFor(std::size_t bytes) const {
  Moment from{};
  std::size_t waiting = m_waitingBytes;
  for (auto next = m_waiting.begin(); next != m_waiting.end() && waiting + bytes > m_direction.queue;
       ++next) {
    from = next->first;
    waiting -= next->second;
  }
  return from;
}

std::optional<Packet> Pipe::cut(Moment now) {
  // Whatever is past the queue is in the air now.
  if (m_onTheWay.empty() || m_onTheWay.front().onTheLine > now) return std::nullopt;
  Packet packet = std::move(m_onTheWay.front().packet);
  m_onTheWay.pop_front();
  ++m_counts.cut;
  return packet;
}

std::optional<Packet> Pipe::take(Moment now, bool dead) {
  if (dead) {
    while (cut(now)) {
    }
    return std::nullopt;
  }
  if (m_onTheWay.empty() || m_onTheWay.front().arrival > now) return std::nullopt;
  Packet packet = std::move(m_onTheWay.front().packet);
  m_onTheWay.pop_front();
  ++m_counts.arrived;
  m_counts.arrivedBytes += packet.size();
  return packet;
}

std::optional<Moment> Pipe::next() const {
  if (m_onTheWay.empty()) return std::nullopt;
  return m_onTheWay.front().arrival;
}

}  // namespace tarim::link
