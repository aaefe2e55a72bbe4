// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Runs another program once, with bytes for its standard input and a time limit.
#include <atomic>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::server {

struct ChildOutcome {
  bool started = false;
  bool timedOut = false;  ///< It was killed.
  int exitCode = -1;
  [[nodiscard]] bool ok() const { return started && !timedOut && exitCode == 0; }
};

/// Kills the program after `most`, or when `stop` becomes true. Discards its output.
ChildOutcome runChild(const std::vector<std::string>& command, std::string_view input,
                      std::chrono::milliseconds most, const std::atomic<bool>& stop);

}  // namespace tarim::server
