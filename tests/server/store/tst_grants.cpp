// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The tables of roles with days, of merged units and of recusals; and how a store from before came to them.
#include "server/store/grants.hpp"
#include "server/store/schema.hpp"
#include "tests/server/store/suites.hpp"

#include <QTest>

namespace tarim::server::test {

class StoredGrantsTest : public QObject {
  Q_OBJECT
 private slots:
  void aStoreWithOneRoleEachLearnsOfGrants();
  void grantsRecusalsAndMergedUnitsComeBack();
};

void StoredGrantsTest::aStoreWithOneRoleEachLearnsOfGrants() {
  const Folder folder;
  const auto old = std::move(*db::Database::open(folder.dir.filePath("old.sqlite").toStdString()));
  QVERIFY(db::migrate(*old, serverMigrations().first(13)));
  settle(*old);
  QVERIFY(db::migrate(*old, serverMigrations()));
  QVERIFY(*grants::ofPerson(*old, "ayi") == (std::vector<Grant>{{"ayi", "applicant", "station"}}));
  QVERIFY(*grants::ofPerson(*old, "cai") == (std::vector<Grant>{{"cai", "committee_office", "prefecture"}}));
}

void StoredGrantsTest::grantsRecusalsAndMergedUnitsComeBack() {
  const Folder folder;
  const auto now = std::move(*db::Database::open(folder.dir.filePath("t.sqlite").toStdString()));
  QVERIFY(db::migrate(*now, serverMigrations()));
  settle(*now);
  const Grant own{"cai", "base_officer", "station", "", "2024-09-01", "2024-09-30"};
  const Grant substitute{"bek", "base_officer", "station", "cai", "2024-09-02", ""};
  QVERIFY(grants::put(*now, substitute) && grants::put(*now, own));
  QVERIFY(*grants::ofPerson(*now, "bek") == std::vector<Grant>{substitute});
  QVERIFY(*grants::atUnit(*now, "station") == (std::vector<Grant>{substitute, own}));
  QVERIFY(grants::end(*now, "cai", "base_officer", "station", 7));
  for (const Grant& one : *grants::atUnit(*now, "station"))
    QCOMPARE(one.endedAt, std::int64_t{7});
  QVERIFY(grants::put(*now, own));  // A table does not give back what was taken away.
  QCOMPARE(grants::ofPerson(*now, "cai")->front().endedAt, std::int64_t{7});

  QVERIFY(recusals::put(*now, "cai", "a1") && recusals::put(*now, "cai", "a1"));
  QVERIFY(*recusals::has(*now, "cai", "a1") && !*recusals::has(*now, "cai", "a2"));
  QVERIFY(*recusals::ofPerson(*now, "cai") == (std::set<std::string, std::less<>>{"a1"}));

  QVERIFY(merged_units::merge(*now, "station", "county", 9));
  QCOMPARE((*directory::person(*now, "ayi"))->unit, std::string("county"));
  QVERIFY(grants::atUnit(*now, "station")->empty() && grants::atUnit(*now, "county")->size() == 2);
  QVERIFY(!*directory::unit(*now, "station"));
  QCOMPARE((*merged_units::find(*now, "station"))->into, std::string("county"));
  QVERIFY(!*merged_units::find(*now, "county"));
}

std::unique_ptr<QObject> makeStoredGrantsTest() {
  return std::make_unique<StoredGrantsTest>();
}

}  // namespace tarim::server::test

#include "tst_grants.moc"
