// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The tables behind file_store.hpp: files, their owners, and uploads. Writes go through FileStore; a job of
// another store may query them here.
#include "server/store/quotas.hpp"
#include "shared/base/hash.hpp"
#include "shared/db/database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tarim::server {

struct UploadRow {
  std::string id;
  std::string person;
  base::Hash hash;
  std::uint64_t size = 0;
  std::int64_t expiresAt = 0;
  std::string metadata{};  ///< The Upload-Metadata header, unchanged.
  std::string device{};    ///< That began it; empty: unknown.
};

struct FileRow {
  base::Hash hash;
  std::uint64_t size = 0;
};

namespace owned_files {

/// The file, if the person has sent all its bytes and they are not lost.
base::Result<std::optional<FileRow>> owned(db::Database& database, std::string_view person,
                                           const base::Hash& hash);
/// Whether the person has sent all its bytes, lost or not.
base::Result<bool> isOwner(db::Database& database, std::string_view person, const base::Hash& hash);
/// A recorded file, lost or not.
base::Result<std::optional<FileRow>> find(db::Database& database, const base::Hash& hash);
/// Records the file, if it is new, and its owner. The file must be held and its bytes must be in files/: it
/// is no longer lost, and no longer unused.
base::Result<void> own(db::Database& database, std::string_view person, const FileRow& file, std::int64_t at);
/// Ends the person's ownership. A file without owners that no submission names loses its row, and its bytes
/// become unused.
base::Result<void> disown(db::Database& database, std::string_view person, const base::Hash& hash);
/// Whether the file is a page of one of this person's applications: an operation or a submission names it.
base::Result<bool> isNamedBy(db::Database& database, std::string_view person, const base::Hash& hash);

/// Locks the file until the commit, against jobs of all processes. Required before a job changes the owners
/// or the bytes of a file. The lock is the file's row in file_unused, which also marks the bytes as unused;
/// keepIfRecorded() removes the row when the file is recorded.
base::Result<void> hold(db::Database& database, const base::Hash& hash);
base::Result<void> keepIfRecorded(db::Database& database, const base::Hash& hash);
/// Unused hashes after `after`, ascending.
base::Result<std::vector<base::Hash>> unused(db::Database& database, const base::Hash& after,
                                             std::size_t limit);
base::Result<void> removeUnused(db::Database& database, const base::Hash& hash);

/// Every stored file by hash, for verify.
base::Result<std::vector<FileRow>> all(db::Database& database);

base::Result<void> putUpload(db::Database& database, const UploadRow& upload);
base::Result<std::optional<UploadRow>> upload(db::Database& database, std::string_view id);
/// The person's upload of this file that expires last, finished or not.
base::Result<std::optional<UploadRow>> uploadOf(db::Database& database, std::string_view person,
                                                const base::Hash& hash);
/// Removes the rows of all uploads of this file by this person, finished or not. Returns their ids: the
/// caller removes the part files of unfinished ones.
base::Result<std::vector<std::string>> endUploadsOf(db::Database& database, std::string_view person,
                                                    const base::Hash& hash);
base::Result<void> removeUpload(db::Database& database, std::string_view id);
/// What the person has of files and unfinished uploads.
base::Result<PersonsShare> shareOf(db::Database& database, std::string_view person, std::int64_t now);
/// Every unfinished upload, the largest first. Walks through all uploads.
base::Result<std::vector<UploadRow>> unfinished(db::Database& database, std::int64_t now);
/// Whole sizes of all unfinished uploads. Walks through all uploads.
base::Result<std::uint64_t> announced(db::Database& database, std::int64_t now);
/// Ids of uploads whose time ended at or before `now`.
base::Result<std::vector<std::string>> expired(db::Database& database, std::int64_t now);

}  // namespace owned_files
}  // namespace tarim::server
