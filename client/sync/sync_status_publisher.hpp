// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where the engine writes what people see of it. Read from any thread; written on the engine's own, which
// tells the listener.
#include "client/sync/net/transport.hpp"
#include "client/sync/snapshot.hpp"
#include "client/vault/vault.hpp"

#include <functional>
#include <mutex>

namespace tarim::client {

class SyncStatusPublisher {
 public:
  explicit SyncStatusPublisher(SyncListener* listener) : m_listener(listener) {}

  /// Asked at every writing, on the engine's thread.
  void countTraffic(std::function<Traffic()> traffic) { m_traffic = std::move(traffic); }
  /// Of connections that come and go beside it; none: what they carried so far stays counted.
  void countBeside(std::function<Traffic()> beside) {
    if (m_beside) m_gone += m_beside();
    m_beside = std::move(beside);
  }
  [[nodiscard]] SyncSnapshot read() const;
  template <class Change>
  void write(Change change) {
    SyncSnapshot copy;
    Traffic traffic = m_gone;
    if (m_traffic) traffic += m_traffic();
    if (m_beside) traffic += m_beside();
    {
      const std::lock_guard lock(m_mutex);
      change(m_shown);
      m_shown.wireOut = traffic.out;
      m_shown.wireIn = traffic.in;
      copy = m_shown;
    }
    if (m_listener) m_listener->syncChanged(copy);
  }

 private:
  SyncListener* m_listener;
  std::function<Traffic()> m_traffic;
  std::function<Traffic()> m_beside;
  Traffic m_gone;
  mutable std::mutex m_mutex;
  SyncSnapshot m_shown;
};

/// What is left to be sent, counted anew.
void countWhatIsLeft(const Vault& vault, SyncSnapshot& snapshot);

}  // namespace tarim::client
