// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/clean_text.hpp"

#include "shared/base/text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace tarim::base {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t N>
bool isIn(const std::array<Range, N>& ranges, char32_t point) {
  const auto after = std::upper_bound(ranges.begin(), ranges.end(), point,
                                      [](char32_t p, const Range& range) { return p < range.first; });
  return after != ranges.begin() && point <= std::prev(after)->last;
}

// All tables are in order of code points.

/// Unicode's White_Space and the Braille blank, without the breaks.
constexpr auto kSpaces = std::to_array<Range>({{0x09, 0x09},
                                               {0x20, 0x20},
                                               {0xA0, 0xA0},
                                               {0x1680, 0x1680},
                                               {0x2000, 0x200A},
                                               {0x202F, 0x202F},
                                               {0x205F, 0x205F},
                                               {0x2800, 0x2800},
                                               {0x3000, 0x3000}});
constexpr auto kBreaks = std::to_array<Range>({{0x0A, 0x0D}, {0x85, 0x85}, {0x2028, 0x2029}});
constexpr auto kControls = std::to_array<Range>({{0x00, 0x08}, {0x0E, 0x1F}, {0x7F, 0x84}, {0x86, 0x9F}});
/// Zero-width characters that join nothing, overrides, and what is no text: dropped from prose too.
constexpr auto kNothing = std::to_array<Range>({{0xAD, 0xAD},
                                                {0x200B, 0x200B},
                                                {0x202A, 0x202E},
                                                {0x2060, 0x2065},
                                                {0x206A, 0x206F},
                                                {0xFDD0, 0xFDEF},
                                                {0xFEFF, 0xFEFF},
                                                {0xFFF0, 0xFFFC},
                                                {0xFFFE, 0xFFFF},
                                                {0x1D173, 0x1D17A},
                                                {0xE0000, 0xE00FF},
                                                {0xE01F0, 0xE0FFF}});
constexpr auto kBidiMarks = std::to_array<Range>({{0x61C, 0x61C}, {0x200E, 0x200F}, {0x2066, 0x2069}});
/// Dropped from one line only, and kept between letters that they join.
constexpr auto kJoiners = std::to_array<Range>({{0x180B, 0x180F}, {0x200C, 0x200D}});
/// Fillers and variation selectors: dropped from one line only.
constexpr auto kFillers = std::to_array<Range>({{0x34F, 0x34F},
                                                {0x115F, 0x1160},
                                                {0x17B4, 0x17B5},
                                                {0x3164, 0x3164},
                                                {0xFE00, 0xFE0F},
                                                {0xFFA0, 0xFFA0},
                                                {0xE0100, 0xE01EF}});
constexpr auto kArabic = std::to_array<Range>({{0x610, 0x61A},
                                               {0x620, 0x65F},
                                               {0x66E, 0x6D3},
                                               {0x6D5, 0x6EF},
                                               {0x6FA, 0x6FF},
                                               {0x750, 0x77F},
                                               {0x8A0, 0x8FF},
                                               {0xFB50, 0xFDCF},
                                               {0xFDF0, 0xFDFB},
                                               {0xFE70, 0xFEFC}});
constexpr auto kMongolian = std::to_array<Range>({{0x1820, 0x18AA}});
/// Free variation selectors: the shape of the Mongolian letter before them, also at the end of a word.
constexpr auto kMongolianShapes = std::to_array<Range>({{0x180B, 0x180D}, {0x180F, 0x180F}});
constexpr auto kHebrewOrSyriac = std::to_array<Range>({{0x591, 0x5F4}, {0x700, 0x74F}});
constexpr auto kHan = std::to_array<Range>({{0x2E80, 0x2FD5},
                                            {0x3005, 0x3007},
                                            {0x3400, 0x4DBF},
                                            {0x4E00, 0x9FFF},
                                            {0xF900, 0xFAFF},
                                            {0x20000, 0x3FFFD}});
