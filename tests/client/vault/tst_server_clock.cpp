// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Server time from a device's clock that may show anything.
#include "client/vault/server_clock.hpp"
#include "tests/client/vault/directory_of_test.hpp"

#include <QTest>

namespace tarim::client::test {

using base::Instant;
using base::Millis;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

constexpr Instant k1970 = base::fromMillis(0) + hours(5);
constexpr Instant k2040 = base::fromMillis(2'208'988'800'000);

}  // namespace

class ServerClockTest : public QObject {
  Q_OBJECT
 private slots:
  void itIsTheDevicesClockAndWhatItIsOff_data();
  void itIsTheDevicesClockAndWhatItIsOff();
  void aWrongClockIsToldWithBothTimes_data();
  void aWrongClockIsToldWithBothTimes();
  void itIsKeptAcrossARestart();
  void whatAnOlderProgramKeptIsRead();
  void whatIsKeptHasServerTime();
  void anEditAfterTheClockFellBackIsAboveTheLastAnswer();
};

void ServerClockTest::itIsTheDevicesClockAndWhatItIsOff_data() {
  QTest::addColumn<Instant>("measuredAt");
  QTest::addColumn<Instant>("device");
  QTest::addColumn<Instant>("server");
  const Instant now = kNow;  // When it was measured, by the server.
  QTest::newRow("right") << now << now + hours(3) << now + hours(3);
  QTest::newRow("right, adjusted a little") << now << now - minutes(1) << now - minutes(1);
  QTest::newRow("three days slow") << now - days(3) << now - days(3) + hours(3) << now + hours(3);
  QTest::newRow("1970, running on") << k1970 << k1970 + days(2) << now + days(2);
  QTest::newRow("2040, running on") << k2040 << k2040 + days(2) << now + days(2);
  QTest::newRow("right, then without its battery") << now << k1970 << now;
  QTest::newRow("1970, then started again") << k1970 << base::fromMillis(0) << now;
  QTest::newRow("1970, then set right") << k1970 << now + days(1) << now + days(1);
  QTest::newRow("2040, then set right") << k2040 << now + days(1) << now + days(1);
}

void ServerClockTest::itIsTheDevicesClockAndWhatItIsOff() {
  QFETCH(Instant, measuredAt);
  QFETCH(Instant, device);
  QFETCH(Instant, server);
  QCOMPARE(base::toMillis(measured(kNow, measuredAt).at(device)), base::toMillis(server));
}

void ServerClockTest::aWrongClockIsToldWithBothTimes_data() {
  QTest::addColumn<Instant>("measuredAt");
  QTest::addColumn<Instant>("device");
  QTest::addColumn<QString>("words");
  const Instant now = kNow;
  QTest::newRow("right") << now << now + days(1) << QString();
  QTest::newRow("a little slow") << now - minutes(5) << now << QString();
  QTest::newRow("a little fast") << now + minutes(5) << now << QString();
  QTest::newRow("three days slow") << now - days(3) << now - days(3)
                                   << "showed 2024-08-30T09:20:00+08:00 when the server's showed "
                                      "2024-09-02T09:20:00+08:00 (Beijing time): 3 days 0 h slow";
  QTest::newRow("an hour fast") << now + hours(1) << now + hours(2) << "1 h 0 min fast";
  QTest::newRow("six minutes slow") << now - minutes(6) << now << "6 min slow";
  QTest::newRow("1970") << k1970 << k1970 << "1970-01-01T13:00:00+08:00";
  QTest::newRow("1970, set right since") << k1970 << now << QString();
  QTest::newRow("2040, set right since") << k2040 << now << QString();
}

void ServerClockTest::aWrongClockIsToldWithBothTimes() {
  QFETCH(Instant, measuredAt);
  QFETCH(Instant, device);
  QFETCH(QString, words);
  const auto trouble = measured(kNow, measuredAt).trouble(device);
  QCOMPARE(trouble.has_value(), !words.isEmpty());
  if (!trouble) return;
  QCOMPARE(trouble->code(), base::Code::ClockWrong);
  QVERIFY2(QString::fromStdString(trouble->detail()).contains(words), trouble->detail().c_str());
}

