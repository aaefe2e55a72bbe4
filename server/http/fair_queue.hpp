// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Turns at something of which only so much can be done at once (handshakes, requests on the pool's threads,
// large messages, recompressed pictures), given in rotation by address or device: each that waits gets one
// turn before anybody gets the next, however many wait behind one of them, and nobody has more than
// `mostOfOne` turns at once. Those who are preferred go before the others, except for every fourth turn. The
// places in the queue are limited and divided by FairShare. On the I/O thread only.
#include "server/http/fair_share.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <array>
#include <chrono>
#include <utility>

namespace tarim::server {

class FairQueue {
 public:
  FairQueue(boost::asio::io_context& io, unsigned atOnce, unsigned mostOfOne, std::size_t mostWaiting)
      : m_io(io), m_atOnce(atOnce), m_mostOfOne(mostOfOne), m_places(mostWaiting) {}
  FairQueue(const FairQueue&) = delete;
  FairQueue& operator=(const FairQueue&) = delete;

  /// Somebody who waits; ends before the queue does.
  class Waiter;
  /// A turn. Its destructor gives it to the next in the queue.
  class Turn {
   public:
    Turn() = default;
    Turn(FairQueue& queue, std::string key) : m_queue(&queue), m_key(std::move(key)) {}
    Turn(Turn&& other) noexcept
        : m_queue(std::exchange(other.m_queue, nullptr)), m_key(std::move(other.m_key)) {}
    Turn& operator=(Turn&& other) noexcept {
      std::swap(m_queue, other.m_queue);
      std::swap(m_key, other.m_key);
      return *this;
    }
    ~Turn() {
      if (m_queue) m_queue->passOn(m_key);
    }
    /// False: there is no turn, because the time was over, the queue was full, or the waiter was dropped.
    explicit operator bool() const { return m_queue != nullptr; }

   private:
    FairQueue* m_queue = nullptr;
    std::string m_key;
  };

  /// Nobody waits any more: who does gets no turn.
  void dropAll();
  [[nodiscard]] std::size_t waiting() const { return m_places.used(); }

 private:
  struct Line {
    std::unordered_map<std::string, std::list<Waiter*>> byKey;
    std::list<std::string> rotation;  ///< The keys in byKey, the next first.
    void add(const std::string& key, Waiter& waiter);
    void remove(const std::string& key, Waiter& waiter);
    /// The next whose key may have another turn.
    Waiter* next(const FairQueue& queue);
  };
  [[nodiscard]] bool mayHaveAnother(const std::string& key) const;
  void begin(const std::string& key);
  void passOn(const std::string& key);
  Waiter* next();

  boost::asio::io_context& m_io;
  unsigned m_atOnce;
  unsigned m_mostOfOne;
  unsigned m_running = 0;
  std::unordered_map<std::string, unsigned> m_runningOf;
  unsigned m_given = 0;  ///< Turns that went to somebody who waited.
  FairShare m_places;
  std::array<Line, 2> m_lines;  ///< The preferred, and the others.
};

class FairQueue::Waiter {
 public:
  Waiter(FairQueue& queue, std::string key, bool isPreferred);
  ~Waiter();
  Waiter(const Waiter&) = delete;
  Waiter& operator=(const Waiter&) = delete;

  /// Waits at most `patience`. Called once.
  boost::asio::awaitable<Turn> wait(std::chrono::milliseconds patience);
  /// Ends the wait without a turn.
  void drop();

 private:
  friend class FairQueue;
  void leaveLine();

  FairQueue& m_queue;
  std::string m_key;
  FairQueue::Line& m_line;
  FairShare::Claim m_place;
  boost::asio::steady_timer m_timer;
  bool m_isInLine = false;
  bool m_hasTurn = false;
};

}  // namespace tarim::server
