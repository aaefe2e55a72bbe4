// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/db/database.hpp"
#include "tests/shared/db/suites.hpp"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace tarim::base;
using namespace tarim::db;

class DatabaseTest : public QObject {
  Q_OBJECT
 private slots:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_db = *Database::open(file());
    QVERIFY(m_db->execute("CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT UNIQUE, data BLOB)"));
  }
  void cleanup() { m_db.reset(); }
  void everyDatabaseIsOpenedTheSameWay() {
    QCOMPARE(one("PRAGMA journal_mode"), std::string("wal"));
    QCOMPARE(one("PRAGMA synchronous"), std::string("2"));
    QCOMPARE(one("PRAGMA foreign_keys"), std::string("1"));
    QCOMPARE(one("PRAGMA busy_timeout"), std::string("5000"));
    using std::filesystem::perms;
    for (const char* part : {"", "-wal", "-shm"})
      QVERIFY2(std::filesystem::status(file().string() + part).permissions() ==
                   (perms::owner_read | perms::owner_write),
               part);
  }
  void valuesComeBackAsTheyWereBound() {
    auto insert = m_db->prepare("INSERT INTO t VALUES(?1,?2,?3)");
    const Bytes data{0, 255, 0};
    QVERIFY(insert.bind(1, std::int64_t{1} << 40).bind(2, "且" + std::string(1, '\0')).bind(3, data).run());
    insert.reset();
    QVERIFY(insert.bind(1, 2).bind(2, std::string_view{}).bind(3, ByteView{}).run());
    insert.reset();
    QVERIFY(insert.bind(1, 3).bindNull(2).bindNull(3).run());
    auto rows = m_db->prepare("SELECT * FROM t ORDER BY id");
    QVERIFY(*rows.step() && rows.isNull(1) == false && rows.text(1).empty() && !rows.isNull(2));
    QVERIFY(*rows.step() && rows.isNull(1) && rows.isNull(2));
    QVERIFY(*rows.step() && rows.integer(0) == std::int64_t{1} << 40 && rows.blob(2) == data);
    QCOMPARE(rows.text(1), "且" + std::string(1, '\0'));
    QVERIFY(!*rows.step());
  }
  void aTakenKeyIsAlreadyDone() {
    QVERIFY(add("a"));
    QCOMPARE(add("a").error().code(), Code::AlreadyDone);
    QCOMPARE(m_db->execute("INSERT INTO t(id) VALUES(1)").error().code(), Code::AlreadyDone);
    QVERIFY(add("b"));
  }
  void aFailedTransactionLeavesNothing() {
    const auto done = m_db->transaction([&]() -> Result<void> {
      if (!add("a")) return Error{Code::Unknown};
      return Error{Code::Cancelled};
    });
    QCOMPARE(done.error().code(), Code::Cancelled);
    QCOMPARE(count(), 0);
    QVERIFY(m_db->transaction([&] { return add("a"); }));
    QCOMPARE(count(), 1);
  }
  void anExceptionRollsBackToo() {
    const auto broken = [&]() -> Result<void> {
      (void)add("a");
      throw std::runtime_error("broken");
    };
    QVERIFY_EXCEPTION_THROWN((void)m_db->transaction(broken), std::runtime_error);
    QCOMPARE(count(), 0);
    QVERIFY(m_db->transaction([&] { return add("b"); }));
  }
  void aNestedFailureUndoesOnlyItself() {
    QVERIFY(m_db->transaction([&]() -> Result<void> {
      (void)add("outer");
      (void)m_db->transaction([&]() -> Result<void> {
        (void)add("inner");
        (void)m_db->transaction([&] { return add("innermost"); });
        return Error{Code::Cancelled};
      });
      return m_db->transaction([&] { return add("second"); });
    }));
    QCOMPARE(one("SELECT group_concat(name) FROM (SELECT name FROM t ORDER BY id)"),
             std::string("outer,second"));
    QVERIFY(!m_db->transaction([&]() -> Result<void> {
      (void)m_db->transaction([&] { return add("gone"); });
      return Error{Code::Cancelled};
    }));
    QCOMPARE(count(), 2);
  }
  void afterSqliteGaveUpNothingCommitsAlone() {
    const auto done = m_db->transaction([&]() -> Result<void> {
      (void)add("a");
      (void)m_db->execute("ROLLBACK");  // what a full disk does
      (void)add("b");
      return {};
    });
    QVERIFY(!done);
    QCOMPARE(count(), 0);
  }
  void aSecondWriterIsToldToWait() {
    const auto other = *Database::open(file());
    QVERIFY(other->execute("PRAGMA busy_timeout=0"));
    QVERIFY(m_db->transaction([&]() -> Result<void> {
      const auto second = other->transaction([] { return Result<void>{}; });
      if (second || second.error().code() != Code::StorageBusy) return Error{Code::Unknown};
      return {};
    }));
    QVERIFY(other->transaction([] { return Result<void>{}; }));
  }
  void aReaderSeesOneMomentAndCannotWrite() {
    const auto reader = *Database::open(file(), Mode::ReadOnly);
    QVERIFY(add("a"));
    QVERIFY(reader->transaction([&]() -> Result<void> {
      const int before = countIn(*reader);
      (void)add("b");
      if (before == 1 && countIn(*reader) == 1) return {};
      return Error{Code::Unknown};
    }));
    QCOMPARE(countIn(*reader), 2);
    QCOMPARE(reader->execute("DELETE FROM t").error().code(), Code::ReadOnly);
  }
  void aFullDatabaseIsStorageFull() {
    QVERIFY(m_db->execute("PRAGMA max_page_count=20"));
    const auto done = m_db->transaction([&]() -> Result<void> {
      auto insert = m_db->prepare("INSERT INTO t(data) VALUES(?1)");
      return insert.bind(1, Bytes(200000, 1)).run();
    });
    QCOMPARE(done.error().code(), Code::StorageFull);
    QCOMPARE(count(), 0);
    QVERIFY(add("small"));
  }
  void aFileThatIsNoDatabaseIsCorrupt() {
    const std::filesystem::path other = m_folder->filePath("other.db").toStdString();
    std::ofstream(other) << std::string(5000, 'x');
    QCOMPARE(Database::open(other).error().code(), Code::StorageCorrupt);
    QCOMPARE(Database::open(other, Mode::ReadOnly).error().code(), Code::StorageCorrupt);
    QCOMPARE(Database::open(m_folder->filePath("none/x.db").toStdString()).error().code(),
             Code::StorageFailed);
    QCOMPARE(Database::open(m_folder->filePath("none.db").toStdString(), Mode::ReadOnly).error().code(),
             Code::StorageFailed);
  }
  void aCopyHoldsWhatTheLogHolds() {
    QVERIFY(add("a"));
    const std::filesystem::path copy = m_folder->filePath("copy.db").toStdString();
    QVERIFY(m_db->copyTo(copy));
    QVERIFY(!m_db->copyTo(copy));
    const auto opened = *Database::open(copy);
    QCOMPARE(countIn(*opened), 1);
    QVERIFY(opened->checkIntegrity());
  }
  void aloneTheLogIsReadAndNothingIsWritten_data() {
    QTest::addColumn<bool>("log");
    QTest::newRow("what was committed last lies in the log") << true;
    QTest::newRow("no log") << false;
  }
  void aloneTheLogIsReadAndNothingIsWritten() {
    QFETCH(bool, log);
    QVERIFY(add("a") && m_db->execute("PRAGMA wal_checkpoint(TRUNCATE)") && add("b"));
    if (!log) m_db.reset();
    const std::filesystem::path folder = m_folder->filePath("stick").toStdString();
    const std::filesystem::path copy = folder / "100 % übrig?mode=rw#.db";
    std::filesystem::create_directories(folder);
    std::filesystem::copy_file(file(), copy);
    if (log) std::filesystem::copy_file(file().string() + "-wal", copy.string() + "-wal");
    std::filesystem::permissions(folder,
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    {
      const auto alone = Database::open(copy, Mode::ReadOnlyAlone);
      QVERIFY2(alone, alone ? "" : alone.error().line().c_str());
      QVERIFY((*alone)->isReadOnly());
      QCOMPARE(countIn(**alone), 2);
      QVERIFY((*alone)->checkIntegrity());
      QCOMPARE((*alone)->execute("DELETE FROM t").error().code(), Code::ReadOnly);
      const auto memory = Database::copyInMemory(**alone);
      QVERIFY(memory && (*memory)->execute("DELETE FROM t WHERE name = 'a'"));
      QCOMPARE(countIn(**memory), 1);
      QVERIFY((*memory)->freeze());
      const auto change = (*memory)->transaction([&] { return (*memory)->execute("DELETE FROM t"); });
      QCOMPARE(change.error().code(), Code::ReadOnly);
      QCOMPARE(countIn(**alone), 2);
    }
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    const std::filesystem::directory_iterator left(folder);
    QCOMPARE(std::distance(begin(left), end(left)), log ? 2 : 1);
  }
  void whatCannotBeWrittenIsReadOnly() {
    m_db.reset();
    const std::filesystem::path folder = m_folder->path().toStdString();
    std::filesystem::permissions(folder,
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    const bool isProtected = !std::ofstream(folder / "probe").is_open();
    const auto opened = Database::open(file());
    const auto alone = Database::open(file(), Mode::ReadOnlyAlone);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    QVERIFY(alone);
    if (!isProtected) QSKIP("permissions do not hold back this user");
    QCOMPARE(opened.error().code(), Code::ReadOnly);
  }
  void damageIsFoundByTheCheck() {
    for (int i = 0; i < 500; ++i)
      QVERIFY(add(std::to_string(i) + std::string(100, 'x')));
    QVERIFY(m_db->checkIntegrity());
    m_db.reset();
    {
      std::fstream raw(file(), std::ios::in | std::ios::out | std::ios::binary);
      raw.seekp(4096 * 3);
      raw << std::string(4096, '\x55');
    }
    const auto damaged = *Database::open(file());
    QCOMPARE(damaged->checkIntegrity().error().code(), Code::StorageCorrupt);
  }
  void aStatementThatDoesNotCompileThrows() {
    QVERIFY_EXCEPTION_THROWN((void)m_db->prepare("SELEC"), std::logic_error);
  }
  void oneTextMayBeInUseTwice() {
    QVERIFY(add("a"));
    auto outer = m_db->prepare("SELECT name FROM t");
    auto inner = m_db->prepare("SELECT name FROM t");
    QVERIFY(*outer.step() && *inner.step() && !*inner.step());
    QCOMPARE(outer.text(0), std::string("a"));
  }

 private:
  std::filesystem::path file() const { return m_folder->filePath("vault.db").toStdString(); }
  Result<void> add(std::string_view name) {
    return m_db->prepare("INSERT INTO t(name) VALUES(?1)").bind(1, name).run();
  }
  static int countIn(Database& database) {
    auto rows = database.prepare("SELECT count(*) FROM t");
    return *rows.step() ? static_cast<int>(rows.integer(0)) : -1;
  }
  int count() { return countIn(*m_db); }
  std::string one(const char* sql) {
    auto rows = m_db->prepare(sql);
    return *rows.step() ? rows.text(0) : "";
  }

  std::unique_ptr<QTemporaryDir> m_folder;
  std::unique_ptr<Database> m_db;
};

std::unique_ptr<QObject> makeDatabaseTest() {
  return std::make_unique<DatabaseTest>();
}

#include "tst_database.moc"
