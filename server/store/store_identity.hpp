// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The identity of a store: a random id that changes whenever the store may have lost something that it has
// acknowledged. A device that meets another identity takes back what it believed of this server and sends it
// again. Identities are only ever added; the last one counts.
//
// A copy made by `backup` carries a mark. The first process that serves such a copy, or writes to it, begins
// a new identity and takes the mark away; reading alone changes nothing.
#include "shared/db/database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::server {

enum class IdentityReason {
  Made,       ///< A new store, or one from before there were identities.
  Restored,   ///< A copy that is served.
  RolledBack  ///< A signed head of this very store proved that it had been further on.
};
std::string_view reasonName(IdentityReason reason);

struct StoreIdentity {
  std::int64_t number = 0;  ///< 1, 2, 3 …
  std::string id;
  std::int64_t since = 0;
  IdentityReason why = IdentityReason::Made;
  std::int64_t position =
      0;  ///< Last position of the journal when it began: heads beyond it are not its predecessor's.
  std::int64_t keptFree = 0;  ///< Numbers of each cycle that it leaves free behind the highest that it knew.
};

/// How many numbers of a cycle a restored store leaves free at least behind the highest that it knows: they
/// may have been given between the copy and the loss, and devices may bring them back. More than a prefecture
/// submits in a cycle; and what was numbered after a restore is known by its five digits or more.
inline constexpr std::int64_t kNumberReserve = 10'000;
/// One number more is left free for so much time since the last event that the store knows.
inline constexpr std::int64_t kMillisOfNumber = 100;

namespace store_identity {

/// Nothing before the first process has opened the store to serve it.
base::Result<std::optional<StoreIdentity>> current(db::Database& database);
/// From the first one on.
base::Result<std::vector<StoreIdentity>> all(db::Database& database);
/// What was remembered when an identity began: the highest number of a cycle. Numbers up to
/// StoreIdentity::keptFree above it are kept free.
struct NumberReserve {
  std::int64_t identity = 0;
  std::string cycle;
  std::int64_t highest = 0;
};
base::Result<std::vector<NumberReserve>> reserves(db::Database& database);
/// A new identity from now on; also takes the mark of a copy away and remembers the highest number of each
/// cycle, so that none is given twice (applications::giveNumber).
base::Result<StoreIdentity> begin(db::Database& database, IdentityReason why, std::int64_t now);

/// The database is a copy that was made to be kept. May be said twice.
base::Result<void> markAsCopy(db::Database& database, std::int64_t now);
base::Result<bool> isCopy(db::Database& database);

/// Whether settle() has something to do.
base::Result<bool> isDue(db::Database& database);
/// Begins an identity where there is none or where the database is a copy. Before anything is written to a
/// store and before it is served. A store from before events were signed, and a copy of it, gets its first
/// one when they are (services/record.hpp).
base::Result<void> settle(db::Database& database, std::int64_t now);

}  // namespace store_identity
}  // namespace tarim::server
