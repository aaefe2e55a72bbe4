// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/tls_transport.hpp"

#include "client/sync/lookup.hpp"
#include "client/sync/tls_credentials.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

#include <deque>
#include <optional>

namespace tarim::client {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using base::Code;
using base::Error;
using beast::error_code;
using Millis = std::chrono::milliseconds;
using Steady = std::chrono::steady_clock;

constexpr std::uint32_t kMaxHeaderBytes = 16 * 1024;

/// Counts what passes the socket and remembers when; it never slows anything down.
class Meter {
 public:
  Traffic* traffic = nullptr;
  Steady::time_point* moved = nullptr;

 private:
  friend class beast::rate_policy_access;
  static constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();
  static std::size_t available_read_bytes() noexcept { return kAll; }
  static std::size_t available_write_bytes() noexcept { return kAll; }
  void transfer_read_bytes(std::size_t bytes) const noexcept {
    traffic->in += bytes;
    if (bytes > 0) *moved = Steady::now();
  }
  void transfer_write_bytes(std::size_t bytes) const noexcept {
    traffic->out += bytes;
    if (bytes > 0) *moved = Steady::now();
  }
  static void on_timer() noexcept {}
};

using Wire = beast::basic_stream<tcp, asio::any_io_executor, Meter>;
using Stream = asio::ssl::stream<Wire>;

std::string serialized(const HttpRequest& request, const Endpoint& endpoint) {
  const bool isV6 = endpoint.host.find(':') != std::string::npos;
  std::string text = request.method + " " + request.target + " HTTP/1.1\r\nHost: ";
  text += (isV6 ? "[" + endpoint.host + "]" : endpoint.host) + ":" + endpoint.port + "\r\n";
  for (const auto& [name, value] : request.headers)
    text += name + ": " + value + "\r\n";
  if (!request.body.empty() || request.method == "POST" || request.method == "PATCH")
    text += "Content-Length: " + std::to_string(request.body.size()) + "\r\n";
  text += "\r\n";
  text += base::textOf(request.body);
  return text;
}

HttpAnswer answerOf(http::response<http::string_body> message) {
  HttpAnswer answer;
  answer.status = int(message.result_int());
  for (const auto& field : message) {
    std::string name(field.name_string());
    for (char& c : name)
      if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    answer.headers.emplace_back(std::move(name), std::string(field.value()));
  }
  answer.body = std::move(message.body());
  return answer;
}

Error readError(const error_code& failure) {
  if (failure == http::error::body_limit || failure == http::error::header_limit)
    return Error(Code::TooLarge, "the server's answer");
  const bool ended = failure == http::error::end_of_stream || failure == http::error::partial_message;
  if (!ended && failure.category() == make_error_code(http::error::bad_version).category())
    return Error(Code::ProtocolBroken, "not HTTP: " + failure.message());
  return Error(Code::Offline, failure.message());
}

class TlsTransport final : public Transport {
 public:
  TlsTransport(Endpoint endpoint, const SyncOptions& options)
      : m_endpoint(std::move(endpoint)),
        m_options(options),
        m_trusted(m_credentials.trust(m_endpoint.caPem)) {}
  ~TlsTransport() override { close(); }

  base::Result<void> send(const HttpRequest& request) override;
  base::Result<HttpAnswer> receive(std::size_t maxBody) override;
  [[nodiscard]] bool isConnected() const override { return m_stream.has_value(); }
  void close() override;
  [[nodiscard]] Traffic traffic() const override { return m_traffic; }
  void interrupt() override;
  void resume() override { m_interrupted = false; }

 private:
  base::Result<void> connect();
  base::Result<void> shakeHands();
  template <class Start>
  error_code perform(Millis patience, Start start);
  void watch(Millis patience);
  void abort();
  /// Closes, and says Cancelled or TimedOut instead when that was the reason.
  Error fail(Error error);

