// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/estimator.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

constexpr std::chrono::seconds kWindow{20};
constexpr std::chrono::milliseconds kLeast{1};
/// Before this much is measured a rate would be a guess.
constexpr std::uint64_t kLeastBytes = 8 * 1024;

}  // namespace

void Estimator::add(std::uint64_t bytes, Duration took) {
  m_samples.push_back({bytes, took});
  m_bytes += bytes;
  m_time += took;
  while (m_samples.size() > 1 && m_time - m_samples.front().took >= kWindow) {
    m_bytes -= m_samples.front().bytes;
    m_time -= m_samples.front().took;
    m_samples.pop_front();
  }
}

std::uint64_t Estimator::bytesPerSecond() const {
  if (m_bytes < kLeastBytes) return 0;
  const double seconds = std::chrono::duration<double>(std::max<Duration>(m_time, kLeast)).count();
  return std::uint64_t(double(m_bytes) / seconds);
}

}  // namespace tarim::client
