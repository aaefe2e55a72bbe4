// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The server's memory: one SQLite database and a folder of files, both under one folder.
//
//   tarim.sqlite   people, applications, operations, events, receipts, the feed
//   files/ab/…     what was uploaded, named by its SHA-256 (file_store.hpp)
//   uploads/…      what is still under way
//
// There is one writer thread. write() hands it a job and waits: the jobs that wait are run in one
// transaction, each in a savepoint of its own, then one COMMIT makes all of them durable, then all are
// answered. So an answer always means durable, a job that fails takes back only itself, and a hundred devices
// that sync at once cost one fsync. read() runs on the calling thread with a connection that cannot write and
// sees what was committed before.
//
// Jobs run on another thread while the caller waits: they may refer to the caller's locals, must not call
// write() themselves, and must not throw (what they throw is passed on to the caller after their part was
// taken back).
#include "server/store/read_pool.hpp"
#include "server/store/writer.hpp"
#include "shared/base/files.hpp"
#include "shared/base/process_lock.hpp"
#include "shared/base/time.hpp"

#include <atomic>
#include <memory>
#include <optional>
#include <utility>

namespace tarim::server {

class Store {
 public:
  /// Makes the folder and the database if need be, migrates it. StorageBusy when another server has it open,
  /// StorageFailed, StorageCorrupt, StorageFull. Clock and files must outlive the store.
  static base::Result<std::unique_ptr<Store>> open(const base::Path& folder, const base::Clock& clock,
                                                   base::Files& files);
  /// With the real disk.
  static base::Result<std::unique_ptr<Store>> open(const base::Path& folder, const base::Clock& clock);
  /// For commands that work beside a serving server (verify, import of people, codes): no lock, nothing is
  /// made or migrated, and a job waits its turn among the server's. NotFound when there is no store;
  /// StorageFailed when its tables are of another version. A copy (store_identity.hpp) stays one until the
  /// first job writes to it.
  static base::Result<std::unique_ptr<Store>> openBeside(const base::Path& folder, const base::Clock& clock);
  /// A store that no process writes to: a copy, perhaps on a write-protected disk. Nothing is made, locked or
  /// changed; write() says ReadOnly. One of an earlier version is brought up to this one in a copy of the
  /// database that goes with this object. NotFound; StorageFailed when its tables are of a newer version.
  static base::Result<std::unique_ptr<Store>> openAlone(const base::Path& folder, const base::Clock& clock,
                                                        const Store* copyOf = nullptr);
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  /// Result<T> job(db::Database&) in the next commit; from any thread but the writer's. The job's own error,
  /// or StorageFull and the like for every job of a commit that the disk refused.
  template <class Job>
  auto write(Job&& job) -> decltype(job(std::declval<db::Database&>())) {
    using Said = decltype(job(std::declval<db::Database&>()));
    if (!m_writer) return base::Error(base::Code::ReadOnly, "the store is open for reading only");
    if (auto settled = settleIdentity(); !settled) return settled.error();
    std::optional<Said> answer;
    const base::Result<void> committed = m_writer->run([&](db::Database& database) -> base::Result<void> {
      answer.emplace(job(database));
      if (!*answer) return answer->error();
      return {};
    });
    if (!committed) return committed.error();
    return std::move(*answer);
  }

  /// Result<T> job(db::Database&) on this thread, in one read transaction.
  template <class Job>
  auto read(Job&& job) -> decltype(job(std::declval<db::Database&>())) {
    using Said = decltype(job(std::declval<db::Database&>()));
    auto borrowed = m_readers->borrow();
    if (!borrowed) return borrowed.error();
    std::optional<Said> answer;
    const base::Result<void> done = (*borrowed)->transaction([&]() -> base::Result<void> {
      answer.emplace(job(**borrowed));
      return {};
    });
    if (!answer) return done.error();
    return std::move(*answer);
  }

  /// Written by a release with older tables and never served since (openAlone).
  [[nodiscard]] bool isOfEarlierRelease() const { return m_isOfEarlierRelease; }
  [[nodiscard]] const base::Clock& clock() const { return m_clock; }
  [[nodiscard]] base::Files& files() { return m_files; }
  [[nodiscard]] const base::Path& folder() const { return m_folder; }
  /// A consistent copy of the database while others read and write, marked as one (store_identity.hpp).
  base::Result<void> copyTo(const base::Path& file);
  [[nodiscard]] base::Path databaseFile() const { return m_folder / "tarim.sqlite"; }
  /// How many commits there were, and how many jobs they carried: their ratio is what group commit saves.
  [[nodiscard]] WriterCounts writerCounts() const { return m_writer ? m_writer->counts() : WriterCounts{}; }

 private:
  Store(base::Path folder, const base::Clock& clock, base::Files& files);
  base::Result<void> prepare();
  base::Result<void> prepareBeside();
  base::Result<void> prepareAlone();
  /// The database as this program would have it, in a folder for temporary files.
  base::Result<void> migrateAside(db::Database& database);
  void start(std::unique_ptr<db::Database> database);
  /// Once, before the first job, where another process than a serving one may write first.
  base::Result<void> settleIdentity();

  base::Path m_folder;
  base::Path m_aside;  ///< Made by migrateAside(), removed at the end.
  bool m_isOfEarlierRelease = false;
  const base::Clock& m_clock;
  base::Files& m_files;
  std::unique_ptr<base::Files> m_ownFiles;
  base::ProcessLock m_lock;
  std::atomic<bool> m_identityDue = false;
  std::unique_ptr<ReadPool> m_readers;
  std::unique_ptr<Writer> m_writer;
};

}  // namespace tarim::server
