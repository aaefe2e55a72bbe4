// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/link/socket_link.hpp"

#include <arpa/inet.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace tarim::link {

namespace {

constexpr Nanos kLongestWait = std::chrono::milliseconds(50);
constexpr std::size_t kMostConnections = 200;

/// So that one packet always fits.
Direction withRoom(Direction direction) {
  direction.queue = std::max(direction.queue, kFullPacket);
  return direction;
}

/// As much as is on the way while a segment that was lost twice comes again behind a full queue.
std::size_t windowOf(const Direction& direction, Nanos roundTrip) {
  const double seconds = std::chrono::duration<double>(roundTrip + direction.jitter).count();
  return 3 * direction.queue + std::size_t(4 * seconds * double(direction.rate) / 8) + kFullPacket;
}

sockaddr_in addressOf(in_addr host, std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr = host;
  return address;
}

/// -1 and errno when there is none to be had.
int listenOnAnyPort() {
  const int socket = newTcpSocket();
  if (socket < 0) return -1;
  const sockaddr_in here = addressOf({htonl(INADDR_LOOPBACK)}, 0);
  if (::bind(socket, reinterpret_cast<const sockaddr*>(&here), sizeof here) == 0 &&
      ::listen(socket, SOMAXCONN) == 0)
    return socket;
  ::close(socket);
  return -1;
}

std::uint16_t portOf(int socket) {
  sockaddr_in address{};
  socklen_t size = sizeof address;
  ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
  return ntohs(address.sin_port);
}

}  // namespace

base::Result<std::unique_ptr<SocketLink>> SocketLink::open(const Profile& profile, const std::string& host,
                                                           std::uint16_t port, std::uint32_t seed) {
  in_addr there{};
  if (::inet_pton(AF_INET, host.c_str(), &there) != 1)
    return base::Error(base::Code::InvalidInput, host + " is no IPv4 address in digits");
  const int listener = listenOnAnyPort();
  if (listener < 0)
    return base::Error(base::Code::Unknown, std::string("no port to listen on: ") + std::strerror(errno));
  return std::unique_ptr<SocketLink>(
      new SocketLink(profile, listener, portOf(listener), addressOf(there, port), seed));
}

SocketLink::Side::Side(std::uint32_t connection, const Direction& direction, Nanos roundTrip)
    : out(connection, roundTrip, windowOf(direction, roundTrip)) {}

SocketLink::Connection::Connection(std::uint32_t number, const std::array<Direction, 2>& directions,
                                   Nanos roundTrip)
    : sides{Side(number, directions[kDevice], roundTrip), Side(number, directions[kServer], roundTrip)} {}

bool SocketLink::Connection::isOver() const {
  return at(kDevice).socket.isFinished() && at(kServer).socket.isFinished();
}

SocketLink::SocketLink(Profile profile, int listener, std::uint16_t port, const sockaddr_in& target,
                       std::uint32_t seed)
    : m_profile(std::move(profile)),
      m_listener(listener),
      m_port(port),
      m_target(target),
      m_directions{withRoom(upDirection(m_profile)), withRoom(downDirection(m_profile))},
      m_pipes{Pipe(m_directions[kDevice], seed), Pipe(m_directions[kServer], seed + 1)},
      m_began(std::chrono::steady_clock::now()),
      m_thread([this] { run(); }) {}

SocketLink::~SocketLink() {
  m_stop = true;
  m_thread.join();
  ::close(m_listener);
}

Totals SocketLink::totals() const {
  const std::lock_guard lock(m_mutex);
  return {m_pipes[kDevice].counts(), m_pipes[kServer].counts(), m_turns, m_deadTime};
}

void SocketLink::restartSchedule() {
  const std::lock_guard lock(m_mutex);
  m_began = std::chrono::steady_clock::now();
}

bool SocketLink::isDead(Moment now) const {
  return m_dead || isOut(m_profile.outages, now - m_began);
}

bool SocketLink::mayRead(const Connection& connection, End from) {
  const Side& side = connection.at(from);
  return side.socket.isReadable() && side.out.hasWindow() && !connection.at(farFrom(from)).socket.isFull();
}

std::optional<Moment> SocketLink::nextOffer(const Connection& connection, End from) const {
  const auto next = mayRead(connection, from) ? Moment() : connection.at(from).out.nextOffer();
  if (!next) return std::nullopt;
  return std::max(*next, m_pipes[from].roomFor(kFullPacket));
}

Nanos SocketLink::pause(Moment now) const {
  Moment next = now + kLongestWait;
  for (const End from : kBothEnds) {
    next = std::min(next, m_pipes[from].next().value_or(next));
    for (const auto& [number, connection] : m_connections)
      next = std::min(next, nextOffer(connection, from).value_or(next));
  }
  return std::max(Nanos(next - now), Nanos(0));
}

std::vector<pollfd> SocketLink::waitForSomething() const {
  const int listener = m_connections.size() < kMostConnections ? m_listener : -1;
  std::vector<pollfd> all{{listener, POLLIN, 0}};
  for (const auto& [number, connection] : m_connections)
    for (const End end : kBothEnds)
      all.push_back(connection.at(end).socket.watch());
  const Nanos longest = pause(std::chrono::steady_clock::now());
  const timespec wait{longest.count() / 1'000'000'000, longest.count() % 1'000'000'000};
  if (::ppoll(all.data(), all.size(), &wait, nullptr) <= 0)
    for (pollfd& one : all)
      one.revents = 0;
  return all;
}

