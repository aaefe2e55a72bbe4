// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// CPU time, written bytes and memory of a process, from Linux.
#include <cstdint>

namespace tarim::bench {

struct ProcessFacts {
  double cpuSeconds = 0;      ///< In itself and in the kernel for it.
  std::uint64_t written = 0;  ///< Bytes that went towards the disk.
  std::uint64_t residentBytes = 0;
};
ProcessFacts factsOf(std::int64_t process);

/// Files this process may have open: as many as the system lets it.
void raiseOwnFileLimit();

}  // namespace tarim::bench
