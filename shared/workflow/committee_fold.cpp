// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/workflow/committee.hpp"
#include "shared/workflow/detail_values.hpp"
#include "shared/workflow/refusals.hpp"

#include <algorithm>

namespace tarim::workflow {

namespace {

using Folded = base::Result<void>;

constexpr int kMostVotes = 999'999'999;

std::vector<std::string> textsOf(const Details& details, std::string_view name) {
  const auto values = valuesOf(details, name);
  return {values.begin(), values.end()};
}

std::optional<policy::Share> shareOf(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return {};
  const auto of = wholeNumber(text.substr(0, slash), 0, kMostVotes);
  const auto in = wholeNumber(text.substr(slash + 1), 1, kMostVotes);
  if (!of || !in) return {};
  return policy::Share{*of, *in};
}

Vote* find(Committee& committee, const Event& event) {
  const std::string_view id = valueOf(event.details, "vote");
  const auto found = std::find_if(committee.votes.begin(), committee.votes.end(),
                                  [id](const Vote& vote) { return vote.id == id; });
  return found == committee.votes.end() ? nullptr : &*found;
}

Folded opened(Committee& committee, const Event& event) {
  Vote vote;
  vote.id = valueOf(event.details, "vote");
  vote.application = valueOf(event.details, "application");
  vote.number = valueOf(event.details, "number");
  vote.key = valueOf(event.details, "key");
  vote.members = textsOf(event.details, "member");
  const auto pass = shareOf(valueOf(event.details, "pass"));
  const auto issueUntil = base::parseInstant(valueOf(event.details, "issueUntil"));
  const auto castUntil = base::parseInstant(valueOf(event.details, "castUntil"));
  if (!pass || !issueUntil || !castUntil) return corrupt(event, "is not whole");
  if (find(committee, event)) return corrupt(event, "there was a vote " + vote.id);
  vote.pass = *pass;
  vote.issueUntil = *issueUntil;
  vote.castUntil = *castUntil;
  committee.votes.push_back(std::move(vote));
  return {};
}

Folded issued(Vote& vote, const Event& event) {
  const auto& members = vote.members;
  if (std::find(members.begin(), members.end(), event.actor) == members.end())
    return corrupt(event, event.actor + " does not attend");
  const bool before = std::any_of(vote.issued.begin(), vote.issued.end(),
                                  [&](const IssuedBallot& one) { return one.member == event.actor; });
  if (before) return corrupt(event, event.actor + " had a ballot");
  vote.issued.push_back({event.actor, std::string(valueOf(event.details, "blinded"))});
  return {};
}

Folded closed(Vote& vote, const Event& event) {
  const auto votesFor = wholeNumber(valueOf(event.details, "for"), 0, kMostVotes);
  const auto against = wholeNumber(valueOf(event.details, "against"), 0, kMostVotes);
  const auto abstained = wholeNumber(valueOf(event.details, "abstain"), 0, kMostVotes);
  const std::string_view result = valueOf(event.details, "result");
  if (!votesFor || !against || !abstained || (result != "passed" && result != "not_passed"))
    return corrupt(event, "is not whole");
  vote.isClosed = true;
  vote.ballots = textsOf(event.details, "ballot");
  vote.tally = {*votesFor, *against, *abstained};
  vote.hasPassed = result == "passed";
  return {};
}

Folded ofVote(Committee& committee, const Event& event) {
  Vote* vote = find(committee, event);
  if (!vote) return corrupt(event, "there was no such vote");
  if (event.kind == EventKind::VoteAnnulled) {
    if (vote->isAnnulled) return corrupt(event, "was annulled before");
    vote->isAnnulled = true;
    return {};
  }
  if (!vote->isOpen()) return corrupt(event, "the vote is over");
  return event.kind == EventKind::BallotIssued ? issued(*vote, event) : closed(*vote, event);
}

Folded apply(Committee& committee, const Event& event) {
  switch (event.kind) {
    case EventKind::CommitteeFormed:
      committee.members = textsOf(event.details, "member");
      committee.chair = valueOf(event.details, "chair");
      return {};
    case EventKind::VoteOpened:
      return opened(committee, event);
    case EventKind::BallotIssued:
    case EventKind::VoteClosed:
    case EventKind::VoteAnnulled:
      return ofVote(committee, event);
    default:
      return corrupt(event, "is of no kind that a committee has");
  }
}

}  // namespace

std::string committeeChain(std::string_view policyId) {
  return "committee:" + std::string(policyId);
}

const Vote* Committee::vote(std::string_view id) const {
  const auto found = std::find_if(votes.begin(), votes.end(), [id](const Vote& one) { return one.id == id; });
  return found == votes.end() ? nullptr : &*found;
}

base::Result<Committee> foldCommittee(const std::vector<Event>& events) {
  Committee committee;
  for (const Event& event : events) {
    if (committee.events > 0 && event.application != committee.chain)
      return corrupt(event, "is of another committee");
    if (event.number != committee.events + 1 || event.before != committee.lastHash)
      return corrupt(event, "does not follow event " + std::to_string(committee.events));
    if (auto applied = apply(committee, event); !applied) return applied.error();
    committee.chain = event.application;
    committee.events += 1;
    committee.lastHash = event.hash;
  }
  return committee;
}

}  // namespace tarim::workflow
