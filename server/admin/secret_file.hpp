// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Files that only the server's own account may read, and that are never written over: keys.
#include "shared/base/bytes.hpp"

#include <filesystem>

namespace tarim::server {

/// Durable, mode 0600. False when there is a file of that name already; it stays as it is. StorageFull,
/// StorageFailed.
base::Result<bool> makeSecretFile(const std::filesystem::path& path, std::string_view text);
/// Whether others than its owner may read it.
bool isOpenToOthers(const std::filesystem::path& path);

}  // namespace tarim::server
