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

ChecksumOfBytes::ChecksumOfBytes(Checksum promised)
    : m_promised(std::move(promised)), m_state(EVP_MD_CTX_new()) {
  EVP_DigestInit_ex(m_state, m_promised.isSha256 ? EVP_sha256() : EVP_sha1(), nullptr);
}

ChecksumOfBytes::~ChecksumOfBytes() {
  EVP_MD_CTX_free(m_state);
}

void ChecksumOfBytes::add(base::ByteView bytes) {
  EVP_DigestUpdate(m_state, bytes.data(), bytes.size());
}

bool ChecksumOfBytes::fits() {
  std::array<std::uint8_t, EVP_MAX_MD_SIZE> computed{};
  unsigned length = 0;
  if (EVP_DigestFinal_ex(m_state, computed.data(), &length) != 1) return false;
  const base::Bytes& digest = m_promised.digest;
  return std::equal(digest.begin(), digest.end(), computed.begin(), computed.begin() + length);
}

std::optional<Checksum> checksumOf(std::string_view algorithm, base::Bytes digest) {
  const bool isSha256 = algorithm == "sha256" && digest.size() == kSha256Bytes;
  const bool isSha1 = algorithm == "sha1" && digest.size() == kSha1Bytes;
  if (!isSha256 && !isSha1) return {};
  return Checksum{isSha256, std::move(digest)};
}

}  // namespace tarim::server
