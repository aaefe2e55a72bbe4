// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which of a person's roles are in force at an instant. Inside server/accounts only.
#include "server/accounts/accounts.hpp"

namespace tarim::server {

/// Reads the person's roles into `roles` and `former`, and sets `role` to the first in force.
base::Result<void> fillRoles(db::Database& database, Identity& identity, base::Instant now);

}  // namespace tarim::server
