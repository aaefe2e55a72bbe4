// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// From a copy to a server, as an operator does it at night. What devices make of it: tests/journey/sides.
#include "server/admin/account.hpp"
#include "tests/server/admin/suites.hpp"
#include "tests/server/admin/text_files.hpp"
#include "tests/support/server_process.hpp"

using namespace tarim::tests;

namespace {

Ran tarimServer(const QStringList& words) {
  return runProgram(TARIM_BIN_DIR "/tarim-server", words);
}

/// A server with people in it, and a copy of it.
struct Copied {
  Copied() {
    server.furnish();
    if (server.command({"backup", copy}).exitCode != 0) qFatal("no backup");
  }
  ServerProcess server;
  QTemporaryDir disk;
  QString copy = disk.filePath("copy");
};

int peopleIn(const QString& folder) {
  return objectOf(tarimServer({"--config", folder, "status", "--json"}).out).value("people").toInt();
}

}  // namespace

class RestoreTest : public QObject {
  Q_OBJECT
 private slots:
  void aNewFolderIsMade();
  void portAndAddressMayBeOthers();
  void whatWasThereIsKeptAside();
  void aServingServerIsNotTouched();
  void anyOtherFolderIsRefused();
  void aDamagedCopyIsRefusedUnlessToldOtherwise();
  void whatIsBrokenOffIsNoServer();
  void rootMakesItForTheAccount();
};

void RestoreTest::aNewFolderIsMade() {
  const Copied made;
  const QStringList before = everythingIn(made.copy);
  const QByteArray database = contentOf(made.copy + "/store/tarim.sqlite");
  const QString folder = made.disk.filePath("deep/again");
  const Ran restored = tarimServer({"restore", made.copy, folder});
  QVERIFY2(restored.exitCode == 0, qPrintable(restored.out + restored.err));
  QVERIFY2(restored.out.contains("all as it was written") && restored.out.contains("localhost, 127.0.0.1"),
           qPrintable(restored.out));
  QCOMPARE(peopleIn(folder), 2);
  QCOMPARE(tarimServer({"--config", folder, "verify"}).exitCode, 0);
  // The copy is as it was.
  QCOMPARE(everythingIn(made.copy), before);
  QCOMPARE(contentOf(made.copy + "/store/tarim.sqlite"), database);
  QCOMPARE(contentOf(folder + "/signing.seed"), contentOf(made.copy + "/signing.seed"));
}

void RestoreTest::portAndAddressMayBeOthers() {
  const Copied made;
  const QString folder = made.disk.filePath("again");
  const Ran restored = tarimServer({"restore", made.copy, folder, "--port", "18443", "--address", "::1"});
  QVERIFY2(restored.exitCode == 0, qPrintable(restored.err));
  const QByteArray text = contentOf(folder + "/tarim-server.toml");
  QVERIFY2(text.contains("\nport = 18443\n") && text.contains("\naddress = \"::1\"\n"), text.constData());
  QCOMPARE(text.count('#'), contentOf(made.copy + "/tarim-server.toml").count('#'));
  QCOMPARE(tarimServer({"restore", made.copy, folder + "2", "--port", "70000"}).exitCode, 2);
}

void RestoreTest::whatWasThereIsKeptAside() {
  const Copied made;
  const QString old = made.server.path("tarim-server.toml");
  QVERIFY(write(made.server.path("notes.txt"), "of the operator"));
  for (int time = 0; time < 2; ++time) {
    const Ran restored = tarimServer({"restore", made.copy, made.server.path(".")});
    QVERIFY2(restored.exitCode == 0, qPrintable(restored.err));
    QVERIFY2(restored.out.contains("before-restore-"), qPrintable(restored.out));
  }
  QCOMPARE(peopleIn(made.server.path(".")), 2);
  const QStringList aside = QDir(made.server.path(".")).entryList({"before-restore-*"}, QDir::Dirs);
  QCOMPARE(aside.size(), 2);
  QCOMPARE(contentOf(made.server.path(aside.first() + "/notes.txt")), QByteArray("of the operator"));
  QCOMPARE(peopleIn(made.server.path(aside.first())), 2);
}

