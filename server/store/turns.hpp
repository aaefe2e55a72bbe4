// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Turns: a counter and a lock in one row. Taking a turn is one statement that counts on and holds the row
// until the job's commit, so of two jobs that take the same turn one runs after the other, whichever process
// or engine they run in, and their numbers rise in the order of their commits.
//
// A job takes the turn before it reads what it decides by: the person's for whom it writes (the owner of the
// application: operations, events, receipts, leases, answers to commands), then the cycle's whose number it
// gives, then the journal's, then that of notices. A number that was counted and not used leaves a gap.
//
// SQLite lets one job write at a time whatever it takes. An engine that locks rows lets jobs for several
// people run at once; where two batches wait for each other's turns it ends a job of one with StorageBusy,
// nothing of that job is written, and whoever sent it sends it again.
#include "shared/db/database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tarim::server::turns {

/// The next position in this person's feed.
base::Result<std::int64_t> ofPerson(db::Database& database, std::string_view person);

struct OwnersTurn {
  std::string person;
  std::int64_t position = 0;
};
/// The same for the owner of an application; nothing when there is no such application.
base::Result<std::optional<OwnersTurn>> ofOwner(db::Database& database, std::string_view application);

/// The next number of a cycle; above `reserved`, too.
base::Result<std::int64_t> ofCycle(db::Database& database, std::string_view cycle, std::int64_t reserved);
/// A number of this cycle that was given elsewhere: later ones are above it.
base::Result<void> raiseCycle(db::Database& database, std::string_view cycle, std::int64_t number);

/// Orders the journal, and the identities of the store. An entry's position follows from the entry before it.
base::Result<void> ofJournal(db::Database& database);

/// The id of the next notice.
base::Result<std::int64_t> ofNotices(db::Database& database);

}  // namespace tarim::server::turns
