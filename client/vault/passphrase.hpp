// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a passphrase must be, and what it costs to try one.
#include "shared/crypto/crypto.hpp"

#include <cstddef>
#include <string_view>

namespace tarim::client {

/// A passphrase has so many characters, or so many Chinese ones, each of which is harder to guess.
inline constexpr std::size_t kLeastCharacters = 10;
inline constexpr std::size_t kLeastChinese = 6;
/// False also for text that is not UTF-8.
bool isLongEnough(std::string_view passphrase);

/// OWASP's level for scrypt: 128 MiB, about half a second on a cheap tablet.
inline constexpr crypto::ScryptCost kPassphraseCost{1u << 17, 8, 1};
/// The cost that a vault should have: kPassphraseCost where it has the default of earlier releases, else the
/// one it has.
crypto::ScryptCost presentCost(const crypto::ScryptCost& cost);

}  // namespace tarim::client
