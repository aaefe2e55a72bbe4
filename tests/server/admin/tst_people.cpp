// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/people_import.hpp"
#include "server/admin/table.hpp"
#include "tests/server/admin/suites.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/support/zip.hpp"

#include <QTemporaryDir>
#include <QTest>

using namespace tarim;
using namespace tarim::tests;

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
  void cellsAreCleaned_data();
  void cellsAreCleaned();
  void whatNoNameOrNumberIsIsRefused_data();
  void whatNoNameOrNumberIsIsRefused();
  void unitsAndPeopleAreImported();
  void onePeopleTableMayBringItsUnits();
  void whatIsRefusedNamesItsLineAndChangesNothing();
  void furtherRolesComeInATableOfTheirOwn();
  void aTableOfRolesNamesItsLine_data();
  void aTableOfRolesNamesItsLine();
  void workbooksAreRead();
  void whatAWorkbookDoesToNumbers();
  void otherWorkbooksAreRefused_data();
  void otherWorkbooksAreRefused();

 private:
  struct Fixture;
};

struct PeopleTest::Fixture {
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
  QTest::newRow("tabs") << QByteArray("id\tname\na\t甲\nb\t乙\n");
  QTest::newRow("a line that names the separator") << QByteArray("sep=;\r\nid;name\r\na;甲\r\nb;乙\r\n");
  QTest::newRow("quoted, with a comma in it") << QByteArray("\"sep=;\"\r\nid;name;x,y,z\r\na;甲\r\nb;乙\r\n");
  QTest::newRow("rows of empty cells")
      << QByteArray("id,name,x\n,,\na,甲,\n,,,,\n\n b ,乙\n,,\n\xc2\xa0,\xe3\x80\x80,\n");
  QTest::newRow("old line ends") << QByteArray("id,name\ra,甲\rb,乙\r");
  QTest::newRow("UTF-16, as Excel's Unicode text") << QByteArray(
      "\xff\xfe"
      "i\0d\0\t\0n\0a\0m\0e\0\r\0\n\0"
      "a\0\t\0\x32\x75\r\0\n\0"
      "b\0\t\0\x59\x4e\r\0\n\0",
      40);
  QTest::newRow("UTF-16, the other way round") << QByteArray(
      "\xfe\xff\0i\0d\0,\0n\0a\0m\0e\0\n\0"
      "a\0,\x75\x32\0\n\0"
      "b\0,\x4e\x59",
      32);
  QTest::newRow("GB18030, as Excel in Chinese saves")
      << QByteArray("id,name\r\na,\xbc\xd7\r\nb,\xd2\xd2\r\n");
  QTest::newRow("other order, more columns") << QByteArray("name,note,id\n甲,,a\n乙,x,b\n");
}

void PeopleTest::tablesAreReadAsOfficesExportThem() {
  QFETCH(QByteArray, text);
  const auto csv = server::readTable(table("x.csv", text.toStdString()), {"id", "name"});
  QVERIFY(csv.has_value());
  QCOMPARE(csv->rows.size(), 2u);
  QCOMPARE(QString::fromStdString(csv->rows[0].get("id")).trimmed(), "a");
  QCOMPARE(QString::fromStdString(csv->rows[0].get("name")).trimmed(), "甲");
  QCOMPARE(QString::fromStdString(csv->rows[1].get("name")).trimmed(), "乙");
}

void PeopleTest::quotedCellsMayHoldAnything() {
  const auto csv =
      server::readTable(table("x.csv", "id,name\n\"a,b\",\"say \"\"x\"\"\nagain\"\nc,d\n"), {"id"});
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
  QTest::newRow("cell too many") << QByteArray("id,name\na,b,c\n") << 2;
  QTest::newRow("open quote") << QByteArray("id,name\na,b\nc,\"d\n") << 3;
  QTest::newRow("another encoding") << QByteArray("id,name\na,b\nc,\xb0\n") << 3;
  QTest::newRow("marked as UTF-8 and not") << QByteArray("\xef\xbb\xbfid,name\na,\xbc\xd7\n") << 2;
  QTest::newRow("UTF-16 without a mark") << QByteArray("i\0d\0,\0n\0", 8) << 1;
  QTest::newRow("half a character of UTF-16") << QByteArray(
                                                     "\xff\xfe"
                                                     "i\0d\0\n\0a",
                                                     9)
                                              << 2;
  QTest::newRow("a web page") << QByteArray("<html><table><tr><td>id</td></tr></table></html>") << 1;
}

