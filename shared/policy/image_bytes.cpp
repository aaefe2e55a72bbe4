// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/policy/image_bytes.hpp"

#include <algorithm>
#include <charconv>

namespace tarim::policy {
namespace {

/// "600 KB" or "2 MB"; 0 for anything else.
std::size_t bytesIn(std::string_view words) {
  while (words.starts_with(' '))
    words.remove_prefix(1);
  std::uint32_t number = 0;
  const auto [end, failed] = std::from_chars(words.data(), words.data() + words.size(), number);
  if (failed != std::errc()) return 0;
  const std::string_view unit = words.substr(std::size_t(end - words.data()));
  if (unit.starts_with(" KB")) return std::size_t{number} * 1000;
  return unit.starts_with(" MB") ? std::size_t{number} * 1'000'000 : 0;
}

}  // namespace

std::size_t mostImageBytes(const Policy& policy, std::string_view slot) {
  const auto found = std::find_if(policy.open.begin(), policy.open.end(), [](const OpenPoint& point) {
    return point.parameter == "export.imageBytes";
  });
  if (found == policy.open.end()) return 0;
  const std::string_view value = found->value;
  const std::size_t comma = value.find(',');
  const bool isPortrait = slot == "portrait" && comma != std::string_view::npos;
  return bytesIn(isPortrait ? value.substr(comma + 1) : value);
}

}  // namespace tarim::policy
