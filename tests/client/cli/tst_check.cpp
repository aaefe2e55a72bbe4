// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The contract of docs/POLICY.md for scripts: check and its exit codes, form and template; and every unusable
// file refused in one line with its place, within a bounded time and memory.
#include "tests/client/cli/program.hpp"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tarim::client::cli::test {
namespace {

constexpr qint64 kMemory = qint64(400) << 20;
constexpr qint64 kMilliseconds = 20000;  ///< A hang would never end; a busy machine may be slow.
const QStringList kAt{"--at", "2024-09-08T23:59:59+08:00"};

QByteArray dossier(const QByteArray& tables, const QByteArray& rest = {}) {
  return R"({"format":1,"policy":"bazhou-ecology-2024","tables":{)" + tables + "}" + rest + "}";
}

QByteArray repeated(const QByteArray& piece, int times) {
  QByteArray text = piece;
  text.reserve(times * (piece.size() + 1));
  for (int i = 1; i < times; ++i)
    text += "," + piece;
  return text;
}

QStringList rulesOf(const QByteArray& json) {
  QStringList rules;
  for (const QJsonValue& finding : QJsonDocument::fromJson(json).array())
    rules << finding.toObject()["rule"].toString();
  return rules;
}

}  // namespace

class CheckTest : public QObject {
  Q_OBJECT
 private slots:
  void unusableFilesGetOneLineWithThePlace_data();
  void unusableFilesGetOneLineWithThePlace();
  void standardInputIsBoundedToo();
  void largestTakenFileStaysWithinMemory();
  void lastSecondOfTheWindowCounts();
  void dashReadsStandardInput();
  void findingsKeepTheirOrder();
  void withoutJsonEveryFindingIsALine();
  void templateIsTakenByCheck();
  void formHasEveryFieldWithItsWords();
  void deliveredPolicyIsTheDefault();
  void factsAreComputedFromTheFile();
  void explainHasTheClauseAndExamplesOfBothKinds();
};

void CheckTest::unusableFilesGetOneLineWithThePlace_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QString>("says");
  const auto row = [](const char* name, const QByteArray& text, const char* says) {
    QTest::newRow(name) << text << QString::fromUtf8(says);
  };
  row("empty", "", "$: ends too early");
  row("no JSON", "hello", "syntax error at byte 0");
  row("unknown table", dossier(R"("wrok":[])"), R"($.tables: unknown table "wrok")");
  row("unknown column", dossier(R"("basic":{"nick":"x"})"), R"(basic/@: unknown column "nick")");
  row("number for text", dossier(R"("basic":{"name":7})"), "basic/@/name: needs text, found a number");
  row("rows for a record", dossier(R"("basic":[{}])"), "$.tables.basic: needs an object");
  row("text for a row", dossier(R"("work":["x"])"), "work/1 row 1: a row is an object");
  row("ten million rows", dossier("\"work\":[" + repeated("{}", 10000000) + "]"), "more than 500000 values");
  row("too many rows", dossier("\"work\":[" + repeated("{}", 5001) + "]"), "work: more than 5000 rows");
  row("deep nesting", QByteArray(3000000, '['), "nested deeper than 24");
  row("deep nesting in a cell",
      dossier("\"basic\":{\"name\":" + QByteArray(500, '[') + QByteArray(500, ']') + "}"),
      "$.tables.basic.name");
  row("invalid UTF-8", dossier("\"basic\":{\"name\":\"\xff\xfe\"}"),
      "$.tables.basic.name: invalid UTF-8 at byte 70");
  row("raw NUL", dossier(QByteArray("\"basic\":{\"name\":\"a\0b\"}", 22)),
      "$.tables.basic.name: control character");
  row("escaped NUL", dossier(R"("basic":{"name":"a\u0000b"})"), "basic/@/name: holds a NUL character");
  row("a row twice", dossier(R"("work":[{"$id":"r1"},{"$id":"r1"}])"),
      R"(work/r1 row 2: two rows are called "r1")");
  row("a table twice", dossier(R"("work":[],"work":[])"), "$.tables.work: this key stands twice");
  row("a column twice", dossier(R"("basic":{"name":"a","name":"b"})"),
      "$.tables.basic.name: this key stands twice");
  row("another policy", R"({"format":1,"policy":"other","tables":{}})",
      R"($.policy: belongs to policy "other")");
  row("above 32 MiB", QByteArray(33 << 20, ' '), "TooLarge");
}

