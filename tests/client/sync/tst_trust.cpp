// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Whom a device talks to: its own server, and nobody who only sits where it should be.
#include "client/sync/enrol_trouble.hpp"
#include "tests/client/sync/device_of_test.hpp"

#include <QTest>

#include <openssl/ssl.h>
#include <sys/socket.h>

#include <map>

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
  void aWrongAddressIsToldApart_data();
  void aWrongAddressIsToldApart();
  void whoOnlySendsTheAuthorityIsNotBelieved();
  void aPinIsEnoughWhereTheAuthorityIsSent_data();
  void aPinIsEnoughWhereTheAuthorityIsSent();
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

void TrustTest::aWrongAddressIsToldApart_data() {
  QTest::addColumn<QString>("what");
  QTest::addColumn<QString>("field");
  QTest::addColumn<QString>("says");
  QTest::newRow("malformed") << "malformed"
                             << "server"
                             << "不是服务器地址";
  QTest::newRow("no such name") << "name"
                                << "server"
                                << "没有找到";
  QTest::newRow("refused") << "refused"
                           << "server"
                           << "端口";
  QTest::newRow("mail server") << "mail"
                               << "server"
                               << "不是 Tarim 服务器";
  QTest::newRow("hangs up") << "hangs up"
                            << "server"
                            << "未能建立安全连接";
  QTest::newRow("another authority") << "authority"
                                     << "ca"
                                     << "证书";
  QTest::newRow("another host") << "host"
                                << "server"
                                << "没有这个地址";
  QTest::newRow("another site") << "site"
                                << "server"
                                << "不是 Tarim 服务器";
  QTest::newRow("silent") << "silent"
                          << "server"
                          << "未能建立安全连接";
  QTest::newRow("cut") << "cut"
                       << ""
                       << "断开";
}

void TrustTest::aWrongAddressIsToldApart() {
  QFETCH(QString, what);
  QFETCH(QString, field);
  QFETCH(QString, says);
  Site site;
  const Authority other;
  const TlsSite elsewhere(Site::authority().issue("IP:127.0.0.2"), site.model.handler());
  const auto mail = speaker("220 mail ESMTP\r\n");
  const Listener hangsUp([](int) {});
  const Listener silent([](int socket) {
    char swallowed[1024];
    while (::recv(socket, swallowed, sizeof swallowed, 0) > 0) {
    }
  });
  std::string gone;
  {
    const Listener closed([](int) {});
    gone = closed.address();
  }
  const TlsSite page(Site::authority().issue("IP:127.0.0.1"), [](const SiteRequest&) {
    return std::optional(HttpAnswer{404, {}, "<html>Not found</html>"});
  });
  const TlsSite cut(Site::authority().issue("IP:127.0.0.1"),
                    [](const SiteRequest&) { return std::optional<HttpAnswer>(); });
  const std::map<QString, std::string> addresses = {
      {"malformed", "http://a/b"},  {"name", "nowhere.invalid:8443"}, {"refused", gone},
      {"mail", mail->address()},    {"hangs up", hangsUp.address()},  {"host", elsewhere.address()},
      {"silent", silent.address()}, {"site", page.address()},         {"cut", cut.address()},
  };
  const auto found = addresses.find(what);
  Device device;
  const auto enrolled =
      device.enrol(found == addresses.end() ? site.tls.address() : found->second,
                   what == "authority" ? other.pem() : Site::authority().pem(), impatient());
  QVERIFY(!enrolled);
  const EnrolTrouble trouble = describeEnrolTrouble(enrolled.error(), false);
  const std::string line = enrolled.error().line() + " " + std::string(trouble.words.zh);
  QVERIFY2(trouble.field == field.toStdString(), line.c_str());
  QVERIFY2(trouble.words.zh.find(says.toStdString()) != std::string_view::npos, line.c_str());
  QVERIFY2(trouble.words.zh.find("自动") == std::string_view::npos, line.c_str());
  QVERIFY(!device.vault().settings.account().enrolled());
}

/// The authority's certificate is no secret: anybody may send it beside their own.
void TrustTest::whoOnlySendsTheAuthorityIsNotBelieved() {
  const Authority other;
  ModelSite model;
  Identity identity = other.issue("IP:127.0.0.1");
  const TlsSite tls(identity, model.handler(), 0, Site::authority().pem());
  const TlsSite plain(Site::authority().issue("IP:127.0.0.1"), model.handler());
  for (const std::string& address : {tls.address(), plain.address()}) {
    Device device;
    Enrolment enrolment{address, {}, "CODE", "a test", Site::authority().sha256()};
    const auto enrolled = SyncEngine::enrol(device.vault(), enrolment, device.clock, quick());
    QCOMPARE(codeOf(enrolled), Code::ForeignServer);
    QCOMPARE(enrolled.error().place().path, std::string(way::kAuthority));
  }
  QVERIFY(model.log().empty());
}

void TrustTest::aPinIsEnoughWhereTheAuthorityIsSent_data() {
  ourServerIsBelieved_data();
}

void TrustTest::aPinIsEnoughWhereTheAuthorityIsSent() {
  QFETCH(int, version);
  ModelSite model;
  const TlsSite tls(Site::authority().issue("IP:127.0.0.1"), model.handler(), version,
                    Site::authority().pem());
  Device device;
  const Enrolment enrolment{
      tls.address(), {}, std::string(ModelSite::kCode), "a test", Site::authority().sha256()};
  const auto enrolled = SyncEngine::enrol(device.vault(), enrolment, device.clock, quick());
  QVERIFY2(enrolled.has_value(), enrolled ? "" : enrolled.error().line().c_str());
  QCOMPARE(device.vault().settings.account().caPem, Site::authority().pem());
  QVERIFY(device.sync().has_value());
  Device elsewhere;
  Enrolment byName = enrolment;
  byName.server = "localhost:" + tls.port();
  const auto refused = SyncEngine::enrol(elsewhere.vault(), byName, elsewhere.clock, quick());
  QCOMPARE(codeOf(refused), Code::ForeignServer);
  QCOMPARE(refused.error().place().path, std::string(way::kCertificate));
}

std::unique_ptr<QObject> makeTrustTest() {
  return std::make_unique<TrustTest>();
}

}  // namespace tarim::client::test

#include "tst_trust.moc"
