// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// From JSON to a Policy by its declared shape. Strict on purpose: a key that is not known is refused, because
// a misspelt "requierd" would otherwise loosen the form without a word. Numbers that are no integers are
// refused before hashing. In every text shown to people, and in the ids of choices, {year}, {year-1} …
// {year-9} and {year+1} stand for years counted from cycleYear, so that the next cycle is an edit of
// cycleYear, windows and calendar.
#include "shared/base/json.hpp"
#include "shared/policy/policy.hpp"

namespace tarim::policy {

/// InvalidInput with the JSON path of the first misfit. Contradictions between parts are found by
/// consistency.hpp.
base::Result<Policy> readPolicy(const boost::json::value& value);

/// "{year-3}—{year-1}" → "2021—2023".
std::string withYears(std::string text, int cycleYear);

}  // namespace tarim::policy
