// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// An application for those who may know that it exists: its owner, and whoever reviews it once it has been
// submitted. One function, so that no service forgets half of the question.
#include "server/accounts/accounts.hpp"
#include "server/store/applications.hpp"

namespace tarim::server {

/// NotFound, also for a draft that was never submitted (the operator and its owner see those too).
base::Result<QueueEntry> visibleEntry(db::Database& database, const Identity& identity,
                                      std::string_view application);

}  // namespace tarim::server
