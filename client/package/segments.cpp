// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/package/segments.hpp"

#include "client/sync/net/tus.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

using base::Code;
using base::Error;
using base::Result;

/// Bytes of one request: the most that a cut can lose, and the step of the progress.
constexpr std::uint64_t kRequestBytes = 256 * 1024;

}  // namespace

Result<std::vector<Segment>> segmentsOf(const package::OpenSource& open) {
  auto source = open();
  if (!source) return source.error();
  std::vector<Segment> segments;
  base::Bytes bytes(wire::kPackageSegmentBytes);
  while (true) {
    const auto count = (*source)->read(bytes);
    if (!count) return count.error();
    if (*count == 0) return segments;
    if (segments.size() == wire::kMaxPackageSegments)
      return Error(Code::TooLarge, "larger than what can be forwarded; it can be imported at the server");
    segments.push_back({base::sha256(base::ByteView(bytes).first(*count)).hex(), *count, 0, {}, false});
  }
}

void SegmentSender::report(const std::vector<wire::FileState>& states) {
  for (const wire::FileState& state : states)
    for (Segment& segment : m_segments) {
      if (segment.hash != state.hash) continue;
      segment.isStored = state.stored;
      segment.stored = state.stored ? segment.size : std::min(state.offset, segment.size);
      segment.upload = tus::isUpload(state.upload) ? state.upload : std::string();
      if (segment.upload.empty() && !state.stored) segment.stored = 0;
    }
}

std::uint64_t SegmentSender::done() const {
  std::uint64_t bytes = 0;
  for (const Segment& segment : m_segments)
    bytes += segment.stored;
  return bytes;
}

bool SegmentSender::reportProgress() {
  std::uint64_t all = 0;
  for (const Segment& segment : m_segments)
    all += segment.size;
  return !m_progress || m_progress(done(), all);
}

Result<void> SegmentSender::send(ApiClient& api) {
  auto source = m_open();
  if (!source) return source.error();
  base::Bytes bytes;
  for (Segment& segment : m_segments) {
    bytes.resize(segment.size);
    const auto count = (*source)->read(bytes);
    if (!count) return count.error();
    if (*count != segment.size) return Error(Code::PackageCut, "it became shorter while it was sent");
    const auto sent = segment.isStored ? Result<void>() : sendOne(api, segment, bytes);
    if (!sent) return sent;
  }
  return {};
}

Result<void> SegmentSender::sendOne(ApiClient& api, Segment& segment, base::ByteView bytes) {
  while (segment.stored < segment.size || segment.upload.empty()) {
    if (!reportProgress()) return Error(Code::Cancelled);
    const auto part =
        bytes.subspan(segment.stored, std::min<std::uint64_t>(kRequestBytes, segment.size - segment.stored));
    const auto sent = api.send(segment.upload.empty() ? tus::create(segment.hash, segment.size, false, part)
                                                      : tus::patch(segment.upload, segment.stored, part));
    const auto answer = sent ? api.receive(wire::kMaxSmallBytes) : Result<HttpAnswer>(sent.error());
    if (!answer) return answer.error();
    const auto handled = handleAnswer(segment, *answer);
    if (!handled) return handled;
  }
  segment.isStored = true;
  (void)reportProgress();
  return {};
}

Result<void> SegmentSender::handleAnswer(Segment& segment, const HttpAnswer& answer) {
  if (answer.status < 200 || answer.status > 299) return errorOf(answer);
  if (segment.upload.empty()) segment.upload = tus::locationIn(answer);
  const auto offset = tus::offsetIn(answer);
  if (segment.upload.empty() || !offset || *offset < segment.stored || *offset > segment.size)
    return Error(Code::ProtocolBroken, "an upload without its address or offset");
  if (*offset == segment.stored && *offset < segment.size)
    return Error(Code::ProtocolBroken, "the server takes bytes and keeps none");
  segment.stored = *offset;
  return {};
}

}  // namespace tarim::client
