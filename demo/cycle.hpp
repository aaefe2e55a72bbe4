// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The shipped policy, moved so that its cycle is open on a given day. The windows move together and keep
// their lengths and distances, so that the application window began kDaysOpen days ago; the cycle year is the
// day's; years without a published holiday list get an assumed one, marked as such. Texts that quote the
// notice's dates are rewritten, and `demo` is set, so that every page says that this is no real cycle.
#include "shared/policy/policy.hpp"

namespace tarim::demo {

inline constexpr int kDaysOpen = 7;

/// The policy as canonical JSON. The same day gives the same bytes.
std::string policyTextFor(base::Date day);
/// The loaded policy.
base::Result<policy::PolicyPtr> policyFor(base::Date day);

}  // namespace tarim::demo
