// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A command requests a change of an application; an event records it. The sender chooses the command's id and
// may queue it offline and repeat it; the server decides it once and answers a repetition with the first
// result.
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
  GrantException,
  ConfirmFee,
  DeclareRecusal,  ///< 回避: recusal.hpp.

  // papers.hpp, defence.hpp
  CheckPapers,
  GiveBackPapers,
  InviteToDefence,
  HoldDefence,
  CloseDefence
};

/// As stored and sent, in the order of the kinds. Never reuse or rename one.
inline constexpr std::array<std::string_view, 16> kCommandKindNames{
    "submit", "pass", "hold_publicity", "return", "refuse", "mark_delivered", "mark_opened", "withdraw",
    "grant_exception", "confirm_fee", "declare_recusal",
    // papers.hpp, defence.hpp
    "check_papers", "give_back_papers", "invite_to_defence", "hold_defence", "close_defence"};
constexpr const auto& namesOf(CommandKind) {
  return kCommandKindNames;
}

struct Command {
  std::string id;
  std::string application;
  CommandKind kind = CommandKind::Submit;
  int attempt = 0;   ///< Submit: the new attempt. Decisions: the attempt that the reviewer saw. Marks: the
                     ///< returned attempt; 0: not given.
  std::string root;  ///< Submit: root of the manifest. Decisions: root of the submission that the reviewer
                     ///< saw; StaleView when it is not the current one.
  std::string signature;  ///< Submit: hex Ed25519 of the device over signedText().
  std::vector<Reason> reasons;
  std::string words;
  std::string from;  ///< HoldPublicity: first day, yyyy-mm-dd.
  std::string to;    ///< HoldPublicity: last day. GrantException: the new end, ISO instant.
  std::string step;  ///< Decisions: the step that the reviewer saw, so that one click never passes two steps;
                     ///< StaleView when it is not the current one. Empty: not given.
  Details details;   ///< Of the kinds of stages (stages.hpp) and of a recusal. Pass: "checked", once for each
                     ///< group of the form that was found right.

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
    field("details", command.details, base::atMost(kMaxDetails));
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
  std::string standsFor =
      {};  ///< The person whose role it is; empty: the actor's own. Detail "for" of the event.
};

/// The commands that an actor of this role may send now: exactly the kinds of which decide() accepts some
/// well-formed command of somebody who is not recused (recusal.hpp); without DeclareRecusal, which is no step
/// of the review and may be sent at every one. The server, not the workflow, checks whether the actor may see
/// the application (unit, county). The review window (三(二)) is information, not a guard: a resubmission
/// within its 48 hours may be reviewed after the window, and a base unit may review before it begins.
std::vector<CommandKind> allowed(const State& state, policy::Role role, const policy::Policy& policy,
                                 base::Instant now);

/// Decides a command: the next event (not chained yet), or an error with the reason as detail:
/// NotNow, NotAllowed, WindowNotOpen, WindowClosed, TooLate, NoAttemptsLeft, StaleView, InvalidInput (no
/// reasons, publicity too short by n working days, opinion not the exact sentence). The caller checks rules,
/// files and signatures of a Submit first; this function checks time, order and roles only. A Return of the
/// last allowed attempt gives Refused.
base::Result<Event> decide(const State& state, const Command& command, const Actor& actor,
                           const policy::Policy& policy, base::Instant now);

/// The instant after which fire() gives an event.
std::optional<base::Instant> nextDeadline(const State& state);
/// The event of a passed deadline, which needs nobody online: Abandoned, strictly after the deadline.
std::optional<Event> fire(const State& state, base::Instant now);

}  // namespace tarim::workflow
