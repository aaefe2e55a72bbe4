// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/input_file.hpp"

#include "shared/base/files.hpp"

namespace tarim::server {

namespace {

constexpr std::uint64_t kMostPolicyBytes = 8u << 20;

}  // namespace

base::Result<InputFile> readInput(const std::filesystem::path& file, std::uint64_t mostBytes) {
  base::DiskFiles files;
  auto bytes = files.read(file, mostBytes);
  if (!bytes)
    return base::Error(bytes.error().code(), bytes.error().detail(), {.file = file.string(), .path = {}});
  return InputFile{file.filename().string(), std::move(*bytes)};
}

base::Result<InputFile> readPolicyInput(const std::filesystem::path& fileOrFolder) {
  std::error_code ignored;
  const bool isFolder = std::filesystem::is_directory(fileOrFolder, ignored);
  return readInput(isFolder ? fileOrFolder / "policy.json" : fileOrFolder, kMostPolicyBytes);
}

}  // namespace tarim::server
