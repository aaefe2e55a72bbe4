// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reports drafts that the server holds back and commands that it refused; every command that syncs prints
// them.
#include "client/vault/vault.hpp"

namespace tarim::client::cli {

struct Unsettled {
  std::uint64_t left = 0;     ///< Operations, commands and files without a receipt.
  std::uint64_t held = 0;     ///< Drafts.
  std::uint64_t refused = 0;  ///< Commands, until they are dismissed.
};
Unsettled countUnsettled(const Vault& vault);

/// Prints one line on standard error for each such draft and command: subject, code, what to do. Returns
/// kRefused when there is one, else kFine.
int printUnsettled(const Vault& vault);
/// Prints a line when the vault, as a copy of another, has become a device of its own.
void printNewDevice(const Vault& vault, const std::string& deviceBefore);

}  // namespace tarim::client::cli
