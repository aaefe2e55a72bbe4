// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// One function per kind of event; each says from which phase it may come and what it leaves behind.
#include "shared/workflow/recusal.hpp"
#include "shared/workflow/refusals.hpp"
#include "shared/workflow/stages.hpp"

#include <algorithm>

namespace tarim::workflow {

namespace {

using Advanced = base::Result<void>;

base::Error cannotFollow(const Event& event, const State& state) {
  return corrupt(event, "cannot follow in phase " + std::string(phaseName(state.phase)));
}

const policy::Step* stepOf(const policy::Policy& policy, std::string_view id) {
  for (const policy::Step& step : policy.review.steps)
    if (step.id == id) return &step;
  return nullptr;
}

/// The 48 hours (四(三)) begin with the event that the policy counts from.
void startDeadline(State& state, const policy::Policy& policy, std::string_view counted, base::Instant at) {
  if (policy.review.returnCountsFrom == counted)
    state.deadline = at + std::chrono::hours(policy.review.returnHours);
}

Advanced submitted(State& state, const Event& event, const policy::Policy& policy) {
  if (state.phase != Phase::Draft && state.phase != Phase::Returned) return cannotFollow(event, state);
  if (event.attempt != state.attempt + 1 || event.attempt > policy.review.maxSubmissions)
    return corrupt(event,
                   "attempt " + std::to_string(event.attempt) + " after " + std::to_string(state.attempt));
  if (policy.review.steps.empty()) return corrupt(event, "the policy has no step of review");
  state.phase = Phase::InReview;
  state.step = policy.review.steps.front().id;
  state.attempt = event.attempt;
  state.root = event.root;
  state.attempts.push_back({event.attempt, event.root, event.at});
  state.deadline.reset();
  return {};
}

/// Every decision speaks of the current submission at the current step.
Advanced speaksOfNow(const State& state, const Event& event) {
  if (state.phase != Phase::InReview) return cannotFollow(event, state);
  if (event.attempt != state.attempt || event.root != state.root)
    return corrupt(event, "speaks of a submission that is not the current one");
  if (event.step != state.step)
    return corrupt(event, "speaks of step " + event.step + " at step " + state.step);
  return {};
}

/// Passed, PublicityHeld and Received: on to the next step, or received after the last.
Advanced passed(State& state, const Event& event, const policy::Policy& policy) {
  if (auto speaks = speaksOfNow(state, event); !speaks) return speaks;
  const policy::Step* step = stepOf(policy, state.step);
  if (!step) return corrupt(event, "the policy has no step " + state.step);
  if (step->publicity != (event.kind == EventKind::PublicityHeld))
    return corrupt(event, "is not how step " + state.step + " is passed");
  const bool last = step == &policy.review.steps.back();
  if (!step->publicity && last != (event.kind == EventKind::Received))
    return corrupt(event, last ? "the last step receives" : "only the last step receives");
  state.phase = last ? Phase::Received : Phase::InReview;
  state.step = last ? std::string() : (step + 1)->id;
  return {};
}

Advanced returned(State& state, const Event& event, const policy::Policy& policy) {
  if (auto speaks = speaksOfNow(state, event); !speaks) return speaks;
  if (state.attempt >= policy.review.maxSubmissions)
    return corrupt(event, "the last attempt cannot be returned");
  state.phase = Phase::Returned;
  state.step.clear();
  state.reasons = event.reasons;
  state.returnedAt = event.at;
  state.deliveredAt.reset();
  state.openedAt.reset();
  startDeadline(state, policy, "returned", event.at);
  return {};
}

Advanced refused(State& state, const Event& event) {
  if (auto speaks = speaksOfNow(state, event); !speaks) return speaks;
  state.phase = Phase::Refused;
  state.step.clear();
  state.reasons = event.reasons;
  return {};
}

Advanced delivered(State& state, const Event& event, const policy::Policy& policy) {
  if (state.phase != Phase::Returned || state.deliveredAt) return cannotFollow(event, state);
  state.deliveredAt = event.at;
  startDeadline(state, policy, "delivered", event.at);
  return {};
}

/// Who has opened it has it: opening delivers as well.
Advanced opened(State& state, const Event& event, const policy::Policy& policy) {
  if (state.phase != Phase::Returned || state.openedAt) return cannotFollow(event, state);
  if (!state.deliveredAt) {
    state.deliveredAt = event.at;
    startDeadline(state, policy, "delivered", event.at);
  }
  state.openedAt = event.at;
  startDeadline(state, policy, "opened", event.at);
  return {};
}

Advanced abandoned(State& state, const Event& event) {
  if (state.phase != Phase::Returned || !state.deadline || event.at <= *state.deadline)
    return cannotFollow(event, state);
  state.phase = Phase::Abandoned;
  state.deadline.reset();
  return {};
}

Advanced withdrawn(State& state, const Event& event) {
  if (!mayWriteCells(state.phase)) return cannotFollow(event, state);
  state.phase = Phase::Withdrawn;
  state.deadline.reset();
  return {};
}

Advanced exceptionGranted(State& state, const Event& event) {
  auto until = base::parseInstant(event.to);
  if (!until) return corrupt(event, "has no new end");
  if (state.phase == Phase::Draft) {
    state.applyUntil = *until;
  } else if (state.phase == Phase::Returned && state.deadline) {
    state.deadline = *until;
  } else {
    return cannotFollow(event, state);
  }
  return {};
}

/// About the copies that experts get of the submission that was received: changes nothing.
Advanced blind(const State& state, const Event& event) {
  if (state.phase != Phase::Received) return cannotFollow(event, state);
  if (event.attempt != state.attempt || event.root != state.root)
    return corrupt(event, "speaks of a submission that is not the current one");
  return {};
}

Advanced apply(State& state, const Event& event, const policy::Policy& policy) {
  switch (event.kind) {
    case EventKind::Created:
      if (state.events != 0) return cannotFollow(event, state);
      return {};
    case EventKind::Submitted:
      return submitted(state, event, policy);
    case EventKind::Passed:
    case EventKind::PublicityHeld:
    case EventKind::Received:
      return passed(state, event, policy);
    case EventKind::Returned:
      return returned(state, event, policy);
    case EventKind::Delivered:
      return delivered(state, event, policy);
    case EventKind::Opened:
      return opened(state, event, policy);
    case EventKind::Abandoned:
      return abandoned(state, event);
    case EventKind::Refused:
      return refused(state, event);
    case EventKind::Withdrawn:
      return withdrawn(state, event);
    case EventKind::ExceptionGranted:
      return exceptionGranted(state, event);
    case EventKind::BlindChecked:
    case EventKind::BlindAnswered:
      return blind(state, event);
    case EventKind::Recused:
      return advanceRecusal(state, event);
    default:
      if (stageKindOf(event.kind)) return advanceStage(state, event, policy);
  }
  return corrupt(event, "is of no known kind");
}

}  // namespace

bool isTerminal(Phase phase) {
  return phase == Phase::Received || phase == Phase::Abandoned || phase == Phase::Refused ||
         phase == Phase::Withdrawn;
}

bool mayWriteCells(Phase phase) {
  return phase == Phase::Draft || phase == Phase::Returned;
}

base::Result<State> advance(State state, const Event& event, const policy::Policy& policy) {
  if (state.events > 0 && event.application != state.application)
    return corrupt(event, "is of another application");
  // A number of 0 is an event fresh from decide(), shown before it is chained.
  if (event.number != 0 && (event.number != state.events + 1 || event.before != state.lastHash))
    return corrupt(event, "does not follow event " + std::to_string(state.events));
  if (auto applied = apply(state, event, policy); !applied) return applied.error();
  state.application = event.application;
  if (state.owner.empty() && event.role == policy::roleName(policy::Role::Applicant))
    state.owner = event.actor;
  state.events += 1;
  state.lastHash = event.hash;
  return state;
}

base::Result<State> fold(const std::vector<Event>& events, const policy::Policy& policy) {
  State state;
  for (const Event& event : events) {
    auto next = advance(std::move(state), event, policy);
    if (!next) return next.error();
    state = std::move(*next);
  }
  return state;
}

}  // namespace tarim::workflow
