// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/store.hpp"

#include "server/store/committee.hpp"
#include "server/store/schema.hpp"
#include "server/store/store_identity.hpp"
#include "shared/base/ids.hpp"

namespace tarim::server {
namespace {

using base::Code;
using base::Error;
using base::Result;

Result<void> requireThisVersion(db::Database& database) {
  const auto version = database.version();
  if (!version) return version.error();
  const int known = serverMigrations().back().number;
  if (*version == known) return {};
  const char* hint = *version < known ? "; `serve` brings it there" : "; a newer program has served it";
  return Error{Code::StorageFailed, "the store is at version " + std::to_string(*version) +
                                        ", this program needs " + std::to_string(known) + hint};
}

}  // namespace

Store::Store(base::Path folder, const base::Clock& clock, base::Files& files)
    : m_folder(std::move(folder)), m_clock(clock), m_files(files) {}

Store::~Store() {
  if (m_aside.empty()) return;
  m_readers.reset();
  std::error_code ignored;
  std::filesystem::remove_all(m_aside, ignored);
}

Result<std::unique_ptr<Store>> Store::open(const base::Path& folder, const base::Clock& clock,
                                           base::Files& files) {
  std::unique_ptr<Store> store(new Store(folder, clock, files));
  const auto prepared = store->prepare();
  if (!prepared) return prepared.error();
  return store;
}

Result<std::unique_ptr<Store>> Store::open(const base::Path& folder, const base::Clock& clock) {
  auto disk = std::make_unique<base::DiskFiles>();
  auto store = open(folder, clock, *disk);
  if (store) (*store)->m_ownFiles = std::move(disk);
  return store;
}

Result<std::unique_ptr<Store>> Store::openBeside(const base::Path& folder, const base::Clock& clock) {
  auto disk = std::make_unique<base::DiskFiles>();
  std::unique_ptr<Store> store(new Store(folder, clock, *disk));
  store->m_ownFiles = std::move(disk);
  const auto prepared = store->prepareBeside();
  if (!prepared) return prepared.error();
  return store;
}

Result<std::unique_ptr<Store>> Store::openAlone(const base::Path& folder, const base::Clock& clock,
                                                const Store* copyOf) {
  auto disk = std::make_unique<base::DiskFiles>();
  std::unique_ptr<Store> store(new Store(folder, clock, *disk));
  store->m_ownFiles = std::move(disk);
  store->m_isOfEarlierRelease = copyOf && copyOf->isOfEarlierRelease();
  const auto prepared = store->prepareAlone();
  if (!prepared) return prepared.error();
  return store;
}

Result<void> Store::prepare() {
  for (const base::Path& folder : {m_folder, m_folder / "files", m_folder / "uploads"}) {
    const auto made = m_files.makeFolder(folder);
    if (!made) return made;
  }
  auto lock = base::ProcessLock::take(m_folder / "lock");
  if (!lock) return lock.error();
  m_lock = std::move(*lock);
  auto database = db::Database::open(databaseFile());
  if (!database) return database.error();
  const auto migrated = db::migrate(**database, serverMigrations());
  if (!migrated) return migrated;
  m_identityDue = true;
  start(std::move(*database));
  return settleIdentity();
}

Result<void> Store::prepareBeside() {
  const auto there = m_files.size(databaseFile());
  if (!there) return there.error();
  auto database = db::Database::open(databaseFile());
  if (!database) return database.error();
  const auto fits = requireThisVersion(**database);
  if (!fits) return fits;
  const auto due = store_identity::isDue(**database);
  if (!due) return due.error();
  m_identityDue = *due;
  start(std::move(*database));
  return {};
}

Result<void> Store::prepareAlone() {
  const auto there = m_files.size(databaseFile());
  if (!there) return there.error();
  const auto database = db::Database::open(databaseFile(), db::Mode::ReadOnlyAlone);
  if (!database) return database.error();
  const auto version = (*database)->version();
  if (!version) return version.error();
  if (*version < serverMigrations().back().number) return migrateAside(**database);
  m_readers = std::make_unique<ReadPool>(databaseFile(), db::Mode::ReadOnlyAlone);
  return requireThisVersion(**database);
}

Result<void> Store::migrateAside(db::Database& database) {
  std::error_code failure;
  m_isOfEarlierRelease = true;
  m_aside = std::filesystem::temp_directory_path(failure) / ("tarim-" + base::newId());
  const base::Path file = m_aside / databaseFile().filename();
  if (auto made = m_files.makeFolder(m_aside); !made) return made;
  if (auto copied = database.copyTo(file); !copied) return copied;
  const auto aside = db::Database::open(file);
  if (!aside) return aside.error();
  if (auto migrated = db::migrate(**aside, serverMigrations()); !migrated) return migrated;
  if (auto folded = (*aside)->foldLog(); !folded) return folded;
  m_readers = std::make_unique<ReadPool>(file, db::Mode::ReadOnlyAlone);
  return {};
}

void Store::start(std::unique_ptr<db::Database> database) {
  m_readers = std::make_unique<ReadPool>(databaseFile(), db::Mode::ReadOnly);
  m_writer = std::make_unique<Writer>(std::move(database));
}

Result<void> Store::settleIdentity() {
  if (!m_identityDue) return {};
  auto settled = m_writer->run([this](db::Database& database) {
    return store_identity::settle(database, base::toMillis(m_clock.now()));
  });
  if (settled) m_identityDue = false;
  return settled;
}

Result<void> Store::copyTo(const base::Path& file) {
  auto borrowed = m_readers->borrow();
  if (!borrowed) return borrowed.error();
  const auto copied = (*borrowed)->copyTo(file);
  if (!copied) return copied;
  auto copy = db::Database::open(file);
  if (!copy) return copy.error();
  // A key that can sign ballots, and ballots before their vote is closed, are in no copy.
  auto marked = (*copy)->transaction([&]() -> Result<void> {
    if (auto forgotten = open_votes::removeAll(**copy); !forgotten) return forgotten;
    return store_identity::markAsCopy(**copy, base::toMillis(m_clock.now()));
  });
  return marked ? (*copy)->foldLog() : marked;
}

}  // namespace tarim::server
