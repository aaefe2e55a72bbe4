// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Recorded files whose bytes were found missing or changed. A lost file keeps its row and its owners, and
// does not count as stored (owned_files::owned) until an upload brings its bytes again (owned_files::own).
#include "shared/base/hash.hpp"
#include "shared/db/database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::server::lost_files {

/// Records a recorded file as lost. The first `why` stays.
base::Result<void> put(db::Database& database, const base::Hash& hash, std::int64_t at, std::string_view why);
/// The file is intact after all.
base::Result<void> remove(db::Database& database, const base::Hash& hash);
base::Result<std::vector<base::Hash>> all(db::Database& database);
/// The recorded defect; nothing when the file is not lost.
base::Result<std::optional<std::string>> find(db::Database& database, const base::Hash& hash);
/// At most `limit` lost files that this person has sent. Cheap while no file is lost.
base::Result<std::vector<base::Hash>> ofPerson(db::Database& database, std::string_view person,
                                               std::size_t limit);

}  // namespace tarim::server::lost_files
