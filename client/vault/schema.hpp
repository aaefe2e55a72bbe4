// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The migrations of the vault's database, embedded from client/vault/migrations/*.sql at build time.
#include "shared/db/database.hpp"

namespace tarim::client {

std::span<const db::Migration> vaultMigrations();

}  // namespace tarim::client