void ServerClockTest::itIsKeptAcrossARestart() {
  const Folder folder;
  auto vault = createVault(folder.path());
  const std::string id = vault->info().id;
  QVERIFY(bool(vault->exchange.setServerClock(measured(kNow, k1970))));
  vault.reset();
  QCOMPARE(openVault(folder.path(), id)->exchange.serverClock(), measured(kNow, k1970));
}

/// An offset alone: it holds, and nobody is told of a wrong clock before the next answer.
void ServerClockTest::whatAnOlderProgramKeptIsRead() {
  const Folder folder;
  auto vault = createVault(folder.path());
  const std::string id = vault->info().id;
  const ServerClock older{days(3), std::nullopt};
  QVERIFY(bool(vault->exchange.setServerClock(older)));
  vault.reset();
  vault = openVault(folder.path(), id);
  QCOMPARE(vault->exchange.serverClock(), older);
  QCOMPARE(base::toMillis(vault->exchange.serverClock().at(kNow)), base::toMillis(kNow + days(3)));
  QVERIFY(!vault->exchange.serverClock().trouble(kNow));
}

void ServerClockTest::whatIsKeptHasServerTime() {
  const Folder folder;
  const auto vault = createVault(folder.path());
  const std::string draft = newDraft(*vault);
  wire::SyncAnswer answer;
  answer.now = base::toMillis(kNow);
  answer.policies = vault->drafts.openCycles();
  QVERIFY(bool(vault->exchange.apply(answer, k1970)));

  const Instant device = k1970 + hours(1);
  const Instant server = kNow + hours(1);
  QVERIFY(put(*vault, draft, "name", "x", device));
  QCOMPARE(base::toMillis(vault->drafts.list().front().changedAt), base::toMillis(server));
  QVERIFY(bool(vault->drafts.takeSnapshot(draft, SnapshotReason::Removal, "before", device)));
  QCOMPARE(base::toMillis(vault->drafts.snapshots(draft).front().takenAt), base::toMillis(server));
  workflow::Command command;
  command.id = "c1";
  command.application = draft;
  QVERIFY(bool(vault->exchange.queue(command, device)));
  QCOMPARE(base::toMillis(vault->exchange.queued().front().queuedAt), base::toMillis(server));
  const auto file = vault->files.add(base::Bytes(100, 7));
  QVERIFY(bool(vault->files.setState({file->hash, true, 0, {}}, device)));
  QCOMPARE(base::toMillis(vault->files.record(file->hash)->storedAt), base::toMillis(server));
  // An answer's own time, however long it was on its way.
  answer.now = base::toMillis(server);
  answer.acknowledged = {{draft, vault->drafts.list().front().operations}};
  QVERIFY(bool(vault->exchange.apply(answer, device + minutes(2))));
  QCOMPARE(base::toMillis(vault->drafts.list().front().syncedAt), base::toMillis(server));
}

/// A device that knew the time and lost it: what is written then must not pass for older than what was there.
void ServerClockTest::anEditAfterTheClockFellBackIsAboveTheLastAnswer() {
  const Folder folder;
  const auto vault = createVault(folder.path());
  const std::string draft = newDraft(*vault);
  QVERIFY(bool(vault->exchange.setServerClock(measured(kNow, kNow))));
  QVERIFY(put(*vault, draft, "name", "x", k1970));
  QVERIFY(vault->drafts.history(draft, {"basic", "@", "name"}).front().stamp.wall >= base::toMillis(kNow));
}

std::unique_ptr<QObject> makeServerClockTest() {
  return std::make_unique<ServerClockTest>();
}

}  // namespace tarim::client::test

#include "tst_server_clock.moc"
