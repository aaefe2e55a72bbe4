// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Observes an engine's snapshots for the bench.
#include "client/sync/engine.hpp"

#include <condition_variable>
#include <mutex>
#include <optional>

namespace tarim::bench {

class Listening final : public client::SyncListener {
 public:
  void syncChanged(const client::SyncSnapshot& snapshot) override;
  void restart();

  /// False after ten minutes.
  bool waitForSent(std::uint64_t bytes);
  bool waitUntilDone();
  [[nodiscard]] std::uint64_t handed() const { return copy().bytesHanded; }
  [[nodiscard]] std::uint64_t cutOff() const { return copy().bytesCutOff; }
  [[nodiscard]] std::uint64_t underWay() const;
  /// By what share of the truth the time predicted at a quarter was off; nothing: there was no prediction.
  [[nodiscard]] std::optional<double> estimateOff(double truth) const;

 private:
  template <class Is>
  bool wait(Is is);
  [[nodiscard]] client::SyncSnapshot copy() const;

  mutable std::mutex m_mutex;
  std::condition_variable m_changed;
  client::SyncSnapshot m_last;
  std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
  std::uint64_t m_all = 0;
  std::optional<double> m_predicted;
};

}  // namespace tarim::bench
