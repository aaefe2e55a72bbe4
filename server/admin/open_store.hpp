// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Opens a store for commands that verify or compare. A live store is opened beside its server; a copy is only
// read, so that it stays a copy.
#include "server/admin/config.hpp"
#include "server/store/store.hpp"

namespace tarim::server {

struct OpenedStore {
  std::unique_ptr<Store> store;
  bool isCopy = false;  ///< Made by `backup` and never served.
  bool isWritable = false;
};

/// A store without a write-ahead log is open in no process. Such a store is opened alone (Store::openAlone)
/// when it is a copy, or when this account or the disk does not allow writing. NotFound, StorageFailed,
/// StorageCorrupt.
base::Result<OpenedStore> openToProve(const Config& config, const base::Clock& clock);
/// Whether a process may have the database of this store open.
bool mayBeOpen(const std::filesystem::path& store);
/// Whether a server serves the store: only a serving process holds the store's lock. False when the lock
/// cannot be read.
bool isServing(const std::filesystem::path& store);
/// One line: the folder that is read, and whether it lies outside the configuration's folder.
std::string describeStore(const Config& config, const OpenedStore& opened);

}  // namespace tarim::server
