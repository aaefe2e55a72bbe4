// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A thread that repeats a function, which returns the pause until its next call. The destructor ends a pause
// at once, and waits for a call under way.
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace tarim::server {

class Ticker {
 public:
  using Work = std::function<std::chrono::milliseconds()>;
  explicit Ticker(Work work);
  ~Ticker();
  Ticker(const Ticker&) = delete;
  Ticker& operator=(const Ticker&) = delete;

 private:
  void loop();

  Work m_work;
  std::mutex m_mutex;
  std::condition_variable m_woken;
  bool m_stopping = false;
  std::thread m_thread;
};

}  // namespace tarim::server
