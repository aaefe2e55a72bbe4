// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The chain of events of each application. Appending also signs the event, enters it into the journal and
// puts it into the owner's feed.
#include "server/store/journal.hpp"
#include "shared/db/database.hpp"
#include "shared/workflow/event.hpp"

#include <vector>

namespace tarim::server::events {

/// Chains the event behind the last one (number, before, hash and signature are set here) and stores it; the
/// application must exist. Gives it back as stored.
base::Result<workflow::Event> append(db::Database& database, workflow::Event event, const Recorder& recorder);
/// Stores the event as it is, hash and signature included: a device brought back what a restore had lost.
/// That it follows the last one is the caller's part. AlreadyDone: its number is taken.
base::Result<void> putBack(db::Database& database, const workflow::Event& event, const Recorder& recorder);
/// In order. StorageCorrupt when one does not read; whether the chain holds is workflow::verifyChain's part.
base::Result<std::vector<workflow::Event>> of(db::Database& database, std::string_view application);

/// How many there are.
base::Result<std::int64_t> count(db::Database& database);
/// Signs every event that is stored and enters it into the journal, which must be empty, in the order in
/// which the feed told them. Gives the number of events. Once, for a store from before events were signed; a
/// damaged event is left as it is and found by verify.
base::Result<std::int64_t> signAll(db::Database& database, const Recorder& recorder);

}  // namespace tarim::server::events
