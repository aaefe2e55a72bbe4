// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// No room left, on either side: it is said, what was acknowledged stays, and with room again everything goes
// on. The disk is "full" by a limit on the size of files, which every write meets as it would a full disk.
#include "tests/journey/sides/tests.hpp"
#include "tests/journey/sides/world.hpp"

#include <QJsonObject>
#include <QTest>

using namespace tarim;
using tests::ClientProcess;
using tests::Device;
using tests::World;

class FullDiskTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aFullDiskUnderTheClient();
  void aFullDiskUnderTheServer();
};

namespace {

constexpr std::uint64_t kRoom = 300'000;  ///< Less than a scan, and less than a busy journal.

}  // namespace

void FullDiskTest::aFullDiskUnderTheClient() {
  World world;
  Device device = world.deviceOf("ayinur", "device");
  const std::string draft = device.vault->drafts.create(device.vault->drafts.openCycles().front()).value();
  device.close();
  ClientProcess client(device, {"edit", QString::fromStdString(draft)}, [] { tests::limitFiles(kRoom); });
  QString last;
  for (QString line = client.line(); !line.isEmpty(); line = client.line())
    last = line;
  QCOMPARE(client.wait(), 1);
  QVERIFY2(client.complaint().startsWith("Storage"), qPrintable(client.complaint()));
  QVERIFY(last.toInt() > 5);
  device.open();
  const std::string expected = "环境监测" + last.toStdString();
  QCOMPARE(device.vault->drafts.dossier(draft)->value("basic", "@", "profession"),
           std::string_view(expected));
  QVERIFY(
      device.vault->drafts.edit(draft, {{{"basic", "@", "profession"}, "有空间了"}}, world.clock().now()));
  QVERIFY(world.sync(device));
}

void FullDiskTest::aFullDiskUnderTheServer() {
  World world;
  Device device = world.deviceOf("ayinur", "device");
  world.fill(device);
  world.server().stop();
  world.server().start([] { tests::limitFiles(kRoom); });
  const auto refused = world.sync(device);
  QVERIFY2(!refused, "everything was taken although there is no room");
  const base::Code code = refused.error().code();
  QVERIFY2(code == base::Code::StorageFull || code == base::Code::StorageFailed ||
               code == base::Code::ServerFailed,
           refused.error().line().c_str());
  QVERIFY2(world.server().isRunning(), "the server must go on answering");
  QVERIFY(device.vault->files.toSend().size() > 0);
  world.server().stop();
  world.server().start();
  QCOMPARE(world.server().verify(), QString());
  const auto synced = world.sync(device);
  QVERIFY2(synced, synced ? "" : synced.error().line().c_str());
  QCOMPARE(world.server().status()["files"].toInt(), 49);
  QCOMPARE(world.server().verify(), QString());
}

std::unique_ptr<QObject> makeFullDiskTest() {
  return std::make_unique<FullDiskTest>();
}

#include "tst_full_disk.moc"
