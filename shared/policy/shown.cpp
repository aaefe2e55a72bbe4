// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/policy/shown.hpp"

#include "shared/base/time.hpp"

namespace tarim::policy {
namespace {

std::string spelledMonth(base::Month month) {
  return std::to_string(int(month.year())) + "年" + std::to_string(unsigned(month.month())) + "月";
}

std::string spelled(std::string_view value) {
  if (const auto month = base::parseMonth(value)) return spelledMonth(*month);
  if (const auto date = base::parseDate(value))
    return spelledMonth(date->year() / date->month()) + std::to_string(unsigned(date->day())) + "日";
  return std::string(value);
}

bool isDate(FieldType type) {
  return type == FieldType::Date || type == FieldType::Month || type == FieldType::MonthOrNow;
}

}  // namespace

const std::string& in(Language language, const Label& label) {
  return language == Language::En && !label.en.empty() ? label.en : label.zh;
}

std::string_view in(Language language, Role role) {
  const RoleRow& row = kRoles[static_cast<std::size_t>(role)];
  return language == Language::En ? row.en : row.zh;
}

std::string shownValue(const Field& field, std::string_view value, Language language, Dates dates) {
  const bool english = language == Language::En;
  for (const Choice& choice : field.choices)
    if (choice.id == value) return in(language, choice.label);
  if (field.type == FieldType::YesNo && value == "yes") return english ? "Yes" : "是";
  if (field.type == FieldType::YesNo && value == "no") return english ? "No" : "否";
  if (field.type == FieldType::MonthOrNow && value == "now") return english ? "now" : "至今";
  if (!isDate(field.type) || english || dates == Dates::AsWritten) return std::string(value);
  return spelled(value);
}

}  // namespace tarim::policy
