// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Stores as earlier programs left them, after the migrations of this one.
#include "server/store/blind.hpp"
#include "server/store/file_verdicts.hpp"
#include "server/store/lost_files.hpp"
#include "server/store/owned_files.hpp"
#include "server/store/packages.hpp"
#include "server/store/schema.hpp"
#include "server/store/turns.hpp"
#include "tests/server/store/suites.hpp"

#include <QTest>

namespace tarim::server::test {
namespace {

/// A store as the program of that migration left it: ayi's file "x" is a page of her submission.
std::unique_ptr<db::Database> storeOfVersion(const Folder& folder, std::size_t version) {
  auto old = std::move(*db::Database::open(folder.dir.filePath("old.sqlite").toStdString()));
  if (!db::migrate(*old, serverMigrations().first(version))) throw std::runtime_error("not migrated");
  settle(*old);
  const std::string hash = "x'" + base::sha256("x").hex() + "'";
  if (!old->execute("INSERT INTO file VALUES (" + hash + ", 1, 5);" +
                    "INSERT INTO file_owner VALUES ('ayi', " + hash +
                    ");INSERT INTO submission_file VALUES (" + hash + ", 'a1')"))
    throw std::runtime_error("not written");
  return old;
}

}  // namespace

class EarlierStoresTest : public QObject {
  Q_OBJECT

