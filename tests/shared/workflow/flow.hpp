// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// An application on its way, for tests: a small policy with the notice's windows and calendar, one clock
// hand, and verbs that decide, chain and advance as the server does.
#include "shared/workflow/command.hpp"

#include <QObject>

#include <memory>

std::unique_ptr<QObject> makeDecideTest();
std::unique_ptr<QObject> makeDeadlinesTest();
std::unique_ptr<QObject> makeChainTest();
std::unique_ptr<QObject> makeLawsTest();
std::unique_ptr<QObject> makeStagesTest();
std::unique_ptr<QObject> makeDrawTest();
std::unique_ptr<QObject> makeModelTest();
std::unique_ptr<QObject> makeRecusalTest();
std::unique_ptr<QObject> makeHearingsTest();
std::unique_ptr<QObject> makeCommitteeTest();

namespace tarim::workflow {

using policy::Role;

inline constexpr const char* kOpinion = "本单位已对提供的申报材料逐一审核，真实准确，同意推荐";

policy::Policy noticePolicy();
base::Instant at(std::string_view iso);
std::string rootOf(int attempt);
Actor actorOf(Role role);
Reason someReason();

struct Flow {
  policy::Policy policy = noticePolicy();
  base::Instant now = at("2024-09-02T10:00:00+08:00");
  State state;
  std::vector<Event> events;

  Flow();
  /// A command that fits the present state in everything but, perhaps, its time and role.
  [[nodiscard]] Command fitting(CommandKind kind) const;
  base::Result<Event> ask(CommandKind kind, Role role) const;
  base::Result<Event> ask(const Command& command, Role role) const;
  /// Asks, and takes the event into the chain; the code of the refusal otherwise (Unknown: accepted).
  base::Code act(CommandKind kind, Role role);
  base::Code act(const Command& command, Role role);
  void take(Event event);
  /// Submits and passes until it is at this step.
  void goTo(std::string_view step);
  /// Submitted, then returned by the first step.
  void goToReturned();
};

/// Every part of a state, to compare and to print.
std::string describe(const State& state);

}  // namespace tarim::workflow
