// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The checksum of one PATCH. tus requires servers to support SHA-1; Tarim's client sends SHA-256.
#include "shared/base/bytes.hpp"

#include <optional>
#include <string_view>

namespace tarim::server {

inline constexpr std::string_view kChecksumAlgorithms = "sha256,sha1";

struct Checksum {
  bool isSha256 = true;
  base::Bytes digest;
  [[nodiscard]] bool fits(base::ByteView bytes) const;
};

/// Nothing for an algorithm outside kChecksumAlgorithms or a digest of the wrong length.
std::optional<Checksum> checksumOf(std::string_view algorithm, base::Bytes digest);

}  // namespace tarim::server
