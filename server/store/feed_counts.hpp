// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How much of one application was put into the feed, counted without looking at the things themselves: a
// second witness to what there must be, for verify.
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
