// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the connections of one server share: pools, the shares of connections and of memory, and the queues of
// those who wait for something that few may do at once.
#include "server/http/http_stream.hpp"

#include <atomic>
#include <set>

namespace tarim::server {

/// How the server ends an open connection when it stops.
class OpenConnection {
 public:
  /// Ends an idle connection at once, any other after the present answer.
  virtual void stop() = 0;
  /// Ends the connection at once.
  virtual void close() = 0;

 protected:
  ~OpenConnection() = default;
};

/// Tells the log about peers that had to give way: the first at once, the others counted together a minute
/// later at the earliest.
class GivenWay {
 public:
  explicit GivenWay(const HttpOptions& options) : m_options(options) {}
  void count();

 private:
  const HttpOptions& m_options;
  std::uint64_t m_since = 0;  ///< Since the last line.
  std::chrono::steady_clock::time_point m_nextLine;
};

/// Only the I/O thread may use it; any thread may read openCount.
struct ServerContext {
  ServerContext(const HttpOptions& options, Handler& handler, boost::asio::io_context& io,
                boost::asio::ssl::context& tls);

  const HttpOptions& options;
  Handler& handler;
  boost::asio::thread_pool pool;
  boost::asio::thread_pool filePool;
  boost::asio::thread_pool heavyPool;
  boost::asio::thread_pool handshakePool;
  Handshakes handshakes;
  FairShare strangers;    ///< Connections on which nobody has shown a valid token, by address.
  FairShare devices;      ///< The others, by device.
  FairShare smallBodies;  ///< Bytes of bodies of at most 64 KiB, by device or address.
  FairShare largeBodies;  ///< Bytes of larger bodies, and of large answers.
  FairQueue requests;     ///< Turns on the pool, by device or address; so are the following.
  FairQueue fileWork;     ///< Turns on the pool for files.
  FairQueue heavy;        ///< Requests of which few may be handled at once.
  FairQueue restores;     ///< Uploads that end with a heavy computation, one at a time.
  GivenWay givenWay;
  std::set<OpenConnection*> open = {};
  std::atomic<std::size_t> openCount = 0;
  bool stopping = false;
};

}  // namespace tarim::server
