// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One kept HTTP/1.1 connection to one server, behind an interface so that tests can replace it. The server
// answers requests in their order, so several may be in flight (send, send, receive, receive).
//
// Calls block and end by success, an error, a time-out or interrupt(). After an error the connection is
// closed and unanswered requests are forgotten; the next send() reconnects.
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
  std::string host;  ///< A name or an address; IPv6 without brackets.
  std::string port;
  std::string caPem;  ///< The only trusted CA.
  /// With an empty caPem: SHA-256 (64 hex digits) of the CA's certificate, which the server has to send in
  /// the handshake. Nothing but the handshake is sent to a peer that does not prove it.
  std::string caPin = {};
};

/// Where on the way to the server a connection ended: the place's path of Offline, TimedOut, CaptivePortal
/// and ForeignServer as the transport returns them, of ForeignServer and ProtocolBroken at an enrolment.
namespace way {
inline constexpr std::string_view kName = "way.name";                ///< No address for the host's name.
inline constexpr std::string_view kRefused = "way.refused";          ///< The host refuses the port.
inline constexpr std::string_view kConnect = "way.connect";          ///< No answer from there, or no route.
inline constexpr std::string_view kHandshake = "way.handshake";      ///< Connected, and no TLS came about.
inline constexpr std::string_view kAuthority = "way.authority";      ///< A certificate of another CA.
inline constexpr std::string_view kCertificate = "way.certificate";  ///< It does not name this host.
inline constexpr std::string_view kTime = "way.time";                ///< Not valid by the server's own clock.
inline constexpr std::string_view kProtocol = "way.protocol";        ///< TLS, and no Tarim behind it.
}  // namespace way
/// Parses host:port or [address]:port. InvalidInput.
base::Result<Endpoint> endpointOf(std::string_view server, std::string caPem);

struct HttpRequest {
  std::string method = "GET";
  std::string target;
  std::vector<std::pair<std::string, std::string>> headers;  ///< Without Host and Content-Length.
  base::ByteView body;                                       ///< Must live until send() returns.
  /// A replay of this request by an attacker changes nothing, so it may be sent as 0-RTT data.
  bool replaySafe = false;
};

struct HttpAnswer {
  int status = 0;
  std::vector<std::pair<std::string, std::string>> headers;  ///< Names in lower case.
  std::string body;
  /// The header's value; empty when there is none.
  [[nodiscard]] std::string_view header(std::string_view name) const;
};

/// Counters of one connection, in bytes.
struct Traffic {
  std::uint64_t out = 0;     ///< Sent on the socket, TLS included.
  std::uint64_t in = 0;      ///< Received on the socket.
  std::uint64_t bodies = 0;  ///< The part of `out` that request bodies are.
  /// The part of `out` that the peer's TCP had not acknowledged when the connection ended, plus one TLS
  /// record, since the peer cannot read a record that is cut.
  std::uint64_t cutOff = 0;

  Traffic& operator+=(const Traffic& more) {
    out += more.out;
    in += more.in;
    bodies += more.bodies;
    cutOff += more.cutOff;
    return *this;
  }
};

/// Validity period of a certificate, both ends included.
struct CertificateLife {
  base::Instant from;
  base::Instant until;
};

class Transport {
 public:
  virtual ~Transport() = default;

  /// Connects before the first request, unless the connection is open.
  virtual base::Result<void> open() { return {}; }
  /// Offline, TimedOut, ForeignServer, CaptivePortal, Cancelled; InvalidInput when the CA is no certificate.
  virtual base::Result<void> send(const HttpRequest& request) = 0;
  /// The answer to the oldest unanswered request. Errors of send(); ProtocolBroken; TooLarge for a body above
  /// maxBody.
  virtual base::Result<HttpAnswer> receive(std::size_t maxBody) = 0;
  [[nodiscard]] virtual bool isConnected() const = 0;
  virtual void close() = 0;
  [[nodiscard]] virtual Traffic traffic() const = 0;

  /// Validity period of the peer's certificate, from the first connection on. The handshake does not check
  /// it, because this device's clock may be wrong; ApiClient compares it with the server's time.
  [[nodiscard]] virtual std::optional<CertificateLife> certificateLife() const { return std::nullopt; }
  /// In PEM, the CA that fits Endpoint::caPin; empty before a handshake and without a pin.
  [[nodiscard]] virtual std::string pinnedAuthority() const { return {}; }

  /// Thread-safe. The call under way, and every later call, returns Cancelled until resume().
  virtual void interrupt() = 0;
  virtual void resume() = 0;

  /// Thread-safe. Limits each step of connecting from now on, if that is less than
  /// SyncOptions::connectTimeout. TCP backs off between its attempts; a caller that knows the link's round
  /// trip reconnects sooner.
  virtual void setConnectTimeout(std::chrono::milliseconds) {}
  /// Thread-safe. A request that the peer's TCP leaves unacknowledged for this long ends with TimedOut, where
  /// the system provides SocketFacts. A slow server's TCP does acknowledge.
  virtual void setSilenceTimeout(std::chrono::milliseconds) {}

  /// Thread-safe. Nothing without a connection, or where the system provides no facts.
  [[nodiscard]] virtual std::optional<SocketFacts> facts() const { return std::nullopt; }
  /// Thread-safe. The most bytes in flight: more than the bandwidth-delay product would only fill queues and
  /// delay everything behind them.
  virtual void setInFlightLimit(std::uint64_t) {}
};

}  // namespace tarim::client
