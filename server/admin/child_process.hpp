// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Runs another program once: bytes to its standard input, its exit code back, never longer than it may.
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

/// `stop` becoming true ends it like a time-out. Its output is thrown away.
ChildOutcome runChild(const std::vector<std::string>& command, std::string_view input,
                      std::chrono::milliseconds most, const std::atomic<bool>& stop);

}  // namespace tarim::server
