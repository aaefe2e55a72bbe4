// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/file_store.hpp"

namespace tarim::server {

using base::Code;
using base::Error;
using base::Result;

Result<void> FileStore::requireReserve(std::uint64_t size) {
  const auto room = m_store.files().freeSpace(m_store.folder());
  if (!room) return room.error();
  if (*room < size + kUploadReserve) return Error{Code::StorageFull, "no room for the upload"};
  return {};
}

Result<void> FileStore::requireRoom(std::uint64_t size) {
  const auto toCome = bytesToCome();
  if (!toCome) return toCome.error();
  return requireReserve(size + *toCome);
}

Result<std::vector<FileStore::Unfinished>> FileStore::unfinished() {
  const auto rows = m_store.read([&](db::Database& database) {
    return owned_files::unfinished(database, base::toMillis(m_store.clock().now()));
  });
  if (!rows) return rows.error();
  std::vector<Unfinished> all;
  for (const UploadRow& row : *rows) {
    const auto size = m_store.files().size(partPath(row.id));
    all.push_back({row, size ? *size : 0, base::fromMillis(row.expiresAt) - kUploadLifetime});
  }
  return all;
}

Result<void> FileStore::drop(std::string_view upload) {
  const auto all = unfinished();
  if (!all) return all.error();
  for (const Unfinished& one : *all)
    if (one.row.id == upload) return endUpload(upload);
  return Error{Code::NotFound, "no such unfinished upload"};
}

}  // namespace tarim::server
