// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// tarim-server as its operator meets it.
#include "tests/server/admin/suites.hpp"
#include "tests/server/admin/text_files.hpp"
#include "tests/support/server_process.hpp"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace tarim::tests;

class ProgramTest : public QObject {
  Q_OBJECT
 private slots:
  void withoutACommandItSaysWhatThereIs();
  void itServesAndStops();
  void operatorsCommandsWorkBesideIt();
  void aSecondServerIsRefused();
  void aRevokedDeviceIsShutOut();
  void unfinishedUploadsAreListedAndDropped();
  void brokenConfigurationsNameTheirKey_data();
  void brokenConfigurationsNameTheirKey();
  void aBrokenPolicyIsRefusedWhole();
  void unknownPeopleAreSaid();
  void aJoiningFileIsWrittenWithTheCode();
  void whatIsWrongWithAJoiningFileIsSaidBeforeACodeIsMade_data();
  void whatIsWrongWithAJoiningFileIsSaidBeforeACodeIsMade();
  void joiningFilesOfExpiredCodesAreRemoved();
  void aBackupServesInItsPlace();
  void aChangedFileIsFound();
};

void ProgramTest::withoutACommandItSaysWhatThereIs() {
  ServerProcess server;
  const Ran nothing = server.command({});
  QCOMPARE(nothing.exitCode, 2);
  QCOMPARE(server.command({"dance"}).exitCode, 2);
  QCOMPARE(server.command({"--help"}).exitCode, 0);
}

void ProgramTest::itServesAndStops() {
  ServerProcess server;
  QVERIFY(server.serve());
  const QJsonObject hello = objectOf(server.curl("/v1/hello").out);
  QCOMPARE(hello.value("server").toString(), "测试");
  QCOMPARE(server.stop(), 0);
  QVERIFY(server.serve());
  QCOMPARE(objectOf(server.curl("/v1/hello").out).value("publicKey"), hello.value("publicKey"));
  QCOMPARE(server.stop(), 0);
}

void ProgramTest::operatorsCommandsWorkBesideIt() {
  ServerProcess server;
  QVERIFY(server.serve());
  server.furnish();
  const QString token = server.token("ayinur");
  QVERIFY(!token.isEmpty());
  const QJsonObject status = objectOf(server.command({"status", "--json"}).out);
  QCOMPARE(status.value("serving").toBool(), true);
  QCOMPARE(status.value("people").toInt(), 2);
  QCOMPARE(status.value("devices").toInt(), 1);
  const QJsonArray policies = status.value("policies").toArray();
  QCOMPARE(policies.size(), 1);
  // The server that runs knows them at once.
  const QJsonObject answer = objectOf(
      server.curl("/v1/sync", {"-H", "Authorization: Bearer " + token, "-d", R"({"protocol":1,"now":1})"})
          .out);
  QCOMPARE(answer.value("policies").toArray(), policies);
  QVERIFY(server.command({"status"}).out.startsWith("serving\n"));
  QCOMPARE(server.command({"verify"}).exitCode, 0);
}

void ProgramTest::aSecondServerIsRefused() {
  ServerProcess server;
  QVERIFY(server.serve());
  const Ran second = server.command({"serve"});
  QCOMPARE(second.exitCode, 1);
  QVERIFY(second.err.contains("StorageBusy"));
  QVERIFY(server.curl("/v1/hello").out.contains("protocolMin"));
}

void ProgramTest::aRevokedDeviceIsShutOut() {
  ServerProcess server;
  server.furnish();
  QVERIFY(server.serve());
  const QString token = server.token("ayinur");
  const QStringList sync = {"-H", "Authorization: Bearer " + token, "-d", R"({"protocol":1,"now":1})"};
  QVERIFY(server.curl("/v1/sync", sync).out.contains("cursor") ||
          server.curl("/v1/sync", sync).out.contains("now"));
  const QString device = server.command({"devices", "ayinur"}).out.section(' ', 0, 0);
  QCOMPARE(server.command({"revoke", device}).exitCode, 0);
  QCOMPARE(objectOf(server.curl("/v1/sync", sync).out).value("code").toString(), "NotAuthenticated");
  QVERIFY(server.command({"devices", "ayinur"}).out.contains("revoked"));
  QCOMPARE(server.command({"revoke", "nosuchdevice"}).exitCode, 1);
}

