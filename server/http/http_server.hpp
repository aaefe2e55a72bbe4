// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The server's listening socket: TLS 1.2/1.3, HTTP/1.1 with keep-alive and pipelining, one coroutine per
// connection with the deadline of each wait on the line before it, handlers on a pool so that the I/O thread
// never waits for a disk. This header does not include Asio or Beast.
//
// Every resource that a peer can occupy is bounded: connections, handshakes, header bytes, body bytes (per
// route, and of all bodies together), time without a byte, and the rate of a body. What is limited is divided
// fairly (fair_share.hpp): among addresses while nobody has shown a valid token, among devices afterwards.
// Strangers and known devices have connections of their own, so neither can take the others'.
#include "server/http/handler.hpp"

#include <chrono>
#include <functional>
#include <memory>

namespace tarim::server {

/// The result of one request, for the log. Contains no address and no header.
struct RequestReport {
  std::string method;
  std::string path;
  int status = 0;       ///< 0: the link broke before an answer was sent.
  std::string failure;  ///< Why the status is 5xx, or why the answer broke off while it was sent
                        ///< (Answer::reason); else empty.
  std::chrono::microseconds took{0};
};

struct HttpOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;             ///< 0: any free one; see port().
  std::filesystem::path certificate;  ///< PEM chain.
  std::filesystem::path privateKey;   ///< PEM.
  std::filesystem::path authority;    ///< PEM; may be empty. See tls.hpp.
  unsigned handlerThreads = 16;
  unsigned fileThreads = 8;  ///< For uploads and downloads, so that small requests never wait for them.
  std::size_t maxConnections = 4000;  ///< Half for strangers, half for devices; beyond: see FairShare.
  unsigned handshakeThreads = 1;      ///< At most so many handshakes are computed at once.
  std::size_t waitingHandshakes = 1024;
  unsigned heavyThreads =
      3;  ///< For Handler::isHeavy() and Upload::finishIsHeavy(): one more than packages take.
  std::size_t maxHeaderBytes = 16 * 1024;
  std::size_t largeBodyMemory =
      128u << 20;                           ///< For all large bodies and answers together; beyond: FairShare,
                                            ///< and who has to give way gets 503 with Retry-After.
  std::size_t smallBodyMemory = 32u << 20;  ///< The same for bodies of at most 64 KiB.
  std::chrono::milliseconds handshakeTimeout{20'000};  ///< For the whole handshake.
  std::chrono::milliseconds idleTimeout{120'000};
  std::chrono::milliseconds stallTimeout{60'000};  ///< Without a byte while a request or answer is under way.
  std::uint64_t leastBytesPerSecond = 64;          ///< Least rate of a body, on average over stallTimeout.
  std::chrono::milliseconds stopTimeout{
      10'000};  ///< How long requests under way may take when the server stops.
  std::function<void(const RequestReport&)> report;  ///< May be empty. Called on the I/O thread.
  /// A line for the log about peers that had to give way, at most one a minute; without addresses. May be
  /// empty.
  std::function<void(const std::string& line)> warn;
};

class HttpServer {
 public:
  /// ConfigInvalid; its path names the key whose value cannot be used: "address", "port", "certificate" or
  /// "private_key".
  static base::Result<std::unique_ptr<HttpServer>> start(HttpOptions options, Handler& handler);
  /// Stops accepting connections and waits for requests under way, at most stopTimeout.
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;
  [[nodiscard]] std::uint16_t port() const;
  /// The number of open connections.
  [[nodiscard]] std::size_t connections() const;
  /// The number of handshakes so far that went before others, because they resumed a known device's session.
  [[nodiscard]] std::uint64_t preferredHandshakes() const;

 private:
  struct Impl;
  explicit HttpServer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace tarim::server
