// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Access to an application: its owner may see it, and its reviewers may see it once it was submitted. All
// services use this one function, so none forgets a condition.
#include "server/accounts/accounts.hpp"
#include "server/store/applications.hpp"

namespace tarim::server {

/// NotFound, also for a draft that was never submitted (the operator and its owner see those too).
base::Result<QueueEntry> visibleEntry(db::Database& database, const Identity& identity,
                                      std::string_view application);

}  // namespace tarim::server
