// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/receipts.hpp"

#include "server/store/feed.hpp"
#include "server/store/rows.hpp"

namespace tarim::server::receipts {
namespace {

using base::Result;
using workflow::Receipt;

const std::string kSelect = "SELECT number, application, attempt, root, policy, at, signature FROM receipt ";
const std::string kFind = kSelect + "WHERE number = ?1";
const std::string kOf = kSelect + "WHERE application = ?1 ORDER BY attempt";
constexpr std::string_view kPut =
    "INSERT INTO receipt (number, application, attempt, root, policy, at, signature) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

}  // namespace

Result<void> put(db::Database& database, const Receipt& receipt) {
  auto row = database.prepare(kPut);
  const auto stored = rows::bind(row, 1, receipt).run();
  if (!stored) return stored;
  return feed::note(database, receipt.application, FeedKind::Receipt, {}, receipt.attempt);
}

Result<std::optional<Receipt>> find(db::Database& database, std::string_view number) {
  auto row = database.prepare(kFind);
  return rows::first(row.bind(1, number),
                     [](const db::Statement& one) { return rows::record<Receipt>(one); });
}

Result<std::vector<Receipt>> of(db::Database& database, std::string_view application) {
  auto list = database.prepare(kOf);
  return rows::all(list.bind(1, application),
                   [](const db::Statement& one) { return rows::record<Receipt>(one); });
}

}  // namespace tarim::server::receipts
