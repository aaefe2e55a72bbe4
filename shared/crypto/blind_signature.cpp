// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/crypto/blind_signature.hpp"

#include "shared/crypto/crypto.hpp"
#include "shared/crypto/openssl_handles.hpp"

#include <openssl/core_names.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <algorithm>

namespace tarim::crypto {
namespace {

using base::Bytes;
using base::ByteView;
using base::Code;
using base::Error;
using base::Result;

constexpr int kLeastKeyBits = 2048;
constexpr int kMostKeyBits = 4096;
constexpr std::size_t kHashBytes = 48;  // SHA-384
constexpr std::size_t kSaltBytes = 48;
constexpr long kMostKeyBytes = 4096;  // of DER

/// An RSA key's public numbers.
struct Modulus {
  KeyHandle key;
  Number n, e;
  int bits = 0;
  [[nodiscard]] std::size_t bytes() const { return (static_cast<std::size_t>(bits) + 7) / 8; }
};

Number numberOf(ByteView bytes) {
  Number number{BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr)};
  require(number != nullptr, "a number");
  return number;
}

Number newNumber() {
  Number number{BN_secure_new()};
  require(number != nullptr, "a number");
  return number;
}

Bytes bytesOfNumber(const Number& number, std::size_t size) {
  Bytes bytes(size);
  require(BN_bn2binpad(number.get(), bytes.data(), static_cast<int>(size)) >= 0, "a number's bytes");
  return bytes;
}

Result<Modulus> modulusOf(KeyHandle key) {
  const Error unusable{Code::InvalidInput, "no RSA key for blind signatures"};
  if (!key || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA) return unusable;
  BIGNUM* n = nullptr;
  BIGNUM* e = nullptr;
  EVP_PKEY_get_bn_param(key.get(), OSSL_PKEY_PARAM_RSA_N, &n);
  EVP_PKEY_get_bn_param(key.get(), OSSL_PKEY_PARAM_RSA_E, &e);
  Modulus modulus{std::move(key), Number(n), Number(e), n ? BN_num_bits(n) : 0};
  const bool isUsable = n && e && modulus.bits >= kLeastKeyBits && modulus.bits <= kMostKeyBits &&
                        BN_is_odd(n) && BN_is_word(e, RSA_F4);
  if (!isUsable) return unusable;
  return modulus;
}

Result<Modulus> publicKeyFrom(ByteView der) {
  const std::uint8_t* at = der.data();
  const auto size = static_cast<long>(der.size());
  return modulusOf(KeyHandle(size > kMostKeyBytes ? nullptr : d2i_PUBKEY(nullptr, &at, size)));
}

Result<Modulus> secretKeyFrom(ByteView der) {
  const std::uint8_t* at = der.data();
  const auto size = static_cast<long>(der.size());
  return modulusOf(KeyHandle(size > kMostKeyBytes ? nullptr : d2i_AutoPrivateKey(nullptr, &at, size)));
}

Bytes sha384(std::initializer_list<ByteView> parts) {
  const DigestContext context{EVP_MD_CTX_new()};
  require(context && EVP_DigestInit_ex(context.get(), EVP_sha384(), nullptr) == 1, "SHA-384");
  for (const ByteView& part : parts)
    require(EVP_DigestUpdate(context.get(), part.data(), part.size()) == 1, "SHA-384");
  Bytes hash(kHashBytes);
  require(EVP_DigestFinal_ex(context.get(), hash.data(), nullptr) == 1, "SHA-384");
  return hash;
}

/// RFC 8017, B.2.1, over `target`.
void maskByMgf1(ByteView seed, std::span<std::uint8_t> target) {
  for (std::uint32_t counter = 0; !target.empty(); ++counter) {
    const Bytes count{std::uint8_t(counter >> 24), std::uint8_t(counter >> 16), std::uint8_t(counter >> 8),
                      std::uint8_t(counter)};
    const Bytes mask = sha384({seed, count});
    const std::size_t size = std::min(mask.size(), target.size());
    for (std::size_t i = 0; i < size; ++i)
      target[i] ^= mask[i];
    target = target.subspan(size);
  }
}

/// EMSA-PSS-ENCODE of RFC 8017, 9.1.1: masked (zeros, 1, salt), hash, 0xBC.
Bytes encodePss(ByteView message, ByteView salt, int bits) {
  static constexpr std::array<std::uint8_t, 8> kZeros{};
  const auto size = static_cast<std::size_t>(bits + 7) / 8;
  const Bytes hash = sha384({kZeros, sha384({message}), salt});
  Bytes encoded(size);
  const std::size_t masked = size - kHashBytes - 1;
  encoded[masked - salt.size() - 1] = 1;
  std::copy(salt.begin(), salt.end(), encoded.begin() + std::ptrdiff_t(masked - salt.size()));
  maskByMgf1(hash, std::span(encoded).first(masked));
  encoded[0] &= static_cast<std::uint8_t>(0xFF >> (8 * size - std::size_t(bits)));
  std::copy(hash.begin(), hash.end(), encoded.begin() + std::ptrdiff_t(masked));
  encoded.back() = 0xBC;
  return encoded;
}

/// A random number from 1 to n-1 that has an inverse, which it returns.
Number randomInverse(const Modulus& key, BN_CTX* context) {
  Number factor = newNumber(), inverse = newNumber();
  do {
    require(BN_priv_rand_range(factor.get(), key.n.get()) == 1, "a random number");
  } while (BN_is_zero(factor.get()) || !BN_mod_inverse(inverse.get(), factor.get(), key.n.get(), context));
  return inverse;
}

/// Empty when the message has a factor in common with the modulus, or the inverse has no inverse.
std::optional<Bytes> blindedBy(const Modulus& key, const Bytes& encoded, const Number& inverse) {
  const NumberContext context{BN_CTX_secure_new()};
  require(context != nullptr, "room for numbers");
  const Number message = numberOf(encoded);
  Number common = newNumber(), factor = newNumber();
  require(BN_gcd(common.get(), message.get(), key.n.get(), context.get()) == 1, "a common factor");
  if (!BN_is_one(common.get())) return {};
  if (!BN_mod_inverse(factor.get(), inverse.get(), key.n.get(), context.get())) return {};
  require(BN_mod_exp(factor.get(), factor.get(), key.e.get(), key.n.get(), context.get()) == 1 &&
              BN_mod_mul(factor.get(), factor.get(), message.get(), key.n.get(), context.get()) == 1,
          "blinding");
  return bytesOfNumber(factor, key.bytes());
}

Result<BlindedMessage> blindBy(const Modulus& key, ByteView message, const BlindChoices& choices) {
  BlindedMessage made;
  made.prepared = choices.prefix;
  made.prepared.insert(made.prepared.end(), message.begin(), message.end());
  made.inverse = choices.inverse;
  const Bytes encoded = encodePss(made.prepared, choices.salt, key.bits - 1);
  auto blinded = blindedBy(key, encoded, numberOf(choices.inverse));
  if (!blinded) return Error{Code::InvalidInput, "the key cannot blind this message"};
  made.blinded = std::move(*blinded);
  return made;
}

bool verifyBy(const Modulus& key, ByteView prepared, ByteView signature) {
  const DigestContext context{EVP_MD_CTX_new()};
  EVP_PKEY_CTX* options = nullptr;  // The digest's.
  return context && signature.size() == key.bytes() &&
         EVP_DigestVerifyInit(context.get(), &options, EVP_sha384(), nullptr, key.key.get()) == 1 &&
         EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING) == 1 &&
         EVP_PKEY_CTX_set_rsa_pss_saltlen(options, kSaltBytes) == 1 &&
         EVP_PKEY_CTX_set_rsa_mgf1_md(options, EVP_sha384()) == 1 &&
         EVP_DigestVerify(context.get(), signature.data(), signature.size(), prepared.data(),
                          prepared.size()) == 1;
}

