// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/tls_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>

namespace tarim::tests {

class TlsSession {
 public:
  explicit TlsSession(SSL_SESSION* session) : m_session(session) {}
  ~TlsSession() { SSL_SESSION_free(m_session); }
  TlsSession(const TlsSession&) = delete;
  TlsSession& operator=(const TlsSession&) = delete;
  SSL_SESSION* m_session;
};

struct TlsClient::State {
  int socket = -1;
  SSL_CTX* context = nullptr;
  SSL* tls = nullptr;
  int tickets = 0;
  bool prepare(const TlsOptions& options);
  ~State() {
    if (tls) SSL_free(tls);
    if (context) SSL_CTX_free(context);
    if (socket >= 0) ::close(socket);
  }
};

namespace {

int openSocket(std::uint16_t port, const std::string& from) {
  std::signal(SIGPIPE, SIG_IGN);
  const int made = ::socket(AF_INET, SOCK_STREAM, 0);
  const timeval patience{10, 0};
  const int on = 1;
  ::setsockopt(made, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  ::setsockopt(made, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  ::setsockopt(made, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  sockaddr_in own{};
  own.sin_family = AF_INET;
  if (!from.empty() && (::inet_pton(AF_INET, from.c_str(), &own.sin_addr) != 1 ||
                        ::bind(made, reinterpret_cast<const sockaddr*>(&own), sizeof own) != 0)) {
    ::close(made);
    return -1;
  }
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(made, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return made;
  ::close(made);
  return -1;
}

bool sendEarly(SSL* tls, const TlsOptions& options) {
  std::string_view left = options.early;
  while (!left.empty()) {
    std::size_t sent = 0;
    const std::string_view record = left.substr(0, options.earlyRecord);
    if (SSL_write_early_data(tls, record.data(), record.size(), &sent) != 1) return false;
    left.remove_prefix(sent);
  }
  return true;
}

std::string lowerCase(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

Reply readHead(std::string_view head) {
  Reply reply;
  reply.status = std::atoi(std::string(head.substr(head.find(' ') + 1, 3)).c_str());
  for (std::size_t at = head.find("\r\n"); at != std::string_view::npos && at + 2 < head.size();) {
    const std::size_t end = head.find("\r\n", at + 2);
    const std::string_view line = head.substr(at + 2, end - at - 2);
    const std::size_t colon = line.find(": ");
    if (colon != std::string_view::npos)
      reply.headers[lowerCase(std::string(line.substr(0, colon)))] = std::string(line.substr(colon + 2));
    at = end;
  }
  return reply;
}

}  // namespace

bool TlsClient::State::prepare(const TlsOptions& options) {
  context = SSL_CTX_new(TLS_client_method());
  SSL_CTX_set_security_level(context, options.version > 0 && options.version < 0x0303 ? 0 : 1);
  SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
  if (SSL_CTX_load_verify_locations(context, options.caFile.c_str(), nullptr) != 1) return false;
  if (options.version) {
    SSL_CTX_set_min_proto_version(context, options.version);
    SSL_CTX_set_max_proto_version(context, options.version);
  }
  if (!options.groups.empty() && SSL_CTX_set1_groups_list(context, options.groups.c_str()) != 1) return false;
  if (!options.ciphers.empty() && SSL_CTX_set_cipher_list(context, options.ciphers.c_str()) != 1)
    return false;
  SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
  SSL_CTX_sess_set_new_cb(context, [](SSL* connection, SSL_SESSION*) {
    ++static_cast<State*>(SSL_get_app_data(connection))->tickets;
    return 0;
  });
  tls = SSL_new(context);
  SSL_set_app_data(tls, this);
  SSL_set1_host(tls, "localhost");
  SSL_set_tlsext_host_name(tls, "localhost");
  if (options.session) {
    SSL_SESSION* const own = SSL_SESSION_dup(options.session->m_session);
    SSL_SESSION_set_time(own, SSL_SESSION_get_time(own) - options.secondsAhead);
    SSL_set_session(tls, own);
    SSL_SESSION_free(own);
  }
  return true;
}

TlsClient::TlsClient() : m_state(std::make_unique<State>()) {}
TlsClient::~TlsClient() = default;

std::unique_ptr<TlsClient> TlsClient::connectBare(std::uint16_t port, const std::string& from) {
  std::unique_ptr<TlsClient> client(new TlsClient());
  client->m_state->socket = openSocket(port, from);
  if (client->m_state->socket < 0) return nullptr;
  return client;
}

std::unique_ptr<TlsClient> TlsClient::connect(std::uint16_t port, const TlsOptions& options) {
  std::unique_ptr<TlsClient> client = connectBare(port, options.from);
  if (!client || !client->m_state->prepare(options)) return nullptr;
  SSL* const tls = client->m_state->tls;
  SSL_set_fd(tls, client->m_state->socket);
  if (!sendEarly(tls, options)) return nullptr;
  if (SSL_connect(tls) != 1) return nullptr;
  return client;
}

int TlsClient::alertOf(std::uint16_t port, const TlsOptions& options) {
  const std::unique_ptr<TlsClient> client = connectBare(port, options.from);
  if (!client || !client->m_state->prepare(options)) return 0;
  SSL_set_fd(client->m_state->tls, client->m_state->socket);
  ERR_clear_error();
  if (SSL_connect(client->m_state->tls) == 1) return 0;
  const int reason = ERR_GET_REASON(ERR_peek_error());
  return reason >= SSL_AD_REASON_OFFSET ? reason - SSL_AD_REASON_OFFSET : 0;
}

std::string TlsClient::firstFlight(const TlsOptions& options) {
  State state;
  if (!state.prepare(options)) return {};
  BIO* const out = BIO_new(BIO_s_mem());
  SSL_set_bio(state.tls, BIO_new(BIO_s_mem()), out);
  if (!sendEarly(state.tls, options)) return {};
  std::string flight(BIO_ctrl_pending(out), '\0');
  BIO_read(out, flight.data(), static_cast<int>(flight.size()));
  return flight;
}

bool TlsClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const int count = m_state->tls ? SSL_write(m_state->tls, bytes.data(), static_cast<int>(bytes.size()))
                                   : static_cast<int>(::send(m_state->socket, bytes.data(), bytes.size(), 0));
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool TlsClient::readMore() {
  std::array<char, 16384> room;
  const int count = m_state->tls ? SSL_read(m_state->tls, room.data(), static_cast<int>(room.size()))
                                 : static_cast<int>(::recv(m_state->socket, room.data(), room.size(), 0));
  if (count <= 0) return false;
  m_unread.append(room.data(), static_cast<std::size_t>(count));
  return true;
}

Reply TlsClient::readReply(bool headOnly) {
  std::size_t end = 0;
  while ((end = m_unread.find("\r\n\r\n")) == std::string::npos)
    if (!readMore()) return {};
  Reply reply = readHead(std::string_view(m_unread).substr(0, end + 2));
  m_unread.erase(0, end + 4);
  const auto announced = reply.headers.find("content-length");
  const std::size_t length = headOnly || announced == reply.headers.end()
                                 ? 0
                                 : static_cast<std::size_t>(std::stoull(announced->second));
  while (m_unread.size() < length)
    if (!readMore()) return {};
  reply.body = m_unread.substr(0, length);
  m_unread.erase(0, length);
  return reply;
}

Reply TlsClient::ask(std::string_view bytes) {
  send(bytes);
  return readReply();
}

bool TlsClient::isClosedByPeer(std::string* last) {
  errno = 0;
  while (readMore()) {
  }
  if (last) *last = m_unread;
  // A time-out of the socket leaves the connection open, and says so.
  return errno != EAGAIN && errno != EWOULDBLOCK;
}

void TlsClient::cut() {
  const linger hard{1, 0};
  ::setsockopt(m_state->socket, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
  ::close(m_state->socket);
  m_state->socket = -1;
}

bool TlsClient::receives(std::size_t count) {
  while (m_unread.size() < count)
    if (!readMore()) return false;
  return true;
}

bool TlsClient::tookEarly() const {
  return SSL_get_early_data_status(m_state->tls) == SSL_EARLY_DATA_ACCEPTED;
}
bool TlsClient::resumed() const {
  return SSL_session_reused(m_state->tls) == 1;
}
int TlsClient::tickets() const {
  return m_state->tickets;
}
int TlsClient::version() const {
  return SSL_version(m_state->tls);
}
std::string TlsClient::group() const {
  return OBJ_nid2sn(int(SSL_get_negotiated_group(m_state->tls)));
}
TlsSessionPtr TlsClient::session() const {
  // A copy: OpenSSL marks the session of a connection that ends without a TLS shutdown as not resumable.
  return std::make_shared<TlsSession>(SSL_SESSION_dup(SSL_get0_session(m_state->tls)));
}

}  // namespace tarim::tests
