// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether a finding is told aloud (in red or amber, at its place) or quietly (“还有 47 处要填”). Findings
// about what was written are always told aloud. Findings about what is missing are told quietly until the
// field or row was left, the item was finished, or the check was asked for; a returned application tells all
// of them.
#include "client/app/session/draft_snapshot.hpp"

#include <functional>

namespace tarim::client::app {

bool speaks(const DraftSnapshot& draft, const Touched& touched, const rules::Finding& finding);

/// speaks() bound to its draft.
using Speaks = std::function<bool(const rules::Finding&)>;
/// By what the snapshot knows of where the person has been. Refers to the snapshot.
Speaks speaksIn(const DraftSnapshot& draft);

/// “没有就点无” is not said of an item of which another finding says which rows are wanted: it is one thing
/// to do, and 无 would be refused.
bool isSaidByAnother(const DraftSnapshot& draft, const rules::Finding& finding);
/// Whether a rule asks for rows of the table (practice, years, hours).
bool wantsRows(const DraftSnapshot& draft, std::string_view table);

/// Whether the rule of the finding is made by this check ("words.exact").
bool isOfCheck(const policy::Policy& policy, const rules::Finding& finding, std::string_view check);

}  // namespace tarim::client::app