void PeopleTest::whatDoesNotReadNamesFileAndLine() {
  QFETCH(QByteArray, text);
  QFETCH(int, line);
  const auto csv = server::readTable(table("people.csv", text.toStdString()), {"id", "name"});
  QVERIFY(!csv.has_value());
  QCOMPARE(csv.error().code(), base::Code::InvalidInput);
  QCOMPARE(csv.error().place().file, "people.csv");
  QCOMPARE(csv.error().place().row, line);
}

void PeopleTest::unitsAndPeopleAreImported() {
  Fixture fixture;
  const auto units =
      table("units.csv", "id,name,county,parent\nstation,站,652825,bureau\nbureau,局,652801,\n");
  const auto people = table("people.csv", "id,name,role,unit\nayinur,阿依努尔,applicant,station\n");
  const auto imported = fixture.import({units, people});
  QVERIFY(imported.has_value());
  QCOMPARE(imported->units, 2u);
  QCOMPARE(imported->people, 1u);
  QVERIFY(fixture.import({units, people}).has_value());
  QVERIFY(fixture.accounts.makeEnrolmentCode("ayinur", std::chrono::hours(1)).has_value());
}

void PeopleTest::onePeopleTableMayBringItsUnits() {
  Fixture fixture;
  const auto people = table("people.csv",
                            "id,name,role,unit,unit_name,county,parent\n"
                            "liu,刘志远,committee_office,bureau,局,652801,\n"
                            "ayinur,阿依努尔,applicant,station,站,652825,bureau\n"
                            "bahar,巴哈尔,applicant,station,站,652825,bureau\n");
  const auto imported = fixture.import({people});
  QVERIFY(imported.has_value());
  QCOMPARE(imported->units, 2u);
  QCOMPARE(imported->people, 3u);
  // The units are known from now on.
  const auto more = table("more.csv", "id,name,role,unit\nahmat,艾合买提,base_officer,station\n");
  QVERIFY(fixture.import({more}).has_value());
}

void PeopleTest::whatIsRefusedNamesItsLineAndChangesNothing() {
  Fixture fixture;
  const auto units =
      table("units.csv", "id,name,county,parent\n\nbureau,局,652801,\n\nstation,站,652825,nowhere\n");
  const auto people =
      table("people.csv", "id,name,role,unit\nliu,刘志远,committee_office,bureau\n\nx,某人,king,bureau\n");
  const auto wrongUnit = fixture.import({units, people});
  QVERIFY(!wrongUnit.has_value());
  QCOMPARE(wrongUnit.error().place().file, "units.csv");
  QCOMPARE(wrongUnit.error().place().row, 5);
  const auto good = table("good.csv", "id,name,county,parent\nbureau,局,652801,\n");
  const auto wrongRole = fixture.import({good, people});
  QVERIFY(!wrongRole.has_value());
  QCOMPARE(wrongRole.error().place().file, "people.csv");
  QCOMPARE(wrongRole.error().place().row, 4);
  QVERIFY(!fixture.accounts.makeEnrolmentCode("liu", std::chrono::hours(1)).has_value());
}

void PeopleTest::cellsAreCleaned_data() {
  QTest::addColumn<QByteArray>("id");
  QTest::addColumn<QByteArray>("name");
  QTest::addColumn<QString>("cleanName");
  QTest::newRow("no-break and wide spaces")
      << QByteArray("\xc2\xa0liu\xe3\x80\x80") << QByteArray("\xc2\xa0李明\xe3\x80\x80") << "李明";
  QTest::newRow("bidi marks") << QByteArray("\xe2\x80\xadliu\xe2\x80\xac")
                              << QByteArray("\xe2\x80\xad李明\xe2\x80\xac") << "李明";
  QTest::newRow("a line break") << QByteArray("liu") << QByteArray("\"李\n明\"") << "李明";
  QTest::newRow("zero width") << QByteArray("l\xe2\x80\x8biu") << QByteArray("李\xe2\x80\x8b明\xef\xbb\xbf")
                              << "李明";
  QTest::newRow("full width") << QByteArray("\xef\xbd\x8c\xef\xbd\x89\xef\xbd\x95") << QByteArray("李　明")
                              << "李明";
  QTest::newRow("a name in two parts")
      << QByteArray("liu") << QByteArray("买买提·阿依努尔") << "买买提·阿依努尔";
  QTest::newRow("in Uyghur") << QByteArray("liu") << QByteArray("ئايگۈل") << "ئايگۈل";
  QTest::newRow("in Latin letters") << QByteArray("liu") << QByteArray("Abdurëhim O'Hara (2)")
                                    << "Abdurëhim O'Hara (2)";
}

