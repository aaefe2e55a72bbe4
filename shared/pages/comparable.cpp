// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/pages/comparable.hpp"

#include "shared/base/look_alikes.hpp"
#include "shared/base/text.hpp"

#include <utf8proc.h>

#include <array>

namespace tarim::pages {
namespace {

/// Characters that a reader takes for each other; the first stands for all. None of them are two characters
/// that the field needs apart: 木 and 本, 王 and 玉, 3 and 8 are not here.
constexpr std::array<std::u32string_view, 11> kAlike{U"未末",     U"己已巳", U"日曰", U"土士",
                                                     U"人入",     U"戌戍戊", U"晴睛", U"0o○〇◯",
                                                     U"1li|丨丿", U"口囗",   U"鸟乌"};

char32_t oneForAll(char32_t point) {
  for (const std::u32string_view& alike : kAlike)
    if (alike.find(point) != std::u32string_view::npos) return alike.front();
  return point;
}

/// Letters and digits of any script.
bool isRead(char32_t point) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(point))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
      return true;
    default:
      return point == U'○' || point == U'◯' || point == U'|';
  }
}

}  // namespace

char32_t comparable(char32_t point) {
  constexpr char32_t kWide = U'！' - U'!';
  if (base::isFullWidth(point)) point -= kWide;
  if (const char32_t ordinary = base::ordinaryForm(point)) point = ordinary;
  if (!isRead(point)) return 0;
  point = static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(point)));
  return oneForAll(simplified(point));
}

std::u32string comparable(std::string_view text) {
  std::u32string out;
  for (const char32_t point : base::codePoints(text))
    if (const char32_t one = comparable(point)) out += one;
  return out;
}

ComparablePage comparablePage(const PageText& page) {
  ComparablePage out;
  for (std::size_t line = 0; line < page.lines.size(); ++line)
    for (std::size_t at = 0; at < page.lines[line].size(); ++at) {
      const Character& character = page.lines[line][at];
      for (const char32_t one : comparable(character.text)) {
        out.text += one;
        out.places.push_back({line, at});
        out.others.push_back(comparable(character.others));
        out.confidence.push_back(character.confidence);
      }
    }
  return out;
}

}  // namespace tarim::pages
