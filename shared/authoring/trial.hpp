// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Checks one dossier under two policies: whether the verdict changes, and which findings appear or disappear.
// Each policy is checked at an instant of its own, since the windows differ.
#include "shared/dossier/dossier.hpp"
#include "shared/rules/rulebook.hpp"

namespace tarim::authoring {

struct Trial {
  bool blockedBefore = false;
  bool blockedAfter = false;
  std::vector<rules::Finding> come;  ///< Found by the new policy only.
  std::vector<rules::Finding> go;    ///< Found by the old policy only.
  [[nodiscard]] bool verdictChanges() const { return blockedBefore != blockedAfter; }
};

/// Two findings are the same when rule, place, severity, found and needed are equal; the texts may differ.
Trial tryOn(const dossier::Dossier& dossier, const rules::Rulebook& before, base::Instant beforeAt,
            const rules::Rulebook& after, base::Instant afterAt);

/// The last second of the application window, the instant at which a trial checks.
base::Instant lastSecondToApply(const policy::Policy& policy);

}  // namespace tarim::authoring
