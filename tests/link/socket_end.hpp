// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One TCP socket at an end of a SocketLink, never waited for: what to ask poll() about it, and what is known.
#include <netinet/in.h>
#include <poll.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace tarim::link {

/// With little room for what is not yet read: what waits for the line should wait at its sender. -1 when the
/// system has none left.
int newTcpSocket();

class SocketEnd {
 public:
  SocketEnd() = default;
  ~SocketEnd() { close(); }
  SocketEnd(const SocketEnd&) = delete;
  SocketEnd& operator=(const SocketEnd&) = delete;

  /// One that is connected.
  void adopt(int socket);
  void connect(const sockaddr_in& to);
  void beginReading() { m_reads = true; }

  [[nodiscard]] pollfd watch() const;
  void note(short events);

  [[nodiscard]] bool isConnected() const { return m_socket >= 0 && !m_connecting; }
  [[nodiscard]] bool isReadable() const { return isConnected() && m_readable; }
  /// It takes no more for now.
  [[nodiscard]] bool isFull() const { return m_full; }
  /// By an error, or by reset().
  [[nodiscard]] bool isBroken() const { return m_broken; }
  [[nodiscard]] bool isFinished() const { return m_broken || (m_ended && m_shut); }

  /// At most so many bytes; an empty vector is the end. Nothing when there is nothing now, or it broke.
  std::optional<std::vector<std::uint8_t>> read(std::size_t most);
  /// How many bytes it took: all of them once it is broken.
  std::size_t write(const std::uint8_t* data, std::size_t size);
  /// Nothing more will be written.
  void shut();
  /// The peer is told of a reset.
  void reset();

 private:
  void close();
  void breakOff();

  int m_socket = -1;
  bool m_connecting = false;
  bool m_reads = false;
  bool m_readable = false;
  bool m_ended = false;
  bool m_full = false;
  bool m_shut = false;
  bool m_broken = false;
};

}  // namespace tarim::link
