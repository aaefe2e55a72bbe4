// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What a page says beside what was typed, over pages whose text is known.
#include "demo/application.hpp"
#include "demo/cycle.hpp"
#include "shared/pages/comparable.hpp"
#include "shared/reading/compare.hpp"
#include "tests/shared/reading/page_lines.hpp"
#include "tests/shared/reading/suites.hpp"

#include <QTest>

#include <random>

using namespace tarim;
using reading::CellReading;
using reading::Comparison;
using tests::pageOf;

namespace {

struct Demo {
  policy::PolicyPtr policy;
  policy::Proofs proofs;
  dossier::Dossier dossier;
};

const Demo& demo() {
  static const Demo all = [] {
    const base::Date day = base::parseDate("2026-11-30").value();
    auto policy = demo::policyFor(day).value();
    auto proofs = policy::proofsOf(*policy);
    auto dossier = demo::applicationFor(*policy, day).value();
    return Demo{std::move(policy), std::move(proofs), std::move(dossier)};
  }();
  return all;
}

dossier::Attachment pageIn(const std::string& slot, const std::string& row = {}) {
  const auto pages = dossier::attachmentsOf(demo().dossier, slot, row);
  return pages.empty() ? dossier::Attachment() : pages.front();
}

std::vector<CellReading> compare(const dossier::Attachment& page,
                                 const std::vector<pages::PageText>& readings,
                                 const dossier::Dossier& dossier = demo().dossier) {
  return reading::readCells(*demo().policy, demo().proofs, dossier, page, readings);
}

CellReading of(const std::vector<CellReading>& cells, std::string_view column) {
  for (const CellReading& cell : cells)
    if (cell.cell.column == column) return cell;
  return {};
}

dossier::Dossier with(const std::string& table, const std::string& row, const std::string& column,
                      const std::string& value) {
  dossier::Dossier changed = demo().dossier;
  changed.set({table, row, column}, value);
  return changed;
}

const std::vector<std::string> kSheet{"教育部学历证书电子注册备案表",
                                      "姓名 买买提.阿依努尔",
                                      "出生日期 1990年03月07日",
                                      "入学时间 2008-09",
                                      "毕业时间 2012-06",
                                      "学校名称 新疆农业大学",
                                      "专业 环境科学",
                                      "证书编号 1O758I201205003127"};

class CompareTest : public QObject {
  Q_OBJECT

