// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A draft from nothing to checked, without a screen and without a link.
#include "tests/client/cli/program.hpp"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tarim::client::cli::test {
namespace {

QJsonObject objectIn(const QByteArray& text) {
  return QJsonDocument::fromJson(text).object();
}

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class DraftsTest : public QObject {
  Q_OBJECT
 private slots:
  void helpNamesEveryCommand();
  void vaultsAreListed();
  void draftTakesValuesAndRows();
  void pagesAreAttachedAndCounted();
  void aPageIsAttachedWithItsMasks();
  void checkIsTheSameTextForFileAndDraft();
  void checkSpeaksTheReadersLanguage();
  void exportAndImportBringTheSameDossier();
  void severalVaultsAndDraftsAreChosenByTheirIds();
  void twoDraftsAlikeAreToldApartAndNoted();
  void aDeletedDraftIsOutOfTheWayUntilItIsTakenBack();
  void factsAreCopiedIntoANewDraft();
  void theBinGivesBackARow();
  void whatWasNeverSubmittedIsNotWithdrawn();
};

void DraftsTest::helpNamesEveryCommand() {
  Program program;
  const Outcome help = program.run({"help"});
  QCOMPARE(help.code, 0);
  for (const char* command :
       {"vaults", "create",   "enrol", "new",     "set",    "attach",   "check", "status",
        "sync",   "submit",   "pack",  "package", "export", "import",   "bin",   "copy",
        "delete", "withdraw", "facts", "explain", "form",   "template", "policy"})
    QVERIFY2(help.out.contains(QByteArray("\n  ") + command + " "), command);
}

void DraftsTest::vaultsAreListed() {
  Program program;
  QCOMPARE(program.runHere({"vaults", "--json"}).line(), QByteArray("[]"));
  const Outcome created = program.runHere({"create", "--label", "工作"});
  QCOMPARE(created.code, 0);
  const QJsonArray vaults = QJsonDocument::fromJson(program.runHere({"vaults", "--json"}).out).array();
  QCOMPARE(vaults.size(), 1);
  QCOMPARE(vaults[0].toObject()["id"].toString().toUtf8(), created.line());
  QCOMPARE(vaults[0].toObject()["label"].toString(), QStringLiteral("工作"));
}

void DraftsTest::draftTakesValuesAndRows() {
  Program program;
  QVERIFY(program.begin());
  QCOMPARE(program.runHere({"set", "basic", "@", "name", "阿依努尔"}).code, 0);
  const Outcome row = program.runHere({"set", "work", "new", "employer", "且末县生态环境监测站"});
  QVERIFY2(row.code == 0 && !row.line().isEmpty(), row.error);
  QCOMPARE(program.runHere({"set", "work", row.line(), "employer", "若羌县生态环境监测站"}).code, 0);
  const QJsonObject status = objectIn(program.runHere({"status", "--json"}).out);
  QCOMPARE(status["enrolled"].toBool(), false);
  const QJsonObject draft = status["drafts"].toArray()[0].toObject();
  QCOMPARE(draft["phase"].toString(), QStringLiteral("draft"));
  QCOMPARE(draft["operations"].toInt(), 5);
  QCOMPARE(draft["acknowledged"].toInt(), 0);
}

void DraftsTest::pagesAreAttachedAndCounted() {
  Program program;
  QVERIFY(program.begin());
  const QString page = QStringLiteral(TARIM_TESTS_DIR "/data/images/documents/chinese-sign.jpg");
  const Outcome front = program.runHere({"attach", "id_card", page, "--side", "front", "--mask", "no"});
  QVERIFY2(front.code == 0 && !front.line().isEmpty(), front.error);
  const QJsonObject draft =
      objectIn(program.runHere({"status", "--json"}).out)["drafts"].toArray()[0].toObject();
  QCOMPARE(draft["files"].toInt(), 1);
  QCOMPARE(draft["filesStored"].toInt(), 0);
}

void DraftsTest::aPageIsAttachedWithItsMasks() {
  Program program;
  QVERIFY(program.begin());
  const QString page = QStringLiteral(TARIM_TESTS_DIR "/data/images/documents/chinese-sign.jpg");
  const Outcome attached = program.runHere(
      {"attach", "id_card", page, "--side", "front", "--masks", "100,200,300,400;5000,1,20,30"});
  QVERIFY2(attached.code == 0, attached.error);
  const QString file = program.path("dossier.json");
  QCOMPARE(program.runHere({"export", file}).code, 0);
  QFile dossier(file);
  QVERIFY(dossier.open(QIODevice::ReadOnly));
  const QByteArray text = dossier.readAll().replace(' ', "");
  QVERIFY2(text.contains("[[100,200,300,400],[5000,1,20,30]]"), text.right(2000));
  QVERIFY2(text.contains("\"mask\":\"yes\""), text.right(2000));
}

void DraftsTest::checkIsTheSameTextForFileAndDraft() {
  Program program;
  QVERIFY(program.begin());
  QCOMPARE(program.runHere({"set", "basic", "@", "name", "阿依努尔"}).code, 0);
  const QString at = QStringLiteral("2024-09-01T00:00:00+08:00");
  const Outcome ofDraft = program.runHere({"check", "--json", "--at", at});
  QCOMPARE(ofDraft.code, 1);
  QVERIFY(QJsonDocument::fromJson(ofDraft.out).array().size() > 5);
  const QString file = program.path("dossier.json");
  QCOMPARE(program.runHere({"export", file}).code, 0);
  const Outcome ofFile = program.run({"check", file, "--policy", Program::policy(), "--at", at, "--json"});
  QCOMPARE(ofFile.code, 1);
  QCOMPARE(ofFile.out, ofDraft.out);
}

void DraftsTest::checkSpeaksTheReadersLanguage() {
  Program program;
  QVERIFY(program.begin());
  const Outcome english = program.runHere({"check"});
  program.setLanguage("zh_CN.UTF-8");
  const Outcome chinese = program.runHere({"check"});
  QCOMPARE(chinese.code, english.code);
  QVERIFY(english.out != chinese.out && chinese.out.contains("请"));
}

void DraftsTest::exportAndImportBringTheSameDossier() {
  Program one;
  QVERIFY(one.begin());
  QCOMPARE(one.runHere({"set", "basic", "@", "name", "阿依努尔·买买提"}).code, 0);
  QCOMPARE(one.runHere({"set", "work", "new", "employer", "且末"}).code, 0);
  const QString file = one.path("dossier.json");
  QCOMPARE(one.runHere({"export", file}).code, 0);
  Program two;
  QVERIFY(two.begin());
  const Outcome imported = two.runHere({"import", file});
  QVERIFY2(imported.code == 0, imported.error);
  const QString again = two.path("again.json");
  QCOMPARE(two.runHere({"export", again}).code, 0);
  QVERIFY(bytesOf(file).contains("阿依努尔"));
  QCOMPARE(bytesOf(again), bytesOf(file));
}

void DraftsTest::severalVaultsAndDraftsAreChosenByTheirIds() {
  Program program;
  QVERIFY(program.begin());
  const QByteArray vault = program.runHere({"vaults"}).line().left(16);
  const Outcome draft =
      program.runHere({"new", "--policy", Program::policy(), "--kind", "initial", "--level", "junior"});
  QCOMPARE(draft.code, 0);
  QCOMPARE(program.runHere({"set", "basic", "@", "name", "a"}).code, 2);
  QCOMPARE(program.runHere({"set", "--draft", draft.line(), "basic", "@", "name", "a"}).code, 0);
  QCOMPARE(program.runHere({"create"}).code, 0);
  const Outcome unclear = program.runHere({"status"});
  QCOMPARE(unclear.code, 2);
  QVERIFY(unclear.error.contains(vault));
  QCOMPARE(program.runHere({"status", "--vault", vault}).code, 0);
}

void DraftsTest::twoDraftsAlikeAreToldApartAndNoted() {
  Program program;
  QVERIFY(program.begin());
  const QStringList again{"new", "--policy", Program::policy(), "--kind", "initial", "--level", "junior"};
  const Outcome first = program.runHere(again);
  QVERIFY2(first.code == 0 && first.error.isEmpty(), first.error);
  const Outcome second = program.runHere(again);
  QCOMPARE(second.code, 0);
  QVERIFY2(second.error.contains(first.line()), second.error);
  QStringList titles;
  for (const auto& draft : objectIn(program.runHere({"status", "--json"}).out)["drafts"].toArray())
    titles << draft.toObject()["title"].toString();
  titles.removeDuplicates();
  QCOMPARE(titles.size(), 3);
}

void DraftsTest::aDeletedDraftIsOutOfTheWayUntilItIsTakenBack() {
  Program program;
  QVERIFY(program.begin());
  const Outcome second =
      program.runHere({"new", "--policy", Program::policy(), "--kind", "initial", "--level", "junior"});
  QCOMPARE(program.runHere({"set", "basic", "@", "name", "a"}).code, 2);
  QCOMPARE(program.runHere({"delete", "--draft", second.line()}).code, 0);
  QCOMPARE(program.runHere({"set", "basic", "@", "name", "a"}).code, 0);
  QVERIFY(program.runHere({"status"}).out.contains("deleted true"));
  const QString file = program.path(QStringLiteral("deleted.json"));
  QCOMPARE(program.runHere({"export", "--draft", second.line(), file}).code, 0);
  const Outcome checked = program.runHere({"check", file, "--policy", Program::policy()});
  QVERIFY2(checked.code != 2, checked.error);
  QCOMPARE(program.runHere({"delete", "--undo", "--draft", second.line()}).code, 0);
  QCOMPARE(program.runHere({"set", "basic", "@", "name", "a"}).code, 2);
}

void DraftsTest::factsAreCopiedIntoANewDraft() {
  Program program;
  QVERIFY(program.begin());
  QCOMPARE(program.runHere({"set", "basic", "@", "name", "阿依努尔"}).code, 0);
  QCOMPARE(program.runHere({"set", "promise", "@", "signed_on", "2024-09-01"}).code, 0);
  const Outcome copied = program.runHere(
      {"copy", "--policy", Program::policy(), "--kind", "initial", "--level", "junior", "--json"});
  QVERIFY2(copied.code == 0, copied.error);
  const QJsonObject told = objectIn(copied.out);
  QVERIFY(!told["leftOut"].toArray().isEmpty());
  const QString file = program.path(QStringLiteral("copy.json"));
  QCOMPARE(program.runHere({"export", "--draft", told["application"].toString(), file}).code, 0);
  const QJsonObject tables = objectIn(bytesOf(file))["tables"].toObject();
  QCOMPARE(tables["basic"].toObject()["name"].toString(), QStringLiteral("阿依努尔"));
  QVERIFY(!tables.contains("promise"));
}

void DraftsTest::theBinGivesBackARow() {
  Program program;
  QVERIFY(program.begin());
  const QByteArray row = program.runHere({"set", "work", "new", "employer", "监测站"}).line();
  QVERIFY(program.runHere({"bin"}).line().isEmpty());
  QCOMPARE(program.runHere({"set", "work", row, "$row", "deleted"}).code, 0);
  const QJsonObject item = objectIn(program.runHere({"bin", "--json"}).out);
  QCOMPARE(item["id"].toString(), QStringLiteral("work/") + row);
  QCOMPARE(program.runHere({"bin", "--restore", "work/nosuch"}).code, 2);
  QCOMPARE(program.runHere({"bin", "--restore", item["id"].toString()}).code, 0);
  QVERIFY(program.runHere({"bin"}).line().isEmpty());
  QCOMPARE(program.runHere({"set", "work", row, "$row", "deleted"}).code, 0);
  QCOMPARE(program.runHere({"bin", "--empty"}).code, 0);
  QVERIFY(program.runHere({"bin"}).line().isEmpty());
}

void DraftsTest::whatWasNeverSubmittedIsNotWithdrawn() {
  Program program;
  QVERIFY(program.begin());
  const Outcome refused = program.runHere({"withdraw", "--yes"});
  QCOMPARE(refused.code, 2);
  QVERIFY2(refused.error.contains("tarim-cli delete"), refused.error);
}

std::unique_ptr<QObject> makeDraftsTest() {
  return std::make_unique<DraftsTest>();
}

}  // namespace tarim::client::cli::test

#include "tst_drafts.moc"
