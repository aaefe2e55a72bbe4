// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/accounts/suites.hpp"

#include <QTest>

Q_DECLARE_METATYPE(std::vector<tarim::server::Unit>)
Q_DECLARE_METATYPE(std::vector<tarim::server::Person>)

namespace tarim::server::test {

class ImportTest : public QObject {
  Q_OBJECT
 private slots:
  void everybodyIsThereAfterwards();
  void whoExistsIsBroughtUpToDate();
  void whatDoesNotFitTakesNothingIn_data();
  void whatDoesNotFitTakesNothingIn();
};

void ImportTest::everybodyIsThereAfterwards() {
  World world;
  const auto people = world.store->read([](db::Database& database) { return directory::people(database); });
  QCOMPARE(people->size(), kPeople.size());
  const auto unit = world.store->read([](db::Database& db) { return directory::unit(db, "station"); });
  QVERIFY((*unit)->parent == "county" && (*unit)->county == "且末");
}

void ImportTest::whoExistsIsBroughtUpToDate() {
  World world;
  QVERIFY(world.accounts.import({}, {{"ayi", "阿依努尔·买买提", "base_officer", "county"}}));
  const auto person = world.store->read([](db::Database& db) { return directory::person(db, "ayi"); });
  QVERIFY((*person)->name == "阿依努尔·买买提" && (*person)->role == "base_officer" &&
          (*person)->unit == "county");
}

void ImportTest::whatDoesNotFitTakesNothingIn_data() {
  using Units = std::vector<Unit>;
  using People = std::vector<Person>;
  QTest::addColumn<Units>("units");
  QTest::addColumn<People>("people");
  QTest::addColumn<QString>("list");
  QTest::addColumn<int>("row");
  const Unit good{"fine", "好", "且末", ""};
  const Person fine{"new", "新", "applicant", "fine"};
  QTest::newRow("unit id") << Units{good, {"No Id", "x", "", ""}} << People{fine} << "units" << 2;
  QTest::newRow("unit twice") << Units{good, good} << People{fine} << "units" << 2;
  QTest::newRow("unit name") << Units{{"u", " \xe3\x80\x80", "", ""}, good} << People{fine} << "units" << 1;
  QTest::newRow("parent") << Units{good, {"u", "x", "", "nowhere"}} << People{fine} << "units" << 2;
  QTest::newRow("own parent") << Units{good, {"u", "x", "", "u"}} << People{fine} << "units" << 2;
  QTest::newRow("loop") << Units{{"prefecture", "x", "", "station"}, good} << People{fine} << "units" << 1;
  QTest::newRow("person id") << Units{good} << People{fine, {"é", "x", "applicant", "fine"}} << "people" << 2;
  QTest::newRow("person twice") << Units{good} << People{fine, fine} << "people" << 2;
  QTest::newRow("person name") << Units{good} << People{{"p", "", "applicant", "fine"}} << "people" << 1;
  QTest::newRow("role") << Units{good} << People{fine, {"p", "x", "judge", "fine"}} << "people" << 2;
  QTest::newRow("unit") << Units{good} << People{fine, {"p", "x", "operator", "gone"}} << "people" << 2;
}

void ImportTest::whatDoesNotFitTakesNothingIn() {
  QFETCH(std::vector<Unit>, units);
  QFETCH(std::vector<Person>, people);
  QFETCH(QString, list);
  QFETCH(int, row);
  World world;
  const auto done = world.accounts.import(units, people);
  QCOMPARE(codeOf(done), base::Code::InvalidInput);
  QCOMPARE(QString::fromStdString(done.error().place().file), list);
  QCOMPARE(done.error().place().row, row);
  QVERIFY(!done.error().detail().empty());
  const auto unit = world.store->read([](db::Database& db) { return directory::unit(db, "fine"); });
  const auto person = world.store->read([](db::Database& db) { return directory::person(db, "new"); });
  QVERIFY(!*unit && !*person);
  const auto top = world.store->read([](db::Database& db) { return directory::unit(db, "prefecture"); });
  QCOMPARE((*top)->name, kUnits[3].name);
}

std::unique_ptr<QObject> makeImportTest() {
  return std::make_unique<ImportTest>();
}

}  // namespace tarim::server::test

#include "tst_import.moc"
