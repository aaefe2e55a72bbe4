// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The cryptographic functions that Tarim uses, all from OpenSSL.
//   Ed25519            signatures: devices sign manifests; the server signs receipts, events and policies
//   AES-256-GCM        encryption of a device's disk and of packages
//   scrypt             derives a key from a passphrase
//   X25519 with HKDF   keys of packages, which are sealed to an absent recipient
#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace tarim::crypto {

using Key = std::array<std::uint8_t, 32>;        ///< AES-256 or the seed of an Ed25519 key.
using PublicKey = std::array<std::uint8_t, 32>;  ///< Ed25519 or X25519.
using Nonce = std::array<std::uint8_t, 12>;      ///< AES-256-GCM.
using Signature = std::array<std::uint8_t, 64>;  ///< Ed25519.

/// Random bytes from the operating system.
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
/// The shared secret of an X25519 agreement, as input of expand(). InvalidInput for a key of low order, whose
/// result everybody could compute.
base::Result<Key> agree(const Key& secret, const PublicKey& theirs);
/// HKDF-SHA256.
Key expand(base::ByteView secret, base::ByteView salt, std::string_view purpose);

struct ScryptCost {
  std::uint64_t n = 1u << 15;  ///< 32 MiB with r = 8: about 0.1 s on a cheap tablet.
  std::uint32_t r = 8;
  std::uint32_t p = 1;
};
/// TooLarge for a cost above 256 MiB: a vault's header is untrusted input.
base::Result<Key> deriveKey(std::string_view passphrase, base::ByteView salt, ScryptCost cost);

/// HMAC-SHA256, for file names that must not reveal their content.
Key keyedHash(const Key& key, base::ByteView message);
/// Compares in constant time.
bool equal(base::ByteView a, base::ByteView b);

}  // namespace tarim::crypto
