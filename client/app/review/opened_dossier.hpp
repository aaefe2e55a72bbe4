// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A frozen submission, parsed and compared with the earlier one on a pool thread, and immutable: both
// manifests as dossiers, their differences, the findings, the folded state. The reviewer's pages show nothing
// else.
#include "client/app/review/sheet.hpp"
#include "client/app/review/verdicts.hpp"
#include "shared/rules/rulebook.hpp"
#include "shared/wire/messages.hpp"

#include <memory>

namespace tarim::client::app {

struct OpenedDossier {
  wire::ReviewDossier answer;
  policy::PolicyPtr policy;
  dossier::Dossier now;
  dossier::Dossier before;
  Changes changes;
  std::vector<rules::Finding> findings;
  workflow::State state;
  LookedAt lookedAt;
  std::optional<workflow::Event> lastReturn;  ///< The return that this submission answers.

  [[nodiscard]] Submission submission(Language language) const {
    return {*policy, now, before, changes, language};
  }
  /// What the applicant answered to a reason of lastReturn; empty: nothing.
  [[nodiscard]] std::string_view answerTo(std::size_t reason) const;
  /// Null when the step is unknown to the policy.
  [[nodiscard]] const policy::Step* step() const;
  /// A return of this attempt refuses for good (四(三)).
  [[nodiscard]] bool lastAttempt() const { return lookedAt.attempt >= policy->review.maxSubmissions; }
};
using OpenedDossierPtr = std::shared_ptr<const OpenedDossier>;

/// StorageCorrupt when a manifest, the findings or the events do not parse; a submission is never shown in
/// part.
base::Result<OpenedDossierPtr> openDossier(wire::ReviewDossier answer, policy::PolicyPtr policy);

}  // namespace tarim::client::app
