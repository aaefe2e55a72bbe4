// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Deadlines pass whether or not anybody is online (四(三): 逾期视为放弃申报). Whoever runs the server waits
// until nextDeadline() and calls fireDeadlines(); calling it late or twice does no harm.
#include "server/services/policy_shelf.hpp"

#include <optional>

namespace tarim::server {

class DeadlineService {
 public:
  DeadlineService(Store& store, PolicyShelf& policies);

  /// The instant at which fireDeadlines() will have something to do; nothing when no return is open (or the
  /// store fails).
  std::optional<base::Instant> nextDeadline();
  /// Writes what is due; returns how many.
  base::Result<int> fireDeadlines(base::Instant now);

 private:
  Store& m_store;
  PolicyShelf& m_policies;
};

}  // namespace tarim::server
