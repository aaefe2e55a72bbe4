// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/crypto/crypto.hpp"

#include "shared/crypto/openssl_handles.hpp"

#include <openssl/crypto.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/rand.h>

#include <algorithm>
#include <bit>
#include <limits>
#include <tuple>

namespace tarim::crypto {
namespace {

using base::Bytes;
using base::ByteView;
using base::Code;
using base::Error;
using base::Result;

constexpr std::size_t kNonceBytes = 12;
constexpr std::uint64_t kMostScryptBytes = 256ull << 20;
constexpr std::uint32_t kMostScryptLanes = 16;

KeyHandle keyPairOf(const Key& seed) {
  KeyHandle pair{EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.data(), seed.size())};
  require(pair != nullptr, "Ed25519 key");
  return pair;
}

/// OpenSSL counts cipher bytes in int.
int lengthOf(ByteView bytes) {
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    throw std::length_error("too many bytes to seal in one piece");
  return static_cast<int>(bytes.size());
}

void authenticate(EVP_CIPHER_CTX* cipher, ByteView context, bool sealing) {
  if (context.empty()) return;
  int written = 0;
  const int done = sealing ? EVP_EncryptUpdate(cipher, nullptr, &written, context.data(), lengthOf(context))
                           : EVP_DecryptUpdate(cipher, nullptr, &written, context.data(), lengthOf(context));
  require(done == 1, "context");
}

/// `out` has room for the tag behind the ciphertext.
void sealInto(const Key& key, const std::uint8_t* nonce, ByteView plain, ByteView context,
              std::uint8_t* out) {
  int written = 0;
  const CipherContext cipher{EVP_CIPHER_CTX_new()};
  require(cipher && EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), nonce) == 1,
          "AES-256-GCM");
  authenticate(cipher.get(), context, true);
  if (!plain.empty())
    require(EVP_EncryptUpdate(cipher.get(), out, &written, plain.data(), lengthOf(plain)) == 1, "sealing");
  require(EVP_EncryptFinal_ex(cipher.get(), out + written, &written) == 1, "sealing");
  require(EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, kSealTagBytes, out + plain.size()) == 1,
          "tag");
}

/// `sealed` is ciphertext and tag.
Result<Bytes> openFrom(const Key& key, const std::uint8_t* nonce, ByteView sealed, ByteView context) {
  const ByteView body = sealed.first(sealed.size() - kSealTagBytes);
  Bytes tag(sealed.end() - kSealTagBytes, sealed.end());
  Bytes plain(body.size());
  int written = 0;
  const CipherContext cipher{EVP_CIPHER_CTX_new()};
  require(cipher && EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), nonce) == 1,
          "AES-256-GCM");
  authenticate(cipher.get(), context, false);
  if (!body.empty())
    require(EVP_DecryptUpdate(cipher.get(), plain.data(), &written, body.data(), lengthOf(body)) == 1,
            "opening");
  require(EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, kSealTagBytes, tag.data()) == 1, "tag");
  std::uint8_t rest[kSealTagBytes];
  if (EVP_DecryptFinal_ex(cipher.get(), rest, &written) == 1) return plain;
  OPENSSL_cleanse(plain.data(), plain.size());
  return Error{Code::StorageCorrupt, "the seal does not fit"};
}

bool isUsable(const ScryptCost& cost) {
  return cost.n > 1 && std::has_single_bit(cost.n) && cost.r > 0 && cost.p > 0;
}

bool isAffordable(const ScryptCost& cost) {
  // 128·n·r bytes, compared without overflow; the lanes bound the time.
  return cost.p <= kMostScryptLanes && cost.n <= kMostScryptBytes / 128 / cost.r;
}

}  // namespace

Bytes randomBytes(std::size_t count) {
  Bytes bytes(count);
  require(RAND_bytes(bytes.data(), lengthOf(bytes)) == 1, "random bytes");
  return bytes;
}

Key randomKey() {
  Key key{};
  require(RAND_priv_bytes(key.data(), static_cast<int>(key.size())) == 1, "random bytes");
  return key;
}

PublicKey publicKeyOf(const Key& seed) {
  PublicKey key{};
  std::size_t size = key.size();
  require(EVP_PKEY_get_raw_public_key(keyPairOf(seed).get(), key.data(), &size) == 1, "public key");
  return key;
}

Signature sign(const Key& seed, ByteView message) {
  const KeyHandle pair = keyPairOf(seed);
  const DigestContext context{EVP_MD_CTX_new()};
  Signature signature{};
  std::size_t size = signature.size();
  require(context && EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, pair.get()) == 1,
          "signing");
  require(EVP_DigestSign(context.get(), signature.data(), &size, message.data(), message.size()) == 1,
          "signing");
  return signature;
}

bool verify(const PublicKey& key, ByteView message, ByteView signature) {
  if (signature.size() != std::tuple_size_v<Signature>) return false;
  const KeyHandle handle{EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, key.data(), key.size())};
  const DigestContext context{EVP_MD_CTX_new()};
  return handle && context &&
         EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, handle.get()) == 1 &&
         EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(),
                          message.size()) == 1;
}

