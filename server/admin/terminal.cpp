// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/terminal.hpp"

#include "shared/base/text.hpp"

#include <array>
#include <cstdio>

namespace tarim::server {
namespace {

std::string escaped(const char* format, unsigned value) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), format, value);
  return text.data();
}

/// Bytes of the character that begins here; 0: none does.
std::size_t lengthAt(std::string_view text, std::size_t place) {
  constexpr std::size_t kMost = 4;
  for (std::size_t length = 1; length <= kMost && place + length <= text.size(); ++length)
    if (base::isValidUtf8(text.substr(place, length))) return length;
  return 0;
}

bool isControl(char32_t point) {
  return point < 0x20 || (point >= 0x7F && point < 0xA0);
}

/// Breaks the line, or turns the order in which it is read.
bool isLayout(char32_t point) {
  return point == 0x2028 || point == 0x2029 || point == 0x200E || point == 0x200F || point == 0x061C ||
         (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

template <class MustGo>
std::string without(std::string_view text, MustGo mustGo) {
  std::string shown;
  for (std::size_t place = 0; place < text.size();) {
    const std::size_t length = lengthAt(text, place);
    const char32_t point = length == 0 ? 0 : base::codePoints(text.substr(place, length)).front();
    if (length == 0)
      shown += escaped("\\x%02x", static_cast<unsigned char>(text[place]));
    else if (mustGo(point))
      shown += escaped("\\u{%x}", static_cast<unsigned>(point));
    else
      shown += text.substr(place, length);
    place += length == 0 ? 1 : length;
  }
  return shown;
}

}  // namespace

std::string onOneLine(std::string_view text) {
  return without(text, [](char32_t point) { return isControl(point) || isLayout(point); });
}

TerminalGuard::int_type TerminalGuard::overflow(int_type letter) {
  if (traits_type::eq_int_type(letter, traits_type::eof())) return traits_type::not_eof(letter);
  const char one = traits_type::to_char_type(letter);
  return xsputn(&one, 1) == 1 ? letter : traits_type::eof();
}

std::streamsize TerminalGuard::xsputn(const char* text, std::streamsize length) {
  std::string shown;
  for (const char letter : std::string_view(text, static_cast<std::size_t>(length))) {
    const auto byte = static_cast<unsigned char>(letter);
    // Bytes one by one: a character may come in parts, and of those above ASCII only whole lines are judged
    // (onOneLine).
    if (byte < 0x20 && letter != '\n' && letter != '\t')
      shown += escaped("\\u{%x}", byte);
    else if (byte == 0x7F)
      shown += "\\u{7f}";
    else
      shown += letter;
  }
  const auto size = static_cast<std::streamsize>(shown.size());
  return m_behind->sputn(shown.data(), size) == size ? length : 0;
}

}  // namespace tarim::server
