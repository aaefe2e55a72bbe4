// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/link/emulated_link.hpp"

#include <netinet/in.h>
#include <poll.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace tarim::link {

namespace {

using Steady = std::chrono::steady_clock;

constexpr Nanos kLongestSleep = std::chrono::milliseconds(50);

/// A TCP segment inside an IPv4 packet, as far as is needed to follow a talk.
struct Segment {
  bool isTcp = false;
  std::uint16_t devicePort = 0;
  bool opens = false;
  std::size_t data = 0;
};

Segment segmentIn(const Packet& packet, bool fromDevice) {
  Segment segment;
  if (packet.size() < 40 || packet[0] >> 4 != 4 || packet[9] != IPPROTO_TCP) return segment;
  const std::size_t head = std::size_t(packet[0] & 15) * 4;
  if (packet.size() < head + 20) return segment;
  const std::size_t at = head + (fromDevice ? 0 : 2);
  segment.isTcp = true;
  segment.devicePort = std::uint16_t(packet[at] << 8 | packet[at + 1]);
  segment.opens = (packet[head + 13] & 2) != 0;
  const std::size_t heads = head + std::size_t(packet[head + 12] >> 4) * 4;
  segment.data = packet.size() > heads ? packet.size() - heads : 0;
  return segment;
}

}  // namespace

base::Result<std::unique_ptr<EmulatedLink>> EmulatedLink::open(const Profile& profile, std::uint32_t seed) {
  auto device = Namespace::open(kDeviceAddress, kServerAddress);
  if (!device) return device.error();
  auto server = Namespace::open(kServerAddress, kDeviceAddress);
  if (!server) return server.error();
  // As most machines are, whatever this one prefers; a program may still choose for its own sockets.
  for (const auto& end : {device->get(), server->get()})
    (void)end->set("tcp_congestion_control", "cubic");
  return std::unique_ptr<EmulatedLink>(
      new EmulatedLink(profile, std::move(*device), std::move(*server), seed));
}

EmulatedLink::EmulatedLink(Profile profile, std::unique_ptr<Namespace> device,
                           std::unique_ptr<Namespace> server, std::uint32_t seed)
    : m_profile(std::move(profile)),
      m_device(std::move(device)),
      m_server(std::move(server)),
      m_up(upDirection(m_profile), seed),
      m_down(downDirection(m_profile), seed + 1),
      m_began(Steady::now()),
      m_thread([this] { run(); }) {}

EmulatedLink::~EmulatedLink() {
  m_stop = true;
  m_thread.join();
}

Totals EmulatedLink::totals() const {
  const std::lock_guard lock(m_mutex);
  return {m_up.counts(), m_down.counts(), m_turns, m_deadTime};
}

void EmulatedLink::restartSchedule() {
  const std::lock_guard lock(m_mutex);
  m_began = Steady::now();
}

bool EmulatedLink::isDead(Moment now) const {
  return m_dead || isOut(m_profile.outages, now - m_began);
}

void EmulatedLink::noteTurn(const Packet& packet, bool fromDevice) {
  const Segment segment = segmentIn(packet, fromDevice);
  if (!segment.isTcp || (segment.data == 0 && !segment.opens)) return;
  if (!fromDevice && m_deviceSpoke) ++m_turns;
  m_deviceSpoke = fromDevice;
}

bool EmulatedLink::isForgotten(const Packet& packet, bool fromDevice) {
  const Segment segment = segmentIn(packet, fromDevice);
  if (!segment.isTcp) return false;
  const auto holds = [&](const auto& ports) {
    return std::find(ports.begin(), ports.end(), segment.devicePort) != ports.end();
  };
  if (segment.opens && !holds(m_ports)) m_ports.push_back(segment.devicePort);
  return holds(m_forgotten);
}

void EmulatedLink::readAll(int from, Pipe& pipe, bool fromDevice) {
  std::array<std::uint8_t, 65536> room;
  for (ssize_t size = 0; (size = ::read(from, room.data(), room.size())) > 0;) {
    Packet packet(room.begin(), room.begin() + size);
    if (isForgotten(packet, fromDevice)) continue;
    noteTurn(packet, fromDevice);
    pipe.offer(std::move(packet), Steady::now());
  }
}

void EmulatedLink::writeDue(int to, Pipe& pipe, Moment now, bool dead) {
  while (const auto packet = pipe.take(now, dead))
    if (::write(to, packet->data(), packet->size()) < 0) return;
}

void EmulatedLink::sleepUntilNext() const {
  Nanos pause = kLongestSleep;
  for (const Pipe* pipe : {&m_up, &m_down})
    if (const auto next = pipe->next()) pause = std::min<Nanos>(pause, *next - Steady::now());
  pause = std::max(pause, Nanos(0));
  pollfd both[] = {{m_device->packets(), POLLIN, 0}, {m_server->packets(), POLLIN, 0}};
  const timespec wait{pause.count() / 1'000'000'000, pause.count() % 1'000'000'000};
  (void)::ppoll(both, 2, &wait, nullptr);
}

void EmulatedLink::run() {
  ::prctl(PR_SET_TIMERSLACK, 1000);  // Otherwise each sleep is 50 µs too long.
  Moment last = Steady::now();
  while (!m_stop) {
    sleepUntilNext();
    const std::lock_guard lock(m_mutex);
    if (m_forget.exchange(false)) m_forgotten = m_ports;
    readAll(m_device->packets(), m_up, true);
    readAll(m_server->packets(), m_down, false);
    const Moment now = Steady::now();
    const bool dead = isDead(now);
    if (dead) m_deadTime += now - last;
    last = now;
    writeDue(m_server->packets(), m_up, now, dead);
    writeDue(m_device->packets(), m_down, now, dead);
  }
}

}  // namespace tarim::link
