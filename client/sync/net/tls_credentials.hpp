// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The TLS context of a connection: it trusts one CA, does not check certificate dates (this device's clock
// may be wrong), keeps the session for the next handshake, and turns handshake failures into errors.
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

  /// InvalidInput when `caPem` holds no certificate.
  base::Result<void> trust(const std::string& caPem);
  /// Trusts the CA with this SHA-256 (64 hex digits) once a peer has sent its certificate.
  void trustPin(const std::string& pin);
  /// In PEM, the CA that fits the pin; empty before a peer has sent it.
  [[nodiscard]] const std::string& pinnedAuthority() const { return m_pinnedAuthority; }
  /// Call before a handshake. Sets the host name or address to verify, and the session to resume.
  void prepare(SSL* connection, const std::string& host) const;
  /// Call before a handshake. The first flight with `bytes` as 0-RTT data; empty when the session allows
  /// none. After the flight was sent, the handshake continues as any other.
  static std::string firstFlightWithEarlyData(SSL* connection, std::string_view bytes);
  /// The time in which both the peer's certificate and the CA's, where known, are valid. Nothing before a
  /// handshake.
  [[nodiscard]] static std::optional<CertificateLife> lifeOf(const SSL* connection);
  [[nodiscard]] boost::asio::ssl::context& context() { return m_context; }

 private:
  static int keepSession(SSL* connection, SSL_SESSION* session);
  static int verifyWithPin(X509_STORE_CTX* chain, void* self);

  boost::asio::ssl::context m_context;
  std::shared_ptr<TlsSessionCache> m_sessions;
  std::string m_pin;
  std::string m_pinnedAuthority;
};

/// ForeignServer for a certificate that the CA has not signed or that names another host, CaptivePortal when
/// the peer does not speak TLS, Offline when the connection was cut; with a place of `way`.
base::Error handshakeError(const boost::system::error_code& failure, const SSL* connection);

}  // namespace tarim::client
