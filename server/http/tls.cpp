// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/tls.hpp"

#include "shared/base/files.hpp"
#include "shared/wire/joining.hpp"

#include <boost/system/error_code.hpp>

#include <openssl/err.h>
#include <openssl/pem.h>
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

constexpr std::uint64_t kMostPemBytes = 64 * 1024;
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

void freeAuthority(void*, void* authority, CRYPTO_EX_DATA*, int, long, void*) {
  X509_free(static_cast<X509*>(authority));
}

/// Index under which a context keeps the authority's certificate.
int authorityIndex() {
  static const int index = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, &freeAuthority);
  return index;
}

/// Whether the client's list of application protocols has the one of a device that joins. Each is a byte that
/// says its length, and its name.
bool isJoining(SSL* tls) {
  const unsigned char* bytes = nullptr;
  std::size_t size = 0;
  if (SSL_client_hello_get0_ext(tls, TLSEXT_TYPE_application_layer_protocol_negotiation, &bytes, &size) != 1)
    return false;
  std::string wanted(1, char(wire::kJoiningAlpn.size()));
  wanted += wire::kJoiningAlpn;
  return std::string_view(reinterpret_cast<const char*>(bytes), size).find(wanted) != std::string_view::npos;
}

int onClientHello(SSL* tls, int*, void*) {
  auto* const authority = static_cast<X509*>(SSL_CTX_get_ex_data(SSL_get_SSL_CTX(tls), authorityIndex()));
  if (authority && isJoining(tls)) SSL_add1_chain_cert(tls, authority);
  return SSL_CLIENT_HELLO_SUCCESS;
}

void sendAuthorityToJoining(SSL_CTX* native, const std::filesystem::path& file) {
  const auto pem =
      file.empty() ? base::Result<base::Bytes>(base::Error()) : base::DiskFiles().read(file, kMostPemBytes);
  if (!pem) return;
  BIO* const memory = BIO_new_mem_buf(pem->data(), int(pem->size()));
  X509* const authority = PEM_read_bio_X509(memory, nullptr, nullptr, nullptr);
  BIO_free(memory);
  ERR_clear_error();
  if (authority && SSL_CTX_set_ex_data(native, authorityIndex(), authority) == 1)
    SSL_CTX_set_client_hello_cb(native, &onClientHello, nullptr);
  else
    X509_free(authority);
}

}  // namespace

base::Result<void> prepareTls(ssl::context& context, const std::filesystem::path& certificate,
                              const std::filesystem::path& privateKey,
                              const std::filesystem::path& authority) {
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
  sendAuthorityToJoining(native, authority);
  return {};
}

bool needsTicket(SSL* tls) {
  const long age = long(std::time(nullptr)) - SSL_SESSION_get_time(SSL_get_session(tls));
  const bool isRefused = SSL_get_early_data_status(tls) == SSL_EARLY_DATA_REJECTED;
  return !SSL_session_reused(tls) || isRefused || age > kSessionTime / 2;
}

}  // namespace tarim::server
