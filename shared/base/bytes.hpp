// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Bytes and their written forms.
#include "shared/base/result.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::base {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

inline ByteView bytesOf(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
inline std::string_view textOf(ByteView bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string toHex(ByteView bytes);
/// Lower or upper case; InvalidInput otherwise.
Result<Bytes> fromHex(std::string_view hex);
/// Standard alphabet with padding, as tus's Upload-Metadata and Upload-Checksum use it.
std::string toBase64(ByteView bytes);
Result<Bytes> fromBase64(std::string_view text);

}  // namespace tarim::base
