// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One connection from handshake to close, as one coroutine on the I/O thread. Requests are answered in the
// order in which they came; the next one is read when the answer before it was written.
#include "server/http/http_server.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/thread_pool.hpp>

#include <atomic>
#include <set>

namespace tarim::server {

/// An open connection, as the server that wants to stop sees it.
class OpenConnection {
 public:
  /// Ends it now when it waits for a request, after the present answer otherwise.
  virtual void stop() = 0;
  /// Ends it whatever it does.
  virtual void close() = 0;

 protected:
  ~OpenConnection() = default;
};

/// What all connections share; touched on the I/O thread only, but for the count.
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

/// Returns when the connection has ended. The context must outlive it.
boost::asio::awaitable<void> serveConnection(boost::asio::ip::tcp::socket socket, ServerContext& context);

}  // namespace tarim::server
