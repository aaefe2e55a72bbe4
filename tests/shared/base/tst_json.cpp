// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/json.hpp"
#include "shared/base/text.hpp"
#include "tests/shared/base/suites.hpp"

#include <QTest>

#include <random>

using namespace tarim::base;
namespace json = boost::json;

namespace {

json::value anyValue(std::mt19937_64& random, int depth) {
  switch (random() % (depth > 0 ? 6 : 4)) {
    case 0:
      return nullptr;
    case 1:
      return random() % 2 == 0;
    case 2:
      return static_cast<std::int64_t>(random());
    case 3:
      return json::string(std::string(random() % 4, static_cast<char>(random() % 128)) + "库\u00e9");
    case 4: {
      json::array array;
      for (auto n = random() % 4; n > 0; --n)
        array.push_back(anyValue(random, depth - 1));
      return array;
    }
    default: {
      json::object object;
      for (auto n = random() % 5; n > 0; --n)
        object[std::to_string(random() % 20)] = anyValue(random, depth - 1);
      return object;
    }
  }
}

/// The same value with its keys put in the other way round.
json::value reversed(const json::value& value) {
  if (value.is_array()) {
    json::array array;
    for (const auto& item : value.get_array())
      array.push_back(reversed(item));
    return array;
  }
  if (!value.is_object()) return value;
  json::object object;
  for (auto member = value.get_object().end(); member != value.get_object().begin();) {
    --member;
    object[member->key()] = reversed(member->value());
  }
  return object;
}

}  // namespace

class JsonTest : public QObject {
  Q_OBJECT
 private slots:
  void canonicalFormIsSortedAndTight() {
    const auto value = parseJson(
        "{ \"b\": [1, -2, true, null], \"a\": {\"é\": \"x\\u0001\\n\\/\\\"\", \"Z\": \"且末\"}, \"aa\": "
        "18446744073709551615 }");
    QVERIFY(value);
    QCOMPARE(canonicalJson(*value),
             std::string("{\"a\":{\"Z\":\"且末\",\"é\":\"x\\u0001\\n/"
                         "\\\"\"},\"aa\":18446744073709551615,\"b\":[1,-2,true,null]}"));
  }
  void equalValuesGiveEqualBytesAndComeBack() {
    std::mt19937_64 random(20240908);
    for (int round = 0; round < 500; ++round) {
      const json::value value = anyValue(random, 4);
      const std::string text = canonicalJson(value);
      const auto back = parseJson(text);
      QVERIFY2(back, text.c_str());
      QVERIFY2(*back == value, text.c_str());
      QCOMPARE(canonicalJson(*back), text);
      QCOMPARE(canonicalJson(reversed(value)), text);
    }
  }
  void doublesAreNeverHashed() {
    QVERIFY_EXCEPTION_THROWN((void)canonicalJson(json::value(1.5)), std::logic_error);
    QVERIFY_EXCEPTION_THROWN((void)canonicalJson(*parseJson("[1e3]")), std::logic_error);
  }
  void badTextIsRefused_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("tooLarge");
    QTest::newRow("nothing") << QByteArray("") << false;
    QTest::newRow("more after it") << QByteArray("{} x") << false;
    QTest::newRow("two values") << QByteArray("{}{}") << false;
    QTest::newRow("cut") << QByteArray("{\"a\":") << false;
    QTest::newRow("comment") << QByteArray("/**/{}") << false;
    QTest::newRow("trailing comma") << QByteArray("[1,]") << false;
    QTest::newRow("overlong UTF-8") << QByteArray("\"\xC0\xAF\"") << false;
    QTest::newRow("surrogate in UTF-8") << QByteArray("\"\xED\xA0\x80\"") << false;
    QTest::newRow("lone surrogate escaped") << QByteArray("\"\\ud800\"") << false;
    QTest::newRow("25 deep") << QByteArray(25, '[') + QByteArray(25, ']') << true;
    QTest::newRow("long") << QByteArray(2000, ' ') << true;
  }
  void badTextIsRefused() {
    QFETCH(QByteArray, text);
    QFETCH(bool, tooLarge);
    const auto value = parseJson(text.toStdString(), JsonLimits{.maxBytes = 1000});
    QVERIFY(!value);
    QCOMPARE(value.error().code(), tooLarge ? Code::TooLarge : Code::InvalidInput);
  }
  void theDeepestAllowedIsRead() { QVERIFY(parseJson(std::string(24, '[') + std::string(24, ']'))); }
  void theFirstMisfitIsNamedWithItsPath() {
    const json::value value = *parseJson(R"({"groups":[{"id":"a"},{"id":7},{}],"n":1.5})");
    JsonReader::Failure failure;
    JsonReader reader(value, "$", failure);
    reader.each("groups", [](JsonReader& group) { group.string("id"); });
    reader.integer("n");
    QVERIFY(failure);
    QCOMPARE(failure->place().path, std::string("$.groups[1].id"));
    QCOMPARE(reader.integerOr("n", 4), std::int64_t{4});
  }
  void absentAndNullAreTheSame() {
    const json::value value = *parseJson(R"({"a":null})");
    JsonReader::Failure failure;
    JsonReader reader(value, "$", failure);
    QVERIFY(!reader.has("a") && !reader.has("b"));
    QCOMPARE(reader.stringOr("a", "x"), std::string("x"));
    QVERIFY(reader.strings("a").empty() && reader.booleanOr("b", true) && reader.raw("b").is_null());
    QVERIFY(!failure);
    QVERIFY(reader.object("a").failed());
    QCOMPARE(failure->place().path, std::string("$.a"));
  }
  void tooManyItemsAreTooLarge() {
    const json::value value = *parseJson(R"({"a":["1","2","3"]})");
    JsonReader::Failure failure;
    QVERIFY(JsonReader(value, "$", failure).strings("a", 2).empty());
    QCOMPARE(failure->code(), Code::TooLarge);
  }
};

std::unique_ptr<QObject> makeJsonTest() {
  return std::make_unique<JsonTest>();
}

#include "tst_json.moc"
