// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What everybody can check of the committee's published chain, without the server: that no event was changed,
// left out or signed by somebody else; that every published ballot is signed under its vote's key and there
// once; that no more ballots were cast than were issued, to members who attend, one each; that the count and
// its result are right; and, for a member, that the own ballot is among them.
#include "shared/crypto/crypto.hpp"
#include "shared/workflow/committee.hpp"

namespace tarim::workflow {

/// What a member keeps of a ballot.
struct BallotReceipt {
  std::string vote;
  std::string key;     ///< Of the vote, hex of DER, as it was told when the ballot was signed.
  std::string ballot;  ///< ballots.hpp.

  static void fields(auto& field, auto& receipt) {
    field("vote", receipt.vote, base::kId);
    field("key", receipt.key, {.required = true, .most = 4096});
    field("ballot", receipt.ballot, {.required = true, .most = 4096});
  }
};

struct VoteReport {
  int events = 0;
  int closed = 0;
  int ballots = 0;
  std::vector<std::string> problems;  ///< One readable line each; empty: all is right.
};

/// `serverKey`: with which the events must be signed.
VoteReport checkVotes(const std::vector<Event>& events, const crypto::PublicKey& serverKey);
/// A problem about the own ballot; nothing when it is published, or the vote is not closed yet.
std::optional<std::string> checkOwnBallot(const Committee& committee, const BallotReceipt& receipt);
/// The problems of one closed vote.
std::vector<std::string> problemsOf(const Vote& vote);

}  // namespace tarim::workflow
