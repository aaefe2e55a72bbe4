// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A JPEG that carries more than its picture: metadata, or a comment that makes it another file.
#include "shared/base/bytes.hpp"

#include <cstdint>

namespace tarim::tests {

inline constexpr std::uint8_t kCommentMarker = 0xFE;
inline constexpr std::size_t kLongestSegment = 0xFFFF - 2;  ///< Bytes of a payload.

/// The same JPEG with a segment put in after its start.
inline base::Bytes withSegment(const base::Bytes& jpeg, std::uint8_t marker, std::string_view payload) {
  const std::size_t length = payload.size() + 2;
  base::Bytes segment{0xFF, marker, static_cast<std::uint8_t>(length >> 8),
                      static_cast<std::uint8_t>(length)};
  segment.insert(segment.end(), payload.begin(), payload.end());
  base::Bytes out = jpeg;
  out.insert(out.begin() + 2, segment.begin(), segment.end());
  return out;
}

}  // namespace tarim::tests
