// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The rows behind file_store.hpp: files, who has sent them, and uploads. To be used through FileStore; others
// may ask here inside a job of their own.
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
  std::string metadata{};  ///< Upload-Metadata, as it was said.
};

struct FileRow {
  base::Hash hash;
  std::uint64_t size = 0;
};

namespace owned_files {

/// What the person has sent whole, unless its bytes were lost since.
base::Result<std::optional<FileRow>> owned(db::Database& database, std::string_view person,
                                           const base::Hash& hash);
/// Whether the person has sent it whole, lost or not.
base::Result<bool> isOwner(db::Database& database, std::string_view person, const base::Hash& hash);
/// Lost or not.
base::Result<std::optional<FileRow>> find(db::Database& database, const base::Hash& hash);
/// Records the file, if it is new, and its owner. To be called when it is held and its bytes are in their
/// place: the file is no longer lost, and no longer to be removed.
base::Result<void> own(db::Database& database, std::string_view person, const FileRow& file, std::int64_t at);
/// The person has it no longer. When nobody has and no submission names it, it is not recorded any more
/// either, and its bytes are unused.
base::Result<void> disown(db::Database& database, std::string_view person, const base::Hash& hash);
/// A page of an application of this person: an operation or a submission names it.
base::Result<bool> isNamedBy(db::Database& database, std::string_view person, const base::Hash& hash);

/// Whoever changes who has a file, or its bytes, holds it first: until the commit no other job does, in
/// whatever process it runs. The row that is held also notes the bytes as unused: keepIfRecorded() takes the
/// note back when the file is recorded.
base::Result<void> hold(db::Database& database, const base::Hash& hash);
base::Result<void> keepIfRecorded(db::Database& database, const base::Hash& hash);
/// In the order of their hashes, from behind `after`.
base::Result<std::vector<base::Hash>> unused(db::Database& database, const base::Hash& after,
                                             std::size_t limit);
base::Result<void> removeUnused(db::Database& database, const base::Hash& hash);

/// Every stored file by hash, for verify.
base::Result<std::vector<FileRow>> all(db::Database& database);

base::Result<void> putUpload(db::Database& database, const UploadRow& upload);
base::Result<std::optional<UploadRow>> upload(db::Database& database, std::string_view id);
/// The one that lives longest, finished or not.
base::Result<std::optional<UploadRow>> uploadOf(db::Database& database, std::string_view person,
                                                const base::Hash& hash);
/// Also finished ones, which only tell that the file is here. Returns their ids: bytes of those that were not
/// finished are still to be removed.
base::Result<std::vector<std::string>> endUploadsOf(db::Database& database, std::string_view person,
                                                    const base::Hash& hash);
base::Result<void> removeUpload(db::Database& database, std::string_view id);
/// Ids of uploads whose time ended at or before `now`.
base::Result<std::vector<std::string>> expired(db::Database& database, std::int64_t now);

}  // namespace owned_files
}  // namespace tarim::server
