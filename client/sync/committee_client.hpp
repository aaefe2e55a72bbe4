// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a member of the committee, its chair and its office ask of the server about secret votes. Calls block.
//
// A ballot must not be traced to its member, so cast() uses a connection of its own each time: no token, no
// resumed TLS session, no compression (all ballots of a vote are equally long), nothing of this vault but the
// server's address and authority.
#include "client/sync/net/options.hpp"
#include "client/vault/vault.hpp"
#include "shared/wire/committee.hpp"

namespace tarim::client {

class CommitteeClient {
 public:
  explicit CommitteeClient(Vault& vault, SyncOptions options = {});

  base::Result<wire::CommitteeRecord> record(std::string_view cycle);
  base::Result<workflow::Event> act(std::string_view cycle, const wire::CommitteeRequest& request);
  base::Result<wire::BlindSignature> sign(std::string_view vote, const wire::BlindedBallot& ballot);
  base::Result<void> cast(const wire::CastBallot& ballot);

 private:
  base::Result<std::string> ask(const std::string& method, std::string target, const std::string& body,
                                bool withToken);

  Vault& m_vault;
  SyncOptions m_options;
};

/// A ballot on this device, from the choice to the receipt.
struct OwnBallot {
  std::string vote;
  std::string key;       ///< Hex of DER.
  std::string prepared;  ///< Hex; with its random bytes.
  std::string blinded;   ///< Hex. Kept until the signature is here, so that asking again asks for the same.
  std::string inverse;  ///< Hex, and secret: it ties the ballot to the request. Forgotten with the signature.
  std::string ballot;   ///< Once it is signed.
  std::int64_t castFrom = 0;
  std::int64_t castUntil = 0;
  std::int64_t castAt = 0;  ///< The moment that was drawn for it.
  bool wasCast = false;

  static void fields(auto& field, auto& own) {
    field("vote", own.vote, base::kId);
    field("key", own.key, {.required = true, .most = 4096});
    field("prepared", own.prepared, base::atMost(4096));
    field("blinded", own.blinded, base::atMost(4096));
    field("inverse", own.inverse, base::atMost(4096));
    field("ballot", own.ballot, base::atMost(4096));
    field("castFrom", own.castFrom);
    field("castUntil", own.castUntil);
    field("castAt", own.castAt);
    field("wasCast", own.wasCast);
  }
};

/// Blinds the choice. NotFound when the vote is not in the record; NotNow when it is over.
base::Result<OwnBallot> prepareBallot(const wire::CommitteeRecord& record, std::string_view vote,
                                      workflow::Choice choice);
/// Takes the signature in and draws the moment of casting. InvalidInput when it is none.
base::Result<void> finishBallot(OwnBallot& own, const wire::BlindSignature& answer, base::Instant now);
/// A random moment between both, by the system's random source.
base::Instant randomMoment(base::Instant from, base::Instant until);

}  // namespace tarim::client
