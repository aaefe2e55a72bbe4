// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/stage_decisions.hpp"

#include "server/store/submissions.hpp"
#include "server/store/turns.hpp"
#include "shared/base/clean_text.hpp"
#include "shared/dossier/manifest.hpp"
#include "shared/rules/facts.hpp"
#include "shared/workflow/defence_average.hpp"
#include "shared/workflow/stages.hpp"

#include <algorithm>

namespace tarim::server {

using base::Code;
using base::Error;
using base::Result;

namespace {

Result<dossier::Dossier> frozenDossier(db::Database& database, const ApplicationAggregate& aggregate) {
  const auto submission = submissions::find(database, aggregate.application.id, aggregate.state.attempt);
  if (!submission) return submission.error();
  if (!*submission)
    return Error(Code::StorageCorrupt, "the submission of " + aggregate.application.id + " is gone");
  return dossier::dossierOf((*submission)->manifest);
}

workflow::CaseFacts caseFacts(const rules::Facts& facts) {
  workflow::CaseFacts known;
  if (facts.fee) {
    known.feeYuan = facts.fee->yuan;
    known.feeClause = facts.fee->clause;
  }
  for (const rules::PaperFact& paper : facts.papers) {
    const std::string item = std::to_string(paper.number);
    if (paper.applies) known.papers.push_back({item, paper.copies, paper.goesBack});
    if (paper.addition) known.papers.push_back({item + "+", 1, paper.goesBack});
  }
  if (!facts.exemptions.empty()) known.exemptClause = facts.exemptions.front().clause;
  return known;
}

/// One application of the specialty, with what stands in its chain.
struct Entrant {
  ApplicationAggregate aggregate;
  workflow::DefenceCandidate candidate;
};

bool isOneOf(const std::vector<std::string>& specialties, const std::string& profession) {
  return std::any_of(specialties.begin(), specialties.end(),
                     [&](const std::string& one) { return base::cleanLine(one) == profession; });
}

/// Nothing when it is of another specialty.
Result<std::optional<Entrant>> entrantOf(db::Database& database, PolicyRegistry& policies,
                                         const std::string& application,
                                         const std::vector<std::string>& specialties, base::Instant now) {
  if (const auto turn = turns::ofOwner(database, application); !turn) return turn.error();
  auto aggregate = loadAggregate(database, policies, application);
  if (!aggregate) return aggregate.error();
  const auto dossier = frozenDossier(database, *aggregate);
  if (!dossier) return dossier.error();
  const std::string profession =
      base::cleanLine(std::string(dossier->value("basic", dossier::kRecordRow, "profession")));
  if (!isOneOf(specialties, profession)) return std::optional<Entrant>();
  const auto known = caseFacts(rules::facts(*aggregate->book, *dossier, now));
  workflow::DefenceCandidate candidate{application, numberText(aggregate->application), known.exemptClause,
                                       aggregate->state.stages.defence};
  return std::optional(Entrant{std::move(*aggregate), std::move(candidate)});
}

Result<std::vector<Entrant>> entrantsOf(db::Database& database, PolicyRegistry& policies,
                                        const std::string& cycle, const std::vector<std::string>& specialties,
                                        base::Instant now) {
  const auto all = applications::queue(database, {});
  if (!all) return all.error();
  std::vector<Entrant> entrants;
  for (const QueueEntry& entry : *all) {
    const Application& row = entry.application;
    const auto book = policies.rulebook(row.policy);
    if (!book) return book.error();
    // An amended notice has another hash and is of the same cycle.
    if ((*book)->policy().id != cycle || row.summary.phase != workflow::phaseName(workflow::Phase::Received))
      continue;
    auto entrant = entrantOf(database, policies, row.id, specialties, now);
    if (!entrant) return entrant.error();
    if (*entrant) entrants.push_back(std::move(**entrant));
  }
  return entrants;
}

workflow::Event eventFor(const workflow::Event& closing, const ApplicationAggregate& aggregate,
                         const workflow::DefenceResult& result) {
  workflow::Event event = closing;
  event.application = aggregate.application.id;
  event.attempt = aggregate.state.attempt;
  event.root = aggregate.state.root;
  event.details = workflow::detailsOf(result);
  return event;
}

std::vector<workflow::DefenceCandidate> candidatesOf(const std::vector<Entrant>& entrants) {
  std::vector<workflow::DefenceCandidate> candidates;
  for (const Entrant& entrant : entrants)
    candidates.push_back(entrant.candidate);
  return candidates;
}

}  // namespace

Result<workflow::CaseFacts> caseFactsOf(db::Database& database, const ApplicationAggregate& aggregate,
                                        base::Instant now) {
  const auto dossier = frozenDossier(database, aggregate);
  if (!dossier) return dossier.error();
  return caseFacts(rules::facts(*aggregate.book, *dossier, now));
}

Result<void> closeDefence(db::Database& database, PolicyRegistry& policies,
                          const ApplicationAggregate& addressed, const workflow::Event& closing,
                          const Recorder& recorder) {
  const auto specialties = workflow::readSpecialties(closing.details);
  if (!specialties) return specialties.error();
  auto entrants = entrantsOf(database, policies, addressed.policy().id, *specialties, recorder.now);
  if (!entrants) return entrants.error();
  const bool hasAddressed = std::any_of(entrants->begin(), entrants->end(), [&](const Entrant& one) {
    return one.aggregate.application.id == addressed.application.id;
  });
  if (!hasAddressed)
    return Error(Code::InvalidInput, "the application is of another specialty", {{}, "details.specialty"});
  const policy::Stage& stage = *addressed.policy().stage(policy::StageKind::Defence);
  const auto results =
      workflow::closeDefence(candidatesOf(*entrants), stage.scored, base::cleanLine(specialties->front()));
  if (!results) return results.error();
  for (std::size_t i = 0; i < entrants->size(); ++i) {
    Entrant& entrant = (*entrants)[i];
    if (entrant.candidate.facts.result) continue;
    auto recorded =
        record(database, entrant.aggregate, eventFor(closing, entrant.aggregate, (*results)[i]), recorder);
    if (!recorded) return recorded;
  }
  return {};
}

}  // namespace tarim::server
