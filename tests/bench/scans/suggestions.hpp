// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Proposed masks on certificates that are drawn, counted.
#include "shared/reading/identity.hpp"

#include <map>

namespace tarim::bench {

struct SuggestionCount {
  int drawn = 0;
  int found = 0;       ///< Most of its ink lies under a box of its kind.
  double ink = 0;      ///< Pixels, of those that were found,
  double covered = 0;  ///< and of these the ones under a box of any kind.
};
struct SuggestionCounts {
  std::map<reading::Naming, SuggestionCount> byKind;
  int pages = 0;
  int boxes = 0;
  int falseBoxes = 0;  ///< On nothing that was drawn to be found.
};

/// The certificates `first`, `first` + 1 …, each drawn by its number. Prints what was not found.
SuggestionCounts countSuggestions(int first, int count, bool isPhotographed);

}  // namespace tarim::bench
