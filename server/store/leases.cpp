// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/leases.hpp"

#include "server/store/rows.hpp"

namespace tarim::server::leases {
namespace {

constexpr std::string_view kFind = "SELECT holder, until, note FROM lease WHERE application = ?1";
constexpr std::string_view kPut =
    "INSERT INTO lease (application, holder, until, note) VALUES (?1, ?2, ?3, ?4) "
    "ON CONFLICT (application) DO UPDATE SET holder = ?2, until = ?3, note = ?4";

Lease readLease(const db::Statement& row) {
  return {row.text(0), row.integer(1), row.text(2)};
}

}  // namespace

base::Result<std::optional<Lease>> find(db::Database& database, std::string_view application) {
  auto row = database.prepare(kFind);
  return rows::first(row.bind(1, application), readLease);
}

base::Result<void> put(db::Database& database, std::string_view application, const Lease& lease) {
  auto row = database.prepare(kPut);
  return row.bind(1, application).bind(2, lease.holder).bind(3, lease.until).bind(4, lease.note).run();
}

}  // namespace tarim::server::leases
