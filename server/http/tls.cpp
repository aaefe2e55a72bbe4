// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/tls.hpp"

#include <boost/system/error_code.hpp>

#include <openssl/ssl.h>

#include <ctime>
#include <string_view>

namespace tarim::server {

namespace ssl = boost::asio::ssl;

namespace {

base::Error unusable(std::string_view key, const std::filesystem::path& file, const std::string& why) {
  return base::Error(base::Code::ConfigInvalid, file.filename().string() + ": " + why,
                     {.file = {}, .path = std::string(key)});
}

constexpr long kSessionTime = 24 * 60 * 60;
constexpr std::uint32_t kEarlyBytes = 16 * 1024;
/// About 1 KB each. Beyond that the oldest is forgotten, and its device shakes hands in full.
constexpr long kMostSessions = 32 * 1024;

/// A handshake costs the peer one packet and this server, on its only I/O thread, a key agreement and a
/// signature. Only what is cheap is agreed on: X25519 and P-256 take a tenth of a millisecond, a finite-field
/// group of 8192 bits takes a thousand times that (CVE-2002-20001). TLS 1.2 has the same key agreement and
/// authenticated encryption only: no CBC, no RSA key transport, no DHE.
constexpr const char* kGroups = "X25519:P-256";
constexpr const char* kCiphersOf12 = "ECDHE+AESGCM:ECDHE+CHACHA20";
constexpr const char* kCiphersOf13 =
    "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256";

/// Whether this OpenSSL has all of them: a build without one would otherwise go on with its own defaults.
bool limitToCheapAgreements(SSL_CTX* native) {
  return SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION) == 1 &&
         SSL_CTX_set1_groups_list(native, kGroups) == 1 &&
         SSL_CTX_set_cipher_list(native, kCiphersOf12) == 1 &&
         SSL_CTX_set_ciphersuites(native, kCiphersOf13) == 1;
}

}  // namespace

base::Result<void> prepareTls(ssl::context& context, const std::filesystem::path& certificate,
                              const std::filesystem::path& privateKey) {
  boost::system::error_code error;
  context.use_certificate_chain_file(certificate.string(), error);
  if (error) return unusable("certificate", certificate, error.message());
  context.use_private_key_file(privateKey.string(), ssl::context::pem, error);
  if (error) return unusable("private_key", privateKey, error.message());

  SSL_CTX* native = context.native_handle();
  if (SSL_CTX_check_private_key(native) != 1)
    return unusable("private_key", privateKey, "does not belong to the certificate");
  if (!limitToCheapAgreements(native))
    return unusable("certificate", certificate, "this OpenSSL lacks X25519, P-256 or AES-GCM");
  SSL_CTX_set_options(native,
                      SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
  SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
  static constexpr unsigned char kSessionContext[] = {'t', 'a', 'r', 'i', 'm'};
  SSL_CTX_set_session_id_context(native, kSessionContext, sizeof kSessionContext);
  SSL_CTX_set_timeout(native, kSessionTime);
  // Sessions stay in the server's cache and a ticket is only the session's id, 32 bytes instead of 200.
  // Several connections may resume the same session, again and again: a new ticket is sent when it is needed,
  // not with every handshake. OpenSSL's replay protection would make tickets single-use; replays are harmless
  // because early data is answered only where Handler::mayBeRepeated() says so.
  SSL_CTX_set_options(native, SSL_OP_NO_TICKET | SSL_OP_NO_ANTI_REPLAY);
  SSL_CTX_set_num_tickets(native, 0);
  SSL_CTX_sess_set_cache_size(native, kMostSessions);
  SSL_CTX_set_max_early_data(native, kEarlyBytes);
  SSL_CTX_set_recv_max_early_data(native, kEarlyBytes);
  return {};
}

bool needsTicket(SSL* tls) {
  const long age = long(std::time(nullptr)) - SSL_SESSION_get_time(SSL_get_session(tls));
  const bool isRefused = SSL_get_early_data_status(tls) == SSL_EARLY_DATA_REJECTED;
  return !SSL_session_reused(tls) || isRefused || age > kSessionTime / 2;
}

}  // namespace tarim::server
