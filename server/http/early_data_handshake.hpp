// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A TLS connection's first words, before Asio's stream takes it over, which knows nothing of early data: a
// device that comes back sends its request along with its hello, and is answered a round trip earlier. Such a
// request is fresh or somebody's recording of one: nobody can tell before the handshake has ended. The
// network is the caller's: bytes are given in and taken out.
#include <string>
#include <string_view>

typedef struct ssl_st SSL;
typedef struct bio_st BIO;

namespace tarim::server {

class EarlyDataHandshake {
 public:
  enum class State {
    Open,    ///< More has to come.
    Ended,   ///< All that is early is here: the stream may end the handshake.
    Failed,  ///< What there is to be said about it is in the output.
  };

  /// Takes the place of the stream's own ends until leave().
  explicit EarlyDataHandshake(SSL* tls);
  ~EarlyDataHandshake();
  EarlyDataHandshake(const EarlyDataHandshake&) = delete;
  EarlyDataHandshake& operator=(const EarlyDataHandshake&) = delete;

  /// What came from the network.
  State hear(std::string_view bytes);
  [[nodiscard]] State state() const { return m_state; }
  /// Of a failure: it was plain HTTP.
  [[nodiscard]] bool isPlainHttp() const { return m_isPlainHttp; }
  /// What was said, since the last call: early while the state is Open, otherwise by somebody who is there.
  std::string takeEarly();
  /// An answer before the handshake has ended, to somebody of whom only the key is known.
  bool say(std::string_view bytes);
  /// What has to go to the network, since the last call.
  std::string takeOutput();
  /// Gives the stream its ends back, and returns what came for it.
  std::string leave();

 private:
  SSL* m_tls;
  BIO* m_streams;  ///< The stream's own ends; null once they are given back.
  BIO* m_in;
  BIO* m_out;
  std::string m_early;
  State m_state = State::Open;
  bool m_isPlainHttp = false;
};

}  // namespace tarim::server
