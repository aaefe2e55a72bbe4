// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// From SQLite's result codes to ours. Inside this folder only: nobody else sees a code of SQLite.
#include "shared/base/error.hpp"

struct sqlite3;

namespace tarim::db {

/// `code` may be extended. The connection gives the words and the system's reason; it may be null.
base::Error errorOf(sqlite3* connection, int code);

}  // namespace tarim::db
