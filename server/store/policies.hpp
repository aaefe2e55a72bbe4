// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Published policies. Never removed; the newest publication of each id is its open cycle.
#include "shared/db/database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tarim::server {

struct PolicyRow {
  std::string hash;
  std::string id;         ///< bazhou-ecology-2024
  std::string text;       ///< Canonical JSON.
  std::string signature;  ///< Hex.
  std::int64_t publishedAt = 0;
};

namespace policies {

/// Makes the policy the newest of its id; a policy that is stored already keeps its row.
base::Result<void> publish(db::Database& database, const PolicyRow& row);
base::Result<std::optional<PolicyRow>> find(db::Database& database, std::string_view hash);
/// Hashes of the open cycles, by policy id.
base::Result<std::vector<std::string>> open(db::Database& database);

}  // namespace policies
}  // namespace tarim::server
