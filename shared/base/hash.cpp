// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/hash.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <stdexcept>

namespace tarim::base {
namespace {

void require(int done) {
  if (done != 1) throw std::runtime_error("SHA-256 is not available in this OpenSSL");
}

struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

}  // namespace

struct Sha256::State {
  std::unique_ptr<EVP_MD_CTX, FreeContext> context{EVP_MD_CTX_new()};
};

Sha256::Sha256() : m_state(std::make_unique<State>()) {
  if (!m_state->context) throw std::bad_alloc();
  require(EVP_DigestInit_ex(m_state->context.get(), EVP_sha256(), nullptr));
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::update(ByteView bytes) {
  require(EVP_DigestUpdate(m_state->context.get(), bytes.data(), bytes.size()));
}

Hash Sha256::finish() {
  Hash hash;
  require(EVP_DigestFinal_ex(m_state->context.get(), hash.bytes.data(), nullptr));
  return hash;
}

Hash sha256(ByteView bytes) {
  Hash hash;
  require(EVP_Digest(bytes.data(), bytes.size(), hash.bytes.data(), nullptr, EVP_sha256(), nullptr));
  return hash;
}

Result<Hash> hashFromHex(std::string_view hex) {
  const auto bytes = fromHex(hex);
  if (!bytes) return bytes.error();
  Hash hash;
  if (bytes->size() != hash.bytes.size()) return Error{Code::InvalidInput, "a hash has 64 hex digits"};
  std::copy(bytes->begin(), bytes->end(), hash.bytes.begin());
  return hash;
}

}  // namespace tarim::base
