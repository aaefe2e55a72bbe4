// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/authoring/diff.hpp"
#include "shared/authoring/next_year.hpp"
#include "shared/base/json.hpp"
#include "tests/shared/authoring/suites.hpp"

#include <QTest>

#include <set>

using namespace tarim;

class NextYearTest : public QObject {
  Q_OBJECT
 private slots:
  void windowsMoveByWholeYears();
  void calendarIsKept();
  void layoutStaysAsItWasWritten();
  void leapDayMovesToTheEndOfFebruary();
  void thereAndBackIsTheSamePolicy();
  void whatAPersonMustLookUpIsListed();
  void yearsThatCannotBeAreRefused_data();
  void yearsThatCannotBeAreRefused();
};

void NextYearTest::windowsMoveByWholeYears() {
  const auto next = authoring::nextYear(shippedPolicy(), 2025);
  QVERIFY2(next.has_value(), next ? "" : next.error().line().c_str());
  QCOMPARE(next->id, std::string("bazhou-ecology-2025"));
  const auto policy = policy::loadText(next->text, "next");
  QCOMPARE((*policy)->cycleYear, 2025);
  QCOMPARE(base::formatInstant((*policy)->window("apply")->from), std::string("2025-08-24T00:00:00+08:00"));
  QCOMPARE(base::formatInstant((*policy)->window("apply")->to), std::string("2025-09-09T00:00:00+08:00"));
  QVERIFY((*policy)->title.zh.starts_with("2025"));
}

void NextYearTest::calendarIsKept() {
  const auto before = policy::loadText(shippedPolicy(), "before");
  const auto after = policy::loadText(authoring::nextYear(shippedPolicy(), 2025)->text, "after");
  QVERIFY((*after)->calendar.years.at(2024).holidays == (*before)->calendar.years.at(2024).holidays);
  QVERIFY((*after)->calendar.years.at(2025).workdays == (*before)->calendar.years.at(2025).workdays);
}

void NextYearTest::layoutStaysAsItWasWritten() {
  const QStringList before = QString::fromStdString(shippedPolicy()).split('\n');
  const QStringList after =
      QString::fromStdString(authoring::nextYear(shippedPolicy(), 2025)->text).split('\n');
  QCOMPARE(after.size(), before.size());
  int changed = 0;
  for (int i = 0; i < before.size(); ++i)
    changed += before[i] == after[i] ? 0 : 1;
  QVERIFY2(changed > 0 && changed < 12, qPrintable(QString::number(changed)));
}

void NextYearTest::leapDayMovesToTheEndOfFebruary() {
  std::string text = testFile("data/policies/small/policy.json");
  const std::string from = "2024-08-24T00:00:00+08:00";
  text.replace(text.find(from), from.size(), "2024-02-29T00:00:00+08:00");
  const std::string years = "\"years\": {";
  text.insert(text.find(years) + years.size(), "\"2025\": {\"holidays\": []},");
  const auto next = authoring::nextYear(text, 2025);
  QVERIFY2(next.has_value(), next ? "" : next.error().line().c_str());
  QVERIFY(next->text.find("\"2025-02-28T00:00:00+08:00\"") != std::string::npos);
}

void NextYearTest::thereAndBackIsTheSamePolicy() {
  const auto next = authoring::nextYear(shippedPolicy(), 2026);
  const auto back = authoring::nextYear(next->text, 2024);
  QVERIFY(back.has_value());
  QVERIFY(back->text == shippedPolicy());
}

void NextYearTest::whatAPersonMustLookUpIsListed() {
  const auto policy = policy::loadText(shippedPolicy(), "before");
  const auto next = authoring::nextYear(shippedPolicy(), 2025);
  std::set<std::string> paths;
  for (const authoring::ToConfirm& one : next->toConfirm) {
    QVERIFY(!one.words.zh.empty() && !one.words.en.empty());
    paths.insert(one.path);
  }
  for (std::size_t i = 0; i < (*policy)->windows.size(); ++i)
    QVERIFY(paths.contains("$.windows[" + std::to_string(i) + "]"));
  for (std::size_t i = 0; i < (*policy)->open.size(); ++i)
    QVERIFY(paths.contains("$.open[" + std::to_string(i) + "]"));
  QVERIFY(paths.contains("$.clauses.三(一)") && paths.contains("$.sentences.promise"));
  QVERIFY(!paths.contains("$.clauses.五(一)5"));
}

void NextYearTest::yearsThatCannotBeAreRefused_data() {
  QTest::addColumn<int>("year");
  QTest::addColumn<QString>("path");
  QTest::newRow("the same") << 2024 << "$.cycleYear";
  QTest::newRow("no holiday list") << 2031 << "$.calendar.years.2031";
  QTest::newRow("long ago") << 1023 << "$.calendar.years.1023";
}

void NextYearTest::yearsThatCannotBeAreRefused() {
  QFETCH(int, year);
  QFETCH(QString, path);
  const auto next = authoring::nextYear(shippedPolicy(), year);
  QVERIFY(!next);
  QCOMPARE(QString::fromStdString(next.error().place().path), path);
}

std::unique_ptr<QObject> makeNextYearTest() {
  return std::make_unique<NextYearTest>();
}
#include "tst_next_year.moc"
