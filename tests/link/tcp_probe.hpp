// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The two ends of a SocketLink under test: a server of this machine with one thread for each connection, and
// plain blocking sockets, which give up after kPatience.
#include "shared/base/hash.hpp"

#include <chrono>
#include <functional>
#include <thread>
#include <vector>

namespace tarim::link {

constexpr std::chrono::seconds kPatience{20};

class Talk {
 public:
  explicit Talk(int socket);
  /// With a port of 127.0.0.1; throws when there is nobody.
  static Talk with(std::uint16_t port);
  ~Talk();
  Talk(Talk&& other) noexcept;
  Talk& operator=(Talk&&) = delete;

  /// False when the other side is gone.
  bool say(base::ByteView bytes) const;
  bool say(std::string_view text) const { return say(base::bytesOf(text)); }
  void sayEnd() const;
  /// Exactly so many bytes, fewer at the end or after an error.
  [[nodiscard]] base::Bytes hear(std::size_t count) const;
  [[nodiscard]] base::Bytes hearAll() const;
  /// Its end will be a reset.
  void endWithReset() const;

 private:
  int m_socket;
};

class FarEnd {
 public:
  using Manner = std::function<void(const Talk&)>;
  explicit FarEnd(Manner manner);
  ~FarEnd();
  FarEnd(const FarEnd&) = delete;
  FarEnd& operator=(const FarEnd&) = delete;
  [[nodiscard]] std::uint16_t port() const { return m_port; }

 private:
  void run();
  int m_listener;
  std::uint16_t m_port = 0;
  Manner m_manner;
  std::vector<std::thread> m_talks;
  std::thread m_thread;
};

// Behaviours of the server.
/// Sends each byte back until the end.
void echo(const Talk& talk);
/// Sends the hash of all received bytes after their end.
void digest(const Talk& talk);
/// Reads a number of eight digits and sends made(number).
void pour(const Talk& talk);
/// Sends a reset after the first byte.
void slam(const Talk& talk);

/// Bytes from which a reader detects any displacement.
base::Bytes made(std::size_t count);
std::string eightDigits(std::size_t count);

// Whether all bytes arrive unchanged.
/// At a FarEnd that digests.
bool upIsComplete(std::uint16_t port, base::ByteView bytes);
/// From one that pours.
bool downIsComplete(std::uint16_t port, std::size_t count);

}  // namespace tarim::link
