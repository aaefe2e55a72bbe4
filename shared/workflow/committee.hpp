// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The committee (评审委员会) and its secret votes, folded from a chain of events of its own: one chain for
// each procedure, with the same Event, signatures and journal as the chains of applications. Its id has a
// colon, which no application's id has.
//
// A vote is about one application. It opens with a key of its own and the list of the members who attend;
// until `issueUntil` each of them gets exactly one blind signature; from then until `castUntil` ballots are
// taken, from whoever has a signed one; afterwards they are published with the tally. No ballot is taken
// before the last signature was given, so a copy of the database from any moment has either no ballot, or
// every member as the possible sender of each.
//
// Details (detail.hpp):
//   committee_formed  member… (person ids), chair; the words say by what decision
//   vote_opened       vote, application, number, key (hex of DER), member…, attend and pass ("2/3"),
//                     issueUntil, castUntil (ISO instants)
//   ballot_issued     vote, blinded (SHA-256 of what was signed); the actor is the member
//   vote_closed       vote, ballot… (ballots.hpp, in the order of their texts), for, against, abstain,
//                     result ("passed" or "not_passed")
//   vote_annulled     vote; the words say why. Another vote about the application may be opened then.
#include "shared/policy/stages.hpp"
#include "shared/workflow/ballots.hpp"
#include "shared/workflow/command.hpp"

#include <optional>

namespace tarim::workflow {

inline constexpr std::size_t kMaxMembers = 200;  ///< Of a committee.

/// "committee:<id of the policy>"
std::string committeeChain(std::string_view policyId);

struct IssuedBallot {
  std::string member;
  std::string blinded;  ///< SHA-256 of what was signed, hex.
};

struct Vote {
  std::string id;
  std::string application;
  std::string number;                ///< As people know the application.
  std::string key;                   ///< Hex of DER (SubjectPublicKeyInfo).
  std::vector<std::string> members;  ///< Who attend and may vote.
  policy::Share pass;
  base::Instant issueUntil;
  base::Instant castUntil;
  std::vector<IssuedBallot> issued;
  bool isClosed = false;
  bool isAnnulled = false;
  std::vector<std::string> ballots;  ///< Once it is closed.
  Tally tally;
  bool hasPassed = false;
  [[nodiscard]] bool isOpen() const { return !isClosed && !isAnnulled; }
};

struct Committee {
  std::string chain;
  std::vector<std::string> members;
  std::string chair;
  std::vector<Vote> votes;
  int events = 0;
  base::Hash lastHash;
  [[nodiscard]] const Vote* vote(std::string_view id) const;
};

/// StorageCorrupt when an event cannot follow. Ballots and hashes are not proved here: vote_check.hpp does.
base::Result<Committee> foldCommittee(const std::vector<Event>& events);

/// What somebody asks of the committee's chain.
struct FormPlan {
  std::vector<std::string> members;
  std::string chair;
  std::string words;
};
struct VotePlan {
  std::string vote;  ///< Chosen by whoever asks, so that asking again opens no second one.
  std::string application;
  std::string number;
  std::string key;
  std::vector<std::string> members;
  base::Instant issueUntil;
  base::Instant castUntil;
};

// Each gives the next event, not chained yet. NotNow when the policy has no vote, or not in this order;
// NotAllowed for another role; InvalidInput with the place; AlreadyDone.

/// The stage's role forms the committee, or forms it anew while no vote is open. The chair is a member.
base::Result<Event> formCommittee(const Committee& committee, const FormPlan& plan, const Actor& actor,
                                  const policy::Policy& policy, base::Instant now);
/// The stage's role or the chair. NotNow while fewer attend than the policy wants; AlreadyDone when there is
/// a vote about this application that the chair has not annulled.
base::Result<Event> openVote(const Committee& committee, const VotePlan& plan, const Actor& actor,
                             const policy::Policy& policy, base::Instant now);
/// The member asks for the signature of what hashes to `blinded`. Nothing when the same was signed for this
/// member before: the same signature is due. AlreadyDone when another was; TooLate after `issueUntil`.
base::Result<std::optional<Event>> issueBallot(const Committee& committee, std::string_view vote,
                                               std::string_view blinded, const Actor& actor,
                                               base::Instant now);
/// From `castUntil` on, whoever asks; `ballots` in any order.
base::Result<Event> closeVote(const Committee& committee, std::string_view vote,
                              std::vector<std::string> ballots, const Actor& actor, base::Instant now);
/// The chair alone, and never without a reason.
base::Result<Event> annulVote(const Committee& committee, std::string_view vote, std::string_view words,
                              const Actor& actor, base::Instant now);

}  // namespace tarim::workflow
