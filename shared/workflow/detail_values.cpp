// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/workflow/detail_values.hpp"

#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/workflow/refusals.hpp"

#include <algorithm>

namespace tarim::workflow {

base::Error invalidDetail(std::string_view name, std::string why) {
  return invalid("details." + std::string(name), std::move(why));
}

std::vector<std::string_view> valuesOf(const Details& details, std::string_view name) {
  std::vector<std::string_view> values;
  for (const Detail& detail : details)
    if (detail.name == name) values.emplace_back(detail.value);
  return values;
}

std::optional<int> wholeNumber(std::string_view text, int least, int most) {
  constexpr std::size_t kMostDigits = 9;
  const bool isDigits = !text.empty() && text.size() <= kMostDigits &&
                        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!isDigits) return {};
  int number = 0;
  for (const char digit : text)
    number = number * 10 + (digit - '0');
  return number >= least && number <= most ? std::optional(number) : std::nullopt;
}

base::Result<std::string> dayIn(const Details& details, std::string_view name, bool isNeeded) {
  const std::string_view day = valueOf(details, name);
  if (day.empty() && !isNeeded) return std::string();
  if (!base::parseDate(day)) return invalidDetail(name, "a day is written yyyy-mm-dd");
  return std::string(day);
}

base::Result<std::string> textIn(const Details& details, std::string_view name, std::size_t most) {
  const std::string_view text = valueOf(details, name);
  if (base::isBlank(text)) return invalidDetail(name, "is needed");
  if (text.size() > most) return invalidDetail(name, "has more than " + std::to_string(most) + " bytes");
  return std::string(text);
}

base::Result<bool> yesNoIn(const Details& details, std::string_view name) {
  const std::string_view answer = valueOf(details, name);
  if (answer == "yes") return true;
  if (answer == "no") return false;
  return invalidDetail(name, "is yes or no");
}

}  // namespace tarim::workflow