/// Chinese besides Han: its punctuation, kana, full-width forms.
constexpr auto kWide = std::to_array<Range>({{0x3001, 0x303F}, {0x3040, 0x312F}, {0xFF01, 0xFF60}});
constexpr std::u32string_view kDots = U"·•‧∙⋅・･";
constexpr auto kDashes =
    std::to_array<Range>({{0x2010, 0x2015}, {0x2212, 0x2212}, {0xFE58, 0xFE58}, {0xFE63, 0xFE63}});

bool isBreak(char32_t point) {
  return isIn(kBreaks, point);
}
bool isWhite(char32_t point) {
  return isIn(kSpaces, point) || isBreak(point);
}
bool isHan(char32_t point) {
  return isIn(kHan, point);
}
bool isChinese(char32_t point) {
  return isHan(point) || isIn(kWide, point);
}
/// The last two of every plane are no characters.
bool isNothing(char32_t point) {
  return isIn(kNothing, point) || (point & 0xFFFE) == 0xFFFE;
}

/// Whether `point` means something between these two: it shapes the letters of the script that both belong
/// to.
bool joins(char32_t before, char32_t point, char32_t after) {
  const bool mongolian = isIn(kMongolian, before) || isIn(kMongolianShapes, before);
  if (mongolian && isIn(kMongolian, after)) return true;
  return (point == 0x200C || point == 0x200D) && isIn(kArabic, before) && isIn(kArabic, after);
}

/// What joins Mongolian letters: also the narrow space before a suffix, which is white space elsewhere.
bool mayJoin(char32_t point) {
  return isIn(kJoiners, point) || point == 0x202F;
}

/// What shapes the letters on both sides of a gap, or 0. Where white space stands in the gap as well, nothing
/// does.
char32_t joinerOf(std::u32string_view gap, char32_t before, char32_t after) {
  const bool space =
      std::any_of(gap.begin(), gap.end(), [](char32_t p) { return isWhite(p) && !mayJoin(p); });
  if (space || before == 0 || after == 0) return 0;
  for (const char32_t point : gap)
    if (mayJoin(point)) return joins(before, point, after) ? point : 0;
  return 0;
}

/// What one line has in place of a gap, which is all between two characters that are seen (0 for an end of
/// the text).
std::u32string inPlaceOf(std::u32string_view gap, char32_t before, char32_t after) {
  if (const char32_t joiner = joinerOf(gap, before, after)) return {joiner};
  if (before == 0 || after == 0 || std::none_of(gap.begin(), gap.end(), isWhite)) return {};
  const bool broken = std::any_of(gap.begin(), gap.end(), isBreak);
  return broken && isChinese(before) && isChinese(after) ? U"" : U" ";
}

std::u32string lineOf(std::u32string_view points) {
  std::u32string line;
  line.reserve(points.size());
  const auto isGap = [](char32_t point) { return isWhite(point) || isInvisible(point); };
  for (std::size_t at = 0; at < points.size();) {
    const char32_t before = line.empty() ? 0 : line.back();
    std::size_t next = at;
    if (!isIn(kMongolianShapes, points[at]) || !isIn(kMongolian, before))
      while (next < points.size() && isGap(points[next]))
        ++next;
    const char32_t after = next < points.size() ? points[next] : 0;
    if (next > at) line += inPlaceOf(points.substr(at, next - at), before, after);
    if (after != 0) line += after;
    at = next + 1;
  }
  return line;
}

std::u32string withNewlines(std::u32string_view points) {
  std::u32string text;
  text.reserve(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const bool pair = points[i] == U'\r' && i + 1 < points.size() && points[i + 1] == U'\n';
    if (!pair) text += isBreak(points[i]) ? U'\n' : points[i];
  }
  return text;
}

bool hasRightToLeft(std::u32string_view points) {
  return std::any_of(points.begin(), points.end(),
                     [](char32_t point) { return isIn(kArabic, point) || isIn(kHebrewOrSyriac, point); });
}

bool fromTheEnds(char32_t point) {
  return point == 0x200C || point == 0x200D || isIn(kFillers, point);
}

std::u32string proseOf(std::u32string_view points) {
  std::u32string text;
  text.reserve(points.size());
  const bool marks = hasRightToLeft(points);
  for (const char32_t point : points)
    if (!isIn(kControls, point) && !isNothing(point) && (marks || !isIn(kBidiMarks, point))) text += point;
  text = withNewlines(text);
  while (!text.empty() && fromTheEnds(text.back()))
    text.pop_back();
  text.erase(text.begin(), std::find_if_not(text.begin(), text.end(), fromTheEnds));
  return text;
}