void ProgramTest::unfinishedUploadsAreListedAndDropped() {
  ServerProcess server;
  server.furnish();
  QVERIFY(server.serve());
  QCOMPARE(server.command({"uploads"}).out, "no upload is unfinished\n");
  const QString token = server.token("ayinur");
  const QString device = server.command({"devices", "ayinur"}).out.section(' ', 0, 0);
  const QByteArray hash = QByteArray(64, 'a').toBase64();
  const QStringList begin = {"-X",
                             "POST",
                             "-H",
                             "Authorization: Bearer " + token,
                             "-H",
                             "Tus-Resumable: 1.0.0",
                             "-H",
                             "Upload-Length: 1000",
                             "-H",
                             "Upload-Metadata: sha256 " + hash,
                             "-H",
                             "Content-Type: application/offset+octet-stream",
                             "--data-binary",
                             "bytes",
                             "-i"};
  const QString created = server.curl("/v1/files", begin).out;
  const QString id = QRegularExpression("/v1/files/(\\S+)").match(created).captured(1);
  QVERIFY2(!id.isEmpty(), qPrintable(created));
  const QString listed = server.command({"uploads"}).out;
  QVERIFY2(listed.startsWith(id + "  ayinur  device " + device +
                             "  5 of 1000 bytes  begun less than an hour ago\n"),
           qPrintable(listed));
  QCOMPARE(server.command({"uploads", "--drop", "nothing"}).exitCode, 1);
  QCOMPARE(server.command({"uploads", "--drop-of", "nobody"}).out, "0 uploads dropped, 0 MiB freed\n");
  QCOMPARE(server.command({"uploads", "--drop", id}).out, "1 uploads dropped, 0 MiB freed\n");
  QCOMPARE(server.command({"uploads"}).out, "no upload is unfinished\n");
  const QString asked = server
                            .curl("/v1/files/" + id, {"-I", "-H", "Authorization: Bearer " + token, "-H",
                                                      "Tus-Resumable: 1.0.0"})
                            .out;
  QVERIFY2(asked.startsWith("HTTP/1.1 404"), qPrintable(asked));
}

void ProgramTest::brokenConfigurationsNameTheirKey_data() {
  QTest::addColumn<QByteArray>("find");
  QTest::addColumn<QByteArray>("put");
  QTest::addColumn<QString>("key");
  QTest::newRow("port") << QByteArray("port = 0") << QByteArray("port = 99999") << "server.port";
  QTest::newRow("address") << QByteArray("address = \"127.0.0.1\"") << QByteArray("address = \"here\"")
                           << "server.address";
  QTest::newRow("foreign address") << QByteArray("address = \"127.0.0.1\"")
                                   << QByteArray("address = \"192.0.2.1\"") << "server.address";
  QTest::newRow("certificate") << QByteArray("\"server.pem\"") << QByteArray("\"nowhere.pem\"")
                               << "files.certificate";
  QTest::newRow("key") << QByteArray("\"server.key\"") << QByteArray("\"ca.key\"") << "files.private_key";
  QTest::newRow("seed") << QByteArray("\"signing.seed\"") << QByteArray("\"nowhere.seed\"")
                        << "files.signing_seed";
  QTest::newRow("log") << QByteArray("# file = \"tarim-server.log\"")
                       << QByteArray("file = \"server.pem/x.log\"") << "log.file";
  QTest::newRow("unknown key") << QByteArray("threads = 16") << QByteArray("treads = 16") << "limits.treads";
}

void ProgramTest::brokenConfigurationsNameTheirKey() {
  QFETCH(QByteArray, find);
  QFETCH(QByteArray, put);
  QFETCH(QString, key);
  ServerProcess server;
  replaceIn(server.path("tarim-server.toml"), find, put);
  const Ran refused = server.command({"serve"});
  QCOMPARE(refused.exitCode, 1);
  QVERIFY2(refused.err.startsWith("ConfigInvalid: "), qPrintable(refused.err));
  QVERIFY2(refused.err.contains(key), qPrintable(refused.err));
  QVERIFY2(refused.err.contains("tarim-server.toml"), qPrintable(refused.err));
}

