// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/confined/message.hpp"
#include "shared/imaging/recompress.hpp"

#include "reader/commands.hpp"

namespace tarim::reader {
namespace {

/// More than any stored file has; the parent's limit of output is the one that counts.
constexpr std::size_t kMostBytes = std::size_t{64} << 20;

}  // namespace

base::Bytes restoreJpeg(const base::Bytes& recompressed) {
  const auto jpeg = imaging::restoreJpeg(recompressed, kMostBytes);
  if (jpeg) return confined::makeMessage("{}", *jpeg);
  return confined::makeMessage(answerOf(jpeg.error()), {});
}

}  // namespace tarim::reader
