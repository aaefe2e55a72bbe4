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
    : m_tls(tls), m_streams(SSL_get_rbio(tls)), m_in(BIO_new(BIO_s_mem())), m_out(BIO_new(BIO_s_mem())) {
  BIO_up_ref(m_streams);
  SSL_set0_rbio(tls, m_in);
  SSL_set0_wbio(tls, m_out);
}

EarlyDataHandshake::~EarlyDataHandshake() {
  if (m_streams) leave();
}

EarlyDataHandshake::State EarlyDataHandshake::hear(std::string_view bytes) {
  BIO_write(m_in, bytes.data(), int(bytes.size()));
  std::array<char, 4096> room;
  std::size_t count = 0;
  while (m_state == State::Open) {
    count = 0;
    ERR_clear_error();
    const int read = SSL_read_early_data(m_tls, room.data(), room.size(), &count);
    m_early.append(room.data(), count);
    if (read == SSL_READ_EARLY_DATA_FINISH) m_state = State::Ended;
    if (read != SSL_READ_EARLY_DATA_ERROR) continue;
    if (SSL_get_error(m_tls, 0) == SSL_ERROR_WANT_READ) break;
    m_isPlainHttp = ERR_GET_REASON(ERR_peek_error()) == SSL_R_HTTP_REQUEST;
    m_state = State::Failed;
  }
  // The whole handshake may be over: of TLS 1.2, or when its end came along. What came behind that can be
  // read by nobody else.
  while (m_state == State::Ended && SSL_is_init_finished(m_tls) &&
         SSL_read_ex(m_tls, room.data(), room.size(), &count) == 1)
    m_early.append(room.data(), count);
  return m_state;
}

std::string EarlyDataHandshake::takeEarly() {
  return std::exchange(m_early, {});
}

bool EarlyDataHandshake::say(std::string_view bytes) {
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

std::string EarlyDataHandshake::leave() {
  std::string rest = drain(m_in);
  BIO_up_ref(m_streams);  // One for each end.
  SSL_set0_rbio(m_tls, m_streams);
  SSL_set0_wbio(m_tls, m_streams);
  m_streams = nullptr;
  return rest;
}

}  // namespace tarim::server
