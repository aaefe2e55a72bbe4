// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Fires deadlines whether or not anybody is online (四(三): 逾期视为放弃申报). The serving process waits
// until nextDeadline() and calls fireDeadlines(); a late or repeated call does no harm.
//
// The arrival of a submission counts, and a submission that arrived in the last second may still wait for its
// commit. So no deadline fires by itself before kFiringGrace is over. A request that arrives after the
// deadline finds it passed in any case.
#include "server/services/policy_registry.hpp"

#include <optional>

namespace tarim::server {

inline constexpr std::chrono::seconds kFiringGrace{10};

class DeadlineService {
 public:
  DeadlineService(Store& store, PolicyRegistry& policies, const crypto::Key& serverSeed);

  /// The instant at which the next deadline can fire; nothing when no return is open or the store fails.
  std::optional<base::Instant> nextDeadline();
  /// Fires all due deadlines, each in a commit of its own; returns their number. On an error the others have
  /// been fired; wait before the next call.
  base::Result<int> fireDeadlines(base::Instant now);

 private:
  Store& m_store;
  PolicyRegistry& m_policies;
  crypto::Key m_seed;
};

}  // namespace tarim::server
