// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A relay between a device and a server that cuts connections: it forwards a number of bytes in one
// direction, then closes both sides. Connections without a cut are forwarded whole.
#include "tests/client/sync/listener.hpp"

#include <deque>
#include <memory>

namespace tarim::client::test {

struct Cut {
  bool upwards = true;  ///< Towards the server.
  std::size_t after = 0;
};

class CuttingLine {
 public:
  explicit CuttingLine(std::string serverPort);
  ~CuttingLine() { m_listener.reset(); }

  [[nodiscard]] std::string address() const { return m_listener->address(); }
  /// Cuts the next connection; several calls cut one connection each.
  void cutNext(Cut cut);
  [[nodiscard]] std::size_t cutsLeft();
  /// The bytes that the last whole connection carried.
  [[nodiscard]] std::size_t bytesUp() const { return m_up; }
  [[nodiscard]] std::size_t bytesDown() const { return m_down; }
  void dropAll() { m_listener->dropAll(); }

 private:
  void relay(int device);

  std::string m_port;
  std::mutex m_mutex;
  std::deque<Cut> m_cuts;
  std::atomic<std::size_t> m_up{0};
  std::atomic<std::size_t> m_down{0};
  std::unique_ptr<Listener> m_listener;
  Listener* m_relays;  ///< The same, also while it is being destroyed.
};

}  // namespace tarim::client::test