void ProgramTest::aBrokenPolicyIsRefusedWhole() {
  ServerProcess server;
  QFile broken(server.path("policy.json"));
  QVERIFY(broken.open(QIODevice::WriteOnly));
  broken.write("{\"id\":\"x\"}");
  broken.close();
  const Ran refused = server.command({"policy", "publish", server.path(".")});
  QCOMPARE(refused.exitCode, 1);
  QVERIFY2(refused.err.startsWith("InvalidPolicy: policy.json"), qPrintable(refused.err));
  QVERIFY(objectOf(server.command({"status", "--json"}).out).value("policies").toArray().isEmpty());
  QCOMPARE(server.command({"policy", "publish", server.path("nowhere")}).exitCode, 1);
}

void ProgramTest::unknownPeopleAreSaid() {
  ServerProcess server;
  const Ran refused = server.command({"enrol-code", "nobody"});
  QCOMPARE(refused.exitCode, 1);
  QVERIFY(refused.err.startsWith("NotFound"));
  QVERIFY(refused.out.isEmpty());
  QCOMPARE(server.command({"enrol-code", "nobody", "--days", "0"}).exitCode, 2);
}

void ProgramTest::aJoiningFileIsWrittenWithTheCode() {
  ServerProcess server;
  server.furnish();
  // Without a fixed port there is a code, and why there is no file.
  const Ran plain = server.command({"enrol-code", "ayinur"});
  QCOMPARE(plain.exitCode, 0);
  QVERIFY2(plain.out.contains("no joining file:") && plain.out.contains("--server"), qPrintable(plain.out));
  const Ran first = server.command({"enrol-code", "ayinur", "--server", "LocalHost:8443"});
  QVERIFY2(first.exitCode == 0, qPrintable(first.err));
  const Ran second = server.command({"enrol-code", "ayinur", "--server", "[::1]:443"});
  QVERIFY2(second.exitCode == 0, qPrintable(second.err));
  const QFile::Permissions others =
      QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
  QCOMPARE(QFile::permissions(server.path("joining")) & others, QFile::Permissions());
  for (const char* name : {"ayinur.tarim-join", "ayinur.png", "ayinur-2.tarim-join", "ayinur-2.png"}) {
    const QString file = server.path("joining/") + name;
    QVERIFY2(QFile::exists(file), name);
    QCOMPARE(QFile::permissions(file) & others, QFile::Permissions());
  }
  QFile written(server.path("joining/ayinur.tarim-join"));
  QVERIFY(written.open(QIODevice::ReadOnly));
  const QJsonObject joining = objectOf(QString::fromUtf8(written.readAll()));
  QCOMPARE(joining.value("tarimJoin").toInt(), 1);
  QCOMPARE(joining.value("server").toString(), "测试");
  QCOMPARE(joining.value("address").toString(), "localhost:8443");
  QCOMPARE(joining.value("person").toString(), "阿依努尔");
  QCOMPARE(joining.value("code").toString(), first.out.section('\n', 0, 0));
  QVERIFY(first.out.contains(joining.value("pin").toString()));
  QVERIFY(second.out.contains("[::1]:443"));
  // For the terminal: rows of one width, light on dark.
  const QStringList rows = first.out.split('\n', Qt::SkipEmptyParts).filter(QRegularExpression("^[ ▀▄█]+$"));
  QVERIFY(rows.size() > 20);
  for (const QString& row : rows)
    QCOMPARE(row.size(), rows.front().size());
}

