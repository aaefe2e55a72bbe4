// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The server's side of a TLS handshake with 0-RTT (early) data. Asio's stream does not support early data, so
// this class drives OpenSSL through memory BIOs until the early data has ended, and then hands the connection
// over to the stream. A device that resumes a session sends its request with its ClientHello and gets the
// answer a round trip earlier. Until the handshake has ended such a request may be a replay. This class does
// no I/O: the caller passes received bytes in and sends what takeOutput() returns.
#include <string>
#include <string_view>

typedef struct ssl_st SSL;
typedef struct bio_st BIO;

namespace tarim::server {

class EarlyDataHandshake {
 public:
  enum class State {
    Open,    ///< More bytes from the peer are needed.
    Ended,   ///< All early data has arrived; the stream can complete the handshake.
    Failed,  ///< The handshake failed; the output holds the TLS alert.
  };

  /// Replaces the stream's BIOs by its own until detach().
  explicit EarlyDataHandshake(SSL* tls);
  ~EarlyDataHandshake();
  EarlyDataHandshake(const EarlyDataHandshake&) = delete;
  EarlyDataHandshake& operator=(const EarlyDataHandshake&) = delete;

  /// Processes bytes received from the network.
  State receive(std::string_view bytes);
  [[nodiscard]] State state() const { return m_state; }
  /// True when the handshake failed because the peer speaks plain HTTP.
  [[nodiscard]] bool isPlainHttp() const { return m_isPlainHttp; }
  /// Decrypted bytes received since the last call. While the state is Open they are 0-RTT data and may be a
  /// replay; afterwards the peer has proved that it is live.
  std::string takeReceived();
  /// Encrypts an answer that goes out before the handshake has ended. A replayer cannot decrypt it. False
  /// when OpenSSL refuses.
  bool writeEarlyData(std::string_view bytes);
  /// Bytes to send to the network, produced since the last call.
  std::string takeOutput();
  /// Restores the stream's BIOs and returns received bytes that the handshake has not consumed.
  std::string detach();

 private:
  SSL* m_tls;
  BIO* m_streamBio;  ///< The stream's own BIO; null after detach().
  BIO* m_in;
  BIO* m_out;
  std::string m_received;
  State m_state = State::Open;
  bool m_isPlainHttp = false;
};

}  // namespace tarim::server
