// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/workflow/guard.hpp"

#include "shared/workflow/recusal.hpp"
#include "shared/workflow/stages.hpp"

#include <algorithm>

namespace tarim::workflow {

namespace {

using base::Code;
using base::Error;
using Refusal = std::optional<Error>;

enum class Side { Applicant, Reviewer, Operator };

Side sideOf(CommandKind kind) {
  switch (kind) {
    case CommandKind::Submit:
    case CommandKind::MarkDelivered:
    case CommandKind::MarkOpened:
    case CommandKind::Withdraw:
      return Side::Applicant;
    case CommandKind::GrantException:
      return Side::Operator;
    case CommandKind::Pass:
    case CommandKind::HoldPublicity:
    case CommandKind::Return:
    case CommandKind::Refuse:
    default:
      return Side::Reviewer;
  }
}

bool reviewsAnywhere(policy::Role role, const policy::Policy& policy) {
  return std::any_of(policy.review.steps.begin(), policy.review.steps.end(),
                     [role](const policy::Step& step) { return step.role == role; });
}

Refusal guardRole(CommandKind kind, policy::Role role, const policy::Policy& policy) {
  const Side side = sideOf(kind);
  const bool fits = side == Side::Applicant  ? role == policy::Role::Applicant
                    : side == Side::Operator ? role == policy::Role::Operator
                                             : reviewsAnywhere(role, policy);
  if (fits) return {};
  return Error(Code::NotAllowed,
               std::string(kindName(kind)) + " is not for role " + std::string(policy::roleName(role)));
}

Error notNow(CommandKind kind, const State& state) {
  std::string where(phaseName(state.phase));
  if (!state.step.empty()) where += " at " + state.step;
  return {Code::NotNow, std::string(kindName(kind)) + " is not offered while " + where};
}

/// What ended stays ended; a late or a fourth submission hears why.
Refusal guardEnded(CommandKind kind, const State& state, const policy::Policy& policy, base::Instant now) {
  if (state.phase == Phase::Returned && state.deadline && now > *state.deadline)
    return Error(Code::TooLate, "the time to resubmit ended at " + base::formatInstant(*state.deadline));
  if (!isTerminal(state.phase)) return {};
  if (kind == CommandKind::Submit && state.phase == Phase::Abandoned)
    return Error(Code::TooLate, "abandoned: the time to resubmit had passed");
  if (kind == CommandKind::Submit && state.phase == Phase::Refused &&
      state.attempt >= policy.review.maxSubmissions)
    return Error(Code::NoAttemptsLeft, std::to_string(state.attempt) + " submissions were made");
  return notNow(kind, state);
}

/// 三(一): the first submission needs the window; an exception moves its end only.
Refusal guardWindow(const State& state, const policy::Policy& policy, base::Instant now) {
  const policy::Window* apply = policy.window("apply");
  const std::optional<base::Instant> end = applyEnd(state, policy);
  if (!end) return Error(Code::WindowNotOpen, "the policy has no apply window");
  if (apply && now < apply->from)
    return Error(Code::WindowNotOpen, "opens at " + base::formatInstant(apply->from));
  if (now >= *end) return Error(Code::WindowClosed, "closed at " + base::formatInstant(*end));
  return {};
}

Refusal guardSubmit(const State& state, const policy::Policy& policy, base::Instant now) {
  if (state.phase == Phase::InReview) return notNow(CommandKind::Submit, state);
  if (policy.review.steps.empty()) return Error(Code::InvalidPolicy, "the policy has no step of review");
  if (state.attempt >= policy.review.maxSubmissions)
    return Error(Code::NoAttemptsLeft, std::to_string(state.attempt) + " submissions were made");
  if (state.phase == Phase::Draft) return guardWindow(state, policy, now);
  return {};
}

Refusal guardMark(CommandKind kind, const State& state) {
  if (state.phase != Phase::Returned) return notNow(kind, state);
  const auto& mark = kind == CommandKind::MarkDelivered ? state.deliveredAt : state.openedAt;
  if (mark) return Error(Code::AlreadyDone, "since " + base::formatInstant(*mark));
  return {};
}

Refusal guardStep(CommandKind kind, const State& state, policy::Role role, const policy::Policy& policy) {
  const policy::Step* step = currentStep(state, policy);
  if (!step) return notNow(kind, state);
  if (step->role != role)
    return Error(Code::NotNow,
                 "step " + step->id + " is for role " + std::string(policy::roleName(step->role)));
  const bool fits = kind == CommandKind::Return || (kind == CommandKind::Pass) != step->publicity;
  if (!fits) return notNow(kind, state);
  return {};
}

}  // namespace

const policy::Step* currentStep(const State& state, const policy::Policy& policy) {
  if (state.phase != Phase::InReview) return nullptr;
  for (const policy::Step& step : policy.review.steps)
    if (step.id == state.step) return &step;
  return nullptr;
}

std::optional<base::Instant> applyEnd(const State& state, const policy::Policy& policy) {
  const policy::Window* apply = policy.window("apply");
  if (!apply) return state.applyUntil;
  return state.applyUntil ? std::max(apply->to, *state.applyUntil) : apply->to;
}

Refusal guard(CommandKind kind, const State& state, policy::Role role, const policy::Policy& policy,
              base::Instant now) {
  if (kind == CommandKind::DeclareRecusal) return guardRecusal(state, role);
  if (stageKindOf(kind)) return guardStage(kind, state, role, policy);
  if (auto refusal = guardRole(kind, role, policy)) return refusal;
  if (auto refusal = guardEnded(kind, state, policy, now)) return refusal;
  switch (kind) {
    case CommandKind::Submit:
      return guardSubmit(state, policy, now);
    case CommandKind::MarkDelivered:
    case CommandKind::MarkOpened:
      return guardMark(kind, state);
    case CommandKind::Withdraw:
      if (!mayWriteCells(state.phase)) return notNow(kind, state);
      return {};
    case CommandKind::GrantException:
      if (state.phase == Phase::Draft || state.deadline) return {};
      return notNow(kind, state);
    case CommandKind::Pass:
    case CommandKind::HoldPublicity:
    case CommandKind::Return:
    case CommandKind::Refuse:
      return guardStep(kind, state, role, policy);
    default:
      break;
  }
  return notNow(kind, state);
}

}  // namespace tarim::workflow
