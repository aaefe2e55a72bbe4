// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which packages this vault has made. A copy of it (an older backup that was put back, the same folder on a
// second machine) is the same device and can open the same replies, but their acknowledgements count the
// other one's operations: taken here, they would mark edits as sent that nobody has sent.
#include "client/vault/vault.hpp"

namespace tarim::client {

/// Counts this vault's packages, so that the server can tell an older one. The vault's errors.
base::Result<std::int64_t> nextPackageNumber(Vault& vault);
/// Remembers a package by its name (ContainerHeader::name()); the last 64 of them.
base::Result<void> rememberPackage(Vault& vault, const std::string& name);
/// False when this vault cannot have made it. A vault whose packages were made before they were remembered
/// may have.
bool mayHavePacked(const Vault& vault, const std::string& name);

}  // namespace tarim::client
