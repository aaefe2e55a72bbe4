// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/workflow/committee.hpp"

#include "shared/base/ids.hpp"
#include "shared/base/text.hpp"
#include "shared/workflow/refusals.hpp"

#include <algorithm>

namespace tarim::workflow {

namespace {

using base::Code;
using base::Error;
using base::Result;
using Refusal = std::optional<Error>;

bool isIn(const std::vector<std::string>& list, std::string_view one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

std::string textOf(const policy::Share& share) {
  return std::to_string(share.of) + "/" + std::to_string(share.in);
}

const policy::Stage* stageOfVotes(const policy::Policy& policy) {
  const policy::Stage* stage = policy.stage(policy::StageKind::Evaluation);
  return stage && stage->byVote ? stage : nullptr;
}

Error noVotes() {
  return {Code::NotNow, "the policy has no vote"};
}

bool isChair(const Committee& committee, const Actor& actor) {
  return actor.role == policy::Role::CommitteeChair && actor.person == committee.chair;
}

Error notFor(const Actor& actor) {
  return {Code::NotAllowed, "not for " + std::string(policy::roleName(actor.role)) + " " + actor.person};
}

Event eventOf(EventKind kind, const Actor& actor, base::Instant now) {
  Event event;
  event.kind = kind;
  event.at = now;
  event.actor = actor.person;
  event.actorName = actor.name;
  event.role = actor.person == policy::kServerActor ? policy::kServerActor : policy::roleName(actor.role);
  return event;
}

/// Each an id, and once.
Refusal checkPeople(const std::vector<std::string>& people) {
  if (people.empty() || people.size() > kMaxMembers)
    return invalid("members", "from 1 to " + std::to_string(kMaxMembers));
  for (std::size_t i = 0; i < people.size(); ++i) {
    const std::string path = "members[" + std::to_string(i) + "]";
    if (!base::isId(people[i])) return invalid(path, "is no person's id");
    if (std::count(people.begin(), people.end(), people[i]) > 1) return invalid(path, "is named twice");
  }
  return {};
}

Refusal checkPlan(const Committee& committee, const VotePlan& plan, const policy::Stage& stage,
                  base::Instant now) {
  if (!base::isId(plan.vote)) return invalid("vote", "is no id");
  if (plan.application.empty()) return invalid("application", "a vote is about an application");
  if (auto refusal = checkPeople(plan.members)) return refusal;
  for (std::size_t i = 0; i < plan.members.size(); ++i)
    if (!isIn(committee.members, plan.members[i]))
      return invalid("members[" + std::to_string(i) + "]", "is not in the committee");
  if (plan.issueUntil <= now) return invalid("issueUntil", "is over");
  if (plan.castUntil <= plan.issueUntil) return invalid("castUntil", "is not after issueUntil");
  const int attending = static_cast<int>(plan.members.size());
  const int all = static_cast<int>(committee.members.size());
  if (!stage.attend.isReached(attending, all))
    return Error(Code::NotNow, std::to_string(attending) + " of " + std::to_string(all) +
                                   " members attend, and it needs " + textOf(stage.attend));
  return {};
}

}  // namespace

Result<Event> formCommittee(const Committee& committee, const FormPlan& plan, const Actor& actor,
                            const policy::Policy& policy, base::Instant now) {
  const policy::Stage* stage = stageOfVotes(policy);
  if (!stage) return noVotes();
  if (actor.role != stage->role) return notFor(actor);
  if (auto refusal = checkPeople(plan.members)) return *refusal;
  if (!isIn(plan.members, plan.chair)) return invalid("chair", "is not among the members");
  if (base::isBlank(plan.words)) return invalid("words", "by what decision the committee is formed");
  if (std::any_of(committee.votes.begin(), committee.votes.end(),
                  [](const Vote& vote) { return vote.isOpen(); }))
    return Error(Code::NotNow, "a vote is open");
  Event event = eventOf(EventKind::CommitteeFormed, actor, now);
  for (const std::string& member : plan.members)
    event.details.push_back({"member", member});
  event.details.push_back({"chair", plan.chair});
  event.words = plan.words;
  return event;
}

Result<Event> openVote(const Committee& committee, const VotePlan& plan, const Actor& actor,
                       const policy::Policy& policy, base::Instant now) {
  const policy::Stage* stage = stageOfVotes(policy);
  if (!stage) return noVotes();
  if (actor.role != stage->role && !isChair(committee, actor)) return notFor(actor);
  if (committee.members.empty()) return Error(Code::NotNow, "no committee was formed");
  for (const Vote& vote : committee.votes)
    if (vote.id == plan.vote || (vote.application == plan.application && !vote.isAnnulled))
      return Error(Code::AlreadyDone, "vote " + vote.id + " is about it, and the chair has not annulled it");
  if (auto refusal = checkPlan(committee, plan, *stage, now)) return *refusal;
  Event event = eventOf(EventKind::VoteOpened, actor, now);
  event.step = stage->id;
  event.details = {{"vote", plan.vote}, {"application", plan.application}};
  if (!plan.number.empty()) event.details.push_back({"number", plan.number});
  event.details.push_back({"key", plan.key});
  for (const std::string& member : plan.members)
    event.details.push_back({"member", member});
  event.details.push_back({"attend", textOf(stage->attend)});
  event.details.push_back({"pass", textOf(stage->pass)});
  event.details.push_back({"issueUntil", base::formatInstant(plan.issueUntil)});
  event.details.push_back({"castUntil", base::formatInstant(plan.castUntil)});
  return event;
}

Result<std::optional<Event>> issueBallot(const Committee& committee, std::string_view id,
                                         std::string_view blinded, const Actor& actor, base::Instant now) {
  const Vote* vote = committee.vote(id);
  if (!vote) return Error(Code::NotFound, "no such vote");
  if (!vote->isOpen()) return Error(Code::NotNow, "the vote is over");
  if (!isIn(vote->members, actor.person)) return notFor(actor);
  for (const IssuedBallot& one : vote->issued) {
    if (one.member != actor.person) continue;
    if (one.blinded == blinded) return std::optional<Event>();
    return Error(Code::AlreadyDone, "another ballot of this vote was signed for " + actor.person);
  }
  if (now >= vote->issueUntil)
    return Error(Code::TooLate, "ballots were signed until " + base::formatInstant(vote->issueUntil));
  Event event = eventOf(EventKind::BallotIssued, actor, now);
  event.details = {{"vote", vote->id}, {"blinded", std::string(blinded)}};
  return std::optional(std::move(event));
}

Result<Event> closeVote(const Committee& committee, std::string_view id, std::vector<std::string> ballots,
                        const Actor& actor, base::Instant now) {
  const Vote* vote = committee.vote(id);
  if (!vote) return Error(Code::NotFound, "no such vote");
  if (!vote->isOpen()) return Error(Code::AlreadyDone, "the vote is over");
  if (now < vote->castUntil)
    return Error(Code::NotNow, "ballots are taken until " + base::formatInstant(vote->castUntil));
  std::sort(ballots.begin(), ballots.end());
  const auto tally = tallyOf(vote->id, vote->key, ballots);
  if (!tally) return tally.error();
  const int attending = static_cast<int>(vote->members.size());
  Event event = eventOf(EventKind::VoteClosed, actor, now);
  event.details.push_back({"vote", vote->id});
  for (std::string& ballot : ballots)
    event.details.push_back({"ballot", std::move(ballot)});
  event.details.push_back({"for", std::to_string(tally->votesFor)});
  event.details.push_back({"against", std::to_string(tally->against)});
  event.details.push_back({"abstain", std::to_string(tally->abstained)});
  event.details.push_back(
      {"result", vote->pass.isReached(tally->votesFor, attending) ? "passed" : "not_passed"});
  return event;
}

Result<Event> annulVote(const Committee& committee, std::string_view id, std::string_view words,
                        const Actor& actor, base::Instant now) {
  const Vote* vote = committee.vote(id);
  if (!vote) return Error(Code::NotFound, "no such vote");
  if (!isChair(committee, actor)) return notFor(actor);
  if (vote->isAnnulled) return Error(Code::AlreadyDone, "it was annulled before");
  if (base::isBlank(words)) return invalid("words", "a vote is annulled for a reason");
  Event event = eventOf(EventKind::VoteAnnulled, actor, now);
  event.details = {{"vote", vote->id}};
  event.words = words;
  return event;
}

}  // namespace tarim::workflow
