// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// How a value is written: numbers, days, months, telephones, choices, and how long a text is (characters
// without white space, as people count them).
#include "shared/base/text.hpp"
#include "shared/rules/amount.hpp"
#include "shared/rules/registry.hpp"

#include <algorithm>
#include <array>

namespace tarim::rules {

namespace {

using policy::Field;
using policy::FieldType;
using policy::Label;

bool isDigits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool isInteger(const Field& field, std::string_view text) {
  const auto amount = amountOf(field, text);
  return amount && *amount % kThousandths == 0;
}

/// A mobile number of 11 digits, or an area code and number: 0996-2108831.
bool isPhone(std::string_view text) {
  if (isDigits(text) && text.size() == 11 && text[0] == '1') return text[1] >= '3';
  if (text.empty() || text[0] != '0') return false;
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return isDigits(text) && text.size() >= 10 && text.size() <= 12;
  const std::string_view area = text.substr(0, dash);
  const std::string_view number = text.substr(dash + 1);
  return isDigits(area) && (area.size() == 3 || area.size() == 4) && isDigits(number) &&
         (number.size() == 7 || number.size() == 8);
}

bool fits(const Field& field, std::string_view value) {
  switch (field.type) {
    case FieldType::Integer:
      return isInteger(field, value);
    case FieldType::Decimal:
      return amountOf(field, value).has_value();
    case FieldType::Date:
      return base::parseDate(value).has_value();
    case FieldType::Month:
      return base::parseMonth(value).has_value();
    case FieldType::MonthOrNow:
      return value == "now" || base::parseMonth(value).has_value();
    case FieldType::Phone:
      return isPhone(value);
    default:
      return true;
  }
}

/// The value of `needed`, and its text.
std::pair<std::string_view, Label> shapeOf(FieldType type) {
  switch (type) {
    case FieldType::Integer:
      return {"0", {"整数，只写数字，例如60", "a whole number in digits, such as 60"}};
    case FieldType::Decimal:
      return {"0.0", {"数字，例如60或7.5", "a number, such as 60 or 7.5"}};
    case FieldType::Date:
      return {"yyyy-mm-dd", {"真实存在的日期，例如2019-07-01", "a real date, such as 2019-07-01"}};
    case FieldType::Month:
      return {"yyyy-mm", {"年份和月份，例如2019-07", "a year and month, such as 2019-07"}};
    case FieldType::MonthOrNow:
      return {"yyyy-mm | now",
              {"年份和月份，例如2019-07，或选“至今”", "a year and month, such as 2019-07, or until now"}};
    default:
      return {"1xxxxxxxxxx",
              {"11位手机号码，例如13909960123", "a mobile number of 11 digits, such as 13909960123"}};
  }
}

/// A sentence does not repeat a whole page of what was typed.
std::string brief(std::string_view text) {
  constexpr std::size_t kMost = 60;
  if (text.size() <= kMost) return std::string(text);
  std::size_t end = kMost;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    --end;
  return std::string(text.substr(0, end)) + "…";
}

std::string idsOf(const Field& field) {
  if (field.type == FieldType::YesNo) return "yes | no";
  std::string ids;
  for (const policy::Choice& choice : field.choices)
    ids += (ids.empty() ? "" : " | ") + choice.id;
  return ids;
}

RawFinding lengthFinding(const Cell& cell, std::size_t count, int bound) {
  return {placeOf(cell),
          cell.field->clause,
          std::to_string(count),
          std::to_string(bound),
          {{"label", cell.field->label}}};
}

}  // namespace

Check makeType(const CheckContext&) {
  return eachCell([](const View& view, const Cell& cell, Report& report) {
    if (!hasContent(view, cell) || fits(*cell.field, cell.value)) return;
    const auto [needed, words] = shapeOf(cell.field->type);
    report.push_back({placeOf(cell),
                      cell.field->clause,
                      brief(cell.value),
                      std::string(needed),
                      {{"label", cell.field->label}, {"needed", words}}});
  });
}

Check makeChoice(const CheckContext&) {
  return eachCell([](const View& view, const Cell& cell, Report& report) {
    if (!isFreeText(*cell.field) && hasContent(view, cell) && !isChoiceOf(*cell.field, cell.value))
      report.push_back({placeOf(cell),
                        cell.field->clause,
                        brief(cell.value),
                        idsOf(*cell.field),
                        {{"label", cell.field->label}}});
  });
}

Check makeTooShort(const CheckContext&) {
  return eachCell([](const View& view, const Cell& cell, Report& report) {
    const int least = cell.field->minCharacters;
    if (least == 0 || !hasContent(view, cell)) return;
    const std::size_t count = base::countCharacters(cell.value);
    if (count < static_cast<std::size_t>(least)) report.push_back(lengthFinding(cell, count, least));
  });
}

Check makeTooLong(const CheckContext&) {
  return eachCell([](const View&, const Cell& cell, Report& report) {
    const int most = cell.field->maxCharacters;
    // No character is shorter than a byte, so most texts need not be counted.
    if (most == 0 || cell.value.size() <= static_cast<std::size_t>(most)) return;
    const std::size_t count = base::countCharacters(cell.value);
    if (count > static_cast<std::size_t>(most)) report.push_back(lengthFinding(cell, count, most));
  });
}

}  // namespace tarim::rules
