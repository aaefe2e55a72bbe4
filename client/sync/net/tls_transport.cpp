// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/net/tls_transport.hpp"

#include "client/sync/net/lookup.hpp"
#include "client/sync/net/tls_credentials.hpp"

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
#include <mutex>
#include <optional>
#include <thread>

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
constexpr std::uint64_t kMostOfRecord = 16 * 1024 - 64;  ///< Contents of one TLS record.
/// The server cannot read a record that is cut, so shorter records lose less; each costs 22 bytes.
constexpr std::uint64_t kLeastOfRecord = 4 * 1024;
constexpr std::uint64_t kRecordsInFlight = 4;
constexpr Millis kWindowPoll{4};
constexpr Millis kTuneEvery{1000};
constexpr Millis kSilenceCheckEvery{250};
constexpr Millis kRetransmissionSlack{300};

/// Counts the bytes on the socket and records the last progress; a rate policy without a limit.
class Meter {
 public:
  std::atomic<std::uint64_t>* out = nullptr;
  std::atomic<std::uint64_t>* in = nullptr;
  Steady::time_point* progress = nullptr;

 private:
  friend class beast::rate_policy_access;
  static constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();
  static std::size_t available_read_bytes() noexcept { return kAll; }
  static std::size_t available_write_bytes() noexcept { return kAll; }
  void transfer_read_bytes(std::size_t bytes) const noexcept {
    *in += bytes;
    if (bytes > 0) *progress = Steady::now();
  }
  void transfer_write_bytes(std::size_t bytes) const noexcept {
    *out += bytes;
    if (bytes > 0) *progress = Steady::now();
  }
  static void on_timer() noexcept {}
};

using Wire = beast::basic_stream<tcp, asio::any_io_executor, Meter>;
using Stream = asio::ssl::stream<Wire>;

base::Place at(std::string_view way) {
  return {{}, std::string(way)};
}

