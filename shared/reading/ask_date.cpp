// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/reading/cell_on_page.hpp"

#include <algorithm>
#include <optional>

namespace tarim::reading {
namespace {

constexpr std::size_t kMonthDigits = 7;  ///< "2018-06"

/// The page's date as the cell would hold it; empty when the page has no day for a day.
std::string valueOf(const PageDate& date, const policy::Field& field) {
  const std::string text = date.text();
  if (field.type == policy::FieldType::Date) return date.day > 0 ? text : std::string();
  return date.month > 0 ? text.substr(0, kMonthDigits) : std::string();
}

/// Whether both say the same as far as both say anything.
bool isSame(const PageDate& date, const std::string& typed) {
  const std::string text = date.text();
  const std::size_t common = std::min(text.size(), typed.size());
  return date.month > 0 && common >= kMonthDigits && text.compare(0, common, typed, 0, common) == 0;
}

int digitsApart(const PageDate& date, const std::string& typed) {
  const std::string text = date.text();
  int apart = 0;
  for (std::size_t i = 0; i < std::min(text.size(), typed.size()); ++i)
    apart += text[i] != typed[i] ? 1 : 0;
  return apart;
}

Stretch stretchOf(const PageDate& date) {
  return {date.line, date.from, date.to};
}

Said said(const ReadyPage& page, const PageDate& date, const Question& question) {
  Said out;
  out.comparison = question.typed.empty()         ? Comparison::Proposed
                   : isSame(date, question.typed) ? Comparison::Agrees
                                                  : Comparison::Differs;
  if (out.comparison != Comparison::Agrees) out.page = valueOf(date, question.field);
  out.shown = textOf(page.text, stretchOf(date));
  out.areas = {areaOf(page.text, stretchOf(date))};
  return out;
}

/// The date that a label names: it begins where the label ends, or a few characters after a longer one.
const PageDate* labelled(const ReadyPage& page, const Question& question) {
  constexpr std::size_t kGap = 3;
  for (const Stretch& stretch : afterLabels(page.text, question.proof, question.labels))
    for (const PageDate& date : page.dates)
      if (date.month > 0 && date.line == stretch.line && date.from >= stretch.from &&
          date.from <= stretch.from + kGap)
        return &date;
  return nullptr;
}

bool isOthers(const PageDate& date, const Question& question) {
  return std::any_of(question.others.begin(), question.others.end(),
                     [&](const std::string& other) { return isSame(date, other); });
}

/// 至今: the present, for a month that may be it.
Said askNow(const ReadyPage& page) {
  const ComparablePage& words = page.words;
  const std::u32string now = comparable("至今");
  const std::size_t at = words.text.find(now);
  if (at == std::u32string::npos) return {};
  const Match match{at, at + now.size()};
  return {Comparison::Agrees,
          {},
          pages::textOf(page.text, words, match),
          pages::areasOf(page.text, words, match)};
}

}  // namespace

Said askDate(const ReadyPage& page, const Question& question) {
  if (question.typed == "now") return askNow(page);
  if (const PageDate* date = labelled(page, question)) return said(page, *date, question);
  if (question.typed.empty()) return {};
  for (const PageDate& date : page.dates)
    if (isSame(date, question.typed)) return said(page, date, question);
  for (const PageDate& date : page.dates)
    if (date.month > 0 && !isOthers(date, question) && digitsApart(date, question.typed) == 1)
      return said(page, date, question);
  return {};
}

}  // namespace tarim::reading
