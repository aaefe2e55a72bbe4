// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// 四(三): 逾期未补充提交的视为放弃申报. The deadline itself is still in time; one millisecond later is not.
#include "shared/workflow/command.hpp"

namespace tarim::workflow {

std::optional<base::Instant> nextDeadline(const State& state) {
  if (state.phase != Phase::Returned || !state.deadline) return {};
  return *state.deadline + base::Millis(1);
}

std::optional<Event> fire(const State& state, base::Instant now) {
  const auto due = nextDeadline(state);
  if (!due || now < *due) return {};
  Event event;
  event.application = state.application;
  event.kind = EventKind::Abandoned;
  event.at = now;
  event.actor = policy::kServerActor;
  event.actorName = policy::kServerActor;
  event.role = policy::kServerActor;
  event.attempt = state.attempt;
  event.root = state.root;
  event.to = base::formatInstant(*state.deadline);
  return event;
}

}  // namespace tarim::workflow
