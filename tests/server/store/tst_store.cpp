// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/counts.hpp"
#include "server/store/schema.hpp"
#include "tests/server/store/suites.hpp"

#include <QTest>

#include <atomic>
#include <future>
#include <map>
#include <thread>

namespace tarim::server::test {
namespace {

using base::Code;
using base::Error;
using base::Result;

Result<void> addUnit(db::Database& database, const std::string& id) {
  return directory::putUnit(database, {id, "name", "county", ""});
}

std::int64_t unitsIn(Store& store) {
  return store.read([](db::Database& database) { return counts(database); })->units;
}

/// Keeps the writer busy from the moment it is made until `jobs` others wait: they share the next commit.
class BusyWriter {
 public:
  BusyWriter(Store& store, std::size_t jobs)
      : m_thread([this, &store, jobs] {
          (void)store.write([&](db::Database&) -> Result<void> {
            m_begun.set_value();
            while (store.writerCounts().waiting < jobs)
              std::this_thread::yield();
            return {};
          });
        }) {
    m_begun.get_future().wait();
  }
  ~BusyWriter() { m_thread.join(); }

 private:
  std::promise<void> m_begun;
  std::thread m_thread;
};

}  // namespace

class StoreTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void cleanup();
  void aSecondServerIsRefused();
  void aCommandWorksBesideTheServer();
  void besideNothingThereIsNotFound();
  void aStoreOfAnotherVersionIsRefusedBeside();
  void whatWasAnsweredIsThereAfterReopening();
  void jobsThatWaitShareOneCommit();
  void aFailingJobTakesBackOnlyItself();
  void aThrowingJobThrowsAtItsCallerOnly();
  void aFullDatabaseRefusesTheWholeCommitAndWorksAgain();
  void aReaderCannotWriteAndSeesWhatWasCommitted();
  void manyThreadsReadAndWrite();
  void aCopyIsWholeWhileOthersWrite();
  void aCopyIsReadAloneAndCannotBeWritten();
  void aCopyOfAnEarlierVersionIsReadAndStaysAsItIs();

 private:
  std::unique_ptr<Folder> m_folder;
  tests::FakeClock m_clock{kNow};
  std::unique_ptr<Store> m_store;
};

void StoreTest::init() {
  m_folder = std::make_unique<Folder>();
  auto opened = Store::open(m_folder->path(), m_clock);
  QVERIFY2(opened, opened ? "" : opened.error().line().c_str());
  m_store = std::move(*opened);
}

void StoreTest::cleanup() {
  m_store.reset();
  m_folder.reset();
}

void StoreTest::aSecondServerIsRefused() {
  QCOMPARE(codeOf(Store::open(m_folder->path(), m_clock)), Code::StorageBusy);
  m_store.reset();
  QVERIFY(Store::open(m_folder->path(), m_clock));
}

void StoreTest::aCommandWorksBesideTheServer() {
  const auto beside = Store::openBeside(m_folder->path(), m_clock);
  QVERIFY(beside);
  QVERIFY((*beside)->write([](db::Database& database) { return addUnit(database, "u1"); }));
  QVERIFY(m_store->write([](db::Database& database) { return addUnit(database, "u2"); }));
  QCOMPARE(unitsIn(*m_store), 2);
  QCOMPARE(unitsIn(**beside), 2);
}

void StoreTest::besideNothingThereIsNotFound() {
  const Folder nowhere;
  QCOMPARE(codeOf(Store::openBeside(nowhere.path(), m_clock)), Code::NotFound);
  QVERIFY(!std::filesystem::exists(nowhere.path()));
}

void StoreTest::aStoreOfAnotherVersionIsRefusedBeside() {
  QVERIFY(
      m_store->write([](db::Database& database) { return database.execute("PRAGMA user_version = 999"); }));
  QCOMPARE(codeOf(Store::openBeside(m_folder->path(), m_clock)), Code::StorageFailed);
  m_store.reset();
  QCOMPARE(codeOf(Store::open(m_folder->path(), m_clock)), Code::StorageFailed);
}

