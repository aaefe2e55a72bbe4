// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Numbers: only beside a label, before it (“30学时”) or after it (“学时：30”); a number alone proves nothing.
#include "shared/base/clean_text.hpp"
#include "shared/reading/cell_on_page.hpp"

#include <algorithm>

namespace tarim::reading {
namespace {

bool isDigit(const pages::Character& character) {
  const std::string narrow = base::narrowed(character.text);
  return !narrow.empty() && narrow.find_first_not_of("0123456789.") == std::string::npos;
}

/// Without zeros that say nothing: 30.0 is 30.
std::string plain(std::string number) {
  if (number.find('.') != std::string::npos) {
    number.erase(number.find_last_not_of('0') + 1);
    if (number.ends_with('.')) number.pop_back();
  }
  const std::size_t first = number.find_first_not_of('0');
  return first == std::string::npos ? "0" : number.substr(first);
}

std::string numberOf(const PageText& page, const Stretch& stretch) {
  std::string number = base::narrowed(textOf(page, stretch));
  while (number.ends_with('.'))
    number.pop_back();
  return number.starts_with('.') ? std::string() : number;
}

/// The digits that end at `to`, or begin at `from`, with at most one mark between.
Stretch before(const Line& line, Stretch place) {
  place.from = place.to;
  while (place.from > 0 && isDigit(line[place.from - 1]))
    --place.from;
  return place;
}

Stretch after(const Line& line, Stretch place) {
  constexpr std::size_t kGap = 2;
  for (std::size_t skipped = 0; skipped < kGap && place.from < line.size() && !isDigit(line[place.from]);
       ++skipped)
    ++place.from;
  place.to = place.from;
  while (place.to < line.size() && isDigit(line[place.to]))
    ++place.to;
  return place;
}

std::vector<Stretch> numbersBeside(const ReadyPage& page, const Proof& proof) {
  std::vector<Stretch> found;
  for (const std::string& label : proof.labels) {
    const std::u32string words = comparable(label);
    for (std::size_t at = page.words.text.find(words); !words.empty() && at != std::u32string::npos;
         at = page.words.text.find(words, at + 1)) {
      const auto first = page.words.places[at];
      const auto last = page.words.places[at + words.size() - 1];
      const Stretch ahead = before(page.text.lines[first.line], {first.line, 0, first.character});
      const Line& line = page.text.lines[last.line];
      const Stretch behind = after(line, {last.line, last.character + 1, line.size()});
      for (const Stretch& stretch : {ahead, behind})
        if (stretch.from < stretch.to && !numberOf(page.text, stretch).empty()) found.push_back(stretch);
    }
  }
  return found;
}

}  // namespace

Said askNumber(const ReadyPage& page, const Question& question) {
  const std::vector<Stretch> numbers = numbersBeside(page, question.proof);
  if (numbers.empty()) return {};
  const auto isTyped = [&](const Stretch& stretch) {
    return !question.typed.empty() && plain(numberOf(page.text, stretch)) == plain(question.typed);
  };
  const auto same = std::find_if(numbers.begin(), numbers.end(), isTyped);
  const Stretch& stretch = same != numbers.end() ? *same : numbers.front();
  Said out;
  out.shown = textOf(page.text, stretch);
  out.areas = {areaOf(page.text, stretch)};
  if (same != numbers.end()) {
    out.comparison = Comparison::Agrees;
  } else {
    out.comparison = question.typed.empty() ? Comparison::Proposed : Comparison::Differs;
    out.page = plain(numberOf(page.text, stretch));
  }
  return out;
}

}  // namespace tarim::reading
