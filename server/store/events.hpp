// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The chain of events of each application. Appending also puts the event into the owner's feed.
#include "shared/db/database.hpp"
#include "shared/workflow/event.hpp"

#include <vector>

namespace tarim::server::events {

/// Chains the event behind the last one (number, before and hash are set here) and stores it; the application
/// must exist. Gives it back as stored.
base::Result<workflow::Event> append(db::Database& database, workflow::Event event);
/// In order. StorageCorrupt when one does not read; whether the chain holds is workflow::verifyChain's part.
base::Result<std::vector<workflow::Event>> of(db::Database& database, std::string_view application);

}  // namespace tarim::server::events
