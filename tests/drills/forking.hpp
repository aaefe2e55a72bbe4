// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Many drills run in one program. A child has its parent's locks until it runs its own program: whoever lets
// go of a folder and takes it again must not meet another drill's child in between.
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
