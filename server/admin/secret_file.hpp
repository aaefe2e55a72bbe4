// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Key files: readable by the server's account only, never overwritten.
#include "shared/base/bytes.hpp"

#include <filesystem>

namespace tarim::server {

/// Writes a durable file with mode 0600. False when the file exists; it stays unchanged. StorageFull,
/// StorageFailed.
base::Result<bool> makeSecretFile(const std::filesystem::path& path, std::string_view text);
/// Whether other accounts than the owner may read the file.
bool isOpenToOthers(const std::filesystem::path& path);

}  // namespace tarim::server
