// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Key files and files with one-time codes: readable by the server's account only, never overwritten.
#include "shared/base/bytes.hpp"

#include <filesystem>

namespace tarim::server {

/// Writes a durable file with mode 0600. False when the file exists; it stays unchanged. StorageFull,
/// StorageFailed.
base::Result<bool> makeSecretFile(const std::filesystem::path& path, std::string_view text);
/// Writes a new file with mode 0600, also where there are no hard links, as on a stick with FAT. Removes what
/// it could not finish. InvalidInput when the file exists; StorageFull, StorageFailed.
base::Result<void> writeNewSecretFile(const std::filesystem::path& path, std::string_view bytes);
/// Whether other accounts than the owner may read the file.
bool isOpenToOthers(const std::filesystem::path& path);

}  // namespace tarim::server
