// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Empties the outbox of notices through the operator's command, one after another, oldest first. A notice
// leaves the outbox only when the command has ended with 0, so none is lost: it may be delivered twice after
// a crash, never zero times. One that fails rests for longer each time and lets the others pass.
#include "server/admin/ticker.hpp"
#include "server/store/notices.hpp"
#include "server/store/store.hpp"

#include <atomic>
#include <map>

namespace tarim::server {

class NoticeSender {
 public:
  NoticeSender(Store& store, std::vector<std::string> command, std::chrono::seconds timeout);
  /// Kills a command under way; its notice stays.
  ~NoticeSender();

  /// Everything that is due once; how many were delivered. The thread does this; tests may.
  int deliverWhatIsDue();

 private:
  struct Rest {
    int failures = 0;
    base::Instant until;
  };
  bool deliver(const Notice& notice);

  Store& m_store;
  std::vector<std::string> m_command;
  std::chrono::seconds m_timeout;
  std::atomic<bool> m_stopping = false;
  std::mutex m_mutex;
  std::map<std::int64_t, Rest> m_rests;
  std::unique_ptr<Ticker> m_ticker;
};

}  // namespace tarim::server
