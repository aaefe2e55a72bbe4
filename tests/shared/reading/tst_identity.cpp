// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Where pages name their applicant.
#include "shared/reading/identity.hpp"
#include "tests/shared/reading/page_lines.hpp"
#include "tests/shared/reading/suites.hpp"

#include <QTest>

using namespace tarim;
using reading::Naming;
using tests::pageOf;

namespace {

dossier::Dossier person() {
  dossier::Dossier dossier;
  dossier.set({"basic", "@", "name"}, "买买提·阿依努尔");
  dossier.set({"basic", "@", "unit"}, "且末县生态环境监测站");
  return dossier;
}

std::vector<reading::NamingArea> namedOn(const std::vector<std::string>& lines) {
  const std::vector<pages::PageText> readings{pageOf(lines)};
  return reading::namingAreas(person(), readings, {});
}

class IdentityTest : public QObject {
  Q_OBJECT

 private slots:
  void shortFormsLeaveRegionsAndEndingsOut_data();
  void shortFormsLeaveRegionsAndEndingsOut();
  void nameAndUnitAreFoundHoweverTheyAreWritten_data();
  void nameAndUnitAreFoundHoweverTheyAreWritten();
  void whatNamesNobodyIsLeftAlone_data();
  void whatNamesNobodyIsLeftAlone();
  void anAreaCoversItsCharacters();
  void severalReadingsOfOnePlaceAreOneArea();
  void aCodeIsAlwaysProposed();
  void sealsAndEyesAreProposed();
};

void IdentityTest::shortFormsLeaveRegionsAndEndingsOut_data() {
  QTest::addColumn<QString>("unit");
  QTest::addColumn<QString>("forms");
  const auto row = [](const char* unit, const char* forms) {
    QTest::newRow(unit) << QString::fromUtf8(unit) << QString::fromUtf8(forms);
  };
  row("且末县生态环境监测站", "生态环境监测站");
  row("巴音郭楞蒙古自治州生态环境局", "生态环境局");
  row("新疆绿洲环境检测有限公司", "新疆绿洲环境检测");
  row("库尔勒市天山水务有限责任公司", "天山水务有限责任公司 库尔勒市天山水务 天山水务");
  row("监测站", "");
}

void IdentityTest::shortFormsLeaveRegionsAndEndingsOut() {
  QFETCH(QString, unit);
  QFETCH(QString, forms);
  QStringList found;
  for (const std::string& form : reading::shortForms(unit.toStdString()))
    found << QString::fromStdString(form);
  QCOMPARE(found.join(QLatin1Char(' ')), forms);
}

void IdentityTest::nameAndUnitAreFoundHoweverTheyAreWritten_data() {
  QTest::addColumn<QString>("line");
  QTest::addColumn<int>("what");
  const auto row = [](const char* line, Naming what) {
    QTest::newRow(line) << QString::fromUtf8(line) << int(what);
  };
  row("兹证明买买提·阿依努尔同志", Naming::Name);
  row("姓名 买买提.阿依努尔", Naming::Name);
  row("买 买 提 阿 依 努 尔", Naming::Name);
  row("買買提‧阿依努爾", Naming::Name);
  row("买买担·阿依努尔", Naming::Name);
  row("编制单位：且未县生态环境监测站", Naming::Unit);
  row("我站（生态环境监测站）", Naming::Unit);
  row("且末縣生態環境監測站", Naming::Unit);
}

void IdentityTest::nameAndUnitAreFoundHoweverTheyAreWritten() {
  QFETCH(QString, line);
  QFETCH(int, what);
  const auto found = namedOn({"前一行", line.toStdString(), "后一行"});
  QCOMPARE(found.size(), std::size_t{1});
  QCOMPARE(int(found.front().what), what);
}

void IdentityTest::whatNamesNobodyIsLeftAlone_data() {
  QTest::addColumn<QString>("line");
  for (const char* line :
       {"批准：赵国强", "库尔勒市环境监测站", "艾合买提·吐尔逊", "监测室副主任", "2024-10"})
    QTest::newRow(line) << QString::fromUtf8(line);
}

void IdentityTest::whatNamesNobodyIsLeftAlone() {
  QFETCH(QString, line);
  QVERIFY(namedOn({line.toStdString()}).empty());
}

void IdentityTest::anAreaCoversItsCharacters() {
  const auto found = namedOn({"一", "二", "兹证明买买提·阿依努尔同志"});
  QCOMPARE(found.size(), std::size_t{1});
  const pages::Area& area = found.front().area;
  // The name is the characters 3 to 10 of the line.
  QVERIFY(area.x < 300 && area.x + area.width > 1100);
  QVERIFY(area.y < 400 && area.y + area.height > 550);
  QVERIFY(area.width < 1100 && area.height < 300);
}

void IdentityTest::severalReadingsOfOnePlaceAreOneArea() {
  const std::vector<pages::PageText> readings{pageOf({"买买提·阿依努尔"}), pageOf({"买买提`阿依努尔"}),
                                              pageOf({"另一行"})};
  QCOMPARE(reading::namingAreas(person(), readings, {}).size(), std::size_t{1});
}

void IdentityTest::aCodeIsAlwaysProposed() {
  const std::vector<pages::PageCode> codes{{"https://example.org", "QRCode", 100, 200, 300, 400}};
  const auto found = reading::namingAreas(person(), {}, codes);
  QCOMPARE(found.size(), std::size_t{1});
  QVERIFY(found.front() == (reading::NamingArea{Naming::Code, {100, 200, 300, 400}}));
}

void IdentityTest::sealsAndEyesAreProposed() {
  const std::vector<pages::PageMark> marks{{pages::MarkKind::Eyes, 5, 6, 7, 8},
                                           {pages::MarkKind::Seal, 1, 2, 3, 4}};
  const auto found = reading::namingAreas(person(), {}, {}, marks);
  QCOMPARE(found.size(), std::size_t{2});
  QVERIFY(found[0] == (reading::NamingArea{Naming::Seal, {1, 2, 3, 4}}));
  QVERIFY(found[1] == (reading::NamingArea{Naming::Eyes, {5, 6, 7, 8}}));
}

}  // namespace

std::unique_ptr<QObject> makeIdentityTest() {
  return std::make_unique<IdentityTest>();
}

#include "tst_identity.moc"
