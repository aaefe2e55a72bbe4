// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Positions and numbers come from turns; a database of an earlier release is migrated with the cursors that
// its devices hold.
#include "server/store/feed.hpp"
#include "server/store/notices.hpp"
#include "server/store/operations.hpp"
#include "server/store/schema.hpp"
#include "server/store/turns.hpp"
#include "shared/db/dialect.hpp"
#include "tests/server/store/suites.hpp"

#include <QDir>
#include <QTest>

namespace tarim::server::test {
namespace {

constexpr std::size_t kBeforeTurns = 6;

struct OldItem {
  std::int64_t position = 0;
  std::string person;
};

std::vector<OldItem> itemsOf(db::Database& old) {
  std::vector<OldItem> items;
  auto rows = old.prepare("SELECT position, person FROM feed ORDER BY position");
  while (*rows.step())
    items.push_back({rows.integer(0), rows.text(1)});
  return items;
}

void run(db::Database& database, const std::string& sql) {
  if (const auto done = database.execute(sql); !done) throw std::runtime_error(done.error().line());
}

/// As the program of that migration left it: ayi's and bek's operations took turns at one counter.
std::unique_ptr<db::Database> storeBeforeTurns(const Folder& folder) {
  auto old = std::move(*db::Database::open(folder.dir.filePath("old.sqlite").toStdString()));
  if (!db::migrate(*old, serverMigrations().first(kBeforeTurns))) throw std::runtime_error("not migrated");
  settle(*old);
  for (int i = 1; i <= 6; ++i) {
    const bool isAyis = i % 3 != 0;
    const std::string of = isAyis ? "'a1', 'd1', " : "'b1', 'd2', ";
    const std::string sequence = std::to_string(isAyis ? i - i / 3 : i / 3);
    run(*old, "INSERT INTO operation VALUES (" + of + sequence + ", 1, 1, 0, 0, '', 't', 'r', 'c', 'v', 0)");
    run(*old, std::string("INSERT INTO feed (person, application, kind, device, number) VALUES (") +
                  (isAyis ? "'ayi', 'a1', 'operation', 'd1', " : "'bek', 'b1', 'operation', 'd2', ") +
                  sequence + ")");
  }
  run(*old,
      "INSERT INTO notice (person, application, kind, text, created_at, delivered_at) VALUES "
      "('ayi', 'a1', 'returned', '', 1, 5), ('bek', 'b1', 'returned', '', 2, 0)");
  run(*old, "UPDATE application SET cycle = '2024', number = 41 WHERE id = 'b1'");
  return old;
}

/// Every cursor that a device of this person may hold: what was behind it then is told now, and no more.
void compareCursors(db::Database& database, const std::vector<OldItem>& items, const std::string& person) {
  std::vector<std::int64_t> cursors{0};
  for (const OldItem& item : items)
    if (item.person == person) cursors.push_back(item.position);
  for (const std::int64_t cursor : cursors) {
    std::vector<std::int64_t> expected;
    for (const OldItem& item : items)
      if (item.person == person && item.position > cursor) expected.push_back(item.position);
    std::vector<std::int64_t> told;
    const auto page = feed::after(database, person, cursor);
    QVERIFY(page);
    for (const wire::FeedItem& item : page->items)
      told.push_back(item.position);
    QCOMPARE(told, expected);
    QCOMPARE(page->cursor, cursors.back());
  }
}

}  // namespace

class TurnsTest : public QObject {
  Q_OBJECT
 private slots:
  void positionsRisePerPerson();
  void aNumberIsAboveWhatIsReservedAndWhatWasBroughtBack();
  void whatWasTakenBackWasNotCounted();
  void cursorsOfTheVersionBeforeGoOn();
  void cursorsOfEachReleaseGoOn_data();
  void cursorsOfEachReleaseGoOn();
  void everyMigrationIsReadByAnotherEngine();

