// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/lost_files.hpp"

#include "server/store/rows.hpp"

namespace tarim::server::lost_files {
namespace {

using base::ByteView;
using base::Result;

constexpr std::string_view kPut =
    "INSERT INTO file_lost (hash, found_at, why) VALUES (?1, ?2, ?3) ON CONFLICT (hash) DO NOTHING";
constexpr std::string_view kRemove = "DELETE FROM file_lost WHERE hash = ?1";
constexpr std::string_view kAll = "SELECT hash FROM file_lost ORDER BY hash";
constexpr std::string_view kFind = "SELECT why FROM file_lost WHERE hash = ?1";
/// Whether there is any is asked once, and almost always there is none; otherwise the person's files are
/// walked.
constexpr std::string_view kOfPerson =
    "SELECT o.hash FROM file_owner o CROSS JOIN file_lost l WHERE l.hash = o.hash "
    "AND o.person = ?1 AND EXISTS (SELECT 1 FROM file_lost) ORDER BY o.hash LIMIT ?2";

}  // namespace

Result<void> put(db::Database& database, const base::Hash& hash, std::int64_t at, std::string_view why) {
  auto row = database.prepare(kPut);
  return row.bind(1, ByteView(hash.bytes)).bind(2, at).bind(3, why).run();
}

Result<void> remove(db::Database& database, const base::Hash& hash) {
  auto row = database.prepare(kRemove);
  return row.bind(1, ByteView(hash.bytes)).run();
}

Result<std::optional<std::string>> find(db::Database& database, const base::Hash& hash) {
  auto row = database.prepare(kFind);
  return rows::first(row.bind(1, ByteView(hash.bytes)), rows::firstText);
}

Result<std::vector<base::Hash>> all(db::Database& database) {
  auto list = database.prepare(kAll);
  return rows::all(list, [](const db::Statement& row) { return rows::hash(row, 0); });
}

Result<std::vector<base::Hash>> ofPerson(db::Database& database, std::string_view person, std::size_t limit) {
  auto list = database.prepare(kOfPerson);
  return rows::all(list.bind(1, person).bind(2, static_cast<std::int64_t>(limit)),
                   [](const db::Statement& row) { return rows::hash(row, 0); });
}

}  // namespace tarim::server::lost_files
