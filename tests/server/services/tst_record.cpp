// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Signed heads: who gets them, and what they prove when a store is no longer what it was.
#include "server/services/verify.hpp"
#include "server/store/store_identity.hpp"
#include "shared/wire/signed_head.hpp"
#include "shared/workflow/record.hpp"
#include "tests/server/services/reviewer.hpp"

#include <QTest>

namespace tarim::server::test {

namespace {

std::vector<StoreIdentity> identitiesOf(World& world) {
  return must(world.store->read([](db::Database& database) { return store_identity::all(database); }));
}

void change(World& world, const std::string& sql) {
  must(world.store->write([&](db::Database& database) { return database.execute(sql); }));
}

HeadVerdict verdictOn(World& world, const wire::SignedHead& head) {
  return must(world.services->record.compare(head)).verdict;
}

VerifyReport verifyOf(World& world) {
  return must(verify(*world.store, world.services->publicKey));
}

/// Nothing is signed, and nothing says that it ever was.
void makeOfAnEarlierRelease(World& world) {
  change(world,
         "DELETE FROM journal; DELETE FROM signed_head; DELETE FROM number_reserve;"
         "DELETE FROM store_identity; UPDATE event SET content = json_remove(content, '$.signature')");
  world.reopen();
}

/// Lines that the record reported.
struct Reports {
  explicit Reports(World& world) {
    world.services->record.setReport([this](const std::string& line) { lines.push_back(line); });
  }
  std::vector<std::string> lines;
};

}  // namespace

class RecordTest : public QObject {
  Q_OBJECT
 private slots:
  void whoeverIsToldOfAnEventGetsAHeadThatCoversIt() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string application = submitted(device);
    QVERIFY(device.head && wire::verify(*device.head, world.services->publicKey));
    QCOMPARE(device.head->position, 2);
    QCOMPARE(device.head->store, world.storeId());
    DeviceOfTest other(world, "tursun");
    submitted(other);
    ReviewerOfTest reviewer(world, "base");
    QVERIFY(reviewer.giveBack(application).done);
    device.sync();
    QCOMPARE(device.head->position, 5);
    base::Hash head;
    for (const auto& entry :
         must(world.store->read([](db::Database& db) { return journal::after(db, 0, 9); })))
      head = workflow::nextHead(head, entry.event);
    QCOMPARE(device.head->hash, head.hex());
  }

