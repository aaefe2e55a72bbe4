// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The table says which kinds belong to which stage; below it is what all stages have in common, and one line
// for each kind that leads to the file of its stage.
#include "shared/workflow/stages.hpp"

#include "shared/workflow/detail_values.hpp"
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
  bool isRepeatable;  ///< May be recorded when the stage is over, too: the later one counts.
};

constexpr std::array kRows{
    Row{CommandKind::ConfirmFee, EventKind::FeePaid, StageKind::Fees, false},

    Row{CommandKind::CheckPapers, EventKind::PapersChecked, StageKind::Papers, true},
    Row{CommandKind::GiveBackPapers, EventKind::PapersGivenBack, StageKind::Papers, true},
    Row{CommandKind::InviteToDefence, EventKind::DefenceInvited, StageKind::Defence, false},
    Row{CommandKind::HoldDefence, EventKind::DefenceHeld, StageKind::Defence, false},
    Row{CommandKind::CloseDefence, EventKind::DefenceClosed, StageKind::Defence, false},
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

base::Result<void> orCorrupt(const Event& event, const base::Result<void>& taken) {
  return taken ? taken : base::Result<void>(corrupt(event, taken.error().detail()));
}

Refusal refusalOf(const auto& read) {
  return read ? Refusal() : Refusal(read.error());
}

Refusal checkPapersCommand(const State& state, const Command& command) {
  if (command.kind == CommandKind::CheckPapers) {
    if (auto refusal = onlyDetails(command.details, {"there", "by", "on"})) return refusal;
    return refusalOf(readPapersCheck(command.details));
  }
  if (auto refusal = onlyDetails(command.details, {"back", "to", "on"})) return refusal;
  const auto given = readGivenBack(command.details);
  return given ? checkGivenBack(state.stages.papers, *given) : Refusal(given.error());
}

Refusal checkDefenceCommand(const Command& command, const policy::Stage& stage) {
  switch (command.kind) {
    case CommandKind::InviteToDefence:
      if (auto refusal = onlyDetails(command.details, {"session", "day", "slot", "place"})) return refusal;
      return refusalOf(readInvitation(command.details));
    case CommandKind::HoldDefence:
      if (auto refusal = onlyDetails(command.details, {"attended", "points", "passed"})) return refusal;
      return refusalOf(readHeldDefence(command.details, stage));
    default:
      if (auto refusal = onlyDetails(command.details, {"specialty"})) return refusal;
      return refusalOf(readSpecialties(command.details));
  }
}

/// Puts what was read into the state, with the time of its event.
template <class Read, class Kept>
base::Result<void> keep(base::Result<Read> read, base::Instant at, Kept& kept) {
  if (!read) return read.error();
  read->at = at;
  kept = std::move(*read);
  return {};
}

base::Result<void> takePapers(PaperFacts& papers, const Event& event) {
  if (event.kind == EventKind::PapersChecked)
    return keep(readPapersCheck(event.details), event.at, papers.check);
  auto given = readGivenBack(event.details);
  if (!given) return given.error();
  if (const auto refusal = checkGivenBack(papers, *given)) return *refusal;
  for (PaperGivenBack& one : *given) {
    one.at = event.at;
    papers.back.push_back(std::move(one));
  }
  return {};
}

base::Result<void> takeDefence(DefenceFacts& defence, const Event& event, const policy::Stage& stage) {
  switch (event.kind) {
    case EventKind::DefenceInvited:
      return keep(readInvitation(event.details), event.at, defence.invitation);
    case EventKind::DefenceHeld:
      return keep(readHeldDefence(event.details, stage), event.at, defence.held);
    default:
      return keep(readDefenceResult(event.details), event.at, defence.result);
  }
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
    case StageKind::Papers:
      return state.stages.papers.isComplete();
    case StageKind::Defence:
      return state.stages.defence.result.has_value();
    default:
      return false;
  }
}

Refusal guardAfter(const State& state, const policy::Stage& stage, const policy::Policy& policy) {
  for (const policy::Stage& before : policy.stages)
    if (std::find(stage.after.begin(), stage.after.end(), before.id) != stage.after.end() &&
        !isOver(state, before))
      return Error(Code::NotNow, before.id + " is not over");
  return {};
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
    case EventKind::PapersChecked:
    case EventKind::PapersGivenBack:
      return orCorrupt(event, takePapers(state.stages.papers, event));
    case EventKind::DefenceInvited:
    case EventKind::DefenceHeld:
    case EventKind::DefenceClosed:
      return orCorrupt(event, takeDefence(state.stages.defence, event, *stage));
    default:
      return corrupt(event, "is of no known kind");
  }
}

Refusal guardStage(CommandKind kind, const State& state, policy::Role role, const policy::Policy& policy) {
  const Row* row = rowOf(kind);
  const std::string name(kindName(kind));
  const policy::Stage* stage = row ? policy.stage(row->stage) : nullptr;
  if (!stage) return Error(Code::NotNow, "the policy has no stage for " + name);
  if (stage->role != role)
    return Error(Code::NotAllowed, name + " is not for role " + std::string(policy::roleName(role)));
  if (state.phase != Phase::Received)
    return Error(Code::NotNow, name + " is not offered while " + std::string(phaseName(state.phase)));
  if (auto refusal = guardAfter(state, *stage, policy)) return refusal;
  if (!row->isRepeatable && isOver(state, *stage))
    return Error(Code::AlreadyDone, name + " was recorded before");
  return {};
}

Refusal checkStage(const State& state, const Command& command, const policy::Policy& policy) {
  if (command.attempt != state.attempt || command.root != state.root)
    return Error(Code::StaleView, "attempt " + std::to_string(state.attempt) + " is the current one");
  switch (command.kind) {
    case CommandKind::ConfirmFee: {
      if (auto refusal = onlyDetails(command.details, {"yuan", "receipt", "paidOn", "from"})) return refusal;
      return refusalOf(readFee(command.details));
    }
    case CommandKind::CheckPapers:
    case CommandKind::GiveBackPapers:
      return checkPapersCommand(state, command);
    case CommandKind::InviteToDefence:
    case CommandKind::HoldDefence:
    case CommandKind::CloseDefence:
      return checkDefenceCommand(command, *policy.stage(StageKind::Defence));
    default:
      return {};
  }
}

Refusal onlyDetails(const Details& details, std::initializer_list<std::string_view> names) {
  for (const Detail& detail : details)
    if (std::find(names.begin(), names.end(), detail.name) == names.end())
      return invalidDetail(detail.name, "is not known here");
  return {};
}

}  // namespace tarim::workflow