void RestoreTest::aServingServerIsNotTouched() {
  Copied made;
  QVERIFY(made.server.serve());
  const Ran over = tarimServer({"restore", made.copy, made.server.path(".")});
  QVERIFY2(over.exitCode == 1 && over.err.startsWith("StorageBusy"), qPrintable(over.err));
  const Ran from = tarimServer({"restore", made.server.path("."), made.disk.filePath("again")});
  QVERIFY2(from.exitCode == 1 && from.err.startsWith("StorageBusy"), qPrintable(from.err));
  QVERIFY(made.server.curl("/v1/hello").out.contains("protocolMin"));
}

void RestoreTest::anyOtherFolderIsRefused() {
  const Copied made;
  const QString folder = made.disk.filePath("home");
  QVERIFY(QDir().mkpath(folder) && write(folder + "/letter.txt", "dear"));
  const Ran refused = tarimServer({"restore", made.copy, folder});
  QVERIFY2(refused.exitCode == 1 && refused.err.startsWith("InvalidInput"), qPrintable(refused.err));
  QCOMPARE(everythingIn(folder), QStringList{"letter.txt"});
  QCOMPARE(tarimServer({"restore", made.copy, made.copy}).exitCode, 1);
  QCOMPARE(tarimServer({"restore", folder, made.disk.filePath("again")}).exitCode, 1);
}

void RestoreTest::aDamagedCopyIsRefusedUnlessToldOtherwise() {
  Copied made;
  QVERIFY(made.server.serve());
  const QByteArray hash = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";  // of "hello"
  const Ran sent = made.server.curl(
      "/v1/files",
      {"-H", "Authorization: Bearer " + made.server.token("ayinur"), "-H", "Tus-Resumable: 1.0.0", "-H",
       "Upload-Length: 5", "-H", "Upload-Metadata: sha256 " + hash.toBase64(), "-H",
       "Content-Type: application/offset+octet-stream", "-d", "hello", "-w", "%{http_code}"});
  QCOMPARE(sent.out, "201");
  const QString copy = made.disk.filePath("damaged");
  QCOMPARE(made.server.command({"backup", copy}).exitCode, 0);
  QVERIFY(QFile::remove(copy + "/store/files/2c/" + hash));
  const QString folder = made.disk.filePath("again");
  const Ran refused = tarimServer({"restore", copy, folder});
  QCOMPARE(refused.exitCode, 1);
  QVERIFY2(refused.out.contains(hash) && refused.err.contains("--despite-damage"), qPrintable(refused.err));
  QVERIFY(everythingIn(folder).isEmpty());
  const Ran restored = tarimServer({"restore", copy, folder, "--despite-damage"});
  QVERIFY2(restored.exitCode == 0 && restored.out.contains(hash), qPrintable(restored.err));
  const QJsonObject status = objectOf(tarimServer({"--config", folder, "status", "--json"}).out);
  QCOMPARE(status.value("filesLost").toInt(), 1);
  QCOMPARE(peopleIn(folder), 2);
}

void RestoreTest::whatIsBrokenOffIsNoServer() {
  const Copied made;
  const QString folder = made.disk.filePath("again");
  QVERIFY(QDir().mkpath(folder + "/incomplete/store"));
  QVERIFY(QFile::copy(made.copy + "/tarim-server.toml", folder + "/incomplete/tarim-server.toml"));
  QVERIFY(tarimServer({"--config", folder, "serve"}).err.startsWith("NotFound"));
  QCOMPARE(tarimServer({"restore", made.copy, folder}).exitCode, 0);
  QVERIFY(!QFile::exists(folder + "/incomplete"));
}

void RestoreTest::rootMakesItForTheAccount() {
  if (!tarim::server::currentAccount().isRoot()) QSKIP("only root can become another user");
  const Copied made;  // All of it is root's and private.
  const QTemporaryDir disk;
  QVERIFY(QFile::setPermissions(disk.path(),
                                QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeOther));
  const QString folder = disk.filePath("srv/tarim");
  const Ran restored = tarimServer({"restore", made.copy, folder, "--owner", "nobody"});
  QVERIFY2(restored.exitCode == 0, qPrintable(restored.out + restored.err));
  for (const QString& name : everythingIn(folder))
    QVERIFY2(QFileInfo(folder + "/" + name).ownerId() == kNobody, qPrintable(name));
  QCOMPARE(QFileInfo(folder).ownerId(), kNobody);
  QCOMPARE(peopleIn(folder), 2);
}

std::unique_ptr<QObject> makeRestoreTest() {
  return std::make_unique<RestoreTest>();
}

#include "tst_restore.moc"
