// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who may read a stored file: the person who sent it, and reviewers in whose reach an application lies whose
// frozen submission names it. For everybody else it is NotFound, whether or not it is here, so that nobody
// learns which bytes somebody else has.
#include "server/accounts/accounts.hpp"
#include "server/store/file_store.hpp"

namespace tarim::server {

class BlobService {
 public:
  BlobService(Store& store, FileStore& files);
  /// Where it lies and how long it is, lost or not. NotFound.
  base::Result<FileStore::Stored> find(const Identity& identity, const base::Hash& hash);

 private:
  Store& m_store;
  FileStore& m_files;
};

}  // namespace tarim::server
