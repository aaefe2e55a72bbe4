// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/certificates.hpp"
#include "server/admin/config.hpp"
#include "server/admin/init.hpp"
#include "tests/server/admin/suites.hpp"
#include "tests/support/fake_clock.hpp"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace tarim;
using namespace tarim::tests;

namespace {

const base::Instant kNow = base::parseInstant("2024-09-02T10:00:00+08:00").value();

QByteArray contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class InitTest : public QObject {
  Q_OBJECT
 private slots:
  void makesEverythingOnce();
  void keysAreForTheOwnerOnly();
  void twiceKeepsEveryKey();
  void aBrokenOffRunIsFinished();
  void theAuthoritysKeyCanLieElsewhere();
  void hostsBecomeNamesOfTheCertificate();
  void aHostThatIsNoneIsRefused();
  void theCertificateEndsWhenItSays();
  void aCertificateThatEndsSoonIsTold();
};

void InitTest::makesEverythingOnce() {
  QTemporaryDir folder;
  const FakeClock clock(kNow);
  server::InitOptions options;
  options.folder = folder.filePath("new/server").toStdString();
  const auto report = server::makeServerFolder(options, clock);
  QVERIFY(report.has_value());
  QVERIFY(report->kept.empty());
  QCOMPARE(report->made.size(), 7u);
  QCOMPARE(report->caFingerprint.size(), 64u);
  for (const std::string& name : report->made)
    QVERIFY(QFileInfo::exists(QString::fromStdString((options.folder / name).string())));
  QVERIFY(server::readSigningSeed(server::readConfig(options.folder).value()).has_value());
}

void InitTest::keysAreForTheOwnerOnly() {
  QTemporaryDir folder;
  const FakeClock clock(kNow);
  server::InitOptions options;
  options.folder = folder.path().toStdString();
  QVERIFY(server::makeServerFolder(options, clock).has_value());
  for (const char* name : {"ca.key", "server.key", "signing.seed"}) {
    const auto permissions = QFileInfo(folder.filePath(name)).permissions();
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY2((permissions & others) == 0, name);
  }
}

void InitTest::twiceKeepsEveryKey() {
  QTemporaryDir folder;
  const FakeClock clock(kNow);
  server::InitOptions options;
  options.folder = folder.path().toStdString();
  const auto first = server::makeServerFolder(options, clock).value();
  QMap<QString, QByteArray> before;
  for (const QString& name : QDir(folder.path()).entryList(QDir::Files))
    before[name] = contentOf(folder.filePath(name));
  options.name = "another";
  options.port = 1;
  options.hosts = {"elsewhere.example"};
  const auto second = server::makeServerFolder(options, clock).value();
  QVERIFY(second.made.empty());
  QCOMPARE(second.kept.size(), 7u);
  QCOMPARE(second.caFingerprint, first.caFingerprint);
  for (const QString& name : before.keys())
    QCOMPARE(contentOf(folder.filePath(name)), before[name]);
}

void InitTest::aBrokenOffRunIsFinished() {
  QTemporaryDir folder;
  const FakeClock clock(kNow);
  server::InitOptions options;
  options.folder = folder.path().toStdString();
  const auto first = server::makeServerFolder(options, clock).value();
  const QByteArray seed = contentOf(folder.filePath("signing.seed"));
  QVERIFY(QFile::remove(folder.filePath("server.pem")));
  QVERIFY(QFile::remove(folder.filePath("tarim-server.toml")));
  const auto second = server::makeServerFolder(options, clock).value();
  QCOMPARE(second.caFingerprint, first.caFingerprint);
  QCOMPARE(contentOf(folder.filePath("signing.seed")), seed);
  QVERIFY(QFileInfo::exists(folder.filePath("server.pem")));
  // A key whose certificate is lost is not written over.
  QVERIFY(QFile::remove(folder.filePath("ca.pem")));
  QVERIFY(!server::makeServerFolder(options, clock).has_value());
  QVERIFY(QFileInfo::exists(folder.filePath("ca.key")));
}

void InitTest::theAuthoritysKeyCanLieElsewhere() {
  QTemporaryDir folder;
  const FakeClock clock(kNow);
  server::InitOptions options;
  options.folder = folder.filePath("server").toStdString();
  options.authorityFolder = folder.filePath("stick/keys").toStdString();
  const auto made = server::makeServerFolder(options, clock);
  QVERIFY2(made.has_value(), made ? "" : made.error().line().c_str());
  QVERIFY(!QFileInfo::exists(folder.filePath("server/ca.key")));
  const QString key = folder.filePath("stick/keys/ca.key");
  QCOMPARE(QString::fromStdString(made->made.front()), key);
  const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
  QVERIFY((QFileInfo(key).permissions() & others) == 0);
  // A new certificate needs it again, from there.
  QVERIFY(QFile::remove(folder.filePath("server/server.pem")) &&
          QFile::remove(folder.filePath("server/server.key")));
  server::InitOptions without = options;
  without.authorityFolder.clear();
  QVERIFY(!server::makeServerFolder(without, clock).has_value());
  const QByteArray before = contentOf(key);
  QVERIFY(server::makeServerFolder(options, clock).has_value());
  QCOMPARE(contentOf(key), before);
  const auto pem = [&](const char* name) { return contentOf(folder.filePath(name)).toStdString(); };
  QVERIFY(server::hasSigned(pem("server/ca.pem"), pem("server/server.pem")).value());
}

void InitTest::hostsBecomeNamesOfTheCertificate() {
  const auto authority = server::makeAuthority("CA", kNow).value();
  const auto made =
      server::makeServerCertificate(authority, {"tarim.example", "192.0.2.1", "2001:db8::1"}, kNow);
  QVERIFY(made.has_value());
  QVERIFY(made->certificate != authority.certificate);
  QVERIFY(!server::makeServerCertificate(authority, {}, kNow).has_value());
}

void InitTest::aHostThatIsNoneIsRefused() {
  QTemporaryDir folder;
  const FakeClock clock(kNow);
  server::InitOptions options;
  options.folder = folder.path().toStdString();
  options.hosts = {"two words"};
  const auto refused = server::makeServerFolder(options, clock);
  QVERIFY(!refused.has_value());
  QCOMPARE(refused.error().code(), base::Code::InvalidInput);
  // Nothing is half done: with a host that is one it goes on.
  options.hosts = {"one.example"};
  QVERIFY(server::makeServerFolder(options, clock).has_value());
}

void InitTest::theCertificateEndsWhenItSays() {
  const auto authority = server::makeAuthority("名", kNow).value();
  QCOMPARE(server::expiryOf(authority.certificate).value(), kNow + server::kAuthorityLifetime);
  QVERIFY(!server::expiryOf("not a certificate").has_value());
  // A server's certificate does not outlive the authority that devices have pinned.
  const base::Instant late = kNow + server::kAuthorityLifetime - std::chrono::days(10);
  const auto last = server::makeServerCertificate(authority, {"localhost"}, late);
  QVERIFY(last.has_value());
  QCOMPARE(server::expiryOf(last->certificate).value(), kNow + server::kAuthorityLifetime);
  QVERIFY(!server::makeServerCertificate(authority, {"localhost"}, late + std::chrono::days(20)));
}

void InitTest::aCertificateThatEndsSoonIsTold() {
  using std::chrono::days;
  const auto said = [](base::Millis left) {
    return QString::fromStdString(server::describeRenewal(kNow + left, kNow));
  };
  QCOMPARE(said(days(31)), QString());
  QVERIFY(said(days(30)).startsWith("ends in 30 days") && said(days(30)).contains("tarim-server init"));
  QVERIFY(said(-days(1)).startsWith("has ended") && said(-days(1)).contains("tarim-server init"));
}

std::unique_ptr<QObject> makeInitTest() {
  return std::make_unique<InitTest>();
}

#include "tst_init.moc"
