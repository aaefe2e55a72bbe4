// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The engine on its own thread: woken, paused, and ended at any moment.
#include "tests/client/sync/device_of_test.hpp"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QTest>

#include <sys/socket.h>

#include <latch>

namespace tarim::client::test {
namespace {

/// Accepts, reads, and never says a word.
std::unique_ptr<Listener> mute() {
  return std::make_unique<Listener>([](int socket) {
    char swallowed[1024];
    while (::recv(socket, swallowed, sizeof swallowed, 0) > 0) {
    }
  });
}

bool isAtRest(const SyncSnapshot& shown) {
  return shown.phase == SyncPhase::Idle && shown.online && shown.itemsLeft == 0;
}

SyncOptions patient() {
  SyncOptions options = quick();
  options.connectTimeout = options.answerTimeout = std::chrono::minutes(10);
  options.retryFirst = options.retryMost = std::chrono::minutes(10);
  return options;
}

}  // namespace

class LifeTest : public QObject {
  Q_OBJECT
 private slots:
  void pokeEndsAWait();
  void pokeSendsWhatIsNew();
  void waitsEndByThemselves();
  void pauseEndsWhatIsUnderWayAndGoesOnLater();
  void filesWaitWhereOnlySmallThingsGo();
  void unenrolledEngineWaits();
  void endsWithinASecondInEveryPhase_data();
  void endsWithinASecondInEveryPhase();
  void exceptionEndsOnlyItsAttempt();
};

void LifeTest::pokeEndsAWait() {
  Site site;
  Device device;
  QVERIFY(bool(device.enrol(site)));
  std::atomic<bool> fails{true};
  site.model.intercept([&](const SiteRequest&) -> std::optional<HttpAnswer> {
    if (fails) return HttpAnswer{500, {}, {}};
    return std::nullopt;
  });
  Watcher watcher;
  SyncEngine engine(device.vault(), device.clock, patient(), &watcher);
  engine.start();
  QVERIFY(watcher.waitFor([](const SyncSnapshot& shown) { return shown.phase == SyncPhase::Waiting; }));
  fails = false;
  engine.poke();
  QVERIFY(watcher.waitFor(isAtRest));
  QVERIFY(!engine.snapshot().trouble);
}

void LifeTest::pokeSendsWhatIsNew() {
  Site site;
  Device device;
  QVERIFY(bool(device.enrol(site)));
  Watcher watcher;
  SyncEngine engine(device.vault(), device.clock, patient(), &watcher);
  engine.start();
  QVERIFY(watcher.waitFor(isAtRest));
  const std::string draft = newDraft(device.vault());
  QVERIFY(put(device.vault(), draft, "name", "a"));
  engine.poke();
  QVERIFY(watcher.waitFor([](const SyncSnapshot& shown) { return shown.itemsLeft > 0; }));
  QVERIFY(watcher.waitFor(isAtRest));
  QVERIFY(device.vault().exchange.pending(kNow).operations.empty());
}

void LifeTest::waitsEndByThemselves() {
  Site site;
  Device device;
  QVERIFY(bool(device.enrol(site)));
  SyncOptions options = quick();
  options.interval = std::chrono::milliseconds(1);
  Watcher watcher;
  SyncEngine engine(device.vault(), device.clock, options, &watcher);
  engine.start();
  QVERIFY(watcher.waitFor([&](const SyncSnapshot&) { return site.model.count("POST /v1/sync") >= 3; }));
}

void LifeTest::pauseEndsWhatIsUnderWayAndGoesOnLater() {
  Site site;
  const auto silent = mute();
  Device device;
  QVERIFY(bool(device.enrol(site)));
  device.moveTo(silent->address());
  Watcher watcher;
  SyncEngine engine(device.vault(), device.clock, patient(), &watcher);
  engine.start();
  QVERIFY(watcher.waitFor([](const SyncSnapshot& shown) { return shown.phase == SyncPhase::Connecting; }));
  engine.setPaused(true);
  QVERIFY(watcher.waitFor([](const SyncSnapshot& shown) { return shown.phase == SyncPhase::Paused; }));
  engine.poke();
  device.moveTo(site.tls.address());
  engine.setPaused(false);
  QVERIFY(watcher.waitFor(isAtRest));
}

void LifeTest::filesWaitWhereOnlySmallThingsGo() {
  Site site;
  Device device;
  QVERIFY(bool(device.enrol(site)));
  const std::string draft = newDraft(device.vault());
  device.attach(draft, 60'000);
  Watcher watcher;
  SyncEngine engine(device.vault(), device.clock, patient(), &watcher);
  engine.setSmallOnly(true);
  engine.start();
  QVERIFY(watcher.waitFor([](const SyncSnapshot& shown) {
    return shown.phase == SyncPhase::Idle && shown.online && shown.itemsLeft == 1;
  }));
  QCOMPARE(site.model.count("POST /v1/files"), 0);
  engine.setSmallOnly(false);
  QVERIFY(watcher.waitFor(isAtRest));
  QCOMPARE(site.model.count("POST /v1/files"), 1);
}

void LifeTest::unenrolledEngineWaits() {
  Site site;
  Device device;
  Watcher watcher;
  SyncEngine engine(device.vault(), device.clock, patient(), &watcher);
  engine.start();
  QVERIFY(watcher.waitFor(
      [](const SyncSnapshot& shown) { return shown.phase == SyncPhase::Idle && !shown.online; }));
  QVERIFY(bool(device.enrol(site)));
  engine.poke();
  QVERIFY(watcher.waitFor(isAtRest));
}

void LifeTest::endsWithinASecondInEveryPhase_data() {
  QTest::addColumn<QString>("where");
  for (const char* where :
       {"name", "handshake", "answer", "upload", "waiting", "idle", "paused", "not started"})
    QTest::newRow(where) << where;
}

void LifeTest::endsWithinASecondInEveryPhase() {
  QFETCH(QString, where);
  std::latch talking(1);  // Outlives the server's threads.
  Site site;
  const auto silent = mute();
  const auto atLast = qScopeGuard([&] {
    if (!talking.try_wait()) talking.count_down();
  });
  Device device;
  QVERIFY(bool(device.enrol(site)));
  device.attach(newDraft(device.vault()), 100000);
  site.model.intercept([&](const SiteRequest& request) -> std::optional<HttpAnswer> {
    const bool stays = where == "answer" || (where == "upload" && request.target == "/v1/files");
    if (stays) talking.wait();
    if (where == "waiting") return HttpAnswer{500, {}, {}};
    return std::nullopt;
  });
  if (where == "handshake") device.moveTo(silent->address());
  if (where == "name") device.moveTo("nobody.invalid:1");
  Watcher watcher;
  auto engine = std::make_unique<SyncEngine>(device.vault(), device.clock, patient(), &watcher);
  if (where != "not started") {
    engine->start();
    const SyncPhase phase = where == "answer"    ? SyncPhase::Exchanging
                            : where == "upload"  ? SyncPhase::SendingFiles
                            : where == "waiting" ? SyncPhase::Waiting
                            : where == "idle"    ? SyncPhase::Idle
                                                 : SyncPhase::Connecting;
    QVERIFY(watcher.waitFor([&](const SyncSnapshot& shown) { return shown.phase == phase; }));
    if (where == "paused") engine->setPaused(true);
  }
  QElapsedTimer timer;
  timer.start();
  engine.reset();
  const qint64 took = timer.elapsed();
  talking.count_down();
  QVERIFY2(took < 1000, std::to_string(took).c_str());
}

void LifeTest::exceptionEndsOnlyItsAttempt() {
  ModelSite model;
  Device device;
  QVERIFY(bool(device.enrol(model)));
  bool threw = false;
  SyncOptions options = quick();
  options.transport = [&](const Endpoint&, const SyncOptions&) -> std::unique_ptr<Transport> {
    return std::make_unique<Loopback>(model.handler(), [&]() -> Fate {
      if (!std::exchange(threw, true)) throw std::runtime_error("broken");
      return {};
    });
  };
  SyncEngine engine(device.vault(), device.clock, options);
  QCOMPARE(codeOf(engine.runOnce()), base::Code::Unknown);
  QVERIFY(bool(engine.snapshot().trouble));
  QVERIFY(bool(engine.runOnce()));
}

std::unique_ptr<QObject> makeLifeTest() {
  return std::make_unique<LifeTest>();
}

}  // namespace tarim::client::test

#include "tst_life.moc"
