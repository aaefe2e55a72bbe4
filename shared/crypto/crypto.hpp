// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The few cryptographic tools Tarim uses, all OpenSSL's; nothing here is of our own making.
//   Ed25519   who said it: device keys sign manifests, the server signs receipts, the operator signs policies
//   AES-256-GCM   what lies on a device's disk
//   scrypt    from a passphrase to a key
#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace tarim::crypto {

using Key = std::array<std::uint8_t, 32>;        ///< AES-256 or the seed of an Ed25519 key.
using PublicKey = std::array<std::uint8_t, 32>;  ///< Ed25519.
using Signature = std::array<std::uint8_t, 64>;  ///< Ed25519.

/// From the operating system.
base::Bytes randomBytes(std::size_t count);
Key randomKey();

PublicKey publicKeyOf(const Key& seed);
Signature sign(const Key& seed, base::ByteView message);
bool verify(const PublicKey& key, base::ByteView message, base::ByteView signature);

/// nonce (12) + ciphertext + tag (16). `context` is authenticated, not stored: bytes moved to another place do not open.
base::Bytes seal(const Key& key, base::ByteView plain, base::ByteView context);
/// StorageCorrupt when key, context or bytes do not fit.
base::Result<base::Bytes> open(const Key& key, base::ByteView sealed, base::ByteView context);

struct ScryptCost {
  std::uint64_t n = 1u << 15;  ///< 32 MiB with r = 8: about 0.1 s on a cheap tablet.
  std::uint32_t r = 8;
  std::uint32_t p = 1;
};
/// TooLarge for a cost above 256 MiB (a vault's header is foreign bytes too).
base::Result<Key> deriveKey(std::string_view passphrase, base::ByteView salt, ScryptCost cost);

/// HMAC-SHA256, for names that must not show what they name.
Key keyedHash(const Key& key, base::ByteView message);
/// In constant time.
bool equal(base::ByteView a, base::ByteView b);

}  // namespace tarim::crypto
