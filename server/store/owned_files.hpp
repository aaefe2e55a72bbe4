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
  bool whole = false;  ///< Its bytes fit its hash; they may lie in their place already.
};

struct FileRow {
  base::Hash hash;
  std::uint64_t size = 0;
};

namespace owned_files {

/// Whether the person has sent this file whole; its size then.
base::Result<std::optional<FileRow>> owned(db::Database& database, std::string_view person,
                                           const base::Hash& hash);
base::Result<std::optional<FileRow>> find(db::Database& database, const base::Hash& hash);
/// Records the file, if it is new, and its owner.
base::Result<void> own(db::Database& database, std::string_view person, const FileRow& file, std::int64_t at);
/// The person has it no longer. True when nobody has, nobody sends it and no submission names it: then it is
/// not recorded any more either.
base::Result<bool> disown(db::Database& database, std::string_view person, const base::Hash& hash);
/// Every stored file by hash, for verify.
base::Result<std::vector<FileRow>> all(db::Database& database);

base::Result<void> putUpload(db::Database& database, const UploadRow& upload);
base::Result<std::optional<UploadRow>> upload(db::Database& database, std::string_view id);
/// The one that lives longest, finished or not.
base::Result<std::optional<UploadRow>> uploadOf(db::Database& database, std::string_view person,
                                                const base::Hash& hash);
base::Result<void> setWhole(db::Database& database, std::string_view id);
/// Also finished ones, which only tell that the file is here.
base::Result<void> removeUploadsOf(db::Database& database, std::string_view person, const base::Hash& hash);
base::Result<void> removeUpload(db::Database& database, std::string_view id);
/// Ids of uploads whose time ended at or before `now`.
base::Result<std::vector<std::string>> expired(db::Database& database, std::int64_t now);

}  // namespace owned_files
}  // namespace tarim::server
