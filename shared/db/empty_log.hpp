// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The write-ahead log of a database that is in use keeps what was written and deleted since, one version
// after another, until it is overwritten.
#include "shared/base/result.hpp"

#include <filesystem>

namespace tarim::db {

/// Moves everything that the log has into the file and cuts the log to nothing, while others read and write.
/// StorageBusy when one of them was at it for too long: nothing is lost, and the log stays.
base::Result<void> emptyLog(const std::filesystem::path& file);

}  // namespace tarim::db
