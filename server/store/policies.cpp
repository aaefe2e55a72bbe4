// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/policies.hpp"

#include "server/store/rows.hpp"

namespace tarim::server::policies {
namespace {

using base::Result;

constexpr std::string_view kPut =
    "INSERT INTO policy (hash, id, text, signature, published_at) VALUES (?1, ?2, ?3, ?4, ?5) "
    "ON CONFLICT (hash) DO NOTHING";
constexpr std::string_view kOpenCycle =
    "INSERT INTO open_cycle (id, hash) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET hash = ?2";
constexpr std::string_view kFind =
    "SELECT hash, id, text, signature, published_at FROM policy WHERE hash = ?1";
constexpr std::string_view kOpen = "SELECT hash FROM open_cycle ORDER BY id";

PolicyRow readPolicy(const db::Statement& row) {
  return {row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4)};
}

}  // namespace

Result<void> publish(db::Database& database, const PolicyRow& row) {
  auto put = database.prepare(kPut);
  put.bind(1, row.hash).bind(2, row.id).bind(3, row.text).bind(4, row.signature);
  const auto stored = put.bind(5, row.publishedAt).run();
  if (!stored) return stored;
  auto open = database.prepare(kOpenCycle);
  return open.bind(1, row.id).bind(2, row.hash).run();
}

Result<std::optional<PolicyRow>> find(db::Database& database, std::string_view hash) {
  auto row = database.prepare(kFind);
  return rows::first(row.bind(1, hash), readPolicy);
}

Result<std::vector<std::string>> open(db::Database& database) {
  auto list = database.prepare(kOpen);
  return rows::all(list, rows::firstText);
}

}  // namespace tarim::server::policies
