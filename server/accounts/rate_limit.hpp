// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Counts failures per peer in a sliding window. Keeps a bounded number of peers: a full table drops the peer
// whose last failure is oldest. Any thread.
#include "shared/base/time.hpp"

#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace tarim::server {

class RateLimit {
 public:
  RateLimit(std::size_t failures, std::chrono::seconds window, std::size_t peers = 10000);

  /// Seconds until the peer may try again; 0: now.
  [[nodiscard]] std::int64_t wait(std::string_view peer, base::Instant now);
  void failed(std::string_view peer, base::Instant now);

 private:
  void forgetOld(std::deque<base::Instant>& failures, base::Instant now) const;

  std::size_t m_failures;
  std::chrono::seconds m_window;
  std::size_t m_peers;
  std::mutex m_mutex;
  std::map<std::string, std::deque<base::Instant>, std::less<>> m_byPeer;
};

}  // namespace tarim::server
