// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes/upload_limiter.hpp"

#include <algorithm>

namespace tarim::server {
namespace {

/// Retry-After: long enough for some uploads to end; the client adds jitter.
constexpr const char* kSeconds = "5";

}  // namespace

base::Result<UploadLimiter::Place> UploadLimiter::enter(const std::string& device) {
  const std::lock_guard lock(m_mutex);
  const auto known = m_under.find(device);
  const std::size_t own = known == m_under.end() ? 0 : known->second;
  const std::size_t devices = m_under.size() + (own == 0 ? 1 : 0);
  const std::size_t share = std::max<std::size_t>(1, m_most / devices);
  if (own >= share || (own > 0 && m_all >= m_most)) return base::Error(base::Code::Throttled, kSeconds);
  ++m_under[device];
  ++m_all;
  return Place(nullptr, [this, device](void*) { leave(device); });
}

void UploadLimiter::leave(const std::string& device) {
  const std::lock_guard lock(m_mutex);
  const auto known = m_under.find(device);
  if (--known->second == 0) m_under.erase(known);
  --m_all;
}

}  // namespace tarim::server
