// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The server's persistent store: one SQLite database and a folder of files, both under one folder.
//
//   tarim.sqlite   people, applications, operations, events, receipts, the feed
//   files/ab/…     content-addressed files, named by their SHA-256 (content_store.hpp)
//   uploads/…      unfinished uploads (file_store.hpp)
//
// There is one writer thread with group commit. write() queues a job and waits: the writer runs the queued
// jobs in one transaction, each in a savepoint of its own, commits once, and then answers all of them. So a
// result always means durable, a failing job rolls back only itself, and a hundred devices that sync at once
// cost one fsync. People take turns, and whose jobs take long waits for the others (writer.hpp). read() runs
// on the calling thread with a read-only connection and sees what was committed before.
//
// Jobs run on the writer thread while the caller waits: they may refer to the caller's locals and must not
// call write(). An exception rolls the job back and is rethrown in the caller.
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
  /// open() with base::DiskFiles.
  static base::Result<std::unique_ptr<Store>> open(const base::Path& folder, const base::Clock& clock);
  /// For commands that work beside a serving server (verify, import of people, codes): takes no lock, creates
  /// and migrates nothing; jobs wait for the server's transactions. NotFound when there is no store;
  /// StorageFailed when its schema has another version. A copy (store_identity.hpp) stays a copy until the
  /// first job writes to it.
  static base::Result<std::unique_ptr<Store>> openBeside(const base::Path& folder, const base::Clock& clock);
  /// For a store that no process writes to: a copy, perhaps on a write-protected disk. Creates, locks and
  /// changes nothing; write() fails with ReadOnly. A database of an earlier schema version is migrated in a
  /// temporary copy that this object owns. NotFound; StorageFailed when the schema is newer.
  static base::Result<std::unique_ptr<Store>> openAlone(const base::Path& folder, const base::Clock& clock,
                                                        const Store* copyOf = nullptr);
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  /// Runs Result<T> job(db::Database&) in a commit soon; from any thread but the writer's. Returns the
  /// job's own error; when the commit fails, every job of it gets the commit's error (StorageFull …).
  template <class Job>
  auto write(Job&& job) -> decltype(job(std::declval<db::Database&>())) {
    return writeFor({}, std::forward<Job>(job));
  }
  /// The same on behalf of a person: jobs of different people take turns (writer.hpp). write() queues as one
  /// more person, the server itself.
  template <class Job>
  auto writeFor(std::string_view person, Job&& job) -> decltype(job(std::declval<db::Database&>())) {
    using JobResult = decltype(job(std::declval<db::Database&>()));
    if (!m_writer) return base::Error(base::Code::ReadOnly, "the store is open for reading only");
    if (auto settled = settleIdentity(); !settled) return settled.error();
    std::optional<JobResult> answer;
    const Writer::Job run = [&](db::Database& database) -> base::Result<void> {
      answer.emplace(job(database));
      if (!*answer) return answer->error();
      return {};
    };
    const base::Result<void> committed = m_writer->run(run, person);
    if (!committed) return committed.error();
    return std::move(*answer);
  }

  /// Runs Result<T> job(db::Database&) on this thread, in one read transaction.
  template <class Job>
  auto read(Job&& job) -> decltype(job(std::declval<db::Database&>())) {
    using JobResult = decltype(job(std::declval<db::Database&>()));
    auto borrowed = m_readers->borrow();
    if (!borrowed) return borrowed.error();
    std::optional<JobResult> answer;
    const base::Result<void> done = (*borrowed)->transaction([&]() -> base::Result<void> {
      answer.emplace(job(**borrowed));
      return {};
    });
    if (!answer) return done.error();
    return std::move(*answer);
  }

  /// The schema is that of an earlier release: the store was not served since (openAlone).
  [[nodiscard]] bool isOfEarlierRelease() const { return m_isOfEarlierRelease; }
  [[nodiscard]] const base::Clock& clock() const { return m_clock; }
  [[nodiscard]] base::Files& files() { return m_files; }
  [[nodiscard]] const base::Path& folder() const { return m_folder; }
  /// Makes a consistent copy of the database while others read and write, marked as a copy
  /// (store_identity.hpp).
  base::Result<void> copyTo(const base::Path& file);
  [[nodiscard]] base::Path databaseFile() const { return m_folder / "tarim.sqlite"; }
  /// The number of commits and of jobs in them: their ratio shows what group commit saves.
  [[nodiscard]] WriterCounts writerCounts() const { return m_writer ? m_writer->counts() : WriterCounts{}; }

 private:
  Store(base::Path folder, const base::Clock& clock, base::Files& files);
  base::Result<void> prepare();
  base::Result<void> prepareBeside();
  base::Result<void> prepareAlone();
  /// Copies the database into a temporary folder and migrates the copy to the present schema.
  base::Result<void> migrateAside(db::Database& database);
  void start(std::unique_ptr<db::Database> database);
  /// Runs once before the first job of a process that does not serve.
  base::Result<void> settleIdentity();

  base::Path m_folder;
  base::Path m_aside;  ///< Folder made by migrateAside(); the destructor removes it.
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
