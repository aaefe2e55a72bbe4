// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How patient the engine is, and what it goes over.
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>

namespace tarim::client {

class Transport;
struct Endpoint;
struct SyncOptions;
using TransportMaker =
    std::function<std::unique_ptr<Transport>(const Endpoint& endpoint, const SyncOptions& options)>;

struct SyncOptions {
  std::chrono::milliseconds connectTimeout{15000};
  std::chrono::milliseconds answerTimeout{30000};  ///< Without a byte in either direction.
  std::chrono::milliseconds retryFirst{1000};
  std::chrono::milliseconds retryMost{60000};
  std::chrono::milliseconds interval{30000};  ///< Between syncs with nothing to say, while online.
  /// The most of a file between checks for something more urgent; on a slow link pieces are smaller.
  std::size_t pieceBytes = 256 * 1024;
  std::uint32_t seed = 0;      ///< Of the jitter; 0: from the system.
  TransportMaker transport{};  ///< Empty: TLS (tls_transport.hpp).
};

}  // namespace tarim::client
