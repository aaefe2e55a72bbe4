// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The checksum of one PATCH. tus requires servers to support SHA-1; Tarim's client sends SHA-256.
#include "shared/base/bytes.hpp"

#include <optional>
#include <string_view>

typedef struct evp_md_ctx_st EVP_MD_CTX;

namespace tarim::server {

inline constexpr std::string_view kChecksumAlgorithms = "sha256,sha1";

struct Checksum {
  bool isSha256 = true;
  base::Bytes digest;
};

/// Computes a checksum of bytes that pass by.
class ChecksumOfBytes {
 public:
  /// Computes the kind of checksum that `promised` is.
  explicit ChecksumOfBytes(Checksum promised);
  ~ChecksumOfBytes();
  ChecksumOfBytes(const ChecksumOfBytes&) = delete;
  ChecksumOfBytes& operator=(const ChecksumOfBytes&) = delete;
  void add(base::ByteView bytes);
  /// Whether the bytes added have the promised checksum. Called once.
  [[nodiscard]] bool fits();

 private:
  Checksum m_promised;
  EVP_MD_CTX* m_state;
};

/// Nothing for an algorithm outside kChecksumAlgorithms or a digest of the wrong length.
std::optional<Checksum> checksumOf(std::string_view algorithm, base::Bytes digest);

}  // namespace tarim::server
