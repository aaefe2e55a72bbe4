// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/owned_files.hpp"

#include "server/store/rows.hpp"

namespace tarim::server::owned_files {
namespace {

using base::ByteView;
using base::Result;

constexpr std::string_view kOwned =
    "SELECT f.hash, f.size FROM file_owner o CROSS JOIN file f ON f.hash = o.hash "
    "WHERE o.person = ?1 AND o.hash = ?2";
constexpr std::string_view kFind = "SELECT hash, size FROM file WHERE hash = ?1";
constexpr std::string_view kAll = "SELECT hash, size FROM file ORDER BY hash";
constexpr std::string_view kPutFile =
    "INSERT INTO file (hash, size, stored_at) VALUES (?1, ?2, ?3) ON CONFLICT (hash) DO NOTHING";
constexpr std::string_view kPutOwner =
    "INSERT INTO file_owner (person, hash) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
constexpr std::string_view kRemoveOwner = "DELETE FROM file_owner WHERE person = ?1 AND hash = ?2";
constexpr std::string_view kRemoveUnused =
    "DELETE FROM file WHERE hash = ?1 AND NOT EXISTS (SELECT 1 FROM file_owner WHERE hash = ?1) "
    "AND NOT EXISTS (SELECT 1 FROM upload WHERE hash = ?1) "
    "AND NOT EXISTS (SELECT 1 FROM submission_file WHERE hash = ?1)";
constexpr std::string_view kPutUpload =
    "INSERT INTO upload (id, person, hash, size, expires_at) VALUES (?1, ?2, ?3, ?4, ?5)";
constexpr std::string_view kUpload =
    "SELECT id, person, hash, size, expires_at, whole FROM upload WHERE id = ?1";
constexpr std::string_view kUploadOf =
    "SELECT id, person, hash, size, expires_at, whole FROM upload WHERE person = ?1 AND hash = ?2 "
    "ORDER BY expires_at DESC, id LIMIT 1";
constexpr std::string_view kSetWhole = "UPDATE upload SET whole = 1 WHERE id = ?1";
constexpr std::string_view kRemoveUpload = "DELETE FROM upload WHERE id = ?1";
constexpr std::string_view kRemoveUploadsOf = "DELETE FROM upload WHERE person = ?1 AND hash = ?2";
constexpr std::string_view kExpired = "SELECT id FROM upload WHERE expires_at <= ?1 ORDER BY expires_at";

FileRow readFile(const db::Statement& row) {
  return {rows::hash(row, 0), static_cast<std::uint64_t>(row.integer(1))};
}

UploadRow readUpload(const db::Statement& row) {
  return {row.text(0),    row.text(1),        rows::hash(row, 2), static_cast<std::uint64_t>(row.integer(3)),
          row.integer(4), row.integer(5) != 0};
}

}  // namespace

Result<std::optional<FileRow>> owned(db::Database& database, std::string_view person,
                                     const base::Hash& hash) {
  auto row = database.prepare(kOwned);
  return rows::first(row.bind(1, person).bind(2, ByteView(hash.bytes)), readFile);
}

Result<std::optional<FileRow>> find(db::Database& database, const base::Hash& hash) {
  auto row = database.prepare(kFind);
  return rows::first(row.bind(1, ByteView(hash.bytes)), readFile);
}

Result<void> own(db::Database& database, std::string_view person, const FileRow& file, std::int64_t at) {
  auto put = database.prepare(kPutFile);
  put.bind(1, ByteView(file.hash.bytes)).bind(2, static_cast<std::int64_t>(file.size)).bind(3, at);
  const auto stored = put.run();
  if (!stored) return stored;
  auto owner = database.prepare(kPutOwner);
  return owner.bind(1, person).bind(2, ByteView(file.hash.bytes)).run();
}

Result<bool> disown(db::Database& database, std::string_view person, const base::Hash& hash) {
  auto owner = database.prepare(kRemoveOwner);
  const auto gone = owner.bind(1, person).bind(2, ByteView(hash.bytes)).run();
  if (!gone) return gone.error();
  auto file = database.prepare(kRemoveUnused);
  const auto removed = file.bind(1, ByteView(hash.bytes)).run();
  if (!removed) return removed.error();
  return database.changes() > 0;
}

Result<std::vector<FileRow>> all(db::Database& database) {
  auto list = database.prepare(kAll);
  return rows::all(list, readFile);
}

Result<void> putUpload(db::Database& database, const UploadRow& upload) {
  auto put = database.prepare(kPutUpload);
  put.bind(1, upload.id).bind(2, upload.person).bind(3, ByteView(upload.hash.bytes));
  return put.bind(4, static_cast<std::int64_t>(upload.size)).bind(5, upload.expiresAt).run();
}

Result<std::optional<UploadRow>> upload(db::Database& database, std::string_view id) {
  auto row = database.prepare(kUpload);
  return rows::first(row.bind(1, id), readUpload);
}

Result<std::optional<UploadRow>> uploadOf(db::Database& database, std::string_view person,
                                          const base::Hash& hash) {
  auto row = database.prepare(kUploadOf);
  return rows::first(row.bind(1, person).bind(2, ByteView(hash.bytes)), readUpload);
}

Result<void> setWhole(db::Database& database, std::string_view id) {
  auto set = database.prepare(kSetWhole);
  return set.bind(1, id).run();
}

Result<void> removeUpload(db::Database& database, std::string_view id) {
  auto remove = database.prepare(kRemoveUpload);
  return remove.bind(1, id).run();
}

Result<void> removeUploadsOf(db::Database& database, std::string_view person, const base::Hash& hash) {
  auto remove = database.prepare(kRemoveUploadsOf);
  return remove.bind(1, person).bind(2, ByteView(hash.bytes)).run();
}

Result<std::vector<std::string>> expired(db::Database& database, std::int64_t now) {
  auto list = database.prepare(kExpired);
  return rows::all(list.bind(1, now), rows::firstText);
}

}  // namespace tarim::server::owned_files
