// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/text.hpp"
#include "tests/shared/base/suites.hpp"

#include <QTest>

using namespace tarim::base;

namespace {

/// Written out: Qt's own conversion takes U+FEFF for a byte order mark and drops it.
std::string utf8Of(char32_t point) {
  const auto tail = [&](int shift) { return static_cast<char>(0x80 | (point >> shift & 0x3F)); };
  if (point < 0x80) return {static_cast<char>(point)};
  if (point < 0x800) return {static_cast<char>(0xC0 | point >> 6), tail(0)};
  if (point < 0x10000) return {static_cast<char>(0xE0 | point >> 12), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | point >> 18), tail(12), tail(6), tail(0)};
}

}  // namespace

class TextTest : public QObject {
  Q_OBJECT
 private slots:
  void malformedUtf8IsSeen_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("continuation alone") << QByteArray("a\x80");
    QTest::newRow("overlong slash") << QByteArray("\xC0\xAF");
    QTest::newRow("overlong of three") << QByteArray("\xE0\x9F\xBF");
    QTest::newRow("overlong of four") << QByteArray("\xF0\x8F\xBF\xBF");
    QTest::newRow("first surrogate") << QByteArray("\xED\xA0\x80");
    QTest::newRow("last surrogate") << QByteArray("\xED\xBF\xBF");
    QTest::newRow("above 10FFFF") << QByteArray("\xF4\x90\x80\x80");
    QTest::newRow("cut short") << QByteArray("\xE4\xB8");
    QTest::newRow("FF") << QByteArray("\xFF");
  }
  void malformedUtf8IsSeen() {
    QFETCH(QByteArray, bytes);
    QVERIFY(!isValidUtf8(bytes.toStdString()));
  }
  void everyCodePointIsValidOnce() {
    for (char32_t point = 0; point <= 0x10FFFF; ++point) {
      if (point >= 0xD800 && point <= 0xDFFF) continue;
      const std::string text = utf8Of(point);
      if (!isValidUtf8(text) || codePoints(text) != std::u32string(1, point))
        QFAIL(qPrintable(QString::number(point, 16)));
    }
  }
  void charactersAreCountedAsPeopleDo() {
    QCOMPARE(countCharacters("𠮷田"), std::size_t{2});
    QCOMPARE(countCharacters("　工作 总结\n，\t。\u00A0"), std::size_t{6});
    QCOMPARE(countCharacters("\u200B\uFEFF"), std::size_t{0});
    QCOMPARE(countCharacters(""), std::size_t{0});
  }
  void fullWidthSpacesAreTrimmed() {
    QCOMPARE(std::string(trim("　 无　\r\n")), std::string("无"));
    QCOMPARE(std::string(trim("且 末")), std::string("且 末"));
    QVERIFY(isBlank(" 　\u00A0\n"));
    QVERIFY(!isBlank("0"));
  }
  void whatIsNoUtf8IsNoSpace() {
    QCOMPARE(std::string(trim(" \x80 ")), std::string("\x80"));
    QCOMPARE(std::string(trim("　\xE3\x80")), std::string("\xE3\x80"));
    QCOMPARE(std::string(trim("　\x80　")), std::string("\x80"));
    QVERIFY(!isBlank("\xFF") && isBlank(""));
  }
  void splittingKeepsEmptyParts() {
    QVERIFY(split("a,,b,", ',') == (std::vector<std::string>{"a", "", "b", ""}));
    QVERIFY(split("", ',') == std::vector<std::string>{""});
  }
  void unknownNamesStayInAPattern() {
    const std::vector<std::pair<std::string, std::string>> values{{"n", "3"}, {"unit", "{n}"}};
    QCOMPARE(fill("{n}/{m} {unit} {", values), std::string("3/{m} {n} {"));
    QCOMPARE(fill("{ {n}", values), std::string("{ 3"));
  }
};

std::unique_ptr<QObject> makeTextTest() {
  return std::make_unique<TextTest>();
}

#include "tst_text.moc"
