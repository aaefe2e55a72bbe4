// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// UTF-8 text and its characters; a "character" is a code point, so 𠮷 counts once.
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
/// The number of characters without white space and invisible ones; punctuation counts (五(一)11, open:
/// POLICY.md).
std::size_t countCharacters(std::string_view text);
/// Removes white space at both ends, including U+3000 and U+00A0.
std::string_view trim(std::string_view text);
/// Whether the text has only white space and invisible characters.
bool isBlank(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);
/// Replaces every "{name}" of the pattern by its value; unknown names stay unchanged.
std::string fill(std::string_view pattern, const std::vector<std::pair<std::string, std::string>>& values);

}  // namespace tarim::base
