// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/http_stream.hpp"

#include "server/http/address_share.hpp"
#include "server/http/answer_token.hpp"
#include "server/http/client_hello.hpp"
#include "server/http/on_pool.hpp"
#include "server/http/socket_options.hpp"
#include "server/http/tls.hpp"

#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

#include <openssl/ssl.h>

#include <algorithm>
#include <utility>

namespace tarim::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace {

constexpr std::size_t kFirstBytes = 4096;
constexpr std::size_t kSendChunk = 64 * 1024;
constexpr std::size_t kLingerBytes = 1u << 20;
constexpr std::chrono::milliseconds kLingerTime{5000};
constexpr int kMostDetections = 32;
constexpr std::chrono::milliseconds kShutdownTime{2000};

Read readOf(const beast::error_code& error) {
  if (!error) return Read::Ok;
  if (error == http::error::header_limit) return Read::TooLarge;
  const bool cut = error == http::error::end_of_stream || error == http::error::partial_message;
  return error.category() == http::make_error_code(http::error::end_of_stream).category() && !cut
             ? Read::Malformed
             : Read::Gone;
}

/// Somebody speaks plain HTTP to the TLS port: one plain sentence is kinder than silence.
constexpr std::string_view kSpeakTls =
    "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nContent-Length: 32\r\nConnection: close\r\n\r\n"
    "This port speaks https only.\r\n\r\n";

}  // namespace

HttpStream::HttpStream(asio::ip::tcp::socket socket, Handshakes& handshakes, const HttpOptions& options,
                       std::function<void()> heard)
    : m_options(options),
      m_handshakes(handshakes),
      m_heard(std::move(heard)),
      m_tls(std::move(socket), handshakes.tls),
      m_buffer(options.maxHeaderBytes + 2 * kSendChunk) {
  beast::error_code error;
  const auto endpoint = beast::get_lowest_layer(m_tls).socket().remote_endpoint(error);
  if (!error) m_peer = shareOf(endpoint.address());
}

