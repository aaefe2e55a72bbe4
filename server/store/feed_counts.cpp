// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/feed_counts.hpp"

namespace tarim::server::feed {

namespace {

constexpr std::string_view kCount =
    "SELECT sum(CASE WHEN kind = 'operation' THEN 1 ELSE 0 END),"
    " sum(CASE WHEN kind = 'event' THEN 1 ELSE 0 END), sum(CASE WHEN kind = 'receipt' THEN 1 ELSE 0 END) "
    "FROM feed"
    " WHERE person = (SELECT owner FROM application WHERE id = ?1) AND application = ?1";

}  // namespace

base::Result<FeedCounts> countsOf(db::Database& database, std::string_view application) {
  db::Statement statement = database.prepare(kCount);
  statement.bind(1, application);
  const auto row = statement.step();
  if (!row) return row.error();
  return FeedCounts{statement.integer(0), statement.integer(1), statement.integer(2)};
}

}  // namespace tarim::server::feed
