// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Dates as documents write them.
#include "shared/reading/dates.hpp"
#include "tests/shared/reading/page_lines.hpp"
#include "tests/shared/reading/suites.hpp"

#include <QTest>

using namespace tarim;

namespace {

class DatesTest : public QObject {
  Q_OBJECT

 private slots:
  void datesAreFound_data();
  void datesAreFound();
  void everyDayIsFoundHoweverItIsWritten();
};

void DatesTest::datesAreFound_data() {
  QTest::addColumn<QString>("line");
  QTest::addColumn<QString>("dates");
  const auto row = [](const char* line, const char* dates) {
    QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(dates);
  };
  row("于2008-09至2012-06在本校", "2008-09 2012-06");
  row("1990年03月07日", "1990-03-07");
  row("1990 年 3 月 7 日", "1990-03-07");
  row("2016.05.20-2036.05.20", "2016-05-20 2036-05-20");
  row("二〇一八年十二月二十日", "2018-12-20");
  row("二○二一年二月", "2021-02");
  row("2018年12月28日", "2018-12-28");
  row("2018/6", "2018-06");
  row("２０１８－０６", "2018-06");
  row("2O18-O6", "2018-06");
  row("（2024年度）", "2024");
  row("编号：107581201205003127", "");
  row("2018-13-01", "");
  row("PM2.5 1234.5", "");
  row("1899-01-01", "");
}

void DatesTest::datesAreFound() {
  QFETCH(QString, line);
  QFETCH(QString, dates);
  QStringList found;
  for (const reading::PageDate& date : reading::datesOf(tests::pageOf({line.toStdString()})))
    found << QString::fromStdString(date.text());
  QCOMPARE(found.join(QLatin1Char(' ')), dates);
}

void DatesTest::everyDayIsFoundHoweverItIsWritten() {
  for (int number = 0; number < 3000; number += 7) {
    const base::Date day{std::chrono::sys_days(base::Date(std::chrono::year(1990) / 1 / 1)) +
                         std::chrono::days(number * 4)};
    const std::string iso = base::formatDate(day);
    const std::string year = iso.substr(0, 4);
    const std::string month = iso.substr(5, 2);
    const std::string ofMonth = iso.substr(8, 2);
    for (const std::string& written : {iso, year + "年" + month + "月" + ofMonth + "日",
                                       year + "." + month + "." + ofMonth, year + "/" + month + "/" + ofMonth,
                                       year + "年" + std::to_string(unsigned(day.month())) + "月" +
                                           std::to_string(unsigned(day.day())) + "日"}) {
      const auto dates = reading::datesOf(tests::pageOf({"生于" + written + "，"}));
      QCOMPARE(dates.size(), std::size_t{1});
      QCOMPARE(dates.front().text(), iso);
    }
  }
}

}  // namespace

std::unique_ptr<QObject> makeDatesTest() {
  return std::make_unique<DatesTest>();
}

#include "tst_dates.moc"
