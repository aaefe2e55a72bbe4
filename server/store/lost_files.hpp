// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Recorded files whose bytes were found missing or changed. Such a file keeps its row and its owners, and is
// not stored (owned_files::owned) until anybody sends its bytes again (owned_files::own).
#include "shared/base/hash.hpp"
#include "shared/db/database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::server::lost_files {

/// The first finding stays. Only for a file that is recorded.
base::Result<void> put(db::Database& database, const base::Hash& hash, std::int64_t at, std::string_view why);
/// It is there after all.
base::Result<void> remove(db::Database& database, const base::Hash& hash);
base::Result<std::vector<base::Hash>> all(db::Database& database);
/// What was found; nothing when it is not lost.
base::Result<std::optional<std::string>> find(db::Database& database, const base::Hash& hash);
/// Those that this person has sent, at most `limit`. Costs nothing while none is lost.
base::Result<std::vector<base::Hash>> ofPerson(db::Database& database, std::string_view person,
                                               std::size_t limit);

}  // namespace tarim::server::lost_files
