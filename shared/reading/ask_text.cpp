// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Names, numbers of certificates and ID cards, titles: found as they are, or nearly so, or behind their
// label.
#include "shared/base/clean_text.hpp"
#include "shared/base/text.hpp"
#include "shared/reading/cell_on_page.hpp"

#include <algorithm>

namespace tarim::reading {
namespace {

constexpr std::size_t kShort = 3;              ///< Words up to this length are near too many others,
constexpr std::size_t kCharactersPerEdit = 6;  ///< longer ones may have another edit for so many characters.
constexpr std::size_t kCharactersPerDoubt = 3;
constexpr std::size_t kMostProposed = 60;

int mostEdits(std::size_t characters) {
  return 1 + static_cast<int>(characters / kCharactersPerEdit);
}

bool hasChinese(std::u32string_view words) {
  return std::any_of(words.begin(), words.end(), [](char32_t point) { return point >= 0x2E80; });
}

/// A number with letters, such as that of a certificate: white space and marks are no part of it.
bool isCode(const Question& question) {
  if (question.field.type == policy::FieldType::IdNumber) return true;
  const std::u32string words = comparable(question.typed);
  return !words.empty() && !hasChinese(words);
}

/// As the page writes it, without the marks that a reader sees at the edges.
std::string trimmed(const std::string& text) {
  std::u32string points = base::codePoints(text);
  const auto isMark = [](char32_t point) {
    return comparable(point) == 0 && point != U'）' && point != U')';
  };
  while (!points.empty() && isMark(points.back()))
    points.pop_back();
  const auto first = std::find_if_not(points.begin(), points.end(), [](char32_t point) {
    return comparable(point) == 0 && point != U'（' && point != U'《' && point != U'“';
  });
  return base::toUtf8(std::u32string(first, points.end()));
}

/// The typed text with the characters that the page says instead, one for one; its own marks, dots and white
/// space stay. Otherwise what the page says.
std::string corrected(const std::string& typed, const ReadyPage& page, const Match& match) {
  const std::u32string onPage = page.words.text.substr(match.from, match.to - match.from);
  std::u32string out = base::codePoints(typed);
  std::size_t at = 0;
  for (char32_t& point : out) {
    const char32_t one = comparable(point);
    if (one == 0) continue;
    if (at >= onPage.size()) return trimmed(pages::textOf(page.text, page.words, match));
    const auto place = page.words.places[match.from + at];
    const bool isOther =
        one != onPage[at] && page.words.others[match.from + at].find(one) == std::u32string::npos;
    if (isOther) point = base::codePoints(page.text.lines[place.line][place.character].text).front();
    ++at;
  }
  return at == onPage.size() ? base::toUtf8(out) : trimmed(pages::textOf(page.text, page.words, match));
}

Said foundAt(const ReadyPage& page, const Question& question, const Match& match) {
  Said said;
  said.shown = pages::textOf(page.text, page.words, match);
  said.areas = pages::areasOf(page.text, page.words, match);
  const bool agrees =
      match.edits == 0 &&
      match.doubts <= std::max(1, static_cast<int>((match.to - match.from) / kCharactersPerDoubt));
  said.comparison = agrees ? Comparison::Agrees : Comparison::Differs;
  if (agrees) return said;
  said.page = corrected(question.typed, page, match);
  if (isCode(question)) said.page = base::cleanCode(said.page);
  return said;
}

/// Whether the match is all that its lines say: a name that stands alone.
bool isAlone(const ReadyPage& page, const Match& match) {
  const auto& places = page.words.places;
  const bool begins = match.from == 0 || places[match.from - 1].line != places[match.from].line;
  const bool ends = match.to == places.size() || places[match.to].line != places[match.to - 1].line;
  return begins && ends;
}

bool isIn(const ReadyPage& page, const Match& match, const std::vector<Stretch>& stretches) {
  const auto first = page.words.places[match.from];
  return std::any_of(stretches.begin(), stretches.end(), [&](const Stretch& stretch) {
    return stretch.line == first.line && stretch.from <= first.character && first.character < stretch.to;
  });
}

Said proposed(const ReadyPage& page, const Question& question, const std::vector<Stretch>& stretches) {
  for (const Stretch& stretch : stretches) {
    const std::string text = trimmed(textOf(page.text, stretch));
    if (text.empty() || base::countCharacters(text) > kMostProposed) continue;
    Said said{Comparison::Proposed, text, text, {areaOf(page.text, stretch)}};
    if (question.field.type == policy::FieldType::IdNumber) said.page = base::cleanCode(text);
    return said;
  }
  return {};
}

/// Behind the label stands something else altogether, about as long.
Said otherBehindLabel(const ReadyPage& page, const Question& question, std::size_t characters,
                      const std::vector<Stretch>& stretches) {
  constexpr int kSure = 90;
  for (const Stretch& stretch : stretches) {
    const std::size_t there = comparable(textOf(page.text, stretch)).size();
    if (there < 2 || there * 2 < characters || there > characters * 2) continue;
    const Line& line = page.text.lines[stretch.line];
    const bool isSure =
        std::all_of(line.begin() + std::ptrdiff_t(stretch.from), line.begin() + std::ptrdiff_t(stretch.to),
                    [&](const pages::Character& character) {
                      return comparable(character.text).empty() || character.confidence >= kSure;
                    });
    if (!isSure) continue;
    Said said = proposed(page, question, {stretch});
    said.comparison = said.page.empty() ? Comparison::Unread : Comparison::Differs;
    return said;
  }
  return {};
}

}  // namespace

Said askText(const ReadyPage& page, const Question& question) {
  const std::vector<Stretch> stretches = afterLabels(page.text, question.proof, question.labels);
  const std::u32string words = comparable(question.typed);
  if (words.empty()) return question.typed.empty() ? proposed(page, question, stretches) : Said{};
  const auto match = pages::bestMatch(page.words, words);
  if (!match || match->from >= match->to) return {};
  const bool isNear = match->edits <= mostEdits(words.size());
  const bool isPlaced = words.size() > kShort || isAlone(page, *match) || isIn(page, *match, stretches);
  if (match->edits == 0 || (isNear && isPlaced)) return foundAt(page, question, *match);
  return otherBehindLabel(page, question, words.size(), stretches);
}

}  // namespace tarim::reading
