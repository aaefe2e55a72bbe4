// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/file_verdicts.hpp"

#include "server/store/rows.hpp"

namespace tarim::server::file_verdicts {
namespace {

using base::ByteView;
using base::Result;

constexpr std::string_view kPut =
    "INSERT INTO file_verdict (hash, type, code, detail, page) VALUES (?1, ?2, ?3, ?4, ?5) "
    "ON CONFLICT (hash) DO UPDATE SET type = excluded.type, code = excluded.code, "
    "detail = excluded.detail, page = excluded.page";
constexpr std::string_view kFind = "SELECT hash, type, code, detail, page FROM file_verdict WHERE hash = ?1";

FileVerdict readVerdict(const db::Statement& row) {
  return {rows::hash(row, 0), row.text(1), row.text(2), row.text(3), static_cast<int>(row.integer(4))};
}

}  // namespace

Result<void> put(db::Database& database, const FileVerdict& verdict) {
  auto row = database.prepare(kPut);
  row.bind(1, ByteView(verdict.hash.bytes)).bind(2, verdict.type).bind(3, verdict.code);
  return row.bind(4, verdict.detail).bind(5, std::int64_t{verdict.page}).run();
}

Result<std::optional<FileVerdict>> find(db::Database& database, const base::Hash& hash) {
  auto row = database.prepare(kFind);
  return rows::first(row.bind(1, ByteView(hash.bytes)), readVerdict);
}

}  // namespace tarim::server::file_verdicts
