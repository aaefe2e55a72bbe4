// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/id_number.hpp"
#include "tests/shared/rules/tests.hpp"

#include <QTest>

using namespace tarim;
using rules::IdFault;

namespace {

class IdNumberTest : public QObject {
  Q_OBJECT

 private slots:
  void faultIsNamed_data();
  void faultIsNamed();
  void birthDateAndSexAreRead();
  void lowerCaseXIsReadAsXAndSaid();
  void everyMistypedDigitIsNoticed();
};

void IdNumberTest::faultIsNamed_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<int>("fault");
  const auto row = [](const char* name, const char* text, IdFault fault) {
    QTest::newRow(name) << QString::fromUtf8(text) << static_cast<int>(fault);
  };
  row("the standard's own example", "11010519491231002X", IdFault::None);
  row("born before 1900", "440524188001010014", IdFault::BirthDate);
  row("15 digits", "110105491231002", IdFault::FifteenDigits);
  row("17 digits", "11010519491231002", IdFault::Length);
  row("19 digits", "11010519491231002X1", IdFault::Length);
  row("empty", "", IdFault::Length);
  row("18 Chinese characters", "一二三四五六七八九十一二三四五六七八", IdFault::Characters);
  row("full-width digit", "１1010519491231002X", IdFault::Characters);
  row("X in the middle", "1101051949123100X2", IdFault::Characters);
  row("another letter", "11010519491231002Y", IdFault::Characters);
  row("begins with 0", "01010519491231002X", IdFault::Characters);
  row("30 February", "110105194902300021", IdFault::BirthDate);
  row("checksum", "110105194912310021", IdFault::Checksum);
}

void IdNumberTest::faultIsNamed() {
  QFETCH(QString, text);
  QTEST(static_cast<int>(rules::readIdNumber(text.toStdString()).fault), "fault");
}

void IdNumberTest::birthDateAndSexAreRead() {
  const rules::IdNumber number = rules::readIdNumber("11010519491231002X");
  QCOMPARE(base::formatDate(number.birthDate), std::string("1949-12-31"));
  QVERIFY(!number.male);
  QVERIFY(!number.lowerCaseX);
}

void IdNumberTest::lowerCaseXIsReadAsXAndSaid() {
  const rules::IdNumber number = rules::readIdNumber("11010519491231002x");
  QCOMPARE(number.fault, IdFault::None);
  QVERIFY(number.lowerCaseX);
}

void IdNumberTest::everyMistypedDigitIsNoticed() {
  const std::string good = "11010519491231002X";
  for (std::size_t at = 0; at + 1 < good.size(); ++at)
    for (char digit = '0'; digit <= '9'; ++digit) {
      std::string typed = good;
      typed[at] = digit;
      if (typed != good) QVERIFY2(rules::readIdNumber(typed).fault != IdFault::None, typed.c_str());
    }
}

}  // namespace

std::unique_ptr<QObject> makeIdNumberTest() {
  return std::make_unique<IdNumberTest>();
}

#include "tst_id_number.moc"
