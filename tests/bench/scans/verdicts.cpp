// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/scans/scans.hpp"
#include "tests/support/labelled_pages.hpp"

#include <cstdio>

namespace tarim::bench {

void tellVerdicts(int step) {
  int damaged = 0, found = 0, clean = 0, alarms = 0;
  std::printf("%-48s %8s %6s %7s\n", "verdicts about", "pictures", "right", "others");
  for (const tests::VerdictCount& row : tests::judgedLabelledPages(step)) {
    const bool isClean = row.damage.starts_with("clean");
    (isClean ? clean : damaged) += row.pictures;
    (isClean ? alarms : found) += isClean ? row.pictures - row.right : row.right;
    std::printf("%-48s %8d %6d %7d\n", row.damage.c_str(), row.pictures, row.right, row.others);
    for (const std::string& wrong : row.wrong)
      std::printf("    %s\n", wrong.c_str());
    std::fflush(stdout);
  }
  std::printf("flaws found: %d of %d, %.1f %%; alarms about clean pages: %d of %d, %.1f %%\n", found, damaged,
              100.0 * found / damaged, alarms, clean, 100.0 * alarms / clean);
}

}  // namespace tarim::bench
