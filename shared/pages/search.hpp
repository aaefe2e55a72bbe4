// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Finds words on a page that was read, also where the reader took a character for another.
#include "shared/pages/comparable.hpp"

#include <optional>
#include <vector>

namespace tarim::pages {

/// Where words stand on a page, and how well they fit.
struct Match {
  std::size_t from = 0;  ///< In ComparablePage::text.
  std::size_t to = 0;    ///< Exclusive.
  int edits = 0;         ///< Characters that are another one, missing or too many.
  int doubts =
      0;  ///< Characters that the reader holds for another one, but for which it may be the right one.
  int sureEdits = 0;  ///< Of `edits`: other characters of which the reader is sure.
  [[nodiscard]] bool isExact() const { return edits == 0 && doubts == 0; }
};

/// The best place of the words (in comparable form); nothing for words without characters. Among equals the
/// first.
std::optional<Match> bestMatch(const ComparablePage& page, std::u32string_view words);
/// Every place, without overlap, with at most so many edits, in the order of the page.
std::vector<Match> allMatches(const ComparablePage& page, std::u32string_view words, int mostEdits);

/// The text of a match as it stands on the page.
std::string textOf(const PageText& page, const ComparablePage& comparable, const Match& match);
/// Its places: one area for each line, as high as the line's characters.
std::vector<Area> areasOf(const PageText& page, const ComparablePage& comparable, const Match& match);

/// Where the words stand: an area for each line of each place. One character in four may have been taken for
/// another; words of two or three characters must be exact.
std::vector<Area> findWords(const PageText& page, std::string_view words);

}  // namespace tarim::pages
