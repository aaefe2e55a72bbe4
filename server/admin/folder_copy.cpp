// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/folder_copy.hpp"

#include "server/admin/durable.hpp"
#include "server/admin/format.hpp"
#include "server/store/file_store.hpp"

#include <cerrno>

namespace tarim::server {

namespace {

using base::Code;
using base::Error;
using base::Result;
using Path = std::filesystem::path;
using std::filesystem::perms;

constexpr std::uint64_t kMostSmallFileBytes = 1u << 20;
/// Space beside database and files: keys, folders, file-system metadata.
constexpr std::uint64_t kFurtherBytes = 4u << 20;
/// How often the database is copied again because files were removed meanwhile.
constexpr int kMostRounds = 3;

Error copyFailed(const std::error_code& why, const Path& file) {
  const bool full = why == std::errc::no_space_on_device;
  return Error(full ? Code::StorageFull : Code::StorageFailed, why.message(),
               {.file = file.filename().string(), .path = {}});
}

bool isOfTheTarget(const std::error_code& error) {
  return error == std::errc::no_space_on_device || error == std::errc::read_only_file_system ||
         error == std::error_code(EDQUOT, std::generic_category());
}

bool isThere(const Path& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

}  // namespace

FolderCopy::FolderCopy(const Config& config, Store& store, Path folder, std::vector<ConfigEdit> edits)
    : m_config(config),
      m_store(store),
      m_folder(std::move(folder)),
      m_draft(m_folder / kDraftName),
      m_edits(std::move(edits)) {}

Result<void> FolderCopy::make() {
  discard();
  for (const auto step : {&FolderCopy::requireRoom, &FolderCopy::copyStore, &FolderCopy::copyKeys,
                          &FolderCopy::writeConfiguration, &FolderCopy::prove}) {
    if (auto done = (this->*step)(); !done) {
      discard();
      return done;
    }
  }
  return {};
}

void FolderCopy::discard() {
  std::error_code ignored;
  std::filesystem::remove_all(m_draft, ignored);
}

Result<void> FolderCopy::requireRoom() {
  const auto rows = m_store.read([](db::Database& database) { return owned_files::all(database); });
  if (!rows) return rows.error();
  const auto databaseBytes = m_files.size(m_store.databaseFile());
  if (!databaseBytes) return databaseBytes.error();
  std::uint64_t needed = *databaseBytes + kFurtherBytes;
  for (const FileRow& row : *rows)
    needed += row.size;
  const auto room = m_files.freeSpace(m_folder);
  if (!room) return room.error();
  if (*room >= needed) return {};
  return Error(Code::StorageFull,
               "the copy takes " + megabytes(needed) + ", " + megabytes(*room) + " are free",
               {.file = m_folder.string(), .path = {}});
}

/// The database is copied first: it names only files that exist, while copying files first would miss new
/// ones. When a file was removed in between, the database is copied again.
Result<void> FolderCopy::copyStore() {
  for (const Path& folder : {m_draft, draftStore(), draftStore() / "files", draftStore() / "uploads"})
    if (auto made = m_files.makeFolder(folder); !made) return made;
  for (int round = 1;; ++round) {
    const auto rows = copyDatabase();
    if (!rows) return rows.error();
    const auto missing = copyFiles(*rows);
    if (!missing) return missing.error();
    const auto again = anyLetGo(*missing);
    if (!again) return again.error();
    if (!*again || round == kMostRounds) return {};
  }
}

Result<std::vector<FileRow>> FolderCopy::copyDatabase() {
  const Path copy = draftStore() / m_store.databaseFile().filename();
  if (auto removed = m_files.remove(copy); !removed) return removed.error();
  if (auto copied = m_store.copyTo(copy); !copied) return copied.error();
  const auto opened = Store::openAlone(draftStore(), m_store.clock());
  if (!opened) return opened.error();
  return (*opened)->read([](db::Database& database) { return owned_files::all(database); });
}

/// The hashes of missing files; the verification reports them.
Result<std::vector<base::Hash>> FolderCopy::copyFiles(const std::vector<FileRow>& rows) {
  const FileStore files(m_store);
  std::vector<base::Hash> missing;
  for (const FileRow& row : rows) {
    const Path from = files.pathOf(row.hash);
    const Path to = draftStore() / from.lexically_relative(m_store.folder());
    if (isThere(to)) continue;
    if (auto made = m_files.makeFolder(to.parent_path()); !made) return made.error();
    std::error_code error;
    std::error_code ignored;
    std::filesystem::copy_file(from, to, error);
    if (error && isOfTheTarget(error)) return copyFailed(error, from);
    if (!error) {
      std::filesystem::permissions(to, perms::owner_read | perms::owner_write, ignored);
    } else {  // One page that cannot be read does not keep all others out of the copy.
      std::filesystem::remove(to, ignored);
      missing.push_back(row.hash);
    }
  }
  return missing;
}

Result<bool> FolderCopy::anyLetGo(const std::vector<base::Hash>& missing) {
  for (const base::Hash& hash : missing) {
    const auto row = m_store.read([&](db::Database& database) { return owned_files::find(database, hash); });
    if (!row) return row.error();
    if (!*row) return true;
  }
  return false;
}

Result<void> FolderCopy::copyKeys() {
  for (const auto& [from, name] :
       {std::pair(m_config.certificate, "server.pem"), std::pair(m_config.privateKey, "server.key"),
        std::pair(m_config.signingSeed, "signing.seed")})
    if (auto copied = copySecret(from, name); !copied) return copied;
  const Path beside = m_config.file.parent_path();
  for (const auto& [name, purpose] : {std::pair("ca.pem", "devices that enrol need it"),
                                      std::pair("ca.key", "needed only to make a new server.pem")}) {
    if (!isThere(beside / name))
      m_leftOut.push_back(std::string(name) + ": not in " + beside.string() + " (" + purpose +
                          "); keep a copy of it yourself");
    else if (auto copied = copySecret(beside / name, name); !copied)
      return copied;
  }
  if (!m_config.noticeCommand.empty())
    m_leftOut.push_back(m_config.noticeCommand.front() + ": a program of yours (notices.command)");
  return {};
}

Result<void> FolderCopy::copySecret(const Path& from, const char* name) {
  const auto bytes = m_files.read(from, kMostSmallFileBytes);
  if (!bytes) return Error(bytes.error().code(), bytes.error().detail(), {.file = from.string(), .path = {}});
  return m_files.write(m_draft / name, *bytes);
}

Result<void> FolderCopy::writeConfiguration() {
  const auto text = m_files.read(m_config.file, kMostSmallFileBytes);
  if (!text) return text.error();
  std::vector<ConfigEdit> edits = {{"files.store", tomlText("store")},
                                   {"files.certificate", tomlText("server.pem")},
                                   {"files.private_key", tomlText("server.key")},
                                   {"files.signing_seed", tomlText("signing.seed")}};
  if (!m_config.logFile.empty()) edits.emplace_back("log.file", tomlText("tarim-server.log"));
  edits.insert(edits.end(), m_edits.begin(), m_edits.end());
  const auto changed = edited(std::string(base::textOf(*text)), edits);
  if (!changed) return changed.error();
  return m_files.write(m_draft / kConfigName, base::bytesOf(*changed));
}

Result<void> FolderCopy::prove() {
  const auto config = readConfig(m_draft);
  if (!config) return config.error();
  const auto seed = readSigningSeed(*config);
  if (!seed) return seed.error();
  const auto copy = Store::openAlone(config->store, m_store.clock(), &m_store);
  if (!copy) return copy.error();
  auto report = verify(**copy, crypto::publicKeyOf(*seed));
  if (!report) return report.error();
  m_proof = std::move(*report);
  return {};
}

Result<void> FolderCopy::moveUp() {
  if (auto synced = syncFileSystemOf(m_folder); !synced) return synced;
  for (const char* name : {"store", "ca.pem", "ca.key", "server.pem", "server.key", "signing.seed"})
    if (isThere(m_draft / name))
      if (auto moved = m_files.rename(m_draft / name, m_folder / name); !moved) return moved;
  if (auto moved = m_files.rename(m_draft / kConfigName, m_folder / kConfigName); !moved) return moved;
  return m_files.remove(m_draft);
}

}  // namespace tarim::server
