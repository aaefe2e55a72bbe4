// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Secret votes of the committee (workflow/committee.hpp decides; docs/ARCHITECTURE.md "The vote" says what is
// kept and what it proves). The chain, which is public, says who attends, who got a ballot, and, after the
// close, all ballots and their count. A ballot itself comes without a token, and nothing is noted of who sent
// it, when, or in what order.
#include "server/accounts/accounts.hpp"
#include "server/services/policy_registry.hpp"
#include "server/store/committee.hpp"
#include "shared/wire/committee.hpp"

namespace tarim::server {

class VoteService {
 public:
  VoteService(Store& store, PolicyRegistry& policies, const crypto::Key& serverSeed);
  /// Of the keys of votes that are opened from now on, 2048 to 4096 bits.
  void setKeyBits(int bits) { m_keyBits = bits; }

  /// The chain of an open cycle. NotFound.
  base::Result<wire::CommitteeRecord> record(std::string_view cycle);
  /// Forms, opens, closes, annuls; errors of workflow/committee.hpp. The same request again has the same
  /// answer.
  base::Result<workflow::Event> act(const Identity& identity, std::string_view cycle,
                                    const wire::CommitteeRequest& request);
  /// The blind signature, once for each member and vote; for the same bytes again the same one.
  base::Result<wire::BlindSignature> sign(const Identity& identity, std::string_view vote,
                                          const wire::BlindedBallot& ballot);
  /// NotFound when no such vote is open.
  base::Result<void> requireOpen(std::string_view vote);
  /// Takes a ballot, from whoever brings it; again, too. NotFound: no such vote is open. NotNow before
  /// ballots are taken, TooLate after; InvalidInput for a ballot that is none.
  base::Result<void> cast(const wire::CastBallot& cast, base::Instant now);
  /// Closes what is due; the number of votes.
  base::Result<int> closeDue(base::Instant now);

 private:
  base::Result<workflow::Event> form(const Identity& identity, const std::string& chain,
                                     const policy::Policy& policy, const wire::CommitteeRequest& request);
  base::Result<workflow::Event> open(const Identity& identity, const std::string& chain,
                                     const wire::CommitteeRequest& request);
  base::Result<workflow::Event> close(const workflow::Actor& actor, const std::string& chain,
                                      const std::string& vote);
  base::Result<workflow::Event> annul(const Identity& identity, const std::string& chain,
                                      const wire::CommitteeRequest& request);

  Store& m_store;
  PolicyRegistry& m_policies;
  crypto::Key m_seed;
  int m_keyBits = 3072;
};

}  // namespace tarim::server
