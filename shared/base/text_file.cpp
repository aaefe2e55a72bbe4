// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/text_file.hpp"

#include <algorithm>

namespace tarim::base {

namespace {

constexpr std::string_view kMark = "\xef\xbb\xbf";
constexpr std::string_view kLittleMark = "\xff\xfe";
constexpr std::string_view kBigMark = "\xfe\xff";
/// The first characters of a text are ASCII in every format that is read here ({, [, -----BEGIN), so every
/// second byte of UTF-16 is zero.
constexpr std::size_t kLooksAt = 8;

bool isUtf16WithoutMark(std::string_view bytes) {
  const std::string_view first = bytes.substr(0, std::min(kLooksAt, bytes.size() / 2 * 2));
  if (first.size() < 4) return false;
  bool isLittle = true;
  bool isBig = true;
  for (std::size_t i = 0; i < first.size(); i += 2) {
    isBig = isBig && first[i] == '\0' && first[i + 1] != '\0';
    isLittle = isLittle && first[i] != '\0' && first[i + 1] == '\0';
  }
  return isLittle || isBig;
}

}  // namespace

Result<std::string_view> textInFile(std::string_view bytes) {
  if (bytes.starts_with(kMark)) return bytes.substr(kMark.size());
  if (bytes.starts_with(kLittleMark) || bytes.starts_with(kBigMark) || isUtf16WithoutMark(bytes))
    return Error(Code::InvalidInput, "saved as Unicode (UTF-16): save it as UTF-8");
  return bytes;
}

}  // namespace tarim::base
