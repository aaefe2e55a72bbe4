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

/// Whether the rule of the finding is made by this check ("words.exact").
bool isOfCheck(const policy::Policy& policy, const rules::Finding& finding, std::string_view check);

}  // namespace tarim::client::app
