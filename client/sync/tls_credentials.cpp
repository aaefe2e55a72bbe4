// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/tls_credentials.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/ssl/error.hpp>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace tarim::client {

namespace asio = boost::asio;
using base::Code;
using base::Error;

namespace {

/// Where a context knows its credentials; Asio keeps things of its own in the application's usual place.
int ownPlace() {
  static const int place = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
  return place;
}

}  // namespace

TlsCredentials::TlsCredentials() : m_context(asio::ssl::context::tls_client) {
  SSL_CTX* const native = m_context.native_handle();
  SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
  SSL_CTX_set_session_cache_mode(native, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
  SSL_CTX_set_ex_data(native, ownPlace(), this);
  SSL_CTX_sess_set_new_cb(native, &TlsCredentials::keepSession);
  m_context.set_verify_mode(asio::ssl::verify_peer);
}

TlsCredentials::~TlsCredentials() {
  SSL_SESSION_free(m_session);
}

int TlsCredentials::keepSession(SSL* connection, SSL_SESSION* session) {
  auto* const self =
      static_cast<TlsCredentials*>(SSL_CTX_get_ex_data(SSL_get_SSL_CTX(connection), ownPlace()));
  SSL_SESSION_free(self->m_session);
  self->m_session = session;
  return 1;  // The reference is ours now.
}

base::Result<void> TlsCredentials::trust(const std::string& caPem) {
  boost::system::error_code failed;
  m_context.add_certificate_authority(asio::buffer(caPem), failed);
  if (failed || caPem.find("BEGIN CERTIFICATE") == std::string::npos)
    return Error(Code::InvalidInput, "the CA is not a certificate in PEM");
  return {};
}

void TlsCredentials::prepare(SSL* connection, const std::string& host) const {
  boost::system::error_code isName;
  asio::ip::make_address(host, isName);
  if (isName) {
    SSL_set_tlsext_host_name(connection, host.c_str());
    SSL_set1_host(connection, host.c_str());
  } else {
    X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(connection), host.c_str());
  }
  if (m_session) SSL_set_session(connection, m_session);
}

Error handshakeError(const boost::system::error_code& failure, const SSL* connection) {
  const long verified = SSL_get_verify_result(connection);
  if (verified != X509_V_OK) return Error(Code::ForeignServer, X509_verify_cert_error_string(verified));
  const std::string words = failure.message();
  const auto code = static_cast<unsigned long>(failure.value());
  const int reason = ERR_GET_REASON(code);
  const bool isTls =
      failure.category() == asio::error::get_ssl_category() && ERR_GET_LIB(code) == ERR_LIB_SSL;
  // An alert comes from a server that speaks TLS, an end from a line that broke.
  const bool isCut = reason == SSL_R_UNEXPECTED_EOF_WHILE_READING || reason >= SSL_AD_REASON_OFFSET;
  if (!isTls || isCut) return Error(Code::Offline, "handshake: " + words);
  return Error(Code::CaptivePortal, "what answered does not speak TLS: " + words);
}

}  // namespace tarim::client
