// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A small input file of a command. It is read before the command becomes the store's owner, who may have no
// access to the operator's folders.
#include "shared/base/bytes.hpp"

#include <filesystem>

namespace tarim::server {

struct InputFile {
  std::string name;  ///< File name without its folder, for messages.
  base::Bytes bytes;
};

inline constexpr std::uint64_t kMostTableBytes = 32u << 20;

/// NotFound, StorageFailed, TooLarge; Place names the whole path.
base::Result<InputFile> readInput(const std::filesystem::path& file, std::uint64_t mostBytes);
/// The file, or policy.json in the folder.
base::Result<InputFile> readPolicyInput(const std::filesystem::path& fileOrFolder);

}  // namespace tarim::server
