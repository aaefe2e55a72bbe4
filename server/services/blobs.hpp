// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who may read a stored file: the person who sent it, and reviewers who may see an application whose frozen
// submission names it. For everybody else the file is NotFound, whether or not it is stored, so that no
// answer reveals which files other people have.
#include "server/accounts/accounts.hpp"
#include "server/store/file_store.hpp"

namespace tarim::server {

class BlobService {
 public:
  BlobService(Store& store, FileStore& files);
  /// Path and size of the file, lost or not. NotFound.
  base::Result<FileStore::Stored> find(const Identity& identity, const base::Hash& hash);

 private:
  Store& m_store;
  FileStore& m_files;
};

}  // namespace tarim::server
