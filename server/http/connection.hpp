// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One connection from handshake to close, as one coroutine on the I/O thread. Requests are answered in the
// order in which they arrive; the next request is read after the previous answer was written.
#include "server/http/http_server.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/thread_pool.hpp>

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

/// The state that all connections share. Only the I/O thread may use it; any thread may read openCount.
struct ServerContext {
  const HttpOptions& options;
  Handler& handler;
  boost::asio::ssl::context& tls;
  boost::asio::thread_pool& pool;
  boost::asio::thread_pool& filePool;
  std::set<OpenConnection*> open = {};
  std::atomic<std::size_t> openCount = 0;
  std::size_t bodyMemory = 0;
  bool stopping = false;
};

/// Returns when the connection has ended. The context must outlive the coroutine.
boost::asio::awaitable<void> serveConnection(boost::asio::ip::tcp::socket socket, ServerContext& context);

}  // namespace tarim::server
