// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Text without what a reader of pages cannot tell apart: white space, punctuation and the dot of a name are
// gone; full width, capitals, Kangxi radicals and traditional characters have their ordinary form; of
// characters that look alike (末 未, 己 已 巳, O 0 ○ 〇, l I 1) one stands for all. Two texts that are equal
// in this form do not differ for any purpose of reading; nothing in this form is ever shown or stored.
#include "shared/pages/page_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tarim::pages {

/// The comparable form of one character; 0 for one that is left out.
char32_t comparable(char32_t point);
/// The comparable form of a text; the text must be valid UTF-8.
std::u32string comparable(std::string_view text);

/// The ordinary character for a traditional one, the character itself for any other.
char32_t simplified(char32_t point);

/// A page in comparable form. Lines follow each other without a mark: a name may be broken at the end of one.
struct ComparablePage {
  struct Place {
    std::size_t line = 0;
    std::size_t character = 0;  ///< Within the line.
  };
  std::u32string text;
  std::vector<Place> places;           ///< Of each character of `text`.
  std::vector<std::u32string> others;  ///< What else it may be, in comparable form.
  std::vector<int> confidence;
};
ComparablePage comparablePage(const PageText& page);

}  // namespace tarim::pages
