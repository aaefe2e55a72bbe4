// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/characters.hpp"

#include "shared/base/clean_text.hpp"
#include "shared/base/look_alikes.hpp"
#include "shared/base/text.hpp"
#include "shared/dossier/clean_value.hpp"

#include <algorithm>

namespace tarim::rules {

namespace {

using policy::Label;

constexpr std::size_t kMostNamed = 3;  ///< A sentence names that many characters.
constexpr char32_t kLost = 0xFFFD;

bool isFromUnknownFont(char32_t point) {
  return base::isPrivateUse(point) || point == kLost;
}

bool isLookAlike(char32_t point) {
  return !base::isPrivateUse(point) && base::ordinaryForm(point) != 0;
}

/// Those of the value that fulfil `is`, each once, at most kMostNamed.
template <class Is>
std::u32string someOf(std::string_view value, Is is) {
  std::u32string some;
  for (const char32_t point : base::codePoints(value))
    if (is(point) && some.find(point) == std::u32string::npos && some.size() < kMostNamed) some += point;
  return some;
}

std::u32string takenOff(const policy::Policy& policy, const dossier::CellKey& cell, std::string_view value) {
  const std::u32string cleaned = base::codePoints(dossier::cleanValue(policy, cell, value));
  const std::u32string points = base::codePoints(value);
  return someOf(value, [&](char32_t point) {
    return base::isInvisible(point) && std::count(points.begin(), points.end(), point) >
                                           std::count(cleaned.begin(), cleaned.end(), point);
  });
}

std::u32string fullWidthOf(const policy::Policy& policy, const dossier::CellKey& cell,
                           std::string_view value) {
  const policy::Field* field = policy.field(cell.table, cell.column);
  return field && dossier::isCode(field->type) ? someOf(value, base::isFullWidth) : std::u32string();
}

std::string numbersOf(std::u32string_view points) {
  std::string numbers;
  for (const char32_t point : points)
    numbers += (numbers.empty() ? "" : "、") + base::codePointName(point);
  return numbers;
}

std::string quoted(char32_t point) {
  return "“" + base::toUtf8({&point, 1}) + "”";
}

/// "“⾼”改成“高”" for each that has an ordinary form.
Label changes(std::u32string_view points) {
  Label all;
  for (const char32_t point : points) {
    const char32_t ordinary = base::ordinaryForm(point);
    if (ordinary == 0) continue;
    const std::string number = base::codePointName(point);
    all.zh += (all.zh.empty() ? "" : "，") + quoted(point) + "（" + number + "）改成" + quoted(ordinary);
    all.en += (all.en.empty() ? "" : ", ") + quoted(point) + " (" + number + ") to " + quoted(ordinary);
  }
  return all;
}

Label lookAlikeWords(std::u32string_view points) {
  const Label all = changes(points);
  return {"里面有部首或兼容字符，看起来一样，其实是别的字：请把" + all.zh,
          "it has radicals or compatibility characters, which look the same but are different characters: "
          "change " +
              all.en};
}

Label privateText(std::u32string_view points) {
  if (points.find(kLost) != std::u32string_view::npos)
    return {"里面有转换编码时丢失的字（U+FFFD），请重新输入",
            "it has a character that was lost in a conversion (U+FFFD); type it again"};
  const Label known = changes(points);
  const std::string numbers = numbersOf(points);
  if (!known.zh.empty())
    return {"里面有的字在别人的电脑上显示不出来：请把" + known.zh,
            "it has characters that other computers do not show: change " + known.en};
  return {"里面有的字（" + numbers +
              "）在别人的电脑上显示不出来，请用手机输入法重新输入；打不出来的，请告诉单位管理员",
          "it has characters (" + numbers +
              ") that other computers do not show; type them again with a phone's input method, or tell your "
              "unit's "
              "administrator if you cannot"};
}

Label wordsFor(Oddity oddity, std::u32string_view points) {
  const std::string numbers = numbersOf(points);
  switch (oddity) {
    case Oddity::Invisible:
      return {"里面有看不见的字符（" + numbers + "），请清空这一栏，重新输入",
              "it has characters that cannot be seen (" + numbers + "); clear it and type it again"};
    case Oddity::FullWidth:
      return {"里面有全角字符" + quoted(points.front()) + "，请用半角（英文）输入",
              "it has full-width characters such as " + quoted(points.front()) + "; type them in half width"};
    case Oddity::LookAlike:
      return lookAlikeWords(points);
    default:
      return privateText(points);
  }
}

}  // namespace

Label wordsOf(Oddity oddity, const policy::Policy& policy, const dossier::CellKey& cell,
              std::string_view value, std::string* found) {
  const std::u32string points = oddity == Oddity::Invisible   ? takenOff(policy, cell, value)
                                : oddity == Oddity::FullWidth ? fullWidthOf(policy, cell, value)
                                : oddity == Oddity::LookAlike ? someOf(value, isLookAlike)
                                                              : someOf(value, isFromUnknownFont);
  if (points.empty()) return {};
  if (found) *found = numbersOf(points);
  return wordsFor(oddity, points);
}

}  // namespace tarim::rules
