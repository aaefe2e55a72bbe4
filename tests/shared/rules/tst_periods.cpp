// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Work history (五(一)5): periods that touch, overlap or leave a month.
#include "tests/shared/rules/bazhou.hpp"
#include "tests/shared/rules/tests.hpp"

#include <QTest>

using namespace tarim;
using tests::addRow;
using tests::findingsOf;
using tests::setCell;

namespace {

class PeriodsTest : public QObject {
  Q_OBJECT

 private slots:
  void twoPeriodsTouchOverlapOrLeaveAMonth_data();
  void twoPeriodsTouchOverlapOrLeaveAMonth();
  void gapNamesItsMonthsInWords();
  void secondmentInsideAnotherRowIsNoOverlap();
  void longRowCoversWhatShorterOnesLeave();
  void orderOnScreenDoesNotMatter();
  void lastRowIsOpen();
  void unreadableMonthIsLeftToItsOwnFinding();
};

void work(dossier::Dossier& dossier, const std::string& row, const std::string& from, const std::string& to,
          const std::string& kind = "work") {
  addRow(dossier, "work", row);
  setCell(dossier, "work", row, "from", from);
  setCell(dossier, "work", row, "to", to);
  setCell(dossier, "work", row, "kind", kind);
}

void PeriodsTest::twoPeriodsTouchOverlapOrLeaveAMonth_data() {
  QTest::addColumn<QString>("next");
  QTest::addColumn<QString>("gap");
  QTest::addColumn<QString>("overlap");
  QTest::newRow("begins two months before the end") << "2019-04"
                                                    << ""
                                                    << "2019-04/2019-06";
  QTest::newRow("begins in the month before the end") << "2019-05"
                                                      << ""
                                                      << "2019-05/2019-06";
  QTest::newRow("begins in the month of the end") << "2019-06"
                                                  << ""
                                                  << "";
  QTest::newRow("begins in the month after") << "2019-07"
                                             << ""
                                             << "";
  QTest::newRow("leaves one month") << "2019-08"
                                    << "2019-07/2019-07"
                                    << "";
  QTest::newRow("leaves half a year over new year") << "2020-01"
                                                    << "2019-07/2019-12"
                                                    << "";
}

void PeriodsTest::twoPeriodsTouchOverlapOrLeaveAMonth() {
  QFETCH(QString, next);
  dossier::Dossier dossier;
  work(dossier, "r1", "2016-08", "2019-06");
  work(dossier, "r2", next.toStdString(), "now");
  const auto gaps = findingsOf("work_gap", dossier);
  const auto overlaps = findingsOf("work_overlap", dossier);
  QTEST(gaps.empty() ? QString() : QString::fromStdString(gaps.front().found), "gap");
  QTEST(overlaps.empty() ? QString() : QString::fromStdString(overlaps.front().found), "overlap");
  for (const auto& finding : gaps)
    QCOMPARE(finding.severity, rules::Severity::Blocks);
  for (const auto& finding : overlaps)
    QCOMPARE(finding.severity, rules::Severity::Warns);
}

void PeriodsTest::gapNamesItsMonthsInWords() {
  dossier::Dossier dossier;
  work(dossier, "r1", "2016-08", "2019-06");
  work(dossier, "r2", "2019-12", "now");
  const auto gaps = findingsOf("work_gap", dossier);
  QCOMPARE(gaps.size(), 1U);
  QCOMPARE(
      QString::fromStdString(gaps.front().zh),
      QStringLiteral("2019年7月至2019年11月没有工作经历。请补一段，或将上一段的结束时间改为2019年11月。"));
  QCOMPARE(gaps.front().clause, std::string("五(一)5"));
  QCOMPARE(gaps.front().place.row, std::string("r2"));
}

void PeriodsTest::secondmentInsideAnotherRowIsNoOverlap() {
  dossier::Dossier dossier;
  work(dossier, "r1", "2016-08", "now");
  work(dossier, "r2", "2018-01", "2018-12", "secondment");
  QVERIFY(findingsOf("work_overlap", dossier).empty());
  QVERIFY(findingsOf("work_gap", dossier).empty());
  setCell(dossier, "work", "r2", "kind", "study");
  QCOMPARE(findingsOf("work_overlap", dossier).size(), 1U);
}

void PeriodsTest::longRowCoversWhatShorterOnesLeave() {
  dossier::Dossier dossier;
  work(dossier, "r1", "2010-01", "2020-12");
  work(dossier, "r2", "2012-01", "2012-12", "secondment");
  work(dossier, "r3", "2021-01", "now");
  QVERIFY(findingsOf("work_gap", dossier).empty());
}

void PeriodsTest::orderOnScreenDoesNotMatter() {
  dossier::Dossier dossier;
  work(dossier, "r1", "2019-07", "now");
  work(dossier, "r2", "2016-08", "2019-06");
  QVERIFY(findingsOf("work_gap", dossier).empty());
  QVERIFY(findingsOf("work_overlap", dossier).empty());
}

void PeriodsTest::lastRowIsOpen() {
  dossier::Dossier dossier;
  work(dossier, "r1", "2016-08", "2024-08");
  QCOMPARE(findingsOf("work_until_now", dossier).size(), 1U);
  setCell(dossier, "work", "r1", "to", "now");
  QVERIFY(findingsOf("work_until_now", dossier).empty());
}

void PeriodsTest::unreadableMonthIsLeftToItsOwnFinding() {
  dossier::Dossier dossier;
  work(dossier, "r1", "2016-08", "2019-06");
  work(dossier, "r2", "2019.7", "now");
  QVERIFY(findingsOf("work_gap", dossier).empty());
  QCOMPARE(findingsOf("type", dossier).size(), 1U);
}

}  // namespace

std::unique_ptr<QObject> makePeriodsTest() {
  return std::make_unique<PeriodsTest>();
}

#include "tst_periods.moc"
