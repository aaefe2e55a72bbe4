// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a command or event of a stage (stages.hpp) says beside its words, as names and values. One list serves
// all stages, so that a further one needs no other form of the chain; the header of each stage says which
// names it knows.
#include "shared/base/fields.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::workflow {

inline constexpr std::size_t kMaxDetails = 500;       ///< In one command or event.
inline constexpr std::size_t kMaxDetailBytes = 4096;  ///< Of one value.

struct Detail {
  std::string name;
  std::string value;
  bool operator==(const Detail&) const = default;

  static void fields(auto& field, auto& detail) {
    field("name", detail.name, {.required = true, .most = 64});
    field("value", detail.value, {.required = true, .most = kMaxDetailBytes});
  }
};

using Details = std::vector<Detail>;

/// The value of the first detail of this name; empty when there is none.
inline std::string_view valueOf(const Details& details, std::string_view name) {
  const auto found =
      std::find_if(details.begin(), details.end(), [name](const Detail& one) { return one.name == name; });
  return found == details.end() ? std::string_view() : std::string_view(found->value);
}

}  // namespace tarim::workflow