void CheckTest::unusableFilesGetOneLineWithThePlace() {
  QFETCH(QByteArray, text);
  QFETCH(QString, says);
  Program program;
  program.limitMemory(kMemory);
  const QString file = program.write("dossier.json", text);
  QElapsedTimer timer;
  timer.start();
  const Outcome outcome =
      program.run(QStringList{"check", file, "--policy", Program::policy(), "--json"} + kAt);
  QVERIFY2(outcome.code == 2, outcome.error);
  QVERIFY(outcome.out.isEmpty());
  QCOMPARE(outcome.error.count('\n'), 1);
  QVERIFY2(outcome.error.contains("dossier.json"), outcome.error);
  QVERIFY2(QString::fromUtf8(outcome.error).contains(says), outcome.error);
  QVERIFY(timer.elapsed() < kMilliseconds);
}

void CheckTest::standardInputIsBoundedToo() {
  Program program;
  program.limitMemory(kMemory);
  const Outcome outcome =
      program.runOn(QByteArray(40 << 20, ' '), {"check", "-", "--policy", Program::policy(), "--json"});
  QCOMPARE(outcome.code, 2);
  QVERIFY2(outcome.error.startsWith("tarim-cli: TooLarge: standard input"), outcome.error);
}

void CheckTest::largestTakenFileStaysWithinMemory() {
  Program program;
  program.limitMemory(kMemory);
  const QString file = program.write(
      "dossier.json", dossier("\"work\":[" + repeated(R"({"from":"2020-01","to":"2020-02"})", 5000) + "]"));
  QElapsedTimer timer;
  timer.start();
  const Outcome outcome =
      program.run(QStringList{"check", file, "--policy", Program::policy(), "--json"} + kAt);
  QVERIFY2(outcome.code == 1, outcome.error);
  QVERIFY(rulesOf(outcome.out).contains("rows_too_many"));
  QVERIFY(timer.elapsed() < kMilliseconds);
}

void CheckTest::lastSecondOfTheWindowCounts() {
  Program program;
  const QString file = program.write("dossier.json", dossier(""));
  const auto windowAt = [&](const char* at) {
    const Outcome outcome = program.run({"check", file, "--policy", Program::policy(), "--json", "--at", at});
    return outcome.code == 1 && rulesOf(outcome.out).contains("window");
  };
  QVERIFY(windowAt("2024-08-23T23:59:59+08:00"));
  QVERIFY(!windowAt("2024-08-24T00:00:00+08:00"));
  QVERIFY(!windowAt("2024-09-08T23:59:59+08:00"));
  QVERIFY(windowAt("2024-09-09T00:00:00+08:00"));
}

void CheckTest::dashReadsStandardInput() {
  Program program;
  const QByteArray text = dossier(R"("basic":{"name":"阿依努尔"})");
  const QString file = program.write("dossier.json", text);
  const QStringList rest = QStringList{"--policy", Program::policy(), "--json"} + kAt;
  const Outcome fromFile = program.run(QStringList{"check", file} + rest);
  const Outcome fromInput = program.runOn(text, QStringList{"check", "-"} + rest);
  QCOMPARE(fromInput.code, 1);
  QCOMPARE(fromInput.out, fromFile.out);
}

void CheckTest::findingsKeepTheirOrder() {
  Program program;
  // The same dossier with its members the other way round.
  const QString one = program.write("one.json", dossier(R"("basic":{"name":"-","sex":"x"},"awards":"無")"));
  const QString two = program.write("two.json", dossier(R"("awards":"無","basic":{"sex":"x","name":"-"})"));
  const QStringList rest = QStringList{"--policy", Program::policy(), "--json"} + kAt;
  const Outcome first = program.run(QStringList{"check", one} + rest);
  QCOMPARE(first.code, 1);
  QCOMPARE(program.run(QStringList{"check", two} + rest).out, first.out);
  const QStringList keys = QJsonDocument::fromJson(first.out).array()[0].toObject().keys();
  QCOMPARE(keys, QStringList({"clause", "en", "found", "needed", "place", "rule", "severity", "zh"}));
}

