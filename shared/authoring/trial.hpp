// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One dossier under two policies: does the verdict change, and which findings come or go. Each policy is
// asked at an instant of its own, since next year's window is not this year's.
#include "shared/dossier/dossier.hpp"
#include "shared/rules/rulebook.hpp"

namespace tarim::authoring {

struct Trial {
  bool blockedBefore = false;
  bool blockedAfter = false;
  std::vector<rules::Finding> come;  ///< Found by the new policy alone.
  std::vector<rules::Finding> go;    ///< Found by the old one alone.
  [[nodiscard]] bool verdictChanges() const { return blockedBefore != blockedAfter; }
};

/// A finding is the same when rule, place, severity, found and needed are; words may have been bettered.
Trial tryOn(const dossier::Dossier& dossier, const rules::Rulebook& before, base::Instant beforeAt,
            const rules::Rulebook& after, base::Instant afterAt);

/// The last second in which one may apply: what is asked for is asked for then.
base::Instant lastSecondToApply(const policy::Policy& policy);

}  // namespace tarim::authoring
