// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes/checksum.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>

namespace tarim::server {

namespace {

constexpr std::size_t kSha256Bytes = 32;
constexpr std::size_t kSha1Bytes = 20;

}  // namespace

bool Checksum::fits(base::ByteView bytes) const {
  std::array<std::uint8_t, EVP_MAX_MD_SIZE> computed{};
  unsigned length = 0;
  const EVP_MD* algorithm = isSha256 ? EVP_sha256() : EVP_sha1();
  if (EVP_Digest(bytes.data(), bytes.size(), computed.data(), &length, algorithm, nullptr) != 1) return false;
  return std::equal(digest.begin(), digest.end(), computed.begin(), computed.begin() + length);
}

std::optional<Checksum> checksumOf(std::string_view algorithm, base::Bytes digest) {
  const bool isSha256 = algorithm == "sha256" && digest.size() == kSha256Bytes;
  const bool isSha1 = algorithm == "sha1" && digest.size() == kSha1Bytes;
  if (!isSha256 && !isSha1) return {};
  return Checksum{isSha256, std::move(digest)};
}

}  // namespace tarim::server
