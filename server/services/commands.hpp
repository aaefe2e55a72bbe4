// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Decides each command once. shared/workflow computes the event; this service checks what only the server
// knows (the owner, who may see the application, which files are stored, the root of the server's own cells)
// and writes event, receipt, frozen submission and notice in one commit. A repeated command id gets its first
// answer again, except after FilesMissing, which is not recorded.
#include "server/accounts/accounts.hpp"
#include "server/services/policy_registry.hpp"
#include "server/services/prepared_submission.hpp"
#include "shared/wire/messages.hpp"

namespace tarim::server {

class CommandService {
 public:
  CommandService(Store& store, PolicyRegistry& policies, const crypto::Key& serverSeed);

  /// `now`: when the request arrived. Throttled when the device or the person submits too often
  /// (prepared_submission.hpp); StorageBusy when the draft changes each time while it is being prepared.
  base::Result<wire::CommandResult> decide(const Identity& identity, const workflow::Command& command,
                                           base::Instant now);

 private:
  /// One try; nothing when a submission changed since it was prepared.
  base::Result<std::optional<wire::CommandResult>> attempt(const Identity& identity,
                                                           const workflow::Command& command,
                                                           base::Instant now);

  Store& m_store;
  PolicyRegistry& m_policies;
  crypto::Key m_seed;
  SubmissionPreparer m_preparer;
};

}  // namespace tarim::server
