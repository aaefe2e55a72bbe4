// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A server that was restored from an older copy, and the devices that believe something else of it.
#include "tests/server/services/parcel.hpp"
#include "tests/server/services/reviewer.hpp"

#include <QTest>

namespace tarim::server::test {

class RestoredTest : public QObject {
  Q_OBJECT
 private slots:
  void everyAnswerNamesTheStore() {
    World world;
    DeviceOfTest device(world, "aynur");
    QCOMPARE(device.sync().store, world.storeId());
    QCOMPARE(device.sync().store, world.storeId());
    world.reopen();
    QCOMPARE(device.sync().store, world.storeId());
  }

  void aDeviceOfAnotherStoreIsToldSoAndNothingIsTaken() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.sync();
    const base::Path copy = world.backUp();
    device.write(draft, "name", "甲");
    device.sync();
    world.restore(copy);
    device.write(draft, "name", "乙");
    wire::SyncRequest request = device.request();
    request.commands = {device.submit(draft)};
    request.files = {base::sha256(kScan).hex()};
    const wire::SyncAnswer answer = device.send(request);
    QVERIFY(answer.store == world.storeId() && answer.store != request.store);
    QVERIFY(answer.acknowledged.empty() && answer.held.empty() && answer.results.empty());
    QVERIFY(answer.files.empty() && answer.feed.empty());
    QVERIFY(answer.more);
    QCOMPARE(answer.cursor, 0);
    QCOMPARE(answer.now, base::toMillis(world.clock.now()));
    QCOMPARE(answer.policies, std::vector<std::string>{world.policy});
  }

  void whatTheCopyDoesNotKnowIsSentAgain() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.write(draft, "name", "甲");
    device.sync();
    const base::Path copy = world.backUp();
    device.write(draft, "name", "乙");
    device.sync();
    world.restore(copy);
    device.write(draft, "name", "丙");
    device.sync();
    QCOMPARE(device.drafts.at(draft).acknowledged, 3u);
    DeviceOfTest second(world, "aynur");
    second.sync();
    QCOMPARE(second.drafts.at(draft).cells().dossier().value("basic", "@", "name"), std::string("丙"));
  }

  void whatOthersWroteAfterTheRestoreReachesEverybody() {
    World world;
    DeviceOfTest first(world, "aynur");
    DeviceOfTest second(world, "aynur");
    const std::string draft = first.begin();
    first.sync();
    const base::Path copy = world.backUp();
    for (int i = 0; i < 20; ++i)
      first.write(draft, "name", std::to_string(i));
    first.sync();
    second.sync();
    world.restore(copy);
    const std::string other = first.begin();
    first.sync();
    second.sync();
    QVERIFY(second.drafts.contains(other));
    QCOMPARE(second.drafts.at(other).events.size(), 1u);
  }

  void aDeviceThatNamesNoStoreIsTakenAsBefore() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.write(draft, "name", "甲");
    wire::SyncRequest request = device.request();
    QVERIFY(request.store.empty());
    QCOMPARE(device.send(request).acknowledged.at(0).sequence, 1u);
  }

  void aPackageThatWasMadeBeforeTheRestoreIsTaken() {
    World world;
    DeviceOfTest device(world, "aynur");
    device.sync();
    const base::Path copy = world.backUp();
    const std::string draft = device.begin();
    device.fill(draft, false);
    wire::SyncRequest request = device.request();
    request.cursor = 500;
    request.commands = {device.submit(draft)};
    const base::Bytes bytes = packed(device, {{request}, {{base::sha256(kScan).hex(), kScan, false}}, 1, {}});
    world.restore(copy);
    const TakenPackage taken = must(world.services->packages.take(package::bytesInMemory(bytes), {}));
    QCOMPARE(taken.receipts.size(), 1u);
    const OpenedReply reply = opened(device, taken.reply);
    QCOMPARE(reply.packageHeader.from, 0);
    QCOMPARE(reply.answers.at(0).store, world.storeId());
    QVERIFY(reply.answers.at(0).results.at(0).done);
  }
};

std::unique_ptr<QObject> makeRestoredTest() {
  return std::make_unique<RestoredTest>();
}

}  // namespace tarim::server::test

#include "tst_restored.moc"
