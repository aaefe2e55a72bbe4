// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The goals for the poor link, and whether a result meets them.
#include "tests/bench/link/result.hpp"

namespace tarim::bench {

/// Works by their letter, in words of a heading and of what is wanted.
struct Work {
  char letter;
  const char* name;
  const char* goal;
};
const std::vector<Work>& worksThereAre();

/// “met” or “not met” with the figures, beside the best peer of `all` on the same link; empty where a result
/// has no goal.
[[nodiscard]] std::string judged(const Result& result, const std::vector<Result>& all);

}  // namespace tarim::bench
