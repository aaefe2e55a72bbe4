// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Recusal (回避): nobody decides about their own application, or about one from which they were recused, and
// no expert judges one of their own unit. The applicant, the person who would have to decide, or the
// committee's office declares it in words, and the event stands in the application's chain. Every guard
// honours it, and whoever assigns experts asks whoMayNot().
//
// Details of the command and of the event: "person", once for each person. A reviewer names nobody: it is
// about the sender. On the way to the server an applicant may write "name" instead, which the server replaces
// by the persons of that name who could decide.
#include "shared/workflow/command.hpp"

namespace tarim::workflow {

inline constexpr std::string_view kRecusedWords = "is recused from this application";
inline constexpr std::string_view kOwnWords = "nobody decides about their own application";
inline constexpr std::string_view kOwnUnitWords = "no expert judges an application of their own unit";
inline constexpr std::size_t kMostRecused = 50;  ///< In one command.

bool isRecused(const State& state, std::string_view person);
/// Nothing when this person may decide about the application; otherwise NotAllowed with the reason.
std::optional<base::Error> mayNotAct(const State& state, std::string_view person);

/// Somebody to whom an application could be assigned.
struct Candidate {
  std::string person;
  policy::Role role = policy::Role::Expert;
  std::string unit;
};
struct Barred {
  std::string person;
  std::string why;  ///< One of the words above.
  bool operator==(const Barred&) const = default;
};
/// Those of the candidates to whom this application of somebody in unit `ownerUnit` may not be assigned.
std::vector<Barred> whoMayNot(const State& state, std::string_view ownerUnit,
                              const std::vector<Candidate>& candidates);

/// The people that an event Recused names.
std::vector<std::string> recusedBy(const Event& event);

/// What guard.cpp, decide.cpp and state.cpp call. Between the first submission and the end of the
/// application; NotNow otherwise.
std::optional<base::Error> guardRecusal(const State& state, policy::Role role);
/// InvalidInput: no words, nobody named by an applicant, somebody else named by a reviewer. AlreadyDone: all
/// of them are recused.
std::optional<base::Error> checkRecusal(const State& state, const Command& command, const Actor& actor);
/// The details of the event: those named, or the sender.
Details recusalDetails(const Command& command, const Actor& actor);
base::Result<void> advanceRecusal(State& state, const Event& event);

}  // namespace tarim::workflow
