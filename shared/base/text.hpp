// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Text as people count it. Everything is UTF-8; a "character" is a code point, so 𠮷 counts once.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::base {

bool isValidUtf8(std::string_view text);
/// Code points; the text must be valid UTF-8.
std::u32string codePoints(std::string_view text);
/// The reverse of codePoints().
std::string toUtf8(std::u32string_view points);
/// Every character but white space and what cannot be seen; punctuation counts (五(一)11, open: POLICY.md).
std::size_t countCharacters(std::string_view text);
/// White space at both ends removed, U+3000 and U+00A0 included.
std::string_view trim(std::string_view text);
/// Nothing but white space and characters that cannot be seen.
bool isBlank(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);
/// Every "{name}" of the pattern replaced by its value; unknown names stay as they are.
std::string fill(std::string_view pattern, const std::vector<std::pair<std::string, std::string>>& values);

}  // namespace tarim::base
