// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The ladder (二): which of the policy's lines a person stands on, or by how long the nearest one is missed.
// Months count, not days: from the month of the title (or of the first post) to the month that the policy
// measures to. What a field says that is not asked for does not count, nor does a degree without its
// certificate or a diploma still to come.
#include "shared/base/time.hpp"
#include "shared/dossier/dossier.hpp"
#include "shared/policy/policy.hpp"

#include <optional>

namespace tarim::rules {

enum class LadderVerdict {
  Unknown,    ///< An answer that it depends on is still missing.
  Met,        ///< By `line`.
  Missed,     ///< `line` is the nearest; it is met in `metIn`.
  NoLine,     ///< No line leads from this education and title to what is applied for.
  NotListed,  ///< The policy has no line for this kind and level: the committee decides.
};

/// 五(一)10: one assessment that puts the date off.
struct Delay {
  int year = 0;
  policy::Label result;
  int years = 0;
};

struct LadderFact {
  LadderVerdict verdict = LadderVerdict::Unknown;
  const policy::LadderLine* line = nullptr;      ///< Met or Missed; points into the policy.
  std::vector<const policy::LadderLine*> lines;  ///< All that lead to what is applied for.
  policy::Label education;                       ///< The highest that counts.
  std::optional<base::Month> since;              ///< What the years count from, where there are any.
  std::optional<base::Month> metWithoutDelays;
  std::optional<base::Month> metIn;
  base::Month measuredTo{};
  int missedByMonths = 0;  ///< 0 when met.
  std::vector<Delay> delays;
};

LadderFact climb(const policy::Policy& policy, const dossier::Dossier& dossier, base::Instant now);
std::string_view verdictName(LadderVerdict verdict);  ///< unknown | met | missed | no_line | not_listed

}  // namespace tarim::rules
