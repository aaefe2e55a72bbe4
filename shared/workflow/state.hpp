// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The state of an application, folded from its events, and the rights in each phase. Server and client use
// the same functions, so both have the same buttons and deadlines.
//
//   draft → base_review → publicity → recommend_review → department_review(s) → form_review → received
//     each review step may return → returned → (resubmit within 48 h, first level again | abandoned |
//     refused)
#include "shared/policy/policy.hpp"
#include "shared/workflow/event.hpp"
#include "shared/workflow/stage_facts.hpp"

#include <optional>

namespace tarim::workflow {

enum class Phase { Draft, InReview, Returned, Received, Abandoned, Refused, Withdrawn };

/// One submission of an application.
struct Attempt {
  int number = 0;
  std::string root;
  base::Instant submittedAt;
};

struct State {
  std::string application;           ///< Id from the events; empty before the first event.
  std::string owner;                 ///< The applicant, who created and submitted it.
  std::vector<std::string> recused;  ///< Who may not decide about it, beside the owner (recusal.hpp).
  Phase phase = Phase::Draft;
  std::string step;  ///< Id of the present review step, while InReview.
  int attempt = 0;   ///< Number of submissions so far.
  std::string root;  ///< Root of the current submission.
  std::vector<Attempt> attempts;
  std::vector<Reason> reasons;  ///< Reasons of the last return.
  std::optional<base::Instant> returnedAt;
  std::optional<base::Instant> deliveredAt;
  std::optional<base::Instant> openedAt;
  std::optional<base::Instant>
      deadline;  ///< To resubmit, inclusive: 48:00:00.000 is in time. Set while Returned.
  std::optional<base::Instant>
      applyUntil;     ///< An exception's later end of the application window, exclusive.
  StageFacts stages;  ///< What was recorded since it was received.
  int events = 0;     ///< Number of events folded.
  base::Hash lastHash;
};

std::string_view phaseName(Phase phase);
bool isTerminal(Phase phase);
/// Whether the applicant may write cells in this phase.
bool mayWriteCells(Phase phase);

/// StorageCorrupt when an event cannot follow the previous one (never for a chain written by this program).
/// Checks order, attempt, step and, for a chained event, its number and `before`; verifyChain() checks the
/// hashes.
base::Result<State> fold(const std::vector<Event>& events, const policy::Policy& policy);
/// The state after one more event.
base::Result<State> advance(State state, const Event& event, const policy::Policy& policy);

}  // namespace tarim::workflow
