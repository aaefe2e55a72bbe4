// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Devices whose clock shows anything, and servers whose certificate has ended: with a pinned authority it is
// the server's own time that judges its certificate.
#include "tests/client/sync/device_of_test.hpp"

#include <QTest>

namespace tarim::client::test {

using base::Code;
using base::Instant;
using std::chrono::days;
using std::chrono::hours;

namespace {

constexpr std::string_view kNames = "IP:127.0.0.1,DNS:localhost";

/// A server whose clock shows `now` and whose certificate is valid from … until.
struct ClockedSite {
  ClockedSite(Instant now, Instant from, Instant until)
      : tls(Site::authority().issue(std::string(kNames), from, until), model.handler()) {
    model.now = now;
  }
  ModelSite model;
  TlsSite tls;
};

}  // namespace

class ClocksTest : public QObject {
  Q_OBJECT
 private slots:
  void aDevicesWrongClockKeepsNobodyAway_data();
  void aDevicesWrongClockKeepsNobodyAway();
  void aCertificateOfTheFutureIsGoodOnAServerOfTheFuture();
  void aClockThatIsSetMeanwhileIsMeasuredAnew();
  void aCertificateThatIsNotValidByTheServersClockIsRefused_data();
  void aCertificateThatIsNotValidByTheServersClockIsRefused();
  void aCertificateThatEndsMeanwhileEndsTheSync();
};

void ClocksTest::aDevicesWrongClockKeepsNobodyAway_data() {
  QTest::addColumn<Instant>("clock");
  QTest::addColumn<bool>("isWrong");
  QTest::newRow("right") << kNow << false;
  QTest::newRow("1970") << base::fromMillis(86'400'000) << true;
  QTest::newRow("three days slow") << kNow - days(3) << true;
  QTest::newRow("2040") << base::fromMillis(2'208'988'800'000) << true;
  QTest::newRow("2107, beyond 32 bits") << base::fromMillis(4'323'369'600'000) << true;
}

void ClocksTest::aDevicesWrongClockKeepsNobodyAway() {
  QFETCH(Instant, clock);
  QFETCH(bool, isWrong);
  Site site;
  Device device;
  device.clock.set(clock);
  const auto enrolled = device.enrol(site);
  QVERIFY2(enrolled, enrolled ? "" : enrolled.error().line().c_str());
  const std::string draft = newDraft(device.vault());
  QVERIFY(put(device.vault(), draft, "name", "x", device.clock.now()));
  const auto synced = device.sync();
  QVERIFY2(synced, synced ? "" : synced.error().line().c_str());
  QCOMPARE(synced->itemsLeft, std::uint64_t(0));
  QCOMPARE(base::toMillis(synced->lastContact), base::toMillis(kNow));
  QCOMPARE(base::toMillis(device.vault().exchange.serverClock().at(clock)), base::toMillis(kNow));
  QCOMPARE(device.vault().exchange.serverClock().trouble(clock).has_value(), isWrong);
  // It runs on, and the session of before is still of use.
  device.clock.advance(hours(1));
  site.model.now += hours(1);
  QVERIFY(bool(device.sync()));
  QCOMPARE(base::toMillis(device.vault().exchange.serverClock().at(device.clock.now())),
           base::toMillis(kNow + hours(1)));
  QVERIFY(site.tls.resumptions() > 0);
}

/// Not valid yet for the clock of the machine that runs this test, either.
void ClocksTest::aCertificateOfTheFutureIsGoodOnAServerOfTheFuture() {
  const Instant future = kNow + days(3000);
  ClockedSite site(future, future - days(1), future + days(30));
  Device device;
  const auto enrolled = device.enrol(site.tls.address(), Site::authority().pem());
  QVERIFY2(enrolled, enrolled ? "" : enrolled.error().line().c_str());
  QVERIFY(bool(device.sync()));
  QCOMPARE(base::toMillis(device.vault().exchange.serverClock().at(device.clock.now())),
           base::toMillis(future));
}

void ClocksTest::aClockThatIsSetMeanwhileIsMeasuredAnew() {
  Site site;
  Device device;
  QVERIFY(bool(device.enrol(site)));
  SyncEngine engine(device.vault(), device.clock, quick());
  for (const Instant clock : {kNow - days(3), kNow + days(5000), base::fromMillis(1), kNow}) {
    device.clock.set(clock);
    site.tls.dropAll();
    const auto synced = engine.runOnce();
    QVERIFY2(synced, synced ? "" : synced.error().line().c_str());
    QCOMPARE(base::toMillis(device.vault().exchange.serverClock().at(clock)), base::toMillis(kNow));
  }
}

void ClocksTest::aCertificateThatIsNotValidByTheServersClockIsRefused_data() {
  QTest::addColumn<Instant>("now");
  QTest::addColumn<Instant>("from");
  QTest::addColumn<Instant>("until");
  QTest::addColumn<QString>("words");
  QTest::newRow("ended") << kNow << kNow - days(30) << kNow - hours(1)
                         << "certificate ended on 2024-09-02T08:20:00";
  QTest::newRow("not begun") << kNow << kNow + hours(1) << kNow + days(30)
                             << "certificate begins on 2024-09-02T10:20:00";
  QTest::newRow("its authority ended")
      << kNow + days(4000) << kNow - days(1) << kNow + days(5000) << "certificate ended on 2034-";
}

/// The device's clock would let it pass.
void ClocksTest::aCertificateThatIsNotValidByTheServersClockIsRefused() {
  QFETCH(Instant, now);
  QFETCH(Instant, from);
  QFETCH(Instant, until);
  QFETCH(QString, words);
  ClockedSite site(now, from, until);
  Device device;
  device.clock.set(from + (until - from) / 2);
  const auto enrolled = device.enrol(site.tls.address(), Site::authority().pem());
  QCOMPARE(codeOf(enrolled), Code::ForeignServer);
  QVERIFY2(QString::fromStdString(enrolled.error().detail()).contains(words),
           enrolled.error().detail().c_str());
  QVERIFY(!device.vault().settings.account().enrolled());
  QCOMPARE(site.model.count("POST /v1/enrol"), 0);  // The code was not shown to it.
}

void ClocksTest::aCertificateThatEndsMeanwhileEndsTheSync() {
  Site site;
  Device device;
  QVERIFY(bool(device.enrol(site)));
  const std::string draft = newDraft(device.vault());
  QVERIFY(put(device.vault(), draft, "name", "x"));
  site.model.now += days(31);
  QCOMPARE(codeOf(device.sync()), Code::ForeignServer);
  QCOMPARE(device.vault().drafts.list().front().acknowledged, std::uint64_t(0));
  site.model.now = kNow + days(1);
  QVERIFY(bool(device.sync()));
  QCOMPARE(device.vault().drafts.list().front().acknowledged,
           device.vault().drafts.list().front().operations);
}

std::unique_ptr<QObject> makeClocksTest() {
  return std::make_unique<ClocksTest>();
}

}  // namespace tarim::client::test

#include "tst_clocks.moc"
