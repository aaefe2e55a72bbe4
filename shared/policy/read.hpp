// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads a Policy from JSON. Unknown keys are refused, because a misspelt "requierd" would silently loosen the
// form. Numbers that are not integers are refused before hashing. In every text shown to people, and in the
// ids of choices, {year}, {year-1} … {year-9} and {year+1} are replaced by years relative to cycleYear, so
// that the next cycle is an edit of cycleYear, windows and calendar.
#include "shared/base/json.hpp"
#include "shared/policy/policy.hpp"

namespace tarim::policy {

/// InvalidInput with the JSON path of the first misfit. consistency.hpp finds contradictions between parts.
base::Result<Policy> readPolicy(const boost::json::value& value);

/// Removes keys that begin with "//": remarks of the author, which are no part of the policy, of its
/// canonical text and of its hash.
void removeRemarks(boost::json::value& value);

/// "{year-3}—{year-1}" → "2021—2023".
std::string withYears(std::string text, int cycleYear);

}  // namespace tarim::policy