Bytes seal(const Key& key, ByteView plain, ByteView context) {
  const Bytes nonce = randomBytes(kNonceBytes);
  Bytes sealed(kNonceBytes + plain.size() + kSealTagBytes);
  std::copy(nonce.begin(), nonce.end(), sealed.begin());
  sealInto(key, nonce.data(), plain, context, sealed.data() + kNonceBytes);
  return sealed;
}

Result<Bytes> open(const Key& key, ByteView sealed, ByteView context) {
  if (sealed.size() < kNonceBytes + kSealTagBytes)
    return Error{Code::StorageCorrupt, "too short to be sealed"};
  return openFrom(key, sealed.data(), sealed.subspan(kNonceBytes), context);
}

Bytes sealAt(const Key& key, const Nonce& nonce, ByteView plain) {
  Bytes sealed(plain.size() + kSealTagBytes);
  sealInto(key, nonce.data(), plain, {}, sealed.data());
  return sealed;
}

Result<Bytes> openAt(const Key& key, const Nonce& nonce, ByteView sealed) {
  if (sealed.size() < kSealTagBytes) return Error{Code::StorageCorrupt, "too short to be sealed"};
  return openFrom(key, nonce.data(), sealed, {});
}

PublicKey agreementKeyOf(const Key& secret) {
  const KeyHandle pair{EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, nullptr, secret.data(), secret.size())};
  PublicKey key{};
  std::size_t size = key.size();
  require(pair && EVP_PKEY_get_raw_public_key(pair.get(), key.data(), &size) == 1, "X25519 key");
  return key;
}

Result<Key> agree(const Key& secret, const PublicKey& theirs) {
  const KeyHandle mine{EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, nullptr, secret.data(), secret.size())};
  const KeyHandle other{EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, nullptr, theirs.data(), theirs.size())};
  require(mine && other, "X25519 keys");
  const KeyContext context{EVP_PKEY_CTX_new(mine.get(), nullptr)};
  require(context && EVP_PKEY_derive_init(context.get()) == 1, "X25519");
  Key shared{};
  std::size_t size = shared.size();
  // OpenSSL refuses a result of zeros, which keys of small order give.
  const bool agreed = EVP_PKEY_derive_set_peer(context.get(), other.get()) == 1 &&
                      EVP_PKEY_derive(context.get(), shared.data(), &size) == 1;
  if (!agreed) return Error{Code::InvalidInput, "no key of X25519 to agree with"};
  return shared;
}

Key expand(ByteView secret, ByteView salt, std::string_view purpose) {
  const KeyContext context{EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, nullptr)};
  const ByteView info = base::bytesOf(purpose);
  require(context && EVP_PKEY_derive_init(context.get()) == 1 &&
              EVP_PKEY_CTX_set_hkdf_md(context.get(), EVP_sha256()) == 1 &&
              EVP_PKEY_CTX_set1_hkdf_key(context.get(), secret.data(), lengthOf(secret)) == 1 &&
              EVP_PKEY_CTX_add1_hkdf_info(context.get(), info.data(), lengthOf(info)) == 1,
          "HKDF-SHA256");
  // OpenSSL takes an empty salt only by not being told.
  require(salt.empty() || EVP_PKEY_CTX_set1_hkdf_salt(context.get(), salt.data(), lengthOf(salt)) == 1,
          "HKDF's salt");
  Key key{};
  std::size_t size = key.size();
  require(EVP_PKEY_derive(context.get(), key.data(), &size) == 1, "HKDF-SHA256");
  return key;
}

Result<Key> deriveKey(std::string_view passphrase, ByteView salt, ScryptCost cost) {
  if (!isUsable(cost)) return Error{Code::InvalidInput, "scrypt needs n a power of two, r and p above zero"};
  if (!isAffordable(cost)) return Error{Code::TooLarge, "scrypt above 256 MiB or 16 lanes"};
  Key key{};
  // Room for OpenSSL's own blocks beside the table.
  const std::uint64_t memory = kMostScryptBytes + (64ull << 20);
  const int done = EVP_PBE_scrypt(passphrase.data(), passphrase.size(), salt.data(), salt.size(), cost.n,
                                  cost.r, cost.p, memory, key.data(), key.size());
  if (done != 1) return Error{Code::InvalidInput, "scrypt refuses this cost"};
  return key;
}

Key keyedHash(const Key& key, ByteView message) {
  Key hash{};
  unsigned int size = 0;
  const auto* made = HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), message.data(),
                          message.size(), hash.data(), &size);
  require(made != nullptr && size == hash.size(), "HMAC-SHA256");
  return hash;
}

bool equal(ByteView a, ByteView b) {
  return a.size() == b.size() && (a.empty() || CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0);
}

}  // namespace tarim::crypto
