// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// guard.cpp says who may ask and when; here is what a command must contain, and the event that it becomes.
#include "shared/base/text.hpp"
#include "shared/workflow/guard.hpp"
#include "shared/workflow/recusal.hpp"
#include "shared/workflow/refusals.hpp"
#include "shared/workflow/stages.hpp"

#include <algorithm>
#include <set>

namespace tarim::workflow {

namespace {

using base::Code;
using base::Error;
using Refusal = std::optional<Error>;

Refusal checkSubmit(const State& state, const Command& command) {
  const auto root = base::hashFromHex(command.root);
  if (!root || root->hex() != command.root)
    return invalid("root", "a root hash has 64 lower-case hex digits");
  if (command.attempt != state.attempt + 1)
    return Error(Code::StaleView, "the next attempt is " + std::to_string(state.attempt + 1));
  return {};
}

Refusal checkView(const State& state, const Command& command) {
  if (command.attempt != state.attempt || command.root != state.root)
    return Error(Code::StaleView, "attempt " + std::to_string(state.attempt) + " is the current one");
  if (!command.step.empty() && command.step != state.step)
    return Error(Code::StaleView, "it is at step " + state.step + " now");
  return {};
}

Refusal checkMark(const State& state, const Command& command) {
  if (command.attempt != 0 && command.attempt != state.attempt)
    return Error(Code::StaleView, "attempt " + std::to_string(state.attempt) + " was returned since");
  return {};
}

bool isReasonCode(const policy::Policy& policy, std::string_view code) {
  const auto& known = policy.review.returnReasons;
  return std::any_of(known.begin(), known.end(),
                     [code](const policy::Choice& choice) { return choice.id == code; });
}

/// Each says what is wrong and, for a return, where, so that the applicant can mend it.
Refusal checkReasons(const Command& command, const policy::Policy& policy, bool withPlace) {
  if (command.reasons.empty()) return invalid("reasons", "at least one reason");
  for (std::size_t i = 0; i < command.reasons.size(); ++i) {
    const Reason& reason = command.reasons[i];
    const std::string path = "reasons[" + std::to_string(i) + "]";
    if (withPlace && reason.table.empty()) return invalid(path + ".table", "a reason needs its place");
    if (reason.code.empty() && base::isBlank(reason.words))
      return invalid(path, "a reason needs a code or words");
    if (!reason.code.empty() && !isReasonCode(policy, reason.code))
      return invalid(path + ".code", "the policy has no such reason");
  }
  return {};
}

/// What was looked at item by item: groups of the form, each once.
Refusal checkItems(const Command& command, const policy::Policy& policy) {
  if (auto refusal = onlyDetails(command.details, {"checked"})) return refusal;
  std::set<std::string_view> seen;
  for (const Detail& detail : command.details)
    if (!policy.group(detail.value) || !seen.insert(detail.value).second)
      return invalid("details.checked", "\"" + detail.value + "\" is no item, or is there twice");
  return {};
}

/// 五(二): at least so many working days, all of them past, and the sentence to the letter.
Refusal checkPublicity(const Command& command, const policy::Policy& policy, base::Instant now) {
  const auto from = base::parseDate(command.from);
  if (!from) return invalid("from", "a day is written yyyy-mm-dd");
  const auto to = base::parseDate(command.to);
  if (!to) return invalid("to", "a day is written yyyy-mm-dd");
  if (*to < *from) return invalid("to", "ends before it begins");
  if (*to >= base::beijingDate(now)) return invalid("to", "the last day is not over yet");
  const auto days = policy::workingDays(policy.calendar, *from, *to);
  if (!days) return invalid("from", days.error().detail());
  const int needed = policy.review.publicityWorkingDays;
  if (*days < needed)
    return invalid("to", "too short by " + std::to_string(needed - *days) +
                             " working days: " + std::to_string(*days) + " of " + std::to_string(needed));
  if (command.words != policy.review.opinionSentence)
    return invalid("words", "the opinion is not the exact sentence");
  return {};
}

/// 三: only a later end than the one in force, and never without a reason.
Refusal checkException(const State& state, const Command& command, const policy::Policy& policy,
                       base::Instant now) {
  if (base::isBlank(command.words)) return invalid("words", "an exception needs its reason");
  const auto until = base::parseInstant(command.to);
  if (!until) return invalid("to", "an instant is written 2024-09-08T23:59:59+08:00");
  const auto end = state.phase == Phase::Draft ? applyEnd(state, policy) : state.deadline;
  if (*until <= now || (end && *until <= *end)) return invalid("to", "the new end is not later");
  return {};
}

Refusal checkContent(const State& state, const Command& command, const policy::Policy& policy,
                     base::Instant now) {
  if (stageKindOf(command.kind)) return checkStage(state, command, policy);
  switch (command.kind) {
    case CommandKind::Submit:
      return checkSubmit(state, command);
    case CommandKind::MarkDelivered:
    case CommandKind::MarkOpened:
      return checkMark(state, command);
    case CommandKind::Withdraw:
      return {};
    case CommandKind::GrantException:
      return checkException(state, command, policy, now);
    case CommandKind::Pass:
      if (auto refusal = checkView(state, command)) return refusal;
      return checkItems(command, policy);
    case CommandKind::HoldPublicity:
      if (auto refusal = checkView(state, command)) return refusal;
      return checkPublicity(command, policy, now);
    case CommandKind::Return:
    case CommandKind::Refuse:
      if (auto refusal = checkView(state, command)) return refusal;
      return checkReasons(command, policy, command.kind == CommandKind::Return);
    default:
      break;
  }
  return {};
}

EventKind eventOf(const State& state, CommandKind kind, const policy::Policy& policy) {
  switch (kind) {
    case CommandKind::Submit:
      return EventKind::Submitted;
    case CommandKind::Pass:
      return state.step == policy.review.steps.back().id ? EventKind::Received : EventKind::Passed;
    case CommandKind::HoldPublicity:
      return EventKind::PublicityHeld;
    case CommandKind::Return:
      return state.attempt >= policy.review.maxSubmissions ? EventKind::Refused : EventKind::Returned;
    case CommandKind::Refuse:
      return EventKind::Refused;
    case CommandKind::MarkDelivered:
      return EventKind::Delivered;
    case CommandKind::MarkOpened:
      return EventKind::Opened;
    case CommandKind::Withdraw:
      return EventKind::Withdrawn;
    case CommandKind::GrantException:
      return EventKind::ExceptionGranted;
    case CommandKind::DeclareRecusal:
      return EventKind::Recused;
    default:
      return stageEventOf(kind);
  }
}

Event eventFor(const State& state, const Command& command, const Actor& actor, const policy::Policy& policy,
               base::Instant now) {
  const bool submits = command.kind == CommandKind::Submit;
  Event event;
  event.application = command.application;
  event.kind = eventOf(state, command.kind, policy);
  event.at = now;
  event.actor = actor.person;
  event.actorName = actor.name;
  event.role = policy::roleName(actor.role);
  event.command = command.id;
  event.attempt = submits ? command.attempt : state.attempt;
  event.step = state.step;
  event.root = submits ? command.root : state.root;
  event.words = command.words;
  if (command.kind == CommandKind::Return || command.kind == CommandKind::Refuse)
    event.reasons = command.reasons;
  if (command.kind == CommandKind::HoldPublicity) {
    event.from = command.from;
    event.to = command.to;
  }
  if (command.kind == CommandKind::GrantException) event.to = command.to;
  if (const auto stage = stageKindOf(command.kind)) {
    event.step = policy.stage(*stage)->id;
    event.details = command.details;
  }
  if (command.kind == CommandKind::Pass) event.details = command.details;
  if (command.kind == CommandKind::DeclareRecusal) event.details = recusalDetails(command, actor);
  if (!actor.standsFor.empty()) event.details.push_back({"for", actor.standsFor});
  return event;
}

/// Whether recusal keeps somebody from it: what the applicant does, and to declare a recusal, it never does.
bool decidesAboutOthers(CommandKind kind) {
  switch (kind) {
    case CommandKind::Submit:
    case CommandKind::MarkDelivered:
    case CommandKind::MarkOpened:
    case CommandKind::Withdraw:
    case CommandKind::DeclareRecusal:
      return false;
    default:
      return true;
  }
}

/// Whether a publicity that ended yesterday could be long enough at all, as far back as the calendar goes.
bool publicityPossible(const policy::Policy& policy, base::Instant now) {
  const std::chrono::sys_days yesterday =
      std::chrono::sys_days(base::beijingDate(now)) - std::chrono::days(1);
  // Working days are scarce at most for a long holiday; four calendar days for each, and a month, are always
  // enough.
  const int furthest = policy.review.publicityWorkingDays * 4 + 31;
  for (int back = 0; back <= furthest; ++back) {
    const auto days = policy::workingDays(policy.calendar, base::Date(yesterday - std::chrono::days(back)),
                                          base::Date(yesterday));
    if (!days) return false;
    if (*days >= policy.review.publicityWorkingDays) return true;
  }
  return false;
}

}  // namespace

std::string signedText(std::string_view application, int attempt, std::string_view root,
                       std::string_view policyHash) {
  return "tarim submit 1\n" + std::string(application) + "\n" + std::to_string(attempt) + "\n" +
         std::string(root) + "\n" + std::string(policyHash);
}

std::vector<CommandKind> allowed(const State& state, policy::Role role, const policy::Policy& policy,
                                 base::Instant now) {
  std::vector<CommandKind> kinds;
  for (std::size_t i = 0; i < kCommandKindNames.size(); ++i) {
    const auto kind = CommandKind(i);
    if (kind == CommandKind::DeclareRecusal || guard(kind, state, role, policy, now)) continue;
    if (kind == CommandKind::HoldPublicity && !publicityPossible(policy, now)) continue;
    kinds.push_back(kind);
  }
  return kinds;
}

base::Result<Event> decide(const State& state, const Command& command, const Actor& actor,
                           const policy::Policy& policy, base::Instant now) {
  if (state.events > 0 && command.application != state.application)
    return invalid("application", "is another application");
  if (auto refusal = guard(command.kind, state, actor.role, policy, now)) return *refusal;
  if (decidesAboutOthers(command.kind))
    if (auto refusal = mayNotAct(state, actor.person)) return *refusal;
  if (command.kind == CommandKind::DeclareRecusal)
    if (auto refusal = checkRecusal(state, command, actor)) return *refusal;
  if (auto refusal = checkContent(state, command, policy, now)) return *refusal;
  return eventFor(state, command, actor, policy, now);
}

}  // namespace tarim::workflow
