// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Findings about what is not there yet, as opposed to findings about what was written. Of an untouched form
// every finding is of the first kind; the client tells them quietly until the person has been there. The
// findings themselves are the same on every side.
#include "shared/policy/policy.hpp"
#include "shared/rules/findings.hpp"

namespace tarim::rules {

enum class Lack {
  None,    ///< About an answer that was given: a wrong form, a contradiction, a condition that is not met.
  Answer,  ///< An answer or a page is missing at the finding's place.
  Rows     ///< The table, or the application as a whole, is not complete yet: rows, years, hours, periods.
};

/// Lack::None for a finding whose rule the policy does not have.
Lack lackOf(const policy::Policy& policy, const Finding& finding);

/// The names of the checks whose findings are of that kind, for tests.
std::vector<std::string_view> checksOf(Lack lack);

}  // namespace tarim::rules
