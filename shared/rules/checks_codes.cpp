// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Unified social credit codes (GB 32100-2015): 18 characters of 0-9 and A-Z without I, O, S, V, Z; the first
// two name the registering authority and the kind of organisation, six digits the place, nine the
// organisation code; the last is the check character over all.
#include "shared/rules/registry.hpp"
#include "shared/rules/social_credit_code.hpp"

namespace tarim::rules {

namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr std::size_t kLength = 18;

char wholeCheck(std::string_view code) {
  int sum = 0;
  int weight = 1;
  for (std::size_t i = 0; i + 1 < kLength; ++i, weight = weight * 3 % 31)
    sum += static_cast<int>(kAlphabet.find(code[i])) * weight;
  return kAlphabet[static_cast<std::size_t>((31 - sum % 31) % 31)];
}

policy::Label reasonOf(CodeFault fault) {
  switch (fault) {
    case CodeFault::Length:
      return {"应为18位", "it must have 18 characters"};
    case CodeFault::Characters:
      return {"只能是数字和大写字母，不用I、O、S、V、Z",
              "only digits and capital letters without I, O, S, V, Z"};
    case CodeFault::Place:
      return {"第3至8位应是登记机关的行政区划数字",
              "characters 3 to 8 are the digits of the place of registration"};
    default:
      return {"校验码不符，可能有一位写错",
              "its check character does not fit, so one of them is probably mistyped"};
  }
}

}  // namespace

CodeFault creditCodeFault(std::string_view code) {
  if (code.size() != kLength) return CodeFault::Length;
  if (code.find_first_not_of(kAlphabet) != std::string_view::npos) return CodeFault::Characters;
  if (code.substr(2, 6).find_first_not_of("0123456789") != std::string_view::npos) return CodeFault::Place;
  return wholeCheck(code) == code[17] ? CodeFault::None : CodeFault::Checksum;
}

Check makeCreditCode(const CheckContext& context) {
  const policy::Field* field = context.field(context.group("table"), "column");
  return eachCellOf(field, [field](const View& view, const Cell& cell, Report& report) {
    if (!hasContent(view, cell)) return;
    const CodeFault fault = creditCodeFault(cell.value);
    if (fault != CodeFault::None)
      report.push_back(
          {placeOf(cell), field->clause, std::string(cell.value), {}, {{"reason", reasonOf(fault)}}});
  });
}

}  // namespace tarim::rules
