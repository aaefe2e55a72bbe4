// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/rate_limit.hpp"

#include <algorithm>

namespace tarim::server {

RateLimit::RateLimit(std::size_t failures, std::chrono::seconds window, std::size_t peers)
    : m_failures(failures), m_window(window), m_peers(peers) {}

void RateLimit::forgetOld(std::deque<base::Instant>& failures, base::Instant now) const {
  // Failures in the future are from before the clock was set back: they must not block a peer for years.
  while (!failures.empty() && (failures.front() + m_window <= now || failures.front() > now))
    failures.pop_front();
}

std::int64_t RateLimit::wait(std::string_view peer, base::Instant now) {
  const std::lock_guard lock(m_mutex);
  const auto found = m_byPeer.find(peer);
  if (found == m_byPeer.end()) return 0;
  forgetOld(found->second, now);
  if (found->second.size() < m_failures) return 0;
  const base::Millis left = found->second.front() + m_window - now;
  return std::chrono::ceil<std::chrono::seconds>(left).count();
}

void RateLimit::failed(std::string_view peer, base::Instant now) {
  const std::lock_guard lock(m_mutex);
  if (m_byPeer.size() >= m_peers && m_byPeer.find(peer) == m_byPeer.end()) {
    const auto longestAgo =
        std::min_element(m_byPeer.begin(), m_byPeer.end(),
                         [](const auto& a, const auto& b) { return a.second.back() < b.second.back(); });
    if (longestAgo != m_byPeer.end()) m_byPeer.erase(longestAgo);
  }
  auto& failures = m_byPeer[std::string(peer)];
  failures.push_back(now);
  if (failures.size() > m_failures) failures.pop_front();
}

}  // namespace tarim::server
