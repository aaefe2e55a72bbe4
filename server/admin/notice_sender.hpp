// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Delivers the notices of the outbox through the operator's command, one after another, oldest first. A
// notice leaves the outbox only after the command has exited with 0 (at-least-once delivery: a crash may
// cause a second delivery). A failed notice is retried with increasing delays; others pass it.
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

  /// Tries every due notice once; returns the number delivered. Called by the thread, and by tests.
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
