// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/csv.hpp"
#include "server/admin/people_import.hpp"
#include "tests/server/admin/suites.hpp"
#include "tests/support/fake_clock.hpp"

#include <QTemporaryDir>
#include <QTest>

using namespace tarim;
using namespace tarim::tests;
using server::readCsv;

namespace {

server::InputFile table(std::string name, std::string_view text) {
  const base::ByteView bytes = base::bytesOf(text);
  return {std::move(name), {bytes.begin(), bytes.end()}};
}

}  // namespace

class PeopleTest : public QObject {
  Q_OBJECT
 private slots:
  void tablesAreReadAsOfficesExportThem_data();
  void tablesAreReadAsOfficesExportThem();
  void quotedCellsMayHoldAnything();
  void whatDoesNotReadNamesFileAndLine_data();
  void whatDoesNotReadNamesFileAndLine();
  void unitsAndPeopleAreImported();
  void onePeopleTableMayBringItsUnits();
  void whatIsRefusedNamesItsLineAndChangesNothing();

 private:
  struct Desk;
};

struct PeopleTest::Desk {
  QTemporaryDir folder;
  FakeClock clock{base::parseInstant("2024-09-02T10:00:00+08:00").value()};
  std::unique_ptr<server::Store> store = server::Store::open(folder.path().toStdString(), clock).value();
  server::Accounts accounts{*store};
  base::Result<server::Imported> import(const std::vector<server::InputFile>& tables) {
    return server::importPeople(accounts, tables);
  }
};

void PeopleTest::tablesAreReadAsOfficesExportThem_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::newRow("plain") << QByteArray("id,name\na,甲\nb,乙\n");
  QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbfid,name\na,甲\nb,乙\n");
  QTest::newRow("windows line ends") << QByteArray("id,name\r\na,甲\r\nb,乙\r\n");
  QTest::newRow("semicolons") << QByteArray("id;name\na;甲\nb;乙\n");
  QTest::newRow("no last line end") << QByteArray("id,name\na,甲\nb,乙");
  QTest::newRow("blank lines and blanks") << QByteArray("\nid , name\n\n a , 甲\nb,乙 \n\n");
  QTest::newRow("other order, more columns") << QByteArray("name,note,id\n甲,,a\n乙,x,b\n");
}

void PeopleTest::tablesAreReadAsOfficesExportThem() {
  QFETCH(QByteArray, text);
  const auto csv = readCsv(text.toStdString(), "x.csv", {"id", "name"});
  QVERIFY(csv.has_value());
  QCOMPARE(csv->rows.size(), 2u);
  QCOMPARE(csv->rows[0].get("id"), "a");
  QCOMPARE(csv->rows[0].get("name"), "甲");
  QCOMPARE(csv->rows[1].get("name"), "乙");
}

void PeopleTest::quotedCellsMayHoldAnything() {
  const auto csv = readCsv("id,name\n\"a,b\",\"say \"\"x\"\"\nagain\"\nc,d\n", "x.csv", {"id"});
  QVERIFY(csv.has_value());
  QCOMPARE(csv->rows[0].get("id"), "a,b");
  QCOMPARE(csv->rows[0].get("name"), "say \"x\"\nagain");
  QCOMPARE(csv->rows[1].line, 4);
}

void PeopleTest::whatDoesNotReadNamesFileAndLine_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<int>("line");
  QTest::newRow("nothing") << QByteArray("") << 1;
  QTest::newRow("column missing") << QByteArray("id,nome\na,b\n") << 1;
  QTest::newRow("cell missing") << QByteArray("id,name\na,b\nc\n") << 3;
  QTest::newRow("cell too many") << QByteArray("id,name\na,b,c\n") << 2;
  QTest::newRow("open quote") << QByteArray("id,name\na,b\nc,\"d\n") << 3;
  QTest::newRow("another encoding") << QByteArray("id,name\na,\xb0\xa2\n") << 1;
}

void PeopleTest::whatDoesNotReadNamesFileAndLine() {
  QFETCH(QByteArray, text);
  QFETCH(int, line);
  const auto csv = readCsv(text.toStdString(), "people.csv", {"id", "name"});
  QVERIFY(!csv.has_value());
  QCOMPARE(csv.error().code(), base::Code::InvalidInput);
  QCOMPARE(csv.error().place().file, "people.csv");
  QCOMPARE(csv.error().place().row, line);
}

void PeopleTest::unitsAndPeopleAreImported() {
  Desk desk;
  const auto units =
      table("units.csv", "id,name,county,parent\nstation,站,652825,bureau\nbureau,局,652801,\n");
  const auto people = table("people.csv", "id,name,role,unit\nayinur,阿依努尔,applicant,station\n");
  const auto imported = desk.import({units, people});
  QVERIFY(imported.has_value());
  QCOMPARE(imported->units, 2u);
  QCOMPARE(imported->people, 1u);
  QVERIFY(desk.import({units, people}).has_value());
  QVERIFY(desk.accounts.makeEnrolmentCode("ayinur", std::chrono::hours(1)).has_value());
}

void PeopleTest::onePeopleTableMayBringItsUnits() {
  Desk desk;
  const auto people = table("people.csv",
                            "id,name,role,unit,unit_name,county,parent\n"
                            "liu,刘志远,committee_office,bureau,局,652801,\n"
                            "ayinur,阿依努尔,applicant,station,站,652825,bureau\n"
                            "bahar,巴哈尔,applicant,station,站,652825,bureau\n");
  const auto imported = desk.import({people});
  QVERIFY(imported.has_value());
  QCOMPARE(imported->units, 2u);
  QCOMPARE(imported->people, 3u);
  // The units are known from now on.
  const auto more = table("more.csv", "id,name,role,unit\nahmat,艾合买提,base_officer,station\n");
  QVERIFY(desk.import({more}).has_value());
}

void PeopleTest::whatIsRefusedNamesItsLineAndChangesNothing() {
  Desk desk;
  const auto units =
      table("units.csv", "id,name,county,parent\n\nbureau,局,652801,\n\nstation,站,652825,nowhere\n");
  const auto people =
      table("people.csv", "id,name,role,unit\nliu,刘志远,committee_office,bureau\n\nx,某人,king,bureau\n");
  const auto wrongUnit = desk.import({units, people});
  QVERIFY(!wrongUnit.has_value());
  QCOMPARE(wrongUnit.error().place().file, "units.csv");
  QCOMPARE(wrongUnit.error().place().row, 5);
  const auto good = table("good.csv", "id,name,county,parent\nbureau,局,652801,\n");
  const auto wrongRole = desk.import({good, people});
  QVERIFY(!wrongRole.has_value());
  QCOMPARE(wrongRole.error().place().file, "people.csv");
  QCOMPARE(wrongRole.error().place().row, 4);
  QVERIFY(!desk.accounts.makeEnrolmentCode("liu", std::chrono::hours(1)).has_value());
}

std::unique_ptr<QObject> makePeopleTest() {
  return std::make_unique<PeopleTest>();
}

#include "tst_people.moc"
