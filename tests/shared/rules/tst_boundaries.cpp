// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Every number of the notice that a rule knows: one below, on it, one above.
#include "tests/shared/rules/bazhou.hpp"
#include "tests/shared/rules/tests.hpp"

#include <QTest>

using namespace tarim;
using tests::addRow;
using tests::findingsOf;
using tests::setCell;

namespace {

class BoundariesTest : public QObject {
  Q_OBJECT

 private slots:
  void summaryCountsCharactersWithoutWhiteSpace_data();
  void summaryCountsCharactersWithoutWhiteSpace();
  void windowIsOpenFromItsFirstToItsLastMillisecond_data();
  void windowIsOpenFromItsFirstToItsLastMillisecond();
  void resubmissionIsTimedByTheWorkflow();
  void chsiSheetIsValidOnItsLastDay();
  void datesMustExist_data();
  void datesMustExist();
};

void BoundariesTest::summaryCountsCharactersWithoutWhiteSpace_data() {
  QTest::addColumn<int>("characters");
  QTest::addColumn<int>("tooShort");
  QTest::addColumn<int>("tooLong");
  QTest::newRow("1999") << 1999 << 1 << 0;
  QTest::newRow("2000") << 2000 << 0 << 0;
  QTest::newRow("2001") << 2001 << 0 << 0;
  QTest::newRow("2999") << 2999 << 0 << 0;
  QTest::newRow("3000") << 3000 << 0 << 0;
  QTest::newRow("3001") << 3001 << 0 << 1;
}

void BoundariesTest::summaryCountsCharactersWithoutWhiteSpace() {
  QFETCH(int, characters);
  std::string text = "　　";
  for (int i = 0; i < characters; ++i)
    text += i % 50 == 49 ? "。\n" : i % 97 == 0 ? "𠮷" : "水";
  dossier::Dossier dossier;
  setCell(dossier, "summary", "@", "text", text);
  const auto tooShort = findingsOf("too_short", dossier);
  const auto tooLong = findingsOf("too_long", dossier);
  QTEST(static_cast<int>(tooShort.size()), "tooShort");
  QTEST(static_cast<int>(tooLong.size()), "tooLong");
  for (const auto& finding : tooShort)
    QCOMPARE(finding.found, std::to_string(characters));
  for (const auto& finding : tooLong)
    QCOMPARE(finding.clause, std::string("五(一)11"));
}

void BoundariesTest::windowIsOpenFromItsFirstToItsLastMillisecond_data() {
  QTest::addColumn<QString>("now");
  QTest::addColumn<int>("findings");
  QTest::newRow("a millisecond early") << "2024-08-23T23:59:59.999+08:00" << 1;
  QTest::newRow("first") << "2024-08-24T00:00:00+08:00" << 0;
  QTest::newRow("last") << "2024-09-08T23:59:59.999+08:00" << 0;
  QTest::newRow("24:00 is over") << "2024-09-09T00:00:00+08:00" << 1;
}

void BoundariesTest::windowIsOpenFromItsFirstToItsLastMillisecond() {
  QFETCH(QString, now);
  const auto findings = findingsOf("window", {}, base::parseInstant(now.toStdString()).value());
  QTEST(static_cast<int>(findings.size()), "findings");
  for (const auto& finding : findings) {
    QCOMPARE(finding.clause, std::string("三(一)"));
    QVERIFY(finding.zh.find("2024年8月24日00:00至2024年9月8日24:00") != std::string::npos);
  }
}

void BoundariesTest::resubmissionIsTimedByTheWorkflow() {
  const auto late = base::parseInstant("2024-09-21T00:00:00+08:00").value();
  for (const auto& finding : tests::bazhou().check({}, late, rules::Windows::LeftToWorkflow))
    QVERIFY(finding.rule != "window");
}

void BoundariesTest::chsiSheetIsValidOnItsLastDay() {
  dossier::Dossier dossier;
  addRow(dossier, "education", "r1");
  setCell(dossier, "education", "r1", "proof", "chsi");
  setCell(dossier, "education", "r1", "chsi_valid_until", "2024-09-01");
  QVERIFY(findingsOf("chsi_expired", dossier, base::parseInstant("2024-09-01T23:59:59.999+08:00").value())
              .empty());
  QCOMPARE(
      findingsOf("chsi_expired", dossier, base::parseInstant("2024-09-02T00:00:00+08:00").value()).size(),
      1U);
}

void BoundariesTest::datesMustExist_data() {
  QTest::addColumn<QString>("date");
  QTest::addColumn<bool>("real");
  QTest::newRow("leap day") << "2024-02-29" << true;
  QTest::newRow("no leap day") << "2023-02-29" << false;
  QTest::newRow("30 February") << "2023-02-30" << false;
  QTest::newRow("31 April") << "2023-04-31" << false;
  QTest::newRow("month 13") << "2023-13-01" << false;
  QTest::newRow("year 0") << "0000-01-01" << false;
  QTest::newRow("one digit") << "2023-1-1" << false;
  QTest::newRow("a month") << "2023-01" << false;
  QTest::newRow("dots") << "2023.01.01" << false;
}

void BoundariesTest::datesMustExist() {
  QFETCH(QString, date);
  dossier::Dossier dossier;
  setCell(dossier, "basic", "@", "birth_date", date.toStdString());
  QTEST(findingsOf("type", dossier).empty(), "real");
}

}  // namespace

std::unique_ptr<QObject> makeBoundariesTest() {
  return std::make_unique<BoundariesTest>();
}

#include "tst_boundaries.moc"
