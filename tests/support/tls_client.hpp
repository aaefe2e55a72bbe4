// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A client that sends exactly the given bytes, over TLS or plain TCP, and blocks at most ten seconds for an
// answer. Tests use it to send malformed requests, to stop half way, and to break the connection.
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace tarim::tests {

struct Reply {
  int status = 0;                              ///< 0: the connection ended before a complete answer arrived.
  std::map<std::string, std::string> headers;  ///< Names in lower case.
  std::string body;
};

/// The TLS session of an earlier connection, to resume it.
class TlsSession;
using TlsSessionPtr = std::shared_ptr<TlsSession>;

struct TlsOptions {
  std::string caFile;  ///< The server's certificate must be signed by this authority and name localhost.
  int version = 0;     ///< 0x0301 … 0x0304; 0: the highest version that both support.
  TlsSessionPtr session = {};
  std::string early = {};           ///< A request to send as 0-RTT data, where the session allows it.
  std::size_t earlyRecord = 16384;  ///< Bytes of early data in each TLS record.
  int secondsAhead = 0;  ///< The clock was set ahead by this many seconds since the session was made.
  std::string groups =
      {};  ///< Groups offered for the key agreement, the first with a key share; empty: OpenSSL's defaults.
  std::string ciphers = {};  ///< TLS 1.2 ciphers; empty: OpenSSL's defaults.
  std::string from = {};     ///< The loopback address to connect from, "127.0.0.2"; empty: 127.0.0.1.
};

class TlsClient {
 public:
  /// Null when the connection or the handshake fails.
  static std::unique_ptr<TlsClient> connect(std::uint16_t port, const TlsOptions& options);
  /// The alert by which the server ends the handshake; 0: none, or the handshake succeeds.
  static int alertOf(std::uint16_t port, const TlsOptions& options);
  /// The bytes that connect() sends before it receives any; empty when the session allows no early data.
  static std::string firstFlight(const TlsOptions& options);
  /// A plain TCP connection.
  static std::unique_ptr<TlsClient> connectBare(std::uint16_t port, const std::string& from = {});
  ~TlsClient();

  bool send(std::string_view bytes);
  /// The next answer; a head alone when it answers HEAD.
  Reply readReply(bool headOnly = false);
  /// send() and readReply().
  Reply ask(std::string_view bytes);
  /// Whether the peer ends the connection within ten seconds; `last` gets the bytes received until then.
  bool isClosedByPeer(std::string* last = nullptr);
  /// Closes the socket without a TLS shutdown.
  void cut();
  /// Whether at least `count` bytes arrive.
  bool receives(std::size_t count);
  [[nodiscard]] bool resumed() const;
  /// The server accepted the early data and answers it.
  [[nodiscard]] bool tookEarly() const;
  /// The number of session tickets received on this connection.
  [[nodiscard]] int tickets() const;
  [[nodiscard]] int version() const;
  /// The group of the key agreement, as OpenSSL names it: "x25519", "prime256v1".
  [[nodiscard]] std::string group() const;
  [[nodiscard]] TlsSessionPtr session() const;

 private:
  TlsClient();
  bool readMore();
  struct State;
  std::unique_ptr<State> m_state;
  std::string m_unread;
};

}  // namespace tarim::tests
