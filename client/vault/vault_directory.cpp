// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Vaults are folders; one counts as soon as its vault.json stands, which is written last.
#include "client/vault/core.hpp"
#include "client/vault/key_file.hpp"
#include "client/vault/passphrase.hpp"
#include "client/vault/schema.hpp"
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
base::Result<void> makeFolders(const Path& directory, const Path& folder) {
  base::DiskFiles files;
  for (const Path& path : {directory, folder, folder / "files"}) {
    const auto made = files.makeFolder(path);
    if (!made) return made;
    std::error_code ignored;
    if (path != directory) std::filesystem::permissions(path, std::filesystem::perms::owner_all, ignored);
  }
  return {};
}

using DatabaseOpened = base::Result<std::unique_ptr<db::Database>>;

/// `isMigrated`: whether an earlier program wrote it.
DatabaseOpened openForWriting(const Path& folder, bool& isMigrated) {
  auto database = db::Database::open(folder / "vault.db");
  if (!database) return database;
  const auto version = (*database)->version();
  if (!version) return version.error();
  isMigrated = *version < vaultMigrations().back().number;
  const auto migrated = db::migrate(**database, vaultMigrations());
  if (!migrated) return migrated.error();
  return database;
}

/// What is in the vault, with the last thing that was written, in memory and brought up to date there: so
/// every table is as this program knows it, and no byte of the disk changes.
DatabaseOpened openForReading(const Path& folder) {
  const auto file = db::Database::open(folder / "vault.db", db::Mode::ReadOnlyAlone);
  if (!file) return file.error();
  auto database = db::Database::copyInMemory(**file);
  if (!database) return database;
  auto ready = db::migrate(**database, vaultMigrations());
  if (ready) ready = (*database)->freeze();
  if (!ready) return ready.error();
  return database;
}

/// The disk takes no more bytes, or may not be written to; what is on it can still be read.
bool canBeReadOnly(Code code) {
  return code == Code::StorageFull || code == Code::ReadOnly;
}

DatabaseOpened openAsFarAsPossible(const Path& folder, bool isLocked, bool& isMigrated) {
  if (!isLocked) return openForReading(folder);
  auto database = openForWriting(folder, isMigrated);
  return !database && canBeReadOnly(database.error().code()) ? openForReading(folder) : std::move(database);
}

/// Wraps the key anew where an earlier release made it cheaper to try passphrases than is right today. If
/// that fails (a full disk), the next time will do.
void bringUpToDate(const Path& folder, const KeyFile& file, const crypto::Key& key,
                   std::string_view passphrase) {
  const crypto::ScryptCost cost = presentCost(file.cost);
  if (cost.n == file.cost.n && cost.r == file.cost.r && cost.p == file.cost.p) return;
  base::DiskFiles files;
  if (const auto wrapped = wrapKey(file.info, key, passphrase, cost))
    (void)writeKeyFile(files, keyFileOf(folder), *wrapped);
}

}  // namespace

VaultDirectory::VaultDirectory(std::filesystem::path folder) : m_folder(std::move(folder)) {}

std::vector<VaultInfo> VaultDirectory::list() const {
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

base::Result<std::unique_ptr<Vault>> VaultDirectory::create(std::string_view label,
                                                            std::string_view passphrase,
                                                            crypto::ScryptCost cost) {
  const auto strong = checkPassphrase(passphrase);
  if (!strong) return strong.error();
  if (label.size() > kMaxLabelBytes || !base::isValidUtf8(label))
    return Error(Code::InvalidInput, "a label is UTF-8 of at most 200 bytes");
  VaultInfo info{base::newId(), base::cleanLine(label)};
  const Path folder = m_folder / info.id;
  const crypto::Key key = crypto::randomKey();
  const auto keyFile = wrapKey(info, key, passphrase, presentCost(cost));
  if (!keyFile) return keyFile.error();
  const auto made = makeFolders(m_folder, folder);
  if (!made) return made.error();
  auto lock = base::ProcessLock::take(folder / "lock");
  if (!lock) return lock.error();
  bool isMigrated = false;
  auto database = openForWriting(folder, isMigrated);
  if (!database) return database.error();
  auto core = std::make_unique<VaultCore>(folder, info, key, std::move(*lock), std::move(*database));
  auto begun = core->begin();
  base::DiskFiles files;
  if (begun) begun = writeKeyFile(files, keyFileOf(folder), *keyFile);
  if (!begun) return begun.error();
  return std::make_unique<Vault>(std::move(core));
}

base::Result<std::unique_ptr<Vault>> VaultDirectory::open(std::string_view id, std::string_view passphrase) {
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
  if (!lock && !canBeReadOnly(lock.error().code())) return lock.error();
  bool isMigrated = false;
  auto database = openAsFarAsPossible(folder, bool(lock), isMigrated);
  if (!database) return database.error();
  auto core = std::make_unique<VaultCore>(
      folder, keyFile->info, *key, lock ? std::move(*lock) : base::ProcessLock(), std::move(*database));
  const auto loaded = core->load(isMigrated);
  if (!loaded) return loaded.error();
  if (!core->database->isReadOnly()) bringUpToDate(folder, *keyFile, *key, passphrase);
  return std::make_unique<Vault>(std::move(core));
}

}  // namespace tarim::client
