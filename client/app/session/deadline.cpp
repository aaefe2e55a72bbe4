// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/deadline.hpp"

#include <algorithm>

namespace tarim::client::app {

std::optional<Deadline> deadlineOf(const DraftSnapshot& draft) {
  const workflow::State& state = draft.state;
  if (state.phase == workflow::Phase::Returned && state.deadline) return Deadline{*state.deadline, true};
  if (state.phase != workflow::Phase::Draft) return std::nullopt;
  const policy::Window* apply = draft.policy().window("apply");
  if (!apply) return std::nullopt;
  return Deadline{state.applyUntil ? std::max(apply->to, *state.applyUntil) : apply->to, false};
}

QString toneOf(const Deadline& deadline, base::Instant now) {
  const base::Millis left = deadline.at - now;
  if (deadline.isReturn || left <= std::chrono::hours(24)) return QStringLiteral("block");
  return left <= std::chrono::hours(96) ? QStringLiteral("warn") : QString();
}

}  // namespace tarim::client::app
