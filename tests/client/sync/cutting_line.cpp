// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/sync/cutting_line.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <limits>
#include <optional>

namespace tarim::client::test {
namespace {

constexpr std::size_t kWhole = std::numeric_limits<std::size_t>::max();

/// Moves what is there, up to `room`; false when the connection is at its end.
bool pass(int from, int to, std::size_t& room, std::atomic<std::size_t>& count) {
  char bytes[4096];
  const ssize_t got = ::recv(from, bytes, std::min(sizeof bytes, room), 0);
  if (got <= 0) return false;
  for (ssize_t sent = 0; sent < got;) {
    const ssize_t more = ::send(to, bytes + sent, std::size_t(got - sent), MSG_NOSIGNAL);
    if (more <= 0) return false;
    sent += more;
  }
  count += std::size_t(got);
  if (room != kWhole) room -= std::size_t(got);
  return room > 0;
}

/// Until the other side has closed.
void drain(int from) {
  char bytes[4096];
  while (::recv(from, bytes, sizeof bytes, 0) > 0) {
  }
}

}  // namespace

CuttingLine::CuttingLine(std::string serverPort)
    : m_port(std::move(serverPort)),
      m_listener(std::make_unique<Listener>([this](int device) { relay(device); })),
      m_relays(m_listener.get()) {}

void CuttingLine::cutNext(Cut cut) {
  const std::lock_guard lock(m_mutex);
  m_cuts.push_back(cut);
}

std::size_t CuttingLine::cutsLeft() {
  const std::lock_guard lock(m_mutex);
  return m_cuts.size();
}

void CuttingLine::relay(int device) {
  std::optional<Cut> cut;
  {
    const std::lock_guard lock(m_mutex);
    if (!m_cuts.empty()) {
      cut = m_cuts.front();
      m_cuts.pop_front();
    }
  }
  m_up = 0;
  m_down = 0;
  std::size_t up = cut && cut->upwards ? cut->after : kWhole;
  std::size_t down = cut && !cut->upwards ? cut->after : kWhole;
  const int server = connectTo(m_port);
  if (server < 0) return;
  m_relays->adopt(server);
  for (bool open = up > 0 && down > 0; open;) {
    pollfd both[2] = {{device, POLLIN, 0}, {server, POLLIN, 0}};
    if (::poll(both, 2, -1) <= 0) break;
    if (both[0].revents != 0) open = pass(device, server, up, m_up);
    if (open && both[1].revents != 0) open = pass(server, device, down, m_down);
  }
  // The server has taken what got through before the device hears of the cut; else the device might ask how
  // far it came while it still comes.
  ::shutdown(server, SHUT_WR);
  drain(server);
  ::shutdown(device, SHUT_RDWR);
  m_relays->release(server);
}

}  // namespace tarim::client::test
