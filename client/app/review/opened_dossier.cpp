// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/opened_dossier.hpp"

#include "shared/dossier/answers.hpp"
#include "shared/dossier/manifest.hpp"
#include "shared/wire/protocol.hpp"

namespace tarim::client::app {

namespace {

/// The last return that the submission at hand answers.
std::optional<workflow::Event> lastReturnOf(const std::vector<workflow::Event>& events, int attempt) {
  std::optional<workflow::Event> last;
  for (const workflow::Event& event : events)
    if (event.kind == workflow::EventKind::Returned && event.attempt < attempt) last = event;
  return last;
}

}  // namespace

const policy::Step* OpenedDossier::step() const {
  for (const policy::Step& step : policy->review.steps)
    if (step.id == lookedAt.step) return &step;
  return nullptr;
}

std::string_view OpenedDossier::answerTo(std::size_t reason) const {
  if (!lastReturn) return {};
  const dossier::CellKey cell = dossier::answerCell(lastReturn->attempt, lastReturn->hash, reason);
  return now.value(cell.table, cell.row, cell.column);
}

base::Result<OpenedDossierPtr> openDossier(wire::ReviewDossier answer, policy::PolicyPtr policy) {
  auto opened = std::make_shared<OpenedDossier>();
  auto now = dossier::dossierOf(answer.manifest);
  if (!now) return now.error();
  opened->now = std::move(*now);
  if (!answer.previousManifest.empty()) {
    auto before = dossier::dossierOf(answer.previousManifest);
    if (!before) return before.error();
    opened->before = std::move(*before);
    opened->changes = Changes(opened->before, opened->now, *policy);
  }
  auto findings = rules::readFindings(answer.findings, wire::kMaxReviewBytes);
  if (!findings) return findings.error();
  opened->findings = std::move(*findings);
  auto state = workflow::fold(answer.events, *policy);
  if (!state) return state.error();
  opened->state = std::move(*state);
  opened->lookedAt = {answer.summary.application, answer.summary.attempt, base::sha256(answer.manifest).hex(),
                      answer.summary.step};
  opened->lastReturn = lastReturnOf(answer.events, answer.summary.attempt);
  opened->policy = std::move(policy);
  opened->answer = std::move(answer);
  return OpenedDossierPtr(std::move(opened));
}

}  // namespace tarim::client::app
