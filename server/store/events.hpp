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

/// Chains the event behind the last one (sets number, before, hash and signature), stores it and returns it
/// as stored. The application must exist.
base::Result<workflow::Event> append(db::Database& database, workflow::Event event, const Recorder& recorder);
/// Stores an event unchanged, with its hash and signature: a device brought back what a restore had lost. The
/// caller has checked that it follows the last event. AlreadyDone: its number exists.
base::Result<void> putBack(db::Database& database, const workflow::Event& event, const Recorder& recorder);
/// All events in order. StorageCorrupt when one does not parse. workflow::verifyChain() checks the chain.
base::Result<std::vector<workflow::Event>> of(db::Database& database, std::string_view application);

/// The number of events of all applications.
base::Result<std::int64_t> count(db::Database& database);
/// Signs every stored event and enters it into the journal, which must be empty, in the order of the feed.
/// Returns the number of events. Runs once, on a store from before events were signed. A damaged event stays
/// unchanged; verify reports it.
base::Result<std::int64_t> signAll(db::Database& database, const Recorder& recorder);

}  // namespace tarim::server::events
