// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Vaults are folders; one counts as soon as its vault.json stands, which is written last.
#include "client/vault/schema.hpp"
#include "client/vault/sealed_vault.hpp"
#include "shared/base/clean_text.hpp"
#include "shared/base/ids.hpp"
#include "shared/base/text.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

using base::Code;
using base::Error;
using base::Path;

constexpr std::size_t kMaxLabelBytes = 200;

Path keyFileOf(const Path& folder) {
  return folder / "vault.json";
}

/// Only for this user: what is sealed need not be offered either.
base::Result<void> makeFolders(const Path& shelf, const Path& folder) {
  base::DiskFiles files;
  for (const Path& path : {shelf, folder, folder / "files"}) {
    const auto made = files.makeFolder(path);
    if (!made) return made;
    std::error_code ignored;
    if (path != shelf) std::filesystem::permissions(path, std::filesystem::perms::owner_all, ignored);
  }
  return {};
}

base::Result<std::unique_ptr<SealedVault>> openParts(const Path& folder, VaultInfo info,
                                                     const crypto::Key& key, base::ProcessLock lock) {
  auto database = db::Database::open(folder / "vault.db");
  if (!database) return database.error();
  const auto migrated = db::migrate(**database, vaultMigrations());
  if (!migrated) return migrated.error();
  SealedVault::Parts parts{folder, std::move(info), key, std::move(lock), std::move(*database)};
  return std::make_unique<SealedVault>(std::move(parts));
}

}  // namespace

VaultShelf::VaultShelf(std::filesystem::path folder) : m_folder(std::move(folder)) {}

std::vector<VaultInfo> VaultShelf::list() const {
  std::vector<VaultInfo> all;
  base::DiskFiles files;
  std::error_code failed;
  for (std::filesystem::directory_iterator at(m_folder, failed), end; !failed && at != end;
       at.increment(failed)) {
    const auto keyFile = readKeyFile(files, keyFileOf(at->path()));
    if (keyFile && keyFile->info.id == at->path().filename().string()) all.push_back(keyFile->info);
  }
  std::sort(all.begin(), all.end(), [](const VaultInfo& a, const VaultInfo& b) {
    return std::tie(a.label, a.id) < std::tie(b.label, b.id);
  });
  return all;
}

base::Result<std::unique_ptr<Vault>> VaultShelf::create(std::string_view label, std::string_view passphrase,
                                                        crypto::ScryptCost cost) {
  const auto strong = checkPassphrase(passphrase);
  if (!strong) return strong.error();
  if (label.size() > kMaxLabelBytes || !base::isValidUtf8(label))
    return Error(Code::InvalidInput, "a label is UTF-8 of at most 200 bytes");
  VaultInfo info{base::newId(), base::cleanLine(label)};
  const Path folder = m_folder / info.id;
  const crypto::Key key = crypto::randomKey();
  const auto keyFile = wrapKey(info, key, passphrase, cost);
  if (!keyFile) return keyFile.error();
  const auto made = makeFolders(m_folder, folder);
  if (!made) return made.error();
  auto lock = base::ProcessLock::take(folder / "lock");
  if (!lock) return lock.error();
  auto vault = openParts(folder, info, key, std::move(*lock));
  if (!vault) return vault.error();
  auto begun = (*vault)->begin();
  base::DiskFiles files;
  if (begun) begun = writeKeyFile(files, keyFileOf(folder), *keyFile);
  if (!begun) return begun.error();
  return std::unique_ptr<Vault>(std::move(*vault));
}

base::Result<std::unique_ptr<Vault>> VaultShelf::open(std::string_view id, std::string_view passphrase) {
  if (!base::isId(id)) return Error(Code::NotFound, "no such vault");
  const Path folder = m_folder / std::string(id);
  base::DiskFiles files;
  const auto keyFile = readKeyFile(files, keyFileOf(folder));
  if (!keyFile) return keyFile.error();
  if (keyFile->info.id != id)
    return Error(Code::StorageCorrupt, "the folder was renamed", {"vault.json", "$.id"});
  const auto key = unwrapKey(*keyFile, passphrase);
  if (!key) return key.error();
  auto lock = base::ProcessLock::take(folder / "lock");
  if (!lock) return lock.error();
  auto vault = openParts(folder, keyFile->info, *key, std::move(*lock));
  if (!vault) return vault.error();
  const auto loaded = (*vault)->load();
  if (!loaded) return loaded.error();
  return std::unique_ptr<Vault>(std::move(*vault));
}

}  // namespace tarim::client
