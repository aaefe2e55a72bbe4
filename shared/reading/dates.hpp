// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Dates as documents write them: 2018-06, 2018.06.20, 2018年6月20日, 二〇一八年六月二十日, 2018/6, full width
// or not, with spaces between.
#include "shared/pages/comparable.hpp"

#include <vector>

namespace tarim::reading {

using pages::Line;
using pages::PageText;

struct PageDate {
  int year = 0;
  int month = 0;       ///< 0: the page names the year only.
  int day = 0;         ///< 0: the page names no day.
  int confidence = 0;  ///< The least of its digits.
  std::size_t line = 0;
  std::size_t from = 0;  ///< Characters of the line.
  std::size_t to = 0;    ///< Exclusive.

  /// "2018-06-20", "2018-06" or "2018".
  [[nodiscard]] std::string text() const;
};

/// The dates of a page, in its order; a number that is no possible date is none.
std::vector<PageDate> datesOf(const PageText& page);

}  // namespace tarim::reading
