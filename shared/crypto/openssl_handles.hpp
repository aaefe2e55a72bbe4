// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the files of this folder share of OpenSSL: owned handles and one way to notice that it failed.
// Included by these files only.
#include <openssl/bn.h>
#include <openssl/evp.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace tarim::crypto {

struct FreeHandle {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
  void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
  void operator()(EVP_PKEY_CTX* context) const { EVP_PKEY_CTX_free(context); }
  void operator()(BIGNUM* number) const { BN_clear_free(number); }
  void operator()(BN_CTX* context) const { BN_CTX_free(context); }
};
using KeyHandle = std::unique_ptr<EVP_PKEY, FreeHandle>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, FreeHandle>;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, FreeHandle>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, FreeHandle>;
using Number = std::unique_ptr<BIGNUM, FreeHandle>;
using NumberContext = std::unique_ptr<BN_CTX, FreeHandle>;

/// For calls that fail only when memory or the library itself does.
inline void require(bool done, const char* what) {
  if (!done) throw std::runtime_error(std::string("OpenSSL refused: ") + what);
}

}  // namespace tarim::crypto