HttpStream::~HttpStream() {
  // Otherwise OpenSSL removes the session of every broken connection from its cache.
  SSL_set_shutdown(m_tls.native_handle(), SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
}

// --- the handshake
// ------------------------------------------------------------------------------------------------------

asio::awaitable<bool> HttpStream::handshake() {
  expireAfter(m_options.handshakeTimeout);
  m_handshakeEnd = std::chrono::steady_clock::now() + m_options.handshakeTimeout;
  m_earlyData.emplace(m_tls.native_handle());
  while (m_earlyData->state() == EarlyDataHandshake::State::Open) {
    // The server's part of the handshake leaves in one packet with the answer when one can be given at once.
    setCorked(true);
    const bool received = co_await receiveHandshake();
    if (received && isEarly() && m_hasEarlyRequest && !needsTicket(m_tls.native_handle())) co_return true;
    setCorked(false);
    if (!received) co_return false;
  }
  co_return co_await completeHandshake();
}

asio::awaitable<bool> HttpStream::endHandshake(std::chrono::milliseconds timeout) {
  if (!m_earlyData || m_isBroken) co_return !m_isBroken;
  setCorked(false);
  expireAfter(timeout);
  m_handshakeEnd = std::chrono::steady_clock::now() + timeout;
  while (m_earlyData->state() == EarlyDataHandshake::State::Open) {
    const bool received = co_await receiveHandshake();
    if (!received) co_return false;
  }
  co_return co_await completeHandshake();
}

/// Hands the connection over to Asio's stream. All of `rest` belongs to the handshake: when the handshake was
/// complete, EarlyDataHandshake has read the application data behind it.
asio::awaitable<bool> HttpStream::completeHandshake() {
  const std::string rest = m_earlyData->detach();
  m_earlyData.reset();
  const auto [error, count] =
      co_await m_tls.async_handshake(asio::ssl::stream_base::server, asio::buffer(rest), kAnswer);
  m_isBroken = bool(error);
  m_needsTicket = !error && needsTicket(m_tls.native_handle());
  co_return !error;
}

/// Receives handshake bytes and puts early data into the buffer from which requests are read.
asio::awaitable<bool> HttpStream::receiveHandshake() {
  auto& socket = beast::get_lowest_layer(m_tls);
  const auto [error, count] = co_await socket.async_read_some(asio::buffer(m_chunk), kAnswer);
  m_isBroken = bool(error);
  if (error) co_return false;
  m_heard();
  const std::string_view bytes = base::textOf(base::ByteView(m_chunk.data(), count));
  co_await process(bytes);
  if (m_isBroken) co_return false;
  const std::string early = m_earlyData->takeReceived();
  m_buffer.commit(asio::buffer_copy(m_buffer.prepare(early.size()), asio::buffer(early)));
  if (!early.empty()) detectRequest();
  const std::string output = m_earlyData->isPlainHttp() ? std::string(kSpeakTls) : m_earlyData->takeOutput();
  const auto [failed, sent] = co_await asio::async_write(socket, asio::buffer(output), kAnswer);
  m_isBroken = failed || m_earlyData->state() == EarlyDataHandshake::State::Failed;
  co_return !m_isBroken;
}

bool HttpStream::knows(std::string_view hello) const {
  return m_handshakes.known.hasOneOf(offeredSessions(hello));
}

/// Broken when the time is over before its turn comes, or when it was closed meanwhile.
asio::awaitable<void> HttpStream::process(std::string_view bytes) {
  const bool wasKnown = std::exchange(m_isKnown, m_isKnown || knows(bytes));
  if (m_isKnown && !wasKnown) ++m_handshakes.preferred;
  FairQueue::Waiter waiter(m_handshakes.turns, m_peer, m_isKnown);
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(m_handshakeEnd -
                                                                          std::chrono::steady_clock::now());
  m_waiter = &waiter;
  const FairQueue::Turn turn = co_await waiter.wait(left);
  m_waiter = nullptr;
  m_isBroken = !turn || !beast::get_lowest_layer(m_tls).socket().is_open();
  if (m_isBroken) co_return;
  const std::function<void()> compute = [&] { m_earlyData->receive(bytes); };
  co_await onPool(m_handshakes.pool, compute);
}

/// Parses the buffer from its beginning at each call, so the number of calls is limited: a peer that sends
/// byte by byte waits for the handshake instead.
void HttpStream::detectRequest() {
  m_hasEarlyRequest = false;
  if (m_buffer.size() == 0 || ++m_detections > kMostDetections) return;
  http::request_parser<http::string_body> parser;
  parser.header_limit(static_cast<std::uint32_t>(m_options.maxHeaderBytes));
  parser.body_limit(m_buffer.size());
  parser.eager(true);
  beast::error_code error;
  parser.put(m_buffer.cdata(), error);
  m_hasEarlyRequest = parser.is_done();
}

void HttpStream::setCorked(bool isCorked) {
  server::setCorked(beast::get_lowest_layer(m_tls).socket().native_handle(), isCorked);
}

// --- requests
// -----------------------------------------------------------------------------------------------------------

asio::awaitable<bool> HttpStream::waitForRequest() {
  m_parser.reset();
  if (isEarly()) detectRequest();
  if (isEarly() && m_hasEarlyRequest) co_return true;
  const bool isSafe = co_await endHandshake(m_options.handshakeTimeout);
  if (!isSafe || m_buffer.size() > 0) co_return isSafe;
  m_buffer.shrink_to_fit();
  const auto room = m_buffer.prepare(kFirstBytes);
  expireAfter(m_options.idleTimeout);
  const auto [error, count] = co_await m_tls.async_read_some(room, kAnswer);
  m_buffer.commit(count);
  m_heard();
  co_return !error;
}

asio::awaitable<Read> HttpStream::readHead(Head& head) {
  m_parser.emplace();
  m_parser->header_limit(static_cast<std::uint32_t>(m_options.maxHeaderBytes));
  m_parser->body_limit(boost::none);
  m_pace = BodyPace(m_options.leastBytesPerSecond, m_options.stallTimeout);
  expireAfter(m_options.stallTimeout);
  const auto [error, count] = co_await http::async_read_header(m_tls, m_buffer, *m_parser, kAnswer);
  if (error) co_return readOf(error);
  head.request.peer = m_peer;
  const bool isFilled = fillHead(*m_parser, head);
  if (m_buffer.size() > 0) head.expectsContinue = false;
  co_return isFilled ? Read::Ok : Read::Malformed;
}

asio::awaitable<void> HttpStream::sendContinue() {
  static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
  co_await send(kContinue);
}

asio::awaitable<Read> HttpStream::readChunk(base::ByteView& chunk) {
  chunk = {};
  while (chunk.empty() && !m_parser->is_done()) {
    auto& body = m_parser->get().body();
    body.data = m_chunk.data();
    body.size = m_chunk.size();
    if (m_pace.left().count() <= 0) co_return Read::Gone;
    const auto began = std::chrono::steady_clock::now();
    expireAfter(m_pace.left());
    const auto [error, count] = co_await http::async_read_some(m_tls, m_buffer, *m_parser, kAnswer);
    const auto waited = std::chrono::steady_clock::now() - began;
    chunk = base::ByteView(m_chunk.data(), m_chunk.size() - body.size);
    m_pace.account(std::chrono::ceil<std::chrono::milliseconds>(waited), chunk.size());
    if (!chunk.empty()) m_heard();
    if (error && error != http::error::need_buffer) co_return readOf(error);
  }
  co_return Read::Ok;
}

std::optional<std::uint64_t> HttpStream::bodyRemaining() const {
  if (bodyComplete()) return 0;
  const auto remaining = m_parser->content_length_remaining();
  if (!remaining) return {};
  return *remaining;
}

asio::awaitable<bool> HttpStream::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::string_view chunk = bytes.substr(0, kSendChunk);
    expireAfter(m_options.stallTimeout);
    const bool written = co_await write(chunk);
    if (!written) co_return false;
    bytes.remove_prefix(chunk.size());
  }
  co_return true;
}

