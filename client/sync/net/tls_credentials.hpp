// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whom a connection believes: the TLS context with its one CA, whatever this device's clock shows, the
// session kept for the next handshake, and what a failed handshake says about who answered.
#include "client/sync/net/tls_session_cache.hpp"
#include "client/sync/net/transport.hpp"

#include <boost/asio/ssl/context.hpp>
#include <boost/system/error_code.hpp>

namespace tarim::client {

class TlsCredentials {
 public:
  explicit TlsCredentials(std::shared_ptr<TlsSessionCache> sessions);
  TlsCredentials(const TlsCredentials&) = delete;
  TlsCredentials& operator=(const TlsCredentials&) = delete;

  /// InvalidInput for a CA that is none.
  base::Result<void> trust(const std::string& caPem);
  /// Before a handshake: host name or address to be verified, session to be resumed.
  void prepare(SSL* connection, const std::string& host) const;
  /// Before a handshake: its first flight with these bytes in it, if the session allows that; empty: it does
  /// not. The handshake goes on as any other once that was sent.
  static std::string firstFlightWith(SSL* connection, std::string_view bytes);
  /// Of the peer's certificate and, where it is here, of the authority's that signed it; nothing before a
  /// handshake.
  [[nodiscard]] static std::optional<CertificateLife> lifeOf(const SSL* connection);
  [[nodiscard]] boost::asio::ssl::context& context() { return m_context; }

 private:
  static int keepSession(SSL* connection, SSL_SESSION* session);

  boost::asio::ssl::context m_context;
  std::shared_ptr<TlsSessionCache> m_sessions;
};

/// ForeignServer for a certificate that is not ours, CaptivePortal for what is no TLS at all, Offline for a
/// cut.
base::Error handshakeError(const boost::system::error_code& failure, const SSL* connection);

}  // namespace tarim::client
