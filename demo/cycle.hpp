// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The shipped policy for a cycle that is open on a given day: everything a demonstration needs to happen
// "now". Windows keep their lengths and distances and move as a whole, so that applying began kDaysOpen days
// ago; the cycle year is the day's; years without a published holiday list get one that is assumed and says
// so. What quotes the notice's dates is rewritten, and `demo` is set, so that every page tells that this is
// no real cycle.
#include "shared/policy/policy.hpp"

namespace tarim::demo {

inline constexpr int kDaysOpen = 7;

/// Canonical JSON, ready to be loaded, published or hashed. The same day gives the same bytes.
std::string policyTextFor(base::Date day);
/// The same, loaded.
base::Result<policy::PolicyPtr> policyFor(base::Date day);

}  // namespace tarim::demo
