// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/tables/table_text.hpp"

#include "shared/base/text.hpp"

#include <algorithm>

namespace tarim::tables {

namespace {

using base::Error;
using base::Result;

constexpr const char* kHowToSave = "in Excel or WPS: 另存为 → CSV UTF-8 (逗号分隔), or .xlsx";

Error unreadable(const std::string& file, int line, const std::string& why) {
  return Error(base::Code::InvalidInput, why + "; save the table again " + kHowToSave,
               {.file = file, .path = {}, .row = line});
}

void appendUtf8(std::string& out, char32_t point) {
  const auto put = [&](char32_t bits) { out += static_cast<char>(bits); };
  if (point < 0x80) return put(point);
  if (point >= 0x10000) {
    put(0xf0 | point >> 18);
    put(0x80 | (point >> 12 & 0x3f));
  } else if (point >= 0x800) {
    put(0xe0 | point >> 12);
  }
  if (point >= 0x800) put(0x80 | (point >> 6 & 0x3f));
  if (point < 0x800) put(0xc0 | point >> 6);
  put(0x80 | (point & 0x3f));
}

Result<std::string> fromUtf16(base::ByteView bytes, bool isBigEndian, const std::string& file) {
  std::string out;
  const auto unit = [&](std::size_t i) -> char32_t {
    return isBigEndian ? bytes[i] << 8 | bytes[i + 1] : bytes[i + 1] << 8 | bytes[i];
  };
  std::size_t i = 0;
  for (; i + 1 < bytes.size(); i += 2) {
    char32_t point = unit(i);
    const bool isFirstHalf = point >= 0xd800 && point < 0xdc00;
    const char32_t second = isFirstHalf && i + 3 < bytes.size() ? unit(i + 2) : 0;
    if (second >= 0xdc00 && second < 0xe000) {
      point = 0x10000 + ((point - 0xd800) << 10) + (second - 0xdc00);
      i += 2;
    }
    if (point >= 0xd800 && point < 0xe000) break;
    appendUtf8(out, point);
  }
  if (i == bytes.size()) return out;
  const auto lines = std::count(out.begin(), out.end(), '\n');
  return unreadable(file, static_cast<int>(lines) + 1, "half a character of UTF-16");
}

/// The line of the first byte that is not UTF-8.
int brokenLine(std::string_view text) {
  int line = 1;
  for (std::size_t begin = 0; begin < text.size(); ++line) {
    const std::size_t end = std::min(text.size(), text.find('\n', begin));
    if (!base::isValidUtf8(text.substr(begin, end - begin))) return line;
    begin = end + 1;
  }
  return 1;
}

}  // namespace

Result<std::string> tableText(base::ByteView bytes, const std::string& file) {
  const std::string_view text = base::textOf(bytes);
  if (text.starts_with("\xff\xfe")) return fromUtf16(bytes.subspan(2), false, file);
  if (text.starts_with("\xfe\xff")) return fromUtf16(bytes.subspan(2), true, file);
  const bool isMarked = text.starts_with("\xef\xbb\xbf");
  if (text.find('\0') != std::string_view::npos)
    return unreadable(file, 1, "it is no text, or UTF-16 without its mark");
  if (base::isValidUtf8(text)) return std::string(text.substr(isMarked ? 3 : 0));
  auto converted = isMarked ? std::nullopt : fromGb18030(text);
  if (converted) return std::move(*converted);
  return unreadable(file, brokenLine(text), "neither UTF-8 nor GB18030 (GBK)");
}

}  // namespace tarim::tables
