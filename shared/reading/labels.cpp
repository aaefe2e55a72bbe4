// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Labels on a page: “姓名”, “编号：”, with whatever white space and punctuation between them and the value.
#include "shared/base/text.hpp"
#include "shared/reading/cell_on_page.hpp"

#include <algorithm>

namespace tarim::reading {
namespace {

/// A line in comparable form, with the character of each.
struct ComparableLine {
  std::u32string text;
  std::vector<std::size_t> at;
};

ComparableLine comparableLine(const Line& line) {
  ComparableLine out;
  for (std::size_t i = 0; i < line.size(); ++i)
    for (const char32_t one : comparable(line[i].text)) {
      out.text += one;
      out.at.push_back(i);
    }
  return out;
}

/// The first character of the line at which another label begins.
std::size_t nextLabel(const ComparableLine& line, std::size_t from, const std::vector<std::string>& labels) {
  constexpr std::size_t kLeast = 2;
  std::size_t next = line.text.size();
  for (const std::string& label : labels) {
    const std::u32string words = comparable(label);
    if (words.size() >= kLeast) next = std::min(next, line.text.find(words, from));
  }
  return next;
}

}  // namespace

std::vector<Stretch> afterLabels(const PageText& page, const Proof& proof,
                                 const std::vector<std::string>& allLabels) {
  std::vector<Stretch> found;
  for (const std::string& label : proof.labels) {
    const std::u32string words = comparable(label);
    for (std::size_t number = 0; !words.empty() && number < page.lines.size(); ++number) {
      const ComparableLine line = comparableLine(page.lines[number]);
      for (std::size_t at = line.text.find(words); at != std::u32string::npos;
           at = line.text.find(words, at + 1)) {
        const std::size_t begin = at + words.size();
        const std::size_t end = nextLabel(line, begin, allLabels);
        if (begin < end) found.push_back({number, line.at[begin], line.at[end - 1] + 1});
      }
    }
  }
  return found;
}

std::string textOf(const PageText& page, const Stretch& stretch) {
  std::string text;
  for (std::size_t at = stretch.from; at < stretch.to; ++at)
    text += page.lines[stretch.line][at].text;
  return text;
}

Area areaOf(const PageText& page, const Stretch& stretch) {
  Area area;
  for (std::size_t at = stretch.from; at < stretch.to; ++at)
    area = pages::around(area, page.lines[stretch.line][at].box);
  return area;
}

}  // namespace tarim::reading