void StoreTest::whatWasAnsweredIsThereAfterReopening() {
  QVERIFY(m_store->write([](db::Database& database) { return addUnit(database, "u1"); }));
  m_store.reset();
  m_store = std::move(*Store::open(m_folder->path(), m_clock));
  QCOMPARE(unitsIn(*m_store), 1);
}

void StoreTest::jobsThatWaitShareOneCommit() {
  constexpr int kJobs = 32;
  std::vector<std::thread> threads;
  std::atomic<int> written = 0;
  const WriterCounts before = m_store->writerCounts();
  {
    const BusyWriter busy(*m_store, kJobs);
    for (int i = 0; i < kJobs; ++i)
      threads.emplace_back([&, i] {
        const auto done = m_store->write(
            [&](db::Database& database) { return addUnit(database, "u" + std::to_string(i)); });
        written += done.has_value() ? 1 : 0;
      });
  }
  for (std::thread& thread : threads)
    thread.join();
  QCOMPARE(written.load(), kJobs);
  QCOMPARE(unitsIn(*m_store), kJobs);
  const WriterCounts after = m_store->writerCounts();
  QCOMPARE(after.jobs - before.jobs, std::uint64_t{kJobs + 1});
  QCOMPARE(after.commits - before.commits, std::uint64_t{2});
}

void StoreTest::aFailingJobTakesBackOnlyItself() {
  const BusyWriter busy(*m_store, 3);
  Result<void> first = Error{};
  Result<void> second = Error{};
  std::thread good([&] { first = m_store->write([](db::Database& db) { return addUnit(db, "good"); }); });
  std::thread bad([&] {
    second = m_store->write([](db::Database& database) -> Result<void> {
      if (!addUnit(database, "bad")) return Error{Code::Unknown};
      return Error{Code::Locked, "on second thought"};
    });
  });
  const auto third = m_store->write([](db::Database& database) { return addUnit(database, "late"); });
  good.join();
  bad.join();
  QVERIFY(first && third);
  QCOMPARE(second.error().code(), Code::Locked);
  QCOMPARE(second.error().detail(), std::string("on second thought"));
  QCOMPARE(unitsIn(*m_store), 2);
}

void StoreTest::aThrowingJobThrowsAtItsCallerOnly() {
  const auto broken = [](db::Database& database) -> Result<void> {
    (void)addUnit(database, "broken");
    throw std::runtime_error("broken");
  };
  QVERIFY_EXCEPTION_THROWN((void)m_store->write(broken), std::runtime_error);
  QCOMPARE(unitsIn(*m_store), 0);
  QVERIFY(m_store->write([](db::Database& database) { return addUnit(database, "u1"); }));
}

void StoreTest::aFullDatabaseRefusesTheWholeCommitAndWorksAgain() {
  QVERIFY(m_store->write([](db::Database& database) { return addUnit(database, "before"); }));
  const auto limit = [&](const std::string& pages) {
    return m_store->write(
        [&](db::Database& database) { return database.execute("PRAGMA max_page_count = " + pages); });
  };
  QVERIFY(limit("1"));  // SQLite takes it for the present size.
  const BusyWriter busy(*m_store, 2);
  Result<void> small = Error{};
  std::thread other([&] { small = m_store->write([](db::Database& db) { return addUnit(db, "small"); }); });
  const auto big = m_store->write([](db::Database& database) {
    return directory::putUnit(database, {"big", std::string(1 << 20, 'x'), "county", ""});
  });
  other.join();
  QCOMPARE(codeOf(big), Code::StorageFull);
  QCOMPARE(codeOf(small), Code::StorageFull);
  QCOMPARE(unitsIn(*m_store), 1);
  QVERIFY(limit("1000000"));
  QVERIFY(m_store->write([](db::Database& database) { return addUnit(database, "after"); }));
  QCOMPARE(unitsIn(*m_store), 2);
  QVERIFY(m_store->read([](db::Database& database) { return database.checkIntegrity(); }));
}

void StoreTest::aReaderCannotWriteAndSeesWhatWasCommitted() {
  const auto tried = m_store->read([](db::Database& database) { return addUnit(database, "u1"); });
  QVERIFY(!tried);
  const auto seen = m_store->read([&](db::Database& database) -> Result<std::int64_t> {
    const auto first = counts(database);
    const auto written = m_store->write([](db::Database& db) { return addUnit(db, "u2"); });
    if (!first || !written) return Error{Code::Unknown};
    return counts(database)->units;
  });
  QCOMPARE(*seen, 0);
  QCOMPARE(unitsIn(*m_store), 1);
}

