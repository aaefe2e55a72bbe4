// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One direction of one connection, as a calculation: what TCP makes of a line that loses packets. Time is
// passed in.
//
// Segments are numbered. One that is lost is offered again a round trip later, while those behind it go on
// and wait for it at the far end. One that an outage cuts silences the flow: its oldest segment alone is
// tried again, after twice as long each time, until something arrives. There is no slow start and nothing is
// acknowledged: how much is on the way is held by the line's queue and by the window.
#include "tests/link/pipe.hpp"

#include <map>

namespace tarim::link {

constexpr std::size_t kHeadBytes = 52;  ///< IP, and TCP with its time stamps.
constexpr std::size_t kMostData = 1448;
constexpr std::size_t kFullPacket = kHeadBytes + kMostData;

enum class Kind : std::uint8_t {
  Open,  ///< Always the first.
  Data,  ///< Possibly none, as what ends a handshake.
  End,   ///< Nothing follows but a reset.
  Reset,
};

struct Heads {
  std::uint64_t number = 0;
  std::uint32_t connection = 0;
  Kind kind = Kind::Data;
};
Heads headsOf(const Packet& packet);

class Flow {
 public:
  Flow(std::uint32_t connection, Nanos roundTrip, std::size_t window)
      : m_connection(connection), m_roundTrip(roundTrip), m_window(window) {}

  // The near end.
  void send(Kind kind, const std::vector<std::uint8_t>& data, Moment now);
  /// Offers one segment, the oldest that is due; false when none is. The pipe must have room for it.
  bool offerDue(Pipe& pipe, Moment now);
  [[nodiscard]] std::optional<Moment> nextOffer() const;
  /// Whether more should be sent now.
  [[nodiscard]] bool hasWindow() const { return !m_silent && m_underWay < m_window; }
  void wasCut(Packet packet, Moment now);

  // The far end.
  void arrive(Packet packet);
  /// The next one in order; nullptr until it has arrived.
  [[nodiscard]] const Packet* front() const;
  void pop();

 private:
  struct Waiting {
    Moment due;
    Packet packet;
  };
  [[nodiscard]] Nanos timeout() const;
  std::map<std::uint64_t, Waiting>::iterator firstDue(Moment now);

  std::uint32_t m_connection;
  Nanos m_roundTrip;
  std::size_t m_window;
  std::uint64_t m_sent = 0;
  std::size_t m_underWay = 0;                  ///< Bytes, until the far end has taken them.
  std::map<std::uint64_t, Waiting> m_waiting;  ///< To be offered, or offered again.
  bool m_silent = false;
  int m_tries = 0;  ///< While silent.
  Moment m_retry{};
  bool m_heard = false;  ///< Something has arrived before.
  std::map<std::uint64_t, Packet> m_arrived;
  std::uint64_t m_taken = 0;
};

}  // namespace tarim::link
