// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/workflow/sheet_code.hpp"

#include "shared/base/hash.hpp"
#include "shared/base/ids.hpp"
#include "shared/base/text.hpp"

#include <algorithm>
#include <charconv>

namespace tarim::workflow {

namespace {

constexpr std::string_view kMark = "TARIM1";
constexpr char kSeparator = '*';
constexpr std::size_t kParts = 8;
constexpr std::size_t kMostBytes = 1000;

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; });
  return text;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
  return text;
}

base::Error noCode(const std::string& why) {
  return {base::Code::InvalidInput, "not the code of a review form: " + why};
}

template <class Number>
bool readNumber(const std::string& text, Number& number) {
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() && number > 0;
}

bool isHash(const std::string& hex) {
  return base::hashFromHex(hex).has_value();
}

}  // namespace

std::string sheetCode(const Receipt& receipt) {
  std::string code(kMark);
  for (const std::string& part :
       {receipt.number, receipt.application, std::to_string(receipt.attempt), receipt.root, receipt.policy,
        std::to_string(base::toMillis(receipt.at)), receipt.signature})
    code += kSeparator + upper(part);
  return code;
}

base::Result<Receipt> readSheetCode(std::string_view code) {
  code = base::trim(code);
  if (code.size() > kMostBytes) return noCode("too long");
  const std::vector<std::string> parts = base::split(code, kSeparator);
  if (parts.front() != kMark) return noCode("it does not begin with " + std::string(kMark));
  if (parts.size() != kParts) return noCode("it has " + std::to_string(parts.size()) + " parts of 8");
  Receipt receipt;
  std::int64_t at = 0;
  receipt.number = parts[1];
  receipt.application = lower(parts[2]);
  receipt.root = lower(parts[4]);
  receipt.policy = lower(parts[5]);
  receipt.signature = lower(parts[7]);
  if (!base::isId(receipt.application)) return noCode("its application has no such id");
  if (!readNumber(parts[3], receipt.attempt) || !readNumber(parts[6], at))
    return noCode("a number is broken");
  if (!isHash(receipt.root) || !isHash(receipt.policy)) return noCode("a hash is broken");
  receipt.at = base::fromMillis(at);
  return receipt;
}

}  // namespace tarim::workflow
