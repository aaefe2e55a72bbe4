// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// After a restore devices bring back what the copy does not know: everything with a receipt is there again as
// it was, and nothing else can be made of it.
#include "server/services/evidence.hpp"
#include "server/services/verify.hpp"
#include "shared/workflow/record.hpp"
#include "tests/server/services/reviewer.hpp"

#include <QTest>

namespace tarim::server::test {

namespace {

VerifyReport proven(World& world) {
  const VerifyReport report = must(verify(*world.store, world.services->publicKey));
  for (const std::string& problem : report.problems)
    qInfo("%s", problem.c_str());
  return report;
}

std::vector<base::Hash> hashesOf(const std::vector<workflow::Event>& events) {
  std::vector<base::Hash> hashes;
  for (const workflow::Event& event : events)
    hashes.push_back(event.hash);
  return hashes;
}

/// The device hears of the other store and says everything again, with what proves it.
wire::SyncAnswer bringBack(DeviceOfTest& device) {
  device.take(device.send(device.request()));
  wire::SyncRequest request = device.request();
  request.evidence = device.evidence();
  wire::SyncAnswer answer = device.send(request);
  device.take(answer);
  return answer;
}

base::Code heldCode(const wire::SyncAnswer& answer, const std::string& application) {
  for (const wire::Held& held : answer.held)
    if (held.application == application) return held.code;
  return base::Code::Unknown;
}

void giveBack(World& world, DeviceOfTest& device, const std::string& application) {
  if (!ReviewerOfTest(world, "base").giveBack(application).done) throw std::runtime_error("not returned");
  device.sync();
}

}  // namespace

class EvidenceTest : public QObject {
  Q_OBJECT
 private slots:
  void aLostSubmissionComesBackAsItWas() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.fill(draft);
    device.sync();
    const base::Path copy = world.backUp();
    QVERIFY(device.decide(device.submit(draft)).done);
    const auto before = hashesOf(world.events(draft));
    const std::string number = device.drafts.at(draft).receipts.at(0).number;
    world.restore(copy);
    QVERIFY(bringBack(device).held.empty());
    QCOMPARE(hashesOf(world.events(draft)), before);
    QVERIFY(world.state(draft).phase == workflow::Phase::InReview);
    QCOMPARE(world.noticesOf("submitted"), 0u);
    QVERIFY(proven(world).ok());
    const auto receipt = must(world.services->receipts.receipt(device.identity, number));
    QVERIFY(workflow::verify(receipt, world.services->publicKey));
    QVERIFY(ReviewerOfTest(world, "base").pass(draft).done);
    DeviceOfTest second(world, "aynur");
    second.sync();
    QCOMPARE(second.drafts.at(draft).receipts.size(), 1u);
  }

  void itsNumberIsNobodyElses() {
    World world;
    DeviceOfTest device(world, "aynur");
    const base::Path copy = world.backUp();
    const std::string application = submitted(device);
    world.restore(copy);
    DeviceOfTest other(world, "tursun");
    const std::string others = submitted(other);
    world.upload("aynur", kScan);
    QVERIFY(bringBack(device).held.empty());
    QCOMPARE(device.drafts.at(application).receipts.at(0).number, std::string("TR-2024-0001-1"));
    QCOMPARE(other.drafts.at(others).receipts.at(0).number, std::string("TR-2024-10001-1"));
    QVERIFY(proven(world).ok());
  }

  void anApplicationThatTheCopyNeverKnewComesBack() {
    World world;
    DeviceOfTest device(world, "aynur");
    const base::Path copy = world.backUp();
    const std::string application = submitted(device);
    const auto before = hashesOf(world.events(application));
    world.restore(copy);
    world.upload("aynur", kScan);
    QVERIFY(bringBack(device).held.empty());
    QCOMPARE(hashesOf(world.events(application)), before);
    QVERIFY(proven(world).ok());
  }

