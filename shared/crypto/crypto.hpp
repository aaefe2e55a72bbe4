// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The few cryptographic tools Tarim uses, all OpenSSL's; nothing here is of our own making.
//   Ed25519   who said it: device keys sign manifests, the server signs receipts, the operator signs policies
//   AES-256-GCM   what lies on a device's disk
//   scrypt    from a passphrase to a key
//   X25519 with HKDF   what is sealed to somebody who is not there
#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace tarim::crypto {

using Key = std::array<std::uint8_t, 32>;        ///< AES-256 or the seed of an Ed25519 key.
using PublicKey = std::array<std::uint8_t, 32>;  ///< Ed25519 or X25519.
using Nonce = std::array<std::uint8_t, 12>;      ///< Of AES-256-GCM.
using Signature = std::array<std::uint8_t, 64>;  ///< Ed25519.

/// From the operating system.
base::Bytes randomBytes(std::size_t count);
Key randomKey();

PublicKey publicKeyOf(const Key& seed);
Signature sign(const Key& seed, base::ByteView message);
bool verify(const PublicKey& key, base::ByteView message, base::ByteView signature);

/// nonce (12) + ciphertext + tag (16). `context` is authenticated, not stored: bytes moved to another place
/// do not open.
base::Bytes seal(const Key& key, base::ByteView plain, base::ByteView context);
/// StorageCorrupt when key, context or bytes do not fit.
base::Result<base::Bytes> open(const Key& key, base::ByteView sealed, base::ByteView context);

inline constexpr std::size_t kSealTagBytes = 16;
/// ciphertext + tag (16), under a nonce that the caller must never use twice with this key.
base::Bytes sealAt(const Key& key, const Nonce& nonce, base::ByteView plain);
/// StorageCorrupt when key, nonce or bytes do not fit.
base::Result<base::Bytes> openAt(const Key& key, const Nonce& nonce, base::ByteView sealed);

/// The X25519 public key of a secret.
PublicKey agreementKeyOf(const Key& secret);
/// What both sides of an X25519 agreement come to, to be put through expand(). InvalidInput for a key that
/// would make it known to everybody.
base::Result<Key> agree(const Key& secret, const PublicKey& theirs);
/// HKDF-SHA256.
Key expand(base::ByteView secret, base::ByteView salt, std::string_view purpose);

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