void ProgramTest::whatIsWrongWithAJoiningFileIsSaidBeforeACodeIsMade_data() {
  QTest::addColumn<QStringList>("options");
  QTest::addColumn<QString>("says");
  QTest::newRow("another host") << QStringList{"--server", "tarim.example.org:8443"}
                                << "does not name tarim.example.org";
  QTest::newRow("no port") << QStringList{"--server", "localhost"} << "HOST:PORT";
  QTest::newRow("no number") << QStringList{"--server", "localhost:x"} << "HOST:PORT";
  QTest::newRow("too high") << QStringList{"--server", "localhost:65536"} << "HOST:PORT";
  QTest::newRow("any port") << QStringList{"--out", "OUT"} << "any free port";
  QTest::newRow("a file in the way") << QStringList{"--server", "localhost:1", "--out", "FILE"}
                                     << "people.csv";
}

void ProgramTest::whatIsWrongWithAJoiningFileIsSaidBeforeACodeIsMade() {
  QFETCH(QStringList, options);
  QFETCH(QString, says);
  ServerProcess server;
  server.furnish();
  options.replaceInStrings("OUT", server.path("out")).replaceInStrings("FILE", server.path("people.csv"));
  const Ran refused = server.command(QStringList{"enrol-code", "ayinur"} + options);
  QCOMPARE(refused.exitCode, 1);
  QVERIFY2(refused.out.isEmpty(), qPrintable(refused.out));
  QVERIFY2(refused.err.contains(says), qPrintable(refused.err));
}

void ProgramTest::joiningFilesOfExpiredCodesAreRemoved() {
  ServerProcess server;
  server.furnish();
  const QStringList command{"enrol-code", "ayinur", "--server", "localhost:8443"};
  QCOMPARE(server.command(command).exitCode, 0);
  const QString file = server.path("joining/ayinur.tarim-join");
  replaceIn(file, "\"until\":", "\"until\":1,\"was\":");
  QFile other(server.path("joining/letter.tarim-join"));
  QVERIFY(other.open(QIODevice::WriteOnly) && other.write("not ours") > 0);
  other.close();
  QCOMPARE(server.command(command).exitCode, 0);
  QVERIFY(QFile::exists(file));  // Of the second code.
  QVERIFY(!QFile::exists(server.path("joining/ayinur-2.tarim-join")));
  QVERIFY(QFile::exists(other.fileName()));
}

void ProgramTest::aBackupServesInItsPlace() {
  ServerProcess server;
  server.furnish();
  QVERIFY(server.serve());
  const QString token = server.token("ayinur");
  QVERIFY(!token.isEmpty());
  QCOMPARE(server.command({"backup", server.path("copy")}).exitCode, 0);
  QCOMPARE(server.command({"backup", server.path("copy")}).exitCode, 1);
  const Ran verified = runProgram(TARIM_BIN_DIR "/tarim-server", {"--config", server.path("copy"), "verify"});
  QCOMPARE(verified.exitCode, 0);
  const Ran counted =
      runProgram(TARIM_BIN_DIR "/tarim-server", {"--config", server.path("copy"), "status", "--json"});
  QCOMPARE(objectOf(counted.out).value("devices").toInt(), 1);
}

void ProgramTest::aChangedFileIsFound() {
  ServerProcess server;
  server.furnish();
  QVERIFY(server.serve());
  const QString token = server.token("ayinur");
  const QByteArray hash = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";  // of "hello"
  const Ran sent = server.curl(
      "/v1/files", {"-H", "Authorization: Bearer " + token, "-H", "Tus-Resumable: 1.0.0", "-H",
                    "Upload-Length: 5", "-H", "Upload-Metadata: sha256 " + hash.toBase64(), "-H",
                    "Content-Type: application/offset+octet-stream", "-d", "hello", "-w", "%{http_code}"});
  QCOMPARE(sent.out, "201");
  QCOMPARE(server.stop(), 0);
  QCOMPARE(server.command({"verify"}).exitCode, 0);
  QFile file(server.path("store/files/2c/" + QString::fromLatin1(hash)));
  file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
  QVERIFY(file.open(QIODevice::ReadWrite));
  file.write("j");
  file.close();
  const Ran found = server.command({"verify"});
  QCOMPARE(found.exitCode, 1);
  QVERIFY2(found.out.contains("WRONG"), qPrintable(found.out));
}

std::unique_ptr<QObject> makeProgramTest() {
  return std::make_unique<ProgramTest>();
}

#include "tst_program.moc"
