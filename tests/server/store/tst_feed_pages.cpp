// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/feed.hpp"
#include "server/store/operations.hpp"
#include "server/store/schema.hpp"
#include "tests/server/store/suites.hpp"

#include <QTest>

namespace tarim::server::test {

class FeedPagesTest : public QObject {
  Q_OBJECT
 private slots:
  void aPageOfTheFeedLooksAtSoManyPositions();
};

/// A device that asks from the beginning is not told what it wrote itself, and walks over it in several
/// pages.
void FeedPagesTest::aPageOfTheFeedLooksAtSoManyPositions() {
  const Folder folder;
  const auto database = std::move(*db::Database::open(folder.dir.filePath("t.sqlite").toStdString()));
  QVERIFY(db::migrate(*database, serverMigrations()));
  settle(*database);
  QVERIFY(
      database->execute("INSERT INTO feed (person, position, application, kind, device, number) "
                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 45000) "
                        "SELECT 'bek', i, 'b1', 'operation', 'd1', i FROM n"));
  QVERIFY(
      database->execute("INSERT INTO turn (kind, name, position) VALUES ('person', 'bek', 45000) "
                        "ON CONFLICT (kind, name) DO UPDATE SET position = 45000"));
  dossier::Operation ofAnother;
  ofAnother.sequence = 1;
  ofAnother.stamp = {1, 0, "d2"};
  ofAnother.cell = {"basic", "@", "name"};
  QVERIFY(operations::insert(*database, "b1", ofAnother, false));
  std::int64_t cursor = 0;
  int pages = 0;
  for (bool more = true; more; ++pages) {
    const auto page = *feed::after(*database, "bek", cursor, {}, "d1");
    QVERIFY(page.cursor > cursor && page.cursor - cursor <= 20000);
    QCOMPARE(page.items.size(), std::size_t(page.more ? 0 : 1));
    cursor = page.cursor;
    more = page.more;
  }
  QCOMPARE(pages, 3);
  QCOMPARE(cursor, *feed::head(*database, "bek"));
}

std::unique_ptr<QObject> makeFeedPagesTest() {
  return std::make_unique<FeedPagesTest>();
}

}  // namespace tarim::server::test

#include "tst_feed_pages.moc"
