// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/nothing.hpp"

#include "shared/base/clean_text.hpp"
#include "shared/base/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace tarim::rules {

namespace {

constexpr std::size_t kLongest = 48;  ///< Letters of a text that may still say nothing.

/// Say by themselves that there is nothing, or nothing yet.
constexpr auto kNothing = std::to_array<std::u32string_view>(
    {U"无",     U"無",   U"没有",    U"沒有",     U"没",     U"沒",     U"空",      U"空白",   U"待定",
     U"待填",   U"待补", U"待補",    U"待查",     U"待核",   U"待确认", U"待更新",  U"待完善", U"待续",
     U"未定",   U"未知", U"未填",    U"未写",     U"不详",   U"不詳",   U"不明",    U"不清楚", U"不知道",
     U"暂缺",   U"缺",   U"略",      U"以后再填", U"以后补", U"后补",   U"稍后",    U"稍后填", U"稍后补充",
     U"待补充", U"na",   U"nil",     U"null",     U"none",   U"no",     U"nothing", U"tbd",    U"tba",
     U"tbc",    U"todo", U"unknown", U"blank",    U"empty",  U"x",      U"xx",      U"某"});
/// Mean nothing beside one of those.
constexpr auto kBeside = std::to_array<std::u32string_view>(
    {U"暂",   U"暂时", U"目前", U"尚",   U"还",   U"现",   U"本人", U"均", U"皆",   U"全", U"此项",
     U"该项", U"本项", U"内容", U"信息", U"资料", U"情况", U"的",   U"了", U"填写", U"待"});

/// Half width and small: "Ｎ／Ａ" as "n/a", "×" as "x".
char32_t plain(char32_t point) {
  if (point >= 0xFF01 && point <= 0xFF5E) point -= 0xFEE0;
  if (point == U'×' || point == U'✕' || point == U'╳') return U'x';
  return point >= U'A' && point <= U'Z' ? point + 32 : point;
}

/// Dots, dashes, brackets, symbols, boxes, emoji: everything that no script writes its words with.
bool isMark(char32_t point) {
  if (point < 0x80) return !((point >= U'0' && point <= U'9') || (point >= U'a' && point <= U'z'));
  if (point < 0xC0)
    return point != 0xAA && point != 0xB2 && point != 0xB3 && point != 0xB5 && point != 0xB9 &&
           point != 0xBA && !(point >= 0xBC && point <= 0xBE);
  return point == 0xD7 || point == 0xF7 || (point >= 0x2000 && point <= 0x206F) ||
         (point >= 0x20A0 && point <= 0x20CF) || (point >= 0x2190 && point <= 0x245F) ||
         (point >= 0x2500 && point <= 0x2BFF) || (point >= 0x2E00 && point <= 0x2E7F) ||
         (point >= 0x3000 && point <= 0x3004) || (point >= 0x3008 && point <= 0x3020) || point == 0x3030 ||
         point == 0x30FB || point == 0x30FC || (point >= 0xFE10 && point <= 0xFE6F) ||
         (point >= 0xFF5F && point <= 0xFF65) || (point >= 0xFFE0 && point <= 0xFFEE) ||
         (point >= 0x1F000 && point <= 0x1FAFF) || base::isInvisible(point);
}

template <std::size_t N>
std::size_t lengthOfWord(const std::array<std::u32string_view, N>& words, std::u32string_view at) {
  std::size_t longest = 0;
  for (const std::u32string_view word : words)
    if (word.size() > longest && at.starts_with(word)) longest = word.size();
  return longest;
}

/// Most texts are told apart by their first letter.
bool beginsAWord(char32_t letter) {
  const auto begins = [letter](std::u32string_view word) { return word.front() == letter; };
  return std::any_of(kNothing.begin(), kNothing.end(), begins) ||
         std::any_of(kBeside.begin(), kBeside.end(), begins);
}

/// Whether the letters are words of the two lists, one of the first at least.
bool isMadeOfNothing(std::u32string_view letters) {
  bool nothing = false;
  while (!letters.empty()) {
    const std::size_t own = lengthOfWord(kNothing, letters);
    const std::size_t beside = lengthOfWord(kBeside, letters);
    if (own == 0 && beside == 0) return false;
    nothing = nothing || own >= beside;
    letters.remove_prefix(std::max(own, beside));
  }
  return nothing;
}

}  // namespace

bool saysNothing(std::string_view text) {
  std::u32string letters;
  bool any = false;
  // A real text is left after its first few characters, however long it is.
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
      ++end;
    for (const char32_t point : base::codePoints(text.substr(at, end - at))) {
      const char32_t letter = plain(point);
      any = any || !base::isInvisible(point);
      if (!isMark(letter)) letters += letter;
    }
    if (letters.size() == 1 && !beginsAWord(letters.front())) return false;
    if (letters.size() == 4 && lengthOfWord(kNothing, letters) == 0 && lengthOfWord(kBeside, letters) == 0)
      return false;
    if (letters.size() > kLongest) return false;
    at = end;
  }
  return letters.empty() ? any : isMadeOfNothing(letters);
}

}  // namespace tarim::rules
