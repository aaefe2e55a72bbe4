// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// One round trip: what is taken, what is held and why, what is told.
#include "server/services/operation_ingest.hpp"
#include "server/store/operations.hpp"
#include "shared/wire/json.hpp"
#include "tests/server/services/reviewer.hpp"

#include <QTest>

namespace tarim::server::test {

namespace {

std::vector<dossier::Operation> operationsOf(World& world, const std::string& application) {
  return must(
      world.store->read([&](db::Database& database) { return operations::all(database, application); }));
}

}  // namespace

class SyncTest : public QObject {
  Q_OBJECT
 private slots:
  void operationsAreAcknowledgedAndThere() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.write(draft, "name", "阿依努尔");
    device.write(draft, "phone", "13909960123");
    const wire::SyncAnswer answer = device.sync();
    QCOMPARE(answer.acknowledged.size(), 1u);
    QCOMPARE(answer.acknowledged[0].sequence, 2u);
    QVERIFY(answer.held.empty());
    QCOMPARE(answer.policies, std::vector<std::string>{world.policy});
    world.reopen();
    QCOMPARE(operationsOf(world, draft), device.drafts.at(draft).own);
  }

  void firstContactIsTheFirstEvent() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    const wire::SyncAnswer answer = device.sync();
    QCOMPARE(answer.feed.size(), 1u);
    QVERIFY(answer.feed[0].event && answer.feed[0].event->kind == workflow::EventKind::Created);
    QCOMPARE(answer.feed[0].policy, world.policy);
    device.sync();
    QCOMPARE(world.events(draft).size(), 1u);
  }

  void wholeSyncIsOneCommit() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.fill(draft);
    for (int i = 0; i < 3; ++i)
      device.write(device.begin(), "name", "甲");
    const std::uint64_t before = world.store->writerCounts().commits;
    const wire::SyncAnswer answer = device.sync();
    QCOMPARE(answer.acknowledged.size(), 4u);
    QCOMPARE(world.store->writerCounts().commits, before + 1);
  }

  void repeatedRequestIsAnsweredAlikeAndTakenOnce() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.write(draft, "name", "甲");
    device.write(draft, "phone", "13909960123", std::chrono::hours(48));
    const wire::SyncRequest request = device.request();
    const wire::SyncAnswer first = device.send(request);
    world.clock.advance(std::chrono::minutes(7));
    const wire::SyncAnswer again = device.send(request);
    QCOMPARE(again.acknowledged.size(), first.acknowledged.size());
    QCOMPARE(again.acknowledged[0].sequence, first.acknowledged[0].sequence);
    QCOMPARE(again.restamped.size(), 1u);
    QCOMPARE(again.restamped[0].stamp, first.restamped[0].stamp);
    QCOMPARE(operationsOf(world, draft).size(), 2u);
  }

  void othersLearnNothingAboutAnApplication() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.write(draft, "name", "甲");
    device.sync();
    DeviceOfTest stranger(world, "tursun");
    stranger.drafts[draft].policy = world.policy;
    stranger.write(draft, "name", "乙");
    wire::SyncRequest request = stranger.request();
    request.commands = {stranger.submit(draft), stranger.ask(draft, workflow::CommandKind::Withdraw)};
    const wire::SyncAnswer answer = stranger.send(request);
    QVERIFY(answer.acknowledged.empty() && answer.feed.empty());
    QCOMPARE(answer.held.size(), 1u);
    QCOMPARE(answer.held[0].code, base::Code::NotFound);
    // A made-up id gets the same words.
    wire::SyncRequest madeUp = request;
    madeUp.drafts.clear();
    madeUp.operations[0].application = "madeup";
    for (workflow::Command& command : madeUp.commands) {
      command.application = "madeup";
      command.id += "x";
    }
    const wire::SyncAnswer other = stranger.send(madeUp);
    QCOMPARE(other.held[0].code, answer.held[0].code);
    QCOMPARE(other.held[0].detail, answer.held[0].detail);
    for (std::size_t i = 0; i < 2; ++i) {
      QCOMPARE(other.results[i].code, base::Code::NotFound);
      QCOMPARE(other.results[i].detail, answer.results[i].detail);
      QCOMPARE(answer.results[i].code, base::Code::NotFound);
    }
    QCOMPARE(operationsOf(world, draft).size(), 1u);
    QCOMPARE(world.events(draft).size(), 1u);
  }

  void holeInTheSequenceIsRefused() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    for (const char* name : {"甲", "乙", "丙"})
      device.write(draft, "name", name);
    wire::SyncRequest request = device.request();
    request.operations[0].operations.erase(request.operations[0].operations.begin());
    const wire::SyncAnswer answer = device.send(request);
    QVERIFY(answer.acknowledged.empty());
    QCOMPARE(answer.held.at(0).code, base::Code::InvalidInput);
    QVERIFY(operationsOf(world, draft).empty());
    QCOMPARE(device.sync().acknowledged.at(0).sequence, 3u);
  }

  void deviceSetBackToAnOldCopyIsToldAndLosesNothing() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.write(draft, "name", "甲");
    device.write(draft, "name", "乙");
    device.sync();
    DeviceOfTest::Draft& copy = device.drafts.at(draft);
    copy.own.resize(1);
    copy.acknowledged = 1;
    copy.all.erase({device.identity.device, 2});
    device.write(draft, "phone", "13909960123");
    const wire::SyncAnswer answer = device.sync();
    QVERIFY(answer.acknowledged.empty());
    QCOMPARE(answer.held.at(0).code, base::Code::OlderCopy);
    QCOMPARE(device.drafts.at(draft).acknowledged, 1u);
  }

  void operationsFromTheFutureGetTheServersStamp() {
    World world;
    DeviceOfTest wrong(world, "aynur");
    DeviceOfTest right(world, "aynur");
    const std::string draft = wrong.begin();
    wrong.write(draft, "name", "两天后的钟", std::chrono::hours(48));
    wrong.write(draft, "phone", "139", std::chrono::hours(48));
    const wire::SyncAnswer answer = wrong.sync();
    QCOMPARE(answer.restamped.size(), 2u);
    QVERIFY(answer.restamped[0].stamp < answer.restamped[1].stamp);
    for (const wire::Restamped& one : answer.restamped) {
      QVERIFY(one.stamp.wall <= base::toMillis(world.clock.now()));
      QCOMPARE(one.stamp.device, wrong.identity.device);
    }
    right.sync();
    world.clock.advance(std::chrono::minutes(1));
    right.write(draft, "name", "后来写的");
    right.sync();
    wrong.sync();
    QCOMPARE(std::string(wrong.drafts.at(draft).cells().dossier().value("basic", "@", "name")), "后来写的");
    QCOMPARE(wrong.drafts.at(draft).cells().dossier().cells(),
             right.drafts.at(draft).cells().dossier().cells());
  }

  void smallDifferenceOfClocksIsNoFuture() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.write(draft, "name", "甲", kFutureTolerance);
    device.write(draft, "phone", "139", kFutureTolerance + base::Millis(1));
    const wire::SyncAnswer answer = device.sync();
    QCOMPARE(answer.restamped.size(), 1u);
    QCOMPARE(answer.restamped[0].sequence, 2u);
    // Above what was written before it, although that is ahead of the server.
    QVERIFY(answer.restamped[0].stamp > device.drafts.at(draft).own[0].stamp);
  }

  void unknownPolicyIsHeldUntilItIsPublished() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    const auto large = must(policy::loadFolder(TARIM_POLICIES_DIR "/bazhou-ecology-2024"));
    device.drafts.at(draft).policy = large->hash.hex();
    device.write(draft, "name", "甲");
    const wire::SyncAnswer answer = device.sync();
    QCOMPARE(answer.held.size(), 1u);
    QCOMPARE(answer.held[0].code, base::Code::UnknownPolicy);
    QVERIFY(answer.acknowledged.empty());
    must(world.services->policies.publish(large->text, "large", world.seed));
    const wire::SyncAnswer later = device.sync();
    QVERIFY(later.held.empty());
    QCOMPARE(later.acknowledged.at(0).sequence, 1u);
    QCOMPARE(later.policies.size(), 2u);
  }

  void draftStaysWithItsPolicy() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.sync();
    device.drafts.at(draft).policy = std::string(64, 'a');
    device.write(draft, "name", "甲");
    QCOMPARE(device.sync().held.at(0).code, base::Code::InvalidInput);
    QVERIFY(operationsOf(world, draft).empty());
  }

  void reviewersHaveNoDrafts() {
    World world;
    DeviceOfTest officer(world, "base");
    const std::string draft = officer.begin();
    officer.write(draft, "name", "甲");
    const wire::SyncAnswer answer = officer.sync();
    QCOMPARE(answer.held.at(0).code, base::Code::NotAllowed);
    QVERIFY(answer.acknowledged.empty() && answer.feed.empty());
  }

  void cellsAreLockedWhileReviewersHaveIt() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = submitted(device);
    const std::size_t before = operationsOf(world, draft).size();
    device.write(draft, "phone", "13999999999");
    const wire::SyncAnswer answer = device.sync();
    QCOMPARE(answer.held.at(0).code, base::Code::Locked);
    QCOMPARE(operationsOf(world, draft).size(), before);
    // What came before is still acknowledged to a device whose answer was lost.
    device.drafts.at(draft).acknowledged = 0;
    const wire::SyncAnswer again = device.sync();
    QCOMPARE(again.acknowledged.at(0).sequence, before);
    QCOMPARE(again.held.at(0).code, base::Code::Locked);
    QVERIFY(ReviewerOfTest(world, "base").giveBack(draft).done);
    QCOMPARE(device.sync().acknowledged.at(0).sequence, before + 1);
  }

  void heldDraftDoesNotKeepOthersBack() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string locked = submitted(device);
    device.write(locked, "phone", "13999999999");
    const std::string other = device.begin();
    device.write(other, "name", "甲");
    const wire::SyncAnswer answer = device.sync();
    QCOMPARE(answer.held.size(), 1u);
    QVERIFY(std::any_of(answer.acknowledged.begin(), answer.acknowledged.end(),
                        [&](const wire::Acknowledged& one) { return one.application == other; }));
    QCOMPARE(device.drafts.at(other).acknowledged, 1u);
  }

  void feedTellsOtherDevicesInPagesAndNobodyTwice() {
    World world;
    DeviceOfTest writer(world, "aynur");
    const std::string draft = writer.begin();
    const std::string text(40'000, 'x');
    for (int i = 0; i < 40; ++i)
      writer.write(draft, {"work", "r" + std::to_string(i), "employer"}, text);
    writer.sync();
    QCOMPARE(writer.drafts.at(draft).all.size(), 40u);
    DeviceOfTest reader(world, "aynur");
    std::size_t pages = 0;
    std::size_t operations = 0;
    for (bool more = true; more; ++pages) {
      const wire::SyncAnswer page = reader.send(reader.request());
      QVERIFY(wire::write(page).size() < (1u << 20));
      for (const wire::FeedItem& item : page.feed)
        operations += item.operation.has_value();
      more = page.more;
      reader.take(page);
    }
    QVERIFY(pages > 2);
    QCOMPARE(operations, 40u);
    QCOMPARE(reader.drafts.at(draft).all, writer.drafts.at(draft).all);
    QVERIFY(reader.send(reader.request()).feed.empty());
  }

  void filesAreToldAsTheyAreToTheirOwnerOnly() {
    World world;
    DeviceOfTest device(world, "aynur");
    DeviceOfTest stranger(world, "tursun");
    const std::string stored = world.upload("aynur", kScan);
    const base::Hash begun = base::sha256("half of it and the rest");
    const UploadState upload = must(world.services->files.create("aynur", begun, 23));
    {
      const auto writer = must(world.services->files.begin("aynur", upload.id, 0));
      must(writer->append(base::bytesOf("half of it")));
      must(writer->flush());
    }
    wire::SyncRequest request = device.request();
    request.files = {stored, begun.hex(), base::sha256("never seen").hex()};
    const wire::SyncAnswer answer = device.send(request);
    QCOMPARE(answer.files.size(), 3u);
    QVERIFY(answer.files[0].stored);
    QVERIFY(!answer.files[1].stored);
    QCOMPARE(answer.files[1].offset, 10u);
    QCOMPARE(answer.files[1].upload, "/v1/files/" + upload.id);
    QVERIFY(!answer.files[2].stored && answer.files[2].upload.empty());
    for (const wire::FileState& state : stranger.send(request).files)
      QVERIFY(!state.stored && state.offset == 0 && state.upload.empty());
  }

  void whoOwnsALostFileIsAskedForIt() {
    World world;
    DeviceOfTest device(world, "aynur");
    DeviceOfTest stranger(world, "tursun");
    const std::string application = submitted(device);
    const base::Hash hash = base::sha256(kScan);
    QVERIFY(device.sync().lost.empty());
    std::filesystem::remove(world.services->files.pathOf(hash));
    QVERIFY(!world.services->files.open(hash, ContentStore::Check::Size));
    QCOMPARE(device.sync().lost, std::vector<std::string>{hash.hex()});
    QVERIFY(stranger.sync().lost.empty());
    world.upload("aynur", kScan);
    QVERIFY(device.sync().lost.empty());
  }

  void lastContactIsWritten() {
    World world;
    DeviceOfTest device(world, "aynur");
    world.clock.advance(std::chrono::hours(3));
    device.sync();
    const auto devices = must(world.services->accounts.devicesOf("aynur"));
    QCOMPARE(devices.at(0).lastContact, base::toMillis(world.clock.now()));
  }
};

std::unique_ptr<QObject> makeSyncTest() {
  return std::make_unique<SyncTest>();
}

}  // namespace tarim::server::test

#include "tst_sync.moc"
