// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The table says which kinds belong to which stage; below it is what all stages have in common, and one line
// for each kind that leads to the file of its stage.
#include "shared/workflow/stages.hpp"

#include "shared/workflow/refusals.hpp"

#include <algorithm>
#include <array>

namespace tarim::workflow {

using base::Code;
using base::Error;
using policy::StageKind;
using Refusal = std::optional<Error>;

namespace {

struct Row {
  CommandKind command;
  EventKind event;
  StageKind stage;
  bool isRepeatable;  ///< May be recorded again: the later one counts.
};

constexpr std::array kRows{
    Row{CommandKind::ConfirmFee, EventKind::FeePaid, StageKind::Fees, false},
};

const Row* rowOf(CommandKind kind) {
  const auto found =
      std::find_if(kRows.begin(), kRows.end(), [kind](const Row& row) { return row.command == kind; });
  return found == kRows.end() ? nullptr : &*found;
}

const Row* rowOf(EventKind kind) {
  const auto found =
      std::find_if(kRows.begin(), kRows.end(), [kind](const Row& row) { return row.event == kind; });
  return found == kRows.end() ? nullptr : &*found;
}

Refusal guardAfter(const State& state, const policy::Stage& stage, const policy::Policy& policy) {
  for (const policy::Stage& before : policy.stages)
    if (std::find(stage.after.begin(), stage.after.end(), before.id) != stage.after.end() &&
        !isOver(state, before))
      return Error(Code::NotNow, before.id + " is not over");
  return {};
}

}  // namespace

std::optional<StageKind> stageKindOf(EventKind kind) {
  const Row* row = rowOf(kind);
  return row ? std::optional(row->stage) : std::nullopt;
}

std::optional<StageKind> stageKindOf(CommandKind kind) {
  const Row* row = rowOf(kind);
  return row ? std::optional(row->stage) : std::nullopt;
}

EventKind stageEventOf(CommandKind kind) {
  return rowOf(kind)->event;
}

bool isOver(const State& state, const policy::Stage& stage) {
  switch (stage.kind) {
    case StageKind::Fees:
      return state.stages.fee.has_value();
    default:
      return false;
  }
}

base::Result<void> advanceStage(State& state, const Event& event, const policy::Policy& policy) {
  const Row* row = rowOf(event.kind);
  if (state.phase != Phase::Received)
    return corrupt(event, "cannot follow in phase " + std::string(phaseName(state.phase)));
  const policy::Stage* stage = row ? policy.stage(row->stage) : nullptr;
  if (!stage) return corrupt(event, "the policy has no such stage");
  if (event.attempt != state.attempt || event.root != state.root)
    return corrupt(event, "speaks of a submission that is not the current one");
  if (!row->isRepeatable && isOver(state, *stage)) return corrupt(event, "was recorded before");
  switch (event.kind) {
    case EventKind::FeePaid: {
      auto fee = readFee(event.details);
      if (!fee) return corrupt(event, fee.error().detail());
      fee->confirmedAt = event.at;
      state.stages.fee = std::move(*fee);
      return {};
    }
    default:
      return corrupt(event, "is of no known kind");
  }
}

Refusal guardStage(CommandKind kind, const State& state, policy::Role role, const policy::Policy& policy,
                   base::Instant) {
  const Row* row = rowOf(kind);
  const std::string name(kindName(kind));
  const policy::Stage* stage = row ? policy.stage(row->stage) : nullptr;
  if (!stage) return Error(Code::NotNow, "the policy has no stage for " + name);
  if (stage->role != role)
    return Error(Code::NotAllowed, name + " is not for role " + std::string(policy::roleName(role)));
  if (state.phase != Phase::Received)
    return Error(Code::NotNow, name + " is not offered while " + std::string(phaseName(state.phase)));
  if (auto refusal = guardAfter(state, *stage, policy)) return refusal;
  if (!row->isRepeatable && isOver(state, *stage)) return Error(Code::AlreadyDone, name + " was recorded before");
  return {};
}

Refusal checkStage(const State& state, const Command& command, const policy::Policy&, base::Instant) {
  if (command.attempt != state.attempt || command.root != state.root)
    return Error(Code::StaleView, "attempt " + std::to_string(state.attempt) + " is the current one");
  switch (command.kind) {
    case CommandKind::ConfirmFee: {
      if (auto refusal = onlyDetails(command.details, {"yuan", "receipt", "paidOn", "from"})) return refusal;
      const auto fee = readFee(command.details);
      return fee ? Refusal() : Refusal(fee.error());
    }
    default:
      return {};
  }
}

Refusal onlyDetails(const Details& details, std::initializer_list<std::string_view> names) {
  for (const Detail& detail : details)
    if (std::find(names.begin(), names.end(), detail.name) == names.end())
      return invalid("details." + detail.name, "is not known here");
  return {};
}

}  // namespace tarim::workflow
