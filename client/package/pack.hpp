// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes everything that this vault has not sent into one sealed package (shared/package) for a stick:
// unacknowledged operations, waiting commands, pages without a receipt. The vault does not mark them as sent
// until it reads the server's reply, so a lost stick loses nothing.
#include "client/package/progress.hpp"
#include "client/vault/vault.hpp"
#include "shared/package/format.hpp"

namespace tarim::client {

struct PackOptions {
  /// A folder (the package gets a new name) or a file ending with ".tarim". Further parts are named
  /// NAME.tarim.002, NAME.tarim.003 …
  std::filesystem::path place;
  std::uint64_t partBytes = package::kMostPartBytes;
  bool recompress = true;  ///< JPEGs as lossless JPEG XL, a fifth smaller.
};

struct Packed {
  std::vector<std::filesystem::path> files;  ///< The parts, in order.
  std::uint64_t bytes = 0;
  std::uint64_t operations = 0;
  std::uint64_t commands = 0;
  std::uint64_t pages = 0;
  std::vector<std::string> leftOut;  ///< Hashes of pages that do not open here (client/vault/pages.hpp).
};

/// NotAuthenticated (not enrolled), SealKeyUnknown, StickFull and StickFailed (before anything is written,
/// where that can be known; the latter for a write-protected stick), InvalidInput (a file of that name is
/// there, a part below the least size), Cancelled, and the vault's errors. On failure no file is left.
base::Result<Packed> pack(Vault& vault, const base::Clock& clock, const PackOptions& options,
                          const CarryProgress& progress = {});

}  // namespace tarim::client
