// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/policy/policy.hpp"
#include "tests/shared/policy/tests.hpp"

#include <QTest>

using namespace tarim;

namespace {

class CalendarTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void workingDaysAreCountedWithBothEnds_data();
  void workingDaysAreCountedWithBothEnds();
  void yearWithoutListIsRefused();
  void regionalHolidaysCountOnlyWhenSwitchedOn();
  void centuriesAreRefusedInBoundedTime();

 private:
  base::Result<int> count(const char* from, const char* to) const {
    return policy::workingDays(m_calendar, *base::parseDate(from), *base::parseDate(to));
  }
  policy::Calendar m_calendar;
};

void CalendarTest::initTestCase() {
  const auto loaded = policy::loadFolder(TARIM_POLICIES_DIR "/bazhou-ecology-2024");
  QVERIFY2(loaded.has_value(), loaded ? "" : loaded.error().line().c_str());
  m_calendar = (*loaded)->calendar;
}

void CalendarTest::workingDaysAreCountedWithBothEnds_data() {
  QTest::addColumn<QString>("from");
  QTest::addColumn<QString>("to");
  QTest::addColumn<int>("days");
  QTest::newRow("an ordinary week") << "2024-09-02"
                                    << "2024-09-06" << 5;
  QTest::newRow("one day short of it") << "2024-09-02"
                                       << "2024-09-05" << 4;
  QTest::newRow("the weekend adds nothing") << "2024-09-02"
                                            << "2024-09-08" << 5;
  QTest::newRow("mid-autumn with its make-up Saturday") << "2024-09-13"
                                                        << "2024-09-19" << 4;
  QTest::newRow("the same and a day") << "2024-09-13"
                                      << "2024-09-20" << 5;
  QTest::newRow("only a make-up Saturday") << "2024-09-14"
                                           << "2024-09-14" << 1;
  QTest::newRow("only holidays") << "2024-10-01"
                                 << "2024-10-07" << 0;
  QTest::newRow("make-up Sunday before the national day") << "2024-09-28"
                                                          << "2024-09-30" << 2;
  QTest::newRow("over the end of a year") << "2024-12-30"
                                          << "2025-01-03" << 4;
  QTest::newRow("leap day") << "2024-02-29"
                            << "2024-02-29" << 1;
  QTest::newRow("spring festival 2026") << "2026-02-14"
                                        << "2026-02-24" << 2;
  QTest::newRow("backwards") << "2024-09-06"
                             << "2024-09-02" << 0;
}

void CalendarTest::workingDaysAreCountedWithBothEnds() {
  QFETCH(QString, from);
  QFETCH(QString, to);
  QFETCH(int, days);
  const auto counted = count(qPrintable(from), qPrintable(to));
  QVERIFY(counted.has_value());
  QCOMPARE(*counted, days);
}

void CalendarTest::yearWithoutListIsRefused() {
  for (const auto& [from, to] :
       {std::pair{"2027-01-04", "2027-01-08"}, {"2026-12-28", "2027-01-08"}, {"2023-12-28", "2024-01-08"}}) {
    const auto counted = count(from, to);
    QVERIFY(!counted.has_value());
    QCOMPARE(counted.error().code(), base::Code::NotFound);
  }
}

void CalendarTest::regionalHolidaysCountOnlyWhenSwitchedOn() {
  policy::Calendar calendar = m_calendar;
  calendar.regional[2024].holidays = {*base::parseDate("2024-06-17")};
  const base::Date from = *base::parseDate("2024-06-17");
  const base::Date to = *base::parseDate("2024-06-21");
  QCOMPARE(*policy::workingDays(calendar, from, to), 5);
  calendar.useRegional = true;
  QCOMPARE(*policy::workingDays(calendar, from, to), 4);
}

void CalendarTest::centuriesAreRefusedInBoundedTime() {
  QCOMPARE(count("2024-01-01", "2199-01-01").error().code(), base::Code::TooLarge);
}

}  // namespace

std::unique_ptr<QObject> makeCalendarTest() {
  return std::make_unique<CalendarTest>();
}

#include "tst_calendar.moc"
