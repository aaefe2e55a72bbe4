// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A vault that is an older or a second copy of a device: how the server notices, and what it does not take
// for one.
#include "server/store/operations.hpp"
#include "shared/workflow/device_id.hpp"
#include "tests/server/services/device.hpp"

#include <QTest>

namespace tarim::server::test {
namespace {

using base::Code;

/// The device as it was when only `kept` operations of the draft had been written.
DeviceOfTest copyOf(const DeviceOfTest& device, const std::string& draft, std::size_t kept) {
  DeviceOfTest copy = device;
  DeviceOfTest::Draft& older = copy.drafts.at(draft);
  for (std::size_t i = kept; i < older.own.size(); ++i)
    older.all.erase({device.identity.device, i + 1});
  older.own.resize(kept);
  older.acknowledged = std::min<std::uint64_t>(older.acknowledged, kept);
  return copy;
}

wire::SyncRequest sayingHowManyAreWritten(const DeviceOfTest& device) {
  wire::SyncRequest request = device.request();
  for (const auto& [application, draft] : device.drafts)
    request.written.push_back({application, draft.own.size()});
  return request;
}

/// The device that the copy becomes: another key, and nothing written or heard of yet.
DeviceOfTest newDeviceOf(World& world, const DeviceOfTest& copy) {
  DeviceOfTest fresh = copy;
  fresh.seed = crypto::randomKey();
  const std::string key = base::toHex(crypto::publicKeyOf(fresh.seed));
  const std::string text = workflow::newDeviceText(key);
  const auto made = must(world.services->accounts.newDevice(
      copy.identity, {1, key, "", base::toHex(crypto::sign(copy.seed, base::bytesOf(text)))}));
  fresh.identity = must(world.services->accounts.authenticate("Bearer " + made.token));
  fresh.drafts.clear();
  fresh.cursor = 0;
  return fresh;
}

}  // namespace

class CopiesTest : public QObject {
  Q_OBJECT
 private slots:
  void whatIsAlikeBeforeTheForkIsAcknowledged() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.write(draft, "name", "甲");
    device.write(draft, "name", "乙");
    DeviceOfTest copy = copyOf(device, draft, 2);
    device.write(draft, "name", "丙");
    copy.write(draft, "phone", "13909960123");
    QCOMPARE(device.sync().acknowledged.at(0).sequence, 3u);
    const wire::SyncAnswer answer = copy.sync();
    QCOMPARE(answer.acknowledged.at(0).sequence, 2u);
    QCOMPARE(answer.held.at(0).code, Code::OlderCopy);
    // Nothing of it was taken.
    QCOMPARE(operationsIn(world, draft), 3u);
  }

