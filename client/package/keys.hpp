// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "shared/base/bytes.hpp"
#include "shared/crypto/crypto.hpp"

#include <algorithm>
#include <string>

namespace tarim::client {

/// Parses a public key in hex, as Account holds it. InvalidInput.
inline base::Result<crypto::PublicKey> publicKeyIn(const std::string& hex) {
  const auto bytes = base::fromHex(hex);
  crypto::PublicKey key{};
  if (!bytes || bytes->size() != key.size())
    return base::Error(base::Code::InvalidInput, "a key that is none");
  std::copy(bytes->begin(), bytes->end(), key.begin());
  return key;
}

}  // namespace tarim::client
