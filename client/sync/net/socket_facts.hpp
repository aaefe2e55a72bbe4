// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the system knows of one TCP connection, and what it can be told about it. Each system has its own
// file; where one cannot answer, there are no facts, and the engine does with less.
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace tarim::client {

struct SocketFacts {
  std::chrono::microseconds roundTrip{0};  ///< Smoothed, queues included.
  std::chrono::microseconds leastRoundTrip{0};
  std::chrono::milliseconds sinceAnswer{0};  ///< Since the peer's TCP acknowledged or sent anything.
  std::uint64_t unacknowledged = 0;          ///< Bytes handed over that the peer's TCP has not confirmed.
  std::uint64_t onTheWay = 0;                ///< Of these, what has not arrived behind a lost packet either.
  std::uint64_t acknowledged = 0;            ///< Bytes, ever.
  std::uint64_t rate = 0;                    ///< Bytes per second, as last delivered.
  std::uint64_t lost = 0;                    ///< Segments sent again, ever.
  bool seeking = true;                       ///< Still in slow start: no loss has told it a limit yet.
  bool peerClosed = false;                   ///< It says nothing any more, and likely does not listen.
  bool dead = false;                         ///< Reset or given up: nothing goes in either direction.
};

/// Nothing where the system does not tell.
std::optional<SocketFacts> factsOf(int socket);

/// Small buffers, keep-alive, and `congestion` (TCP's way of sharing a link) where the system has it. What it
/// does not know is left as it is.
void prepareSocket(int socket, const std::string& congestion);
/// Its close is one packet instead of four. For connections on which nothing is under way any more.
void closeAtOnce(int socket);
/// After an outage a sender should not sleep for as long as the outage lasted: the most it waits before it
/// tries again. False where the system cannot be told.
bool limitRetries(int socket, std::chrono::milliseconds most);

}  // namespace tarim::client
