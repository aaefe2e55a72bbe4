// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A client that sends exactly the bytes it is told to, over TLS or bare, and blocks at most ten seconds for
// an answer: what a polite HTTP library would never send can be sent, stopped half way, or cut.
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace tarim::tests {

struct Reply {
  int status = 0;                              ///< 0: the connection ended before a whole answer was here.
  std::map<std::string, std::string> headers;  ///< Names in lower case.
  std::string body;
};

/// Of an earlier connection; given back to offer it again.
class TlsSession;
using TlsSessionPtr = std::shared_ptr<TlsSession>;

struct TlsOptions {
  std::string caFile;  ///< Checked, together with the name localhost.
  int version = 0;     ///< 0x0301 … 0x0304; 0: whatever both have.
  TlsSessionPtr session = {};
  std::string early = {};  ///< A request that goes along with the first flight, where the session allows it.
  std::size_t earlyRecord = 16384;  ///< So many bytes of it in each record.
  int secondsAhead = 0;             ///< The clock was set since the session was made.
  std::string groups = {};   ///< Offered for the key agreement, the first with a share; empty: OpenSSL's.
  std::string ciphers = {};  ///< Of TLS 1.2; empty: OpenSSL's.
};

class TlsClient {
 public:
  /// Null when the connection or the handshake fails.
  static std::unique_ptr<TlsClient> connect(std::uint16_t port, const TlsOptions& options);
  /// The alert by which the server ends the handshake; 0: none, or the handshake succeeds.
  static int alertOf(std::uint16_t port, const TlsOptions& options);
  /// What connect() would send before it hears anything; empty when nothing may be sent early.
  static std::string firstFlight(const TlsOptions& options);
  /// Without TLS.
  static std::unique_ptr<TlsClient> connectBare(std::uint16_t port);
  ~TlsClient();

  bool send(std::string_view bytes);
  /// The next answer; a head alone when it answers HEAD.
  Reply readReply(bool headOnly = false);
  /// send() and readReply().
  Reply ask(std::string_view bytes);
  /// Whether the peer ends the connection (within ten seconds), and what it still said.
  bool endsSaying(std::string* last = nullptr);
  /// As a pulled cable does it: no goodbye.
  void cut();
  /// Whether so many bytes come.
  bool receives(std::size_t count);
  [[nodiscard]] bool resumed() const;
  /// The early request was taken, and is answered.
  [[nodiscard]] bool tookEarly() const;
  /// That were sent on this connection.
  [[nodiscard]] int tickets() const;
  [[nodiscard]] int version() const;
  /// Of the key agreement, as OpenSSL names it: "x25519", "prime256v1".
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
