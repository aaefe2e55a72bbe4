// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A carried package as the server takes it: its parts one after the other, cut into files of 16 MiB that go
// by tus like any page. What is stored is not sent again, and a cut goes on at the server's offset.
#include "client/package/progress.hpp"
#include "client/sync/net/api_client.hpp"
#include "shared/package/source.hpp"

namespace tarim::client {

struct Segment {
  std::string hash;
  std::uint64_t size = 0;
  std::uint64_t stored = 0;  ///< Durable on the server; all of it when `isThere`.
  std::string upload;
  bool isThere = false;
};

/// Reads the whole package once. TooLarge.
base::Result<std::vector<Segment>> segmentsOf(const package::OpenSource& open);

class SegmentSender {
 public:
  SegmentSender(const package::OpenSource& open, std::vector<Segment>& segments,
                const CarryProgress& progress)
      : m_open(open), m_segments(segments), m_progress(progress) {}

  /// What the server said of the segments.
  void take(const std::vector<wire::FileState>& states);
  /// Sends what is missing, in order. The link's errors; what got through stays.
  base::Result<void> send(ApiClient& api);
  /// Bytes that are durable on the server.
  [[nodiscard]] std::uint64_t done() const;

 private:
  base::Result<void> sendOne(ApiClient& api, Segment& segment, base::ByteView bytes);
  base::Result<void> settle(Segment& segment, const HttpAnswer& answer);
  bool tell();

  const package::OpenSource& m_open;
  std::vector<Segment>& m_segments;
  const CarryProgress& m_progress;
};

}  // namespace tarim::client
