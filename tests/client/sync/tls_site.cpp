// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/sync/tls_site.hpp"

#include <openssl/pem.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <stdexcept>

namespace tarim::client::test {
namespace {

/// One connection: what was read and not used yet stays in the buffer, so requests may come back to back.
class Connection {
 public:
  Connection(SSL* ssl, std::string early) : m_ssl(ssl), m_buffer(std::move(early)) {}

  std::optional<SiteRequest> read() {
    std::size_t end = 0;
    while ((end = m_buffer.find("\r\n\r\n")) == std::string::npos)
      if (!more()) return std::nullopt;
    SiteRequest request = headOf(m_buffer.substr(0, end));
    m_buffer.erase(0, end + 4);
    const std::string length = request.header("content-length");
    const std::size_t wanted = length.empty() ? 0 : std::stoul(length);
    while (m_buffer.size() < wanted && !request.cut)
      request.cut = !more();
    request.body = m_buffer.substr(0, wanted);
    m_buffer.erase(0, wanted);
    return request;
  }
  bool write(const HttpAnswer& answer, bool headOnly) {
    std::string text = "HTTP/1.1 " + std::to_string(answer.status) + " x\r\n";
    for (const auto& [name, value] : answer.headers)
      text += name + ": " + value + "\r\n";
    if (answer.status != 204) text += "Content-Length: " + std::to_string(answer.body.size()) + "\r\n";
    text += "\r\n";
    if (!headOnly) text += answer.body;
    return SSL_write(m_ssl, text.data(), int(text.size())) > 0;
  }

 private:
  static SiteRequest headOf(const std::string& head) {
    SiteRequest request;
    const std::size_t method = head.find(' ');
    const std::size_t target = head.find(' ', method + 1);
    request.method = head.substr(0, method);
    request.target = head.substr(method + 1, target - method - 1);
    for (std::size_t line = head.find("\r\n"); line != std::string::npos;
         line = head.find("\r\n", line + 2)) {
      const std::size_t colon = head.find(": ", line);
      const std::size_t end = std::min(head.find("\r\n", line + 2), head.size());
      std::string name = head.substr(line + 2, colon - line - 2);
      std::transform(name.begin(), name.end(), name.begin(),
                     [](unsigned char c) { return char(std::tolower(c)); });
      request.headers[name] = head.substr(colon + 2, end - colon - 2);
    }
    return request;
  }
  bool more() {
    char slice[16384];
    const int got = SSL_read(m_ssl, slice, sizeof slice);
    if (got > 0) m_buffer.append(slice, std::size_t(got));
    return got > 0;
  }

  SSL* m_ssl;
  std::string m_buffer;
};

void use(SSL_CTX* context, const Identity& identity) {
  BIO* const certificate = BIO_new_mem_buf(identity.certificate.data(), int(identity.certificate.size()));
  BIO* const key = BIO_new_mem_buf(identity.key.data(), int(identity.key.size()));
  X509* const x509 = PEM_read_bio_X509(certificate, nullptr, nullptr, nullptr);
  EVP_PKEY* const secret = PEM_read_bio_PrivateKey(key, nullptr, nullptr, nullptr);
  const bool fine =
      SSL_CTX_use_certificate(context, x509) == 1 && SSL_CTX_use_PrivateKey(context, secret) == 1;
  X509_free(x509);
  EVP_PKEY_free(secret);
  BIO_free(certificate);
  BIO_free(key);
  if (!fine) throw std::runtime_error("no identity");
}

}  // namespace

TlsSite::TlsSite(const Identity& identity, SiteHandler handler, int maxVersion, const std::string& further)
    : m_context(SSL_CTX_new(TLS_server_method())), m_handler(std::move(handler)) {
  use(m_context, identity);
  if (!further.empty()) {
    BIO* const memory = BIO_new_mem_buf(further.data(), int(further.size()));
    SSL_CTX_add_extra_chain_cert(m_context, PEM_read_bio_X509(memory, nullptr, nullptr, nullptr));
    BIO_free(memory);
  }
  SSL_CTX_set_session_id_context(m_context, reinterpret_cast<const unsigned char*>("tarim"), 5);
  SSL_CTX_set_max_early_data(m_context, 16 * 1024);
  SSL_CTX_set_options(m_context, SSL_OP_NO_ANTI_REPLAY);
  if (maxVersion != 0) SSL_CTX_set_max_proto_version(m_context, maxVersion);
  m_listener = std::make_unique<Listener>([this](int socket) { serve(socket); });
}

TlsSite::~TlsSite() {
  m_listener.reset();
  SSL_CTX_free(m_context);
}

std::vector<std::string> TlsSite::early() const {
  const std::lock_guard lock(m_mutex);
  return m_early;
}

std::string TlsSite::readEarly(SSL* ssl) {
  std::string all;
  char slice[4096];
  std::size_t got = 0;
  while (SSL_read_early_data(ssl, slice, sizeof slice, &got) == SSL_READ_EARLY_DATA_SUCCESS)
    all.append(slice, got);
  const std::lock_guard lock(m_mutex);
  if (!all.empty()) m_early.push_back(all.substr(0, all.find("\r\n")));
  return all;
}

void TlsSite::serve(int socket) {
  SSL* const ssl = SSL_new(m_context);
  SSL_set_fd(ssl, socket);
  std::string early = m_refusesEarly ? std::string() : readEarly(ssl);
  if (SSL_accept(ssl) == 1) {
    if (SSL_session_reused(ssl)) ++m_resumptions;
    Connection connection(ssl, std::move(early));
    while (const auto request = connection.read()) {
      const auto answer = m_handler(*request);
      if (!answer || request->cut || !connection.write(*answer, request->method == "HEAD")) break;
    }
  }
  SSL_free(ssl);
}

}  // namespace tarim::client::test
