// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The chains of events of committees (workflow/committee.hpp), and what is kept of a vote while it is open.
//
// The box of a vote is one row: all ballots that were cast, in the order of their texts, each as long as the
// others. A ballot is added by writing the row anew, so neither rows, keys nor the places of bytes in the
// file depend on the order of casting; deleted bytes are overwritten (shared/db).
#include "server/store/journal.hpp"
#include "shared/db/database.hpp"
#include "shared/workflow/event.hpp"

#include <optional>
#include <vector>

namespace tarim::server {

struct OpenVote {
  std::string vote;
  std::string chain;
  std::string publicKey;  ///< Hex of DER.
  std::string secretKey;
  base::Instant issueUntil;
  base::Instant castUntil;

  static void fields(auto& field, auto& open) {
    field("vote", open.vote);
    field("chain", open.chain);
    field("public_key", open.publicKey);
    field("secret_key", open.secretKey);
    field("issue_until", open.issueUntil);
    field("cast_until", open.castUntil);
  }
};

namespace committee_events {

/// Chains, signs and stores the event, and enters it into the journal; nobody's feed tells it. The event as
/// stored.
base::Result<workflow::Event> append(db::Database& database, workflow::Event event, const Recorder& recorder);
/// All events of a chain in order. StorageCorrupt when one does not parse.
base::Result<std::vector<workflow::Event>> of(db::Database& database, std::string_view chain);
base::Result<std::vector<std::string>> chains(db::Database& database);

}  // namespace committee_events

namespace open_votes {

base::Result<void> put(db::Database& database, const OpenVote& vote);
base::Result<std::optional<OpenVote>> find(db::Database& database, std::string_view vote);
/// Those whose `castUntil` is not after `now`, the first first.
base::Result<std::vector<OpenVote>> due(db::Database& database, base::Instant now);
base::Result<std::vector<OpenVote>> all(db::Database& database);
/// The ballots cast so far, in the order of their texts.
base::Result<std::vector<std::string>> ballots(db::Database& database, std::string_view vote);
/// Adds a ballot, unless it is there.
base::Result<void> cast(db::Database& database, std::string_view vote, const std::string& ballot);
/// Forgets key and box.
base::Result<void> remove(db::Database& database, std::string_view vote);
base::Result<void> removeAll(db::Database& database);

}  // namespace open_votes
}  // namespace tarim::server
