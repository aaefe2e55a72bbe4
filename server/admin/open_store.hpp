// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The store as a command that proves or compares needs it. A live store is opened beside its server; a copy
// is read and never written, so that it stays what it is, wherever it lies and whoever looks at it.
#include "server/admin/config.hpp"
#include "server/store/store.hpp"

namespace tarim::server {

struct OpenedStore {
  std::unique_ptr<Store> store;
  bool isCopy = false;  ///< Made by `backup` and never served.
  bool isWritable = false;
};

/// A store without a log beside it is open in no process. If it is a copy, or this account or its disk does
/// not let it be written, it is opened alone (Store::openAlone). NotFound, StorageFailed, StorageCorrupt.
base::Result<OpenedStore> openToProve(const Config& config, const base::Clock& clock);
/// Whether a process may have the database of this store open.
bool mayBeOpen(const std::filesystem::path& store);
/// The store's lock is held by a serving server and by nobody else. False where it cannot be looked at.
bool isServing(const std::filesystem::path& store);
/// One line: which folder is read, and whether the configuration names it from somewhere else.
std::string describeStore(const Config& config, const OpenedStore& opened);

}  // namespace tarim::server
