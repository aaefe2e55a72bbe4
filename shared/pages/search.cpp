// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/pages/search.hpp"

#include <algorithm>

namespace tarim::pages {
namespace {

constexpr int kDoubt = 1;  ///< Cost of a character that is the reader's second choice,
constexpr int kEdit = 8;   ///< of one that is another,
constexpr int kGap = 9;    ///< and of one that is missing or too many.
constexpr int kSure = 85;  ///< Confidence above which a character is believed.
constexpr std::size_t kCharactersPerEdit = 4;

int costOf(const ComparablePage& page, std::size_t at, char32_t wanted) {
  if (page.text[at] == wanted) return 0;
  return page.others[at].find(wanted) != std::u32string::npos ? kDoubt : kEdit;
}

/// Costs of the words against every end on the page: Sellers' algorithm, one row for each character of the
/// words.
class Costs {
 public:
  Costs(const ComparablePage& page, std::u32string_view words)
      : m_page(page), m_words(words), m_across(page.text.size() + 1), m_costs((words.size() + 1) * m_across) {
    for (std::size_t row = 1; row <= words.size(); ++row) {
      at(row, 0) = static_cast<int>(row) * kGap;
      for (std::size_t column = 1; column < m_across; ++column)
        at(row, column) = std::min({at(row - 1, column - 1) + costOf(page, column - 1, words[row - 1]),
                                    at(row - 1, column) + kGap, at(row, column - 1) + kGap});
    }
  }
  [[nodiscard]] int ending(std::size_t to) { return at(m_words.size(), to); }

  /// The match that ends there.
  Match back(std::size_t to) {
    Match match;
    match.to = to;
    std::size_t row = m_words.size();
    std::size_t column = to;
    while (row > 0) {
      const int cost = column > 0 ? costOf(m_page, column - 1, m_words[row - 1]) : kEdit;
      if (column > 0 && at(row, column) == at(row - 1, column - 1) + cost) {
        --row;
        --column;
        match.doubts += cost == kDoubt ? 1 : 0;
        match.edits += cost == kEdit ? 1 : 0;
        match.sureEdits += cost == kEdit && m_page.confidence[column] >= kSure ? 1 : 0;
        continue;
      }
      ++match.edits;
      if (at(row, column) == at(row - 1, column) + kGap)
        --row;
      else
        --column;
    }
    match.from = column;
    return match;
  }

 private:
  int& at(std::size_t row, std::size_t column) { return m_costs[row * m_across + column]; }

  const ComparablePage& m_page;
  std::u32string_view m_words;
  std::size_t m_across;
  std::vector<int> m_costs;
};

}  // namespace

std::optional<Match> bestMatch(const ComparablePage& page, std::u32string_view words) {
  if (words.empty() || page.text.empty()) return {};
  Costs costs(page, words);
  std::size_t best = 0;
  for (std::size_t to = 1; to <= page.text.size(); ++to)
    if (costs.ending(to) < costs.ending(best)) best = to;
  return costs.back(best);
}

std::vector<Match> allMatches(const ComparablePage& page, std::u32string_view words, int mostEdits) {
  std::vector<Match> found;
  if (words.empty() || page.text.empty()) return found;
  Costs costs(page, words);
  const int most = mostEdits * kGap + static_cast<int>(words.size()) / 2 * kDoubt;
  std::vector<std::size_t> ends;
  for (std::size_t to = 1; to <= page.text.size(); ++to)
    if (costs.ending(to) <= most) ends.push_back(to);
  std::stable_sort(ends.begin(), ends.end(),
                   [&](std::size_t a, std::size_t b) { return costs.ending(a) < costs.ending(b); });
  for (const std::size_t to : ends) {
    const Match match = costs.back(to);
    const auto overlaps = [&](const Match& other) { return match.from < other.to && other.from < match.to; };
    if (match.edits <= mostEdits && match.from < match.to &&
        std::none_of(found.begin(), found.end(), overlaps))
      found.push_back(match);
  }
  std::sort(found.begin(), found.end(), [](const Match& a, const Match& b) { return a.from < b.from; });
  return found;
}

std::string textOf(const PageText& page, const ComparablePage& comparable, const Match& match) {
  std::string text;
  if (match.from >= match.to) return text;
  const auto first = comparable.places[match.from];
  const auto last = comparable.places[match.to - 1];
  for (std::size_t line = first.line; line <= last.line; ++line) {
    const std::size_t from = line == first.line ? first.character : 0;
    const std::size_t to = line == last.line ? last.character + 1 : page.lines[line].size();
    for (std::size_t at = from; at < to; ++at)
      text += page.lines[line][at].text;
  }
  return text;
}

std::vector<Area> areasOf(const PageText& page, const ComparablePage& comparable, const Match& match) {
  std::vector<Area> areas;
  std::size_t line = page.lines.size();
  for (std::size_t at = match.from; at < match.to; ++at) {
    const auto place = comparable.places[at];
    if (place.line != line) areas.emplace_back();
    line = place.line;
    areas.back() = around(areas.back(), page.lines[line][place.character].box);
  }
  return areas;
}

std::vector<Area> findWords(const PageText& page, std::string_view words) {
  const ComparablePage inForm = comparablePage(page);
  const std::u32string wanted = comparable(words);
  std::vector<Area> areas;
  for (const Match& match : allMatches(inForm, wanted, static_cast<int>(wanted.size() / kCharactersPerEdit)))
    for (const Area& area : areasOf(page, inForm, match))
      areas.push_back(area);
  return areas;
}

}  // namespace tarim::pages
