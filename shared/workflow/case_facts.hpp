// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What follows from the frozen submission and decides over an event of a stage: the fee, the check-list of
// papers, exemptions from the defence. rules::facts() knows them; who has a submission at hand fills this in.
#include "shared/workflow/state.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tarim::workflow {

/// A line of the check-list that applies to this application, or what is added to it.
struct NeededPaper {
  std::string item;  ///< As in papers.hpp.
  int copies = 0;
  bool goesBack = false;
};

struct CaseFacts {
  std::optional<int> feeYuan;  ///< None: the policy asks for no fee of this kind and level.
  std::string feeClause;
  std::vector<NeededPaper> papers;
  std::string exemptClause;  ///< The first clause that exempts from the defence; empty: none.
};

/// Checks an event that decide() gave against the facts and adds what follows from them (papers: what is
/// missing). InvalidInput with the place and what would be right; NotNow for somebody who is exempt.
base::Result<void> completeWithFacts(Event& event, const CaseFacts& facts);

}  // namespace tarim::workflow
