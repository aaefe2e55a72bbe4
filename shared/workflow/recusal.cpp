// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/workflow/recusal.hpp"

#include "shared/base/ids.hpp"
#include "shared/base/text.hpp"
#include "shared/workflow/detail_values.hpp"
#include "shared/workflow/refusals.hpp"

#include <algorithm>

namespace tarim::workflow {

using base::Code;
using base::Error;

namespace {

constexpr std::string_view kPerson = "person";

std::vector<std::string> peopleIn(const Details& details) {
  const auto people = valuesOf(details, kPerson);
  return {people.begin(), people.end()};
}

/// The committee's office and the operator record what somebody told them.
bool maySpeakForOthers(policy::Role role) {
  return role == policy::Role::Applicant || role == policy::Role::CommitteeOffice ||
         role == policy::Role::Operator;
}

}  // namespace

bool isRecused(const State& state, std::string_view person) {
  return std::find(state.recused.begin(), state.recused.end(), person) != state.recused.end();
}

std::optional<Error> mayNotAct(const State& state, std::string_view person) {
  if (!state.owner.empty() && state.owner == person) return Error(Code::NotAllowed, std::string(kOwnWords));
  if (isRecused(state, person))
    return Error(Code::NotAllowed, std::string(person) + " " + std::string(kRecusedWords));
  return {};
}

std::vector<Barred> whoMayNot(const State& state, std::string_view ownerUnit,
                              const std::vector<Candidate>& candidates) {
  std::vector<Barred> barred;
  for (const Candidate& one : candidates) {
    if (state.owner == one.person)
      barred.push_back({one.person, std::string(kOwnWords)});
    else if (isRecused(state, one.person))
      barred.push_back({one.person, std::string(kRecusedWords)});
    else if (one.role == policy::Role::Expert && one.unit == ownerUnit)
      barred.push_back({one.person, std::string(kOwnUnitWords)});
  }
  return barred;
}

std::vector<std::string> recusedBy(const Event& event) {
  return peopleIn(event.details);
}

std::optional<Error> guardRecusal(const State& state, policy::Role) {
  const bool goesOn = state.attempt > 0 && (!isTerminal(state.phase) || state.phase == Phase::Received);
  if (goesOn) return {};
  return Error(Code::NotNow, "declare_recusal is not offered while " + std::string(phaseName(state.phase)));
}

std::optional<Error> checkRecusal(const State& state, const Command& command, const Actor& actor) {
  if (base::isBlank(command.words)) return invalid("words", "a recusal needs its reason");
  const auto people = peopleIn(command.details);
  if (people.size() != command.details.size()) return invalid("details", "names people only");
  if (people.size() > kMostRecused) return invalid("details", "too many people at once");
  if (people.empty() && actor.role == policy::Role::Applicant)
    return invalid("details", "who shall not decide has to be named");
  for (const std::string& person : people) {
    if (!base::isId(person)) return invalid("details.person", "is no person's id");
    if (person == state.owner) return invalid("details.person", "is the applicant");
    if (person != actor.person && !maySpeakForOthers(actor.role))
      return invalid("details.person", "a reviewer declares for themselves only");
  }
  const Details named = recusalDetails(command, actor);
  const bool isKnown = std::all_of(named.begin(), named.end(),
                                   [&](const Detail& detail) { return isRecused(state, detail.value); });
  if (isKnown) return Error(Code::AlreadyDone, "was recorded before");
  return {};
}

Details recusalDetails(const Command& command, const Actor& actor) {
  if (!command.details.empty()) return command.details;
  return {{std::string(kPerson), actor.person}};
}

base::Result<void> advanceRecusal(State& state, const Event& event) {
  if (guardRecusal(state, policy::Role::Applicant))
    return corrupt(event, "cannot follow in phase " + std::string(phaseName(state.phase)));
  const auto people = recusedBy(event);
  if (people.empty()) return corrupt(event, "names nobody");
  for (const std::string& person : people)
    if (!isRecused(state, person)) state.recused.push_back(person);
  return {};
}

}  // namespace tarim::workflow