char32_t narrow(char32_t point) {
  if (point >= 0xFF01 && point <= 0xFF5E) return point - 0xFF01 + U'!';
  if (point >= 0x660 && point <= 0x669) return point - 0x660 + U'0';
  if (point >= 0x6F0 && point <= 0x6F9) return point - 0x6F0 + U'0';
  return isIn(kDashes, point) ? U'-' : point;
}

enum class Shape { Line, Prose };

/// Whether a character that begins with these bytes may be one that cleaning changes. Most Chinese and all
/// ASCII is passed over by its first byte, so a text is rarely taken apart.
bool needsNoLook(std::string_view rest, Shape shape) {
  const auto byteAt = [rest](std::size_t i) {
    return i < rest.size() ? static_cast<std::uint8_t>(rest[i]) : std::uint8_t{0};
  };
  const std::uint8_t lead = byteAt(0);
  const std::uint8_t next = byteAt(1);
  if (lead < 0x20) return shape == Shape::Prose && (lead == '\n' || lead == '\t');
  if (lead == ' ') return shape == Shape::Prose || (next != ' ' && next != 0);
  if (lead == 0xC2) return next == 0xB7;
  if (lead == 0xE2 && next == 0x80) return byteAt(2) >= 0x90 && byteAt(2) <= 0xA6;
  if (lead == 0xE3) return next > 0x80 ? next != 0x85 : byteAt(2) != 0x80;
  if (lead == 0xEF) return next == 0xBC || next == 0xBD;
  const bool rare =
      lead == 0x7F || lead == 0xCD || lead == 0xD8 || lead == 0xE1 || lead == 0xE2 || lead >= 0xF0;
  return !rare;
}

bool isPlain(std::string_view text, Shape shape) {
  if (shape == Shape::Line && text.starts_with(' ')) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (!needsNoLook(text.substr(i), shape)) return false;
  return true;
}

template <class Change>
std::string changed(std::string_view text, Change change) {
  if (!isValidUtf8(text)) return std::string(text);
  return toUtf8(change(codePoints(text)));
}

/// A Han character or a dot between two parts of a name, however it was typed.
bool isOfName(char32_t point) {
  return isHan(point) || kDots.find(point) != std::u32string_view::npos;
}

std::u32string withoutSpaces(std::u32string points) {
  std::erase_if(points, isWhite);
  return points;
}

}  // namespace

bool isInvisible(char32_t point) {
  return isIn(kControls, point) || isNothing(point) || isIn(kBidiMarks, point) || isIn(kJoiners, point) ||
         isIn(kFillers, point);
}

std::string cleanLine(std::string_view text) {
  return isPlain(text, Shape::Line) ? std::string(text) : changed(text, lineOf);
}

std::string cleanName(std::string_view text) {
  return changed(text, [](const std::u32string& points) {
    const std::u32string line = lineOf(points);
    std::u32string name;
    for (std::size_t i = 0; i < line.size(); ++i)
      if (line[i] != U' ' || !isOfName(line[i - 1]) || !isOfName(line[i + 1])) name += line[i];
    return name;
  });
}

std::string cleanCode(std::string_view text) {
  return changed(text, [](const std::u32string& points) {
    std::u32string code = withoutSpaces(lineOf(points));
    std::transform(code.begin(), code.end(), code.begin(), narrow);
    return code;
  });
}

std::string cleanProse(std::string_view text) {
  return isPlain(text, Shape::Prose) ? std::string(text) : changed(text, proseOf);
}

std::string narrowed(std::string_view text) {
  return changed(text, [](std::u32string points) {
    std::transform(points.begin(), points.end(), points.begin(), narrow);
    return points;
  });
}

std::string codePointName(char32_t point) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string digits;
  for (; point > 0 || digits.size() < 4; point >>= 4)
    digits.insert(digits.begin(), kDigits[point & 0xF]);
  return "U+" + digits;
}

}  // namespace tarim::base
