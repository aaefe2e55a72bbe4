// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/jpeg_restorer.hpp"

#include "shared/confined/confined.hpp"
#include "shared/confined/picture_answer.hpp"
#include "shared/wire/protocol.hpp"

namespace tarim::server {
namespace {

/// Address space, for a picture of 50 million pixels.
constexpr std::size_t kMemory = std::size_t{512} << 20;
constexpr std::size_t kMostMessage = 4096;  ///< Beside the JPEG.
constexpr const char* kRetryAfter = "10";

confined::Limits limits() {
  confined::Limits limits;
  limits.memoryBytes = kMemory;
  limits.outputBytes = wire::kMaxFileBytes + kMostMessage;
  return limits;
}

}  // namespace

base::Result<base::Bytes> JpegRestorer::restore(base::ByteView recompressed, base::Millis patience) {
  const std::unique_lock turn(m_turn, patience);
  if (!turn) return base::Error(base::Code::Throttled, kRetryAfter);
  const confined::Answer answer =
      confined::runReader(confined::Reader::Files, "restore-jpeg", recompressed, limits());
  auto jpeg = confined::pictureIn(answer);
  if (!jpeg) return base::Error(base::Code::DamagedFile, "no JPEG can be restored: " + jpeg.error().line());
  return jpeg;
}

}  // namespace tarim::server