/// RSASP1 of RFC 8017, 5.2.1: OpenSSL does it without telling the key by its time.
std::optional<Bytes> raisedBySecret(const Modulus& key, ByteView number) {
  const KeyContext context{EVP_PKEY_CTX_new(key.key.get(), nullptr)};
  Bytes raised(key.bytes());
  std::size_t size = raised.size();
  const bool done = context && EVP_PKEY_decrypt_init(context.get()) == 1 &&
                    EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_NO_PADDING) == 1 &&
                    EVP_PKEY_decrypt(context.get(), raised.data(), &size, number.data(), number.size()) == 1;
  if (!done || size != raised.size()) return {};
  return raised;
}

template <typename Write>
Bytes derOf(Write write) {
  unsigned char* bytes = nullptr;
  const int size = write(&bytes);
  require(size > 0, "a key's bytes");
  Bytes der(bytes, bytes + size);
  OPENSSL_clear_free(bytes, static_cast<std::size_t>(size));
  return der;
}

}  // namespace

BlindKeys newBlindKeys(int bits) {
  const KeyHandle key{EVP_RSA_gen(static_cast<unsigned>(bits))};
  require(key != nullptr, "an RSA key");
  return {derOf([&](unsigned char** to) { return i2d_PUBKEY(key.get(), to); }),
          derOf([&](unsigned char** to) { return i2d_PrivateKey(key.get(), to); })};
}

