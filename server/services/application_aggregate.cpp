// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/application_aggregate.hpp"

#include "server/services/notice_text.hpp"
#include "server/store/events.hpp"
#include "server/store/grants.hpp"
#include "server/store/notices.hpp"
#include "server/store/store_identity.hpp"
#include "shared/workflow/recusal.hpp"

namespace tarim::server {

using base::Code;
using base::Error;

base::Result<ApplicationAggregate> loadAggregate(db::Database& database, PolicyRegistry& policies,
                                                 std::string_view application) {
  auto row = applications::find(database, application);
  if (!row) return row.error();
  if (!*row) return Error(Code::NotFound, "no such application");
  auto events = events::of(database, application);
  if (!events) return events.error();
  auto book = policies.rulebook((*row)->policy);
  if (!book) return book.error();
  auto state = workflow::fold(*events, (*book)->policy());
  if (!state) return state.error();
  return ApplicationAggregate{std::move(**row), std::move(*events), std::move(*state), std::move(*book)};
}

ApplicationSummary summaryOf(const workflow::State& state, const std::vector<workflow::Event>& events,
                             const ApplicationSummary& before) {
  ApplicationSummary summary = before;
  summary.phase = workflow::phaseName(state.phase);
  summary.step = state.step;
  summary.attempt = state.attempt;
  summary.root = state.root;
  summary.deadline =
      state.phase == workflow::Phase::Returned && state.deadline ? base::toMillis(*state.deadline) : 0;
  summary.submittedAt = state.attempts.empty() ? 0 : base::toMillis(state.attempts.back().submittedAt);
  summary.changedAt = events.empty() ? 0 : base::toMillis(events.back().at);
  return summary;
}

void nameAsSubmitted(ApplicationSummary& summary, const dossier::Dossier& dossier) {
  summary.name = dossier.value("basic", dossier::kRecordRow, "name");
  summary.kind = dossier.value(dossier::kApplicationTable, dossier::kRecordRow, "kind");
  summary.level = dossier.value(dossier::kApplicationTable, dossier::kRecordRow, "level");
}

namespace {

/// Lists know of a recusal without folding; a lease of somebody recused ends, and the note with it.
base::Result<void> keepRecusal(db::Database& database, const workflow::Event& event) {
  const auto lease = leases::find(database, event.application);
  if (!lease) return lease.error();
  for (const std::string& person : workflow::recusedBy(event)) {
    const auto put = recusals::put(database, person, event.application);
    if (!put) return put;
    if (!*lease || (*lease)->holder != person) continue;
    const auto ended = leases::put(database, event.application, Lease{});
    if (!ended) return ended;
  }
  return {};
}

/// Updates state and summary after the event was stored.
base::Result<void> follow(db::Database& database, ApplicationAggregate& aggregate, workflow::State state,
                          workflow::Event stored) {
  if (stored.kind == workflow::EventKind::Recused)
    if (const auto kept = keepRecusal(database, stored); !kept) return kept;
  aggregate.state = std::move(state);
  aggregate.events.push_back(std::move(stored));
  aggregate.application.summary = summaryOf(aggregate.state, aggregate.events, aggregate.application.summary);
  return applications::setSummary(database, aggregate.application.id, aggregate.application.summary);
}

base::Result<bool> mayBeAnsweredYet(db::Database& database, const ApplicationAggregate& aggregate,
                                    base::Instant now) {
  const auto identity = store_identity::current(database);
  if (!identity) return identity.error();
  if (!*identity || (*identity)->why == IdentityReason::Made) return false;
  const base::Instant restored = base::fromMillis((*identity)->since);
  return aggregate.events.back().at <= restored && now < restored + kEvidenceTime;
}

}  // namespace

base::Result<void> putBack(db::Database& database, ApplicationAggregate& aggregate,
                           const workflow::Event& event, const Recorder& recorder) {
  auto state = workflow::advance(aggregate.state, event, aggregate.policy());
  if (!state) return state.error();
  auto stored = events::putBack(database, event, recorder);
  if (!stored) return stored;
  return follow(database, aggregate, std::move(*state), event);
}

base::Result<void> record(db::Database& database, ApplicationAggregate& aggregate, workflow::Event event,
                          const Recorder& recorder) {
  workflow::chain(event, aggregate.events.empty() ? nullptr : &aggregate.events.back());
  auto state = workflow::advance(aggregate.state, event, aggregate.policy());
  if (!state) return state.error();
  auto stored = events::append(database, std::move(event), recorder);
  if (!stored) return stored.error();
  auto followed = follow(database, aggregate, std::move(*state), std::move(*stored));
  if (!followed) return followed;
  const auto notice = noticeOf(aggregate);
  if (!notice) return {};
  const auto put = notices::put(database, *notice);
  if (!put) return put.error();
  return {};
}

base::Result<bool> fireIfDue(db::Database& database, ApplicationAggregate& aggregate,
                             const Recorder& recorder) {
  auto event = workflow::fire(aggregate.state, recorder.now);
  if (!event) return false;
  const auto waits = mayBeAnsweredYet(database, aggregate, recorder.now);
  if (!waits) return waits;
  if (*waits) return false;
  auto recorded = record(database, aggregate, std::move(*event), recorder);
  if (!recorded) return recorded.error();
  return true;
}

}  // namespace tarim::server
