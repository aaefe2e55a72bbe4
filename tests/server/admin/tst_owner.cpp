// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// The operator types as root, the server runs as somebody else: nothing of root's is left in the store. These
// tests need root, who alone can become another user.
#include "server/admin/act_as_owner.hpp"
#include "tests/server/admin/suites.hpp"
#include "tests/server/admin/text_files.hpp"
#include "tests/support/server_process.hpp"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace tarim;
using namespace tarim::tests;

namespace {

constexpr uint kRoot = 0;
constexpr uint kStranger = 65533;

bool runsAsRoot() {
  return server::currentAccount().isRoot();
}

/// Everything below the folder, and itself, that does not belong to the user.
QStringList ofOthers(const QString& folder, uint user) {
  QStringList found;
  if (QFileInfo(folder).ownerId() != user) found << folder;
  QDirIterator walk(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
  while (walk.hasNext()) {
    walk.next();
    if (walk.fileInfo().ownerId() != user) found << walk.filePath();
  }
  return found;
}

uint userOf(qint64 process) {
  QFile status(QStringLiteral("/proc/%1/status").arg(process));
  if (!status.open(QIODevice::ReadOnly)) return 0;
  for (const QByteArray& line : status.readAll().split('\n'))
    if (line.startsWith("Uid:")) return line.split('\t').value(2).toUInt();  // the effective one
  return 0;
}

}  // namespace

class OwnerTest : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase();
  void whatRootDoesBelongsToTheOwner();
  void tablesThatOnlyRootMayReadAreRead();
  void aServerStartedByRootRunsAsTheOwner();
  void initMakesTheFolderForItsOwner_data();
  void initMakesTheFolderForItsOwner();
  void initRefusesAFolderOfAnother();
  void aBackupOfRootsBelongsToTheOwner();
  void anotherUserIsToldWhatToType_data();
  void anotherUserIsToldWhatToType();
  void wordsAreQuotedForAShell();
};

void OwnerTest::initTestCase() {
  if (!runsAsRoot()) QSKIP("only root can become another user");
}

void OwnerTest::whatRootDoesBelongsToTheOwner() {
  ServerProcess server;
  server.giveTo(kNobody);
  server.furnish();  // units.csv and people.csv are root's own
  QFile::remove(server.path("units.csv"));
  QFile::remove(server.path("people.csv"));
  QVERIFY(!server.enrolmentCode("ayinur").isEmpty());
  for (const QStringList& words :
       {QStringList{"status"}, QStringList{"devices", "ayinur"}, QStringList{"verify"}})
    QCOMPARE(server.command(words).exitCode, 0);
  QCOMPARE(ofOthers(server.path("."), kNobody), QStringList());
}

void OwnerTest::tablesThatOnlyRootMayReadAreRead() {
  ServerProcess server;
  server.giveTo(kNobody);
  const QTemporaryDir home;  // of mode 0700
  QVERIFY(
      write(home.filePath("people.csv"),
            "id,name,role,unit,unit_name,county,parent\nliu,刘志远,committee_office,bureau,局,652801,\n"));
  const Ran imported = server.command({"people", "import", home.filePath("people.csv")});
  QVERIFY2(imported.exitCode == 0, qPrintable(imported.err));
  QVERIFY(QFile::copy(TARIM_POLICIES_DIR "/bazhou-ecology-2024/policy.json", home.filePath("policy.json")));
  const Ran published = server.command({"policy", "publish", home.path()});
  QVERIFY2(published.exitCode == 0, qPrintable(published.err));
  QCOMPARE(ofOthers(server.path("store"), kNobody), QStringList());
}

void OwnerTest::aServerStartedByRootRunsAsTheOwner() {
  ServerProcess server;
  server.giveTo(kNobody);
  server.furnish();
  QVERIFY(server.serve());
  QCOMPARE(userOf(server.processId()), kNobody);
  QVERIFY(!server.token("ayinur").isEmpty());
  QCOMPARE(server.stop(), 0);
  QCOMPARE(ofOthers(server.path("store"), kNobody), QStringList());
}

void OwnerTest::initMakesTheFolderForItsOwner_data() {
  QTest::addColumn<bool>("aboveIsTheirs");
  QTest::addColumn<QStringList>("further");
  QTest::addColumn<uint>("owner");
  QTest::newRow("in a folder of theirs") << true << QStringList{} << kNobody;
  QTest::newRow("named") << false << QStringList{"--owner", "nobody"} << kNobody;
  QTest::newRow("named, in a folder of theirs") << true << QStringList{"--owner", "nobody"} << kNobody;
  QTest::newRow("root's own") << false << QStringList{} << kRoot;
}