 private slots:
  void aStoreOfTheFirstVersionLearnsOfPackages();
  void aStoreOfTheSecondVersionLearnsOfLostFiles();
  void aStoreFromBeforeCopiesLearnsWhereDevicesCameFrom();
  void aStoreFromBeforeBlindCopiesLearnsOfThem();
  void eventsThatTheFeedLeftOutComeLast();
};

void EarlierStoresTest::aStoreOfTheFirstVersionLearnsOfPackages() {
  const Folder folder;
  const auto old = storeOfVersion(folder, 1);
  QVERIFY(db::migrate(*old, serverMigrations()));
  QVERIFY(*owned_files::owned(*old, "ayi", base::sha256("x")));
  QVERIFY(packages::putSegment(*old, "ayi", base::sha256("x"), 7));
  QCOMPARE(packages::segmentsBefore(*old, 7)->size(), std::size_t(1));
}

void EarlierStoresTest::aStoreOfTheSecondVersionLearnsOfLostFiles() {
  const Folder folder;
  const auto old = storeOfVersion(folder, 2);
  // What that version let its owner do.
  QVERIFY(old->execute("DELETE FROM file_owner"));
  QVERIFY(db::migrate(*old, serverMigrations()));
  QVERIFY(*owned_files::owned(*old, "ayi", base::sha256("x")));
  QVERIFY(lost_files::put(*old, base::sha256("x"), 7, "gone"));
  QVERIFY(!*owned_files::owned(*old, "ayi", base::sha256("x")));
}

void EarlierStoresTest::aStoreFromBeforeCopiesLearnsWhereDevicesCameFrom() {
  const Folder folder;
  const auto old = std::move(*db::Database::open(folder.dir.filePath("old.sqlite").toStdString()));
  QVERIFY(db::migrate(*old, serverMigrations().first(2)));
  settle(*old);
  QVERIFY(
      old->execute("INSERT INTO device (id, person, name, public_key, token, enrolled_at) "
                   "VALUES ('d1', 'ayi', 'n', 'k', x'01', 5)"));
  QVERIFY(db::migrate(*old, serverMigrations()));
  QVERIFY((*directory::device(*old, "d1"))->parent.empty());
  QVERIFY(directory::putDevice(*old, {"d2", "ayi", "n", "k2", base::sha256("2"), false, 6, 0, "d1"}));
  QVERIFY(directory::putDevice(*old, {"d3", "ayi", "n", "k3", base::sha256("3"), false, 7, 0, "d2"}));
  const auto descendants = *directory::descendantsOf(*old, "d1");
  QCOMPARE(descendants.size(), std::size_t(2));
  QVERIFY(descendants[0].id == "d2" && descendants[1].id == "d3" && descendants[1].parent == "d2");
  QCOMPARE(directory::copiesSince(*old, "ayi", 6)->size(), std::size_t(1));
  QVERIFY(directory::descendantsOf(*old, "d3")->empty());
}

void EarlierStoresTest::aStoreFromBeforeBlindCopiesLearnsOfThem() {
  const Folder folder;
  const auto old = storeOfVersion(folder, 8);
  QVERIFY(old->execute("UPDATE application SET phase = 'received' WHERE id = 'a1'"));
  QVERIFY(db::migrate(*old, serverMigrations()));
  QCOMPARE(*blind::applications(*old), std::vector<std::string>{"a1"});
  QVERIFY(blind::assign(*old, {"n1", "ayi", "a1", 5}) && blind::assign(*old, {"n2", "ayi", "a1", 6}));
  QCOMPARE(blind::assignmentsOf(*old, "ayi")->size(), std::size_t(1));
  QCOMPARE((*blind::assignment(*old, "n1"))->assignedAt, std::int64_t(5));
  QVERIFY(!*blind::assignment(*old, "n2"));
  BlindPage page;
  page.application = "a1";
  page.attachment = "p";
  QVERIFY(blind::putPage(*old, page) && blind::blocked(*old)->empty());
  page.state = blind_state::kBlocked;
  QVERIFY(blind::putPage(*old, page) && blind::blocked(*old)->size() == 1);
  QVERIFY(blind::putNumber(*old, {"m1", "n1", "p", 1}) && blind::putNumber(*old, {"m2", "n1", "p", 1}));
  QCOMPARE((*blind::numberOf(*old, "n1", "p", 1))->number, std::string("m1"));
  QVERIFY(!*blind::number(*old, "m2"));
  QVERIFY(blind::removePage(*old, page) && blind::pagesOf(*old, "a1")->empty());
  const base::Hash hash = base::sha256("x");
  QVERIFY(!*file_verdicts::find(*old, hash));
  QVERIFY(file_verdicts::put(*old, {hash, "pdf", "DamagedFile", "cut", 3}));
  const auto verdict = **file_verdicts::find(*old, hash);
  QVERIFY(verdict.code == "DamagedFile" && verdict.type == "pdf" && verdict.page == 3);
}

void EarlierStoresTest::eventsThatTheFeedLeftOutComeLast() {
  const Folder folder;
  const auto old = storeOfVersion(folder, 13);
  QVERIFY(old->execute(
      "INSERT INTO event (application, number, content) VALUES ('a1', 1, '{}'), ('a1', 2, '{}'), "
      "('a1', 3, '{}');"
      "DELETE FROM feed; DELETE FROM turn WHERE kind = 'person';"
      "INSERT INTO feed (person, position, application, kind, device, number) "
      "VALUES ('ayi', 4, 'a1', 'event', '', 1), ('ayi', 5, 'a1', 'receipt', '', 3);"
      "INSERT INTO turn (kind, name, position) VALUES ('person', 'ayi', 7)"));
  QVERIFY(db::migrate(*old, serverMigrations()));
  auto list = old->prepare("SELECT position, number FROM feed WHERE kind = 'event' ORDER BY position");
  std::vector<std::pair<std::int64_t, std::int64_t>> told;
  while (*list.step())
    told.emplace_back(list.integer(0), list.integer(1));
  QCOMPARE(told, (std::vector<std::pair<std::int64_t, std::int64_t>>{{4, 1}, {8, 2}, {9, 3}}));
  QCOMPARE(*turns::ofPerson(*old, "ayi"), std::int64_t(10));
}

std::unique_ptr<QObject> makeEarlierStoresTest() {
  return std::make_unique<EarlierStoresTest>();
}

}  // namespace tarim::server::test

#include "tst_earlier_stores.moc"
