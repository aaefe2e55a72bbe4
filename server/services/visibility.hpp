// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Access to an application: its owner may see it, and its reviewers may see it once it was submitted, each by
// a role that fits its unit. All services use these functions, so none forgets a condition.
#include "server/accounts/accounts.hpp"
#include "server/store/applications.hpp"

namespace tarim::server {

/// The application, when the sender may see it by one of these roles. As a reviewer nobody sees their own.
/// NotFound, also for a draft that was never submitted (the operator and its owner see those too).
base::Result<QueueEntry> visibleEntry(db::Database& database, const Identity& identity,
                                      std::string_view application, Roles as = kEverybody);

/// Of `roles` of the sender those by which the application may be seen.
base::Result<std::vector<HeldRole>> rolesFor(db::Database& database, const Identity& identity,
                                             const std::vector<HeldRole>& roles, const QueueEntry& entry);

}  // namespace tarim::server
