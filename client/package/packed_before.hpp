// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Remembers which packages this vault has made. A copy of the vault (a restored backup, the same folder on a
// second machine) is the same device and can open the same replies, but the acknowledgements in them count
// the other copy's operations: applied here, they would mark edits as sent that were never sent.
#include "client/vault/settings.hpp"

namespace tarim::client {

/// The sequence number of the next package, by which the server recognises older ones. The vault's errors.
base::Result<std::int64_t> nextPackageNumber(VaultSettings& settings);
/// Remembers a package by ContainerHeader::name(); keeps the last 64.
base::Result<void> rememberPackage(VaultSettings& settings, const std::string& name);
/// False when this vault cannot have made the package. True for a vault that made packages before it
/// remembered them.
bool mayHavePacked(const VaultSettings& settings, const std::string& name);

}  // namespace tarim::client
