// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/server_context.hpp"

#include <algorithm>

namespace tarim::server {

namespace {

constexpr std::chrono::minutes kBetweenLines{1};
constexpr std::size_t kKnownSessions = 32 * 1024;
constexpr std::size_t kWaitingRequests = 4096;
/// One device or address gets at most this part of a pool's threads.
constexpr unsigned kPartOfOne = 4;

unsigned partOf(unsigned threads) {
  return std::max(1u, threads / kPartOfOne);
}

std::size_t placesOfStrangers(const HttpOptions& options) {
  return std::max<std::size_t>(1, options.maxConnections / 2);
}

std::size_t placesOfDevices(const HttpOptions& options) {
  return std::max<std::size_t>(1, options.maxConnections - placesOfStrangers(options));
}

}  // namespace

void GivenWay::count() {
  ++m_since;
  const auto now = std::chrono::steady_clock::now();
  if (now < m_nextLine || !m_options.warn) return;
  m_options.warn("connections are at their limit: " + std::to_string(m_since) +
                 " gave way to others, of those who hold most the longest silent");
  m_since = 0;
  m_nextLine = now + kBetweenLines;
}

ServerContext::ServerContext(const HttpOptions& given, Handler& answering, boost::asio::io_context& io,
                             boost::asio::ssl::context& tls)
    : options(given),
      handler(answering),
      pool(given.handlerThreads),
      filePool(given.fileThreads),
      heavyPool(given.heavyThreads + 1),  // One of them for the restores.
      handshakePool(given.handshakeThreads),
      handshakes{tls,
                 handshakePool,
                 {io, given.handshakeThreads, given.handshakeThreads, given.waitingHandshakes},
                 KnownSessions(kKnownSessions),
                 {}},
      strangers(placesOfStrangers(given)),
      devices(placesOfDevices(given)),
      smallBodies(given.smallBodyMemory),
      largeBodies(given.largeBodyMemory),
      requests(io, given.handlerThreads, partOf(given.handlerThreads), kWaitingRequests),
      fileWork(io, given.fileThreads, partOf(given.fileThreads), kWaitingRequests),
      heavy(io, given.heavyThreads, partOf(given.heavyThreads), kWaitingRequests),
      restores(io, 1, 1, kWaitingRequests),
      givenWay(given) {}

}  // namespace tarim::server
