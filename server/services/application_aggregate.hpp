// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One application, loaded inside a job: its row, its events and the state that they fold to. record() appends
// an event and updates the chain, the state and the stored summary together, so they never disagree.
#include "server/services/policy_registry.hpp"
#include "server/store/applications.hpp"
#include "server/store/journal.hpp"
#include "shared/workflow/command.hpp"

namespace tarim::server {

struct ApplicationAggregate {
  Application application;
  std::vector<workflow::Event> events;
  workflow::State state;
  rules::RulebookPtr book;
  [[nodiscard]] const policy::Policy& policy() const { return book->policy(); }
};

/// NotFound; StorageCorrupt when the events do not form a valid sequence.
base::Result<ApplicationAggregate> loadAggregate(db::Database& database, PolicyRegistry& policies,
                                                 std::string_view application);

/// Signs and appends the event, updates state and summary, and puts a notice for the applicant into the
/// outbox where the event needs one. StorageCorrupt, with nothing written, when the event cannot follow the
/// last one.
base::Result<void> record(db::Database& database, ApplicationAggregate& aggregate, workflow::Event event,
                          const Recorder& recorder);

/// Appends an event that a restore had lost, unchanged (events::putBack) and without a notice. StorageCorrupt
/// when the event cannot follow the last one.
base::Result<void> putBack(db::Database& database, ApplicationAggregate& aggregate,
                           const workflow::Event& event, const Recorder& recorder);

/// How long after a restore devices may bring back a submission that answered a return before its deadline.
/// During that time the deadlines of returns from before the restore do not fire.
inline constexpr std::chrono::hours kEvidenceTime{7 * 24};

/// Fires the deadline if it has passed, so that the next command meets the state after it. True when it
/// fired.
base::Result<bool> fireIfDue(db::Database& database, ApplicationAggregate& aggregate,
                             const Recorder& recorder);

/// The summary for a state; name, kind and level come from `before`.
ApplicationSummary summaryOf(const workflow::State& state, const std::vector<workflow::Event>& events,
                             const ApplicationSummary& before);
/// Sets name, kind and level from a frozen submission.
void nameAsSubmitted(ApplicationSummary& summary, const dossier::Dossier& dossier);

}  // namespace tarim::server