void StoreTest::manyThreadsReadAndWrite() {
  constexpr int kThreads = 6;
  constexpr int kEach = 25;
  std::atomic<int> failures = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < kThreads; ++t)
    threads.emplace_back([&, t] {
      for (int i = 0; i < kEach; ++i) {
        const std::string id = "u" + std::to_string(t) + "-" + std::to_string(i);
        const auto put = m_store->write([&](db::Database& database) { return addUnit(database, id); });
        const auto got = m_store->read([&](db::Database& db) { return directory::unit(db, id); });
        if (!put || !got || !*got) ++failures;
      }
    });
  for (std::thread& thread : threads)
    thread.join();
  QCOMPARE(failures.load(), 0);
  QCOMPARE(unitsIn(*m_store), kThreads * kEach);
}

void StoreTest::aCopyIsWholeWhileOthersWrite() {
  std::atomic<bool> enough = false;
  std::thread writer([&] {
    for (int i = 0; !enough; ++i)
      (void)m_store->write([&](db::Database& db) { return addUnit(db, "u" + std::to_string(i)); });
  });
  const base::Path copy = m_folder->path() / "copy.sqlite";
  const auto copied = m_store->copyTo(copy);
  enough = true;
  writer.join();
  QVERIFY(copied);
  const auto opened = db::Database::open(copy);
  QVERIFY(opened && (*opened)->checkIntegrity());
  QVERIFY(db::migrate(**opened, serverMigrations()));
  QVERIFY(!m_store->copyTo(copy));
}

namespace {

std::map<std::string, std::string> contentsOf(const base::Path& folder) {
  base::DiskFiles files;
  std::map<std::string, std::string> all;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    all[entry.path().filename().string()] = base::textOf(files.read(entry.path(), 1u << 30).value());
  return all;
}

}  // namespace

void StoreTest::aCopyIsReadAloneAndCannotBeWritten() {
  QVERIFY(m_store->write([](db::Database& db) { return addUnit(db, "u1"); }));
  const base::Path folder = m_folder->path() / "copy";
  std::filesystem::create_directory(folder);
  QVERIFY(m_store->copyTo(folder / "tarim.sqlite"));
  const auto before = contentsOf(folder);
  {
    const auto alone = Store::openAlone(folder, m_clock);
    QVERIFY(alone);
    QCOMPARE(unitsIn(**alone), 1);
    const auto written = (*alone)->write([](db::Database& db) { return addUnit(db, "u2"); });
    QCOMPARE(written.error().code(), base::Code::ReadOnly);
    QVERIFY(contentsOf(folder) == before);
  }
  QVERIFY(contentsOf(folder) == before);
  QCOMPARE(Store::openAlone(m_folder->path() / "none", m_clock).error().code(), base::Code::NotFound);
}

void StoreTest::aCopyOfAnEarlierVersionIsReadAndStaysAsItIs() {
  const base::Path folder = m_folder->path() / "old";
  std::filesystem::create_directory(folder);
  {
    const auto old = db::Database::open(folder / "tarim.sqlite");
    QVERIFY(old && db::migrate(**old, serverMigrations().first(1)));
    QVERIFY(addUnit(**old, "u1"));
  }
  const auto before = contentsOf(folder);
  {
    const auto alone = Store::openAlone(folder, m_clock);
    QVERIFY(alone);
    QCOMPARE(unitsIn(**alone), 1);
  }
  QVERIFY(contentsOf(folder) == before);
  QVERIFY((*db::Database::open(folder / "tarim.sqlite"))->execute("PRAGMA user_version = 99"));
  QCOMPARE(Store::openAlone(folder, m_clock).error().code(), base::Code::StorageFailed);
}

std::unique_ptr<QObject> makeStoreTest() {
  return std::make_unique<StoreTest>();
}

}  // namespace tarim::server::test

#include "tst_store.moc"
