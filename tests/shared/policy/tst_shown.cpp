// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/policy/shown.hpp"
#include "tests/shared/policy/tests.hpp"

#include <QTest>

using namespace tarim;
using policy::FieldType;
using policy::Language;

namespace {

class ShownTest : public QObject {
  Q_OBJECT

 private slots:
  void aValueReadsAsPeopleSayIt_data();
  void aValueReadsAsPeopleSayIt();
  void aChoiceIsItsWordsAndAnUnknownOneStays();
};

void ShownTest::aValueReadsAsPeopleSayIt_data() {
  QTest::addColumn<int>("type");
  QTest::addColumn<QString>("value");
  QTest::addColumn<QString>("zh");
  QTest::addColumn<QString>("en");
  QTest::addColumn<QString>("dense");
  const auto row = [](FieldType type, const char* value, const char* zh, const char* en, const char* dense) {
    QTest::addRow("%s %s", value, zh) << int(type) << value << zh << en << dense;
  };
  row(FieldType::Month, "2019-07", "2019年7月", "2019-07", "2019-07");
  row(FieldType::Date, "2019-07-08", "2019年7月8日", "2019-07-08", "2019-07-08");
  row(FieldType::MonthOrNow, "now", "至今", "now", "至今");
  row(FieldType::MonthOrNow, "2019-13", "2019-13", "2019-13", "2019-13");
  row(FieldType::Date, "无", "无", "无", "无");
  row(FieldType::YesNo, "yes", "是", "Yes", "是");
  row(FieldType::YesNo, "no", "否", "No", "否");
  row(FieldType::Text, "2019-07", "2019-07", "2019-07", "2019-07");
  row(FieldType::Text, "now", "now", "now", "now");
}

void ShownTest::aValueReadsAsPeopleSayIt() {
  QFETCH(int, type);
  QFETCH(QString, value);
  policy::Field field;
  field.type = FieldType(type);
  const auto shown = [&](Language language, policy::Dates dates) {
    return QString::fromStdString(policy::shownValue(field, value.toStdString(), language, dates));
  };
  QTEST(shown(Language::Zh, policy::Dates::Spelled), "zh");
  QTEST(shown(Language::En, policy::Dates::Spelled), "en");
  QTEST(shown(Language::Zh, policy::Dates::AsWritten), "dense");
}

void ShownTest::aChoiceIsItsWordsAndAnUnknownOneStays() {
  policy::Field field;
  field.type = FieldType::Choice;
  field.choices.push_back({"middle", {"中级", "Intermediate"}});
  field.choices.push_back({"junior", {"初级", {}}});
  QCOMPARE(policy::shownValue(field, "middle", Language::Zh), std::string("中级"));
  QCOMPARE(policy::shownValue(field, "middle", Language::En), std::string("Intermediate"));
  QCOMPARE(policy::shownValue(field, "junior", Language::En), std::string("初级"));
  QCOMPARE(policy::shownValue(field, "senior", Language::En), std::string("senior"));
}

}  // namespace

std::unique_ptr<QObject> makeShownTest() {
  return std::make_unique<ShownTest>();
}

#include "tst_shown.moc"
