// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// A backup is a whole server's folder that names nothing outside itself, or it is none.
#include "server/admin/account.hpp"
#include "tests/server/admin/suites.hpp"
#include "tests/server/admin/text_files.hpp"
#include "tests/support/server_process.hpp"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace tarim::tests;

namespace {

constexpr const char* kHash =
    "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";  // of "hello"

/// A device sends the file "hello".
QString sendHello(const ServerProcess& server, const QString& token) {
  const QByteArray name = QByteArray(kHash).toBase64();
  return server
      .curl("/v1/files",
            {"-H", "Authorization: Bearer " + token, "-H", "Tus-Resumable: 1.0.0", "-H", "Upload-Length: 5",
             "-H", "Upload-Metadata: sha256 " + name, "-H", "Content-Type: application/offset+octet-stream",
             "-d", "hello", "-w", "%{http_code}"})
      .out;
}

Ran verify(const QString& folder) {
  return runProgram(TARIM_BIN_DIR "/tarim-server", {"--config", folder, "verify"});
}

}  // namespace

class BackupTest : public QObject {
  Q_OBJECT
 private slots:
  void itTakesWhatIsNamedElsewhere();
  void commentsAndLimitsStay();
  void nothingOfTheOldMachineIsNeeded();
  void whatIsLeftOutIsSaid();
  void aMissingKeyIsRefused();
  void aLostFileIsToldAtOnce();
  void aBrokenOneIsNotTakenForACopy();
  void theCopyIsOneFileWithoutALog();
  void provingACopyWritesNothing();
  void aWriteProtectedCopyIsProved_data();
  void aWriteProtectedCopyIsProved();
  void withoutItsSeedACopyIsProvedByThePublicKey();
};

void BackupTest::itTakesWhatIsNamedElsewhere() {
  ServerProcess server;
  server.furnish();
  QVERIFY(server.serve());
  QCOMPARE(sendHello(server, server.token("ayinur")), "201");
  QCOMPARE(server.stop(), 0);
  QVERIFY(QDir().mkpath(server.path("大盘")) && QDir().mkpath(server.path("keys")));
  QVERIFY(QDir().rename(server.path("store"), server.path("大盘/store")));
  for (const char* name : {"signing.seed", "server.key", "server.pem"})
    QVERIFY(QFile::rename(server.path(name), server.path(QString("keys/my-") + name)));
  const QString config = server.path("tarim-server.toml");
  replaceIn(config, "store = \"store\"", ("store = \"" + server.path("大盘/store") + "\"  # 大盘").toUtf8());
  replaceIn(config, "\"signing.seed\"", ("'" + server.path("keys/my-signing.seed") + "'").toUtf8());
  replaceIn(config, "\"server.key\"", ("\"" + server.path("keys/my-server.key") + "\"").toUtf8());
  replaceIn(config, "\"server.pem\"", "\"keys/my-server.pem\"");
  replaceIn(config, "# file = \"tarim-server.log\"", ("file = \"" + server.path("x.log") + "\"").toUtf8());

  const QTemporaryDir disk;
  const QString copy = disk.filePath("copy");
  const Ran copied = server.command({"backup", copy});
  QVERIFY2(copied.exitCode == 0, qPrintable(copied.out + copied.err));
  QCOMPARE(everythingIn(copy),
           QStringList({"ca.key", "ca.pem", "server.key", "server.pem", "signing.seed",
                        QString("store/files/2c/") + kHash, "store/tarim.sqlite", "tarim-server.toml"}));
  const QByteArray text = contentOf(copy + "/tarim-server.toml");
  QVERIFY2(!text.contains(server.path(".").chopped(1).toUtf8()), text.constData());
  QVERIFY2(text.contains("store = \"store\"  # 大盘\n"), text.constData());
  QCOMPARE(contentOf(copy + "/signing.seed"), contentOf(server.path("keys/my-signing.seed")));
}

void BackupTest::commentsAndLimitsStay() {
  ServerProcess server;
  replaceIn(server.path("tarim-server.toml"), "idle_seconds = 120", "idle_seconds = 77  # 省电，勿改");
  QCOMPARE(server.command({"backup", server.path("copy")}).exitCode, 0);
  QCOMPARE(contentOf(server.path("copy/tarim-server.toml")), contentOf(server.path("tarim-server.toml")));
}

