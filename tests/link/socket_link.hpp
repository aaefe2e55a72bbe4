// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A link for where namespaces are not allowed: a port of this machine whose connections are led to another
// one, as the profile says, by one thread. The bytes of each go as segments through the pipes that
// EmulatedLink has, one up and one down for all connections together. The kernel's TCP never meets the line
// here; what TCP does about loss and outages is imitated (flow.hpp), and a full queue stops the reading from
// who fills it. Acknowledgements are not counted, and a device's connect() itself returns at once: what it
// sends then waits a round trip.
#include "shared/base/result.hpp"
#include "tests/link/flow.hpp"
#include "tests/link/socket_end.hpp"
#include "tests/link/totals.hpp"

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <thread>

namespace tarim::link {

class SocketLink {
 public:
  /// `host` in digits. InvalidInput when it is not; Unknown with the reason when no port can be had.
  static base::Result<std::unique_ptr<SocketLink>> open(const Profile& profile, const std::string& host,
                                                        std::uint16_t port, std::uint32_t seed);
  ~SocketLink();

  [[nodiscard]] const Profile& profile() const { return m_profile; }
  /// Where it listens, on 127.0.0.1.
  [[nodiscard]] std::uint16_t port() const { return m_port; }
  [[nodiscard]] Totals totals() const;

  /// The schedule of outages begins anew now.
  void restartSchedule();
  /// Dead without a word, whatever the schedule says, until it is lifted.
  void setDead(bool dead) { m_dead = dead; }

 private:
  enum End : std::size_t { kDevice, kServer };  ///< And the direction that leaves from there.
  static constexpr std::array<End, 2> kBothEnds{kDevice, kServer};
  static End farFrom(End end) { return end == kDevice ? kServer : kDevice; }

  struct Side {
    Side(std::uint32_t connection, const Direction& direction, Nanos roundTrip);
    SocketEnd socket;
    Flow out;                 ///< What was read here.
    std::size_t written = 0;  ///< Of the first segment that has arrived here.
    bool answered = false;    ///< The server's: that it is connected.
    bool knowsOfReset = false;
  };
  struct Connection {
    Connection(std::uint32_t number, const std::array<Direction, 2>& directions, Nanos roundTrip);
    std::array<Side, 2> sides;
    Side& at(End end) { return sides[end]; }
    [[nodiscard]] const Side& at(End end) const { return sides[end]; }
    [[nodiscard]] bool isOver() const;
  };

  SocketLink(Profile profile, int listener, std::uint16_t port, const sockaddr_in& target,
             std::uint32_t seed);
  void run();
  /// What poll() says of the listener, and of both sockets of each connection, in their order.
  [[nodiscard]] std::vector<pollfd> waitForSomething() const;
  [[nodiscard]] Nanos pause(Moment now) const;
  [[nodiscard]] std::optional<Moment> nextOffer(const Connection& connection, End from) const;
  void note(const std::vector<pollfd>& seen, Moment now);
  void accept(Moment now);
  void carry(End from, Moment now, bool dead);
  void deliver(Connection& connection, End to, Moment now);
  /// False when the socket takes no more for now.
  bool handOver(Connection& connection, End to, const Packet& packet, Moment now);
  bool write(Side& side, const Packet& packet);
  void tell(Connection& connection, End from, Moment now);
  void send(Connection& connection, End from, Kind kind, const std::vector<std::uint8_t>& data, Moment now);
  [[nodiscard]] static bool mayRead(const Connection& connection, End from);
  bool offerOne(Connection& connection, End from, Moment now);
  void offerInTurn(End from, Moment now);
  [[nodiscard]] bool isDead(Moment now) const;

  Profile m_profile;
  int m_listener;
  std::uint16_t m_port;
  sockaddr_in m_target;
  mutable std::mutex m_mutex;
  std::array<Direction, 2> m_directions;  ///< By the end they leave from.
  std::array<Pipe, 2> m_pipes;
  std::map<std::uint32_t, Connection> m_connections;
  std::uint32_t m_lastNumber = 0;
  std::array<std::uint32_t, 2> m_lastServed{};
  Moment m_began;
  Nanos m_deadTime{0};
  std::uint64_t m_turns = 0;
  bool m_deviceSpoke = false;
  std::atomic<bool> m_dead{false};
  std::atomic<bool> m_stop{false};
  std::thread m_thread;
};

}  // namespace tarim::link
