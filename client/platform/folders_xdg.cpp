// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/platform/folders.hpp"

#include <cstdlib>

namespace tarim::client::platform {
namespace {

std::filesystem::path named(const char* variable) {
  const char* value = std::getenv(variable);
  return value ? std::filesystem::path(value) : std::filesystem::path();
}

}  // namespace

std::filesystem::path vaultsFolder(const std::filesystem::path& data) {
  return data / "vaults";
}

base::Result<std::filesystem::path> vaultsFolder() {
  if (const auto data = named("TARIM_DATA"); !data.empty()) return vaultsFolder(data);
  if (const auto data = named("XDG_DATA_HOME"); data.is_absolute()) return vaultsFolder(data / "tarim");
  if (const auto home = named("HOME"); !home.empty())
    return vaultsFolder(home / ".local" / "share" / "tarim");
  return base::Error(base::Code::NotFound, "no data folder: set TARIM_DATA or HOME");
}

}  // namespace tarim::client::platform
