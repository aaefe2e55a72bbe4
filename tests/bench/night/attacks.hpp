// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Attacks on a server of one's own, over the loopback only, each from addresses of its own and bounded in
// count: what a stranger, an applicant and a device gone mad can do at the same time.
#include "tests/bench/night/furnished_night.hpp"

#include <atomic>
#include <functional>
#include <thread>

namespace tarim::bench {

/// How often something was tried, and how often the server let it.
struct Tally {
  std::string name;
  std::atomic<std::uint64_t> tried = 0;
  std::atomic<std::uint64_t> answered = 0;
};

class Attacks {
 public:
  /// Starts all of them; `night` has an attacking device for each that needs a token (kAttackingDevices).
  explicit Attacks(FurnishedNight& night);
  /// Stops them.
  ~Attacks();
  Attacks(const Attacks&) = delete;
  Attacks& operator=(const Attacks&) = delete;
  [[nodiscard]] const std::vector<std::unique_ptr<Tally>>& tallies() const { return m_tallies; }

 private:
  using Attack = std::function<void(Tally&)>;
  void begin(const std::string& name, int threads, const Attack& attack);

  void replayHellos(Tally& tally);
  void openConnections(Tally& tally);
  void holdBodies(Tally& tally);
  void holdSmallBodies(Tally& tally);
  void holdChecksums(Tally& tally);
  void sendPictures(Tally& tally);
  void sendLargeMessages(Tally& tally);
  void syncForEver(Tally& tally);

  FurnishedNight& m_night;
  std::atomic<bool> m_isOver = false;
  std::vector<std::unique_ptr<Tally>> m_tallies;
  std::vector<std::thread> m_threads;
};

inline constexpr int kAttackingDevices = 6;

}  // namespace tarim::bench
