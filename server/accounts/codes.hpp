// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One-time codes and tokens: how they are made, typed and stored.
#include "shared/base/hash.hpp"

#include <string>
#include <string_view>

namespace tarim::server {

/// 80 random bits, to be read over the telephone: 7K2M-9QXB-W4ND-03HT
std::string newCode();
/// The normal form of a typed code: accepts any case and width, all kinds of blanks and dashes, o for 0, and
/// i or l for 1.
std::string normalCode(std::string_view typed);
base::Hash hashOfCode(std::string_view typed);

/// 256 random bits, 64 hex digits.
std::string newToken();
/// The token of an Authorization header "Bearer …"; empty when the header has another form.
std::string_view tokenOf(std::string_view authorization);

}  // namespace tarim::server
