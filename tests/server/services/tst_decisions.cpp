// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What reviewers decide: in reach, at their step, about what they looked at, and not past a colleague.
#include "tests/server/services/reviewer.hpp"

#include <QTest>

namespace tarim::server::test {

using base::Code;
using workflow::CommandKind;
using workflow::EventKind;
using workflow::Phase;

class DecisionsTest : public QObject {
  Q_OBJECT
 private slots:
  void applicationTravelsToReceived() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    const ReviewerOfTest base(world, "base");
    const ReviewerOfTest unit(world, "unit");
    const ReviewerOfTest office(world, "office");
    QVERIFY(base.pass(id).done);
    world.clock.set(at("2024-09-12T10:00:00+08:00"));
    const wire::CommandResult held = unit.decide(unit.looksAtPublicity(id));
    QVERIFY2(held.done, held.detail.c_str());
    QVERIFY(office.pass(id).done);
    QCOMPARE(world.state(id).phase, Phase::Received);
    QCOMPARE(world.noticesOf("received"), 1u);
    device.sync();
    QCOMPARE(device.drafts.at(id).events.size(), 5u);
    QVERIFY(workflow::verifyChain(device.drafts.at(id).events));
    QCOMPARE(device.drafts.at(id).events.back().actor, std::string("office"));
  }

