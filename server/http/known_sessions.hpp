// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The TLS sessions of devices that have shown a valid token: when many want to shake hands at once, those who
// resume one of these go first. Bounded: the one that was added longest ago is forgotten. One thread.
#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace tarim::server {

class KnownSessions {
 public:
  explicit KnownSessions(std::size_t most) : m_most(most) {}
  void add(std::string session);
  [[nodiscard]] bool hasOneOf(const std::vector<std::string_view>& sessions) const;
  [[nodiscard]] std::size_t size() const { return m_known.size(); }

 private:
  std::size_t m_most;
  std::unordered_set<std::string> m_known;
  std::deque<std::string> m_order;
};

}  // namespace tarim::server
