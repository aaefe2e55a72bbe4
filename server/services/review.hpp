// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A reviewer's side: the queue, one frozen submission, and the lease that says who has it in hand. A lease
// ends by itself after 30 minutes of the server's clock; what its holder had typed stays and is offered to
// whoever takes it next. Out of reach is NotFound. Decisions are commands (commands.hpp).
#include "server/accounts/accounts.hpp"
#include "server/services/policy_registry.hpp"
#include "shared/wire/messages.hpp"

namespace tarim::server {

inline constexpr std::chrono::minutes kLeaseTime{30};

class ReviewService {
 public:
  ReviewService(Store& store, PolicyRegistry& policies);

  /// Everything in reach that was ever submitted, oldest submission first.
  base::Result<wire::Queue> queue(const Identity& identity);
  /// NotFound; nothing of a draft that was never submitted.
  base::Result<wire::ReviewDossier> dossier(const Identity& identity, std::string_view application);
  /// With LeaseTaken as its `trouble` while a colleague has it; NotNow at a step that is not this role's.
  struct LeaseOutcome {
    wire::LeaseAnswer answer;
    bool taken = false;  ///< By a colleague: 409.
  };
  base::Result<LeaseOutcome> lease(const Identity& identity, std::string_view application,
                                   const wire::LeaseRequest& request);

 private:
  Store& m_store;
  PolicyRegistry& m_policies;
};

}  // namespace tarim::server
