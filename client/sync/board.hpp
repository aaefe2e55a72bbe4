// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where the engine writes what people see of it. Read from any thread; written on the engine's own, which
// tells the listener.
#include "client/sync/engine.hpp"

#include <mutex>

namespace tarim::client {

class Board {
 public:
  explicit Board(SyncListener* listener) : m_listener(listener) {}

  [[nodiscard]] SyncSnapshot read() const;
  template <class Change>
  void write(Change change) {
    SyncSnapshot copy;
    {
      const std::lock_guard lock(m_mutex);
      change(m_shown);
      copy = m_shown;
    }
    if (m_listener) m_listener->syncChanged(copy);
  }

 private:
  SyncListener* m_listener;
  mutable std::mutex m_mutex;
  SyncSnapshot m_shown;
};

/// What is left to be sent, counted anew.
void countWhatIsLeft(const Vault& vault, SyncSnapshot& snapshot);

}  // namespace tarim::client
