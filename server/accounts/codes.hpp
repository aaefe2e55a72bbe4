// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One-time codes and tokens as they are said, typed and kept.
#include "shared/base/hash.hpp"

#include <string>
#include <string_view>

namespace tarim::server {

/// 80 random bits, to be read over the telephone: 7K2M-9QXB-W4ND-03HT
std::string newCode();
/// As newCode() made it, however it was typed: in any case and width, with blanks and dashes of all kinds,
/// with o for 0 and i or l for 1.
std::string normalCode(std::string_view typed);
base::Hash hashOfCode(std::string_view typed);

/// 256 random bits, 64 hex digits.
std::string newToken();
/// The token of an Authorization header "Bearer …"; empty when it is none.
std::string_view tokenOf(std::string_view authorization);

}  // namespace tarim::server
