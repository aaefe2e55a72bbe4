// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The ID number in the last submission of each application. Nothing but whether two applications have the
// same leaves the store.
#include "shared/db/database.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tarim::server::id_numbers {

/// Replaces what is kept of the application.
base::Result<void> put(db::Database& database, std::string_view application, std::string_view number);
/// Ids of submitted applications of which nothing is kept: those submitted before there was this table.
base::Result<std::vector<std::string>> missing(db::Database& database);
/// Ids of the other applications of the same cycle that have the same number, the first `most` of them.
base::Result<std::vector<std::string>> sharing(db::Database& database, std::string_view application,
                                               int most);

}  // namespace tarim::server::id_numbers
