// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the sync engine shows of itself while it works.
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace tarim::client {

enum class SyncPhase { Idle, Connecting, Exchanging, SendingFiles, Waiting, Paused };

/// What people see of it; immutable, cheap to copy.
struct SyncSnapshot {
  SyncPhase phase = SyncPhase::Idle;
  bool online = false;                 ///< The last attempt reached our server.
  std::optional<base::Error> trouble;  ///< Why not, when not.
  base::Instant lastContact;           ///< Server time; zero: never.
  base::Instant nextAttempt;           ///< Server time, while Waiting.
  std::uint64_t itemsLeft = 0;         ///< Operations, commands and files without receipt.
  std::uint64_t bytesLeft = 0;
  std::uint64_t held = 0;            ///< Drafts that the server does not take now (DraftInfo::held).
  std::uint64_t refused = 0;         ///< Commands that it refused for good, until they are dismissed.
  std::uint64_t bytesSent = 0;       ///< Of files, in this run: what has arrived, durable or about to be.
  std::uint64_t bytesHanded = 0;     ///< Of files, in this run: what was given to the network.
  std::uint64_t bytesCutOff = 0;     ///< Of those, in this run: on their way when a connection ended.
  std::uint64_t bytesPerSecond = 0;  ///< Measured; 0: not yet known.
  double rateSpread = 0;             ///< The share of it by which the truth may well lie above or below.
  std::uint64_t wireOut = 0;         ///< Bytes on the socket since start, TLS included.
  std::uint64_t wireIn = 0;
  std::string fileUnderWay;  ///< Hash.
};

class SyncListener {
 public:
  virtual ~SyncListener() = default;
  /// On the engine's thread; must return at once.
  virtual void syncChanged(const SyncSnapshot& snapshot) = 0;
};

}  // namespace tarim::client
