// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/codes.hpp"

#include "shared/base/clean_text.hpp"
#include "shared/base/ids.hpp"
#include "shared/crypto/crypto.hpp"

#include <algorithm>

namespace tarim::server {
namespace {

constexpr std::size_t kGroup = 4;
constexpr std::size_t kTokenBytes = 32;
constexpr std::string_view kScheme = "bearer ";

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

}  // namespace

std::string newCode() {
  const std::string letters = base::newId();
  std::string code;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (i > 0 && i % kGroup == 0) code += '-';
    code += upper(letters[i]);
  }
  return code;
}

std::string normalCode(std::string_view typed) {
  std::string normal;
  for (const char letter : base::cleanCode(typed)) {
    const char c = lower(letter);
    if (c == '-') continue;
    normal += c == 'o' ? '0' : c == 'i' || c == 'l' ? '1' : c;
  }
  return normal;
}

base::Hash hashOfCode(std::string_view typed) {
  return base::sha256(normalCode(typed));
}

std::string newToken() {
  return base::toHex(crypto::randomBytes(kTokenBytes));
}

std::string_view tokenOf(std::string_view authorization) {
  if (authorization.size() != kScheme.size() + 2 * kTokenBytes) return {};
  const std::string_view scheme = authorization.substr(0, kScheme.size());
  const bool isBearer =
      std::equal(scheme.begin(), scheme.end(), kScheme.begin(), [](char a, char b) { return lower(a) == b; });
  return isBearer ? authorization.substr(kScheme.size()) : std::string_view();
}

}  // namespace tarim::server