  void aSyncWithoutNewsBringsNoHead() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.sync();
    device.write(draft, "name", "甲");
    QVERIFY(!device.sync().head);
    device.tellsHead = true;
    QVERIFY(!device.sync().head);
  }

  void whoTellsAnOlderHeadGetsTheOneOfTheDay() {
    World world;
    DeviceOfTest device(world, "aynur");
    device.begin();
    device.sync();
    DeviceOfTest other(world, "tursun");
    submitted(other);
    device.tellsHead = true;
    QVERIFY(!device.sync().head);
    const wire::SignedHead ofToday = must(world.services->record.signHead());
    QCOMPARE(ofToday.position, 3);
    const wire::SyncAnswer answer = device.sync();
    QVERIFY(answer.head && answer.head->position == 3);
    QVERIFY(!device.sync().head);
  }

  void aStoreThatWasSetBackIsFoundByAHeadAndBecomesAnother() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.fill(draft);
    device.sync();
    const base::Path snapshot = world.snapshot();
    const std::string before = world.storeId();
    QVERIFY(device.decide(device.submit(draft)).done);
    world.putBack(snapshot);
    Reports reports(world);
    QCOMPARE(world.storeId(), before);
    QCOMPARE(verdictOn(world, *device.head), HeadVerdict::Ahead);
    device.tellsHead = true;
    const wire::SyncAnswer answer = device.send(device.request());
    QVERIFY(answer.store != before && answer.store == world.storeId());
    QVERIFY(answer.more && answer.cursor == 0 && answer.feed.empty());
    QVERIFY(identitiesOf(world).back().why == IdentityReason::RolledBack);
    QCOMPARE(reports.lines.size(), 1u);
    device.take(answer);
    device.tellsHead = false;
    device.sync();
    QCOMPARE(device.drafts.at(draft).acknowledged, device.drafts.at(draft).own.size());
    QCOMPARE(identitiesOf(world).size(), 2u);
    QCOMPARE(reports.lines.size(), 1u);
  }

  void onlyASignedHeadMayDoThat() {
    World world;
    DeviceOfTest device(world, "aynur");
    device.begin();
    device.sync();
    Reports reports(world);
    wire::SignedHead made = *device.head;
    made.position = 900;
    wire::SyncRequest request = device.request();
    request.head = made;
    QCOMPARE(device.send(request).store, device.store);
    wire::sign(made, device.seed);
    request.head = made;
    QCOMPARE(device.send(request).store, device.store);
    QCOMPARE(identitiesOf(world).size(), 1u);
    QVERIFY(reports.lines.empty() && verifyOf(world).ok());
  }

  void aChangedRecordIsContradictedByTwoSignatures() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.fill(draft);
    device.sync();
    const base::Path snapshot = world.snapshot();
    QVERIFY(device.decide(device.submit(draft)).done);
    world.putBack(snapshot);
    DeviceOfTest other(world, "tursun");
    submitted(other);
    Reports reports(world);
    const std::string before = world.storeId();
    const wire::SignedHead kept = *device.head;
    QCOMPARE(verdictOn(world, kept), HeadVerdict::Changed);
    device.tellsHead = true;
    const wire::SyncAnswer answer = device.send(device.request());
    QVERIFY(answer.head && wire::verify(*answer.head, world.services->publicKey));
    QVERIFY(wire::contradict(kept, *answer.head));
    QVERIFY(answer.store != before);
    QCOMPARE(reports.lines.size(), 1u);
    QVERIFY(!verifyOf(world).ok());
    // Who keeps the same head later is answered alike; it is told once.
    const wire::SyncAnswer again = device.send(device.request());
    QVERIFY(again.head && wire::contradict(kept, *again.head));
    QCOMPARE(identitiesOf(world).size(), 2u);
    QCOMPARE(reports.lines.size(), 1u);
  }

  void aRestoreIsNoContradiction() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.fill(draft);
    device.sync();
    const wire::SignedHead kept = *device.head;
    const base::Path copy = world.backUp();
    QVERIFY(device.decide(device.submit(draft)).done);
    world.restore(copy);
    Reports reports(world);
    QCOMPARE(verdictOn(world, kept), HeadVerdict::Same);
    QCOMPARE(verdictOn(world, *device.head), HeadVerdict::LostByRestore);
    device.tellsHead = true;
    device.sync();
    QCOMPARE(identitiesOf(world).size(), 2u);
    QVERIFY(reports.lines.empty() && verifyOf(world).ok());
  }

  void aStoreFromBeforeARestoreIsFound() {
    World world;
    DeviceOfTest device(world, "aynur");
    device.begin();
    device.sync();
    const base::Path snapshot = world.snapshot();
    world.restore(world.backUp());
    device.begin();
    device.sync();
    QCOMPARE(device.head->store, world.storeId());
    world.putBack(snapshot);
    QCOMPARE(verdictOn(world, *device.head), HeadVerdict::OtherStore);
    device.tellsHead = true;
    device.sync();
    QCOMPARE(identitiesOf(world).size(), 2u);
    device.sync();
    QCOMPARE(identitiesOf(world).size(), 2u);
  }

  void aCopyMayBeRestoredTwice() {
    World world;
    DeviceOfTest device(world, "aynur");
    device.begin();
    device.sync();
    const base::Path copy = world.backUp();
    world.restore(copy);
    device.begin();
    device.sync();
    world.restore(copy);
    QCOMPARE(verdictOn(world, *device.head), HeadVerdict::LostByRestore);
    device.tellsHead = true;
    device.sync();
    QCOMPARE(identitiesOf(world).size(), 2u);
    QVERIFY(verifyOf(world).ok());
  }

  void aStoreOfAnEarlierReleaseIsSignedOnce() {
    World world;
    DeviceOfTest device(world, "aynur");
    submitted(device);
    makeOfAnEarlierRelease(world);
    QVERIFY(!verifyOf(world).ok());
    QCOMPARE(must(world.services->record.open()), 2);
    const VerifyReport report = verifyOf(world);
    QVERIFY(report.ok());
    QCOMPARE(report.recorded, 2);
    QCOMPARE(must(world.services->record.open()), 0);
    device.begin();
    device.sync();
    QVERIFY(verifyOf(world).ok());
  }

  void aCopyOfAnEarlierReleaseIsSignedWhenItIsRestored() {
    World world;
    DeviceOfTest device(world, "aynur");
    submitted(device);
    makeOfAnEarlierRelease(world);
    world.restore(world.backUp());
    QCOMPARE(must(world.services->record.open()), 2);
    QVERIFY(verifyOf(world).ok());
    QCOMPARE(identitiesOf(world).size(), 1u);
    QVERIFY(identitiesOf(world).back().why == IdentityReason::Restored);
    QVERIFY(
        !must(world.store->read([](db::Database& database) { return store_identity::isCopy(database); })));
  }

  void whatWasPutInLaterIsNotSigned() {
    World world;
    DeviceOfTest device(world, "aynur");
    submitted(device);
    change(world,
           "DELETE FROM number_reserve; DELETE FROM store_identity;"
           "UPDATE event SET content = json_remove(content, '$.signature') WHERE number = 2");
    world.reopen();
    QCOMPARE(must(world.services->record.open()), 0);
    QVERIFY(!verifyOf(world).ok());
  }

  void anApplicationTakenOutOfTheRecordStopsNoOther() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string gone = device.begin();
    device.sync();
    change(world, "DELETE FROM feed; DELETE FROM event; DELETE FROM application");
    const std::string other = device.begin();
    device.write(other, "name", "甲");
    const wire::SyncAnswer answer = device.send(device.request());
    QCOMPARE(answer.held.size(), 1u);
    QVERIFY(answer.held[0].application == gone && answer.held[0].code == base::Code::StorageCorrupt);
    QCOMPARE(answer.acknowledged.size(), 1u);
    QCOMPARE(answer.acknowledged[0].application, other);
  }

  void aHeadOfACopyChangesNothingInIt() {
    World world;
    DeviceOfTest device(world, "aynur");
    submitted(device);
    const base::Path copy = world.backUp();
    const auto beside = must(Store::openBeside(copy, world.clock));
    RecordService record(*beside, world.seed);
    const wire::SignedHead head = must(record.signHead());
    QCOMPARE(head.position, 2);
    QCOMPARE(head.store, world.storeId());
    QCOMPARE(verdictOn(world, head), HeadVerdict::Same);
    QVERIFY(must(beside->read([](db::Database& database) { return store_identity::isCopy(database); })));
  }
};

std::unique_ptr<QObject> makeRecordTest() {
  return std::make_unique<RecordTest>();
}

}  // namespace tarim::server::test

#include "tst_record.moc"
