// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/authoring/blank.hpp"

#include "shared/base/ids.hpp"

namespace tarim::authoring {
namespace {

constexpr int kFirstYear = 2000;
constexpr int kLastYear = 2199;

void replaceAll(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

}  // namespace

base::Result<std::string> blankPolicy(std::string_view id, int year) {
  if (!base::isId(id))
    return base::Error(base::Code::InvalidInput,
                       "an id is 1 to 64 of a-z, 0-9, _ and -, not \"" + std::string(id) + "\"");
  if (year < kFirstYear || year > kLastYear)
    return base::Error(base::Code::InvalidInput, "a year from 2000 to 2199");
  std::string text(blankText());
  replaceAll(text, "@id@", id);
  replaceAll(text, "@year@", std::to_string(year));
  return text;
}

}  // namespace tarim::authoring
