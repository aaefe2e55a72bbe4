// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/json.hpp"
#include "shared/base/json_scan.hpp"
#include "tests/shared/base/suites.hpp"

#include <QTest>

#include <random>

using namespace tarim::base;

class JsonScanTest : public QObject {
  Q_OBJECT

 private slots:
  void everyRefusalNamesItsPlace_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("line");
    const auto row = [](const char* name, const std::string& text, const char* line) {
      QTest::newRow(name) << QByteArray::fromStdString(text) << QString::fromUtf8(line);
    };
    row("nothing", "", "InvalidInput: $: ends too early, at byte 0");
    row("cut", R"({"a":[1,)", "InvalidInput: $.a[0]: ends too early, at byte 8");
    row("after the end", "{} {", "InvalidInput: $: extra data at byte 3");
    row("a key twice", R"({"a":{"b":1,"c":2,"b":3}})",
        "InvalidInput: $.a.b: this key stands twice in one object");
    row("a key twice, written otherwise", R"({"b":1,"\u0062":2})",
        "InvalidInput: $.b: this key stands twice in one object");
    row("invalid UTF-8", "{\"a\":\"x\xff\"}", "InvalidInput: $.a: invalid UTF-8 at byte 7");
    row("raw NUL", std::string("[\"a\0b\"]", 7), "InvalidInput: $: control character at byte 3");
    row("too deep", "[[[[[[]]]]]]", "TooLarge: $[0][0][0]: nested deeper than 4");
    row("too many", "[1,2,[3,4],5,6,7]", "TooLarge: $[5]: more than 8 values");
    row("a key of another line", "{\"a\\nb\":[}", "InvalidInput: $.a?b: syntax error at byte 9");
  }
  void everyRefusalNamesItsPlace() {
    QFETCH(QByteArray, text);
    QFETCH(QString, line);
    const auto looked = scanJson({text.constData(), std::size_t(text.size())}, {4, 8});
    QVERIFY(!looked);
    QCOMPARE(QString::fromStdString(looked.error().line()), line);
  }

  void sameKeyInTwoObjectsIsFine() { QVERIFY(scanJson(R"([{"a":1},{"a":{"a":2}}])").has_value()); }

  /// What it lets through, the parser takes; what the parser refuses, it refuses.
  void agreesWithTheParser() {
    std::mt19937_64 random(20240908);
    constexpr std::string_view kPieces = "{}[]\",:01e-. \"a\"ntrue";
    for (int i = 0; i < 20000; ++i) {
      std::string text;
      for (auto n = random() % 14; n > 0; --n)
        text += kPieces[random() % kPieces.size()];
      const bool parsed = parseJson(text).has_value();
      const auto looked = scanJson(text);
      const bool twice = !looked && looked.error().detail().find("twice") != std::string::npos;
      QVERIFY2(looked.has_value() == parsed || twice, text.c_str());
    }
  }

  void manyEmptyRowsAreRefusedWithoutBuildingThem() {
    std::string text = "[{}";
    for (int i = 0; i < 1000000; ++i)
      text += ",{}";
    const auto looked = scanJson(text + "]");
    QVERIFY(!looked && looked.error().code() == Code::TooLarge);
    QVERIFY(scanJson(text + "]", {24, 2000000}).has_value());
  }
};

std::unique_ptr<QObject> makeJsonScanTest() {
  return std::make_unique<JsonScanTest>();
}
#include "tst_json_scan.moc"