  void aLostReturnAndWhatAnsweredItComeBack() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string application = submitted(device);
    const base::Path copy = world.backUp();
    giveBack(world, device, application);
    device.write(application, "phone", "13911111111");
    QVERIFY(device.sync({device.submit(application)}).results.at(0).done);
    const auto before = hashesOf(world.events(application));
    world.restore(copy);
    QVERIFY(bringBack(device).held.empty());
    QCOMPARE(hashesOf(world.events(application)), before);
    QCOMPARE(world.state(application).attempt, 2);
    QCOMPARE(device.drafts.at(application).acknowledged, device.drafts.at(application).own.size());
    QVERIFY(proven(world).ok());
  }

  void anEarlierSubmissionIsFrozenAgainAsItWas() {
    World world;
    DeviceOfTest device(world, "aynur");
    const base::Path copy = world.backUp();
    const std::string application = submitted(device);
    world.clock.advance(std::chrono::hours(1));
    giveBack(world, device, application);
    world.clock.advance(std::chrono::hours(1));
    device.write(application, "phone", "13911111111");
    QVERIFY(device.sync({device.submit(application)}).results.at(0).done);
    world.restore(copy);
    world.upload("aynur", kScan);
    QVERIFY(bringBack(device).held.empty());
    const VerifyReport report = proven(world);
    QVERIFY(report.ok());
    QCOMPARE(report.submissions, 2);
  }

  void anEarlierTextThatCannotBeMadeAgainIsKnownToBeLost() {
    World world;
    DeviceOfTest device(world, "aynur");
    DeviceOfTest offline(world, "aynur");
    const base::Path copy = world.backUp();
    const std::string application = device.begin();
    device.fill(application);
    world.clock.advance(std::chrono::minutes(30));
    // Written in between and not sent: no moment of the merged operations is what was submitted.
    offline.drafts[application].policy = world.policy;
    offline.write(application, "remark", "中间写的");
    world.clock.advance(std::chrono::minutes(15));
    device.write(application, "phone", "13911111111");
    QVERIFY(device.sync({device.submit(application)}).results.at(0).done);
    giveBack(world, device, application);
    offline.sync();
    device.sync();
    QVERIFY(device.sync({device.submit(application)}).results.at(0).done);
    world.restore(copy);
    world.upload("aynur", kScan);
    QVERIFY(bringBack(device).held.empty());
    QCOMPARE(world.state(application).attempt, 2);
    const VerifyReport report = proven(world);
    QVERIFY(report.ok());
    QCOMPARE(report.submissions, 1);
    QVERIFY(std::any_of(report.remarks.begin(), report.remarks.end(), [](const std::string& remark) {
      return remark.find("submission 1 was lost by a restore") != std::string::npos;
    }));
  }

  void operationsOfThePersonsOtherDevicesComeBack() {
    World world;
    DeviceOfTest first(world, "aynur");
    DeviceOfTest second(world, "aynur");
    const std::string draft = first.begin();
    first.sync();
    second.sync();
    const base::Path copy = world.backUp();
    second.write(draft, "name", "甲");
    second.write(draft, "phone", "13911111111");
    second.sync();
    first.sync();
    world.restore(copy);
    QVERIFY(bringBack(first).held.empty());
    DeviceOfTest third(world, "aynur");
    third.sync();
    QCOMPARE(third.drafts.at(draft).cells().dossier().value("basic", "@", "name"), std::string("甲"));
    QVERIFY(proven(world).ok());
    // Their author says the same again and is acknowledged.
    second.sync();
    second.sync();
    QCOMPARE(second.drafts.at(draft).acknowledged, 2u);
  }

  void aReturnAnsweredInTimeIsNotAbandonedMeanwhile() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string application = submitted(device);
    giveBack(world, device, application);
    const base::Path copy = world.backUp();
    device.write(application, "phone", "13911111111");
    QVERIFY(device.sync({device.submit(application)}).results.at(0).done);
    world.clock.advance(std::chrono::hours(47));
    world.restore(copy);
    world.clock.advance(std::chrono::hours(30));
    QCOMPARE(must(world.services->deadlines.fireDeadlines(world.clock.now())), 0);
    QVERIFY(bringBack(device).held.empty());
    QCOMPARE(world.state(application).attempt, 2);
    QVERIFY(proven(world).ok());
  }

  void aReturnThatNobodyAnsweredIsAbandonedLater() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string application = submitted(device);
    giveBack(world, device, application);
    world.restore(world.backUp());
    world.clock.advance(std::chrono::hours(60));
    QCOMPARE(must(world.services->deadlines.fireDeadlines(world.clock.now())), 0);
    device.sync();
    device.sync();
    const auto late = device.decide(device.submit(application));
    QVERIFY(!late.done);
    world.clock.advance(kEvidenceTime);
    QCOMPARE(must(world.services->deadlines.fireDeadlines(world.clock.now())), 1);
    QVERIFY(world.state(application).phase == workflow::Phase::Abandoned);
  }

  void aChainThatWentOnStaysAsItIs() {
    World world;
    DeviceOfTest first(world, "aynur");
    DeviceOfTest second(world, "aynur");
    const std::string draft = first.begin();
    first.fill(draft);
    first.sync();
    second.sync();
    const base::Path copy = world.backUp();
    QVERIFY(first.decide(first.submit(draft)).done);
    world.restore(copy);
    world.clock.advance(std::chrono::hours(1));
    second.sync();
    QVERIFY(second.decide(second.submit(draft)).done);
    const auto before = hashesOf(world.events(draft));
    const wire::SyncAnswer answer = bringBack(first);
    QCOMPARE(heldCode(answer, draft), base::Code::StaleView);
    QCOMPARE(hashesOf(world.events(draft)), before);
    QVERIFY(proven(world).ok());
  }

  void evidenceThatProvesNothingIsHeldAndTakesNothingWithIt_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("an event of another server") << 0;
    QTest::newRow("an event that was changed") << 1;
    QTest::newRow("a chain without its beginning") << 2;
    QTest::newRow("a receipt of another server") << 3;
    QTest::newRow("the chain of another application") << 4;
    QTest::newRow("a receipt of another attempt") << 5;
    QTest::newRow("operations with a hole") << 6;
  }
  void evidenceThatProvesNothingIsHeldAndTakesNothingWithIt() {
    QFETCH(int, kind);
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.fill(draft);
    device.sync();
    const base::Path copy = world.backUp();
    QVERIFY(device.decide(device.submit(draft)).done);
    const std::string untouched = device.begin();
    world.restore(copy);
    device.take(device.send(device.request()));
    device.write(untouched, "name", "甲");
    wire::SyncRequest request = device.request();
    request.evidence = device.evidence();
    auto& evidence =
        request.evidence.front().application == draft ? request.evidence.front() : request.evidence.back();
    const crypto::Key other = crypto::randomKey();
    if (kind == 0) workflow::sign(evidence.events.back(), other);
    if (kind == 1) evidence.events.back().actorName = "别人";
    if (kind == 2) evidence.events.erase(evidence.events.begin());
    if (kind == 3) workflow::sign(evidence.receipts.back(), other);
    if (kind == 4) evidence.application = "someapplication1";
    if (kind == 5) evidence.receipts.back().number = "TR-2024-0007-2";
    if (kind == 5) workflow::sign(evidence.receipts.back(), world.seed);
    if (kind == 6) {
      evidence.operations.assign(1, device.drafts.at(draft).own.front());
      evidence.operations.front().stamp.device = "otherdevice";
      evidence.operations.front().sequence = 9;
      evidence.events.clear();
    }
    const wire::SyncAnswer answer = device.send(request);
    QVERIFY(!answer.held.empty());
    QCOMPARE(world.events(draft).size(), 1u);
    QVERIFY(std::any_of(answer.acknowledged.begin(), answer.acknowledged.end(),
                        [&](const wire::Acknowledged& one) { return one.application == untouched; }));
    QVERIFY(proven(world).ok());
  }

  void nobodyMayBringWhatIsAnothersBack() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = device.begin();
    device.fill(draft);
    device.sync();
    const base::Path copy = world.backUp();
    QVERIFY(device.decide(device.submit(draft)).done);
    world.restore(copy);
    DeviceOfTest other(world, "tursun");
    wire::SyncRequest request = other.request();
    request.evidence = device.evidence();
    const wire::SyncAnswer answer = other.send(request);
    QCOMPARE(heldCode(answer, draft), base::Code::NotFound);
    QCOMPARE(world.events(draft).size(), 1u);
  }

  void whatIsHereAlreadyIsNotTakenTwice() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string application = submitted(device);
    wire::SyncRequest request = device.request();
    request.evidence = device.evidence();
    request.evidence.front().events.pop_back();
    QVERIFY(device.send(request).held.empty());
    QCOMPARE(world.events(application).size(), 2u);
    QVERIFY(proven(world).ok());
  }
};

std::unique_ptr<QObject> makeEvidenceTest() {
  return std::make_unique<EvidenceTest>();
}

}  // namespace tarim::server::test

#include "tst_evidence.moc"
