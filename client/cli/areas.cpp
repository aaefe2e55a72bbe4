// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/cli/areas.hpp"

#include <charconv>
#include <sstream>

namespace tarim::client::cli {
namespace {

using base::Result;

base::Error badArea(const std::string& words) {
  return {base::Code::InvalidInput, words};
}

}  // namespace

Result<imaging::Area> areaOf(const std::string& word) {
  imaging::Area area;
  const char* at = word.data();
  const char* const end = at + word.size();
  for (int* side : {&area.x, &area.y, &area.width, &area.height}) {
    const auto [next, failed] = std::from_chars(at, end, *side);
    const bool more = side != &area.height;
    if (failed != std::errc() || (more ? next == end || *next != ',' : next != end))
      return badArea("a mask is X,Y,W,H in 1/10000 of the page, such as 1200,800,3000,450, and not " + word);
    at = next + (more ? 1 : 0);
  }
  if (area.width <= 0 || area.height <= 0) return badArea("the mask " + word + " covers nothing");
  return area;
}

Result<std::vector<imaging::Area>> areasOf(const std::string& words) {
  std::string separated = words;
  for (char& letter : separated)
    if (letter == ';') letter = ' ';
  std::istringstream all(separated);
  std::vector<imaging::Area> areas;
  for (std::string word; all >> word;) {
    const auto area = areaOf(word);
    if (!area) return area.error();
    areas.push_back(*area);
  }
  if (areas.empty()) return badArea("--masks needs X,Y,W,H in 1/10000 of the page");
  return areas;
}

}  // namespace tarim::client::cli
