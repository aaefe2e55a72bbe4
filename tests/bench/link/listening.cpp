// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/link/listening.hpp"

#include <algorithm>

namespace tarim::bench {

void Listening::syncChanged(const client::SyncSnapshot& snapshot) {
  const std::lock_guard lock(m_mutex);
  m_last = snapshot;
  m_all = std::max(m_all, snapshot.bytesLeft);
  const bool quarter = m_all > 0 && snapshot.bytesLeft <= m_all - m_all / 4 && snapshot.bytesPerSecond > 0;
  if (quarter && !m_predicted) {
    const double gone = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_began).count();
    m_predicted = gone + double(snapshot.bytesLeft) / double(snapshot.bytesPerSecond);
  }
  m_changed.notify_all();
}

void Listening::restart() {
  const std::lock_guard lock(m_mutex);
  m_began = std::chrono::steady_clock::now();
}

client::SyncSnapshot Listening::copy() const {
  const std::lock_guard lock(m_mutex);
  return m_last;
}

std::uint64_t Listening::underWay() const {
  const client::SyncSnapshot now = copy();
  return now.bytesHanded - std::min(now.bytesHanded, now.bytesSent);
}

template <class Is>
bool Listening::wait(Is is) {
  std::unique_lock lock(m_mutex);
  return m_changed.wait_for(lock, std::chrono::minutes(10), [&] { return is(m_last); });
}

bool Listening::waitForSent(std::uint64_t bytes) {
  return wait([bytes](const client::SyncSnapshot& now) { return now.bytesSent >= bytes; });
}

bool Listening::waitUntilDone() {
  return wait([](const client::SyncSnapshot& now) {
    return now.itemsLeft == 0 && now.phase == client::SyncPhase::Idle;
  });
}

std::optional<double> Listening::estimateOff(double truth) const {
  const std::lock_guard lock(m_mutex);
  return m_predicted ? std::optional(*m_predicted / truth - 1) : std::nullopt;
}

}  // namespace tarim::bench
