// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/owned_files.hpp"

#include "server/store/lost_files.hpp"
#include "server/store/rows.hpp"

namespace tarim::server::owned_files {
namespace {

using base::ByteView;
using base::Result;

constexpr std::string_view kOwned =
    "SELECT f.hash, f.size FROM file_owner o CROSS JOIN file f WHERE f.hash = o.hash "
    "AND o.person = ?1 AND o.hash = ?2 AND NOT EXISTS (SELECT 1 FROM file_lost l WHERE l.hash = o.hash)";
constexpr std::string_view kIsOwner = "SELECT 1 FROM file_owner WHERE person = ?1 AND hash = ?2";
constexpr std::string_view kFind = "SELECT hash, size FROM file WHERE hash = ?1";
constexpr std::string_view kAll = "SELECT hash, size FROM file ORDER BY hash";
constexpr std::string_view kPutFile =
    "INSERT INTO file (hash, size, stored_at) VALUES (?1, ?2, ?3) ON CONFLICT (hash) DO NOTHING";
constexpr std::string_view kPutOwner =
    "INSERT INTO file_owner (person, hash) VALUES (?1, ?2) ON CONFLICT (person, hash) DO NOTHING";
constexpr std::string_view kRemoveOwner = "DELETE FROM file_owner WHERE person = ?1 AND hash = ?2";
/// Nobody owns ?1 and no submission names it. Uploads of it do not count: their bytes are elsewhere.
const std::string kIfUnused =
    "hash = ?1 AND NOT EXISTS (SELECT 1 FROM file_owner WHERE hash = ?1) "
    "AND NOT EXISTS (SELECT 1 FROM submission_file WHERE hash = ?1)";
const std::string kForgetLost = "DELETE FROM file_lost WHERE " + kIfUnused;
const std::string kForgetFile = "DELETE FROM file WHERE " + kIfUnused;
/// Changes nothing in a row that is there, and holds it until the job's commit.
constexpr std::string_view kHold =
    "INSERT INTO file_unused (hash) VALUES (?1) ON CONFLICT (hash) DO UPDATE SET hash = excluded.hash";
constexpr std::string_view kUnused = "SELECT hash FROM file_unused WHERE hash > ?1 ORDER BY hash LIMIT ?2";
constexpr std::string_view kRemoveUnused = "DELETE FROM file_unused WHERE hash = ?1";
constexpr std::string_view kKeepIfRecorded =
    "DELETE FROM file_unused WHERE hash = ?1 AND EXISTS (SELECT 1 FROM file WHERE hash = ?1)";
/// The condition is that of the index, and so are its constants.
constexpr std::string_view kNamedInOperation =
    "SELECT 1 FROM operation o CROSS JOIN application a WHERE a.id = o.application "
    "AND o.cell_table = 'attachment' AND o.cell_column = 'file' AND lower(o.value) = ?2 AND a.owner = ?1 "
    "LIMIT 1";
constexpr std::string_view kNamedInSubmission =
    "SELECT 1 FROM submission_file s CROSS JOIN application a WHERE a.id = s.application "
    "AND s.hash = ?2 AND a.owner = ?1 LIMIT 1";
constexpr std::string_view kPutUpload =
    "INSERT INTO upload (id, person, hash, size, expires_at, metadata, device) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
constexpr std::string_view kUpload =
    "SELECT id, person, hash, size, expires_at, metadata, device FROM upload WHERE id = ?1";
constexpr std::string_view kUploadOf =
    "SELECT id, person, hash, size, expires_at, metadata, device FROM upload WHERE person = ?1 AND hash = ?2 "
    "ORDER BY expires_at DESC, id LIMIT 1";
constexpr std::string_view kEndUploadsOf = "DELETE FROM upload WHERE person = ?1 AND hash = ?2 RETURNING id";
constexpr std::string_view kRemoveUpload = "DELETE FROM upload WHERE id = ?1";
const std::string kUnfinished =
    "u.expires_at > ?1 AND NOT EXISTS (SELECT 1 FROM file_owner o WHERE o.person = u.person "
    "AND o.hash = u.hash)";
const std::string kShareOf =
    "SELECT count(*), sum(u.size) FROM upload u WHERE u.person = ?2 AND " + kUnfinished;
constexpr std::string_view kStoredOf =
    "SELECT sum(f.size) FROM file_owner o CROSS JOIN file f WHERE o.person = ?1 AND f.hash = o.hash "
    "AND NOT EXISTS (SELECT 1 FROM package_piece p WHERE p.person = o.person AND p.hash = o.hash)";
const std::string kAnnounced = "SELECT sum(u.size) FROM upload u WHERE " + kUnfinished;
const std::string kAllUnfinished =
    "SELECT u.id, u.person, u.hash, u.size, u.expires_at, u.metadata, u.device FROM upload u WHERE " +
    kUnfinished + " ORDER BY u.size DESC, u.id";
constexpr std::string_view kExpired = "SELECT id FROM upload WHERE expires_at <= ?1 ORDER BY expires_at";

FileRow readFile(const db::Statement& row) {
  return {rows::hash(row, 0), static_cast<std::uint64_t>(row.integer(1))};
}

UploadRow readUpload(const db::Statement& row) {
  return {row.text(0),    row.text(1), rows::hash(row, 2), static_cast<std::uint64_t>(row.integer(3)),
          row.integer(4), row.text(5), row.text(6)};
}

/// A statement whose only parameter is a hash.
Result<void> runWith(db::Database& database, std::string_view sql, const base::Hash& hash) {
  auto row = database.prepare(sql);
  return row.bind(1, ByteView(hash.bytes)).run();
}

}  // namespace

Result<std::optional<FileRow>> owned(db::Database& database, std::string_view person,
                                     const base::Hash& hash) {
  auto row = database.prepare(kOwned);
  return rows::first(row.bind(1, person).bind(2, ByteView(hash.bytes)), readFile);
}

Result<bool> isOwner(db::Database& database, std::string_view person, const base::Hash& hash) {
  auto row = database.prepare(kIsOwner);
  return row.bind(1, person).bind(2, ByteView(hash.bytes)).step();
}

Result<std::optional<FileRow>> find(db::Database& database, const base::Hash& hash) {
  auto row = database.prepare(kFind);
  return rows::first(row.bind(1, ByteView(hash.bytes)), readFile);
}

Result<void> own(db::Database& database, std::string_view person, const FileRow& file, std::int64_t at) {
  auto put = database.prepare(kPutFile);
  put.bind(1, ByteView(file.hash.bytes)).bind(2, static_cast<std::int64_t>(file.size)).bind(3, at);
  auto done = put.run();
  if (done) done = lost_files::remove(database, file.hash);
  if (done) done = removeUnused(database, file.hash);
  if (!done) return done;
  auto owner = database.prepare(kPutOwner);
  return owner.bind(1, person).bind(2, ByteView(file.hash.bytes)).run();
}

Result<void> disown(db::Database& database, std::string_view person, const base::Hash& hash) {
  const auto held = hold(database, hash);
  if (!held) return held;
  auto owner = database.prepare(kRemoveOwner);
  auto done = owner.bind(1, person).bind(2, ByteView(hash.bytes)).run();
  if (done) done = runWith(database, kForgetLost, hash);
  if (done) done = runWith(database, kForgetFile, hash);
  return done ? keepIfRecorded(database, hash) : done;
}

Result<bool> isNamedBy(db::Database& database, std::string_view person, const base::Hash& hash) {
  auto submitted = database.prepare(kNamedInSubmission);
  const auto isSubmitted = submitted.bind(1, person).bind(2, ByteView(hash.bytes)).step();
  if (!isSubmitted || *isSubmitted) return isSubmitted;
  auto written = database.prepare(kNamedInOperation);
  return written.bind(1, person).bind(2, hash.hex()).step();
}

Result<void> hold(db::Database& database, const base::Hash& hash) {
  return runWith(database, kHold, hash);
}

Result<void> keepIfRecorded(db::Database& database, const base::Hash& hash) {
  return runWith(database, kKeepIfRecorded, hash);
}

Result<std::vector<base::Hash>> unused(db::Database& database, const base::Hash& after, std::size_t limit) {
  auto list = database.prepare(kUnused);
  list.bind(1, ByteView(after.bytes));
  return rows::all(list.bind(2, static_cast<std::int64_t>(limit)),
                   [](const db::Statement& row) { return rows::hash(row, 0); });
}

Result<void> removeUnused(db::Database& database, const base::Hash& hash) {
  return runWith(database, kRemoveUnused, hash);
}

Result<std::vector<FileRow>> all(db::Database& database) {
  auto list = database.prepare(kAll);
  return rows::all(list, readFile);
}

Result<void> putUpload(db::Database& database, const UploadRow& upload) {
  auto put = database.prepare(kPutUpload);
  put.bind(1, upload.id).bind(2, upload.person).bind(3, ByteView(upload.hash.bytes));
  put.bind(4, static_cast<std::int64_t>(upload.size)).bind(5, upload.expiresAt);
  return put.bind(6, upload.metadata).bind(7, upload.device).run();
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

Result<void> removeUpload(db::Database& database, std::string_view id) {
  auto remove = database.prepare(kRemoveUpload);
  return remove.bind(1, id).run();
}

Result<std::vector<std::string>> endUploadsOf(db::Database& database, std::string_view person,
                                              const base::Hash& hash) {
  auto list = database.prepare(kEndUploadsOf);
  return rows::all(list.bind(1, person).bind(2, ByteView(hash.bytes)), rows::firstText);
}

Result<PersonsShare> shareOf(db::Database& database, std::string_view person, std::int64_t now) {
  PersonsShare share;
  auto uploads = database.prepare(kShareOf);
  const auto row = uploads.bind(1, now).bind(2, person).step();
  if (!row) return row.error();
  share.uploads = static_cast<std::uint64_t>(uploads.integer(0));
  share.announced = static_cast<std::uint64_t>(uploads.integer(1));
  auto files = database.prepare(kStoredOf);
  const auto stored = rows::number(files.bind(1, person));
  if (!stored) return stored.error();
  share.stored = static_cast<std::uint64_t>(*stored);
  return share;
}

Result<std::vector<UploadRow>> unfinished(db::Database& database, std::int64_t now) {
  auto list = database.prepare(kAllUnfinished);
  return rows::all(list.bind(1, now), readUpload);
}

Result<std::uint64_t> announced(db::Database& database, std::int64_t now) {
  auto row = database.prepare(kAnnounced);
  const auto bytes = rows::number(row.bind(1, now));
  if (!bytes) return bytes.error();
  return static_cast<std::uint64_t>(*bytes);
}

Result<std::vector<std::string>> expired(db::Database& database, std::int64_t now) {
  auto list = database.prepare(kExpired);
  return rows::all(list.bind(1, now), rows::firstText);
}

}  // namespace tarim::server::owned_files
