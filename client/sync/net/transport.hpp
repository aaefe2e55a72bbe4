// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The seam between what is said and what carries it: one kept HTTP/1.1 connection to one server. Requests are
// answered in their order, so several may be under way (send, send, receive, receive).
//
// Calls block the thread that makes them, and each has a way out: success, an error, a time-out, interrupt().
// After an error the connection is closed and unanswered requests are forgotten; the next send() connects
// anew.
#include "client/sync/net/options.hpp"
#include "client/sync/net/socket_facts.hpp"
#include "shared/base/bytes.hpp"
#include "shared/base/time.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tarim::client {

struct Endpoint {
  std::string host;  ///< A name or an address; IPv6 without its brackets.
  std::string port;
  std::string caPem;  ///< The one CA whose certificates are believed.
};
/// host:port or [address]:port. InvalidInput.
base::Result<Endpoint> endpointOf(std::string_view server, std::string caPem);

struct HttpRequest {
  std::string method = "GET";
  std::string target;
  std::vector<std::pair<std::string, std::string>> headers;  ///< Beside Host and Content-Length.
  base::ByteView body;                                       ///< Must live until send() returns.
  /// Somebody who records it may send it again and nothing is different then: it may go along with the first
  /// flight of a connection.
  bool mayBeRepeated = false;
};

struct HttpAnswer {
  int status = 0;
  std::vector<std::pair<std::string, std::string>> headers;  ///< Names in lower case.
  std::string body;
  /// Empty when there is none.
  [[nodiscard]] std::string_view header(std::string_view name) const;
};

struct Traffic {
  std::uint64_t out = 0;  ///< On the socket, TLS included.
  std::uint64_t in = 0;
  std::uint64_t bodies = 0;  ///< Of `out`, what was in bodies of requests.
  /// Of `out`, what the peer's system had not acknowledged when its connection ended, and the TLS record
  /// before that: the peer can read nothing of one that is cut.
  std::uint64_t cutOff = 0;

  Traffic& operator+=(const Traffic& more) {
    out += more.out;
    in += more.in;
    bodies += more.bodies;
    cutOff += more.cutOff;
    return *this;
  }
};

/// When a certificate says that it is valid, both ends included.
struct CertificateLife {
  base::Instant from;
  base::Instant until;
};

class Transport {
 public:
  virtual ~Transport() = default;

  /// Connects ahead of the first request, where that is not done yet.
  virtual base::Result<void> open() { return {}; }
  /// Offline, TimedOut, ForeignServer, CaptivePortal, Cancelled; InvalidInput for a CA that is none.
  virtual base::Result<void> send(const HttpRequest& request) = 0;
  /// The answer to the oldest request without one. Also ProtocolBroken, TooLarge for a body above maxBody.
  virtual base::Result<HttpAnswer> receive(std::size_t maxBody) = 0;
  [[nodiscard]] virtual bool isConnected() const = 0;
  virtual void close() = 0;
  [[nodiscard]] virtual Traffic traffic() const = 0;

  /// Of the peer's certificate, once a connection has been made, also after it was closed. Whether that time
  /// is now is not part of the handshake: this device's clock may be wrong, the server's own tells
  /// (ApiClient).
  [[nodiscard]] virtual std::optional<CertificateLife> certificateLife() const { return std::nullopt; }

  /// From any thread: whatever is under way, and every call after it, gives Cancelled until resume().
  virtual void interrupt() = 0;
  virtual void resume() = 0;

  /// From any thread: the most that each step of connecting may take from now on, if that is less than the
  /// options say. TCP pauses longer and longer between its attempts; whoever knows the link asks anew
  /// instead.
  virtual void setConnectPatience(std::chrono::milliseconds) {}
  /// From any thread: for how long the peer's system may leave a request unacknowledged, from now on, before
  /// it counts as TimedOut, where the system tells. A server that takes its time does acknowledge.
  virtual void setSilencePatience(std::chrono::milliseconds) {}

  /// From any thread: what the system knows of the connection; nothing where there is none.
  [[nodiscard]] virtual std::optional<SocketFacts> facts() const { return std::nullopt; }
  /// From any thread: the most bytes that may wait for the peer's acknowledgement. What is beyond the link's
  /// own capacity only stands in queues, and everything else with it.
  virtual void setAllowance(std::uint64_t) {}
};

}  // namespace tarim::client