void PeopleTest::cellsAreCleaned() {
  QFETCH(QByteArray, id);
  QFETCH(QByteArray, name);
  QFETCH(QString, cleanName);
  Fixture fixture;
  const QByteArray text = "id,name,role,unit,unit_name,county,parent\n" + id + "," + name +
                          ",applicant\xc2\xa0,bureau,局,652801.0,\n";
  const auto imported = fixture.import({table("people.csv", text.toStdString())});
  QVERIFY2(imported.has_value(), imported ? "" : imported.error().line().c_str());
  const auto person =
      fixture.store->read([](db::Database& db) { return server::directory::person(db, "liu"); });
  QVERIFY(person && *person);
  QCOMPARE(QString::fromStdString((*person)->name), cleanName);
  const auto unit =
      fixture.store->read([](db::Database& db) { return server::directory::unit(db, "bureau"); });
  QCOMPARE((*unit)->county, "652801");
}

void PeopleTest::whatNoNameOrNumberIsIsRefused_data() {
  QTest::addColumn<QByteArray>("row");
  QTest::addColumn<QString>("place");
  QTest::addColumn<QString>("words");
  QTest::newRow("GBK that is UTF-8 by accident")
      << QByteArray("maolou,\xc3\xab\xc2\xa5,applicant,bureau") << "B (name)"
      << "no letter";
  QTest::newRow("the same in letters alone")
      << QByteArray("maolou,\xc3\xab\xc3\xa5,applicant,bureau") << "B (name)"
      << "no letter";
  QTest::newRow("a number for a name") << QByteArray("liu,13909960123,applicant,bureau") << "B (name)"
                                       << "no letter";
  QTest::newRow("nothing that can be seen") << QByteArray("liu,\xe2\x80\x8b,applicant,bureau") << "B (name)"
                                            << "no name";
  QTest::newRow("a replacement character") << QByteArray("liu,李\xef\xbf\xbd,applicant,bureau") << "B (name)"
                                           << "U+FFFD";
  QTest::newRow("a currency in it") << QByteArray("liu,a\xc2\xa5,applicant,bureau") << "B (name)"
                                    << "U+00A5";
  QTest::newRow("a shortened number") << QByteArray("6.52825E+17,李明,applicant,bureau") << "A (id)"
                                      << "文本";
  QTest::newRow("shortened by WPS") << QByteArray("6.52825e17,李明,applicant,bureau") << "A (id)"
                                    << "text";
  QTest::newRow("no id") << QByteArray("Liu Ming,李明,applicant,bureau") << "A (id)"
                         << "is no id";
  QTest::newRow("no role") << QByteArray("liu,李明,king,bureau") << "C (role)"
                           << "is no role";
  QTest::newRow("no unit") << QByteArray("liu,李明,applicant,nowhere") << "D (unit)"
                           << "is not there";
}

void PeopleTest::whatNoNameOrNumberIsIsRefused() {
  QFETCH(QByteArray, row);
  QFETCH(QString, place);
  QFETCH(QString, words);
  Fixture fixture;
  const auto units = table("units.csv", "id,name,county,parent\nbureau,局,652801\n");
  const auto imported = fixture.import(
      {units, table("people.csv", ("id,name,role,unit\r\n,,,\r\n" + row + "\r\n").toStdString())});
  QVERIFY(!imported.has_value());
  const base::Error& error = imported.error();
  QCOMPARE(error.code(), base::Code::InvalidInput);
  QCOMPARE(error.place().file, "people.csv");
  QCOMPARE(error.place().row, 3);
  QCOMPARE(QString::fromStdString(error.place().path), place);
  QVERIFY2(QString::fromStdString(error.detail()).contains(words), error.detail().c_str());
}

