// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// System resources of a serving process: the signals that stop it, and the limit of open connections.
#include <cstddef>

namespace tarim::server {

/// Blocks SIGTERM and SIGINT so that wait() receives them. Construct it before the first thread starts.
class StopSignals {
 public:
  StopSignals();
  void wait() const;
};

/// Raises the limit of open files for this many connections, as far as the system allows.
void raiseFileLimit(std::size_t connections);

}  // namespace tarim::server
