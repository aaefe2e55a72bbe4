// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// zstd compression of message bodies, in two encodings.
#include "shared/base/bytes.hpp"

#include <optional>

namespace tarim::wire {

enum class Packing {
  Zstd,  ///< "zstd": for any client; useful from a few hundred bytes on.
  /// "zt1": zstd with the dictionary dictionary/zt1.zdict and without the dictionary's id in the frame. It
  /// halves one edit and its answer. A plain zstd frame is a valid zt1 frame. The dictionary never changes;
  /// another would be zt2.
  Zt1,
};

std::optional<Packing> packingNamed(std::string_view contentEncoding);
std::string_view nameOf(Packing packing);

/// The most that so many packed bytes may unpack to in a request. Many versions of one text, which a device
/// sends after typing offline, unpack to some 400 times their size; only an attack needs more.
inline constexpr std::size_t kUnpackedAlways = 1u << 20;
inline constexpr std::size_t kUnpackedForOne = 1000;
constexpr std::size_t mostUnpacked(std::size_t packedBytes) {
  return kUnpackedAlways + kUnpackedForOne * packedBytes;
}

std::string compress(std::string_view text, Packing packing = Packing::Zstd);
/// Nothing when compression does not make the text shorter, or so much shorter that no server would unpack it
/// (mostUnpacked).
std::optional<std::string> compressIfShorter(std::string_view text, Packing packing);
/// TooLarge before more than maxBytes have been produced; InvalidInput for anything that is not zstd.
base::Result<std::string> decompress(std::string_view packed, std::size_t maxBytes,
                                     Packing packing = Packing::Zstd);

/// The bytes of the dictionary of zt1.
std::string_view dictionary();

}  // namespace tarim::wire
