// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Time-outs, intervals and limits of the sync engine, and its transport.
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace tarim::client {

class TlsSessionCache;
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
  std::chrono::milliseconds interval{30000};  ///< Between syncs while online and nothing changes.
  /// The most bytes of a file in one request, after which an edit can go first; smaller on a slow link.
  std::size_t requestBytes = 256 * 1024;
  /// The most upload connections beside the sync connection; the actual number follows the link. 0: files go
  /// over the sync connection, as they do when there is little to send.
  std::size_t mostWorkers = 12;
  std::uint64_t worthParallel = 128 * 1024;  ///< Bytes of files from which on they get upload connections.
  bool recompress = true;  ///< Send JPEGs as lossless JPEG XL where the server accepts that.
  /// TCP congestion control; empty: the system's default. As many cubic connections as the link needs were
  /// faster than one with bbr on three links of ./dev bench link, and as fast on the fourth.
  std::string congestion = "cubic";
  std::shared_ptr<TlsSessionCache> sessions{};  ///< Shared TLS sessions; empty: one per connection.
  std::uint32_t seed = 0;                       ///< Seed of the jitter; 0: taken from the system.
  TransportMaker transport{};                   ///< Empty: TLS (tls_transport.hpp).
};

}  // namespace tarim::client
