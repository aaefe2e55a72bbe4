// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/ticker.hpp"

#include "server/admin/log.hpp"

#include <string>

namespace tarim::server {

Ticker::Ticker(Work work) : m_work(std::move(work)), m_thread([this] { loop(); }) {}

Ticker::~Ticker() {
  {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_woken.notify_all();
  m_thread.join();
}

void Ticker::loop() {
  static constexpr std::chrono::seconds kAfterTrouble{10};
  std::unique_lock lock(m_mutex);
  while (!m_stopping) {
    lock.unlock();
    std::chrono::milliseconds rest = kAfterTrouble;
    try {
      rest = m_work();
    } catch (const std::exception& thrown) {
      log::error(std::string("a task that repeats threw: ") + thrown.what());
    }
    lock.lock();
    m_woken.wait_for(lock, rest, [this] { return m_stopping; });
  }
}

}  // namespace tarim::server
