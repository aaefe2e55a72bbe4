// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The TLS session of the last handshake with one server. All connections to the server share the session, and
// the engine stores it between starts of the program, so a reconnect costs one round trip and a few hundred
// bytes instead of a certificate. A session holds keys: store it sealed.
#include <mutex>
#include <string>

namespace tarim::client {

class TlsSessionCache {
 public:
  explicit TlsSessionCache(std::string session = {}) : m_session(std::move(session)) {}

  /// The session in DER; empty: none yet.
  [[nodiscard]] std::string get() const {
    const std::lock_guard lock(m_mutex);
    return m_session;
  }
  void put(std::string session) {
    const std::lock_guard lock(m_mutex);
    m_session = std::move(session);
  }

 private:
  mutable std::mutex m_mutex;
  std::string m_session;
};

}  // namespace tarim::client
