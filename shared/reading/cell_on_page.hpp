// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One cell against one reading of a page, by the type of its field.
#include "shared/pages/search.hpp"
#include "shared/reading/compare.hpp"
#include "shared/reading/dates.hpp"

namespace tarim::reading {

using pages::comparable;
using pages::ComparablePage;
using pages::Line;
using pages::Match;
using policy::Proof;

/// A reading of a page, made ready once for all cells.
struct ReadyPage {
  explicit ReadyPage(const PageText& page)
      : text(page), words(pages::comparablePage(page)), dates(datesOf(page)) {}
  const PageText& text;
  ComparablePage words;
  std::vector<PageDate> dates;
};

/// What is asked of a page.
struct Question {
  const policy::Field& field;
  const Proof& proof;
  std::string typed;                ///< Empty: what does the page propose?
  std::vector<std::string> labels;  ///< Of all cells that the page proves: where a value ends.
  std::vector<std::string> others;  ///< Values of the other cells that the page proves.
};

struct Said {
  Comparison comparison = Comparison::Unread;
  std::string page{};
  std::string shown{};
  std::vector<Area> areas{};
};

Said askText(const ReadyPage& page, const Question& question);
Said askDate(const ReadyPage& page, const Question& question);
Said askNumber(const ReadyPage& page, const Question& question);
Said askChoice(const ReadyPage& page, const Question& question);

/// A stretch of one line.
struct Stretch {
  std::size_t line = 0;
  std::size_t from = 0;
  std::size_t to = 0;  ///< Exclusive.
};
/// What stands after a label on its line, up to the next label; the first that is not empty.
std::vector<Stretch> afterLabels(const PageText& page, const Proof& proof,
                                 const std::vector<std::string>& allLabels);
std::string textOf(const PageText& page, const Stretch& stretch);
Area areaOf(const PageText& page, const Stretch& stretch);

}  // namespace tarim::reading
