// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The journal: the events of all applications and committees in the order in which they were recorded, with
// the running head (workflow/record.hpp) at each of them, signed. events::append() writes it in the same job
// as the event.
//
// Signed heads are kept beside it: one a day, those made on demand, and the first of each identity. To
// truncate the journal unnoticed one would have to remove those too, and the heads that devices and operators
// keep.
#include "shared/db/database.hpp"
#include "shared/wire/messages.hpp"

#include <optional>
#include <vector>

namespace tarim::server {

/// The key and the time with which events are signed.
struct Recorder {
  const crypto::Key& serverSeed;
  base::Instant now;
};

struct JournalEntry {
  std::int64_t position = 0;  ///< 1, 2, 3 …
  std::string application;    ///< Or a committee's chain.
  int number = 0;             ///< Number of the event in its application.
  base::Hash event;           ///< Hash of the event.
  base::Hash head;            ///< Over all events up to this one.
  std::string store;
  std::int64_t at = 0;    ///< When the head was signed.
  std::string signature;  ///< Under signedHead().
};
wire::SignedHead signedHead(const JournalEntry& entry);

namespace journal {

/// Appends the event and signs the head at the recorder's time, or at the last entry's if that is later: a
/// later head never has an earlier time. StorageFailed when the store has no identity yet:
/// RecordService::open() (services/record.hpp) comes first.
base::Result<void> append(db::Database& database, const workflow::Event& event, const Recorder& recorder);
base::Result<std::optional<JournalEntry>> last(db::Database& database);
base::Result<std::optional<JournalEntry>> at(db::Database& database, std::int64_t position);
/// The entries of one application, by the number of the event.
base::Result<std::vector<JournalEntry>> of(db::Database& database, std::string_view application);
/// At most `limit` entries after `position`, in order.
base::Result<std::vector<JournalEntry>> after(db::Database& database, std::int64_t position,
                                              std::int64_t limit);
/// Entries whose event is missing.
base::Result<std::vector<JournalEntry>> orphans(db::Database& database);

}  // namespace journal

namespace signed_heads {

/// Keeps a head. False when a head with this store, position and hash is kept already.
base::Result<bool> put(db::Database& database, const wire::SignedHead& head);
/// The latest kept head under this identity.
base::Result<std::optional<wire::SignedHead>> latest(db::Database& database, std::string_view store);
/// All kept heads by position, including those of earlier identities and those that devices brought.
base::Result<std::vector<wire::SignedHead>> all(db::Database& database);

}  // namespace signed_heads
}  // namespace tarim::server
