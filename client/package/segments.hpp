// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Uploads a package in segments: the concatenated parts are cut into files of 16 MiB, which are uploaded by
// tus like any page. Stored segments are not sent again; an interrupted one resumes at the server's offset.
#include "client/package/progress.hpp"
#include "client/sync/net/api_client.hpp"
#include "shared/package/source.hpp"

namespace tarim::client {

struct Segment {
  std::string hash;
  std::uint64_t size = 0;
  std::uint64_t stored = 0;  ///< Bytes durable on the server.
  std::string upload;
  bool isStored = false;
};

/// Reads the whole package once to hash its segments. TooLarge.
base::Result<std::vector<Segment>> segmentsOf(const package::OpenSource& open);

class SegmentSender {
 public:
  SegmentSender(const package::OpenSource& open, std::vector<Segment>& segments,
                const CarryProgress& progress)
      : m_open(open), m_segments(segments), m_progress(progress) {}

  /// Applies the file states of a sync answer.
  void report(const std::vector<wire::FileState>& states);
  /// Sends missing segments in order. The link's errors; progress is kept.
  base::Result<void> send(ApiClient& api);
  /// Bytes that are durable on the server.
  [[nodiscard]] std::uint64_t done() const;

 private:
  base::Result<void> sendOne(ApiClient& api, Segment& segment, base::ByteView bytes);
  base::Result<void> handleAnswer(Segment& segment, const HttpAnswer& answer);
  bool reportProgress();

  const package::OpenSource& m_open;
  std::vector<Segment>& m_segments;
  const CarryProgress& m_progress;
};

}  // namespace tarim::client
