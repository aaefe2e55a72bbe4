// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One application taken from its registry inside a job: its row, its events and the state they fold to.
// Whoever lets something happen to it writes it with record(), so that the chain, the state and what stands
// beside the application never part.
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

/// NotFound; StorageCorrupt when its events do not follow each other.
base::Result<ApplicationAggregate> openCase(db::Database& database, PolicyRegistry& policies,
                                            std::string_view application);

/// Appends the event, signed, brings state and standing up to date and calls the applicant if need be.
/// StorageCorrupt, with nothing written, when it cannot follow.
base::Result<void> record(db::Database& database, ApplicationAggregate& file, workflow::Event event,
                          const Recorder& recorder);

/// Appends an event that a restore had lost, exactly as it is (events::putBack); nobody is called again.
/// StorageCorrupt when it cannot follow.
base::Result<void> putBack(db::Database& database, ApplicationAggregate& file, const workflow::Event& event,
                           const Recorder& recorder);

/// For so long after a restore devices may bring back what answered a return before its deadline; until then
/// deadlines of returns from before the restore do not fire.
inline constexpr std::chrono::hours kEvidenceTime{7 * 24};

/// Fires the deadline if it has passed, so that whatever comes now meets the state that time has made.
/// True when it did.
base::Result<bool> fireIfDue(db::Database& database, ApplicationAggregate& file, const Recorder& recorder);

/// What the state says about an application, on top of what its last submission said.
ApplicationSummary summaryOf(const workflow::State& state, const std::vector<workflow::Event>& events,
                             const ApplicationSummary& before);
/// Name, kind and level as a frozen submission has them.
void nameAsSubmitted(ApplicationSummary& summary, const dossier::Dossier& dossier);

}  // namespace tarim::server