 private:
  std::unique_ptr<db::Database> newDatabase() {
    auto database = std::move(*db::Database::open(m_folder.dir.filePath("t.sqlite").toStdString()));
    if (!db::migrate(*database, serverMigrations())) throw std::runtime_error("not migrated");
    return database;
  }
  Folder m_folder;
};

void TurnsTest::positionsRisePerPerson() {
  const auto database = newDatabase();
  settle(*database);
  QCOMPARE(*turns::ofPerson(*database, "ayi"), 1);
  QCOMPARE(*turns::ofPerson(*database, "bek"), 1);
  const auto owners = *turns::ofOwner(*database, "a1");
  QVERIFY(owners->person == "ayi" && owners->position == 2);
  QVERIFY(!*turns::ofOwner(*database, "nowhere"));
  QVERIFY(*operations::insert(*database, "a1", {1, {1, 0, "d1"}, {}, {}, ""}, false));
  QCOMPARE(*feed::head(*database, "ayi"), 3);
}

void TurnsTest::aNumberIsAboveWhatIsReservedAndWhatWasBroughtBack() {
  const auto database = newDatabase();
  QCOMPARE(*turns::ofCycle(*database, "1999", 10), 11);
  QCOMPARE(*turns::ofCycle(*database, "1999", 10), 12);
  QCOMPARE(*turns::ofCycle(*database, "1999", 20), 21);
  QVERIFY(turns::raiseCycle(*database, "1999", 30) && turns::raiseCycle(*database, "1999", 7));
  QCOMPARE(*turns::ofCycle(*database, "1999", 20), 31);
}

void TurnsTest::whatWasTakenBackWasNotCounted() {
  const auto database = newDatabase();
  QCOMPARE(*turns::ofCycle(*database, "1998", 0), 1);
  QVERIFY(!database->transaction([&]() -> base::Result<void> {
    if (*turns::ofCycle(*database, "1998", 0) != 2) return {};
    return base::Error{base::Code::Locked};
  }));
  QCOMPARE(*turns::ofCycle(*database, "1998", 0), 2);
}

void TurnsTest::cursorsOfTheVersionBeforeGoOn() {
  const Folder folder;
  const auto old = storeBeforeTurns(folder);
  const auto items = itemsOf(*old);
  QCOMPARE(items.size(), std::size_t{6});
  QVERIFY(db::migrate(*old, serverMigrations()));
  compareCursors(*old, items, "ayi");
  compareCursors(*old, items, "bek");
  QCOMPARE(*feed::head(*old, "ayi"), 5);
  QVERIFY(*operations::insert(*old, "a1", {5, {1, 0, "d1"}, {}, {}, ""}, false));
  const auto news = feed::after(*old, "ayi", 5);
  QVERIFY(news->items.size() == 1 && news->items[0].operation->sequence == 5 && news->cursor > 5);
  QCOMPARE(*applications::giveNumber(*old, "a1", "2024"), 42);
  QCOMPARE(notices::waiting(*old, 9)->at(0).id, 2);
  QCOMPARE(*notices::put(*old, {0, "ayi", "a1", "returned", "", 3}), 3);
  QVERIFY(old->checkIntegrity());
}

void TurnsTest::cursorsOfEachReleaseGoOn_data() {
  QTest::addColumn<QString>("release");
  const QDir data(QStringLiteral(TARIM_TESTS_DIR "/data"));
  for (const QString& release : data.entryList({QStringLiteral("release-*")}, QDir::Dirs))
    QTest::newRow(qPrintable(release)) << data.filePath(release);
}

void TurnsTest::cursorsOfEachReleaseGoOn() {
  QFETCH(QString, release);
  const Folder folder;
  std::filesystem::copy(release.toStdString() + "/server", folder.path(),
                        std::filesystem::copy_options::recursive);
  std::vector<OldItem> items;
  {
    const auto old = std::move(*db::Database::open(folder.path() / "store" / "tarim.sqlite"));
    items = itemsOf(*old);
  }
  QVERIFY(!items.empty());
  const tests::FakeClock clock{kNow};
  const auto store = std::move(*Store::open(folder.path() / "store", clock));
  QVERIFY(store->read([&](db::Database& database) -> base::Result<void> {
    for (const OldItem& item : items)
      compareCursors(database, items, item.person);
    return database.checkIntegrity();
  }));
}

void TurnsTest::everyMigrationIsReadByAnotherEngine() {
  for (const db::Migration& step : serverMigrations()) {
    QCOMPARE(db::inDialect(step.sql, db::kSqlite), std::string(step.sql));
    std::string sql = db::inDialect(step.sql, {"BYTEA", "BIGINT", ""});
    for (std::size_t at = 0; (at = sql.find("--", at)) != std::string::npos;)
      sql.erase(at, sql.find('\n', at) - at);
    for (const char* word : {"BLOB", "INTEGER", "ROWID", "AUTOINCREMENT", "PRAGMA", "INSERT OR"})
      QVERIFY2(sql.find(word) == std::string::npos, (std::string(step.name) + ": " + word).c_str());
  }
}

std::unique_ptr<QObject> makeTurnsTest() {
  return std::make_unique<TurnsTest>();
}

}  // namespace tarim::server::test

#include "tst_turns.moc"
