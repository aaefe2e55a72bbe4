// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Foreign bytes: too much is TooLarge, the wrong shape is InvalidInput with its path, and nothing crashes.
#include "shared/wire/json.hpp"
#include "shared/wire/protocol.hpp"
#include "tests/shared/wire/random_messages.hpp"

#include <QTest>

using namespace tarim;
using namespace tarim::wire;
using base::Code;

namespace {

std::string repeated(const std::string& item, std::size_t count) {
  std::string text = "[";
  for (std::size_t i = 0; i < count; ++i)
    text += (i ? "," : "") + item;
  return text + "]";
}

std::string requestWith(const std::string& rest) {
  return R"({"protocol":1,"now":1,)" + rest + "}";
}

std::string operationsFrom(std::size_t first, std::size_t count) {
  std::string text = R"({"application":"a1","list":[)";
  for (std::size_t i = 0; i < count; ++i)
    text += (i ? ",[" : "[") + std::to_string(first + i) + R"(,5,0,0,0,"","t","@","c",""])";
  return text + "]}";
}

std::string operationWith(const std::string& inside) {
  return requestWith(R"("operations":[{"application":"a1","list":[[)" + inside + "]]}]");
}

Code codeOf(const std::string& text) {
  const auto request = readSyncRequest(text, "d1");
  return request ? Code::Unknown : request.error().code();
}

}  // namespace

