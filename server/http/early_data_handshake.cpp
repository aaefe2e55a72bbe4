// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/early_data_handshake.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <array>
#include <utility>

namespace tarim::server {
namespace {

std::string drain(BIO* bio) {
  std::string all(BIO_ctrl_pending(bio), '\0');
  const int count = all.empty() ? 0 : BIO_read(bio, all.data(), int(all.size()));
  all.resize(std::size_t(count > 0 ? count : 0));
  return all;
}

}  // namespace

EarlyDataHandshake::EarlyDataHandshake(SSL* tls)
    : m_tls(tls), m_streamBio(SSL_get_rbio(tls)), m_in(BIO_new(BIO_s_mem())), m_out(BIO_new(BIO_s_mem())) {
  BIO_up_ref(m_streamBio);
  SSL_set0_rbio(tls, m_in);
  SSL_set0_wbio(tls, m_out);
}

EarlyDataHandshake::~EarlyDataHandshake() {
  if (m_streamBio) detach();
}

EarlyDataHandshake::State EarlyDataHandshake::receive(std::string_view bytes) {
  BIO_write(m_in, bytes.data(), int(bytes.size()));
  std::array<char, 4096> room;
  std::size_t count = 0;
  while (m_state == State::Open) {
    count = 0;
    ERR_clear_error();
    const int read = SSL_read_early_data(m_tls, room.data(), room.size(), &count);
    m_received.append(room.data(), count);
    if (read == SSL_READ_EARLY_DATA_FINISH) m_state = State::Ended;
    if (read != SSL_READ_EARLY_DATA_ERROR) continue;
    if (SSL_get_error(m_tls, 0) == SSL_ERROR_WANT_READ) break;
    m_isPlainHttp = ERR_GET_REASON(ERR_peek_error()) == SSL_R_HTTP_REQUEST;
    m_state = State::Failed;
  }
  // The whole handshake may be complete (TLS 1.2, or the client's Finished has arrived already). Application
  // data behind it is in m_in, which the stream does not read, so it is read here.
  while (m_state == State::Ended && SSL_is_init_finished(m_tls) &&
         SSL_read_ex(m_tls, room.data(), room.size(), &count) == 1)
    m_received.append(room.data(), count);
  return m_state;
}

std::string EarlyDataHandshake::takeReceived() {
  return std::exchange(m_received, {});
}

bool EarlyDataHandshake::writeEarlyData(std::string_view bytes) {
  while (!bytes.empty()) {
    std::size_t count = 0;  // One record at a time.
    ERR_clear_error();
    if (SSL_write_early_data(m_tls, bytes.data(), bytes.size(), &count) != 1) return false;
    bytes.remove_prefix(count);
  }
  return true;
}

std::string EarlyDataHandshake::takeOutput() {
  return drain(m_out);
}

std::string EarlyDataHandshake::detach() {
  std::string rest = drain(m_in);
  BIO_up_ref(m_streamBio);  // One reference each for reading and writing.
  SSL_set0_rbio(m_tls, m_streamBio);
  SSL_set0_wbio(m_tls, m_streamBio);
  m_streamBio = nullptr;
  return rest;
}

}  // namespace tarim::server
