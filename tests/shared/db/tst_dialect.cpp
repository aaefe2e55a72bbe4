// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/db/dialect.hpp"
#include "tests/shared/db/suites.hpp"

#include <QTest>

using namespace tarim::db;

class DialectTest : public QObject {
  Q_OBJECT
 private slots:
  void wordsOfTheEngineStandInTheirPlace_data() {
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("expected");
    QTest::newRow("types") << "CREATE TABLE t (a BLOB NOT NULL, b INTEGER)"
                           << "CREATE TABLE t (a BYTEA NOT NULL, b BIGINT)";
    QTest::newRow("by key") << "b INTEGER) WITHOUT ROWID;"
                            << "b BIGINT) ;";
    QTest::newRow("parts of words") << "BLOBS MY_BLOB INTEGERS blob"
                                    << "BLOBS MY_BLOB INTEGERS blob";
    QTest::newRow("comment") << "a BLOB, -- a BLOB's\nb BLOB"
                             << "a BYTEA, -- a BLOB's\nb BYTEA";
    QTest::newRow("quoted") << "DEFAULT 'BLOB it''s BLOB', b BLOB"
                            << "DEFAULT 'BLOB it''s BLOB', b BYTEA";
    QTest::newRow("cut") << "BLOB 'INTEGER"
                         << "BYTEA 'INTEGER";
    QTest::newRow("nothing") << ""
                             << "";
  }
  void wordsOfTheEngineStandInTheirPlace() {
    QFETCH(QString, sql);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(inDialect(sql.toStdString(), {"BYTEA", "BIGINT", ""})), expected);
    QCOMPARE(QString::fromStdString(inDialect(sql.toStdString(), kSqlite)), sql);
  }
};

std::unique_ptr<QObject> makeDialectTest() {
  return std::make_unique<DialectTest>();
}

#include "tst_dialect.moc"
