// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/terminal.hpp"

#include <array>
#include <cstdio>

namespace tarim::server {
namespace {

std::string escaped(const char* format, unsigned value) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), format, value);
  return text.data();
}

unsigned char at(std::string_view text, std::size_t place) {
  return place < text.size() ? static_cast<unsigned char>(text[place]) : 0;
}

/// Bytes of the character that begins here; 0: none does.
std::size_t lengthAt(std::string_view text, std::size_t place) {
  const unsigned char first = at(text, place);
  const std::size_t length = first < 0x80                    ? 1
                             : first >= 0xC2 && first < 0xE0 ? 2
                             : first >= 0xE0 && first < 0xF0 ? 3
                             : first >= 0xF0 && first < 0xF5 ? 4
                                                             : 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((at(text, place + i) & 0xC0) != 0x80) return 0;
  return length;
}

char32_t pointAt(std::string_view text, std::size_t place, std::size_t length) {
  const unsigned char first = at(text, place);
  if (length == 1) return first;
  char32_t point = first & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i)
    point = point << 6 | (at(text, place + i) & 0x3Fu);
  return point;
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
    const char32_t point = length == 0 ? 0 : pointAt(text, place, length);
    if (length == 0)
      shown += escaped("\\x%02x", at(text, place));
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
