// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The identity of a store: a random id that changes whenever the store may have lost acknowledged data. A
// device that meets a new identity discards what it knew of the server's state and sends everything again.
// Identities are only ever added; the last one is current.
//
// A copy made by `backup` carries a mark. The first process that serves the copy, or writes to it, begins a
// new identity and removes the mark; reading changes nothing.
#include "shared/db/database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::server {

enum class IdentityReason {
  Made,       ///< A new store, or a store from before identities existed.
  Restored,   ///< A copy is served.
  RolledBack  ///< A signed head of this store proved that its journal had been longer.
};
std::string_view reasonName(IdentityReason reason);

struct StoreIdentity {
  std::int64_t number = 0;  ///< 1, 2, 3 …
  std::string id;
  std::int64_t since = 0;
  IdentityReason why = IdentityReason::Made;
  std::int64_t position = 0;  ///< Last position of the journal when this identity began: heads beyond it are
                              ///< not the predecessor's.
  std::int64_t keptFree =
      0;  ///< How many numbers of each cycle this identity leaves free above the highest known one.
};

/// The least number of application numbers that a restored store leaves free above the highest known one of a
/// cycle: they may have been assigned between the copy and the loss, and devices may bring them back. It
/// exceeds the submissions of a prefecture in a cycle; numbers assigned after a restore have five digits or
/// more.
inline constexpr std::int64_t kNumberReserve = 10'000;
/// One more number is left free per this much time since the last event in the store.
inline constexpr std::int64_t kMillisOfNumber = 100;

namespace store_identity {

/// The current identity; nothing before the first process has opened the store to serve it.
base::Result<std::optional<StoreIdentity>> current(db::Database& database);
/// All identities, oldest first.
base::Result<std::vector<StoreIdentity>> all(db::Database& database);
/// The highest number of a cycle when an identity began. Numbers up to StoreIdentity::keptFree above it are
/// not assigned.
struct NumberReserve {
  std::int64_t identity = 0;
  std::string cycle;
  std::int64_t highest = 0;
};
base::Result<std::vector<NumberReserve>> reserves(db::Database& database);
/// Begins a new identity, removes the mark of a copy and remembers the highest number of each cycle, so that
/// no number is assigned twice (applications::giveNumber).
base::Result<StoreIdentity> begin(db::Database& database, IdentityReason why, std::int64_t now);

/// Marks the database as a copy. Idempotent.
base::Result<void> markAsCopy(db::Database& database, std::int64_t now);
base::Result<bool> isCopy(db::Database& database);

/// Whether settle() has something to do.
base::Result<bool> isDue(db::Database& database);
/// Begins an identity when the store has none or is a copy. Required before the store is written to or
/// served. A store from before events were signed, and a copy of it, gets its first identity when they are
/// signed (services/record.hpp).
base::Result<void> settle(db::Database& database, std::int64_t now);

}  // namespace store_identity
}  // namespace tarim::server
