// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/dossier/answers.hpp"
#include "shared/dossier/clean_value.hpp"
#include "shared/dossier/import.hpp"
#include "tests/shared/dossier/form.hpp"
#include "tests/shared/dossier/suites.hpp"
#include "tests/support/golden.hpp"

#include <QTest>

#include <random>

using namespace tarim;
using namespace tarim::dossier;

namespace {
std::string file(const std::string& tables, const std::string& attachments = "[]") {
  return R"({"format":1,"policy":"test-2024","tables":{)" + tables + R"(},"attachments":)" + attachments +
         "}";
}
const std::string kHash(64, '5');
std::string attachment(const std::string& more) {
  return R"([{"$id":"a1","slot":"id_card","file":")" + kHash + "\"" + more + "}]";
}
}  // namespace

class JsonTest : public QObject {
  Q_OBJECT

 private slots:
  void everyShapeOfTableIsRead() {
    const auto read = fromJson(file(R"("basic":{"name":"古丽","years":12},"work":"无",
        "learning":{"@":{"total":"60"},"rows":[{"$id":"x","hours":3.5,"course":"b"},{"hours":"8","course":"a"}]})",
                                    attachment(R"(,"page":1,"size":"77","mask":"yes")")),
                               formPolicy());
    QVERIFY2(read.has_value(), read ? "" : read.error().line().c_str());
    const Dossier& dossier = read.value();
    QCOMPARE(dossier.value("basic", "@", "years"), std::string_view("12"));
    QCOMPARE(dossier.value("work", "@", "none"), std::string_view("无"));
    QCOMPARE(dossier.value("learning", "@", "total"), std::string_view("60"));
    QVERIFY(dossier.rows("learning") == (std::vector<std::string>{"x", "r2"}));
    QCOMPARE(dossier.value("learning", "x", "hours"), std::string_view("3.5"));
    QCOMPARE(dossier.value("attachment", "a1", "page"), std::string_view("1"));
  }

  void writtenAndReadAgainIsTheSame_data() {
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 50; ++seed)
      QTest::addRow("seed %u", seed) << seed;
  }
  void writtenAndReadAgainIsTheSame() {
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    Dossier dossier;
    const auto some = [&](const CellKey& cell) {
      const char* values[] = {"", "无", "监测站 \"x\"\n", "12", "𠮷"};
      if (random() % 2) dossier.set(cell, cleanValue(formPolicy(), cell, values[random() % 5]));
    };
    for (const char* column : {"name", "phone", "years"})
      some({"basic", "@", column});
    some({"learning", "@", "total"});
    for (const char* table : {"work", "learning"}) {
      some({table, "@", "none"});
      for (unsigned i = random() % 12; i > 0; --i) {
        const std::string row = "r" + std::to_string(i);
        dossier.set({table, row, "$row"}, random() % 4 ? "live" : "deleted");
        dossier.set({table, row, "$order"}, std::to_string(random() % 100));
        some({table, row, std::string(table) == "work" ? "employer" : "course"});
      }
    }
    const std::string text = toJson(dossier, "test-2024");
    const auto read = fromJson(text, formPolicy());
    QVERIFY2(read.has_value(), read ? "" : (read.error().line() + " in " + text).c_str());
    QCOMPARE(QString::fromStdString(toJson(read.value(), "test-2024")), QString::fromStdString(text));
    for (const char* table : {"work", "learning"})
      QVERIFY(read.value().rows(table) == dossier.rows(table));
    for (const auto& [cell, value] : dossier.cells())
      if (cell.column != "$order") QCOMPARE(read.value().value(cell.table, cell.row, cell.column), value);
  }

  void answersToAReturnAreWrittenCleanedAndReadAgain() {
    Dossier dossier;
    const CellKey answer = answerCell(1, base::sha256("the return"), 3);
    QVERIFY(isAnswerColumn(answer.column));
    QVERIFY(answer != answerCell(1, base::sha256("another return"), 3));
    QCOMPARE(cleanValue(formPolicy(), answer, "此处\u202e无误。\r\n见原件"),
             std::string("此处无误。\n见原件"));
    dossier.set({"basic", "@", "name"}, "古丽");
    QCOMPARE(toJson(dossier, "test-2024").find("answers"), std::string::npos);
    dossier.set(answer, "此处无误。");
    const auto read = fromJson(toJson(dossier, "test-2024"), formPolicy());
    QVERIFY2(read.has_value(), read ? "" : read.error().line().c_str());
    QVERIFY(read->cells() == dossier.cells());
  }

  void aKeptFileIsReadAndWrittenAgain() {
    Dossier dossier;
    dossier.set({"basic", "@", "name"}, "古丽·\"买买提\"");
    dossier.set({"basic", "@", "years"}, "12");
    dossier.set({"learning", "@", "total"}, "60");
    dossier.set({"learning", "r1", "$row"}, "live");
    dossier.set({"learning", "r1", "course"}, "监测");
    dossier.set({"work", "@", "none"}, "无");
    dossier.set({"attachment", "a1", "$row"}, "live");
    dossier.set({"attachment", "a1", "slot"}, "id_card");
    dossier.set({"attachment", "a1", "file"}, kHash);
    dossier.set({"attachment", "a1", "page"}, "1");
    const auto writes = [](const Dossier& one) { return toJson(one, "test-2024"); };
    const auto reads = [](std::string_view text) { return fromJson(text, formPolicy()); };
    QVERIFY(tarim::tests::isGoldenBothWays("dossier/form_file.json", dossier, writes, reads));
    QCOMPARE(reads(tarim::tests::goldenBytes("dossier/form_file.json"))->value("learning", "r1", "course"),
             std::string_view("监测"));
  }

  void valuesAreCleanedByTheTypeOfTheirField() {
    const auto read = fromJson(
        file(
            R"("basic":{"name":"买买提·阿依努尔\u200b","phone":"\u202d139\u00a00996\u00a00123\u202c","years":"１２"},)"
            R"("work":[{"$id":"a","employer":"　监测站\n环评科 "}],"learning":"无\ufeff")",
            attachment(R"(,"name":"扫描件\u200e.jpg")")),
        formPolicy());
    QVERIFY2(read.has_value(), read ? "" : read.error().line().c_str());
    const Dossier& dossier = read.value();
    QCOMPARE(dossier.value("basic", "@", "name"), std::string_view("买买提·阿依努尔"));
    QCOMPARE(dossier.value("basic", "@", "phone"), std::string_view("13909960123"));
    QCOMPARE(dossier.value("basic", "@", "years"), std::string_view("12"));
    QCOMPARE(dossier.value("work", "a", "employer"), std::string_view("监测站环评科"));
    QCOMPARE(dossier.value("learning", "@", "none"), std::string_view("无"));
    QCOMPARE(dossier.value("attachment", "a1", "name"), std::string_view("扫描件.jpg"));
  }
  void proseKeepsItsLinesAndCodesOfTextFieldsAreNarrow() {
    policy::Policy policy = formPolicy();
    policy.groups[0].fields.push_back(formField("story", policy::FieldType::LongText));
    policy.groups[0].fields.push_back(formField("code"));
    policy.rules.push_back({});
    policy.rules[0].check = "code.credit";
    policy.rules[0].params = R"({"column":"code","table":"basic"})";
    const auto clean = [&](const char* column, std::string_view value) {
      return cleanValue(policy, {"basic", "@", column}, value);
    };
    QCOMPARE(clean("story", "　　一。\r\n　　二\u202e。\x01"), std::string("　　一。\n　　二。"));
    QCOMPARE(clean("code", "１２65 2825ＭＢ"), std::string("12652825MB"));
    QCOMPARE(clean("name", "１２65 2825ＭＢ"), std::string("１２65 2825ＭＢ"));
    QCOMPARE(clean("unknown", " \u200b"), std::string(" \u200b"));
    QCOMPARE(cleanValue(policy, {"work", "r1", "$order"}, " 1 "), std::string(" 1 "));
  }

  void hostileFilesGetOneLineWithThePlace_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const std::string& text, const char* place, const char* reason) {
      QTest::newRow(name) << QByteArray(text.data(), static_cast<qsizetype>(text.size())) << place << reason;
    };
    row("nothing", "", "", "");
    row("UTF-16", std::string("\xff\xfe{\0}\0", 6), "", "save it as UTF-8");
    row("not an object", "[]", "$", "an object");
    row("after the end", file("") + "x", "", "");
    row("invalid UTF-8", file("\"basic\":{\"name\":\"\xff\"}"), "", "");
    row("another format", R"({"format":2,"policy":"test-2024","tables":{}})", "$.format", "format");
    row("another policy", R"({"format":1,"policy":"other","tables":{}})", "$.policy", "other");
    row("no tables", R"({"format":1,"policy":"test-2024"})", "$.tables", "tables");
    row("unknown key", R"({"format":1,"policy":"test-2024","tables":{},"x":1})", "$", "x");
    row("unknown table", file(R"("secret":{})"), "$.tables", "secret");
    row("answers in a list", R"({"format":1,"policy":"test-2024","tables":{},"answers":[]})", "$.answers",
        "an object");
    row("answer to no return", R"({"format":1,"policy":"test-2024","tables":{},"answers":{"x":"y"}})",
        "$answers/@", "x");
    row("unknown column", file(R"("basic":{"nick":"x"})"), "basic/@", "nick");
    row("unknown row column", file(R"("work":[{"$id":"r1","x":"y"}])"), "work/r1", "x");
    row("system column", file(R"("work":[{"$id":"r1","$row":"deleted"}])"), "work/r1", "$row");
    row("number for text", file(R"("basic":{"phone":13999999999})"), "basic/@/phone", "text");
    row("fraction for integer", file(R"("basic":{"years":1.5})"), "basic/@/years", "whole");
    row("null", file(R"("basic":{"name":null})"), "basic/@/name", "null");
    row("object in a cell", file(R"("basic":{"name":{"a":1}})"), "basic/@/name", "object");
    row("NUL", file("\"basic\":{\"name\":\"a\\u0000b\"}"), "basic/@/name", "NUL");
    row("too long", file("\"basic\":{\"name\":\"" + std::string(kMaxValueBytes + 1, 'x') + "\"}"),
        "basic/@/name", "longer");
    row("rows for a record", file(R"("basic":[{"name":"x"}])"), "$.tables.basic", "array");
    row("number for a table", file(R"("work":7)"), "$.tables.work", "number");
    row("text for a record", file(R"("basic":"无")"), "$.tables.basic", "text");
    row("row is text", file(R"("work":["x"])"), "work/1", "object");
    row("id with a slash", file(R"("work":[{"$id":"a/b"}])"), "work/1", "$id");
    row("record row's id", file(R"("work":[{"$id":"@"}])"), "work/1", "$id");
    row("two rows of one id", file(R"("work":[{"$id":"r1"},{"$id":"r1"}])"), "work/r1", "two rows");
    row("given id is another's place", file(R"("work":[{"$id":"r2"},{}])"), "work/r2", "two rows");
    row("rows beside columns", file(R"("learning":{"rows":[],"total":1})"), "$.tables.learning", "total");
    row("attachments are an object", file("", "{}"), "$.attachments", "array");
    row("unknown slot", file("", R"([{"slot":"x"}])"), "attachment/r1/slot", "slot");
    row("file is no hash", file("", R"([{"slot":"id_card","file":"../../etc"}])"), "attachment/r1/file",
        "SHA-256");
    row("rotation", file("", attachment(R"(,"rotation":45)")), "attachment/a1/rotation", "45");
    row("negative page", file("", attachment(R"(,"page":-1)")), "attachment/a1/page", "whole");
    row("unknown side", file("", attachment(R"(,"side":"left")")), "attachment/a1/side", "left");
    row("long foreign name", file("\"" + std::string(5000, 'x') + "\":{}"), "$.tables", "…");
  }
  void hostileFilesGetOneLineWithThePlace() {
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    QFETCH(QString, reason);
    const auto read = fromJson({text.constData(), static_cast<std::size_t>(text.size())}, formPolicy());
    QVERIFY(!read);
    const QString line = QString::fromStdString(read.error().line());
    QVERIFY2(!line.contains('\n') && line.size() < 300, qPrintable(line));
    QVERIFY2(line.contains(reason), qPrintable(line));
    if (!place.isEmpty()) QCOMPARE(QString::fromStdString(read.error().place().path), place);
  }

  /// As Windows' editor saves it.
  void aMarkBeforeTheTextIsPassedOver() {
    const std::string text = file(R"("basic":{"name":"x"})");
    const auto read = fromJson("\xef\xbb\xbf" + text, formPolicy());
    QVERIFY2(read, read ? "" : read.error().line().c_str());
    QCOMPARE(read->value("basic", "@", "name"), std::string_view("x"));
  }

  void tooMuchIsRefused() {
    std::string rows;
    for (int i = 0; i < 60; ++i)
      rows += i ? ",{}" : "{}";
    const std::string many = file("\"work\":[" + rows + "]");
    QVERIFY(fromJson(many, formPolicy(), {1 << 20, 60}).has_value());
    QVERIFY(fromJson(many, formPolicy(), {1 << 20, 59}).error().code() == base::Code::TooLarge);
    QVERIFY(fromJson(many, formPolicy(), {100, 60}).error().code() == base::Code::TooLarge);
    const std::string deep = file("\"basic\":" + std::string(100000, '['));
    QVERIFY(!fromJson(deep, formPolicy()));
  }
};

std::unique_ptr<QObject> makeJsonTest() {
  return std::make_unique<JsonTest>();
}
#include "tst_json.moc"
