// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// policy lint, diff, try and new, as their author runs them.
#include "tests/client/cli/program.hpp"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tarim::client::cli::test {
namespace {

QByteArray policyText() {
  QFile file(Program::policy() + "/policy.json");
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray replaced(QByteArray text, const char* from, const char* to) {
  if (!text.contains(from)) qFatal("nothing to replace");
  return text.replace(from, to);
}

}  // namespace

class PolicyToolsTest : public QObject {
  Q_OBJECT
 private slots:
  void deliveredPolicyHasNothingWrong();
  void lintNamesFileAndPath();
  void newYearLoadsAndDiffersInItsYearAlone();
  void blankBeginsAnotherNotice();
  void newNeverWritesOverAPolicy();
  void tryTellsWhoseVerdictChanges();
  void everySubcommandHasHelp();
  void refusedPolicyHasItsReasonInChinese();
  void wrongWordsAreUnusable_data();
  void wrongWordsAreUnusable();

 private:
  /// A folder with this policy in it.
  static QString folder(Program& program, const QString& name, const QByteArray& text) {
    QDir().mkpath(program.path(name));
    (void)program.write(name + "/policy.json", text);
    return program.path(name);
  }
};

void PolicyToolsTest::deliveredPolicyHasNothingWrong() {
  Program program;
  const Outcome outcome = program.run({"policy", "lint", Program::policy(), "--json"});
  QVERIFY2(outcome.code == 0, outcome.out);
  for (const QJsonValue& remark : QJsonDocument::fromJson(outcome.out).array())
    QVERIFY2(remark["kind"].toString() == "clause-without-rule", qPrintable(remark["path"].toString()));
}

void PolicyToolsTest::lintNamesFileAndPath() {
  Program program;
  const QString wrong = folder(program, "wrong", replaced(policyText(), "\"id.sex\"", "\"id.sax\""));
  const Outcome outcome = program.run({"policy", "lint", wrong});
  QCOMPARE(outcome.code, 1);
  QVERIFY2(outcome.out.contains("policy.json:$.rules[") &&
               outcome.out.contains("].check: wrong: there is no check"),
           outcome.out);
}

void PolicyToolsTest::newYearLoadsAndDiffersInItsYearAlone() {
  Program program;
  const QString next = program.path("next");
  const Outcome made =
      program.run({"policy", "new", "--from", Program::policy(), "--year", "2025", "--out", next});
  QVERIFY2(made.code == 0, made.error);
  for (const char* confirm :
       {"$.windows[0]", "$.fees[0].yuan", "$.clauses.三(一)", "$.sentences.promise", "$.open[0]"})
    QVERIFY2(made.out.contains(confirm), confirm);
  const Outcome difference = program.run({"policy", "diff", Program::policy(), next, "--json"});
  QCOMPARE(difference.code, 0);
  QStringList paths;
  for (const QJsonValue& change : QJsonDocument::fromJson(difference.out).array())
    paths << change["path"].toString();
  QVERIFY(paths.removeOne("$.cycleYear") && paths.removeOne("$.id"));
  for (const QString& path : paths)
    QVERIFY2(path.startsWith("$.windows."), qPrintable(path));
  QCOMPARE(program.run({"policy", "lint", next}).code, 0);
}

void PolicyToolsTest::blankBeginsAnotherNotice() {
  Program program;
  const QString out = program.path("doctors");
  const Outcome made =
      program.run({"policy", "new", "--blank", "--id", "doctors-2027", "--year", "2027", "--out", out});
  QVERIFY2(made.code == 0, made.error);
  QVERIFY2(made.out.contains("policy.json"), made.out);
  QCOMPARE(program.run({"policy", "lint", out}).code, 0);
  const Outcome form = program.run({"form", "--policy", out, "--json"});
  QCOMPARE(QJsonDocument::fromJson(form.out).object()["policy"].toString(), QStringLiteral("doctors-2027"));
  QCOMPARE(
      program.run({"policy", "new", "--blank", "--id", "doctors-2027", "--year", "2027", "--out", out}).code,
      2);
}

void PolicyToolsTest::newNeverWritesOverAPolicy() {
  Program program;
  const QString here = folder(program, "here", "mine");
  const Outcome outcome =
      program.run({"policy", "new", "--from", Program::policy(), "--year", "2025", "--out", here});
  QCOMPARE(outcome.code, 2);
  QFile file(here + "/policy.json");
  QVERIFY(file.open(QIODevice::ReadOnly));
  QCOMPARE(file.readAll(), QByteArray("mine"));
}

void PolicyToolsTest::tryTellsWhoseVerdictChanges() {
  Program program;
  // The next cycle warns of what this one blocks.
  QByteArray text = policyText();
  const QString lenient =
      folder(program, "lenient", replaced(text, "\"severity\": \"blocks\"", "\"severity\": \"warns\""));
  const QString file =
      program.write("dossier.json",
                    R"({"format":1,"policy":"bazhou-ecology-2024","tables":{"basic":{"name":"阿依努尔"}}})");
  const Outcome outcome =
      program.run({"policy", "try", lenient, file, "--against", Program::policy(), "--json"});
  QCOMPARE(outcome.code, 1);
  const QJsonObject trial = QJsonDocument::fromJson(outcome.out).array()[0].toObject();
  QCOMPARE(trial["blockedBefore"].toBool(), true);
  QCOMPARE(trial["blockedAfter"].toBool(), false);
  QVERIFY(!trial["come"].toArray().isEmpty() && !trial["go"].toArray().isEmpty());
  const Outcome same = program.run({"policy", "try", Program::policy(), file});
  QCOMPARE(same.code, 0);
  QVERIFY2(same.out.contains("blocked → blocked"), same.out);
}

void PolicyToolsTest::everySubcommandHasHelp() {
  Program program;
  const Outcome all = program.run({"help"});
  int asked = 0;
  for (const QByteArray& line : QByteArray(all.out).split('\n')) {
    if (!line.startsWith("  ") || line.startsWith("   ") || !(line[2] >= 'a' && line[2] <= 'z')) continue;
    const QString name = QString::fromUtf8(line.mid(2, line.indexOf(' ', 2) - 2));
    const Outcome help = program.run({name, "--help"});
    QCOMPARE(help.code, 0);
    QVERIFY2(help.out.contains("Usage: tarim-cli " + name.toUtf8()) && help.out.contains("--help"), help.out);
    ++asked;
  }
  QVERIFY(asked >= 15);
}

void PolicyToolsTest::refusedPolicyHasItsReasonInChinese() {
  Program program;
  const QString wrong = folder(program, "wrong", replaced(policyText(), "\"severity\"", "\"severty\""));
  program.setLanguage(QStringLiteral("zh_CN.UTF-8"));
  const Outcome outcome = program.run({"form", "--policy", wrong});
  QCOMPARE(outcome.code, 2);
  QVERIFY2(outcome.error.contains("这里没有这个键"), outcome.error);
}

void PolicyToolsTest::wrongWordsAreUnusable_data() {
  QTest::addColumn<QStringList>("words");
  QTest::addColumn<QString>("says");
  const auto row = [](const char* name, const QStringList& words, const char* says) {
    QTest::newRow(name) << words << QString::fromUtf8(says);
  };
  row("no verb", {"policy"}, "policy lint (or check), ids, diff, try or new");
  row("lint of nothing", {"policy", "lint", "/nowhere"}, "policy.json: open");
  row("diff with one", {"policy", "diff", Program::policy()}, "two folders");
  row("new without a year", {"policy", "new", "--from", Program::policy()}, "--year is needed");
  row("new for a year of letters", {"policy", "new", "--from", Program::policy(), "--year", "next"},
      "four digits");
  row("new for the same year", {"policy", "new", "--from", Program::policy(), "--year", "2024"},
      "$.cycleYear");
  row("new for a year without holidays", {"policy", "new", "--from", Program::policy(), "--year", "2031"},
      "$.calendar.years.2031");
  row("blank without an id", {"policy", "new", "--blank", "--year", "2027"}, "--id is needed");
  row("blank with an id that is none", {"policy", "new", "--blank", "--id", "A B", "--year", "2027"},
      "an id is");
  row("blank from another", {"policy", "new", "--blank", "--from", Program::policy(), "--year", "2027"},
      "no --from");
  row("try without a dossier", {"policy", "try", Program::policy()}, "at least one FILE.json");
  row("form of no policy", {"form", "--policy", "/nowhere"}, "InvalidPolicy");
}

void PolicyToolsTest::wrongWordsAreUnusable() {
  QFETCH(QStringList, words);
  QFETCH(QString, says);
  Program program;
  const Outcome outcome = program.run(words);
  QVERIFY2(outcome.code == 2, outcome.error);
  QCOMPARE(outcome.error.count('\n'), 1);
  QVERIFY2(QString::fromUtf8(outcome.error).contains(says), outcome.error);
}

std::unique_ptr<QObject> makePolicyToolsTest() {
  return std::make_unique<PolicyToolsTest>();
}

}  // namespace tarim::client::cli::test

#include "tst_policy_tools.moc"
