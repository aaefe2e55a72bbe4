// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The number of feed items of one application. verify compares them with the numbers of operations, events
// and receipts, which it counts in their own tables.
#include "shared/db/database.hpp"

#include <cstdint>
#include <string_view>

namespace tarim::server::feed {

struct FeedCounts {
  std::int64_t operations = 0;
  std::int64_t events = 0;
  std::int64_t receipts = 0;
};
base::Result<FeedCounts> countsOf(db::Database& database, std::string_view application);

}  // namespace tarim::server::feed
