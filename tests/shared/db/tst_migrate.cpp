// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/db/database.hpp"
#include "tests/shared/db/suites.hpp"

#include <QTemporaryDir>
#include <QTest>

using namespace tarim::base;
using namespace tarim::db;

namespace {

constexpr Migration kSteps[] = {{1, "0001-a", "CREATE TABLE a(x INTEGER)"},
                                {2, "0002-y", "ALTER TABLE a ADD COLUMN y INTEGER NOT NULL DEFAULT 7"}};

}  // namespace

class MigrateTest : public QObject {
  Q_OBJECT
 private slots:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_db = *Database::open(m_folder->filePath("vault.db").toStdString());
  }
  void cleanup() { m_db.reset(); }
  void onlyMissingStepsRun() {
    QVERIFY(migrate(*m_db, std::span(kSteps).first(1)));
    QVERIFY(m_db->execute("INSERT INTO a VALUES(1)"));
    QVERIFY(migrate(*m_db, kSteps));
    QVERIFY(migrate(*m_db, kSteps));
    auto rows = m_db->prepare("SELECT x, y FROM a");
    QVERIFY(*rows.step() && rows.integer(1) == 7);
    QCOMPARE(version(), 2);
  }
  void aNewerDatabaseIsRefusedUntouched() {
    QVERIFY(migrate(*m_db, kSteps));
    const auto done = migrate(*m_db, std::span(kSteps).first(1));
    QCOMPARE(done.error().code(), Code::StorageFailed);
    QVERIFY(done.error().detail().find('2') != std::string::npos);
    QCOMPARE(version(), 2);
  }
  void aBrokenStepLeavesTheVersionBefore() {
    const Migration broken[] = {kSteps[0], {2, "0002-broken", "CREATE TABLE b(x); CREATE TABEL c(x);"}};
    const auto done = migrate(*m_db, broken);
    QCOMPARE(done.error().place().file, std::string("0002-broken"));
    QCOMPARE(version(), 1);
    QVERIFY(migrate(*m_db, kSteps));
    QVERIFY(m_db->execute("CREATE TABLE b(x)"));
  }

 private:
  int version() {
    const auto version = m_db->version();
    return version ? static_cast<int>(*version) : -1;
  }

  std::unique_ptr<QTemporaryDir> m_folder;
  std::unique_ptr<Database> m_db;
};

std::unique_ptr<QObject> makeMigrateTest() {
  return std::make_unique<MigrateTest>();
}

#include "tst_migrate.moc"
