// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/measure.hpp"

int main() {
  tarim::bench::validation();
  tarim::bench::durableSync();
  tarim::bench::firstSync();
}
