// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A listening socket on loopback, on a port that the system chooses; each connection is served on a thread of
// its own.
#include <atomic>
#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace tarim::client::test {

class Listener {
 public:
  /// `serve` has the connection until it returns; it is closed after that.
  using Serve = std::function<void(int socket)>;
  explicit Listener(Serve serve);
  ~Listener();

  [[nodiscard]] std::string port() const;
  [[nodiscard]] std::string address() const { return "127.0.0.1:" + port(); }
  [[nodiscard]] int connections() const { return m_count; }
  /// Ends what is open; new ones are accepted.
  void dropAll();
  /// Ends it when the listener ends or drops, too: for sockets that serve() opens itself.
  void adopt(int socket);
  void release(int socket);

 private:
  void listen();

  Serve m_serve;
  int m_socket = -1;
  std::atomic<bool> m_ending{false};
  std::atomic<int> m_count{0};
  std::mutex m_mutex;
  std::set<int> m_open;
  std::vector<std::thread> m_threads;
  std::thread m_listening;
};

/// A connection to 127.0.0.1; -1 when there is none.
int connectTo(const std::string& port);

}  // namespace tarim::client::test