  void sameValueInTheSameCellIsAnotherOperation() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.write(draft, "name", "甲");
    device.sync();
    DeviceOfTest copy = copyOf(device, draft, 1);
    device.write(draft, "phone", "13909960123");
    device.sync();
    world.clock.advance(std::chrono::seconds(1));
    copy.write(draft, "phone", "13909960123");
    QCOMPARE(copy.sync().held.at(0).code, Code::OlderCopy);
  }

  void deviceThatHasWrittenFewerThanAreHereIsACopy() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.write(draft, "name", "甲");
    device.write(draft, "name", "乙");
    device.sync();
    DeviceOfTest copy = copyOf(device, draft, 1);
    wire::SyncRequest request = sayingHowManyAreWritten(copy);
    // It has nothing else to say.
    request.drafts.clear();
    request.operations.clear();
    const wire::SyncAnswer answer = copy.send(request);
    QCOMPARE(answer.held.size(), 1u);
    QCOMPARE(answer.held[0].application, draft);
    QCOMPARE(answer.held[0].code, Code::OlderCopy);
  }

  void copyIsToldBeforeItIsToldThatReviewersHaveIt() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.fill(draft);
    device.sync();
    DeviceOfTest copy = copyOf(device, draft, device.drafts.at(draft).own.size());
    device.write(draft, "phone", "13909960124");
    device.sync();
    QVERIFY(device.decide(device.submit(draft)).done);
    copy.write(draft, "remark", "后来写的");
    const wire::SyncAnswer answer = copy.send(sayingHowManyAreWritten(copy));
    QCOMPARE(answer.held.size(), 1u);
    QCOMPARE(answer.held[0].code, Code::OlderCopy);
  }

  void submissionOfACopyWaitsUntilItIsADevice() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.fill(draft);
    device.sync();
    DeviceOfTest copy = copyOf(device, draft, device.drafts.at(draft).own.size());
    device.write(draft, "phone", "13909960124");
    device.sync();
    world.clock.advance(std::chrono::seconds(1));
    copy.write(draft, "phone", "13909960125");
    workflow::Command submit = copy.submit(draft);
    QVERIFY(copy.sync({submit}).results.empty());
    DeviceOfTest fresh = newDeviceOf(world, copy);
    fresh.sync();
    fresh.write(draft, "phone", "13909960125");
    // What was signed is what the two come to: the copy's number is the later one.
    const std::string root = submit.root;
    submit = fresh.submit(draft);
    QCOMPARE(submit.root, root);
    fresh.sync();
    QVERIFY(fresh.decide(submit).done);
  }

  void lostAnswersAreNoCopy_data() {
    QTest::addColumn<int>("ahead");
    QTest::newRow("in time") << 0;
    QTest::newRow("from the future, so restamped") << 600;
  }

  void lostAnswersAreNoCopy() {
    QFETCH(int, ahead);
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.write(draft, "name", "甲", std::chrono::seconds(ahead));
    device.write(draft, "name", "乙", std::chrono::seconds(ahead));
    (void)device.send(sayingHowManyAreWritten(device));
    device.write(draft, "name", "丙", std::chrono::seconds(ahead));
    const wire::SyncAnswer answer = device.send(sayingHowManyAreWritten(device));
    QVERIFY(answer.held.empty());
    QCOMPARE(answer.acknowledged.at(0).sequence, 3u);
    QCOMPARE(answer.restamped.size(), ahead == 0 ? 0u : 3u);
  }

  void othersLearnNothingFromHowManyTheyHaveWritten() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.write(draft, "name", "甲");
    device.sync();
    DeviceOfTest stranger(world, "tursun");
    wire::SyncRequest request = stranger.request();
    request.written = {{draft, 0}, {"madeup", 0}};
    QVERIFY(stranger.send(request).held.empty());
  }

  void copyGoesOnAsADeviceOfItsOwnAndBothHoldTheSame() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.write(draft, "name", "甲");
    device.sync();
    DeviceOfTest copy = copyOf(device, draft, 1);
    device.write(draft, "name", "乙");
    device.sync();
    copy.write(draft, "phone", "13909960123");
    QCOMPARE(copy.sync().held.at(0).code, Code::OlderCopy);
    DeviceOfTest fresh = newDeviceOf(world, copy);
    fresh.sync();
    fresh.write(draft, "phone", "13909960123");
    QCOMPARE(fresh.sync().acknowledged.at(0).sequence, 1u);
    device.sync();
    QCOMPARE(device.drafts.at(draft).cells().dossier().cells(),
             fresh.drafts.at(draft).cells().dossier().cells());
    QCOMPARE(std::string(fresh.drafts.at(draft).cells().dossier().value("basic", "@", "name")), "乙");
  }

 private:
  static std::size_t operationsIn(World& world, const std::string& draft) {
    return must(world.store->read([&](db::Database& database) { return operations::all(database, draft); }))
        .size();
  }
};

std::unique_ptr<QObject> makeCopiesTest() {
  return std::make_unique<CopiesTest>();
}

}  // namespace tarim::server::test

#include "tst_copies.moc"
