// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/blobs.hpp"

#include "server/services/visibility.hpp"
#include "server/store/submissions.hpp"

namespace tarim::server {

using base::Code;
using base::Error;

namespace {

base::Result<bool> mayRead(db::Database& database, const Identity& identity, const base::Hash& hash) {
  const auto own = owned_files::isOwner(database, identity.person.id, hash);
  if (!own || *own) return own;
  if (!identity.may(kReviewers)) return false;
  const auto naming = submissions::naming(database, hash);
  if (!naming) return naming.error();
  for (const std::string& application : *naming) {
    const auto entry = visibleEntry(database, identity, application, kReviewers);
    if (entry) return true;
    if (entry.error().code() != Code::NotFound) return entry.error();
  }
  return false;
}

}  // namespace

BlobService::BlobService(Store& store, FileStore& files) : m_store(store), m_files(files) {}

base::Result<FileStore::Stored> BlobService::find(const Identity& identity, const base::Hash& hash) {
  const auto may = m_store.read([&](db::Database& database) { return mayRead(database, identity, hash); });
  if (!may) return may.error();
  if (!*may) return Error(Code::NotFound, "no such file");
  return m_files.stored(hash);
}

}  // namespace tarim::server
