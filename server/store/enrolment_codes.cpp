// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/enrolment_codes.hpp"

#include "server/store/rows.hpp"

namespace tarim::server::enrolment_codes {
namespace {

using base::Result;

constexpr std::string_view kOpenCodes =
    "SELECT code, person, made_at, expires_at FROM enrolment_code WHERE used_by = '' AND expires_at > ?1 "
    "ORDER BY made_at, person, code";
constexpr std::string_view kEndCode =
    "UPDATE enrolment_code SET expires_at = ?2 WHERE code = ?1 AND used_by = '' AND expires_at > ?2";

OpenCode readOpenCode(const db::Statement& row) {
  return {rows::hash(row, 0), row.text(1), row.integer(2), row.integer(3)};
}

}  // namespace

Result<std::vector<OpenCode>> open(db::Database& database, std::int64_t now) {
  auto list = database.prepare(kOpenCodes);
  return rows::all(list.bind(1, now), readOpenCode);
}

Result<void> end(db::Database& database, const base::Hash& code, std::int64_t now) {
  auto end = database.prepare(kEndCode);
  return end.bind(1, base::ByteView(code.bytes)).bind(2, now).run();
}

}  // namespace tarim::server::enrolment_codes
