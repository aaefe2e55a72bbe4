// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/link/pipe.hpp"

namespace tarim::link {

/// What passed over a link.
struct Totals {
  Counts up;
  Counts down;
  /// How often the talk came back: a packet with data (or SYN) from the server after one from the device.
  std::uint64_t turns = 0;
  Nanos dead{0};  ///< Spent in outages.
};
Totals operator-(const Totals& after, const Totals& before);

}  // namespace tarim::link
