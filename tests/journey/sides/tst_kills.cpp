// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Whoever dies in the middle: what was acknowledged is there afterwards, and the sync comes to its end.
#include "shared/dossier/manifest.hpp"
#include "tests/journey/sides/tests.hpp"
#include "tests/journey/sides/world.hpp"
#include "tests/support/patience.hpp"

#include <QJsonObject>
#include <QTest>

using namespace tarim;
using tests::ClientProcess;
using tests::Device;
using tests::World;

class KillsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void clientKilledWhileEditing();
  void clientKilledWhileSyncing();
  void serverKilledWhileReceiving();
};

namespace {

constexpr int kFiles = 49;

int filesOn(tests::ServerProcess& server) {
  return server.status()[QLatin1String("files")].toInt();
}

/// Files that this vault holds a receipt for.
int receiptsIn(const client::Vault& vault) {
  int count = 0;
  for (const client::DraftInfo& draft : vault.drafts.list())
    for (const auto& [hash, size] : dossier::filesOf(*vault.drafts.dossier(draft.application)))
      count +=
          vault.files.record(hash) && vault.files.record(hash)->progress == client::FileProgress::OnServer;
  return count;
}

}  // namespace

void KillsTest::clientKilledWhileEditing() {
  World world;
  Device device = world.deviceOf("ayinur", "device");
  const std::string draft = world.fill(device, demo::Fill::ToFinish);
  for (int round = 0; round < 5; ++round) {
    device.close();
    ClientProcess client(device, {"edit", QString::fromStdString(draft)});
    QString last;
    for (int i = 0; i < 20 + 7 * round; ++i)
      last = client.line();
    client.kill();
    for (QString more = client.line(100); !more.isEmpty(); more = client.line(100))
      last = more;
    device.open();
    const std::string_view there = device.vault->drafts.dossier(draft)->value("basic", "@", "profession");
    const QString words = QString::fromUtf8(there.data(), int(there.size()));
    QVERIFY2(words.startsWith(QStringLiteral("环境监测")), qPrintable(words));
    QVERIFY2(words.mid(4).toInt() >= last.toInt(), qPrintable(words + " after " + last));
  }
  const auto synced = world.sync(device);
  QVERIFY2(synced, synced ? "" : synced.error().line().c_str());
  QCOMPARE(world.server().verify(), QString());
}

void KillsTest::clientKilledWhileSyncing() {
  World world;
  Device device = world.deviceOf("ayinur", "device");
  world.fill(device);
  int killed = 0;
  for (int files : {0, 1, 7, 18, 33}) {
    device.close();
    ClientProcess client(device, {"sync"});
    QCOMPARE(client.line(), QStringLiteral("syncing"));
    QVERIFY(QTest::qWaitFor([&] { return filesOn(world.server()) >= files; }, tests::kPatience));
    client.kill();
    ++killed;
    device.open();
    // A receipt that the vault kept is true.
    QVERIFY(receiptsIn(*device.vault) <= filesOn(world.server()));
  }
  QCOMPARE(killed, 5);
  const auto synced = world.sync(device);
  QVERIFY2(synced, synced ? "" : synced.error().line().c_str());
  QCOMPARE(filesOn(world.server()), kFiles);
  QCOMPARE(receiptsIn(*device.vault), kFiles);
  QVERIFY(device.vault->files.toSend().empty());
  QCOMPARE(world.server().verify(), QString());
}

void KillsTest::serverKilledWhileReceiving() {
  World world;
  Device device = world.deviceOf("ayinur", "device");
  world.fill(device);
  int cut = 0;
  for (int files : {1, 9, 20, 33}) {
    client::SyncEngine engine(*device.vault, world.clock(), {.retryFirst = std::chrono::milliseconds(50)});
    engine.start();
    engine.poke();
    QTRY_VERIFY_WITH_TIMEOUT(receiptsIn(*device.vault) >= files, tests::kPatience);
    world.server().kill();
    QTRY_VERIFY_WITH_TIMEOUT(!engine.snapshot().online, tests::kPatience);
    const int known = receiptsIn(*device.vault);
    world.server().start();
    QVERIFY2(filesOn(world.server()) >= known, "a file with a receipt is gone");
    QCOMPARE(world.server().verify(), QString());
    ++cut;
  }
  QCOMPARE(cut, 4);
  const auto synced = world.sync(device);
  QVERIFY2(synced, synced ? "" : synced.error().line().c_str());
  QCOMPARE(filesOn(world.server()), kFiles);
  QCOMPARE(world.server().verify(), QString());
}

std::unique_ptr<QObject> makeKillsTest() {
  return std::make_unique<KillsTest>();
}

#include "tst_kills.moc"
