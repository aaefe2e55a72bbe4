// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One connection as a stream of HTTP messages: TLS below; request heads, body chunks and answers above. It
// enforces time-outs and rejects malformed input, and does not interpret requests. Every wait has a deadline.
#include "server/http/body_pace.hpp"
#include "server/http/early_data_handshake.hpp"
#include "server/http/fair_queue.hpp"
#include "server/http/http_server.hpp"
#include "server/http/known_sessions.hpp"
#include "server/http/request_head.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <array>
#include <atomic>

namespace tarim::server {

/// How a step of reading ended.
enum class Read {
  Ok,
  Gone,       ///< The peer closed, the link broke, or the deadline passed.
  Malformed,  ///< Not HTTP as we read it.
  TooLarge,   ///< A head beyond maxHeaderBytes.
};

/// What the handshakes of all connections share. A handshake costs a key agreement and a signature, so it is
/// computed on a pool, in turns by address; devices that resume a known session go first.
struct Handshakes {
  boost::asio::ssl::context& tls;
  boost::asio::thread_pool& pool;
  FairQueue turns;
  KnownSessions known;
  std::atomic<std::uint64_t> preferred = 0;  ///< Handshakes that offered a known session.
};

class HttpStream {
 public:
  /// `heard` is called whenever bytes have arrived.
  HttpStream(boost::asio::ip::tcp::socket socket, Handshakes& handshakes, const HttpOptions& options,
             std::function<void()> heard);
  ~HttpStream();
  HttpStream(const HttpStream&) = delete;
  HttpStream& operator=(const HttpStream&) = delete;

  /// Returns when a request can be read: the handshake has ended, or a complete request arrived as 0-RTT
  /// data.
  boost::asio::awaitable<bool> handshake();
  /// The handshake has not ended: a request read now is 0-RTT data and may be a replay.
  [[nodiscard]] bool isEarly() const {
    return m_earlyData && !m_isBroken && m_earlyData->state() == EarlyDataHandshake::State::Open;
  }
  /// Waits until the handshake has ended. Required before handling a request that is not safe to replay.
  /// False when the link broke or the time passed.
  boost::asio::awaitable<bool> endHandshake(std::chrono::milliseconds timeout);
  /// Waits for the first byte of the next request.
  boost::asio::awaitable<bool> waitForRequest();
  boost::asio::awaitable<Read> readHead(Head& head);
  boost::asio::awaitable<void> sendContinue();
  /// The next bytes of the body, valid until the next call; empty when it is complete.
  boost::asio::awaitable<Read> readChunk(base::ByteView& chunk);
  [[nodiscard]] bool bodyComplete() const { return m_parser && m_parser->is_done(); }
  /// Bytes of the body that have not been read; absent for a chunked body.
  [[nodiscard]] std::optional<std::uint64_t> bodyRemaining() const;

  /// False when the link broke.
  boost::asio::awaitable<bool> send(std::string_view bytes);
  /// Lingering close: ends TLS, then discards what the peer still sends for a while, so that a reset does not
  /// destroy the last answer.
  boost::asio::awaitable<void> shutdown();

  /// The peer's share (address_share.hpp).
  [[nodiscard]] const std::string& peer() const { return m_peer; }
  /// The id of the TLS session by which the peer can resume; final once an answer has been sent.
  [[nodiscard]] std::string session();

  /// Ends the wait under way; shutdown() still works.
  void cancel();
  void close();

 private:
  boost::asio::awaitable<bool> receiveHandshake();
  boost::asio::awaitable<void> process(std::string_view bytes);
  boost::asio::awaitable<bool> completeHandshake();
  void detectRequest();
  void setCorked(bool isCorked);
  boost::asio::awaitable<bool> write(std::string_view bytes);
  void expireAfter(std::chrono::milliseconds time);
  /// The bytes offer the TLS session of a known device.
  [[nodiscard]] bool knows(std::string_view hello) const;

  const HttpOptions& m_options;
  Handshakes& m_handshakes;
  std::function<void()> m_heard;
  boost::beast::ssl_stream<boost::beast::tcp_stream> m_tls;
  std::optional<EarlyDataHandshake> m_earlyData;         ///< Until the handshake has ended.
  FairQueue::Waiter* m_waiter = nullptr;                 ///< While it waits for its turn in the handshake.
  std::chrono::steady_clock::time_point m_handshakeEnd;  ///< When the handshake must have ended.
  bool m_isKnown = false;                                ///< It offers the session of a known device.
  bool m_isBroken = false;                               ///< The connection ended during the handshake.
  bool m_needsTicket = false;                            ///< The next answer carries a session ticket.
  bool m_hasEarlyRequest = false;  ///< The buffer holds a complete request received as 0-RTT data.
  int m_detections = 0;  ///< Calls of detectRequest(): bounds the work that a trickling peer causes.
  boost::beast::flat_buffer m_buffer;
  std::optional<RequestParser> m_parser;
  std::array<std::uint8_t, 32 * 1024> m_chunk;
  std::string m_peer;
  BodyPace m_pace;  ///< Of the present body.
};

}  // namespace tarim::server
