// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/workflow/papers.hpp"

#include "shared/workflow/detail_values.hpp"

#include <algorithm>

namespace tarim::workflow {

using base::Code;
using base::Error;

namespace {

constexpr int kMostNumber = 99;

bool isItem(std::string_view item) {
  if (item.ends_with('+')) item.remove_suffix(1);
  return wholeNumber(item, 1, kMostNumber).has_value();
}

base::Result<std::vector<PaperCount>> readCounts(const Details& details, std::string_view name) {
  std::vector<PaperCount> counts;
  for (const std::string_view text : valuesOf(details, name)) {
    auto count = readPaperCount(name, text);
    if (!count) return count.error();
    const bool isTwice = std::any_of(counts.begin(), counts.end(),
                                     [&](const PaperCount& one) { return one.item == count->item; });
    if (isTwice) return invalidDetail(name, "item " + count->item + " is named twice");
    counts.push_back(std::move(*count));
  }
  return counts;
}

}  // namespace

int PaperFacts::copiesOf(std::string_view item) const {
  if (!check) return 0;
  for (const PaperCount& one : check->there)
    if (one.item == item) return one.copies;
  return 0;
}

bool PaperFacts::isBack(std::string_view item) const {
  return std::any_of(back.begin(), back.end(), [&](const PaperGivenBack& one) { return one.item == item; });
}

base::Result<PaperCount> readPaperCount(std::string_view detail, std::string_view text) {
  const std::size_t space = text.find(' ');
  const std::string_view item = text.substr(0, space);
  const auto copies =
      space == std::string_view::npos ? std::nullopt : wholeNumber(text.substr(space + 1), 1, kMostCopies);
  if (!isItem(item) || !copies)
    return invalidDetail(detail, "an item and its copies are written 4 2 (or 2+ 1), not " +
                                     std::string(text.substr(0, kMostNameBytes)));
  return PaperCount{std::string(item), *copies};
}

std::string formatPaperCount(const PaperCount& count) {
  return count.item + " " + std::to_string(count.copies);
}

base::Result<PapersCheck> readPapersCheck(const Details& details) {
  PapersCheck check;
  auto there = readCounts(details, "there");
  if (!there) return there.error();
  auto missing = readCounts(details, "missing");
  if (!missing) return missing.error();
  auto by = textIn(details, "by", kMostNameBytes);
  if (!by) return by.error();
  auto on = dayIn(details, "on", true);
  if (!on) return on.error();
  return PapersCheck{std::move(*there), std::move(*missing), std::move(*by), std::move(*on), {}};
}

base::Result<std::vector<PaperGivenBack>> readGivenBack(const Details& details) {
  const auto items = valuesOf(details, "back");
  if (items.empty()) return invalidDetail("back", "names no item");
  const auto to = textIn(details, "to", kMostNameBytes);
  if (!to) return to.error();
  const auto on = dayIn(details, "on", true);
  if (!on) return on.error();
  std::vector<PaperGivenBack> given;
  for (const std::string_view item : items) {
    if (!isItem(item)) return invalidDetail("back", "an item is a number of the check-list");
    const bool isTwice =
        std::any_of(given.begin(), given.end(), [&](const PaperGivenBack& one) { return one.item == item; });
    if (isTwice) return invalidDetail("back", "item " + std::string(item) + " is named twice");
    given.push_back({std::string(item), *to, *on, {}});
  }
  return given;
}

std::optional<Error> checkGivenBack(const PaperFacts& papers, const std::vector<PaperGivenBack>& given) {
  for (const PaperGivenBack& one : given) {
    if (papers.isBack(one.item)) return Error(Code::AlreadyDone, "item " + one.item + " went back already");
    if (papers.copiesOf(one.item) == 0) return Error(Code::NotNow, "item " + one.item + " was not handed in");
  }
  return {};
}

}  // namespace tarim::workflow
