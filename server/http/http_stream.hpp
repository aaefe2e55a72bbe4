// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The bytes of one connection: TLS below, request heads, chunks of bodies and answers above. It knows
// time-outs and what is malformed, and nothing of what a request means. No wait in it lasts longer than its
// deadline.
#include "server/http/early_data_handshake.hpp"
#include "server/http/http_server.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <array>

namespace tarim::server {

/// How a step of reading ended.
enum class Read {
  Ok,
  Gone,       ///< The peer closed, the link broke, or the deadline passed.
  Malformed,  ///< Not HTTP as we read it.
  TooLarge,   ///< A head beyond maxHeaderBytes.
};

struct Head {
  Request request;                      ///< Without its body.
  std::optional<std::uint64_t> length;  ///< Absent for a chunked body.
  bool keepAlive = false;
  bool expectsContinue = false;
  bool expectsElse = false;  ///< Something that we do not know: 417.
};

class HttpStream {
 public:
  HttpStream(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context& tls, const HttpOptions& options);
  ~HttpStream();
  HttpStream(const HttpStream&) = delete;
  HttpStream& operator=(const HttpStream&) = delete;

  /// Until a request may be read: the handshake has ended, or a whole request came with its first flight.
  boost::asio::awaitable<bool> handshake();
  /// The handshake has not ended: what is read may be somebody's recording.
  [[nodiscard]] bool isEarly() const {
    return m_earlyData && !m_isBroken && m_earlyData->state() == EarlyDataHandshake::State::Open;
  }
  /// Before anything that must not be done twice.
  boost::asio::awaitable<bool> endHandshake(std::chrono::milliseconds patience);
  /// Until a first byte of the next request is here.
  boost::asio::awaitable<bool> waitForRequest();
  boost::asio::awaitable<Read> readHead(Head& head);
  boost::asio::awaitable<void> sendContinue();
  /// The next bytes of the body, valid until the next call; empty when it is complete.
  boost::asio::awaitable<Read> readChunk(base::ByteView& chunk);
  [[nodiscard]] bool bodyComplete() const { return m_parser && m_parser->is_done(); }
  /// What is still to come of a body; absent: nobody knows.
  [[nodiscard]] std::optional<std::uint64_t> bodyRemaining() const;

  /// False when the link broke.
  boost::asio::awaitable<bool> send(std::string_view bytes);
  /// Ends the connection so that what was sent last arrives, even where the peer goes on sending for a while.
  boost::asio::awaitable<void> sayGoodbye();

  /// Ends the wait under way; the connection can still say goodbye.
  void cancel();
  void close();

 private:
  using Parser = boost::beast::http::request_parser<boost::beast::http::buffer_body>;
  boost::asio::awaitable<bool> hear();
  boost::asio::awaitable<bool> shakeHands();
  void lookForRequest();
  void holdBack(bool isHeld);
  boost::asio::awaitable<bool> write(std::string_view bytes);
  void expireAfter(std::chrono::milliseconds time);
  [[nodiscard]] std::chrono::milliseconds patience() const;
  Read fill(Head& head);

  const HttpOptions& m_options;
  boost::beast::ssl_stream<boost::beast::tcp_stream> m_tls;
  std::optional<EarlyDataHandshake> m_earlyData;  ///< Until the handshake has ended.
  bool m_isBroken = false;                        ///< It ended during the handshake.
  bool m_owesTicket = false;
  bool m_holdsRequest = false;  ///< A whole one was said early.
  int m_looks = 0;
  boost::beast::flat_buffer m_buffer;
  std::optional<Parser> m_parser;
  std::array<std::uint8_t, 32 * 1024> m_chunk;
  std::string m_peer;
  std::chrono::milliseconds m_waited{0};  ///< For the body under way, by the network only.
  std::uint64_t m_received = 0;           ///< Of it.
};

}  // namespace tarim::server
