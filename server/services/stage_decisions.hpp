// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the server adds to decisions about stages (shared/workflow/stages.hpp): the facts of the frozen
// submission, and the closing of a defence, which one command does for all applications of a specialty.
#include "server/services/application_aggregate.hpp"
#include "shared/workflow/case_facts.hpp"

namespace tarim::server {

/// The facts of the submission that the office received. StorageCorrupt when it is gone.
base::Result<workflow::CaseFacts> caseFactsOf(db::Database& database, const ApplicationAggregate& aggregate,
                                              base::Instant now);

/// Records `closing`, an event that decide() gave for a CloseDefence, with its result for every received
/// application of the same policy whose profession is one of those that the command names and whose defence
/// is open. InvalidInput when the addressed application is of none of them; NotNow
/// (shared/workflow/defence_average.hpp).
base::Result<void> closeDefence(db::Database& database, PolicyRegistry& policies,
                                const ApplicationAggregate& addressed, const workflow::Event& closing,
                                const Recorder& recorder);

}  // namespace tarim::server
