// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The ladder (二): which of the policy's lines a person fulfils, or how many months are missing for the
// nearest line. Months count, not days: from the month of the title (or of the first post) to the month that
// the policy measures to. Fields that are not asked for do not count, nor does a degree without its
// certificate. An education counts only when it is finished: its last month must have come, and lie no later
// than the last day to apply.
#include "shared/base/time.hpp"
#include "shared/dossier/dossier.hpp"
#include "shared/policy/policy.hpp"

#include <optional>

namespace tarim::rules {

enum class LadderVerdict {
  Unknown,    ///< A required answer is missing.
  Met,        ///< `line` is fulfilled.
  Missed,     ///< `line` is the nearest; it will be fulfilled in `metIn`.
  NoLine,     ///< No line leads from this education and title to what is applied for.
  NotListed,  ///< The policy has no line for this kind and level: the committee decides.
};

/// 五(一)10: an assessment that delays the date.
struct Delay {
  int year = 0;
  policy::Label result;
  int years = 0;
};

struct LadderFact {
  LadderVerdict verdict = LadderVerdict::Unknown;
  const policy::LadderLine* line = nullptr;      ///< Met or Missed; points into the policy.
  std::vector<const policy::LadderLine*> lines;  ///< All lines to the kind and level applied for.
  policy::Label education;  ///< The highest education that counts, or words that say that none counts.
  policy::Label missing;    ///< Unknown: the answer that is still missing.
  std::optional<base::Month> since;  ///< The month from which the years count.
  std::optional<base::Month> metWithoutDelays;
  std::optional<base::Month> metIn;
  base::Month measuredTo{};
  int missedByMonths = 0;  ///< 0 when met.
  std::vector<Delay> delays;
};

LadderFact climb(const policy::Policy& policy, const dossier::Dossier& dossier, base::Instant now);
std::string_view verdictName(LadderVerdict verdict);  ///< unknown | met | missed | no_line | not_listed

}  // namespace tarim::rules
