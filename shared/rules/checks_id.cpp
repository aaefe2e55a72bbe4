// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/text.hpp"
#include "shared/rules/characters.hpp"
#include "shared/rules/id_number.hpp"
#include "shared/rules/registry.hpp"

#include <algorithm>
#include <array>

namespace tarim::rules {

namespace {

using policy::Field;
using policy::Group;
using policy::Label;

constexpr std::size_t kLength = 18;
constexpr std::size_t kOldLength = 15;

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

char checkCharacter(std::string_view text) {
  constexpr std::array<int, 17> kWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  constexpr std::string_view kCharacters = "10X98765432";
  int sum = 0;
  for (std::size_t i = 0; i < kWeights.size(); ++i)
    sum += (text[i] - '0') * kWeights[i];
  return kCharacters[static_cast<std::size_t>(sum % 11)];
}

std::string dashed(std::string_view eight) {
  return std::string(eight.substr(0, 4)) + "-" + std::string(eight.substr(4, 2)) + "-" +
         std::string(eight.substr(6, 2));
}

Label reasonOf(IdFault fault) {
  switch (fault) {
    case IdFault::FifteenDigits:
      return {"这是15位的旧号码，请填写现在的18位号码",
              "this is an old number of 15 digits; write the one of 18"};
    case IdFault::Length:
      return {"应为18位", "it must have 18 characters"};
    case IdFault::Characters:
      return {"前17位应为数字，末位应为数字或X", "17 digits, then a digit or X"};
    case IdFault::BirthDate:
      return {"第7至14位不是真实的出生日期", "characters 7 to 14 are no real date of birth"};
    default:
      return {"校验码不符，可能有一位写错",
              "its check character does not fit, so one of them is probably mistyped"};
  }
}

/// Judges the number that was typed where it has content.
template <class Judge>
Check eachNumber(const Field* column, Judge judge) {
  return eachCellOf(column, [judge](const View& view, const Cell& cell, Report& report) {
    if (hasContent(view, cell)) judge(view, cell, readIdNumber(cell.value), report);
  });
}

/// What looks right and is not comes first; then what the number itself says.
Label reasonOf(const View& view, const Cell& cell, IdFault fault) {
  const dossier::CellKey key{cell.group->id, std::string(cell.row), cell.field->id};
  for (const Oddity oddity : {Oddity::Invisible, Oddity::FullWidth})
    if (Label words = wordsOf(oddity, view.policy, key, cell.value); !words.zh.empty()) return words;
  return reasonOf(fault);
}

bool isReadable(const IdNumber& number) {
  return number.fault == IdFault::None;
}

}  // namespace

IdNumber readIdNumber(std::string_view text) {
  IdNumber number;
  const bool digitsOnly = std::all_of(text.begin(), text.end(), isDigit);
  if (text.size() == kOldLength && digitsOnly) return number.fault = IdFault::FifteenDigits, number;
  if (base::isValidUtf8(text) && base::codePoints(text).size() != kLength)
    return number.fault = IdFault::Length, number;
  number.lowerCaseX = text.size() == kLength && text.back() == 'x';
  const char last = number.lowerCaseX ? 'X' : text.back();
  if (text.size() != kLength || text[0] == '0' || !std::all_of(text.begin(), text.end() - 1, isDigit) ||
      !(isDigit(last) || last == 'X'))
    return number.fault = IdFault::Characters, number;
  const auto birthDate = base::parseDate(dashed(text.substr(6, 8)));
  if (!birthDate) return number.fault = IdFault::BirthDate, number;
  number.birthDate = *birthDate;
  number.male = (text[16] - '0') % 2 == 1;
  if (checkCharacter(text) != last) number.fault = IdFault::Checksum;
  return number;
}

Check makeIdValid(const CheckContext& context) {
  const Field* column = context.field(context.group("table"), "column");
  return eachNumber(column, [](const View& view, const Cell& cell, const IdNumber& number, Report& report) {
    if (!isReadable(number))
      report.push_back({placeOf(cell),
                        {},
                        std::string(cell.value.substr(0, 64)),
                        {},
                        {{"reason", reasonOf(view, cell, number.fault)}}});
  });
}

Check makeIdCapitalX(const CheckContext& context) {
  const Field* column = context.field(context.group("table"), "column");
  return eachNumber(column, [](const View&, const Cell& cell, const IdNumber& number, Report& report) {
    if (number.lowerCaseX) report.push_back({placeOf(cell), {}, "x", "X", {}});
  });
}

Check makeIdBirthDate(const CheckContext& context) {
  const Group* group = context.group("table");
  const Field* column = context.field(group, "column");
  const Field* birthDate = context.field(group, "birthDate");
  return eachNumber(
      column, [birthDate](const View& view, const Cell& cell, const IdNumber& number, Report& report) {
        const auto typed = base::parseDate(view.dossier.value(cell.group->id, cell.row, birthDate->id));
        if (!isReadable(number) || !typed || *typed == number.birthDate) return;
        FindingPlace place = placeOf(cell);
        place.column = birthDate->id;
        report.push_back({place, {}, base::formatDate(*typed), base::formatDate(number.birthDate), {}});
      });
}

Check makeIdSex(const CheckContext& context) {
  const Group* group = context.group("table");
  const Field* column = context.field(group, "column");
  const Field* sex = context.field(group, "sex");
  const std::string male = context.params.string("male", 64);
  const std::string female = context.params.string("female", 64);
  return eachNumber(column, [sex, male, female](const View& view, const Cell& cell, const IdNumber& number,
                                                Report& report) {
    const std::string typed(view.dossier.value(cell.group->id, cell.row, sex->id));
    const std::string& needed = number.male ? male : female;
    if (!isReadable(number) || (typed != male && typed != female) || typed == needed) return;
    FindingPlace place = placeOf(cell);
    place.column = sex->id;
    report.push_back(
        {place, {}, typed, needed, {{"found", labelOf(*sex, typed)}, {"needed", labelOf(*sex, needed)}}});
  });
}

}  // namespace tarim::rules