class LimitsTest : public QObject {
  Q_OBJECT
 private slots:
  void aRequestAtItsLimitsIsReadAndOneMoreIsTooLarge_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("item");
    QTest::addColumn<int>("limit");
    const QString hash(64, QLatin1Char('a'));
    QTest::newRow("drafts") << "drafts"
                            << "{\"application\":\"a1\",\"policy\":\"" + hash + "\"}"
                            << int(kMaxDraftsPerSync);
    QTest::newRow("draft operations") << "operations"
                                      << R"({"application":"a1"})" << int(kMaxDraftsPerSync);
    QTest::newRow("commands") << "commands"
                              << R"({"id":"c1","application":"a1","kind":"withdraw"})"
                              << int(kMaxCommandsPerSync);
    QTest::newRow("files") << "files"
                           << "\"" + hash + "\"" << int(kMaxFilesPerSync);
  }
  void aRequestAtItsLimitsIsReadAndOneMoreIsTooLarge() {
    QFETCH(QString, key);
    QFETCH(QString, item);
    QFETCH(int, limit);
    const std::string head = "\"" + key.toStdString() + "\":";
    QCOMPARE(codeOf(requestWith(head + repeated(item.toStdString(), std::size_t(limit)))), Code::Unknown);
    QCOMPARE(codeOf(requestWith(head + repeated(item.toStdString(), std::size_t(limit) + 1))),
             Code::TooLarge);
  }

  void operationsAreCountedOverAllDrafts() {
    const auto two = [](std::size_t first, std::size_t second) {
      return requestWith("\"operations\":[" + operationsFrom(1, first) + "," + operationsFrom(1, second) +
                         "]");
    };
    const std::size_t half = kMaxOperationsPerSync / 2;
    QCOMPARE(codeOf(two(half, half)), Code::Unknown);
    QCOMPARE(codeOf(two(half, half + 1)), Code::TooLarge);
  }

  void aBodyIsMeasuredBeforeItIsParsed() {
    std::string text = requestWith("\"x\":\"" + std::string(kMaxSyncBytes, 'x') + "\"");
    QCOMPARE(codeOf(text), Code::TooLarge);
    QVERIFY(readSyncAnswer(text).error().code() == Code::TooLarge);
    QCOMPARE(codeOf(std::string(100000, '[')), Code::TooLarge);
  }

  void aValueHasItsLimit() {
    const auto sized = [](std::size_t size) {
      return operationWith(R"(1,5,0,0,0,"","t","@","c",)" + ("\"" + std::string(size, 'x') + "\""));
    };
    QCOMPARE(codeOf(sized(dossier::kMaxValueBytes)), Code::Unknown);
    QCOMPARE(codeOf(sized(dossier::kMaxValueBytes + 1)), Code::TooLarge);
  }

  void aMisfitIsNamedByItsPath_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    const auto row = [](const char* name, const std::string& text, const char* path) {
      QTest::newRow(name) << QString::fromStdString(text) << path;
    };
    row("no protocol", R"({"now":1})", "protocol");
    row("no time", R"({"protocol":1})", "now");
    row("short operation", operationWith(R"(1,5,0,0,0,"","t","@","c")"), "$.operations[0].list[0]");
    row("sequence 0", operationWith(R"(0,5,0,0,0,"","t","@","c","")"), "$.operations[0].list[0][0]");
    row("negative wall", operationWith(R"(1,-5,0,0,0,"","t","@","c","")"), "$.operations[0].list[0][1]");
    row("counter too long", operationWith(R"(1,5,4294967296,0,0,"","t","@","c","")"),
        "$.operations[0].list[0][2]");
    row("a double", operationWith(R"(1.5,5,0,0,0,"","t","@","c","")"), "$.operations[0].list[0][0]");
    row("2^64", operationWith(R"(18446744073709551615,5,0,0,0,"","t","@","c","")"),
        "$.operations[0].list[0][0]");
    row("no table", operationWith(R"(1,5,0,0,0,"","","@","c","")"), "$.operations[0].list[0][6]");
    row("NUL in the value", operationWith(R"(1,5,0,0,0,"","t","@","c","a\u0000b")"),
        "$.operations[0].list[0][9]");
    row("a hole", operationWith(R"(1,5,0,0,0,"","t","@","c",""],[3,5,0,0,0,"","t","@","c","")"),
        "$.operations[0].list[1][0]");
    row("list is no array", requestWith(R"("operations":[{"application":"a1","list":{}}])"), "list");
    row("bad application", requestWith(R"("operations":[{"application":"../a"}])"), "application");
    row("bad hash", requestWith(R"("files":["ABC"])"), "$.files[0]");
    row("no such command", requestWith(R"("commands":[{"id":"c1","application":"a1","kind":"win"}])"),
        "kind");
    row("negative cursor", requestWith(R"("cursor":-1)"), "cursor");
  }
  void aMisfitIsNamedByItsPath() {
    QFETCH(QString, text);
    QFETCH(QString, path);
    const auto request = readSyncRequest(text.toStdString(), "d1");
    QVERIFY(request.has_error());
    QCOMPARE(request.error().code(), Code::InvalidInput);
    QVERIFY2(QString::fromStdString(request.error().place().path).contains(path),
             request.error().line().c_str());
  }

  void anotherProtocolIsToldBeforeItsShapeIsJudged() {
    QCOMPARE(codeOf(R"({"protocol":0,"everything":"different"})"), Code::ClientTooOld);
    QCOMPARE(codeOf(R"({"protocol":3,"everything":"different"})"), Code::ServerTooOld);
    QCOMPARE(readEnrolRequest(R"({"protocol":99})").error().code(), Code::ServerTooOld);
  }

  void aFeedItemHoldsExactlyOneThing() {
    const std::string operation = R"("operation":[1,5,0,0,0,"","t","@","c","","d1"])";
    const std::string receipt =
        R"("receipt":{"number":"n","application":"a","attempt":1,"root":"r","policy":"p","at":1,"signature":"s"})";
    const auto read = [](const std::string& inside) {
      return readSyncAnswer(R"({"now":1,"feed":[{"position":1,"application":"a1")" + inside + "}]}")
          .has_value();
    };
    QVERIFY(read("," + operation));
    QVERIFY(read("," + receipt));
    QVERIFY(!read(""));
    QVERIFY(!read("," + operation + "," + receipt));
  }

  void cutAndSpoiltBytesNeverCrash() {
    const std::uint64_t first = std::random_device{}();
    qInfo("seeds from %llu", static_cast<unsigned long long>(first));
    for (std::uint64_t seed = first; seed < first + 300; ++seed) {
      Messages random(seed);
      std::string request = write(random.syncRequest("d1"));
      std::string answer = write(random.syncAnswer());
      for (std::string* text : {&request, &answer}) {
        for (int i = 0; i < 20; ++i) {
          std::string spoilt = *text;
          spoilt[random.below(spoilt.size())] = char(random.below(256));
          if (random.below(3) == 0) spoilt.resize(random.below(spoilt.size()));
          (void)readSyncRequest(spoilt, "d1");
          (void)readSyncAnswer(spoilt);
        }
      }
      (void)readSyncRequest(random.bytes(random.below(200)), "d1");
    }
  }
};

std::unique_ptr<QObject> makeLimitsTest() {
  return std::make_unique<LimitsTest>();
}

#include "tst_limits.moc"
