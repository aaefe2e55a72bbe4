// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What follows when an application was received (五(三)–七), by the stages of the policy. State keeps what
// each stage has recorded; the functions here fold, guard and decide for all of them, and each kind of stage
// has a header of its own with the names of its details. state.cpp, guard.cpp and decide.cpp call these
// functions for every kind that belongs to a stage.
//
// A stage is not a place where an application stands: papers may come late and fees early. What must be over
// before, the policy says (Stage::after).
#include "shared/workflow/command.hpp"

namespace tarim::workflow {

/// The stage to which a kind belongs; nothing for the kinds of review.
std::optional<policy::StageKind> stageKindOf(EventKind kind);
std::optional<policy::StageKind> stageKindOf(CommandKind kind);

/// Whether what the notice asks of this stage was done, so that stages after it may begin.
bool isOver(const State& state, const policy::Stage& stage);

/// NotNow when a stage that this one waits for (Stage::after) is not over.
std::optional<base::Error> guardAfter(const State& state, const policy::Stage& stage,
                                      const policy::Policy& policy);

/// Folds an event of a stage. StorageCorrupt when it cannot follow.
base::Result<void> advanceStage(State& state, const Event& event, const policy::Policy& policy);

/// Nothing when an actor of this role may send the command now. NotNow: the application was not received, the
/// policy has no such stage, or another must be over first; NotAllowed: the stage is another role's;
/// AlreadyDone. The window of a stage is no guard: papers come late and fees early.
std::optional<base::Error> guardStage(CommandKind kind, const State& state, policy::Role role,
                                      const policy::Policy& policy);

/// Nothing when the contents of the command are whole; otherwise InvalidInput with the place.
std::optional<base::Error> checkStage(const State& state, const Command& command,
                                      const policy::Policy& policy);

/// The kind of event that an accepted command of a stage becomes. The event takes its words and details.
EventKind stageEventOf(CommandKind kind);

/// InvalidInput at details[…] for a name that the command does not know.
std::optional<base::Error> onlyDetails(const Details& details, std::initializer_list<std::string_view> names);

}  // namespace tarim::workflow