  Endpoint m_endpoint;
  SyncOptions m_options;
  asio::io_context m_io;
  asio::steady_timer m_watchdog{m_io};
  TlsCredentials m_credentials;
  base::Result<void> m_trusted;
  std::optional<Stream> m_stream;
  beast::flat_buffer m_buffer;
  std::deque<bool> m_unanswered;  ///< Whether it asked for a head only.
  Traffic m_traffic;
  Steady::time_point m_moved;
  bool m_busy = false;
  bool m_timedOut = false;
  std::atomic<bool> m_interrupted{false};
};

// --- one operation at a time, with its ways out
// ----------------------------------------------------------------------

template <class Start>
error_code TlsTransport::perform(Millis patience, Start start) {
  error_code outcome;
  bool done = false;
  m_io.restart();
  m_moved = Steady::now();
  m_busy = true;
  m_timedOut = false;
  start([&](error_code failure, auto&&...) {
    outcome = failure;
    done = true;
  });
  watch(patience);
  if (m_interrupted) abort();
  while (!done)
    m_io.run_one();
  m_busy = false;
  m_watchdog.cancel();
  m_io.restart();
  m_io.poll();
  return outcome;
}

void TlsTransport::watch(Millis patience) {
  m_watchdog.expires_at(m_moved + patience);
  m_watchdog.async_wait([this, patience](error_code cancelled) {
    if (cancelled || !m_busy) return;
    if (Steady::now() - m_moved < patience) return watch(patience);
    m_timedOut = true;
    abort();
  });
}

void TlsTransport::abort() {
  if (m_stream) m_stream->next_layer().close();
}

void TlsTransport::interrupt() {
  m_interrupted = true;
  asio::post(m_io, [this] {
    if (m_interrupted && m_busy) abort();
  });
}

Error TlsTransport::fail(Error error) {
  close();
  if (m_interrupted) return Error(Code::Cancelled);
  if (m_timedOut) return Error(Code::TimedOut, error.detail());
  return error;
}

void TlsTransport::close() {
  // Without this OpenSSL would take the session for a broken one and not resume it.
  if (m_stream) SSL_set_shutdown(m_stream->native_handle(), SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
  abort();
  m_stream.reset();
  m_buffer.clear();
  m_unanswered.clear();
}

// --- connecting
// ------------------------------------------------------------------------------------------------------

base::Result<void> TlsTransport::connect() {
  if (!m_trusted) return m_trusted;
  m_timedOut = false;
  const Addresses addresses =
      lookUp(m_endpoint.host, m_endpoint.port, m_options.connectTimeout, m_interrupted);
  if (addresses.empty()) return fail(Error(Code::Offline, "no address is known for " + m_endpoint.host));
  m_stream.emplace(Wire(m_io), m_credentials.context());
  Wire& wire = m_stream->next_layer();
  wire.rate_policy().traffic = &m_traffic;
  wire.rate_policy().moved = &m_moved;
  const error_code failed = perform(m_options.connectTimeout, [&](auto done) {
    wire.async_connect(addresses.begin(), addresses.end(), done);
  });
  if (failed) {
    m_timedOut = false;  // Nobody there and no way there look alike.
    return fail(Error(Code::Offline, "connect: " + failed.message()));
  }
  error_code ignored;
  wire.socket().set_option(tcp::no_delay(true), ignored);
  return shakeHands();
}

base::Result<void> TlsTransport::shakeHands() {
  m_credentials.prepare(m_stream->native_handle(), m_endpoint.host);
  const error_code failed = perform(m_options.connectTimeout, [&](auto done) {
    m_stream->async_handshake(asio::ssl::stream_base::client, done);
  });
  if (failed) return fail(handshakeError(failed, m_stream->native_handle()));
  return {};
}

// --- talking
// ---------------------------------------------------------------------------------------------------------

base::Result<void> TlsTransport::send(const HttpRequest& request) {
  m_timedOut = false;
  if (m_interrupted) return fail(Error(Code::Cancelled));
  if (!m_stream) {
    const auto connected = connect();
    if (!connected) return connected;
  }
  const std::string text = serialized(request, m_endpoint);
  const error_code failed = perform(
      m_options.answerTimeout, [&](auto done) { asio::async_write(*m_stream, asio::buffer(text), done); });
  if (failed) return fail(Error(Code::Offline, failed.message()));
  m_unanswered.push_back(request.method == "HEAD");
  return {};
}

base::Result<HttpAnswer> TlsTransport::receive(std::size_t maxBody) {
  m_timedOut = false;
  if (m_interrupted || !m_stream || m_unanswered.empty())
    return fail(Error(Code::Offline, "the connection is closed"));
  http::response_parser<http::string_body> parser;
  parser.header_limit(kMaxHeaderBytes);
  parser.body_limit(maxBody);
  parser.skip(m_unanswered.front());
  m_unanswered.pop_front();
  const error_code failed = perform(m_options.answerTimeout,
                                    [&](auto done) { http::async_read(*m_stream, m_buffer, parser, done); });
  if (failed) return fail(readError(failed));
  if (!parser.keep_alive()) close();
  return answerOf(parser.release());
}

}  // namespace

std::unique_ptr<Transport> makeTlsTransport(const Endpoint& endpoint, const SyncOptions& options) {
  return std::make_unique<TlsTransport>(endpoint, options);
}

std::unique_ptr<Transport> makeTransport(const Endpoint& endpoint, const SyncOptions& options) {
  return options.transport ? options.transport(endpoint, options) : makeTlsTransport(endpoint, options);
}

}  // namespace tarim::client