Result<BlindedMessage> blind(ByteView publicKey, ByteView message) {
  const auto key = publicKeyFrom(publicKey);
  if (!key) return key.error();
  const NumberContext context{BN_CTX_secure_new()};
  require(context != nullptr, "room for numbers");
  const Bytes inverse = bytesOfNumber(randomInverse(*key, context.get()), key->bytes());
  return blindBy(*key, message, {randomBytes(kMessagePrefixBytes), randomBytes(kSaltBytes), inverse});
}

Result<BlindedMessage> blindWith(ByteView publicKey, ByteView message, const BlindChoices& choices) {
  const auto key = publicKeyFrom(publicKey);
  if (!key) return key.error();
  if (choices.salt.size() != kSaltBytes) return Error{Code::InvalidInput, "a salt of another length"};
  return blindBy(*key, message, choices);
}

Result<Bytes> signBlinded(ByteView secretKey, ByteView blinded) {
  const auto key = secretKeyFrom(secretKey);
  if (!key) return key.error();
  const Number asked = numberOf(blinded.size() == key->bytes() ? blinded : ByteView());
  if (BN_is_zero(asked.get()) || BN_cmp(asked.get(), key->n.get()) >= 0)
    return Error{Code::InvalidInput, "not a number below the modulus"};
  auto raised = raisedBySecret(*key, blinded);
  if (!raised) return Error{Code::InvalidInput, "the key does not sign"};
  // A fault while signing would tell the key to whoever compares two answers.
  const NumberContext context{BN_CTX_new()};
  const Number back = newNumber(), signature = numberOf(*raised);
  require(context && BN_mod_exp(back.get(), signature.get(), key->e.get(), key->n.get(), context.get()) == 1,
          "checking a signature");
  if (BN_cmp(back.get(), asked.get()) != 0) return Error{Code::InvalidInput, "the key does not sign"};
  return std::move(*raised);
}

Result<Bytes> unblind(ByteView publicKey, const BlindedMessage& message, ByteView answer) {
  const auto key = publicKeyFrom(publicKey);
  if (!key) return key.error();
  const Error wrong{Code::InvalidInput, "not a signature of what was blinded"};
  if (answer.size() != key->bytes()) return wrong;
  const NumberContext context{BN_CTX_secure_new()};
  const Number signature = newNumber();
  require(context && BN_mod_mul(signature.get(), numberOf(answer).get(), numberOf(message.inverse).get(),
                                key->n.get(), context.get()) == 1,
          "unblinding");
  Bytes bytes = bytesOfNumber(signature, key->bytes());
  if (!verifyBy(*key, message.prepared, bytes)) return wrong;
  return bytes;
}

bool verifyUnblinded(ByteView publicKey, ByteView prepared, ByteView signature) {
  const auto key = publicKeyFrom(publicKey);
  return key && verifyBy(*key, prepared, signature);
}

}  // namespace tarim::crypto
