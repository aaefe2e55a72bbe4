// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One range of bytes (RFC 9110 §14), to resume a broken download. Several ranges in one request, or a
// malformed header, are answered with the whole file, as the RFC allows.
#include <cstdint>
#include <optional>
#include <string_view>

namespace tarim::server {

struct ByteRange {
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
};

struct RangeAnswer {
  std::optional<ByteRange> part;  ///< The range of a 206; absent: the whole file.
  bool unsatisfiable = false;     ///< 416.
};

RangeAnswer rangeOf(std::string_view header, std::uint64_t size);

/// Parses decimal digits; nothing for other characters or beyond 64 bits.
std::optional<std::uint64_t> wholeNumber(std::string_view text);

}  // namespace tarim::server