namespace {

/// The smallest workbook as Excel would write it: one sheet with these rows, which are XML, and its texts.
class Workbook {
 public:
  QByteArray text(const QByteArray& cell, const QByteArray& value) {
    m_texts += "<si><t>" + value + "</t></si>";
    return "<c r=\"" + cell + "\" t=\"s\"><v>" + QByteArray::number(m_count++) + "</v></c>";
  }
  QByteArray header() {
    return "<row r=\"1\">" + text("A1", "id") + text("B1", "name") + text("C1", "role") + text("D1", "unit") +
           "</row>";
  }
  [[nodiscard]] QByteArray bytes(const QByteArray& rows) const {
    return zipOf(
        {{"[Content_Types].xml", m_head + "<Types" + m_package +
                                     "content-types\"><Default Extension=\"rels\" ContentType=\""
                                     "application/vnd.openxmlformats-package.relationships+xml\"/>" +
                                     part("workbook.xml", "sheet.main") +
                                     part("worksheets/sheet1.xml", "worksheet") +
                                     part("sharedStrings.xml", "sharedStrings") + "</Types>"},
         {"_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml"))},
         {"xl/workbook.xml",
          m_head + "<workbook" + m_main + " xmlns:r=\"" + m_office +
              "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
         {"xl/_rels/workbook.xml.rels", relations(relation("r1", "worksheet", "worksheets/sheet1.xml") +
                                                  relation("r2", "sharedStrings", "sharedStrings.xml"))},
         {"xl/sharedStrings.xml", m_head + "<sst" + m_main + ">" + m_texts + "</sst>"},
         {"xl/worksheets/sheet1.xml",
          m_head + "<worksheet" + m_main + "><sheetData>" + rows + "</sheetData></worksheet>"}});
  }
  [[nodiscard]] server::InputFile file(const QByteArray& rows) const {
    return table("people.xlsx", bytes(rows).toStdString());
  }

 private:
  [[nodiscard]] static QByteArray part(const QByteArray& name, const QByteArray& type) {
    return "<Override PartName=\"/xl/" + name +
           "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type +
           "+xml\"/>";
  }
  [[nodiscard]] QByteArray relation(const QByteArray& id, const QByteArray& type,
                                    const QByteArray& target) const {
    return "<Relationship Id=\"" + id + "\" Type=\"" + m_office + "/" + type + "\" Target=\"" + target +
           "\"/>";
  }
  [[nodiscard]] QByteArray relations(const QByteArray& all) const {
    return m_head + "<Relationships" + m_package + "relationships\">" + all + "</Relationships>";
  }

  QByteArray m_head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  QByteArray m_main = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  QByteArray m_office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  QByteArray m_package = " xmlns=\"http://schemas.openxmlformats.org/package/2006/";
  QByteArray m_texts;
  int m_count = 0;
};

}  // namespace

void PeopleTest::furtherRolesComeInATableOfTheirOwn() {
  Fixture fixture;
  const auto people = table("people.csv",
                            "id,name,role,unit,unit_name,county,parent\n"
                            "guli,古丽,base_officer,station,站,652825,\n"
                            "ayinur,阿依努尔,applicant,station,,,\n");
  const auto roles = table("roles.csv",
                           "person,role,unit,from,until,for\n"
                           "ayinur,base_officer,station,2024/9/1,2024-09-10,guli\n"
                           "guli,unit_officer,station,,,\n");
  const auto imported = fixture.import({people, roles});
  QVERIFY2(imported.has_value(), imported ? "" : imported.error().line().c_str());
  QCOMPARE(imported->roles, std::size_t{2});
  const auto all = fixture.accounts.rolesOf("ayinur");
  QVERIFY(all->back() ==
          (server::Grant{"ayinur", "base_officer", "station", "guli", "2024-09-01", "2024-09-10"}));
  // Alone, too: the people are known already.
  QVERIFY(fixture.import({roles}).has_value());
}

void PeopleTest::aTableOfRolesNamesItsLine_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QString>("path");
  QTest::newRow("person") << QByteArray("person,role,unit\nguli,operator,station\nx,operator,station\n")
                          << "A (person)";
  QTest::newRow("day") << QByteArray("person,role,unit,from\n\nguli,operator,station,soon\n") << "D (from)";
  QTest::newRow("end") << QByteArray(
                              "person,role,unit,from,until\n\nguli,operator,station,2024-09-02,2024-9-1\n")
                       << "E (until)";
  QTest::newRow("stand-in") << QByteArray("person,role,unit,for\n\nguli,operator,station,guli\n")
                            << "D (for)";
}

void PeopleTest::aTableOfRolesNamesItsLine() {
  QFETCH(QByteArray, text);
  QFETCH(QString, path);
  Fixture fixture;
  const auto people = table("people.csv",
                            "id,name,role,unit,unit_name,county,parent\n"
                            "guli,古丽,base_officer,station,站,652825,\n");
  const auto refused = fixture.import({people, table("roles.csv", text.toStdString())});
  QVERIFY(!refused.has_value());
  QCOMPARE(refused.error().place().file, "roles.csv");
  QCOMPARE(refused.error().place().row, 3);
  QCOMPARE(QString::fromStdString(refused.error().place().path), path);
  QVERIFY(!fixture.accounts.rolesOf("guli").has_value());
}

