// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The folders in which this operating system keeps a person's data.
#include "shared/base/result.hpp"

#include <filesystem>

namespace tarim::client::platform {

/// The folder of all vaults of this user, not yet made: TARIM_DATA, else XDG_DATA_HOME/tarim, else
/// ~/.local/share/tarim, each with "vaults" below. NotFound when the system names none.
base::Result<std::filesystem::path> vaultsFolder();
/// The folder of all vaults below `data`.
std::filesystem::path vaultsFolder(const std::filesystem::path& data);

}  // namespace tarim::client::platform
