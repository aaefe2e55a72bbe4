// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Makes many files durable at once; a sync after each file would take hours.
#include "shared/base/result.hpp"

#include <filesystem>

namespace tarim::server {

/// Syncs the whole file system of the path. StorageFull, StorageFailed.
base::Result<void> syncFileSystemOf(const std::filesystem::path& path);

}  // namespace tarim::server
