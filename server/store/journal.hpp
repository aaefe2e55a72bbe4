// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The journal: the events of all applications in the order in which they were recorded, with the running head
// (workflow/record.hpp) at each of them, signed. events::append() writes it in the same job as the event.
//
// Beside it stand heads that were signed once a day and on demand, and the first one of each identity: who
// shortens the journal has to take those away too, and cannot reach the ones that devices and operators keep.
#include "shared/db/database.hpp"
#include "shared/wire/messages.hpp"

#include <optional>
#include <vector>

namespace tarim::server {

/// Who signs what is recorded, and when.
struct Recorder {
  const crypto::Key& serverSeed;
  base::Instant now;
};

struct JournalEntry {
  std::int64_t position = 0;  ///< 1, 2, 3 …
  std::string application;
  int number = 0;    ///< Of the event in its application.
  base::Hash event;  ///< Its hash.
  base::Hash head;   ///< Over all events up to this one.
  std::string store;
  std::int64_t at = 0;    ///< When the head was signed.
  std::string signature;  ///< Under signedHead().
};
wire::SignedHead signedHead(const JournalEntry& entry);

namespace journal {

/// Signed at the recorder's time, or at the last one's where that is later: a head further on is never older.
/// StorageFailed when the store has no identity yet: signRecord() (services/record.hpp) comes first.
base::Result<void> append(db::Database& database, const workflow::Event& event, const Recorder& recorder);
base::Result<std::optional<JournalEntry>> last(db::Database& database);
base::Result<std::optional<JournalEntry>> at(db::Database& database, std::int64_t position);
/// Of one application, by the number of the event.
base::Result<std::vector<JournalEntry>> of(db::Database& database, std::string_view application);
/// In order, behind `position`, at most `limit`.
base::Result<std::vector<JournalEntry>> after(db::Database& database, std::int64_t position,
                                              std::int64_t limit);
/// Entries whose event is gone.
base::Result<std::vector<JournalEntry>> orphans(db::Database& database);

}  // namespace journal

namespace signed_heads {

/// False when one with this store, position and hash is there already.
base::Result<bool> put(db::Database& database, const wire::SignedHead& head);
/// Under this identity.
base::Result<std::optional<wire::SignedHead>> latest(db::Database& database, std::string_view store);
/// By position. Also those of earlier identities, and those that devices brought.
base::Result<std::vector<wire::SignedHead>> all(db::Database& database);

}  // namespace signed_heads
}  // namespace tarim::server
