// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the system gives a serving process: the signals that stop it, and how many connections it may hold.
#include <cstddef>

namespace tarim::server {

/// SIGTERM and SIGINT, kept from interrupting anything until somebody waits for them. Made before the first
/// thread.
class StopSignals {
 public:
  StopSignals();
  void wait() const;
};

/// As far as the system lets it.
void raiseFileLimit(std::size_t connections);

}  // namespace tarim::server