 private slots:
  void thePolicySaysWhatAPageProves();
  void whatIsTheSameAgrees();
  void whatIsOtherDiffersAndBothAreShown_data();
  void whatIsOtherDiffersAndBothAreShown();
  void anEmptyCellGetsAProposal();
  void oneReadingThatAgreesIsEnough();
  void oneReadingAloneIsNotBelieved();
  void aValueThatIsNotThereIsUnread();
  void aShortNameIsNotFoundInTheTextAround();
  void theHoursAreTheNumberBesideTheirWord();
  void aChoiceIsReadByItsWords();
  void pagesOfOneSlotSpeakTogether();
  void aDifferenceOfOneCharacterIsNeverAnAgreement();
};

void CompareTest::thePolicySaysWhatAPageProves() {
  const auto cells = compare(pageIn("chsi_sheet", "edu1"), {pageOf(kSheet)});
  QStringList columns;
  for (const CellReading& cell : cells)
    columns << QString::fromStdString(cell.cell.table + "/" + cell.cell.row + "/" + cell.cell.column);
  QCOMPARE(columns.join(QLatin1Char(' ')),
           QStringLiteral("basic/@/name basic/@/birth_date education/edu1/school education/edu1/major "
                          "education/edu1/from education/edu1/to education/edu1/certificate_number "
                          "education/edu1/chsi_valid_until"));
  QVERIFY(compare(pageIn("portrait"), {pageOf(kSheet)}).empty());
  QVERIFY(compare(pageIn("chsi_sheet", "edu1"), {}).empty());
}

void CompareTest::whatIsTheSameAgrees() {
  for (const CellReading& cell : compare(pageIn("chsi_sheet", "edu1"), {pageOf(kSheet)})) {
    const bool isOnPage = cell.cell.column != "chsi_valid_until";
    QVERIFY2(cell.comparison == (isOnPage ? Comparison::Agrees : Comparison::Unread),
             cell.cell.column.c_str());
    QCOMPARE(cell.areas.empty(), !isOnPage);
    QVERIFY(cell.page.empty());
  }
}

void CompareTest::whatIsOtherDiffersAndBothAreShown_data() {
  QTest::addColumn<QString>("table");
  QTest::addColumn<QString>("column");
  QTest::addColumn<QString>("typed");
  QTest::addColumn<QString>("page");
  const auto row = [](const char* column, const char* typed, const char* page, bool isOfRow = true) {
    QTest::newRow(typed) << (isOfRow ? "education" : "basic") << column << QString::fromUtf8(typed)
                         << QString::fromUtf8(page);
  };
  row("name", "买买提·阿依努兰", "买买提·阿依努尔", false);
  row("name", "艾买提·阿依努尔", "买买提·阿依努尔", false);
  row("birth_date", "1990-03-17", "1990-03-07", false);
  row("from", "2008-08", "2008-09");
  row("to", "2012-07", "2012-06");
  row("to", "2018-06", "2012-06");
  row("school", "新疆农垦大学", "新疆农业大学");
  row("school", "塔里木大学", "新疆农业大学");
  row("certificate_number", "107581201205003128", "1O758I201205003127");
}

void CompareTest::whatIsOtherDiffersAndBothAreShown() {
  QFETCH(QString, table);
  QFETCH(QString, column);
  QFETCH(QString, typed);
  QFETCH(QString, page);
  const std::string row = table == QLatin1String("basic") ? "@" : "edu1";
  const auto changed = with(table.toStdString(), row, column.toStdString(), typed.toStdString());
  const auto cell =
      of(compare(pageIn("chsi_sheet", "edu1"), {pageOf(kSheet)}, changed), column.toStdString());
  QCOMPARE(int(cell.comparison), int(Comparison::Differs));
  QCOMPARE(QString::fromStdString(cell.typed), typed);
  // A number is proposed as it was typed, but for the digit that is another.
  const QString expected =
      column == QLatin1String("certificate_number") ? QStringLiteral("107581201205003127") : page;
  QCOMPARE(QString::fromStdString(cell.page), expected);
  QVERIFY(!cell.areas.empty());
}

void CompareTest::anEmptyCellGetsAProposal() {
  for (const auto& [column, value] : {std::pair("school", "新疆农业大学"), std::pair("to", "2012-06"),
                                      std::pair("certificate_number", "1O758I201205003127")}) {
    const auto changed = with("education", "edu1", column, "");
    const auto cell = of(compare(pageIn("chsi_sheet", "edu1"), {pageOf(kSheet)}, changed), column);
    QCOMPARE(int(cell.comparison), int(Comparison::Proposed));
    QCOMPARE(cell.page, std::string(value));
  }
}

void CompareTest::oneReadingThatAgreesIsEnough() {
  auto wrong = kSheet;
  wrong[1] = "姓名 买买担.阿依努尔";
  const auto cells = compare(pageIn("chsi_sheet", "edu1"), {pageOf(wrong), pageOf(wrong), pageOf(kSheet)});
  QCOMPARE(int(of(cells, "name").comparison), int(Comparison::Agrees));
}

void CompareTest::oneReadingAloneIsNotBelieved() {
  auto wrong = kSheet;
  wrong[1] = "姓名 买买担.阿依努尔";
  auto other = kSheet;
  other[1] = "姓名 买买捏.阿依努尔";
  auto none = kSheet;
  none.erase(none.begin() + 1);
  const auto page = pageIn("chsi_sheet", "edu1");
  QCOMPARE(int(of(compare(page, {pageOf(wrong), pageOf(other), pageOf(none)}), "name").comparison),
           int(Comparison::Unread));
  QCOMPARE(int(of(compare(page, {pageOf(wrong), pageOf(wrong), pageOf(none)}), "name").comparison),
           int(Comparison::Differs));
}

void CompareTest::aValueThatIsNotThereIsUnread() {
  const auto cells = compare(pageIn("chsi_sheet", "edu1"), {pageOf({"一张别的纸", "没有相关内容"})});
  QCOMPARE(cells.size(), std::size_t{8});
  for (const CellReading& cell : cells)
    QVERIFY2(cell.comparison == Comparison::Unread, cell.cell.column.c_str());
}

void CompareTest::aShortNameIsNotFoundInTheTextAround() {
  const auto changed = with("basic", "@", "name", "王小明");
  const auto page = pageIn("work_proof", "job1");
  QCOMPARE(int(of(compare(page, {pageOf({"他在王小镇明德路工作"})}, changed), "name").comparison),
           int(Comparison::Unread));
  QCOMPARE(int(of(compare(page, {pageOf({"兹证明王小明同志"})}, changed), "name").comparison),
           int(Comparison::Agrees));
  QCOMPARE(int(of(compare(page, {pageOf({"姓名：王小朋"})}, changed), "name").comparison),
           int(Comparison::Differs));
}

void CompareTest::theHoursAreTheNumberBesideTheirWord() {
  const auto page = pageIn("training_certificate", "tra1");
  const auto read = [&](const char* line, const dossier::Dossier& dossier) {
    return of(compare(page, {pageOf({line})}, dossier), "hours");
  };
  QCOMPARE(int(read("完成30学时，考核合格", demo().dossier).comparison), int(Comparison::Agrees));
  QCOMPARE(int(read("学时：30.0", demo().dossier).comparison), int(Comparison::Agrees));
  const auto differs = read("完成36学时，考核合格", demo().dossier);
  QCOMPARE(int(differs.comparison), int(Comparison::Differs));
  QCOMPARE(differs.page, std::string("36"));
  QCOMPARE(int(read("编号30", demo().dossier).comparison), int(Comparison::Unread));
  const auto proposed = read("完成72学时", with("training", "tra1", "hours", ""));
  QCOMPARE(int(proposed.comparison), int(Comparison::Proposed));
  QCOMPARE(proposed.page, std::string("72"));
}

void CompareTest::aChoiceIsReadByItsWords() {
  const auto page = pageIn("id_card");
  const auto read = [&](const char* line) { return of(compare(page, {pageOf({line})}), "sex"); };
  QCOMPARE(int(read("性别 女 民族 维吾尔").comparison), int(Comparison::Agrees));
  const auto differs = read("性别 男 民族 维吾尔");
  QCOMPARE(int(differs.comparison), int(Comparison::Differs));
  QCOMPARE(differs.page, std::string("male"));
  QCOMPARE(int(read("男女都可以").comparison), int(Comparison::Unread));
}

void CompareTest::pagesOfOneSlotSpeakTogether() {
  const auto page = pageIn("paper_scan", "pap1");
  const auto cover = compare(page, {pageOf({"新疆环境保护", "2025-06 CN 65-1119/X"})});
  const auto first = compare(page, {pageOf({"车尔臣河中游水质时空变化分析"})});
  const auto all = reading::together({cover, first});
  QCOMPARE(all.size(), std::size_t{4});
  for (const CellReading& cell : all)
    QVERIFY2(cell.comparison == Comparison::Agrees, cell.cell.column.c_str());
}

/// Whatever character is another, in whatever text cell: the page is never said to agree.
void CompareTest::aDifferenceOfOneCharacterIsNeverAnAgreement() {
  const std::u32string pool = U"明华强丽国新海军平志4728";
  std::mt19937 random(16);
  int differs = 0;
  int all = 0;
  for (const char* column : {"school", "major", "certificate_number", "from", "to"}) {
    const std::string typed(demo().dossier.value("education", "edu1", column));
    const std::u32string points = base::codePoints(typed);
    for (std::size_t at = 0; at < points.size(); ++at) {
      std::u32string other = points;
      const bool isDigit = points[at] < 128;
      if (isDigit && (points[at] < U'0' || points[at] > U'9')) continue;
      other[at] = isDigit ? U'0' + (points[at] - U'0' + 3) % 10 : pool[random() % 10];
      if (pages::comparable(other[at]) == pages::comparable(points[at])) continue;
      const auto changed = with("education", "edu1", column, base::toUtf8(other));
      const auto cell = of(compare(pageIn("chsi_sheet", "edu1"), {pageOf(kSheet)}, changed), column);
      QVERIFY2(cell.comparison != Comparison::Agrees, base::toUtf8(other).c_str());
      ++all;
      differs += cell.comparison == Comparison::Differs ? 1 : 0;
    }
  }
  QVERIFY2(differs * 100 >= all * 95, std::to_string(differs).c_str());
}

}  // namespace

std::unique_ptr<QObject> makeCompareTest() {
  return std::make_unique<CompareTest>();
}

#include "tst_compare.moc"
