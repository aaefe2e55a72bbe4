// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/text.hpp"

#include "shared/base/clean_text.hpp"

#include <algorithm>

namespace tarim::base {
namespace {

struct Decoded {
  char32_t point = 0;
  std::size_t length = 0;  ///< 0 when the bytes are not UTF-8.
};

/// The character at the beginning of a text that is not empty. Overlong forms, surrogates and anything above
/// U+10FFFF are refused, as RFC 3629 asks.
Decoded decodeFirst(std::string_view text) {
  const auto byteAt = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::uint8_t lead = byteAt(0);
  if (lead < 0x80) return {lead, 1};
  // Nearly all Chinese is three bytes with a lead that needs no further look.
  if (lead > 0xE0 && lead < 0xED && text.size() >= 3 && (byteAt(1) & 0xC0) == 0x80 &&
      (byteAt(2) & 0xC0) == 0x80)
    return {(lead & 0x0Fu) << 12 | (byteAt(1) & 0x3Fu) << 6 | (byteAt(2) & 0x3Fu), 3};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return {};
  char32_t point = lead & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byteAt(i) & 0xC0) != 0x80) return {};
    point = point << 6 | (byteAt(i) & 0x3Fu);
  }
  constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
  if (point < kSmallest[length] || surrogate || point > 0x10FFFF) return {};
  return {point, length};
}

/// Unicode's White_Space, the Braille blank, and the two invisible marks that are called spaces without
/// having a width.
bool isSpace(char32_t point) {
  if (point < 0x80) return point == ' ' || (point >= 9 && point <= 13);
  if (point > 0x3000 && point != 0xFEFF) return false;
  if (point >= 0x2000 && point <= 0x200B) return true;
  constexpr std::u32string_view kOthers = U"\u0085\u00A0\u1680\u2028\u2029\u202F\u205F\u2800\u3000\uFEFF";
  return kOthers.find(point) != std::u32string_view::npos;
}

/// Takes no place on paper. Han characters, most of what there is, need no look.
bool isUnseen(char32_t point) {
  const bool han = point >= 0x3400 && point < 0xD800;
  return !han && (isSpace(point) || (point != U'\uFFFD' && isInvisible(point)));
}

/// Calls visit(character, its bytes) for each character; a byte that is not UTF-8 counts as U+FFFD.
template <class Visit>
void eachCharacter(std::string_view text, Visit visit) {
  while (!text.empty()) {
    Decoded next = decodeFirst(text);
    if (next.length == 0) next = {U'\uFFFD', 1};
    visit(next.point, text.substr(0, next.length));
    text.remove_prefix(next.length);
  }
}

/// Bytes of the white space that the text begins with; 0 when it begins with something else.
std::size_t spaceAtBeginning(std::string_view text) {
  if (text.empty()) return 0;
  const Decoded first = decodeFirst(text);
  return first.length > 0 && isSpace(first.point) ? first.length : 0;
}

/// A character's first byte is never the middle of another, so the last one is found from behind.
std::size_t spaceAtEnd(std::string_view text) {
  constexpr std::size_t kLongest = 4;
  for (std::size_t length = 1; length <= kLongest && length <= text.size(); ++length) {
    const std::string_view last = text.substr(text.size() - length);
    if ((static_cast<std::uint8_t>(last[0]) & 0xC0) == 0x80) continue;
    const Decoded decoded = decodeFirst(last);
    return decoded.length == length && isSpace(decoded.point) ? length : 0;
  }
  return 0;
}

}  // namespace

bool isValidUtf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = decodeFirst(text).length;
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

std::u32string codePoints(std::string_view text) {
  std::u32string points;
  points.reserve(text.size());
  eachCharacter(text, [&](char32_t point, std::string_view) { points += point; });
  return points;
}

std::string toUtf8(std::u32string_view points) {
  std::string text;
  text.reserve(points.size() * 3);
  const auto tail = [](char32_t point, int shift) {
    return static_cast<char>(0x80 | (point >> shift & 0x3F));
  };
  for (const char32_t point : points) {
    if (point < 0x80) {
      text += static_cast<char>(point);
    } else if (point < 0x800) {
      text += {static_cast<char>(0xC0 | point >> 6), tail(point, 0)};
    } else if (point < 0x10000) {
      text += {static_cast<char>(0xE0 | point >> 12), tail(point, 6), tail(point, 0)};
    } else {
      text += {static_cast<char>(0xF0 | point >> 18), tail(point, 12), tail(point, 6), tail(point, 0)};
    }
  }
  return text;
}

std::size_t countCharacters(std::string_view text) {
  std::size_t count = 0;
  eachCharacter(text, [&](char32_t point, std::string_view) { count += isUnseen(point) ? 0 : 1; });
  return count;
}

std::string_view trim(std::string_view text) {
  while (const std::size_t space = spaceAtBeginning(text))
    text.remove_prefix(space);
  while (const std::size_t space = spaceAtEnd(text))
    text.remove_suffix(space);
  return text.empty() ? std::string_view{} : text;
}

bool isBlank(std::string_view text) {
  while (!text.empty()) {
    const Decoded first = decodeFirst(text);
    if (first.length == 0 || !isUnseen(first.point)) return false;
    text.remove_prefix(first.length);
  }
  return true;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string fill(std::string_view pattern, const std::vector<std::pair<std::string, std::string>>& values) {
  std::string filled;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    filled += pattern.substr(0, open);
    if (open == std::string_view::npos) break;
    pattern.remove_prefix(open);
    const std::size_t close = pattern.find('}');
    const std::string_view name =
        close == std::string_view::npos ? std::string_view{} : pattern.substr(1, close - 1);
    const auto value =
        std::find_if(values.begin(), values.end(), [&](const auto& pair) { return pair.first == name; });
    const bool known = close != std::string_view::npos && value != values.end();
    filled += known ? std::string_view(value->second) : pattern.substr(0, 1);
    pattern.remove_prefix(known ? close + 1 : 1);
  }
  return filled;
}

}  // namespace tarim::base
