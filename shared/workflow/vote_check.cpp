// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/workflow/vote_check.hpp"

#include "shared/workflow/record.hpp"

#include <algorithm>

namespace tarim::workflow {

namespace {

std::string describe(const Tally& tally) {
  return std::to_string(tally.votesFor) + " for, " + std::to_string(tally.against) + " against, " +
         std::to_string(tally.abstained) + " abstained";
}

}  // namespace

std::vector<std::string> problemsOf(const Vote& vote) {
  std::vector<std::string> problems;
  const auto problem = [&](const std::string& what) { problems.push_back("vote " + vote.id + ": " + what); };
  if (!vote.isClosed) return problems;
  if (vote.ballots.size() > vote.issued.size())
    problem(std::to_string(vote.ballots.size()) + " ballots are published and " +
            std::to_string(vote.issued.size()) + " were issued");
  const auto counted = tallyOf(vote.id, vote.key, vote.ballots);
  if (!counted) {
    problem(counted.error().detail());
    return problems;
  }
  if (*counted != vote.tally)
    problem("its ballots say " + describe(*counted) + ", and its count " + describe(vote.tally));
  if (vote.pass.isReached(counted->votesFor, static_cast<int>(vote.members.size())) != vote.hasPassed)
    problem("its result does not follow from its ballots");
  return problems;
}

VoteReport checkVotes(const std::vector<Event>& events, const crypto::PublicKey& serverKey) {
  VoteReport report;
  report.events = static_cast<int>(events.size());
  if (const auto whole = verifyChain(events); !whole) report.problems.push_back(whole.error().detail());
  for (const Event& event : events)
    if (!verify(event, serverKey))
      report.problems.push_back("event " + std::to_string(event.number) + " was not signed by this server");
  const auto committee = foldCommittee(events);
  if (!committee) {
    report.problems.push_back(committee.error().detail());
    return report;
  }
  for (const Vote& vote : committee->votes) {
    report.closed += vote.isClosed ? 1 : 0;
    report.ballots += static_cast<int>(vote.ballots.size());
    for (std::string& problem : problemsOf(vote))
      report.problems.push_back(std::move(problem));
  }
  return report;
}

std::optional<std::string> checkOwnBallot(const Committee& committee, const BallotReceipt& receipt) {
  const std::string name = "vote " + receipt.vote + ": ";
  const Vote* vote = committee.vote(receipt.vote);
  if (!vote) return name + "is not in the record";
  if (vote->key != receipt.key)
    return name + "its key is another than the one that your ballot was signed with: it could name you";
  if (!vote->isClosed) return {};
  const auto& ballots = vote->ballots;
  if (std::find(ballots.begin(), ballots.end(), receipt.ballot) == ballots.end())
    return name + "your ballot is not among the published ones";
  return {};
}

}  // namespace tarim::workflow