asio::awaitable<bool> HttpStream::write(std::string_view bytes) {
  if (!m_earlyData) {
    // The ticket leaves in the same packet as the answer.
    if (std::exchange(m_needsTicket, false)) SSL_new_session_ticket(m_tls.native_handle());
    const auto [error, count] = co_await asio::async_write(m_tls, asio::buffer(bytes), kAnswer);
    co_return !error;
  }
  if (!m_earlyData->writeEarlyData(bytes)) co_return false;
  const std::string output = m_earlyData->takeOutput();
  const auto [error, count] =
      co_await asio::async_write(beast::get_lowest_layer(m_tls), asio::buffer(output), kAnswer);
  setCorked(false);
  co_return !error;
}

asio::awaitable<void> HttpStream::shutdown() {
  const bool isSafe = co_await endHandshake(std::min(kShutdownTime, m_options.handshakeTimeout));
  if (!isSafe) co_return;
  const bool unread = m_parser && !m_parser->is_done();
  expireAfter(std::min(kShutdownTime, m_options.stallTimeout));
  co_await m_tls.async_shutdown(kAnswer);
  if (!unread) co_return;
  // Closing a socket with unread input sends a reset, and a reset discards the answer at the peer.
  auto& socket = beast::get_lowest_layer(m_tls).socket();
  beast::error_code ignored;
  socket.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
  expireAfter(std::min(kLingerTime, m_options.stallTimeout));
  for (std::size_t thrown = 0; thrown < kLingerBytes;) {
    const auto room = asio::buffer(m_chunk);
    const auto [error, count] = co_await beast::get_lowest_layer(m_tls).async_read_some(room, kAnswer);
    if (error) break;
    thrown += count;
  }
}

void HttpStream::expireAfter(std::chrono::milliseconds time) {
  beast::get_lowest_layer(m_tls).expires_after(time);
}

std::string HttpStream::session() {
  const SSL_SESSION* const session = SSL_get0_session(m_tls.native_handle());
  unsigned size = 0;
  const unsigned char* const id = session ? SSL_SESSION_get_id(session, &size) : nullptr;
  return id ? std::string(reinterpret_cast<const char*>(id), size) : std::string();
}

void HttpStream::cancel() {
  beast::get_lowest_layer(m_tls).cancel();
}

void HttpStream::close() {
  if (m_waiter) m_waiter->drop();
  beast::get_lowest_layer(m_tls).close();
}

}  // namespace tarim::server
