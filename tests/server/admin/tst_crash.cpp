// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// The process is killed while it works: what it had acknowledged is there when it comes back.
#include "tests/server/admin/suites.hpp"
#include "tests/support/server_process.hpp"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace tarim::tests;

class CrashTest : public QObject {
  Q_OBJECT
 private slots:
  void acknowledgedOperationsSurviveAKill();
  void acknowledgedBytesSurviveAKill();
};

namespace {

QString policyOf(const ServerProcess& server) {
  return objectOf(server.command({"status", "--json"}).out).value("policies").toArray().first().toString();
}

/// A shell that syncs one operation after another and writes a line for each that was acknowledged.
QString syncingShell(const QString& policy) {
  return QStringLiteral(R"(
n=1
while :; do
  body='{"protocol":1,"now":1725240000000,"drafts":[{"application":"a1","policy":"%1"}],"operations":[{"application":"a1","list":[['$n',1725240000000,'$n',0,0,"","basic","@","name","x"]]}]}'
  answer=$(curl -sS --max-time 20 --cacert "$CA" -H "Authorization: Bearer $TOKEN" "$URL/v1/sync" -d "$body") || exit 0
  case "$answer" in *'"acknowledged":[{"application":"a1","sequence":'$n'}]'*) echo $n ;; *) echo "$answer" >&2; exit 1 ;; esac
  n=$((n + 1))
done
)")
      .arg(policy);
}

}  // namespace

void CrashTest::acknowledgedOperationsSurviveAKill() {
  ServerProcess server;
  server.furnish();
  QVERIFY(server.serve());
  QProcess shell;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert("CA", server.path("ca.pem"));
  environment.insert("TOKEN", server.token("ayinur"));
  environment.insert("URL", server.url());
  shell.setProcessEnvironment(environment);
  shell.start("bash", {"-c", syncingShell(policyOf(server))});
  QByteArray acknowledged;
  while (acknowledged.count('\n') < 15) {
    QVERIFY2(shell.waitForReadyRead(60'000), shell.readAllStandardError().constData());
    acknowledged += shell.readAllStandardOutput();
  }
  server.kill();
  QVERIFY(shell.waitForFinished(60'000));
  acknowledged += shell.readAllStandardOutput();
  const int last = acknowledged.trimmed().split('\n').last().toInt();
  QVERIFY(last >= 15);

  QVERIFY(server.serve());
  const QJsonObject status = objectOf(server.command({"status", "--json"}).out);
  QVERIFY(status.value("operations").toInt() >= last);
  QVERIFY(status.value("operations").toInt() <= last + 1);
  QCOMPARE(server.command({"verify"}).exitCode, 0);
}

void CrashTest::acknowledgedBytesSurviveAKill() {
  ServerProcess server;
  server.furnish();
  QVERIFY(server.serve());
  QByteArray bytes;
  for (int i = 0; bytes.size() < 8'000'000; ++i)
    bytes += QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256);
  QFile file(server.path("page"));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(bytes);
  file.close();
  const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
  const QStringList tus = {"-H", "Authorization: Bearer " + server.token("ayinur"),
                           "-H", "Tus-Resumable: 1.0.0",
                           "-H", "Content-Type: application/offset+octet-stream"};
  const QStringList create = QStringList{"-i",
                                         "-X",
                                         "POST",
                                         "-H",
                                         "Upload-Length: " + QString::number(bytes.size()),
                                         "-H",
                                         "Upload-Metadata: sha256 " + hash.toBase64()} +
                             tus;
  const Ran created = server.curl("/v1/files", create);
  const QString path = "/v1/files/" + created.out.section("/v1/files/", 1).section('\r', 0, 0);

  QProcess sending;
  sending.start(
      "curl", QStringList{"-sS", "--cacert", server.path("ca.pem"), "--limit-rate", "4M", "-X", "PATCH", "-H",
                          "Upload-Offset: 0", "--data-binary", "@" + server.path("page")} +
                  tus + QStringList{server.url() + path});
  const auto arrived = [&] {
    const QFileInfoList parts = QDir(server.path("store/uploads")).entryInfoList(QDir::Files);
    return parts.isEmpty() ? 0 : parts.first().size();
  };
  QTRY_VERIFY_WITH_TIMEOUT(arrived() > 1'000'000, 60'000);
  server.kill();
  sending.waitForFinished(60'000);
  QVERIFY(server.serve());
  const Ran head = server.curl(path, QStringList{"-I"} + tus);
  const qint64 offset = head.out.section("Upload-Offset: ", 1).section('\r', 0, 0).toLongLong();
  QVERIFY2(offset > 1'000'000 && offset < bytes.size(), qPrintable(head.out));

  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(bytes.mid(offset));
  file.close();
  const Ran rest = server.curl(path, QStringList{"-X", "PATCH", "-w", "%{http_code}", "-H",
                                                 "Upload-Offset: " + QString::number(offset), "--data-binary",
                                                 "@" + server.path("page")} +
                                         tus);
  QCOMPARE(rest.out, "204");
  const QStringList download = {"-H", tus[1], "-o", server.path("again")};
  QCOMPARE(server.curl("/v1/blobs/" + QString::fromLatin1(hash), download).exitCode, 0);
  QFile again(server.path("again"));
  QVERIFY(again.open(QIODevice::ReadOnly));
  QVERIFY(again.readAll() == bytes);
}

std::unique_ptr<QObject> makeCrashTest() {
  return std::make_unique<CrashTest>();
}

#include "tst_crash.moc"
