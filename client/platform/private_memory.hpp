// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The keys of an open vault lie in this process's memory. Neither a crash nor another program of the same
// user should write them to a disk.

namespace tarim::client::platform {

struct PrivateMemory {
  bool hasNoCore = false;     ///< A crash writes no core file.
  bool isUndumpable = false;  ///< No other process of this user may read the memory.
  bool isLocked = false;      ///< The memory is never swapped out; only where the user may lock that much.
};

/// A desktop's portals (file dialogs) look at the process that asks and refuse one that is undumpable.
enum class Portals { Used, Unused };

/// Asks the system for all of it, for this process and for good; says what it granted. A process that uses
/// portals stays readable. Call it first in main().
PrivateMemory keepMemoryPrivate(Portals portals);

}  // namespace tarim::client::platform
