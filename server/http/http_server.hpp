// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The server's only door: TLS 1.2/1.3, HTTP/1.1 with keep-alive and pipelining, one coroutine per connection with the deadline of
// each wait on the line before it, handlers on a pool so that the I/O thread never waits for a disk. Asio and Beast are behind
// this header, not in it.
#include "server/http/handler.hpp"

#include <chrono>
#include <memory>

namespace tarim::server {

struct HttpOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;  ///< 0: any free one; see port().
  std::filesystem::path certificate;  ///< PEM chain.
  std::filesystem::path privateKey;   ///< PEM.
  unsigned handlerThreads = 16;
  std::size_t maxConnections = 4000;
  std::size_t maxHeaderBytes = 16 * 1024;
  std::chrono::seconds handshakeTimeout{20};
  std::chrono::seconds idleTimeout{120};
  std::chrono::seconds stallTimeout{60};  ///< Without a byte while a request or answer is under way.
};

class HttpServer {
 public:
  /// ConfigInvalid with the key when the address, port or a PEM file cannot be used.
  static base::Result<std::unique_ptr<HttpServer>> start(HttpOptions options, Handler& handler);
  /// Stops taking connections, lets requests under way end (bounded), then returns.
  ~HttpServer();
  [[nodiscard]] std::uint16_t port() const;

 private:
  struct Impl;
  explicit HttpServer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace tarim::server
