// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How patient the engine is, and what it goes over.
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
  std::chrono::milliseconds interval{30000};  ///< Between syncs with nothing to say, while online.
  /// The most of a file between checks for something more urgent; on a slow link requests are smaller.
  std::size_t requestBytes = 256 * 1024;
  /// The most connections that carry files beside the one that talks; how many there are follows the link.
  /// 0: files go over the one that talks, as they do when there is little to send.
  std::size_t mostWorkers = 12;
  std::uint64_t worthParallel =
      128 * 1024;          ///< Bytes of files, from which on they get connections of their own.
  bool recompress = true;  ///< JPEGs travel as lossless JPEG XL where the server takes that.
  /// TCP's way of sharing the link; empty: the system's. As many connections as the link needs, each on
  /// cubic, were faster than one on bbr on three links of ./dev bench link and as fast on the fourth.
  std::string congestion = "cubic";
  std::shared_ptr<TlsSessionCache> sessions{};  ///< Where TLS sessions are kept; empty: with the connection.
  std::uint32_t seed = 0;                       ///< Of the jitter; 0: from the system.
  TransportMaker transport{};                   ///< Empty: TLS (tls_transport.hpp).
};

}  // namespace tarim::client
