// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Commands ask; events answer. A command has an id made by whoever wants it, may be queued offline and
// repeated at will; the server decides it once, and a repetition gets the first answer.
#include "shared/workflow/state.hpp"

namespace tarim::workflow {

enum class CommandKind {
  Submit,
  Pass,
  HoldPublicity,
  Return,
  Refuse,
  MarkDelivered,
  MarkOpened,
  Withdraw,
  GrantException
};

/// As stored and sent, in the order of the kinds. Never reuse or rename one.
inline constexpr std::array<std::string_view, 9> kCommandKindNames{
    "submit",         "pass",        "hold_publicity", "return",         "refuse",
    "mark_delivered", "mark_opened", "withdraw",       "grant_exception"};
constexpr const auto& namesOf(CommandKind) {
  return kCommandKindNames;
}

struct Command {
  std::string id;
  std::string application;
  CommandKind kind = CommandKind::Submit;
  int attempt = 0;  ///< Submit: the attempt it will be. Decisions: the attempt the reviewer looked at. Marks:
                    ///< of the return; 0: not said.
  std::string root;  ///< Submit: of the manifest. Decisions: of the submission looked at; StaleView when it
                     ///< is not current.
  std::string signature;  ///< Submit: hex Ed25519 of the device over signedText().
  std::vector<Reason> reasons;
  std::string words;
  std::string from;  ///< HoldPublicity: first day, yyyy-mm-dd.
  std::string to;    ///< HoldPublicity: last day. GrantException: the new end, ISO instant.
  std::string step;  ///< Decisions: the step looked at, so that one click never passes two; StaleView. Empty:
                     ///< not said.

  static void fields(auto& field, auto& command) {
    field("id", command.id, base::kId);
    field("application", command.application, base::kId);
    field("kind", command.kind, base::kRequired);
    field("attempt", command.attempt);
    field("root", command.root, base::atMost(64));
    field("signature", command.signature, base::atMost(128));
    field("reasons", command.reasons, base::atMost(kMaxReasons));
    field("words", command.words);
    field("from", command.from, base::atMost(64));
    field("to", command.to, base::atMost(64));
    field("step", command.step, base::atMost(64));
  }
};

std::string_view kindName(CommandKind kind);
/// What a device signs to submit: "tarim submit 1\n<application>\n<attempt>\n<root>\n<policy hash>".
std::string signedText(std::string_view application, int attempt, std::string_view root,
                       std::string_view policyHash);

struct Actor {
  std::string person;
  std::string name;
  policy::Role role = policy::Role::Applicant;
};

/// What an actor of this role may do now: exactly the kinds of which decide() would accept some well-formed
/// command. Whether the application is in their reach (unit, county) is the server's question, not the
/// workflow's. The review window (三(二)) is information, not a guard: a resubmission within its 48 hours may
/// be reviewed after it, which is allowed and shown, and a base unit may look at what is submitted before it
/// begins.
std::vector<CommandKind> allowed(const State& state, policy::Role role, const policy::Policy& policy,
                                 base::Instant now);

/// Decides: the event that follows (not yet chained), or the Code with the reason in detail:
/// NotNow, NotAllowed, WindowNotOpen, WindowClosed, TooLate, NoAttemptsLeft, StaleView, InvalidInput (no
/// reasons, publicity too short by n working days, opinion not the exact sentence). Rules, files and
/// signatures are checked by the caller before a Submit: this knows time, order and roles only. A Return of
/// the last allowed attempt gives Refused.
base::Result<Event> decide(const State& state, const Command& command, const Actor& actor,
                           const policy::Policy& policy, base::Instant now);

/// The instant at which fire() will have something to do.
std::optional<base::Instant> nextDeadline(const State& state);
/// The event that a passed deadline causes without anybody online: Abandoned, strictly after the deadline.
std::optional<Event> fire(const State& state, base::Instant now);

}  // namespace tarim::workflow
