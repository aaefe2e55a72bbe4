// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A bad line between devices and a server, in user space: each connection is drawn a pace and a place where
// it breaks; all of them fall silent or break together when the schedule says so. What the line had taken
// when it broke is lost, as in a radio's queue. The place of the server may change behind it.
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
  /// Where connections go from now on.
  void leadTo(std::string serverPort);
  /// From now on connections are drawn a fate; or they are whole, and all that was wrong is over.
  void roughen() { m_isRough = true; }
  void heal();
  /// Nothing moves for so long, and nobody is told.
  void hush(std::chrono::milliseconds time);
  /// Everything open breaks, and new connections do for so long.
  void breakAll(std::chrono::milliseconds time);

  /// Connections that broke by their own fate or with all others.
  [[nodiscard]] int breaks() const { return m_breaks; }
  /// Taken from devices, delivered or not.
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
