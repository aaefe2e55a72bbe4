// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Deadlines pass whether or not anybody is online (四(三): 逾期视为放弃申报). Whoever runs the server waits
// until nextDeadline() and calls fireDeadlines(); calling it late or twice does no harm.
//
// What counts is when a submission arrived, and one that arrived in the last second may still wait for its
// commit. So nothing fires by itself before kFiringGrace is over; a request that arrives after the deadline
// finds it passed all the same, whether it has fired or not.
#include "server/services/policy_registry.hpp"

#include <optional>

namespace tarim::server {

inline constexpr std::chrono::seconds kFiringGrace{10};

class DeadlineService {
 public:
  DeadlineService(Store& store, PolicyRegistry& policies, const crypto::Key& serverSeed);

  /// The instant at which fireDeadlines() will have something to do; nothing when no return is open (or the
  /// store fails).
  std::optional<base::Instant> nextDeadline();
  /// Writes what is due, each in a commit of its own; returns how many. On an error everything that could be
  /// fired was; wait a while before asking again.
  base::Result<int> fireDeadlines(base::Instant now);

 private:
  Store& m_store;
  PolicyRegistry& m_policies;
  crypto::Key m_seed;
};

}  // namespace tarim::server
