// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Signatures on messages that the signer does not see: RSABSSA-SHA384-PSS-Randomized of RFC 9474, on OpenSSL.
// A member of the committee blinds a ballot, the server signs it for that member without seeing it, the
// member unblinds the signature. Whoever holds the server's key and all that it signed cannot tell which
// member's request a ballot comes from (RFC 9474, 7).
//
//   member: blind(key, ballot) → blinded              → server: signBlinded(secret, blinded)
//   member: unblind(key, blindedBallot, itsAnswer)    → prepared ballot with its signature
//   anybody: verifyUnblinded(key, prepared, signature), or
//            openssl dgst -sha384 -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:48 -verify …
//
// Keys are DER: the public one as SubjectPublicKeyInfo, the secret one as RSAPrivateKey (PKCS#1). RSA of 2048
// to 4096 bits with the exponent 65537; others are InvalidInput. One key must sign for one question only, and
// with nothing else: what it signs is not seen.
#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"

namespace tarim::crypto {

struct BlindKeys {
  base::Bytes publicKey;
  base::Bytes secretKey;
};
/// New keys; of 3072 bits they take a second or so.
BlindKeys newBlindKeys(int bits = 3072);

inline constexpr std::size_t kMessagePrefixBytes = 32;

struct BlindedMessage {
  base::Bytes prepared;  ///< 32 random bytes and the message: what the signature will stand for.
  base::Bytes blinded;   ///< For the signer; as long as the key's modulus.
  base::Bytes inverse;   ///< Undoes the blinding. Secret: it links the ballot to this request.
};

/// InvalidInput for a key that is none, or for a message that betrays a factor of it.
base::Result<BlindedMessage> blind(base::ByteView publicKey, base::ByteView message);

/// The signer's part. InvalidInput for a key that is none, or for bytes that are no number below its modulus.
base::Result<base::Bytes> signBlinded(base::ByteView secretKey, base::ByteView blinded);

/// The signature of `message.prepared`. InvalidInput when the signer's answer is not a signature of what was
/// blinded: nothing of it may be used then.
base::Result<base::Bytes> unblind(base::ByteView publicKey, const BlindedMessage& message,
                                  base::ByteView answer);

/// False also for a key that is none.
bool verifyUnblinded(base::ByteView publicKey, base::ByteView prepared, base::ByteView signature);

/// What blind() draws by chance, for the RFC's published vectors.
struct BlindChoices {
  base::Bytes prefix;   ///< 32 bytes, or none.
  base::Bytes salt;     ///< 48 bytes.
  base::Bytes inverse;  ///< Of the blinding factor, below the modulus.
};
base::Result<BlindedMessage> blindWith(base::ByteView publicKey, base::ByteView message,
                                       const BlindChoices& choices);

}  // namespace tarim::crypto
