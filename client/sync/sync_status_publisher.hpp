// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Holds the engine's SyncSnapshot. Any thread may read it; the engine's thread writes it and notifies the
// listener.
#include "client/sync/net/transport.hpp"
#include "client/sync/snapshot.hpp"
#include "client/vault/vault.hpp"

#include <functional>
#include <mutex>

namespace tarim::client {

class SyncStatusPublisher {
 public:
  explicit SyncStatusPublisher(SyncListener* listener) : m_listener(listener) {}

  /// Traffic of the engine's own connection; called by each write(), on the engine's thread.
  void setConnectionTraffic(std::function<Traffic()> traffic) { m_connectionTraffic = std::move(traffic); }
  /// Traffic of the upload workers; an empty function when they end, after which their bytes stay counted.
  void setWorkerTraffic(std::function<Traffic()> traffic) {
    if (m_workerTraffic) m_endedTraffic += m_workerTraffic();
    m_workerTraffic = std::move(traffic);
  }
  [[nodiscard]] SyncSnapshot read() const;
  template <class Change>
  void write(Change change) {
    SyncSnapshot copy;
    Traffic traffic = m_endedTraffic;
    if (m_connectionTraffic) traffic += m_connectionTraffic();
    if (m_workerTraffic) traffic += m_workerTraffic();
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
  std::function<Traffic()> m_connectionTraffic;
  std::function<Traffic()> m_workerTraffic;
  Traffic m_endedTraffic;
  mutable std::mutex m_mutex;
  SyncSnapshot m_shown;
};

/// Counts again what is left to be sent.
void countRemaining(const Vault& vault, SyncSnapshot& snapshot);

}  // namespace tarim::client
