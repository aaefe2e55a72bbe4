// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/scans/scans.hpp"

#include <array>
#include <cstdio>

namespace tarim::bench {
namespace {

double percent(double part, double whole) {
  return whole > 0 ? 100 * part / whole : 0;
}

void tellLine(const std::string& what, double part, double whole, const char* target, double limit,
              bool met) {
  std::printf("%-62s %s; target: %s %g %%: %s\n", what.c_str(), share(part, whole).c_str(), target, limit,
              whole <= 0 ? "not measured"
              : met      ? "met"
                         : "MISSED");
  std::fflush(stdout);
}

}  // namespace

std::string share(double part, double whole) {
  std::array<char, 80> text{};
  std::snprintf(text.data(), text.size(), "%.1f %% (%.0f of %.0f)", percent(part, whole), part, whole);
  return text.data();
}

void tellFigure(const std::string& what, double part, double whole, double least) {
  tellLine(what, part, whole, "at least", least, percent(part, whole) >= least);
}

void tellFigureAtMost(const std::string& what, double part, double whole, double most) {
  tellLine(what, part, whole, "at most", most, percent(part, whole) <= most);
}

}  // namespace tarim::bench
