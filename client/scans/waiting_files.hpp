// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Files that a person chose and that are not imported yet, kept in the vault so that closing the app does not
// forget them: where each lies and where it belongs. The files themselves stay where they are.
#include "client/scans/import.hpp"

#include <vector>

namespace tarim::client {

struct WaitingFile {
  std::string path;  ///< UTF-8.
  std::string application;
  std::string slot;
  std::string row;  ///< "@": of the whole application.
  dossier::Side side = dossier::Side::None;
  bool operator==(const WaitingFile&) const = default;
};

/// In place of those kept before. Calls of several threads take turns (ImportQueue). StorageFull,
/// StorageFailed, ReadOnly.
base::Result<void> keepWaitingFiles(Vault& vault, const std::vector<WaitingFile>& files);
/// Its page is there: one entry that is equal to `file` is dropped. Errors as keepWaitingFiles().
base::Result<void> dropWaitingFile(Vault& vault, const WaitingFile& file);
/// In the order in which they were chosen; those of applications that are gone are left out.
std::vector<WaitingFile> keptWaitingFiles(const Vault& vault);

}  // namespace tarim::client