void SocketLink::note(const std::vector<pollfd>& seen, Moment now) {
  auto next = seen.begin() + 1;
  for (auto& [number, connection] : m_connections)
    for (const End end : kBothEnds)
      connection.at(end).socket.note((next++)->revents);
  if (seen.front().revents != 0) accept(now);
}

void SocketLink::accept(Moment now) {
  const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (socket < 0) return;
  const std::uint32_t number = ++m_lastNumber;
  Connection& connection =
      m_connections.try_emplace(number, number, m_directions, m_profile.roundTrip).first->second;
  connection.at(kDevice).socket.adopt(socket);
  send(connection, kDevice, Kind::Open, {}, now);
}

void SocketLink::carry(End from, Moment now, bool dead) {
  Pipe& pipe = m_pipes[from];
  while (auto packet = dead ? pipe.cut(now) : pipe.take(now, false)) {
    const auto found = m_connections.find(headsOf(*packet).connection);
    if (found == m_connections.end()) continue;
    Flow& flow = found->second.at(from).out;
    if (dead) {
      flow.wasCut(std::move(*packet), now);
    } else {
      flow.arrive(std::move(*packet));
    }
  }
}

void SocketLink::deliver(Connection& connection, End to, Moment now) {
  Flow& in = connection.at(farFrom(to)).out;
  while (const Packet* packet = in.front()) {
    if (!handOver(connection, to, *packet, now)) return;
    in.pop();
  }
}

bool SocketLink::handOver(Connection& connection, End to, const Packet& packet, Moment now) {
  Side& side = connection.at(to);
  switch (headsOf(packet).kind) {
    case Kind::Open:
      if (to == kServer) {
        side.socket.connect(m_target);
      } else {
        side.socket.beginReading();
        send(connection, kDevice, Kind::Data, {}, now);  // the third of a handshake
      }
      return true;
    case Kind::Data:
      side.socket.beginReading();
      return write(side, packet);
    case Kind::End:
      side.socket.shut();
      return true;
    case Kind::Reset:
      side.knowsOfReset = true;
      side.socket.reset();
      return true;
  }
  return true;
}

bool SocketLink::write(Side& side, const Packet& packet) {
  const std::size_t size = packet.size() - kHeadBytes;
  while (side.written < size && !side.socket.isFull())
    side.written += side.socket.write(packet.data() + kHeadBytes + side.written, size - side.written);
  if (side.written < size) return false;
  side.written = 0;
  return true;
}

void SocketLink::tell(Connection& connection, End from, Moment now) {
  Side& side = connection.at(from);
  if (side.socket.isBroken() && !side.knowsOfReset) {
    side.knowsOfReset = true;
    send(connection, from, Kind::Reset, {}, now);
  }
  if (from == kServer && side.socket.isConnected() && !side.answered) {
    side.answered = true;
    send(connection, kServer, Kind::Open, {}, now);
  }
}

void SocketLink::send(Connection& connection, End from, Kind kind, const std::vector<std::uint8_t>& data,
                      Moment now) {
  if (kind == Kind::Open || !data.empty()) {
    if (from == kServer && m_deviceSpoke) ++m_turns;
    m_deviceSpoke = from == kDevice;
  }
  connection.at(from).out.send(kind, data, now);
}

bool SocketLink::offerOne(Connection& connection, End from, Moment now) {
  Side& side = connection.at(from);
  Pipe& pipe = m_pipes[from];
  if (pipe.roomFor(kFullPacket) > now) return false;
  if (side.out.offerDue(pipe, now)) return true;
  if (!mayRead(connection, from)) return false;
  const auto data = side.socket.read(kMostData);
  if (!data) {
    tell(connection, from, now);
    return false;
  }
  send(connection, from, data->empty() ? Kind::End : Kind::Data, *data, now);
  return side.out.offerDue(pipe, now);
}

/// A segment of each, from the one after who was served last, until there is no room or nothing to send.
void SocketLink::offerInTurn(End from, Moment now) {
  auto next = m_connections.upper_bound(m_lastServed[from]);
  for (std::size_t idle = 0; idle < m_connections.size(); ++next) {
    if (next == m_connections.end()) next = m_connections.begin();
    if (offerOne(next->second, from, now)) {
      m_lastServed[from] = next->first;
      idle = 0;
    } else {
      ++idle;
    }
  }
}

void SocketLink::run() {
  ::prctl(PR_SET_TIMERSLACK, 1000);  // Otherwise each sleep is 50 µs too long.
  Moment last = std::chrono::steady_clock::now();
  while (!m_stop) {
    const std::vector<pollfd> seen = waitForSomething();
    const std::lock_guard lock(m_mutex);
    const Moment now = std::chrono::steady_clock::now();
    const bool dead = isDead(now);
    if (dead) m_deadTime += now - last;
    last = now;
    note(seen, now);
    for (const End end : kBothEnds)
      carry(end, now, dead);
    for (auto& [number, connection] : m_connections)
      for (const End end : kBothEnds) {
        deliver(connection, end, now);
        tell(connection, end, now);
      }
    std::erase_if(m_connections, [](const auto& one) { return one.second.isOver(); });
    for (const End end : kBothEnds)
      offerInTurn(end, now);
  }
}

}  // namespace tarim::link