std::string headOf(const HttpRequest& request, const Endpoint& endpoint) {
  const bool isV6 = endpoint.host.find(':') != std::string::npos;
  std::string text = request.method + " " + request.target + " HTTP/1.1\r\nHost: ";
  text += (isV6 ? "[" + endpoint.host + "]" : endpoint.host) + ":" + endpoint.port + "\r\n";
  for (const auto& [name, value] : request.headers)
    text += name + ": " + value + "\r\n";
  if (!request.body.empty() || request.method == "POST" || request.method == "PATCH")
    text += "Content-Length: " + std::to_string(request.body.size()) + "\r\n";
  text += "\r\n";
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
        // A session of before would be resumed without a certificate to compare with a pin.
        m_credentials(m_endpoint.caPin.empty() ? options.sessions : nullptr),
        m_trusted(trusted()) {}
  ~TlsTransport() override { close(); }

  base::Result<void> open() override;
  base::Result<void> send(const HttpRequest& request) override;
  base::Result<HttpAnswer> receive(std::size_t maxBody) override;
  [[nodiscard]] bool isConnected() const override { return m_stream.has_value(); }
  [[nodiscard]] std::optional<CertificateLife> certificateLife() const override { return m_life; }
  [[nodiscard]] std::string pinnedAuthority() const override { return m_credentials.pinnedAuthority(); }
  void close() override;
  [[nodiscard]] Traffic traffic() const override;
  void interrupt() override;
  void resume() override { m_interrupted = false; }
  [[nodiscard]] std::optional<SocketFacts> facts() const override;
  void setInFlightLimit(std::uint64_t bytes) override { m_inFlightLimit = bytes; }
  void setConnectTimeout(Millis most) override { m_connectTimeout = most.count(); }
  void setSilenceTimeout(Millis most) override { m_silenceTimeout = most.count(); }

 private:
  base::Result<void> trusted() {
    const bool isPinned = m_endpoint.caPem.empty() && !m_endpoint.caPin.empty();
    if (!isPinned) return m_credentials.trust(m_endpoint.caPem);
    m_credentials.trustPin(m_endpoint.caPin);
    return {};
  }
  [[nodiscard]] Millis connectTimeout() const {
    return std::min(m_options.connectTimeout, Millis(m_connectTimeout));
  }
  base::Result<void> connect();
  base::Result<void> connectTcp();
  base::Result<void> handshake();
  /// Connects and sends the whole request as 0-RTT data, which saves a round trip. False: connected, but the
  /// request has still to be sent.
  base::Result<bool> sendEarlyData(std::string_view request, std::size_t ofBody);
  base::Result<void> write(std::string_view bytes);
  /// Bytes of a body that go into one TLS record.
  [[nodiscard]] std::size_t recordBytes() const;
  /// The last `ofBody` of the bytes belong to a body; counts those that reached the socket.
  base::Result<void> writeBody(std::string_view bytes, std::size_t ofBody);
  /// Waits until fewer bytes are in flight than the limit.
  base::Result<void> waitForWindow();
  void tuneRetransmission();
  template <class Start>
  error_code perform(Millis timeout, Start start);
  void watch(Millis timeout);
  [[nodiscard]] bool isSilent() const;
  void abort();
  /// Ends facts(), so that no thread uses the descriptor after it was closed.
  void forgetSocket();
  /// Closes the connection. Returns Cancelled or TimedOut when that was the reason, else `error`.
  Error fail(Error error);

  Endpoint m_endpoint;
  SyncOptions m_options;
  asio::io_context m_io;
  asio::steady_timer m_watchdog{m_io};
  TlsCredentials m_credentials;
  base::Result<void> m_trusted;
  std::optional<Stream> m_stream;
  std::optional<CertificateLife> m_life;  ///< Of the certificate in the last handshake.
  beast::flat_buffer m_buffer;
  std::deque<bool> m_unanswered;  ///< For each: whether it is a HEAD request.
  struct Counters {
    std::atomic<std::uint64_t> out{0};
    std::atomic<std::uint64_t> in{0};
    std::atomic<std::uint64_t> bodies{0};
    std::atomic<std::uint64_t> cutOff{0};
  };
  Counters m_counters;
  std::atomic<std::uint64_t> m_inFlightLimit{std::numeric_limits<std::uint64_t>::max()};
  std::atomic<Millis::rep> m_connectTimeout{std::numeric_limits<Millis::rep>::max()};
  std::atomic<Millis::rep> m_silenceTimeout{std::numeric_limits<Millis::rep>::max()};
  std::atomic<Steady::time_point>
      m_firstUnacknowledgedAt{};  ///< When bytes were first sent after all earlier ones were acknowledged.
  mutable std::mutex m_socketMutex;
  int m_socket = -1;  ///< Descriptor for facts() while open; -1: none.
  Steady::time_point m_tunedAt;
  Steady::time_point m_lastProgress;
  bool m_busy = false;
  bool m_timedOut = false;
  /// A middlebox may drop 0-RTT data: until an answer arrives, no other request is sent early.
  bool m_isEarlyDataUnanswered = false;
  std::atomic<bool> m_interrupted{false};
};

// --- one operation at a time, with its ways to end
// ----------------------------------------------------------------------

template <class Start>
error_code TlsTransport::perform(Millis timeout, Start start) {
  error_code outcome;
  m_io.restart();
  m_lastProgress = Steady::now();
  m_busy = true;
  m_timedOut = false;
  start([&](error_code failure, auto&&...) {
    outcome = failure;
    m_busy = false;
  });
  watch(timeout);
  if (m_interrupted) abort();
  while (m_busy)
    m_io.run_one();
  m_watchdog.cancel();
  m_io.restart();
  m_io.poll();
  return outcome;
}

void TlsTransport::watch(Millis timeout) {
  m_watchdog.expires_at(std::min(m_lastProgress + timeout, Steady::now() + kSilenceCheckEvery));
  m_watchdog.async_wait([this, timeout](error_code cancelled) {
    if (cancelled || !m_busy) return;
    if (Steady::now() - m_lastProgress < timeout && !isSilent()) return watch(timeout);
    m_timedOut = true;
    abort();
  });
}