void CheckTest::withoutJsonEveryFindingIsALine() {
  Program program;
  const QString file = program.write("dossier.json", dossier(R"("basic":{"name":"阿依努尔"})"));
  const QStringList words = QStringList{"check", file, "--policy", Program::policy()} + kAt;
  const Outcome plain = program.run(words);
  const Outcome json = program.run(words + QStringList{"--json"});
  QCOMPARE(plain.code, 1);
  QCOMPARE(plain.out.count('\n'), rulesOf(json.out).size());
  QVERIFY2(plain.out.contains("blocks  四(二)  basic/@/sex  "), plain.out);
}

void CheckTest::templateIsTakenByCheck() {
  Program program;
  const Outcome made = program.run({"template", "--policy", Program::policy()});
  QCOMPARE(made.code, 0);
  const QJsonObject tables = QJsonDocument::fromJson(made.out).object()["tables"].toObject();
  QCOMPARE(tables["basic"].toObject()["name"].toString("?"), QString());
  QVERIFY(tables["basic"].toObject()["// name"].toString().contains("姓名 Name｜必填"));
  const QString file = program.write("dossier.json", made.out);
  const Outcome outcome =
      program.run(QStringList{"check", file, "--policy", Program::policy(), "--json"} + kAt);
  QVERIFY2(outcome.code == 1, outcome.error);
  QVERIFY(rulesOf(outcome.out).contains("required"));
}

void CheckTest::formHasEveryFieldWithItsWords() {
  Program program;
  const Outcome outcome = program.run({"form", "--policy", Program::policy(), "--json"});
  QCOMPARE(outcome.code, 0);
  const QJsonObject form = QJsonDocument::fromJson(outcome.out).object();
  QCOMPARE(form["policy"].toString(), QStringLiteral("bazhou-ecology-2024"));
  QCOMPARE(form["hash"].toString().size(), 64);
  int fields = 0;
  for (const QJsonValue& group : form["groups"].toArray()) {
    QJsonArray all = group["fields"].toArray();
    for (const QJsonValue& field : group["rows"]["fields"].toArray())
      all.append(field);
    for (const QJsonValue& field : all) {
      ++fields;
      QVERIFY(!field["label"]["zh"].toString().isEmpty() && !field["label"]["en"].toString().isEmpty());
      QVERIFY(!field["clause"].toString().isEmpty() && !field["type"].toString().isEmpty());
    }
  }
  QVERIFY(fields > 50);
}

void CheckTest::deliveredPolicyIsTheDefault() {
  Program program;
  const Outcome named = program.run({"form", "--policy", Program::policy(), "--json"});
  QCOMPARE(program.run({"form", "--json"}).out, named.out);
}

void CheckTest::factsAreComputedFromTheFile() {
  Program program;
  const QString file =
      program.write("dossier.json", dossier(R"("application":{"kind":"assessment","level":"junior"})"));
  const Outcome outcome =
      program.run(QStringList{"facts", file, "--policy", Program::policy(), "--json"} + kAt);
  QVERIFY2(outcome.code == 0, outcome.error);
  const QJsonObject facts = QJsonDocument::fromJson(outcome.out).object();
  QCOMPARE(facts["fee"]["yuan"].toInt(), 220);
  QCOMPARE(facts["defence"]["needed"].toBool(), false);
  QCOMPARE(facts["papers"].toArray().size(), 12);
  const Outcome plain = program.run(QStringList{"facts", file, "--policy", Program::policy()} + kAt);
  QVERIFY2(plain.code == 0 && plain.out.contains("fee: 220"), plain.out);
  QCOMPARE(program.run({"facts", program.write("x.json", "{}"), "--policy", Program::policy()}).code, 2);
}

void CheckTest::explainHasTheClauseAndExamplesOfBothKinds() {
  Program program;
  const Outcome outcome = program.run({"explain", "work_gap", "--policy", Program::policy()});
  QVERIFY2(outcome.code == 0, outcome.error);
  for (const char* part : {"五(一)5", "简历时间段应上下衔接", "table = work", "passes", "fails"})
    QVERIFY2(outcome.out.contains(part), part);
  const Outcome unknown = program.run({"explain", "wrk_gap", "--policy", Program::policy()});
  QCOMPARE(unknown.code, 2);
  QVERIFY2(unknown.error.contains("the nearest is work_gap"), unknown.error);
}

std::unique_ptr<QObject> makeCheckTest() {
  return std::make_unique<CheckTest>();
}

}  // namespace tarim::client::cli::test

#include "tst_check.moc"
