// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/measure.hpp"

/// All of them, or those that are named: rules, sync, line, messages, scans. `train FILE` makes a dictionary
/// for messages.
int main(int argc, char** argv) {
  const std::vector<std::string> named(argv + 1, argv + argc);
  const auto wanted = [&](const char* name) {
    return named.empty() || std::find(named.begin(), named.end(), name) != named.end();
  };
  if (named.size() == 2 && named[0] == "train") {
    tarim::bench::trainDictionary(named[1]);
    return 0;
  }
  if (wanted("rules")) tarim::bench::validation();
  if (wanted("sync")) tarim::bench::durableSync();
  if (wanted("line")) tarim::bench::firstSync();
  if (wanted("messages")) tarim::bench::messages();
  if (wanted("scans")) tarim::bench::scans();
}
