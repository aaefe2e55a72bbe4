// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The history of an application as an append-only chain of events. State is never stored, only folded from
// events. Each event has actor, role, time and the hash of the previous event ("谁审查，谁负责", 八(三)), so
// that an operator or any third person can verify the chain.
#include "shared/base/fields.hpp"
#include "shared/base/hash.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/workflow/detail.hpp"

#include <array>
#include <string>
#include <vector>

namespace tarim::workflow {

enum class EventKind {
  Created,        ///< The draft was announced to the server.
  Submitted,      ///< Frozen under `root`; attempt 1, 2 or 3. Enters the first step.
  Passed,         ///< The step `step` approved it; `words` may have the opinion.
  PublicityHeld,  ///< 五(二): `from`…`to`, no objection, exact opinion in `words`. Passes the publicity step.
  Returned,       ///< With reasons; starts the 48 hours.
  Delivered,      ///< A device of the applicant has received the return.
  Opened,         ///< The applicant has opened the return.
  Abandoned,      ///< 视为放弃: 48 hours passed. Actor is "server".
  Refused,        ///< The third submission was returned, or an objection was upheld; reasons.
  Received,       ///< 评审委员会已接收材料: the last step accepted.
  Withdrawn,      ///< The applicant took a draft or returned application back for good.
  ExceptionGranted,  ///< 三: the operator recorded a lawful exception to a deadline: `to` is the new end,
                     ///< `words` why.
  BlindChecked,      ///< 五(一)15: the copies for experts were made and searched; `words` has the counts.
                     ///< Actor is "server".
  BlindAnswered,  ///< A person answered for a page on which something was found: `reasons` has the page and
                  ///< what was done ("released" or "masked"), `words` why.
  FeePaid,        ///< 七: the fee was confirmed; `details` as in fees.hpp.
  Recused,        ///< 回避: `details` names who may not decide (recusal.hpp), `words` why.

  // papers.hpp, defence.hpp
  PapersChecked,    ///< 五(四): which papers are there, and which are missing.
  PapersGivenBack,  ///< 五(四): originals that went back to their owner.
  DefenceInvited,   ///< 六: session, day, slot, place.
  DefenceHeld,      ///< 六: whether the applicant attended, and the points.
  DefenceClosed,    ///< 六: the result, also of those who are exempt.

  // Of a committee's own chain (committee.hpp, which says their details); no application has them.
  CommitteeFormed,  ///< Who is in it and who has the chair.
  VoteOpened,       ///< A secret vote about one application, with its key and who attends.
  BallotIssued,     ///< A member got the blind signature of a ballot.
  VoteClosed,       ///< All ballots, their count and what follows. Actor is "server", or who asked for it.
  VoteAnnulled      ///< By the chair, with the reason.
};

/// As stored and sent, in the order of the kinds. Never reuse or rename one: chains live for ever.
inline constexpr std::array<std::string_view, 26> kEventKindNames{
    "created", "submitted", "passed", "publicity_held", "returned", "delivered", "opened", "abandoned",
    "refused", "received", "withdrawn", "exception_granted", "blind_checked", "blind_answered", "fee_paid",
    "recused",
    // papers.hpp, defence.hpp
    "papers_checked", "papers_given_back", "defence_invited", "defence_held", "defence_closed",
    // committee.hpp
    "committee_formed", "vote_opened", "ballot_issued", "vote_closed", "vote_annulled"};
constexpr const auto& namesOf(EventKind) {
  return kEventKindNames;
}

inline constexpr std::size_t kMaxReasons = 200;  ///< In one return.

/// One reason of a return with its place in the application. Empty parts do not apply.
struct Reason {
  std::string table;
  std::string row;
  std::string column;
  std::string slot;
  std::string attachment;
  std::string rect;   ///< "x,y,w,h" in 1/10000 of the upright page.
  std::string code;   ///< Of policy::Review::returnReasons, or empty.
  std::string words;  ///< The reviewer's own words.
  bool operator==(const Reason&) const = default;

  static void fields(auto& field, auto& reason) {
    field("table", reason.table);
    field("row", reason.row);
    field("column", reason.column);
    field("slot", reason.slot);
    field("attachment", reason.attachment);
    field("rect", reason.rect);
    field("code", reason.code);
    field("words", reason.words);
  }
};

struct Event {
  std::string application;
  int number = 0;  ///< 1, 2, 3 … within the application.
  EventKind kind = EventKind::Created;
  base::Instant at;
  std::string actor;      ///< Person id, or "server".
  std::string actorName;  ///< The actor's name; empty for experts.
  std::string role;
  std::string command;  ///< Id of the command that caused it; empty: none.
  int attempt = 0;
  std::string step;
  std::string root;  ///< Hex root hash of the submission that the event is about.
  std::vector<Reason> reasons;
  std::string words;
  std::string from;  ///< Dates yyyy-mm-dd (publicity); an instant in `to` (exception: new end; abandoned: the
                     ///< end that passed).
  std::string to;
  Details
      details;  ///< Of the kinds of stages (stages.hpp) and of a recusal; "for": whom the actor stood in for.
  base::Hash before;      ///< Hash of the previous event; zeros for the first.
  base::Hash hash;        ///< SHA-256 of the canonical JSON of all fields above.
  std::string signature;  ///< Hex Ed25519 of the server over "tarim event 1\n<hash>"; empty from a server
                          ///< that did not sign events.

  static void fields(auto& field, auto& event) {
    field("application", event.application, base::kRequired);
    field("number", event.number, base::kAlways);
    field("kind", event.kind, base::kRequired);
    field("at", event.at, base::kRequired);
    field("actor", event.actor);
    field("actorName", event.actorName);
    field("role", event.role);
    field("command", event.command);
    field("attempt", event.attempt);
    field("step", event.step);
    field("root", event.root);
    field("reasons", event.reasons, base::atMost(kMaxReasons));
    field("words", event.words);
    field("from", event.from);
    field("to", event.to);
    field("details", event.details, base::atMost(kMaxDetails));
    field("before", event.before, base::kRequired);
    field("hash", event.hash, {.required = true, .hashed = false});
    field("signature", event.signature, {.hashed = false, .most = 128});
  }
};

std::string_view kindName(EventKind kind);
/// The version of the protocol from which on a device is told of such an event. Devices of version 1 can
/// neither read nor fold what is recorded after an application was received; these kinds come after all that
/// such devices know, so leaving them out leaves no hole in a chain.
constexpr int toldFrom(EventKind kind) {
  return kind >= EventKind::BlindChecked ? 2 : 1;
}
constexpr bool isTold(EventKind kind, int protocol) {
  return toldFrom(kind) <= protocol;
}

/// Canonical JSON, without `hash` and `signature`, and without `details` where there are none.
std::string canonicalText(const Event& event);
/// Sets number, before and hash so that `event` follows `last` (null for the first).
void chain(Event& event, const Event* last);
/// StorageCorrupt naming the first event that does not follow.
base::Result<void> verifyChain(const std::vector<Event>& events);

}  // namespace tarim::workflow
