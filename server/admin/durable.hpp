// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Many files made durable at once, where a sync after each would take hours.
#include "shared/base/result.hpp"

#include <filesystem>

namespace tarim::server {

/// Everything that was written to the file system on which the path lies is on the disk afterwards.
/// StorageFull, StorageFailed.
base::Result<void> syncFileSystemOf(const std::filesystem::path& path);

}  // namespace tarim::server
