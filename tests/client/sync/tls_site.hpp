// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A real TLS server, small and plain (OpenSSL on blocking sockets), that hands requests to a function. What
// arrived of a body before a cut is handed over too, as a tus server would keep it.
#include "tests/client/sync/authority.hpp"
#include "tests/client/sync/listener.hpp"
#include "tests/client/sync/site_request.hpp"

#include <memory>

typedef struct ssl_ctx_st SSL_CTX;
typedef struct ssl_st SSL;

namespace tarim::client::test {

class TlsSite {
 public:
  /// `maxVersion`: TLS1_2_VERSION or TLS1_3_VERSION; 0: the highest there is. `further`: a certificate that
  /// is sent beside its own; empty: none.
  TlsSite(const Identity& identity, SiteHandler handler, int maxVersion = 0, const std::string& further = {});
  ~TlsSite();

  [[nodiscard]] std::string address() const { return m_listener->address(); }
  [[nodiscard]] std::string port() const { return m_listener->port(); }
  [[nodiscard]] int connections() const { return m_listener->connections(); }
  [[nodiscard]] int resumptions() const { return m_resumptions; }
  /// First lines of the requests that came along with a first flight.
  [[nodiscard]] std::vector<std::string> early() const;
  /// From now on none is read.
  void refuseEarly() { m_refusesEarly = true; }
  void dropAll() { m_listener->dropAll(); }

 private:
  void serve(int socket);
  std::string readEarly(SSL* ssl);

  SSL_CTX* m_context;
  SiteHandler m_handler;
  std::atomic<int> m_resumptions{0};
  std::atomic<bool> m_refusesEarly{false};
  mutable std::mutex m_mutex;
  std::vector<std::string> m_early;
  std::unique_ptr<Listener> m_listener;
};

}  // namespace tarim::client::test
