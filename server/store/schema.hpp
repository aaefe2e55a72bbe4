// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The migrations of the server's database, generated from migrations/*.sql at build time.
#include "shared/db/database.hpp"

namespace tarim::server {

std::span<const db::Migration> serverMigrations();

}  // namespace tarim::server