void BackupTest::nothingOfTheOldMachineIsNeeded() {
  const QTemporaryDir disk;
  const QString copy = disk.filePath("copy");
  {
    ServerProcess server;
    server.furnish();
    replaceIn(server.path("tarim-server.toml"), "store = \"store\"",
              ("store = \"" + server.path("store") + "\"").toUtf8());
    QCOMPARE(server.command({"backup", copy}).exitCode, 0);
  }
  QVERIFY(verify(copy).exitCode == 0);
  QVERIFY(QFile::remove(copy + "/store/tarim.sqlite"));
  const Ran gone = verify(copy);
  QCOMPARE(gone.exitCode, 1);
  QVERIFY2(gone.err.startsWith("NotFound: tarim.sqlite"), qPrintable(gone.err));
}

void BackupTest::whatIsLeftOutIsSaid() {
  ServerProcess server;
  QVERIFY(QFile::remove(server.path("ca.key")));
  replaceIn(server.path("tarim-server.toml"), "# command = [\"/usr/local/bin/tarim-notice\", \"--by-sms\"]",
            "command = [\"/usr/local/bin/tarim-notice\", \"--by-sms\"]");
  const Ran copied = server.command({"backup", server.path("copy")});
  QCOMPARE(copied.exitCode, 0);
  QVERIFY2(copied.out.contains("not in the copy: ca.key"), qPrintable(copied.out));
  QVERIFY2(copied.out.contains("not in the copy: /usr/local/bin/tarim-notice"), qPrintable(copied.out));
}

void BackupTest::aMissingKeyIsRefused() {
  ServerProcess server;
  QVERIFY(QFile::remove(server.path("server.key")));
  const Ran refused = server.command({"backup", server.path("copy")});
  QCOMPARE(refused.exitCode, 1);
  QVERIFY2(refused.err.contains("server.key"), qPrintable(refused.err));
  QVERIFY(!QFile::exists(server.path("copy")));
}

void BackupTest::aLostFileIsToldAtOnce() {
  ServerProcess server;
  server.furnish();
  QVERIFY(server.serve());
  QCOMPARE(sendHello(server, server.token("ayinur")), "201");
  const QString file = server.path(QString("store/files/2c/") + kHash);
  QVERIFY(QFile::rename(file, server.path("away")));
  const Ran lost = server.command({"backup", server.path("lost")});
  QCOMPARE(lost.exitCode, 1);
  QVERIFY2(lost.out.contains("WRONG") && lost.out.contains(kHash), qPrintable(lost.out));
  QVERIFY(QFile::exists(server.path("lost/tarim-server.toml")));
  QFile damaged(file);
  QVERIFY(damaged.open(QIODevice::WriteOnly));
  damaged.write("jello");
  damaged.close();
  const Ran wrong = server.command({"backup", server.path("wrong")});
  QCOMPARE(wrong.exitCode, 1);
  QVERIFY2(wrong.out.contains(kHash), qPrintable(wrong.out));
}

void BackupTest::aBrokenOneIsNotTakenForACopy() {
  ServerProcess server;
  // As after a power cut on the way.
  QVERIFY(QDir().mkpath(server.path("copy/incomplete/store")));
  QVERIFY(QFile::copy(server.path("tarim-server.toml"), server.path("copy/incomplete/tarim-server.toml")));
  QVERIFY(verify(server.path("copy")).err.startsWith("NotFound"));
  // The next one begins anew in its place.
  const Ran copied = server.command({"backup", server.path("copy")});
  QVERIFY2(copied.exitCode == 0, qPrintable(copied.err));
  QVERIFY(!QFile::exists(server.path("copy/incomplete")));
  QCOMPARE(verify(server.path("copy")).exitCode, 0);
  // What is there stays there.
  const QStringList before = everythingIn(server.path("copy"));
  QCOMPARE(server.command({"backup", server.path("copy")}).exitCode, 1);
  QCOMPARE(everythingIn(server.path("copy")), before);
}

void BackupTest::theCopyIsOneFileWithoutALog() {
  ServerProcess server;
  server.furnish();
  QVERIFY(server.serve());
  QCOMPARE(server.command({"backup", server.path("copy")}).exitCode, 0);
  // Bytes 18 and 19 of a database: 1 for a rollback journal, 2 for a log.
  QCOMPARE(contentOf(server.path("copy/store/tarim.sqlite")).mid(18, 2), QByteArray("\1\1"));
  QCOMPARE(everythingIn(server.path("copy/store")), QStringList{"tarim.sqlite"});
}