bool TlsTransport::isSilent() const {
  const auto known = facts();
  return known && known->unacknowledged > 0 && known->sinceAnswer > Millis(m_silenceTimeout);
}

void TlsTransport::forgetSocket() {
  if (const auto known = facts(); known && known->unacknowledged > 0)
    m_counters.cutOff += known->unacknowledged + recordBytes();
  const std::lock_guard lock(m_socketMutex);
  m_socket = -1;
}

void TlsTransport::abort() {
  forgetSocket();
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
  if (m_timedOut) return Error(Code::TimedOut, error.detail(), error.place());
  return error;
}

void TlsTransport::close() {
  // Otherwise OpenSSL would treat the session as broken and not resume it.
  if (m_stream) SSL_set_shutdown(m_stream->native_handle(), SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
  if (m_stream && m_unanswered.empty()) closeWithReset(m_stream->next_layer().socket().native_handle());
  abort();
  m_stream.reset();
  m_buffer.clear();
  m_unanswered.clear();
}

// --- connecting
// ------------------------------------------------------------------------------------------------------

base::Result<void> TlsTransport::connect() {
  const auto reached = connectTcp();
  return reached ? handshake() : reached;
}

base::Result<void> TlsTransport::connectTcp() {
  if (!m_trusted) return m_trusted;
  m_timedOut = false;
  const Addresses addresses = lookUp(m_endpoint.host, m_endpoint.port, connectTimeout(), m_interrupted);
  if (addresses.empty())
    return fail(Error(Code::Offline, "no address is known for " + m_endpoint.host, at(way::kName)));
  m_stream.emplace(Wire(m_io), m_credentials.context());
  Wire& wire = m_stream->next_layer();
  wire.rate_policy().out = &m_counters.out;
  wire.rate_policy().in = &m_counters.in;
  wire.rate_policy().progress = &m_lastProgress;
  const error_code failed = perform(
      connectTimeout(), [&](auto done) { wire.async_connect(addresses.begin(), addresses.end(), done); });
  if (failed) {
    m_timedOut = false;  // A time-out here looks the same as no route: Offline.
    const bool isRefused = failed == asio::error::connection_refused;
    return fail(
        Error(Code::Offline, "connect: " + failed.message(), at(isRefused ? way::kRefused : way::kConnect)));
  }
  prepareSocket(wire.socket().native_handle(), m_options.congestion);
  {
    const std::lock_guard lock(m_socketMutex);
    m_socket = wire.socket().native_handle();
  }
  m_credentials.prepare(m_stream->native_handle(), m_endpoint.host);
  return {};
}

base::Result<void> TlsTransport::handshake() {
  const error_code failed = perform(
      connectTimeout(), [&](auto done) { m_stream->async_handshake(asio::ssl::stream_base::client, done); });
  if (failed) return fail(handshakeError(failed, m_stream->native_handle()));
  m_life = TlsCredentials::lifeOf(m_stream->native_handle());
  return {};
}

base::Result<bool> TlsTransport::sendEarlyData(std::string_view request, std::size_t ofBody) {
  const auto reached = connectTcp();
  if (!reached) return reached.error();
  tuneRetransmission();
  m_isEarlyDataUnanswered = true;
  const std::string flight = TlsCredentials::firstFlightWithEarlyData(m_stream->native_handle(), request);
  m_firstUnacknowledgedAt = Steady::now();
  const error_code failed = perform(connectTimeout(), [&](auto done) {
    asio::async_write(m_stream->next_layer(), asio::buffer(flight), done);
  });
  if (failed) return fail(Error(Code::Offline, failed.message()));
  const auto shaken = handshake();
  if (!shaken) return shaken.error();
  const bool isTaken = SSL_get_early_data_status(m_stream->native_handle()) == SSL_EARLY_DATA_ACCEPTED;
  if (isTaken) m_counters.bodies += ofBody;
  return isTaken;
}

// --- requests
// ---------------------------------------------------------------------------------------------------------

base::Result<void> TlsTransport::open() {
  m_timedOut = false;
  if (m_interrupted) return fail(Error(Code::Cancelled));
  return m_stream ? base::Result<void>() : connect();
}

base::Result<void> TlsTransport::send(const HttpRequest& request) {
  // A small request is one write, usually one packet.
  std::string first = headOf(request, m_endpoint);
  const std::string_view body = base::textOf(request.body);
  const std::size_t record = recordBytes();
  const std::size_t along = std::min(body.size(), record > first.size() ? record - first.size() : 0);
  first += body.substr(0, along);
  const bool canGoEarly =
      request.replaySafe && along == body.size() && !m_stream && !m_interrupted && !m_isEarlyDataUnanswered;
  const auto early = canGoEarly ? sendEarlyData(first, along) : base::Result<bool>(false);
  if (!early) return early.error();
  const auto connected = open();
  if (!connected) return connected;
  m_unanswered.push_back(request.method == "HEAD");  // Before writing: an answer may come early.
  auto written = *early ? base::Result<void>() : writeBody(first, along);
  for (std::size_t at = along; written && at < body.size();) {
    const std::string_view chunk = body.substr(at, recordBytes());
    written = waitForWindow();
    if (written) written = writeBody(chunk, chunk.size());
    at += chunk.size();
  }
  return written;
}

std::size_t TlsTransport::recordBytes() const {
  return std::size_t(std::clamp(m_inFlightLimit.load() / kRecordsInFlight, kLeastOfRecord, kMostOfRecord));
}

base::Result<void> TlsTransport::writeBody(std::string_view bytes, std::size_t ofBody) {
  const std::uint64_t before = m_counters.out;
  m_counters.bodies += ofBody;
  const auto written = write(bytes);
  const std::uint64_t passed = m_counters.out - before;
  if (!written) m_counters.bodies -= ofBody - std::min<std::uint64_t>(passed, ofBody);
  return written;
}

base::Result<void> TlsTransport::write(std::string_view bytes) {
  tuneRetransmission();
  if (const auto known = facts(); known && known->unacknowledged == 0)
    m_firstUnacknowledgedAt = Steady::now();
  const error_code failed = perform(
      m_options.answerTimeout, [&](auto done) { asio::async_write(*m_stream, asio::buffer(bytes), done); });
  if (failed) return fail(Error(Code::Offline, failed.message()));
  return {};
}

base::Result<void> TlsTransport::waitForWindow() {
  std::uint64_t least = std::numeric_limits<std::uint64_t>::max();
  auto until = Steady::now() + m_options.answerTimeout;
  while (true) {
    const auto known = facts();
    if (known && known->dead) return fail(Error(Code::Offline, "the connection is broken"));
    if (!known || known->inFlight < m_inFlightLimit) return {};
    if (m_interrupted) return fail(Error(Code::Cancelled));
    if (known->inFlight < least) until = Steady::now() + m_options.answerTimeout;
    least = std::min(least, known->inFlight);
    if (Steady::now() > until) {
      close();
      return Error(Code::TimedOut, "nothing is acknowledged");
    }
    std::this_thread::sleep_for(kWindowPoll);
  }
}

void TlsTransport::tuneRetransmission() {
  const auto now = Steady::now();
  if (now - m_tunedAt < kTuneEvery) return;
  m_tunedAt = now;
  const auto known = facts();
  const std::lock_guard lock(m_socketMutex);
  if (known && m_socket >= 0)
    limitRetransmissionPause(m_socket,
                             std::chrono::duration_cast<Millis>(2 * known->roundTrip) + kRetransmissionSlack);
}

Traffic TlsTransport::traffic() const {
  return {m_counters.out, m_counters.in, m_counters.bodies, m_counters.cutOff};
}

std::optional<SocketFacts> TlsTransport::facts() const {
  const std::lock_guard lock(m_socketMutex);
  auto facts = m_socket < 0 ? std::nullopt : factsOf(m_socket);
  // The system counts idle time too; count only since bytes are in flight.
  const auto waited = std::chrono::duration_cast<Millis>(Steady::now() - m_firstUnacknowledgedAt.load());
  if (facts) facts->sinceAnswer = std::min(facts->sinceAnswer, waited);
  return facts;
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
  m_isEarlyDataUnanswered = false;
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
