// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/table_cells.hpp"

#include "shared/base/clean_text.hpp"
#include "shared/base/text.hpp"

#include <algorithm>
#include <array>

namespace tarim::server {

namespace {

using base::Error;
using base::Result;

Error refused(std::string why) {
  return Error(base::Code::InvalidInput, std::move(why));
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// "6.52825E+17", "1e5".
bool isShortenedNumber(std::string_view text) {
  const std::size_t mark = text.find_first_of("eE");
  if (mark == std::string_view::npos || mark == 0 || mark + 1 >= text.size()) return false;
  const std::string_view number = text.substr(0, mark);
  std::string_view exponent = text.substr(mark + 1);
  const bool isSigned = exponent.front() == '+' || exponent.front() == '-';
  if (isSigned) exponent.remove_prefix(1);
  const auto isOfNumber = [](char c) { return isDigit(c) || c == '.'; };
  // "1e5" may be somebody's id; with a point or a sign it is a number.
  return (isSigned || number.find('.') != std::string_view::npos) && !exponent.empty() &&
         std::all_of(number.begin(), number.end(), isOfNumber) &&
         std::all_of(exponent.begin(), exponent.end(), isDigit);
}

/// "652825.0" and "652825.00" of whole numbers.
std::string_view withoutFraction(std::string_view text) {
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos || point == 0 || point + 1 == text.size()) return text;
  const std::string_view whole = text.substr(0, point);
  const std::string_view fraction = text.substr(point + 1);
  const bool isWhole = std::all_of(whole.begin(), whole.end(), isDigit) &&
                       std::all_of(fraction.begin(), fraction.end(), [](char c) { return c == '0'; });
  return isWhole ? whole : text;
}

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t N>
bool isIn(const std::array<Range, N>& ranges, char32_t point) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const Range& range) { return point >= range.first && point <= range.last; });
}

/// Letters that make a name: Latin, Cyrillic, Arabic, Tibetan, Mongolian, Yi, Hangul, and Han. Latin letters
/// with marks alone do not: "ëå" is what Chinese in GBK looks like to a program that takes it for UTF-8.
constexpr auto kLetters = std::to_array<Range>({{U'A', U'Z'},
                                                {U'a', U'z'},
                                                {0x0400, 0x052f},
                                                {0x0620, 0x064a},
                                                {0x066e, 0x06d5},
                                                {0x06ee, 0x06ff},
                                                {0x0f40, 0x0f6c},
                                                {0x1820, 0x18aa},
                                                {0x3007, 0x3007},
                                                {0x3400, 0x4dbf},
                                                {0x4e00, 0x9fff},
                                                {0xa000, 0xa48c},
                                                {0xac00, 0xd7a3},
                                                {0xf900, 0xfaff},
                                                {0xfb50, 0xfdff},
                                                {0xfe70, 0xfefc},
                                                {0x20000, 0x323af}});
/// Signs that no person's name has. The middle dot is none of them, nor are quotation marks that stand for an
/// apostrophe, dashes and parentheses.
constexpr auto kSigns = std::to_array<Range>(
    {{0x21, 0x26},     {0x2a, 0x2c},     {0x2f, 0x2f},     {0x3a, 0x40},     {0x5b, 0x60},
     {0x7b, 0x7f},     {0xa1, 0xb6},     {0xb8, 0xbf},     {0xd7, 0xd7},     {0xf7, 0xf7},
     {0x2020, 0x2021}, {0x2030, 0x206f}, {0x20a0, 0x20cf}, {0x2190, 0x2e7f}, {0x3001, 0x3006},
     {0x3008, 0x301f}, {0xe000, 0xf8ff}, {0xfffd, 0xfffd}, {0xffe0, 0xffee}, {0xf0000, 0x10ffff}});

constexpr const char* kSaveAgain =
    "if the rest of the table looks wrong too, save it again as .xlsx or CSV UTF-8";

}  // namespace

Result<std::string> codeCell(std::string_view cell) {
  const std::string code = base::cleanCode(cell);
  if (isShortenedNumber(code))
    return refused(
        "the cell holds " + code +
        ": the spreadsheet took it for a number and its last digits are gone. Format the column as text "
        "(设置单元格格式 → 文本), type it again and save");
  return std::string(withoutFraction(code));
}

Result<std::string> dayCell(std::string_view cell) {
  auto code = codeCell(cell);
  if (!code) return code;
  std::string day;
  std::string part;
  for (const char c : *code + "-") {
    if (isDigit(c)) {
      part += c;
      continue;
    }
    if (c != '-' && c != '/' && c != '.') return code;
    if (part.size() == 1) part.insert(0, "0");
    day += (day.empty() ? "" : "-") + part;
    part.clear();
  }
  return day;
}

Result<std::string> nameCell(std::string_view cell, NameOf of) {
  const std::string name = base::cleanName(cell);
  if (!base::isValidUtf8(name)) return refused("is not UTF-8");
  if (name.empty()) return refused("there is no name");
  const std::u32string points = base::codePoints(name);
  if (std::none_of(points.begin(), points.end(), [](char32_t point) { return isIn(kLetters, point); }))
    return refused("\"" + name + "\" has no letter and no Chinese character of a name; " + kSaveAgain);
  const auto sign =
      std::find_if(points.begin(), points.end(), [](char32_t point) { return isIn(kSigns, point); });
  if (of == NameOf::Person && sign != points.end())
    return refused("\"" + name + "\" holds " + base::codePointName(*sign) + ", which is in nobody's name; " +
                   kSaveAgain);
  return name;
}

}  // namespace tarim::server
