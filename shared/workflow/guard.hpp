// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who may ask for what, and when: the one table behind allowed() and decide(), so that a button that is shown
// works and a button that works is shown. What a command contains (reasons, dates, words, roots) is
// decide()'s part.
#include "shared/workflow/command.hpp"

namespace tarim::workflow {

/// Nothing when an actor of this role may do it now; otherwise why not.
std::optional<base::Error> guard(CommandKind kind, const State& state, policy::Role role,
                                 const policy::Policy& policy, base::Instant now);

/// The step that the application is at; null while no step acts.
const policy::Step* currentStep(const State& state, const policy::Policy& policy);
/// End of the application window for this application, exclusive, an exception included.
std::optional<base::Instant> applyEnd(const State& state, const policy::Policy& policy);

}  // namespace tarim::workflow