void PeopleTest::workbooksAreRead() {
  Fixture fixture;
  const auto units = table("units.csv", "id,name,county,parent\nbureau,局,652801\n");
  Workbook book;
  const QByteArray rows = book.header() + "<row r=\"3\">" + book.text("A3", "liu") +
                          book.text("B3", "刘志远") + book.text("C3", "committee_office") +
                          book.text("D3", "bureau") + "</row><row r=\"4\">" + book.text("D4", "") +
                          "</row><row r=\"5\"><c r=\"A5\"><v>2024001</v></c>" +
                          "<c r=\"B5\" t=\"str\"><f>\"阿依\"&amp;\"努尔\"</f><v>阿依努尔</v></c>" +
                          book.text("C5", "applicant") + book.text("D5", "bureau") + "</row>";
  // As programs that export write it, and without places.
  const QByteArray inlined = "<row>" +
                             QByteArray(
                                 "<c t=\"inlineStr\"><is><t>bahar</t></is></c>"
                                 "<c t=\"inlineStr\"><is><r><t>巴哈</t></r><r><t>尔</t></r></is></c>"
                                 "<c t=\"str\"><v>applicant</v></c>") +
                             book.text("D6", "bureau") + "</row>";
  const auto imported = fixture.import({units, book.file(rows + inlined)});
  QVERIFY2(imported.has_value(), imported ? "" : imported.error().line().c_str());
  QCOMPARE(imported->people, 3u);
  const auto bahar =
      fixture.store->read([](db::Database& db) { return server::directory::person(db, "bahar"); });
  QCOMPARE((*bahar)->name, "巴哈尔");
  const auto person =
      fixture.store->read([](db::Database& db) { return server::directory::person(db, "2024001"); });
  QVERIFY(person && *person);
  QCOMPARE((*person)->name, "阿依努尔");
}

void PeopleTest::whatAWorkbookDoesToNumbers() {
  Fixture fixture;
  Workbook book;
  const QByteArray rows = book.header() + "<row r=\"2\"><c r=\"A2\"><v>652825199003070421</v></c>" +
                          book.text("B2", "李明") + book.text("C2", "applicant") + book.text("D2", "bureau") +
                          "</row>";
  const auto imported = fixture.import({book.file(rows)});
  QVERIFY(!imported.has_value());
  QCOMPARE(imported.error().place().row, 2);
  QCOMPARE(imported.error().place().path, "A (id)");
  QVERIFY2(QByteArray(imported.error().detail().c_str()).contains("6.52825199003070E+17"),
           imported.error().detail().c_str());
}

void PeopleTest::otherWorkbooksAreRefused_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<int>("code");
  const auto row = [](const char* name, const QByteArray& bytes, base::Code code) {
    QTest::newRow(name) << bytes << int(code);
  };
  Workbook book;
  const QByteArray header = book.header();
  const QByteArray whole = book.bytes(header);
  row(".xls, .et, or locked", QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").append(600, '\0'),
      base::Code::WrongFileType);
  row("another zip", zipOf({{"a.txt", "hello"}}), base::Code::WrongFileType);
  row("cut", whole.left(whole.size() / 2), base::Code::DamagedFile);
  row("a text that is not there", book.bytes(header + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>99</v></c></row>"),
      base::Code::DamagedFile);
  row("XML that does not end", book.bytes(header + "<row r=\"2\"><c r=\"A2\">"), base::Code::DamagedFile);
  row("a document type", book.bytes("</sheetData><!DOCTYPE x><sheetData>"), base::Code::DamagedFile);
  QByteArray many = header;
  for (int i = 2; i < 6000; ++i)
    many += "<row r=\"" + QByteArray::number(i) + "\">" +
            QByteArray("<c t=\"b\"><v>1</v></c>").repeated(200) + "</row>";
  row("more cells than people", book.bytes(many), base::Code::TooLarge);
}

void PeopleTest::otherWorkbooksAreRefused() {
  QFETCH(QByteArray, bytes);
  QFETCH(int, code);
  const auto read = server::readTable(table("people.xlsx", bytes.toStdString()), {"id"});
  QVERIFY(!read.has_value());
  QVERIFY2(int(read.error().code()) == code, read.error().line().c_str());
  QCOMPARE(read.error().place().file, "people.xlsx");
}

std::unique_ptr<QObject> makePeopleTest() {
  return std::make_unique<PeopleTest>();
}

#include "tst_people.moc"
