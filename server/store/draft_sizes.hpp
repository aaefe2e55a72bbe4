// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What each draft holds (shared/dossier/limits.hpp), counted as its operations are stored.
#include "shared/db/database.hpp"
#include "shared/dossier/cells.hpp"
#include "shared/dossier/limits.hpp"

#include <string_view>

namespace tarim::server {

struct StoredDraft {
  dossier::DraftSize size;
  dossier::Stamp highest;  ///< Of all operations, without its device; null when there is none.
};

namespace draft_sizes {

/// Counts an operation that was just stored; operations::insert() calls this.
base::Result<void> add(db::Database& database, std::string_view application,
                       const dossier::Operation& operation);
/// Zeros for a draft without operations.
base::Result<StoredDraft> of(db::Database& database, std::string_view owner, std::string_view application);
/// Bytes of all drafts of a person, operations and values.
base::Result<std::uint64_t> bytesOf(db::Database& database, std::string_view person);

}  // namespace draft_sizes
}  // namespace tarim::server
