// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A bad line between devices and a server, in user space: each connection gets a random rate and a random
// byte at which it breaks; the schedule can silence or break all of them. Bytes on the line at a break are
// lost, as in a radio's queue. The server's port may change behind the line.
#include "tests/client/sync/listener.hpp"

#include <chrono>
#include <memory>
#include <random>

namespace tarim::drills {

class RoughLine {
 public:
  explicit RoughLine(unsigned seed);
  ~RoughLine() { m_listener.reset(); }

  [[nodiscard]] std::string address() const { return m_listener->address(); }
  /// Sets the port to which new connections lead.
  void leadTo(std::string serverPort);
  /// New connections get random faults from now on.
  void roughen() { m_isRough = true; }
  void heal();
  /// Transfers nothing for `time`, silently.
  void hush(std::chrono::milliseconds time);
  /// Breaks all open connections, and new ones for `time`.
  void breakAll(std::chrono::milliseconds time);

  /// Connections that broke by their own fate or with all others.
  [[nodiscard]] int breaks() const { return m_breaks; }
  /// Bytes accepted from devices, delivered or not.
  [[nodiscard]] std::uint64_t bytesUp() const { return m_up; }

 private:
  using Steady = std::chrono::steady_clock;
  struct Fate {
    std::size_t up = std::numeric_limits<std::size_t>::max();  ///< Bytes until it breaks.
    std::size_t down = std::numeric_limits<std::size_t>::max();
    bool gently = false;  ///< What got through is taken by the server before the device hears of the break.
    std::size_t bytesPerMilli = 0;
  };
  Fate drawFate();
  [[nodiscard]] bool isBroken(int generation) const;
  [[nodiscard]] bool isHushed() const;
  void relay(int device);
  /// False when it is over, by its fate or by one of its ends.
  bool carry(int device, int server, Fate& fate, int generation);
  bool pass(int from, int to, std::size_t& room, std::size_t bytesPerMilli, bool upwards);

  mutable std::mutex m_mutex;
  std::mt19937 m_random;
  std::string m_port;
  Steady::time_point m_hushedUntil{};
  Steady::time_point m_brokenUntil{};
  std::atomic<int> m_generation{0};
  std::atomic<bool> m_isRough{false};
  std::atomic<int> m_breaks{0};
  std::atomic<std::uint64_t> m_up{0};
  std::unique_ptr<client::test::Listener> m_listener;
  client::test::Listener* m_relays;  ///< The same, also while it is being destroyed.
};

}  // namespace tarim::drills
