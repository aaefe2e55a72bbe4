// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A vault is one person's sealed store on this device: keys, drafts, files, what arrived and what is still to
// be sent. Several people may share a county office's machine; each has a vault, under its own passphrase,
// and nothing is shared but the program.
//
// Nothing is readable on disk: operations, files, names, tokens are sealed (AES-256-GCM) under a random key
// that a passphrase unwraps (scrypt). File names on disk are keyed hashes.
//
// A vault has four parts; code that needs one part takes that part and includes its header only. The parts
// share one mutex, so they are thread-safe. Calls are short, except create/open (scrypt) and those that read
// or write a whole file, which belong on a pool thread.
#include "client/vault/drafts.hpp"
#include "client/vault/exchange.hpp"
#include "client/vault/files.hpp"
#include "client/vault/settings.hpp"

#include <filesystem>
#include <functional>

namespace tarim::client {

/// What can be said of a vault before it is open: nothing of its owner but the label they chose.
struct VaultInfo {
  std::string id;
  std::string label;
};

class Vault {
 public:
  explicit Vault(std::unique_ptr<VaultCore> core);
  ~Vault();

  VaultDrafts drafts;
  VaultFiles files;
  VaultExchange exchange;
  VaultSettings settings;

  [[nodiscard]] VaultInfo info() const;
  /// Its disk was full or write-protected when it was opened: everything is here to be read, exported and
  /// packed, and whatever would change it is refused with ReadOnly.
  [[nodiscard]] bool isReadOnly() const;
  /// WrongPassphrase; InvalidInput for a new one that is too short.
  base::Result<void> changePassphrase(std::string_view from, std::string_view to);
  /// Told after every change, on the thread that made it, without the vault's mutex held.
  void onChange(std::function<void()> listener);

 private:
  std::unique_ptr<VaultCore> m_core;
};

/// All vaults of this device: a folder with one folder per vault.
class VaultDirectory {
 public:
  explicit VaultDirectory(std::filesystem::path folder);
  [[nodiscard]] std::vector<VaultInfo> list() const;
  /// InvalidInput for a passphrase that is too short (passphrase.hpp). Without a cost: kPassphraseCost.
  base::Result<std::unique_ptr<Vault>> create(std::string_view label, std::string_view passphrase,
                                              crypto::ScryptCost cost = {});
  /// For reading only where the disk takes no bytes (Vault::isReadOnly). Wraps the key of a vault of an
  /// earlier release anew, at kPassphraseCost. NotFound, WrongPassphrase, StorageBusy (open in another
  /// process), StorageCorrupt.
  base::Result<std::unique_ptr<Vault>> open(std::string_view id, std::string_view passphrase);

 private:
  std::filesystem::path m_folder;
};

}  // namespace tarim::client
