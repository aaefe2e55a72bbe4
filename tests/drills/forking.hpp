// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Many drills run in one program. A forked child has its parent's locks until exec(): a drill that releases a
// folder and locks it again must not coincide with another drill's child.
#include <mutex>
#include <shared_mutex>

namespace tarim::drills {

inline std::shared_mutex& forkMutex() {
  static std::shared_mutex mutex;
  return mutex;
}

struct Reopening {
  std::shared_lock<std::shared_mutex> lock{forkMutex()};
};
struct Forking {
  std::unique_lock<std::shared_mutex> lock{forkMutex()};
};

}  // namespace tarim::drills
