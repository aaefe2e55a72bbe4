// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "shared/dossier/dossier.hpp"
#include "shared/policy/policy.hpp"

namespace tarim::bench {

/// The day that everything here is measured on.
inline constexpr base::Date kDay{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(24)};

policy::PolicyPtr demoPolicy();
/// The demo application as it is.
dossier::Dossier usual();
/// With as many rows as the form takes, each with its evidence: the largest application that can be.
dossier::Dossier largest();
/// The largest plausible one: kRows rows over all tables, kPages pages of evidence.
inline constexpr std::size_t kRows = 300;
inline constexpr std::size_t kPages = 400;
dossier::Dossier plausible();

}  // namespace tarim::bench
