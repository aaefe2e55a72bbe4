// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What the server may say instead of yes: each is told to the person, and nothing of theirs is lost by it.
#include "tests/client/sync/device_of_test.hpp"

#include <QTest>

namespace tarim::client::test {

using base::Code;

class AnswersTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void refusalsAreToldAndKeepEverything_data();
  void refusalsAreToldAndKeepEverything();
  void revokedDeviceStopsUntilItIsEnrolledAgain();
  void throttledEngineWaitsTheSecondsItWasTold();
  void oldClientIsToldAndKeepsItsData();
  void versionIsNegotiatedWithAKnownServerOnly();
  void failedServerIsTriedAgain();
  void feedThatStandsStillIsNoCircle();

 private:
  base::Result<SyncSnapshot> sync() { return m_device->sync(*m_model); }
  void answerSyncWith(HttpAnswer answer) {
    m_model->intercept([answer = std::move(answer)](const SiteRequest& request) -> std::optional<HttpAnswer> {
      if (request.target == "/v1/sync") return answer;
      return std::nullopt;
    });
  }

  std::unique_ptr<ModelSite> m_model;
  std::unique_ptr<Device> m_device;
  std::string m_draft;
};

void AnswersTest::init() {
  m_model = std::make_unique<ModelSite>();
  m_device = std::make_unique<Device>();
  QVERIFY(bool(m_device->enrol(*m_model)));
  m_draft = newDraft(m_device->vault());
  QVERIFY(put(m_device->vault(), m_draft, "name", "a"));
}

void AnswersTest::refusalsAreToldAndKeepEverything_data() {
  QTest::addColumn<int>("status");
  QTest::addColumn<QString>("body");
  QTest::addColumn<QString>("code");
  QTest::newRow("500") << 500 << R"({"code":"Unknown"})"
                       << "ServerFailed";
  QTest::newRow("a gateway's page") << 502 << "<html>"
                                    << "ServerFailed";
  QTest::newRow("page that says 200") << 200 << "<html>"
                                      << "ProtocolBroken";
  QTest::newRow("empty 200") << 200 << ""
                             << "ProtocolBroken";
  QTest::newRow("another shape") << 200 << R"({"now":"noon"})"
                                 << "ProtocolBroken";
  QTest::newRow("InvalidInput") << 400 << R"({"code":"InvalidInput","path":"$.now"})"
                                << "InvalidInput";
  QTest::newRow("not allowed") << 403 << R"({"code":"NotAllowed"})"
                               << "NotAllowed";
}

void AnswersTest::refusalsAreToldAndKeepEverything() {
  QFETCH(int, status);
  QFETCH(QString, body);
  QFETCH(QString, code);
  answerSyncWith({status, {}, body.toStdString()});
  const auto synced = sync();
  QVERIFY(!synced);
  QCOMPARE(QString::fromUtf8(base::codeName(synced.error().code()).data()), code);
  QCOMPARE(m_device->vault().exchange.pending(kNow).operations.size(), std::size_t(1));
  m_model->intercept({});
  QVERIFY(bool(sync()));
  QVERIFY(m_device->vault().exchange.pending(kNow).operations.empty());
}

void AnswersTest::revokedDeviceStopsUntilItIsEnrolledAgain() {
  m_model->locked([](ModelSite& model) { model.revoke(); });
  Watcher watcher;
  SyncEngine engine(m_device->vault(), m_device->clock, direct(*m_model), &watcher);
  engine.start();
  QVERIFY(watcher.waitFor([](const SyncSnapshot& shown) {
    return shown.phase == SyncPhase::Idle && shown.trouble && shown.trouble->code() == Code::NotAuthenticated;
  }));
  QCOMPARE(m_model->count("POST /v1/sync"), 1);
  QCOMPARE(m_device->vault().exchange.pending(kNow).operations.size(), std::size_t(1));
  QVERIFY(bool(m_device->enrol(*m_model)));
  engine.poke();
  QVERIFY(watcher.waitFor([](const SyncSnapshot& shown) { return shown.online && shown.itemsLeft == 0; }));
  QCOMPARE(m_model->count("POST /v1/sync"), 2);
}

void AnswersTest::throttledEngineWaitsTheSecondsItWasTold() {
  answerSyncWith({429, {{"Retry-After", "1234"}}, {}});
  Watcher watcher;
  SyncEngine engine(m_device->vault(), m_device->clock, direct(*m_model), &watcher);
  engine.start();
  QVERIFY(watcher.waitFor([](const SyncSnapshot& shown) {
    return shown.phase == SyncPhase::Waiting && shown.nextAttempt == kNow + std::chrono::seconds(1234);
  }));
  QVERIFY(engine.snapshot().online);
  engine.poke();
  engine.setPaused(true);
  QVERIFY(watcher.waitFor([](const SyncSnapshot& shown) { return shown.phase == SyncPhase::Paused; }));
  QCOMPARE(m_model->count("POST /v1/sync"), 1);
}

void AnswersTest::oldClientIsToldAndKeepsItsData() {
  m_model->protocolMin = m_model->protocolMax = 3;
  QCOMPARE(codeOf(sync()), Code::ClientTooOld);
  QCOMPARE(m_model->count("GET /v1/hello"), 2);  // At enrolment, and now.
  m_model->protocolMin = m_model->protocolMax = 0;
  QCOMPARE(codeOf(sync()), Code::ServerTooOld);
  QCOMPARE(valueOf(m_device->vault(), m_draft, "name"), std::string("a"));
  m_model->protocolMin = 0;
  m_model->protocolMax = 1;
  QVERIFY(bool(sync()));
}

void AnswersTest::versionIsNegotiatedWithAKnownServerOnly() {
  m_model->protocolMin = m_model->protocolMax = 3;
  m_model->newKey();
  QCOMPARE(codeOf(sync()), Code::ForeignServer);
}

void AnswersTest::failedServerIsTriedAgain() {
  std::atomic<int> failures{3};
  m_model->intercept([&](const SiteRequest&) -> std::optional<HttpAnswer> {
    if (failures-- > 0) return HttpAnswer{500, {}, {}};
    return std::nullopt;
  });
  Watcher watcher;
  SyncEngine engine(m_device->vault(), m_device->clock, direct(*m_model), &watcher);
  engine.start();
  QVERIFY(watcher.waitFor([](const SyncSnapshot& shown) {
    return shown.phase == SyncPhase::Waiting && shown.trouble && shown.trouble->code() == Code::ServerFailed;
  }));
  QVERIFY(watcher.waitFor(
      [](const SyncSnapshot& shown) { return shown.online && !shown.trouble && shown.itemsLeft == 0; }));
}

void AnswersTest::feedThatStandsStillIsNoCircle() {
  answerSyncWith({200, {}, R"({"now":1,"cursor":5,"more":true})"});
  QCOMPARE(codeOf(sync()), Code::ProtocolBroken);
  QVERIFY(m_model->count("POST /v1/sync") <= 3);
}

std::unique_ptr<QObject> makeAnswersTest() {
  return std::make_unique<AnswersTest>();
}

}  // namespace tarim::client::test

#include "tst_answers.moc"
