// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Speed as a ratio to something measured in the same run: a machine may be slow or busy, both sides are
// alike. Nothing here fails for being slow; the numbers are read, and compared with those of before.
#include <algorithm>
#include <chrono>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

namespace tarim::bench {

/// Median microseconds of one call.
inline double median(int times, const std::function<void()>& work) {
  std::vector<double> each;
  for (int i = 0; i < times; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    each.push_back(
        std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count());
  }
  std::nth_element(each.begin(), each.begin() + times / 2, each.end());
  return each[std::size_t(times / 2)];
}

inline void tell(const std::string& what, double value, const std::string& against, double base,
                 const char* unit) {
  std::cout << "ratio " << value / base << "  " << what << " (" << value << " " << unit << ") to " << against
            << " (" << base << " " << unit << ")" << std::endl;
}

void validation();
void durableSync();
void firstSync();
void messages();
void scans();
void trainDictionary(const std::string& file);

}  // namespace tarim::bench
