// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/known_sessions.hpp"

#include <algorithm>

namespace tarim::server {

void KnownSessions::add(std::string session) {
  if (session.empty() || !m_known.insert(session).second) return;
  m_order.push_back(std::move(session));
  if (m_order.size() <= m_most) return;
  m_known.erase(m_order.front());
  m_order.pop_front();
}

bool KnownSessions::hasOneOf(const std::vector<std::string_view>& sessions) const {
  return std::any_of(sessions.begin(), sessions.end(),
                     [&](std::string_view one) { return m_known.contains(std::string(one)); });
}

}  // namespace tarim::server
