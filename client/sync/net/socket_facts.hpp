// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// TCP measurements of one connection, and socket options. Each operating system has its own file; where a
// system cannot answer, there are no facts, and the engine works without them.
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace tarim::client {

struct SocketFacts {
  std::chrono::microseconds roundTrip{0};  ///< Smoothed; includes queueing.
  std::chrono::microseconds leastRoundTrip{0};
  std::chrono::milliseconds sinceAnswer{0};  ///< Since the peer's TCP acknowledged or sent anything.
  std::uint64_t unacknowledged = 0;          ///< Bytes written that the peer's TCP has not acknowledged.
  std::uint64_t inFlight = 0;                ///< Of these, not selectively acknowledged (SACK).
  std::uint64_t acknowledged = 0;            ///< Bytes, ever.
  std::uint64_t rate = 0;                    ///< Bytes per second, as last delivered.
  std::uint64_t lost = 0;                    ///< Segments retransmitted, ever.
  bool slowStart = true;                     ///< No loss has ended slow start yet.
  bool peerClosed = false;                   ///< The peer has sent FIN, and likely does not read any more.
  bool dead = false;                         ///< Reset or timed out: no byte travels in either direction.
};

/// Nothing where the system does not support this.
std::optional<SocketFacts> factsOf(int socket);

/// Sets small buffers, keep-alive, and congestion control `congestion`; ignores options that the system
/// lacks.
void prepareSocket(int socket, const std::string& congestion);
/// Closing will send one RST packet instead of the four of a graceful close. Only for connections without
/// bytes in flight.
void closeWithReset(int socket);
/// Limits TCP's exponential backoff between retransmissions, so that a sender does not stay silent after an
/// outage for as long as the outage lasted. False where the system lacks the option.
bool limitRetransmissionPause(int socket, std::chrono::milliseconds most);

}  // namespace tarim::client
