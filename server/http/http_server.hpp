// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The server's only context: TLS 1.2/1.3, HTTP/1.1 with keep-alive and pipelining, one coroutine per
// connection with the deadline of each wait on the line before it, handlers on a pool so that the I/O thread
// never waits for a disk. Asio and Beast are behind this header, not in it.
//
// Everything a stranger can make it hold is bounded: connections, header bytes, body bytes (the route's
// limit, and all bodies together), time without a byte, and the rate of a body over its whole time.
#include "server/http/handler.hpp"

#include <chrono>
#include <functional>
#include <memory>

namespace tarim::server {

/// What became of one request, for the log. No address and no header is in it.
struct RequestReport {
  std::string method;
  std::string path;
  int status = 0;  ///< 0: the link broke before an answer was sent.
  std::string
      failure;  ///< Why it is a 5xx, or broke off while it was sent (Answer::reason); empty otherwise.
  std::chrono::microseconds took{0};
};

struct HttpOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;             ///< 0: any free one; see port().
  std::filesystem::path certificate;  ///< PEM chain.
  std::filesystem::path privateKey;   ///< PEM.
  unsigned handlerThreads = 16;
  unsigned fileThreads = 8;           ///< Of uploads and files sent: what is small never waits for them.
  std::size_t maxConnections = 4000;  ///< Beyond it a newcomer is closed at once.
  std::size_t maxHeaderBytes = 16 * 1024;
  std::size_t maxBodyMemory = 256u << 20;  ///< Of all requests together; beyond it 503, come back later.
  std::chrono::milliseconds handshakeTimeout{20'000};
  std::chrono::milliseconds idleTimeout{120'000};
  std::chrono::milliseconds stallTimeout{60'000};  ///< Without a byte while a request or answer is under way.
  std::uint64_t leastBytesPerSecond = 64;          ///< Of a body, once it has had stallTimeout to begin.
  std::chrono::milliseconds stopTimeout{10'000};   ///< For requests under way when the server stops.
  std::function<void(const RequestReport&)> report;  ///< May be empty. Called on the I/O thread.
};

class HttpServer {
 public:
  /// ConfigInvalid with the key ("address", "port", "certificate", "private_key") when that cannot be used.
  static base::Result<std::unique_ptr<HttpServer>> start(HttpOptions options, Handler& handler);
  /// Stops taking connections, lets requests under way end (bounded), then returns.
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;
  [[nodiscard]] std::uint16_t port() const;
  /// Open at this moment.
  [[nodiscard]] std::size_t connections() const;

 private:
  struct Impl;
  explicit HttpServer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace tarim::server
