// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes/range.hpp"

#include <algorithm>
#include <charconv>

namespace tarim::server {

std::optional<std::uint64_t> wholeNumber(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || failure != std::errc() || end != text.data() + text.size()) return {};
  return number;
}

RangeAnswer rangeOf(std::string_view header, std::uint64_t size) {
  static constexpr std::string_view kUnit = "bytes=";
  if (!header.starts_with(kUnit)) return {};
  const std::string_view range = header.substr(kUnit.size());
  const std::size_t dash = range.find('-');
  if (dash == std::string_view::npos || range.find(',') != std::string_view::npos) return {};
  const auto first = wholeNumber(range.substr(0, dash));
  const auto last = wholeNumber(range.substr(dash + 1));
  const bool lastGiven = dash + 1 < range.size();
  if ((dash > 0 && !first) || (lastGiven && !last) || (!first && !last)) return {};
  if (!first) {  // the last so many bytes
    const std::uint64_t length = std::min(*last, size);
    if (length == 0) return {.part = {}, .unsatisfiable = true};
    return {.part = ByteRange{size - length, length}};
  }
  if (last && *last < *first) return {};
  if (*first >= size) return {.part = {}, .unsatisfiable = true};
  const std::uint64_t end = last ? std::min(*last, size - 1) : size - 1;
  return {.part = ByteRange{*first, end - *first + 1}};
}

}  // namespace tarim::server
