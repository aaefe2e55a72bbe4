// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The reviewers' service: the queue, one frozen submission, and the lease that reserves an application for
// one reviewer. A lease ends after 30 minutes of the server's clock; the holder's note stays and is offered
// to the next holder. An application that the reviewer may not see is NotFound. Decisions are commands
// (commands.hpp).
#include "server/accounts/accounts.hpp"
#include "server/services/policy_registry.hpp"
#include "shared/wire/messages.hpp"

namespace tarim::server {

inline constexpr std::chrono::minutes kLeaseTime{30};

class ReviewService {
 public:
  ReviewService(Store& store, PolicyRegistry& policies);

  /// All submitted applications that the reviewer may see, oldest submission first.
  base::Result<wire::Queue> queue(const Identity& identity);
  /// The last frozen submission. NotFound, also for a draft that was never submitted.
  /// `protocol`: the version that the reviewer's device reads; events that it cannot read are left out.
  base::Result<wire::ReviewDossier> dossier(const Identity& identity, std::string_view application,
                                            int protocol = wire::kProtocolMax);
  /// Takes, keeps or releases the lease. While a colleague holds it, the answer names the colleague and
  /// `taken` is set. NotNow at a step of another role.
  struct LeaseOutcome {
    wire::LeaseAnswer answer;
    bool taken = false;  ///< A colleague holds the lease: 409.
  };
  base::Result<LeaseOutcome> lease(const Identity& identity, std::string_view application,
                                   const wire::LeaseRequest& request);

 private:
  Store& m_store;
  PolicyRegistry& m_policies;
};

}  // namespace tarim::server
