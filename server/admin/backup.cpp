// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// backup: everything that the configuration names, wherever it lies, as one server's folder that names
// nothing outside itself.
//
// The copy is made in FOLDER/incomplete and proved there; then its parts are moved up, the configuration
// last. So a folder with a tarim-server.toml is a whole copy, whenever the power went.
#include "server/admin/commands.hpp"
#include "server/admin/config_edit.hpp"
#include "server/admin/durable.hpp"
#include "server/admin/format.hpp"
#include "server/admin/secret_file.hpp"
#include "server/services/verify.hpp"
#include "server/store/file_store.hpp"

#include <ostream>

namespace tarim::server {

namespace {

using base::Code;
using base::Error;
using base::Result;
using Path = std::filesystem::path;

constexpr std::string_view kDraftName = "incomplete";
constexpr std::uint64_t kMostSmallFileBytes = 1u << 20;
/// Beside database and files: keys, folders, what the disk needs itself.
constexpr std::uint64_t kFurtherBytes = 4u << 20;
/// How often the database is copied anew because files were let go meanwhile.
constexpr int kMostRounds = 3;

Error failed(const std::error_code& why, const Path& file) {
  const bool full = why == std::errc::no_space_on_device;
  return Error(full ? Code::StorageFull : Code::StorageFailed, why.message(),
               {.file = file.filename().string(), .path = {}});
}

bool isThere(const Path& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

/// New, empty, or left behind by a backup that was broken off.
Result<void> requireFree(const Path& folder) {
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    if (entry.path().filename() != kDraftName)
      return Error(Code::InvalidInput, "must be a new or an empty folder",
                   {.file = folder.string(), .path = {}});
  return {};
}

/// One backup.
class Backup {
 public:
  Backup(const Config& config, Store& store, Path folder)
      : m_config(config), m_store(store), m_folder(std::move(folder)), m_draft(m_folder / kDraftName) {}

  Result<void> make() {
    std::error_code ignored;
    std::filesystem::remove_all(m_draft, ignored);
    for (const auto step : {&Backup::requireRoom, &Backup::copyStore, &Backup::copyKeys,
                            &Backup::writeConfiguration, &Backup::prove, &Backup::moveUp}) {
      if (auto done = (this->*step)(); !done) {
        std::filesystem::remove_all(m_draft, ignored);
        return done;
      }
    }
    return {};
  }

  [[nodiscard]] const VerifyReport& proof() const { return m_proof; }
  /// What a server has beside it and the copy has not.
  [[nodiscard]] const std::vector<std::string>& leftOut() const { return m_leftOut; }

 private:
  Result<void> requireRoom() {
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

  /// Files first would miss what comes in between; the database first names only files that are there. A file
  /// that is let go in between is missing all the same: then the database is copied again.
  Result<void> copyStore() {
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

  Result<std::vector<FileRow>> copyDatabase() {
    const Path copy = draftStore() / m_store.databaseFile().filename();
    if (auto removed = m_files.remove(copy); !removed) return removed.error();
    if (auto copied = m_store.copyTo(copy); !copied) return copied.error();
    const auto opened = Store::openAlone(draftStore(), m_store.clock());
    if (!opened) return opened.error();
    return (*opened)->read([](db::Database& database) { return owned_files::all(database); });
  }

  /// The hashes of files that are not where they should be; the proof tells of them.
  Result<std::vector<base::Hash>> copyFiles(const std::vector<FileRow>& rows) {
    const FileStore files(m_store);
    std::vector<base::Hash> missing;
    for (const FileRow& row : rows) {
      const Path from = files.pathOf(row.hash);
      const Path to = draftStore() / from.lexically_relative(m_store.folder());
      if (isThere(to)) continue;
      if (auto made = m_files.makeFolder(to.parent_path()); !made) return made.error();
      std::error_code error;
      std::filesystem::copy_file(from, to, error);
      if (error == std::errc::no_such_file_or_directory)
        missing.push_back(row.hash);
      else if (error)
        return failed(error, from);
    }
    return missing;
  }

  Result<bool> anyLetGo(const std::vector<base::Hash>& missing) {
    for (const base::Hash& hash : missing) {
      const auto row =
          m_store.read([&](db::Database& database) { return owned_files::find(database, hash); });
      if (!row) return row.error();
      if (!*row) return true;
    }
    return false;
  }

  Result<void> copyKeys() {
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

  Result<void> copySecret(const Path& from, const char* name) {
    const auto bytes = m_files.read(from, kMostSmallFileBytes);
    if (!bytes)
      return Error(bytes.error().code(), bytes.error().detail(), {.file = from.string(), .path = {}});
    return m_files.write(m_draft / name, *bytes);
  }

  Result<void> writeConfiguration() {
    const auto text = m_files.read(m_config.file, kMostSmallFileBytes);
    if (!text) return text.error();
    std::vector<ConfigEdit> edits = {{"files.store", tomlText("store")},
                                     {"files.certificate", tomlText("server.pem")},
                                     {"files.private_key", tomlText("server.key")},
                                     {"files.signing_seed", tomlText("signing.seed")}};
    if (!m_config.logFile.empty()) edits.emplace_back("log.file", tomlText("tarim-server.log"));
    const auto changed = edited(std::string(base::textOf(*text)), edits);
    if (!changed) return changed.error();
    return m_files.write(m_draft / kConfigName, base::bytesOf(*changed));
  }

  Result<void> prove() {
    const auto config = readConfig(m_draft);
    if (!config) return config.error();
    const auto seed = readSigningSeed(*config);
    if (!seed) return seed.error();
    const auto copy = Store::openAlone(config->store, m_store.clock());
    if (!copy) return copy.error();
    auto report = verify(**copy, crypto::publicKeyOf(*seed));
    if (!report) return report.error();
    m_proof = std::move(*report);
    return {};
  }

  Result<void> moveUp() {
    if (auto synced = syncFileSystemOf(m_folder); !synced) return synced;
    for (const char* name : {"store", "ca.pem", "ca.key", "server.pem", "server.key", "signing.seed"})
      if (isThere(m_draft / name))
        if (auto moved = m_files.rename(m_draft / name, m_folder / name); !moved) return moved;
    if (auto moved = m_files.rename(m_draft / kConfigName, m_folder / kConfigName); !moved) return moved;
    return m_files.remove(m_draft);
  }

  [[nodiscard]] Path draftStore() const { return m_draft / "store"; }

  const Config& m_config;
  Store& m_store;
  Path m_folder;
  Path m_draft;
  base::DiskFiles m_files;
  VerifyReport m_proof;
  std::vector<std::string> m_leftOut;
};

}  // namespace

Result<void> runBackup(const Config& config, const Path& folder, std::ostream& out) {
  if (auto fine = requireFree(folder); !fine) return fine;
  const base::SystemClock clock;
  const auto store = Store::openBeside(config.store, clock);
  if (!store) return store.error();
  const bool isNew = !isThere(folder);
  if (auto made = base::DiskFiles().makeFolder(folder); !made) return made;
  std::error_code ignored;
  std::filesystem::permissions(folder, std::filesystem::perms::owner_all, ignored);
  Backup backup(config, **store, folder);
  if (auto made = backup.make(); !made) {
    if (isNew) std::filesystem::remove(folder, ignored);
    return made;
  }
  out << "copied to " << folder.string() << "\n";
  for (const std::string& what : backup.leftOut())
    out << "not in the copy: " << what << "\n";
  out << "prove it again with: tarim-server --config " << folder.string() << " verify\n";
  return sayProof(backup.proof(), out);
}

}  // namespace tarim::server
