// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// vault.json: the part of a vault that is readable without its passphrase. It holds the label, scrypt's cost
// and salt, and the vault's random key, wrapped by the key that scrypt derives from the passphrase. Changing
// the passphrase wraps the same key again.
#include "client/vault/vault.hpp"
#include "shared/base/files.hpp"

namespace tarim::client {

struct KeyFile {
  VaultInfo info;
  crypto::ScryptCost cost;
  base::Bytes salt;
  base::Bytes wrapped;
};

/// InvalidInput for a passphrase that is too short (passphrase.hpp).
base::Result<void> checkPassphrase(std::string_view passphrase);
/// Wraps the key with a fresh salt. TooLarge for an unreasonable cost.
base::Result<KeyFile> wrapKey(const VaultInfo& info, const crypto::Key& key, std::string_view passphrase,
                              crypto::ScryptCost cost);
/// WrongPassphrase.
base::Result<crypto::Key> unwrapKey(const KeyFile& file, std::string_view passphrase);

/// NotFound; StorageCorrupt when it is damaged, ClientTooOld when a newer program wrote it.
base::Result<KeyFile> readKeyFile(base::Files& files, const base::Path& path);
base::Result<void> writeKeyFile(base::Files& files, const base::Path& path, const KeyFile& file);

}  // namespace tarim::client
