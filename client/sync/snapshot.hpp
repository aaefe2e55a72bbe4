// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The state of the sync engine, as the app and the command line show it.
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace tarim::client {

enum class SyncPhase { Idle, Connecting, Exchanging, SendingFiles, Waiting, Paused };

/// A value: cheap to copy, valid on any thread.
struct SyncSnapshot {
  SyncPhase phase = SyncPhase::Idle;
  bool online = false;                 ///< The last attempt reached our server.
  std::optional<base::Error> trouble;  ///< Why the last attempt failed.
  base::Instant lastContact;           ///< Server time; zero: never.
  base::Instant nextAttempt;           ///< Server time, while Waiting.
  std::uint64_t itemsLeft = 0;         ///< Operations, commands and files without receipt.
  std::uint64_t bytesLeft = 0;
  std::uint64_t held = 0;            ///< Drafts that the server holds back (DraftInfo::held).
  std::uint64_t refused = 0;         ///< Commands that the server refused for good and nobody dismissed.
  std::uint64_t bytesSent = 0;       ///< Of files, in this run, that the server has received.
  std::uint64_t bytesHanded = 0;     ///< Of files, in this run, written to the socket.
  std::uint64_t bytesCutOff = 0;     ///< Of those, in flight when a connection ended.
  std::uint64_t bytesPerSecond = 0;  ///< Measured; 0: not yet known.
  double rateSpread = 0;             ///< Relative uncertainty of that (Estimator::spread).
  std::uint64_t wireOut = 0;         ///< Bytes on the socket since start, TLS included.
  std::uint64_t wireIn = 0;
  std::string fileUnderWay;  ///< Hash of the file being sent; empty: none.
};

class SyncListener {
 public:
  virtual ~SyncListener() = default;
  /// On the engine's thread; must return at once.
  virtual void syncChanged(const SyncSnapshot& snapshot) = 0;
};

}  // namespace tarim::client
