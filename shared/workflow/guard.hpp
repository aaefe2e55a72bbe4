// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which role may send which command, and when: the one function behind allowed() and decide(), so that
// exactly the working buttons are shown. decide() checks the contents of a command (reasons, dates, words,
// roots).
#include "shared/workflow/command.hpp"

namespace tarim::workflow {

/// Nothing when an actor of this role may send the command now; otherwise the reason. Who is recused is asked
/// of the person, not of the role: recusal.hpp.
std::optional<base::Error> guard(CommandKind kind, const State& state, policy::Role role,
                                 const policy::Policy& policy, base::Instant now);

/// The review step of the application; null outside of the review.
const policy::Step* currentStep(const State& state, const policy::Policy& policy);
/// End of the application window for this application, exclusive, an exception included.
std::optional<base::Instant> applyEnd(const State& state, const policy::Policy& policy);

}  // namespace tarim::workflow
