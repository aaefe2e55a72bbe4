// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Maps SQLite's result codes to base::Code. Inside this folder only.
#include "shared/base/error.hpp"

struct sqlite3;

namespace tarim::db {

/// `code` may be an extended code. The message and the system's errno come from the connection, which may be
/// null.
base::Error errorOf(sqlite3* connection, int code);

}  // namespace tarim::db
