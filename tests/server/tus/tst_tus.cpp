// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/npm.hpp"
#include "tests/support/server_process.hpp"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace tarim::tests;

namespace {

constexpr int kMinute = 60'000;

/// Of the last line that begins so.
qint64 numberAfter(const QByteArray& said, const QByteArray& word) {
  const int at = said.lastIndexOf(word);
  return at < 0 ? -1 : said.mid(at + word.size()).split('\n').first().toLongLong();
}

}  // namespace

class TusTest : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase();
  void aForeignClientUploadsIsKilledAndResumes();

 private:
  void start(QProcess& client) const;

  std::unique_ptr<ServerProcess> m_server;
  QString m_token;
  QByteArray m_bytes;
  QByteArray m_hash;
};

void TusTest::initTestCase() {
  const QString trouble =
      installFromNpm(QStringLiteral(TARIM_TUS_DIR), QStringLiteral(TARIM_TUS_BUILD), {"upload.js"});
  if (!trouble.isEmpty() && !qEnvironmentVariableIsSet("CI"))
    QSKIP(qPrintable("tus-js-client could not be installed, since npm reaches no registry: " + trouble));
  QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
  m_server = std::make_unique<ServerProcess>();
  m_server->furnish();
  QVERIFY(m_server->serve());
  m_token = m_server->token("ayinur");
  QVERIFY(!m_token.isEmpty());
  for (int i = 0; m_bytes.size() < 6'000'000; ++i)
    m_bytes += QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256);
  m_hash = QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256).toHex();
  QFile page(m_server->path("page"));
  QVERIFY(page.open(QIODevice::WriteOnly));
  page.write(m_bytes);
}

void TusTest::start(QProcess& client) const {
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert("NODE_EXTRA_CA_CERTS", m_server->path("ca.pem"));
  client.setProcessEnvironment(environment);
  client.setWorkingDirectory(TARIM_TUS_BUILD);
  QString url = m_server->url();
  client.start("node", {"upload.js", url.replace("localhost", "127.0.0.1"), m_token, m_server->path("page"),
                        QString::fromLatin1(m_hash), m_server->path("memory.json")});
}

void TusTest::aForeignClientUploadsIsKilledAndResumes() {
  QProcess first;
  start(first);
  QByteArray said;
  while (numberAfter(said, "accepted ") < 1'000'000) {
    QVERIFY2(first.waitForReadyRead(kMinute), first.readAllStandardError().constData());
    said += first.readAllStandardOutput();
  }
  first.kill();
  QVERIFY(first.waitForFinished(kMinute));
  said += first.readAllStandardOutput();
  const qint64 accepted = numberAfter(said, "accepted ");
  QVERIFY(said.contains("begun before 0"));
  QVERIFY(accepted < m_bytes.size());

  QProcess second;
  start(second);
  QVERIFY(second.waitForFinished(2 * kMinute));
  const QByteArray resumed = second.readAllStandardOutput();
  QVERIFY2(second.exitCode() == 0, second.readAllStandardError().constData());
  QVERIFY(resumed.contains("begun before 1"));
  QVERIFY(resumed.contains("done /v1/files/"));
  // Nothing below what was accepted is sent again.
  const qint64 next = resumed.mid(resumed.indexOf("accepted ") + 9).split('\n').first().toLongLong();
  QVERIFY2(next > accepted, resumed.constData());

  const QStringList get = {"-H", "Authorization: Bearer " + m_token, "-o", m_server->path("again")};
  QCOMPARE(m_server->curl("/v1/blobs/" + QString::fromLatin1(m_hash), get).exitCode, 0);
  QFile again(m_server->path("again"));
  QVERIFY(again.open(QIODevice::ReadOnly));
  QCOMPARE(QCryptographicHash::hash(again.readAll(), QCryptographicHash::Sha256).toHex(), m_hash);
}

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  TusTest test;
  return QTest::qExec(&test, argc, argv);
}

#include "tst_tus.moc"
