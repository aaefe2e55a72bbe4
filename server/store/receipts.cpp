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

Receipt readReceipt(const db::Statement& row) {
  return {row.text(0), row.text(1), static_cast<int>(row.integer(2)),
          row.text(3), row.text(4), base::fromMillis(row.integer(5)),
          row.text(6)};
}

}  // namespace

Result<void> put(db::Database& database, const Receipt& receipt) {
  auto row = database.prepare(kPut);
  row.bind(1, receipt.number).bind(2, receipt.application).bind(3, std::int64_t{receipt.attempt});
  row.bind(4, receipt.root).bind(5, receipt.policy).bind(6, base::toMillis(receipt.at));
  const auto stored = row.bind(7, receipt.signature).run();
  if (!stored) return stored;
  return feed::note(database, receipt.application, FeedKind::Receipt, {}, receipt.attempt);
}

Result<std::optional<Receipt>> find(db::Database& database, std::string_view number) {
  auto row = database.prepare(kFind);
  return rows::first(row.bind(1, number), readReceipt);
}

Result<std::vector<Receipt>> of(db::Database& database, std::string_view application) {
  auto list = database.prepare(kOf);
  return rows::all(list.bind(1, application), readReceipt);
}

}  // namespace tarim::server::receipts