  void returnCarriesItsReasonsAndCallsTheApplicant() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    const ReviewerOfTest base(world, "base");
    const workflow::Command command = base.looksAndReturns(id);
    QVERIFY(base.decide(command).done);
    device.sync();
    const workflow::Event& event = device.drafts.at(id).events.back();
    QCOMPARE(event.kind, EventKind::Returned);
    QVERIFY(event.reasons == command.reasons);
    QCOMPARE(event.actorName, std::string("基层一"));
    QCOMPARE(world.noticesOf("returned"), 1u);
    const auto state = world.state(id);
    QCOMPARE(*state.deadline, world.clock.now() + std::chrono::hours(48));
  }

  void whatCannotBeRecordedIsTakenBackAndAnswered() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    must(world.store->write([](db::Database& database) {
      return database.execute(
          "INSERT INTO journal (position, application, number, event, head, store, at, signature) "
          "SELECT position + 1, application, number + 1, event, head, store, at, signature FROM journal "
          "WHERE number = 2");
    }));
    const ReviewerOfTest base(world, "base");
    const workflow::Command command = base.looksAndReturns(id);
    QCOMPARE(base.decide(command).code, Code::AlreadyDone);
    QCOMPARE(base.decide(command).code, Code::AlreadyDone);  // As it was answered first.
    QCOMPARE(world.events(id).size(), 2u);
    QCOMPARE(world.state(id).phase, Phase::InReview);
    QCOMPARE(world.noticesOf("returned"), 0u);
  }

  void outOfReachIsNotFound() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    const ReviewerOfTest elsewhere(world, "base_elsewhere");
    QCOMPARE(elsewhere.giveBack(id).code, Code::NotFound);
    QCOMPARE(elsewhere.pass(id).code, Code::NotFound);
    QCOMPARE(world.events(id).size(), 2u);
  }

  void draftIsNotFoundForReviewers() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = device.begin();
    device.fill(id);
    device.sync();
    QCOMPARE(ReviewerOfTest(world, "base").giveBack(id).code, Code::NotFound);
    QCOMPARE(ReviewerOfTest(world, "office").pass(id).code, Code::NotFound);
  }

  void otherRolesWaitForTheirStep() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    QCOMPARE(ReviewerOfTest(world, "office").pass(id).code, Code::NotNow);
    QCOMPARE(ReviewerOfTest(world, "unit").giveBack(id).code, Code::NotNow);
  }

  void applicantDecidesNothingAboutThemselves() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    workflow::Command command = device.ask(id, CommandKind::Pass);
    command.attempt = 1;
    command.root = world.state(id).root;
    QCOMPARE(device.decide(command).code, Code::NotAllowed);
  }

  void reviewerSubmitsForNobody() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    const ReviewerOfTest base(world, "base");
    QVERIFY(base.giveBack(id).done);
    device.sync();
    QCOMPARE(base.decide(device.submit(id)).code, Code::NotFound);
    QCOMPARE(base.decide(device.ask(id, CommandKind::Withdraw)).code, Code::NotFound);
  }

  void decisionAboutAnOlderSubmissionIsStale() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    const ReviewerOfTest base(world, "base");
    const workflow::Command old = base.looksAndReturns(id);
    QVERIFY(base.giveBack(id).done);
    device.sync();
    device.write(id, "phone", "13900000000");
    QVERIFY(device.sync({device.submit(id)}).results.at(0).done);
    QCOMPARE(base.decide(old).code, Code::StaleView);
    QCOMPARE(world.state(id).phase, Phase::InReview);
  }

  void oneClickNeverPassesTwoSteps() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    const ReviewerOfTest base(world, "base");
    const workflow::Command command = base.look(id, CommandKind::Pass);
    QVERIFY(base.decide(command).done);
    QVERIFY(base.decide(command).done);
    workflow::Command second = command;
    second.id += "x";
    QVERIFY(!base.decide(second).done);
    QCOMPARE(world.state(id).step, std::string("publicity"));
  }

  void leaseOfAColleagueKeepsDecisionsOut() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    const ReviewerOfTest first(world, "base");
    const ReviewerOfTest second(world, "base2");
    first.lease(id, "take");
    const wire::CommandResult refused = second.pass(id);
    QCOMPARE(refused.code, Code::LeaseTaken);
    QCOMPARE(refused.detail, std::string("基层一"));
    world.clock.advance(kLeaseTime + base::Millis(1));
    QVERIFY(second.pass(id).done);
  }

  void decisionEndsTheLeaseAndItsNote() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    const ReviewerOfTest base(world, "base");
    base.lease(id, "take");
    base.lease(id, "keep", "[{\"words\":\"half a reason\"}]");
    QVERIFY(base.giveBack(id).done);
    device.sync();
    QVERIFY(device.decide(device.submit(id)).done);
    const ReviewerOfTest second(world, "base2");
    const auto taken = second.lease(id, "take");
    QVERIFY(!taken.taken);
    QVERIFY(taken.answer.note.empty());
  }

  void thirdReturnRefuses() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    const ReviewerOfTest base(world, "base");
    for (int attempt = 1; attempt <= 3; ++attempt) {
      QVERIFY(base.giveBack(id).done);
      device.sync();
      const wire::CommandResult result = device.decide(device.submit(id));
      QCOMPARE(result.done, attempt < 3);
      if (attempt == 3) QCOMPARE(result.code, Code::NoAttemptsLeft);
    }
    QCOMPARE(world.state(id).phase, Phase::Refused);
    QCOMPARE(world.noticesOf("refused"), 1u);
  }

  void returnWithMoreWordsThanALinkCarriesIsRefused() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    const ReviewerOfTest base(world, "base");
    workflow::Command command = base.looksAndReturns(id);
    command.reasons[0].words = std::string(60'000, 'x');
    command.reasons.resize(20, command.reasons[0]);
    QCOMPARE(base.decide(command).code, Code::TooLarge);
    QCOMPARE(world.state(id).phase, Phase::InReview);
  }

  void marksCountOnceAndOnlyForTheReturnTheySpeakOf() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    QVERIFY(ReviewerOfTest(world, "base").giveBack(id).done);
    workflow::Command mark = device.ask(id, CommandKind::MarkDelivered);
    mark.attempt = 1;
    QVERIFY(device.decide(mark).done);
    mark.id += "x";
    QCOMPARE(device.decide(mark).code, Code::AlreadyDone);
    QCOMPARE(*world.state(id).deliveredAt, world.clock.now());
  }
};

std::unique_ptr<QObject> makeDecisionsTest() {
  return std::make_unique<DecisionsTest>();
}

}  // namespace tarim::server::test

#include "tst_decisions.moc"
