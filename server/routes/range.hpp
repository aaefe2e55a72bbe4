// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One range of bytes (RFC 9110 §14): how a broken download goes on. Several ranges in one request, or a
// header that does not read, are answered with the whole, as the RFC allows.
#include <cstdint>
#include <optional>
#include <string_view>

namespace tarim::server {

struct ByteRange {
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
};

struct RangeAnswer {
  std::optional<ByteRange> part;  ///< 206; otherwise the whole …
  bool unsatisfiable = false;     ///< … or 416.
};

RangeAnswer rangeOf(std::string_view header, std::uint64_t size);

/// Digits only, within 64 bits.
std::optional<std::uint64_t> wholeNumber(std::string_view text);

}  // namespace tarim::server
