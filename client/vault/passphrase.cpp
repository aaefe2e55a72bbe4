// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/passphrase.hpp"

#include "shared/base/text.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

/// The default of earlier releases, which is also that of a caller who names no cost.
constexpr crypto::ScryptCost kFormerCost{1u << 15, 8, 1};

bool isChinese(char32_t c) {
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x323AF);
}

}  // namespace

bool isLongEnough(std::string_view passphrase) {
  if (!base::isValidUtf8(passphrase)) return false;
  const std::u32string characters = base::codePoints(passphrase);
  const auto chinese = std::count_if(characters.begin(), characters.end(), isChinese);
  return characters.size() >= kLeastCharacters || std::size_t(chinese) >= kLeastChinese;
}

crypto::ScryptCost presentCost(const crypto::ScryptCost& cost) {
  const bool isFormer = cost.n == kFormerCost.n && cost.r == kFormerCost.r && cost.p == kFormerCost.p;
  return isFormer ? kPassphraseCost : cost;
}

}  // namespace tarim::client
