// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the server does not take, said by every command that talks to it.
#include "client/vault/vault.hpp"

namespace tarim::client::cli {

struct Unsettled {
  std::uint64_t left = 0;     ///< Operations, commands and files without a receipt.
  std::uint64_t held = 0;     ///< Drafts.
  std::uint64_t refused = 0;  ///< Commands, until they are dismissed.
};
Unsettled countUnsettled(const Vault& vault);

/// One line on standard error for each draft that the server holds back and each command that it refused:
/// what it is about, the code, what to do. kRefused when there is one, else kFine.
int printUnsettled(const Vault& vault);
/// A line when the vault is another device than it was: it was a copy, and both are merged.
void printNewDevice(const Vault& vault, const std::string& deviceBefore);

}  // namespace tarim::client::cli
