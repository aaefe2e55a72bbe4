// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// How a vault gets to know its server, and when it refuses to.
#include "tests/client/sync/device_of_test.hpp"

#include <QTest>

namespace tarim::client::test {

using base::Code;

class EnrolTest : public QObject {
  Q_OBJECT
 private slots:
  void accountClockAndPolicyAreThere();
  void wrongCodeChangesNothing();
  void lostAnswerCostsNothing();
  void oldClientIsToldBeforeItsCodeIsUsed();
  void oldServerIsToldBeforeTheCodeIsUsed();
  void anotherPersonsCodeIsRefused();
  void anotherServerIsRefused();
  void serverWithTwoKeysIsRefused();
  void policyThatDoesNotComeCostsNothing();
  void aVaultWithoutASealKeyAsksOnce();
};

void EnrolTest::accountClockAndPolicyAreThere() {
  ModelSite model;
  Device device(false);
  device.clock.set(kNow - std::chrono::hours(48));
  QVERIFY(bool(device.enrol(model)));
  const Account account = device.vault().settings.account();
  QVERIFY(account.enrolled());
  QCOMPARE(account.person, std::string("p1"));
  QCOMPARE(account.role, std::string("applicant"));
  QCOMPARE(account.serverKey, model.publicKey());
  QCOMPARE(device.vault().exchange.serverClock().offset, base::Millis(std::chrono::hours(48)));
  const std::string policy = policyOfTest()->hash.hex();
  QCOMPARE(device.vault().drafts.openCycles(), std::vector<std::string>{policy});
  QVERIFY(bool(device.vault().drafts.rulebook(policy)));
}

void EnrolTest::wrongCodeChangesNothing() {
  ModelSite model;
  Device device;
  const Enrolment enrolment{"server:1", Site::authority().pem(), "BAD", "a test"};
  QCOMPARE(codeOf(SyncEngine::enrol(device.vault(), enrolment, device.clock, direct(model))),
           Code::CodeUnknown);
  QVERIFY(!device.vault().settings.account().enrolled());
  QVERIFY(device.vault().settings.account().serverKey.empty());
}

void EnrolTest::lostAnswerCostsNothing() {
  ModelSite model;
  Device device;
  SyncOptions options = quick();
  int requests = 0;
  options.transport = [&](const Endpoint&, const SyncOptions&) {
    return std::make_unique<Loopback>(model.handler(), [&] {
      return ++requests >= 2 ? Fate{Fate::Kind::AnswerLost, 0} : Fate();
    });
  };
  QCOMPARE(codeOf(device.enrol("server:1", Site::authority().pem(), options)), Code::Offline);
  QVERIFY(!device.vault().settings.account().enrolled());
  QVERIFY(bool(device.enrol(model)));
  QVERIFY(bool(device.sync(model)));
}

void EnrolTest::oldClientIsToldBeforeItsCodeIsUsed() {
  ModelSite model;
  model.protocolMin = wire::kProtocolMax + 1;
  model.protocolMax = wire::kProtocolMax + 2;
  Device device;
  QCOMPARE(codeOf(device.enrol(model)), Code::ClientTooOld);
  QCOMPARE(model.count("POST /v1/enrol"), 0);
}

void EnrolTest::oldServerIsToldBeforeTheCodeIsUsed() {
  ModelSite model;
  model.protocolMin = 0;
  model.protocolMax = 0;
  Device device;
  QCOMPARE(codeOf(device.enrol(model)), Code::ServerTooOld);
  QCOMPARE(model.count("POST /v1/enrol"), 0);
}

void EnrolTest::anotherPersonsCodeIsRefused() {
  ModelSite model;
  Device device;
  QVERIFY(bool(device.enrol(model)));
  model.person = "p2";
  QCOMPARE(codeOf(device.enrol(model)), Code::NotAllowed);
  QCOMPARE(device.vault().settings.account().person, std::string("p1"));
}

void EnrolTest::anotherServerIsRefused() {
  ModelSite model;
  Device device;
  QVERIFY(bool(device.enrol(model)));
  model.newKey();
  QCOMPARE(codeOf(device.enrol(model)), Code::ForeignServer);
  QCOMPARE(model.count("POST /v1/enrol"), 1);
}

void EnrolTest::serverWithTwoKeysIsRefused() {
  ModelSite model;
  model.intercept([&](const SiteRequest& request) -> std::optional<HttpAnswer> {
    if (request.target == "/v1/enrol") model.newKey();
    return std::nullopt;
  });
  Device device;
  QCOMPARE(codeOf(device.enrol(model)), Code::ProtocolBroken);
  QVERIFY(!device.vault().settings.account().enrolled());
}

void EnrolTest::aVaultWithoutASealKeyAsksOnce() {
  ModelSite model;
  model.tellsSealKey = false;
  Device device;
  QVERIFY(device.enrol(model));
  QVERIFY(device.vault().settings.account().sealKey.empty());
  model.tellsSealKey = true;
  const int before = model.count("GET /v1/hello");
  QVERIFY(device.sync(model));
  QCOMPARE(model.count("GET /v1/hello"), before + 1);
  QCOMPARE(device.vault().settings.account().sealKey, model.sealKey());
  QVERIFY(device.sync(model));
  QCOMPARE(model.count("GET /v1/hello"), before + 1);
}

void EnrolTest::policyThatDoesNotComeCostsNothing() {
  ModelSite model;
  model.intercept([](const SiteRequest& request) -> std::optional<HttpAnswer> {
    if (request.target.starts_with("/v1/policies/")) return HttpAnswer{502, {}, {}};
    return std::nullopt;
  });
  Device device(false);
  QVERIFY(bool(device.enrol(model)));
  model.intercept({});
  QVERIFY(bool(device.sync(model)));
  QVERIFY(bool(device.vault().drafts.rulebook(policyOfTest()->hash.hex())));
}

std::unique_ptr<QObject> makeEnrolTest() {
  return std::make_unique<EnrolTest>();
}

}  // namespace tarim::client::test

#include "tst_enrol.moc"
