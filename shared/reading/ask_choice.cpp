// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Choices: by the words of the choice, behind a label or anywhere on the page.
#include "shared/reading/cell_on_page.hpp"

#include <algorithm>

namespace tarim::reading {
namespace {

/// The choice that the text begins with; of several the longest. Null when there is none.
const policy::Choice* beginning(const std::vector<policy::Choice>& choices, const std::u32string& text) {
  const policy::Choice* found = nullptr;
  std::size_t longest = 0;
  for (const policy::Choice& choice : choices) {
    const std::u32string words = comparable(choice.label.zh);
    if (words.size() <= longest || !text.starts_with(words)) continue;
    longest = words.size();
    found = &choice;
  }
  return found;
}

struct Place {
  const policy::Choice* choice;
  Match match;
};

/// Where choices of two characters or more stand; one inside a longer one is none of them.
std::vector<Place> placesOf(const ReadyPage& page, const std::vector<policy::Choice>& choices) {
  constexpr std::size_t kLeast = 2;
  std::vector<Place> places;
  for (std::size_t at = 0; at < page.words.text.size(); ++at) {
    const policy::Choice* choice = beginning(choices, page.words.text.substr(at, 64));
    const std::size_t size = choice ? comparable(choice->label.zh).size() : 0;
    if (size < kLeast) continue;
    places.push_back({choice, {at, at + size}});
    at += size - 1;
  }
  return places;
}

Said said(const policy::Choice& choice, const Question& question, std::string shown,
          std::vector<Area> areas) {
  if (choice.id == question.typed) return {Comparison::Agrees, {}, std::move(shown), std::move(areas)};
  return {question.typed.empty() ? Comparison::Proposed : Comparison::Differs, choice.id, std::move(shown),
          std::move(areas)};
}

}  // namespace

Said askChoice(const ReadyPage& page, const Question& question) {
  const auto& choices = question.field.choices;
  for (const Stretch& stretch : afterLabels(page.text, question.proof, question.labels)) {
    const std::string text = textOf(page.text, stretch);
    if (const policy::Choice* choice = beginning(choices, comparable(text)))
      return said(*choice, question, choice->label.zh, {areaOf(page.text, stretch)});
  }
  const std::vector<Place> places = placesOf(page, choices);
  if (places.empty()) return {};
  const auto own = std::find_if(places.begin(), places.end(),
                                [&](const Place& place) { return place.choice->id == question.typed; });
  const Place& place = own != places.end() ? *own : places.front();
  const bool isOne = std::all_of(places.begin(), places.end(),
                                 [&](const Place& other) { return other.choice == place.choice; });
  if (own == places.end() && !isOne) return {};
  return said(*place.choice, question, pages::textOf(page.text, page.words, place.match),
              pages::areasOf(page.text, page.words, place.match));
}

}  // namespace tarim::reading