void OwnerTest::initMakesTheFolderForItsOwner() {
  QFETCH(bool, aboveIsTheirs);
  QFETCH(QStringList, further);
  QFETCH(uint, owner);
  const QTemporaryDir home;
  QVERIFY(QFile::setPermissions(home.path(),
                                QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeOther));
  if (aboveIsTheirs) QCOMPARE(runProgram("chown", {"65534:65534", home.path()}).exitCode, 0);
  const QString folder = home.filePath("deep/server");
  const Ran made = runProgram(TARIM_BIN_DIR "/tarim-server", QStringList{"init", folder} + further);
  QVERIFY2(made.exitCode == 0, qPrintable(made.err));
  QCOMPARE(ofOthers(home.filePath("deep"), owner), QStringList());
}

void OwnerTest::initRefusesAFolderOfAnother() {
  ServerProcess server;
  const Ran refused =
      runProgram(TARIM_BIN_DIR "/tarim-server", {"init", server.path("."), "--owner", "nobody"});
  QCOMPARE(refused.exitCode, 1);
  QVERIFY2(refused.err.startsWith("WrongUser") && refused.err.contains("chown -R nobody"),
           qPrintable(refused.err));
  const Ran unknown =
      runProgram(TARIM_BIN_DIR "/tarim-server", {"init", server.path("new"), "--owner", "no-such"});
  QVERIFY2(unknown.err.startsWith("NotFound") && unknown.err.contains("no-such"), qPrintable(unknown.err));
  QVERIFY(!QFile::exists(server.path("new")));
}

void OwnerTest::aBackupOfRootsBelongsToTheOwner() {
  ServerProcess server;
  server.giveTo(kNobody);
  server.furnish();
  QVERIFY(server.serve());
  const QTemporaryDir disk;  // of root's
  const Ran copied = server.command({"backup", disk.filePath("copies/monday")});
  QVERIFY2(copied.exitCode == 0, qPrintable(copied.err));
  QCOMPARE(ofOthers(disk.filePath("copies"), kNobody), QStringList());
  const Ran verified =
      runProgram(TARIM_BIN_DIR "/tarim-server", {"--config", disk.filePath("copies/monday"), "verify"});
  QVERIFY2(verified.exitCode == 0, qPrintable(verified.err));
}

void OwnerTest::anotherUserIsToldWhatToType_data() {
  QTest::addColumn<bool>("isHidden");
  QTest::addColumn<QStringList>("words");
  for (const bool isHidden : {true, false}) {
    const char* where = isHidden ? "a folder that hides all" : "a folder that shows its configuration";
    QTest::addRow("%s: import", where) << isHidden << QStringList{"people", "import", "a b.csv"};
    QTest::addRow("%s: code", where) << isHidden << QStringList{"enrol-code", "ayinur"};
    QTest::addRow("%s: serve", where) << isHidden << QStringList{"serve"};
  }
}

void OwnerTest::anotherUserIsToldWhatToType() {
  QFETCH(bool, isHidden);
  QFETCH(QStringList, words);
  ServerProcess server;
  server.giveTo(kNobody);
  QTemporaryDir bin;
  const auto open =
      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
  QVERIFY(QFile::setPermissions(bin.path(), open));
  if (!isHidden) {
    QVERIFY(QFile::setPermissions(server.path("."), open));
    QVERIFY(QFile::setPermissions(server.path("tarim-server.toml"), open));
  }
  QVERIFY(write(bin.filePath("a b.csv"), "id,name,role,unit\n"));
  if (words.last() == "a b.csv") words.last() = bin.filePath("a b.csv");
  const Ran refused = runAsUser(kStranger, bin.path(), QStringList{"--config", server.path(".")} + words);
  QCOMPARE(refused.exitCode, 1);
  QVERIFY2(refused.err.startsWith("WrongUser: "), qPrintable(refused.err));
  const QString last = words.last().contains(' ') ? "'" + words.last() + "'" : words.last();
  const QString expected = "sudo -u nobody " + bin.filePath("tarim-server") + " --config " + server.path(".");
  QVERIFY2(refused.err.contains(expected), qPrintable(refused.err));
  QVERIFY2(refused.err.section('\n', 0, 0).endsWith(" " + last), qPrintable(refused.err));
  QCOMPARE(ofOthers(server.path("store"), kNobody), QStringList());
}

void OwnerTest::wordsAreQuotedForAShell() {
  const server::Account tarim{998, 998, "tarim"};
  QCOMPARE(server::commandAs(tarim, {"tarim-server", "people", "import", "a b.csv", "it's", "", "$x"}),
           "sudo -u tarim tarim-server people import 'a b.csv' 'it'\\''s' '' '$x'");
  QCOMPARE(server::commandAs({998, 998, "#998"}, {"tarim-server"}), "sudo -u '#998' tarim-server");
}

std::unique_ptr<QObject> makeOwnerTest() {
  return std::make_unique<OwnerTest>();
}

#include "tst_owner.moc"
