// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One connection from handshake to close, as one coroutine on the I/O thread. Requests are answered in the
// order in which they arrive; the next request is read after the previous answer was written.
#include "server/http/server_context.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>

namespace tarim::server {

/// Returns when the connection has ended. The context must outlive the coroutine.
boost::asio::awaitable<void> serveConnection(boost::asio::ip::tcp::socket socket, ServerContext& context);

}  // namespace tarim::server
