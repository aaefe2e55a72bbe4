// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/net/tls_credentials.hpp"

#include "client/sync/net/authority_file.hpp"
#include "shared/wire/joining.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/ssl/error.hpp>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <ctime>

namespace tarim::client {

namespace asio = boost::asio;
using base::Code;
using base::Error;

namespace {

/// Index under which a context stores its TlsCredentials; Asio uses the usual application data itself.
int exDataIndex() {
  static const int place = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
  return place;
}

/// Keeps the ClientHello short: offers only what our servers and any OpenSSL of the last ten years support.
void limitOffer(SSL_CTX* native) {
  SSL_CTX_set_ciphersuites(native, "TLS_AES_128_GCM_SHA256:TLS_CHACHA20_POLY1305_SHA256");
  SSL_CTX_set_cipher_list(native, "ECDHE+AESGCM:ECDHE+CHACHA20");
  SSL_CTX_set1_groups_list(native, "X25519:P-256");
  SSL_CTX_set1_sigalgs_list(native, "ECDSA+SHA256:ed25519:RSA-PSS+SHA256:RSA+SHA256");
}

std::optional<base::Instant> instantOf(const ASN1_TIME* time) {
  std::tm parts{};
  if (ASN1_TIME_to_tm(time, &parts) != 1) return std::nullopt;
  const std::chrono::year_month_day day(std::chrono::year(parts.tm_year + 1900),
                                        std::chrono::month(unsigned(parts.tm_mon + 1)),
                                        std::chrono::day(unsigned(parts.tm_mday)));
  return std::chrono::sys_days(day) + std::chrono::hours(parts.tm_hour) + std::chrono::minutes(parts.tm_min) +
         std::chrono::seconds(parts.tm_sec);
}

std::string sha256Of(const X509* certificate) {
  std::array<std::uint8_t, 32> digest{};
  unsigned length = 0;
  const bool done = X509_digest(certificate, EVP_sha256(), digest.data(), &length) == 1;
  return done ? base::toHex(digest) : std::string();
}

bool namesAnotherHost(long verified) {
  return verified == X509_V_ERR_HOSTNAME_MISMATCH || verified == X509_V_ERR_IP_ADDRESS_MISMATCH;
}

/// Nothing for a certificate whose times cannot be read.
std::optional<CertificateLife> lifeIn(const X509* certificate) {
  const auto from = instantOf(X509_get0_notBefore(certificate));
  const auto until = instantOf(X509_get0_notAfter(certificate));
  if (!from || !until) return std::nullopt;
  return CertificateLife{*from, *until};
}

}  // namespace

TlsCredentials::TlsCredentials(std::shared_ptr<TlsSessionCache> sessions)
    : m_context(asio::ssl::context::tls_client),
      m_sessions(sessions ? std::move(sessions) : std::make_shared<TlsSessionCache>()) {
  SSL_CTX* const native = m_context.native_handle();
  SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
  SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION);
  limitOffer(native);
  SSL_CTX_set_session_cache_mode(native, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
  SSL_CTX_set_ex_data(native, exDataIndex(), this);
  SSL_CTX_sess_set_new_cb(native, &TlsCredentials::keepSession);
  m_context.set_verify_mode(asio::ssl::verify_peer);
  // A device whose clock is wrong must still reach the server, which tells it the right time.
  X509_VERIFY_PARAM_set_flags(SSL_CTX_get0_param(native), X509_V_FLAG_NO_CHECK_TIME);
}

int TlsCredentials::keepSession(SSL* connection, SSL_SESSION* session) {
  const auto* const self =
      static_cast<TlsCredentials*>(SSL_CTX_get_ex_data(SSL_get_SSL_CTX(connection), exDataIndex()));
  const int size = i2d_SSL_SESSION(session, nullptr);
  if (size <= 0) return 0;
  std::string der(std::size_t(size), '\0');
  auto* at = reinterpret_cast<unsigned char*>(der.data());
  i2d_SSL_SESSION(session, &at);
  self->m_sessions->put(std::move(der));
  return 0;
}

base::Result<void> TlsCredentials::trust(const std::string& caPem) {
  boost::system::error_code failed;
  m_context.add_certificate_authority(asio::buffer(caPem), failed);
  if (failed || caPem.find("BEGIN CERTIFICATE") == std::string::npos)
    return Error(Code::InvalidInput, "the CA is not a certificate in PEM");
  return {};
}

void TlsCredentials::trustPin(const std::string& pin) {
  m_pin = pin;
  SSL_CTX* const native = m_context.native_handle();
  const std::string offered = char(wire::kJoiningAlpn.size()) + std::string(wire::kJoiningAlpn);
  SSL_CTX_set_alpn_protos(native, reinterpret_cast<const unsigned char*>(offered.data()),
                          unsigned(offered.size()));
  SSL_CTX_set_cert_verify_callback(native, &TlsCredentials::verifyWithPin, this);
}

int TlsCredentials::verifyWithPin(X509_STORE_CTX* chain, void* self) {
  auto& credentials = *static_cast<TlsCredentials*>(self);
  const STACK_OF(X509)* const sent = X509_STORE_CTX_get0_untrusted(chain);
  for (int i = 0; i < sk_X509_num(sent); ++i) {
    X509* const one = sk_X509_value(sent, i);
    if (sha256Of(one) != credentials.m_pin) continue;
    // From here on as with a CA that was trusted before the handshake.
    X509_STORE_add_cert(X509_STORE_CTX_get0_store(chain), one);
    credentials.m_pinnedAuthority = pemOf(one);
    return X509_verify_cert(chain);
  }
  X509_STORE_CTX_set_error(chain, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY);
  return 0;
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
  const std::string der = m_sessions->get();
  const auto* at = reinterpret_cast<const unsigned char*>(der.data());
  SSL_SESSION* const session = der.empty() ? nullptr : d2i_SSL_SESSION(nullptr, &at, long(der.size()));
  if (session) SSL_set_session(connection, session);
  SSL_SESSION_free(session);
}

std::optional<CertificateLife> TlsCredentials::lifeOf(const SSL* connection) {
  X509* const own = SSL_get0_peer_certificate(connection);
  if (!own) return std::nullopt;
  auto life = lifeIn(own);
  // A resumed session has no chain, so look for the CA among the trusted certificates.
  X509_STORE* const trusted = SSL_CTX_get_cert_store(SSL_get_SSL_CTX(connection));
  STACK_OF(X509)* const authorities = X509_STORE_get1_all_certs(trusted);
  for (int i = 0; life && i < sk_X509_num(authorities); ++i) {
    X509* const authority = sk_X509_value(authorities, i);
    const auto above = X509_check_issued(authority, own) == X509_V_OK ? lifeIn(authority) : life;
    if (!above) continue;
    life->from = std::max(life->from, above->from);
    life->until = std::min(life->until, above->until);
  }
  sk_X509_pop_free(authorities, X509_free);
  return life;
}

std::string TlsCredentials::firstFlightWithEarlyData(SSL* connection, std::string_view bytes) {
  const SSL_SESSION* const session = SSL_get_session(connection);
  if (!session || bytes.size() > SSL_SESSION_get_max_early_data(session)) return {};
  // Asio's stream does not support early data, so OpenSSL writes the flight into a BIO in memory.
  BIO* const streams = SSL_get_wbio(connection);
  BIO* const out = BIO_new(BIO_s_mem());
  BIO_up_ref(streams);
  BIO_up_ref(out);
  SSL_set0_wbio(connection, out);
  std::size_t taken = 0;
  // If this fails, the handshake reports the error.
  (void)SSL_write_early_data(connection, bytes.data(), bytes.size(), &taken);
  SSL_set0_wbio(connection, streams);
  std::string flight(BIO_ctrl_pending(out), '\0');
  if (!flight.empty()) BIO_read(out, flight.data(), int(flight.size()));
  BIO_free(out);
  return flight;
}

Error handshakeError(const boost::system::error_code& failure, const SSL* connection) {
  const long verified = SSL_get_verify_result(connection);
  if (verified != X509_V_OK)
    return Error(Code::ForeignServer, X509_verify_cert_error_string(verified),
                 {{}, std::string(namesAnotherHost(verified) ? way::kCertificate : way::kAuthority)});
  const std::string words = failure.message();
  const auto code = static_cast<unsigned long>(failure.value());
  const int reason = ERR_GET_REASON(code);
  const bool isTls =
      failure.category() == asio::error::get_ssl_category() && ERR_GET_LIB(code) == ERR_LIB_SSL;
  // An alert comes from a peer that speaks TLS; an unexpected end, from a broken link.
  const bool isCut = reason == SSL_R_UNEXPECTED_EOF_WHILE_READING || reason >= SSL_AD_REASON_OFFSET;
  const base::Place place{{}, std::string(way::kHandshake)};
  if (!isTls || isCut) return Error(Code::Offline, "handshake: " + words, place);
  return Error(Code::CaptivePortal, "what answered does not speak TLS: " + words, place);
}

}  // namespace tarim::client
