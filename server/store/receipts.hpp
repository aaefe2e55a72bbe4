// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Receipts as they were signed. Storing one also puts it into the owner's feed.
#include "shared/db/database.hpp"
#include "shared/workflow/receipt.hpp"

#include <optional>
#include <vector>

namespace tarim::server::receipts {

/// AlreadyDone when a receipt of its number, or of its application and attempt, exists.
base::Result<void> put(db::Database& database, const workflow::Receipt& receipt);
base::Result<std::optional<workflow::Receipt>> find(db::Database& database, std::string_view number);
/// All receipts of an application, by attempt.
base::Result<std::vector<workflow::Receipt>> of(db::Database& database, std::string_view application);

}  // namespace tarim::server::receipts