void BackupTest::provingACopyWritesNothing() {
  ServerProcess server;
  server.furnish();
  QVERIFY(server.serve());
  QCOMPARE(sendHello(server, server.token("ayinur")), "201");
  QCOMPARE(server.command({"backup", server.path("copy")}).exitCode, 0);
  const QString copy = server.path("copy");
  const QStringList before = everythingIn(copy);
  const QByteArray database = contentOf(copy + "/store/tarim.sqlite");
  // A page that is gone is told, and still nothing is written.
  for (const bool isWhole : {true, false}) {
    if (!isWhole) QVERIFY(QFile::rename(copy + "/store/files/2c/" + kHash, server.path("away")));
    const Ran verified = verify(copy);
    QCOMPARE(verified.exitCode, isWhole ? 0 : 1);
    QVERIFY2(verified.out.startsWith("reading " + copy + "/store, a copy; nothing is written\n"),
             qPrintable(verified.out));
    QCOMPARE(contentOf(copy + "/store/tarim.sqlite"), database);
  }
  QCOMPARE(everythingIn(copy).size(), before.size() - 1);
}

void BackupTest::aWriteProtectedCopyIsProved_data() {
  QTest::addColumn<bool>("isStrangersView");
  QTest::newRow("on a write-protected disk") << false;
  QTest::newRow("by a user who may only read") << true;
}

void BackupTest::aWriteProtectedCopyIsProved() {
  QFETCH(bool, isStrangersView);
  if (!tarim::server::currentAccount().isRoot()) QSKIP("only root can take the right to write from itself");
  ServerProcess server;
  server.furnish();
  const QTemporaryDir disk;
  const QString copy = disk.filePath("copy");
  QCOMPARE(server.command({"backup", copy}).exitCode, 0);
  const auto everybody = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
  QDirIterator walk(copy, QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
  while (walk.hasNext())
    QVERIFY(QFile::setPermissions(walk.next(), everybody));
  QVERIFY(QFile::setPermissions(copy, everybody) && QFile::setPermissions(disk.path(), everybody));
  Ran verified;
  if (isStrangersView) {
    const QTemporaryDir bin;
    QVERIFY(QFile::setPermissions(bin.path(), everybody | QFile::WriteOwner));
    verified = runAsUser(65533, bin.path(), {"--config", copy, "verify"});
  } else {
    const QString script = QString("mount --bind '%1' '%1' && mount -o remount,ro,bind '%1' && " TARIM_BIN_DIR
                                   "/tarim-server --config '%1' verify")
                               .arg(copy);
    if (runProgram("unshare", {"-m", "true"}).exitCode != 0) QSKIP("no mounts of its own here");
    verified = runProgram("unshare", {"-m", "bash", "-c", script});
  }
  QVERIFY2(verified.exitCode == 0, qPrintable(verified.out + verified.err));
  QVERIFY(verified.out.contains("nothing is written"));
}

void BackupTest::withoutItsSeedACopyIsProvedByThePublicKey() {
  ServerProcess server;
  server.furnish();
  QVERIFY(server.serve());
  const QString key = objectOf(server.curl("/v1/hello").out).value("publicKey").toString();
  QCOMPARE(server.command({"backup", server.path("copy")}).exitCode, 0);
  QVERIFY(QFile::remove(server.path("copy/signing.seed")));
  const Ran without = verify(server.path("copy"));
  QCOMPARE(without.exitCode, 1);
  QVERIFY2(without.err.contains("signing.seed") && without.err.contains("--public-key"),
           qPrintable(without.err));
  QCOMPARE(key.size(), 64);
  const QStringList words = {"--config", server.path("copy"), "verify", "--public-key"};
  QCOMPARE(runProgram(TARIM_BIN_DIR "/tarim-server", words + QStringList{key}).exitCode, 0);
  QVERIFY(runProgram(TARIM_BIN_DIR "/tarim-server", words + QStringList{"12"}).err.contains("64 hex digits"));
}

std::unique_ptr<QObject> makeBackupTest() {
  return std::make_unique<BackupTest>();
}

#include "tst_backup.moc"
