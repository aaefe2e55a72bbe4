// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// 四(三): deadlines pass with nobody online, once, and before whatever comes after them.
#include "tests/server/services/reviewer.hpp"

#include <QTest>

namespace tarim::server::test {

using base::Code;
using workflow::EventKind;
using workflow::Phase;

namespace {

constexpr base::Millis kReturnTime = std::chrono::hours(48);

/// Submitted, and returned at the clock's instant.
std::string returned(World& world, DeviceOfTest& device) {
  const std::string id = submitted(device);
  if (!ReviewerOfTest(world, "base").giveBack(id).done) throw std::runtime_error("not returned");
  device.sync();
  return id;
}

}  // namespace

class DeadlinesTest : public QObject {
  Q_OBJECT
 private slots:
  void nothingIsDueWithoutAReturn() {
    World world;
    DeviceOfTest device(world, "aynur");
    submitted(device);
    QVERIFY(!world.services->deadlines.nextDeadline());
    QCOMPARE(must(world.services->deadlines.fireDeadlines(at("2030-01-01T00:00:00+08:00"))), 0);
  }

  void deadlineFiresOnce() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = returned(world, device);
    const base::Instant end = world.clock.now() + kReturnTime;
    const base::Instant due = end + base::Millis(1) + kFiringGrace;
    auto& deadlines = world.services->deadlines;
    QCOMPARE(*deadlines.nextDeadline(), due);
    QCOMPARE(must(deadlines.fireDeadlines(due - base::Millis(1))), 0);
    QCOMPARE(must(deadlines.fireDeadlines(due)), 1);
    QCOMPARE(must(deadlines.fireDeadlines(due)), 0);
    QVERIFY(!deadlines.nextDeadline());
    QCOMPARE(world.state(id).phase, Phase::Abandoned);
    QCOMPARE(world.events(id).back().actor, std::string("server"));
    QCOMPARE(world.events(id).back().to, base::formatInstant(end));
    QCOMPARE(world.noticesOf("abandoned"), 1u);
  }

  void serverThatWasDownFiresWhenItIsBack() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = returned(world, device);
    world.clock.advance(std::chrono::hours(24 * 5));
    world.reopen();
    QVERIFY(*world.services->deadlines.nextDeadline() < world.clock.now());
    QCOMPARE(must(world.services->deadlines.fireDeadlines(world.clock.now())), 1);
    QCOMPARE(world.state(id).phase, Phase::Abandoned);
  }

  void manyFireIndependently() {
    World world;
    DeviceOfTest device(world, "aynur");
    DeviceOfTest other(world, "tursun");
    const std::string first = returned(world, device);
    const std::string second = submitted(other);
    world.clock.advance(std::chrono::hours(1));
    QVERIFY(ReviewerOfTest(world, "base_elsewhere").giveBack(second).done);
    world.clock.advance(kReturnTime - std::chrono::minutes(30));
    QCOMPARE(must(world.services->deadlines.fireDeadlines(world.clock.now())), 1);
    QCOMPARE(world.state(first).phase, Phase::Abandoned);
    QCOMPARE(world.state(second).phase, Phase::Returned);
  }

  void submissionOnTheLastMillisecondIsInTime() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = returned(world, device);
    world.clock.advance(kReturnTime);
    QVERIFY(device.decide(device.submit(id)).done);
    QVERIFY(!world.services->deadlines.nextDeadline());
  }

  void submissionThatArrivedInTimeIsNotOvertaken() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = returned(world, device);
    const base::Instant arrival = world.clock.now() + kReturnTime;
    QCOMPARE(must(world.services->deadlines.fireDeadlines(arrival + std::chrono::seconds(5))), 0);
    QVERIFY(must(world.services->commands.decide(device.identity, device.submit(id), arrival)).done);
  }

  void lateCommandSeesTheDeadlineFiredFirst() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = returned(world, device);
    world.clock.advance(kReturnTime + base::Millis(1));
    const wire::CommandResult result = device.decide(device.submit(id));
    QCOMPARE(result.code, Code::TooLate);
    QCOMPARE(world.state(id).phase, Phase::Abandoned);
    QCOMPARE(device.drafts.at(id).events.back().kind, EventKind::Abandoned);
    QCOMPARE(must(world.services->deadlines.fireDeadlines(world.clock.now())), 0);
  }

  void lateOperationsAreHeldAndTheDeadlineFiredFirst() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = returned(world, device);
    world.clock.advance(kReturnTime + base::Millis(1));
    device.write(id, "phone", "13900000000");
    QCOMPARE(device.sync().held.at(0).code, Code::Locked);
    QCOMPARE(world.state(id).phase, Phase::Abandoned);
  }

  void exceptionMovesTheDeadline() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = returned(world, device);
    workflow::Command exception = device.ask(id, workflow::CommandKind::GrantException);
    exception.to = "2024-09-06T10:00:00+08:00";
    exception.words = "暴雪封路";
    QVERIFY(ReviewerOfTest(world, "operator").decide(exception).done);
    QCOMPARE(*world.services->deadlines.nextDeadline(), at("2024-09-06T10:00:00.001+08:00") + kFiringGrace);
    world.clock.set(at("2024-09-06T10:00:00+08:00"));
    QCOMPARE(must(world.services->deadlines.fireDeadlines(world.clock.now())), 0);
    QVERIFY(device.decide(device.submit(id)).done);
  }

  void resubmissionWithin48HoursNeedsNoWindow() {
    World world;
    world.clock.set(at("2024-09-08T22:00:00+08:00"));
    DeviceOfTest device(world, "aynur");
    const std::string id = returned(world, device);
    world.clock.advance(std::chrono::hours(30));
    QVERIFY(device.decide(device.submit(id)).done);
  }
};

std::unique_ptr<QObject> makeDeadlinesTest() {
  return std::make_unique<DeadlinesTest>();
}

}  // namespace tarim::server::test

#include "tst_deadlines.moc"
