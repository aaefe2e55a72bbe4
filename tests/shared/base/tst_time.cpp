// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/time.hpp"
#include "tests/shared/base/suites.hpp"

#include <QTest>

using namespace tarim::base;

class TimeTest : public QObject {
  Q_OBJECT
 private slots:
  void anImpossibleTextIsRefused_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"", "2023-02-30", "2023-02-29", "1900-02-29", "2100-02-29", "2024-13-01", "2024-00-10",
          "2024-04-31", "1899-12-31", "2200-01-01", "2024-1-01", "2024-01-1", "2024/01/01", "2024-01-01 ",
          " 2024-01-01", "2024-01-00", "+024-01-01", "２024-01-01"})
      QTest::newRow(text) << QByteArray(text);
  }
  void anImpossibleTextIsRefused() {
    QFETCH(QByteArray, text);
    const auto day = parseDate(text.toStdString());
    QVERIFY(!day);
    QCOMPARE(day.error().code(), Code::InvalidInput);
  }
  void leapDaysExist() {
    QVERIFY(parseDate("2024-02-29"));
    QVERIFY(parseDate("2000-02-29"));
    QVERIFY(parseDate("1900-01-01"));
    QVERIFY(parseDate("2199-12-31"));
  }
  void everyDayComesBackAsItWasWritten() {
    using namespace std::chrono;
    for (sys_days d{year{1900} / 1 / 1}; d <= sys_days{year{2199} / 12 / 31}; d += days{1}) {
      const std::string text = formatDate(Date{d});
      const auto back = parseDate(text);
      if (!back || sys_days{*back} != d) QFAIL(text.c_str());
      if (beijingDate(beginningOf(*back)) != *back || beijingDate(endOf(*back) - Millis{1}) != *back)
        QFAIL(text.c_str());
    }
  }
  void aDayEndsAtBeijingMidnight() {
    const Date day = *parseDate("2024-09-08");
    QVERIFY(endOf(day) == *parseInstant("2024-09-09T00:00:00+08:00"));
    QVERIFY(beginningOf(day) == *parseInstant("2024-09-07T16:00:00Z"));
    QVERIFY(beijingDate(*parseInstant("2024-09-08T15:59:59.999Z")) == day);
    QVERIFY(beijingDate(*parseInstant("2024-09-08T16:00:00Z")) == *parseDate("2024-09-09"));
  }
  void offsetsNameTheSameInstant() {
    QVERIFY(*parseInstant("2024-09-08T23:59:59+08:00") == *parseInstant("2024-09-08T15:59:59Z"));
    QVERIFY(*parseInstant("2024-09-08T12:29:59-03:30") == *parseInstant("2024-09-08T15:59:59Z"));
  }
  void anUnclearInstantIsRefused_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"2024-09-08T23:59:59", "2024-09-08", "2024-09-08T24:00:00Z", "2024-09-08T23:60:00Z",
          "2024-09-08T23:59:60Z", "2024-02-30T00:00:00Z", "2024-09-08 23:59:59Z", "2024-09-08T23:59:59z",
          "2024-09-08T23:59:59.Z", "2024-09-08T23:59:59+0800", "2024-09-08T23:59:59+08:00x",
          "2024-09-08T23:59:59.1234567890Z", "2024-09-08T23:59Z"})
      QTest::newRow(text) << QByteArray(text);
  }
  void anUnclearInstantIsRefused() {
    QFETCH(QByteArray, text);
    QVERIFY(!parseInstant(text.toStdString()));
  }
  void millisecondsAreWrittenOnlyWhenThereAreSome() {
    const auto plain = std::string("2024-09-08T23:59:59+08:00");
    const auto fine = std::string("2024-09-08T23:59:59.070+08:00");
    QCOMPARE(formatInstant(*parseInstant(plain)), plain);
    QCOMPARE(formatInstant(*parseInstant(fine)), fine);
    QCOMPARE(toMillis(*parseInstant("1970-01-01T00:00:00.1239Z")), std::int64_t{123});
    QCOMPARE(formatInstant(fromMillis(-1)), std::string("1970-01-01T07:59:59.999+08:00"));
  }
  void monthsAreStrict() {
    QCOMPARE(formatMonth(*parseMonth("2024-09")), std::string("2024-09"));
    for (const char* text : {"2024-13", "2024-0", "2024-00", "2024-09-01", "2024"})
      QVERIFY(!parseMonth(text));
  }
};

std::unique_ptr<QObject> makeTimeTest() {
  return std::make_unique<TimeTest>();
}

#include "tst_time.moc"
