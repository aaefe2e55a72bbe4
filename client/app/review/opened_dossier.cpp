// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/opened_dossier.hpp"

#include "shared/base/json.hpp"
#include "shared/dossier/manifest.hpp"
#include "shared/wire/protocol.hpp"

namespace tarim::client::review {

namespace {

using base::Code;
using base::Error;

rules::Severity severityOf(std::string_view name) {
  if (name == rules::severityName(rules::Severity::Warns)) return rules::Severity::Warns;
  if (name == rules::severityName(rules::Severity::Informs)) return rules::Severity::Informs;
  return rules::Severity::Blocks;
}

rules::Finding readFinding(const boost::json::value& value, const std::string& path,
                           base::JsonReader::Failure& failure) {
  base::JsonReader item(value, path, failure, Code::StorageCorrupt);
  rules::Finding finding;
  finding.rule = item.string("rule");
  finding.clause = item.stringOr("clause", {});
  finding.severity = severityOf(item.string("severity"));
  base::JsonReader place = item.object("place");
  finding.place.table = place.string("table");
  finding.place.row = place.stringOr("row", {});
  finding.place.column = place.stringOr("column", {});
  finding.place.slot = place.stringOr("slot", {});
  finding.place.attachment = place.stringOr("attachment", {});
  finding.zh = item.stringOr("zh", {});
  finding.en = item.stringOr("en", {});
  return finding;
}

base::Result<std::vector<rules::Finding>> readFindings(const std::string& text) {
  std::vector<rules::Finding> findings;
  if (text.empty()) return findings;
  const auto parsed = base::parseJson(text, {.maxBytes = wire::kMaxReviewBytes, .maxDepth = 6});
  if (!parsed) return Error(Code::StorageCorrupt, "findings: " + parsed.error().line());
  const boost::json::array* all = parsed->if_array();
  if (!all) return Error(Code::StorageCorrupt, "findings are an array");
  base::JsonReader::Failure failure;
  for (std::size_t i = 0; i < all->size(); ++i) {
    findings.push_back(readFinding((*all)[i], "$[" + std::to_string(i) + "]", failure));
    if (failure) return *failure;
  }
  return findings;
}

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
  auto findings = readFindings(answer.findings);
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

}  // namespace tarim::client::review
