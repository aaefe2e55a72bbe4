// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pages as a reader would give them, from their lines.
#include "shared/base/text.hpp"
#include "shared/pages/page_text.hpp"

namespace tarim::tests {

/// 100 units a character, 200 a line, all characters sure.
inline pages::PageText pageOf(const std::vector<std::string>& lines) {
  pages::PageText page;
  for (const std::string& text : lines) {
    pages::Line line;
    for (const char32_t point : base::codePoints(text))
      if (point != U' ')
        line.push_back({base::toUtf8(std::u32string(1, point)),
                        {int(line.size()) * 100, int(page.lines.size()) * 200, 100, 150},
                        98,
                        {}});
    if (!line.empty()) page.lines.push_back(std::move(line));
  }
  return page;
}

}  // namespace tarim::tests
