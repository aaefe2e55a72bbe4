// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/drills/rough_line.hpp"

#include <poll.h>
#include <sys/socket.h>

#include <limits>

namespace tarim::drills {

namespace {

using namespace std::chrono_literals;

constexpr int kLookEvery = 10;  ///< Milliseconds.
constexpr int kSmallBuffer = 16 * 1024;
constexpr std::size_t kChunk = 4096;

/// Both ends learn of it at once, and what was not yet taken is gone.
void tear(int socket) {
  const linger hard{1, 0};
  ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
}

void drain(int from) {
  char bytes[kChunk];
  while (::recv(from, bytes, sizeof bytes, 0) > 0) {
  }
}

}  // namespace

RoughLine::RoughLine(unsigned seed)
    : m_random(seed),
      m_listener(std::make_unique<client::test::Listener>([this](int device) { relay(device); })),
      m_relays(m_listener.get()) {}

void RoughLine::leadTo(std::string serverPort) {
  const std::lock_guard lock(m_mutex);
  m_port = std::move(serverPort);
}

void RoughLine::heal() {
  const std::lock_guard lock(m_mutex);
  m_isRough = false;
  m_hushedUntil = {};
  m_brokenUntil = {};
  ++m_generation;
}

void RoughLine::hush(std::chrono::milliseconds time) {
  const std::lock_guard lock(m_mutex);
  m_hushedUntil = Steady::now() + time;
}

void RoughLine::breakAll(std::chrono::milliseconds time) {
  const std::lock_guard lock(m_mutex);
  m_brokenUntil = Steady::now() + time;
  ++m_generation;
}

bool RoughLine::isHushed() const {
  const std::lock_guard lock(m_mutex);
  return Steady::now() < m_hushedUntil;
}

bool RoughLine::isBroken(int generation) const {
  const std::lock_guard lock(m_mutex);
  return generation != m_generation || Steady::now() < m_brokenUntil;
}

RoughLine::Fate RoughLine::drawFate() {
  const std::lock_guard lock(m_mutex);
  const auto below = [this](std::size_t limit) { return std::size_t(m_random() % limit); };
  Fate fate;
  const std::size_t pace = std::size_t(1) << below(7);  // 64 KB/s to 4 MB/s
  const std::size_t scale = 1000u << below(10);         // a break in the handshake, or after half a megabyte
  const std::size_t kind = below(5);
  const std::size_t place = 1 + below(scale);
  fate.gently = below(2) == 0;
  if (!m_isRough) return fate;
  fate.bytesPerMilli = 64 * pace;
  if (kind < 2) fate.up = place;
  if (kind == 2) fate.down = place / 50 + 1;
  return fate;
}

bool RoughLine::pass(int from, int to, std::size_t& room, std::size_t bytesPerMilli, bool upwards) {
  char bytes[kChunk];
  const ssize_t got = ::recv(from, bytes, sizeof bytes, 0);
  if (got <= 0) return false;
  if (upwards) m_up += std::uint64_t(got);
  if (bytesPerMilli > 0)
    std::this_thread::sleep_for(std::chrono::microseconds(1000 * std::size_t(got) / bytesPerMilli));
  const std::size_t through = std::min(room, std::size_t(got));
  for (std::size_t sent = 0; sent < through;) {
    const ssize_t more = ::send(to, bytes + sent, through - sent, MSG_NOSIGNAL);
    if (more <= 0) return false;
    sent += std::size_t(more);
  }
  room -= through;
  return room > 0;
}

bool RoughLine::carry(int device, int server, Fate& fate, int generation) {
  if (isBroken(generation)) {
    fate.gently = false;
    fate.up = 0;
    return false;
  }
  if (isHushed()) {
    std::this_thread::sleep_for(std::chrono::milliseconds(kLookEvery));
    return true;
  }
  pollfd both[2] = {{device, POLLIN, 0}, {server, POLLIN, 0}};
  if (::poll(both, 2, kLookEvery) < 0) return false;
  if (both[0].revents != 0 && !pass(device, server, fate.up, fate.bytesPerMilli, true)) return false;
  return both[1].revents == 0 || pass(server, device, fate.down, fate.bytesPerMilli, false);
}

void RoughLine::relay(int device) {
  Fate fate = drawFate();
  const int generation = m_generation;
  std::string port;
  {
    const std::lock_guard lock(m_mutex);
    port = m_port;
  }
  const int server = isBroken(generation) ? -1 : client::test::connectTo(port);
  if (server < 0) return tear(device);
  m_relays->adopt(server);
  for (const int socket : {device, server}) {
    ::setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &kSmallBuffer, sizeof kSmallBuffer);
    ::setsockopt(socket, SOL_SOCKET, SO_SNDBUF, &kSmallBuffer, sizeof kSmallBuffer);
  }
  while (carry(device, server, fate, generation)) {
  }
  const bool isFate = fate.up == 0 || fate.down == 0;
  if (isFate) ++m_breaks;
  if (isFate && !fate.gently) {
    tear(device);
    tear(server);
  } else {
    ::shutdown(server, SHUT_WR);
    drain(server);
    ::shutdown(device, SHUT_RDWR);
  }
  m_relays->release(server);
}

}  // namespace tarim::drills
