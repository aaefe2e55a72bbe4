// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Whom a device talks to: its own server, and nobody who only sits where it should be.
#include "tests/client/sync/device_of_test.hpp"

#include <QTest>

#include <openssl/ssl.h>
#include <sys/socket.h>

namespace tarim::client::test {
namespace {

using base::Code;

/// Says something as soon as anybody connects, and listens to nothing.
std::unique_ptr<Listener> speaker(std::string words) {
  return std::make_unique<Listener>([words = std::move(words)](int socket) {
    ::send(socket, words.data(), words.size(), MSG_NOSIGNAL);
    char swallowed[1024];
    while (::recv(socket, swallowed, sizeof swallowed, 0) > 0) {
    }
  });
}

/// A device that has talked to its site: it has a connection and a session.
struct Synced {
  Site site;
  Device device;
  bool isEnrolled = bool(device.enrol(site));
  SyncEngine engine{device.vault(), device.clock, quick()};
  bool isSynced = isEnrolled && engine.runOnce();
};

SyncOptions impatient() {
  SyncOptions options = quick();
  options.connectTimeout = std::chrono::milliseconds(300);
  options.answerTimeout = std::chrono::milliseconds(300);
  return options;
}

}  // namespace

class TrustTest : public QObject {
  Q_OBJECT
 private slots:
  void ourServerIsBelieved_data();
  void ourServerIsBelieved();
  void serverIsKnownByItsNameToo();
  void certificateOfAnotherAuthorityIsForeign();
  void certificateOfAnotherHostIsForeign();
  void whatSpeaksNoTlsIsAPortal_data();
  void whatSpeaksNoTlsIsAPortal();
  void redirectBehindOurCertificateIsAPortal();
  void nobodyThereIsOffline();
  void nameThatIsNoneIsOffline();
  void authorityThatIsNoneIsRefused();
  void sessionIsResumedAfterACut();
  void aSyncGoesAlongWithAResumedHandshake();
  void nothingElseGoesAlong();
  void whatWentAlongInVainIsSentAgain();
  void silenceIsNoticedInEveryPhase_data();
  void silenceIsNoticedInEveryPhase();
  void closedKeptConnectionIsNoTrouble();
};

void TrustTest::ourServerIsBelieved_data() {
  QTest::addColumn<int>("version");
  QTest::newRow("TLS 1.2") << TLS1_2_VERSION;
  QTest::newRow("TLS 1.3") << TLS1_3_VERSION;
}

void TrustTest::ourServerIsBelieved() {
  QFETCH(int, version);
  Site site(version);
  Device device;
  QVERIFY(bool(device.enrol(site)));
  QVERIFY(bool(device.sync()));
}

void TrustTest::serverIsKnownByItsNameToo() {
  Site site;
  Device device;
  QVERIFY(bool(device.enrol("localhost:" + site.tls.port(), Site::authority().pem())));
}

void TrustTest::certificateOfAnotherAuthorityIsForeign() {
  const Authority other;
  Site site;
  Device device;
  QCOMPARE(codeOf(device.enrol(site.tls.address(), other.pem())), Code::ForeignServer);
  QVERIFY(site.model.log().empty());
}

void TrustTest::certificateOfAnotherHostIsForeign() {
  ModelSite model;
  const TlsSite tls(Site::authority().issue("IP:127.0.0.2,DNS:other.example"), model.handler());
  for (const std::string host : {"127.0.0.1:", "localhost:"}) {
    Device device;
    QCOMPARE(codeOf(device.enrol(host + tls.port(), Site::authority().pem())), Code::ForeignServer);
  }
  QVERIFY(model.log().empty());
}

void TrustTest::whatSpeaksNoTlsIsAPortal_data() {
  QTest::addColumn<QByteArray>("words");
  QTest::newRow("redirect") << QByteArray("HTTP/1.1 302 Found\r\nLocation: http://portal/\r\n\r\n");
  QTest::newRow("page") << QByteArray("HTTP/1.0 200 OK\r\n\r\n<html>Please log in</html>");
  QTest::newRow("garbage") << QByteArray(600, 'x');
  QTest::newRow("mail server") << QByteArray("220 mail ESMTP\r\n");
}

void TrustTest::whatSpeaksNoTlsIsAPortal() {
  QFETCH(QByteArray, words);
  const auto there = speaker(words.toStdString());
  Device device;
  const auto enrolled = device.enrol(there->address(), Site::authority().pem());
  QVERIFY(!enrolled);
  QVERIFY2(enrolled.error().code() == Code::CaptivePortal, enrolled.error().line().c_str());
  QVERIFY(!device.vault().settings.account().enrolled());
}

void TrustTest::redirectBehindOurCertificateIsAPortal() {
  Site site;
  Device device;
  QVERIFY(bool(device.enrol(site)));
  site.model.intercept([](const SiteRequest&) {
    return HttpAnswer{302, {{"Location", "http://portal/"}}, {}};
  });
  QCOMPARE(codeOf(device.sync()), Code::CaptivePortal);
}

void TrustTest::nobodyThereIsOffline() {
  std::string address;
  {
    const Listener gone([](int) {});
    address = gone.address();
  }
  Device device;
  QCOMPARE(codeOf(device.enrol(address, Site::authority().pem())), Code::Offline);
}

void TrustTest::nameThatIsNoneIsOffline() {
  Device device;
  QCOMPARE(codeOf(device.enrol("nobody.invalid:8443", Site::authority().pem(), impatient())), Code::Offline);
}

void TrustTest::authorityThatIsNoneIsRefused() {
  Site site;
  Device device;
  QCOMPARE(codeOf(device.enrol(site.tls.address(), "")), Code::InvalidInput);
  QCOMPARE(codeOf(device.enrol(site.tls.address(), "-----BEGIN CERTIFICATE-----\nx\n")), Code::InvalidInput);
  QCOMPARE(site.tls.connections(), 0);
}

void TrustTest::sessionIsResumedAfterACut() {
  Synced at;
  QVERIFY(at.isSynced);
  const int before = at.site.tls.resumptions();
  for (int i = 1; i <= 3; ++i) {
    at.site.tls.dropAll();
    QVERIFY(bool(at.engine.runOnce()));
    QCOMPARE(at.site.tls.resumptions(), before + i);
  }
}

void TrustTest::aSyncGoesAlongWithAResumedHandshake() {
  Synced at;
  QVERIFY(at.isSynced);
  QCOMPARE(at.site.tls.early(), std::vector<std::string>());
  at.site.tls.dropAll();
  QVERIFY(bool(at.engine.runOnce()));
  QCOMPARE(at.site.tls.early(), std::vector<std::string>{"POST /v1/sync HTTP/1.1"});
}

/// Not a file: who sends its bytes must be there.
void TrustTest::nothingElseGoesAlong() {
  Synced at;
  QVERIFY(at.isSynced);
  const std::string draft = newDraft(at.device.vault());
  for (int i = 0; i < 5; ++i) {
    at.device.attach(draft, 50'000);
    at.site.tls.dropAll();
    QVERIFY(bool(at.engine.runOnce()));
  }
  for (const std::string& request : at.site.tls.early())
    QCOMPARE(request, std::string("POST /v1/sync HTTP/1.1"));
  QVERIFY(at.site.tls.early().size() >= 5);
}

void TrustTest::whatWentAlongInVainIsSentAgain() {
  Synced at;
  QVERIFY(at.isSynced);
  at.site.tls.dropAll();
  at.site.tls.refuseEarly();
  const int before = at.site.tls.resumptions();
  const auto synced = at.engine.runOnce();
  QVERIFY2(synced, synced ? "" : synced.error().line().c_str());
  QCOMPARE(at.site.tls.early(), std::vector<std::string>());
  QVERIFY(at.site.tls.resumptions() > before);
}

void TrustTest::silenceIsNoticedInEveryPhase_data() {
  QTest::addColumn<QString>("phase");
  for (const char* phase : {"handshake", "answer", "upload"})
    QTest::newRow(phase) << phase;
}

void TrustTest::silenceIsNoticedInEveryPhase() {
  QFETCH(QString, phase);
  const auto mute = speaker("");
  std::mutex talking;
  Site site;
  Device device;
  QVERIFY(bool(device.enrol(site)));
  device.attach(newDraft(device.vault()), 100000);
  site.model.intercept([&](const SiteRequest& request) -> std::optional<HttpAnswer> {
    if (phase == "answer" || (phase == "upload" && request.target == "/v1/files"))
      std::scoped_lock wait(talking);
    return std::nullopt;
  });
  std::unique_lock silence(talking);
  if (phase == "handshake") device.moveTo(mute->address());
  const auto synced = device.sync(impatient());
  silence.unlock();
  QCOMPARE(codeOf(synced), Code::TimedOut);
}

void TrustTest::closedKeptConnectionIsNoTrouble() {
  Synced at;
  QVERIFY(at.isSynced);
  at.site.tls.dropAll();
  const std::string draft = newDraft(at.device.vault());
  QVERIFY(put(at.device.vault(), draft, "name", "a"));
  QVERIFY(bool(at.engine.runOnce()));
  QVERIFY(at.engine.snapshot().online && !at.engine.snapshot().trouble);
}

std::unique_ptr<QObject> makeTrustTest() {
  return std::make_unique<TrustTest>();
}

}  // namespace tarim::client::test

#include "tst_trust.moc"
