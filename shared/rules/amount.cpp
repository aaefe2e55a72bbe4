// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/amount.hpp"

#include "shared/base/clean_text.hpp"

#include <algorithm>
#include <array>

namespace tarim::rules {

namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::size_t kMostDigits = 9;
constexpr std::size_t kMostDecimals = 3;

/// A unit as it is written behind a number, and the word of a label that allows it.
struct Unit {
  std::string_view written;
  std::string_view inLabel;
};
constexpr auto kUnits = std::to_array<Unit>({{"学时", "学时"},
                                             {"个学时", "学时"},
                                             {"课时", "学时"},
                                             {"小时", "学时"},
                                             {"h", "学时"},
                                             {"个月", "月"},
                                             {"月", "月"},
                                             {"年", "年"},
                                             {"元", "元"},
                                             {"页", "页"},
                                             {"人", "人"},
                                             {"次", "次"},
                                             {"天", "天"},
                                             {"日", "日"}});

bool isUnit(const policy::Field& field, std::string_view written) {
  return written.empty() || std::any_of(kUnits.begin(), kUnits.end(), [&](const Unit& unit) {
           return unit.written == written && field.label.zh.find(unit.inLabel) != std::string::npos;
         });
}

bool isDigits(std::string_view text, std::size_t most) {
  return !text.empty() && text.size() <= most && text.find_first_not_of(kDigits) == std::string_view::npos;
}

}  // namespace

std::optional<std::int64_t> amountOf(const policy::Field& field, std::string_view text) {
  const std::string written = base::cleanCode(text);
  const std::string_view all = written;
  const std::size_t end = std::min(all.find_first_not_of("0123456789."), all.size());
  const std::string_view number = all.substr(0, end);
  const std::size_t dot = number.find('.');
  const std::string_view whole = number.substr(0, dot);
  if (!isUnit(field, all.substr(end)) || !isDigits(whole, kMostDigits)) return std::nullopt;
  std::int64_t amount = std::stoll(std::string(whole)) * kThousandths;
  if (dot == std::string_view::npos) return amount;
  std::string decimals(number.substr(dot + 1));
  if (!isDigits(decimals, kMostDecimals)) return std::nullopt;
  decimals.resize(kMostDecimals, '0');
  return amount + std::stoll(decimals);
}

std::string formatAmount(std::int64_t thousandths) {
  std::string text = std::to_string(thousandths / kThousandths);
  const std::int64_t rest = thousandths % kThousandths;
  if (rest == 0) return text;
  std::string decimals = std::to_string(kThousandths + rest).substr(1);
  decimals.erase(decimals.find_last_not_of('0') + 1);
  return text + "." + decimals;
}

}  // namespace tarim::rules
