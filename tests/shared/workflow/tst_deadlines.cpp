// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Windows, the 48 hours, three submissions, exceptions: each at its last millisecond.
#include "tests/shared/workflow/flow.hpp"

#include <QTest>

#include <algorithm>

using namespace tarim;
using namespace tarim::workflow;
using base::Code;
using base::Millis;

namespace {

constexpr std::chrono::hours k48{48};

}  // namespace

class DeadlinesTest : public QObject {
  Q_OBJECT
 private slots:
  void theWindowIsOpenFromItsFirstToItsLastMillisecond_data() {
    QTest::addColumn<QString>("now");
    QTest::addColumn<int>("code");
    QTest::newRow("before") << "2024-08-23T23:59:59.999+08:00" << int(Code::WindowNotOpen);
    QTest::newRow("first") << "2024-08-24T00:00:00.000+08:00" << int(Code::Unknown);
    QTest::newRow("last") << "2024-09-08T23:59:59.999+08:00" << int(Code::Unknown);
    QTest::newRow("after") << "2024-09-09T00:00:00.000+08:00" << int(Code::WindowClosed);
  }
  void theWindowIsOpenFromItsFirstToItsLastMillisecond() {
    QFETCH(QString, now);
    QFETCH(int, code);
    Flow flow;
    flow.now = at(now.toStdString());
    QCOMPARE(int(flow.act(CommandKind::Submit, Role::Applicant)), code);
  }

  void a48HourReturnEndsAfterItsLastMillisecond_data() {
    QTest::addColumn<qint64>("late");
    QTest::addColumn<bool>("inTime");
    QTest::newRow("47:59:59.999") << qint64(-1) << true;
    QTest::newRow("48:00:00.000") << qint64(0) << true;
    QTest::newRow("48:00:00.001") << qint64(1) << false;
  }
  void a48HourReturnEndsAfterItsLastMillisecond() {
    QFETCH(qint64, late);
    QFETCH(bool, inTime);
    Flow flow;
    flow.goToReturned();
    const base::Instant returned = flow.now;
    QCOMPARE(*flow.state.deadline, returned + k48);
    QCOMPARE(*nextDeadline(flow.state), returned + k48 + Millis(1));
    flow.now = returned + k48 + Millis(late);
    QCOMPARE(fire(flow.state, flow.now).has_value(), !inTime);
    QCOMPARE(int(flow.act(CommandKind::Submit, Role::Applicant)),
             int(inTime ? Code::Unknown : Code::TooLate));
  }

  void aMissedDeadlineAbandonsWithNobodyOnline() {
    Flow flow;
    flow.goToReturned();
    const base::Instant deadline = *flow.state.deadline;
    flow.now = deadline + std::chrono::hours(5);
    const auto event = fire(flow.state, flow.now);
    QVERIFY(event.has_value());
    QCOMPARE(event->actor, std::string("server"));
    QCOMPARE(event->application, std::string("a1"));
    QCOMPARE(event->to, base::formatInstant(deadline));
    flow.take(*event);
    QCOMPARE(flow.state.phase, Phase::Abandoned);
    QVERIFY(!nextDeadline(flow.state));
    QVERIFY(!fire(flow.state, flow.now + k48));
    QCOMPARE(flow.ask(CommandKind::Submit, Role::Applicant).error().code(), Code::TooLate);
  }

  void aResubmissionIgnoresTheWindows() {
    Flow flow;
    flow.now = at("2024-09-08T23:00:00+08:00");
    flow.goTo("base_review");
    flow.now = at("2024-09-20T23:59:59+08:00");
    QCOMPARE(flow.act(CommandKind::Return, Role::BaseOfficer), Code::Unknown);
    flow.now += k48;
    QCOMPARE(flow.act(CommandKind::Submit, Role::Applicant), Code::Unknown);
    QCOMPARE(flow.act(CommandKind::Pass, Role::BaseOfficer), Code::Unknown);
  }

  void threeSubmissionsAreAllAndTheThirdReturnRefuses() {
    Flow flow;
    for (int attempt = 1; attempt <= 3; ++attempt) {
      QCOMPARE(flow.act(CommandKind::Submit, Role::Applicant), Code::Unknown);
      QCOMPARE(flow.state.attempt, attempt);
      QCOMPARE(flow.act(CommandKind::Return, Role::BaseOfficer), Code::Unknown);
      QCOMPARE(flow.state.phase, attempt < 3 ? Phase::Returned : Phase::Refused);
    }
    QCOMPARE(flow.events.back().kind, EventKind::Refused);
    QVERIFY(flow.state.reasons == std::vector<Reason>{someReason()});
    QVERIFY(!flow.state.deadline);
    QCOMPARE(flow.act(CommandKind::Submit, Role::Applicant), Code::NoAttemptsLeft);
    QVERIFY(allowed(flow.state, Role::Applicant, flow.policy, flow.now).empty());
  }

  void thePolicySaysWhichTimeStartsThe48Hours_data() {
    QTest::addColumn<QString>("from");
    QTest::newRow("returned") << "returned";
    QTest::newRow("delivered") << "delivered";
    QTest::newRow("opened") << "opened";
  }
  void thePolicySaysWhichTimeStartsThe48Hours() {
    QFETCH(QString, from);
    Flow flow;
    flow.policy.review.returnCountsFrom = from.toStdString();
    flow.goToReturned();
    const base::Instant returned = flow.now;
    QCOMPARE(flow.state.deadline.has_value(), from == "returned");
    flow.now += std::chrono::hours(3);
    QCOMPARE(flow.act(CommandKind::MarkDelivered, Role::Applicant), Code::Unknown);
    const base::Instant delivered = flow.now;
    QCOMPARE(flow.state.deadline.has_value(), from != "opened");
    flow.now += std::chrono::hours(3);
    QCOMPARE(flow.act(CommandKind::MarkOpened, Role::Applicant), Code::Unknown);
    const base::Instant counted = from == "returned" ? returned : from == "delivered" ? delivered : flow.now;
    QCOMPARE(*flow.state.deadline, counted + k48);
    QCOMPARE(*flow.state.deliveredAt, delivered);
  }

  void withoutADeadlineYetNothingIsTooLate() {
    Flow flow;
    flow.policy.review.returnCountsFrom = "delivered";
    flow.goToReturned();
    flow.now += std::chrono::hours(24 * 30);
    QVERIFY(!nextDeadline(flow.state));
    QVERIFY(!fire(flow.state, flow.now));
    QVERIFY(flow.ask(CommandKind::Submit, Role::Applicant).has_value());
  }

  void openingDeliversAsWell() {
    Flow flow;
    flow.policy.review.returnCountsFrom = "delivered";
    flow.goToReturned();
    flow.now += std::chrono::hours(1);
    QCOMPARE(flow.act(CommandKind::MarkOpened, Role::Applicant), Code::Unknown);
    QCOMPARE(*flow.state.deliveredAt, flow.now);
    QCOMPARE(*flow.state.deadline, flow.now + k48);
  }

  void aSecondMarkIsAlreadyDone() {
    Flow flow;
    flow.goToReturned();
    for (const auto kind : {CommandKind::MarkDelivered, CommandKind::MarkOpened}) {
      QCOMPARE(flow.act(kind, Role::Applicant), Code::Unknown);
      QCOMPARE(flow.act(kind, Role::Applicant), Code::AlreadyDone);
    }
    QCOMPARE(flow.ask(CommandKind::MarkOpened, Role::BaseOfficer).error().code(), Code::NotAllowed);
  }

  void aMarkOfAnEarlierReturnDoesNotMarkTheNext() {
    Flow flow;
    flow.goToReturned();
    const Command late = flow.fitting(CommandKind::MarkDelivered);
    flow.goToReturned();
    QCOMPARE(flow.state.attempt, 2);
    QVERIFY(!flow.state.deliveredAt);
    QCOMPARE(flow.act(late, Role::Applicant), Code::StaleView);
  }

  void anExceptionMovesTheEndOfTheWindow() {
    Flow flow;
    flow.now = at("2024-09-09T08:00:00+08:00");
    Command grant = flow.fitting(CommandKind::GrantException);
    grant.to = "2024-09-10T00:00:00+08:00";
    QCOMPARE(flow.ask(grant, Role::Applicant).error().code(), Code::NotAllowed);
    QCOMPARE(flow.act(grant, Role::Operator), Code::Unknown);
    QCOMPARE(flow.events.back().words, std::string("全县断网"));
    flow.now = at("2024-09-09T23:59:59.999+08:00");
    QVERIFY(flow.ask(CommandKind::Submit, Role::Applicant).has_value());
    flow.now += Millis(1);
    QCOMPARE(flow.ask(CommandKind::Submit, Role::Applicant).error().code(), Code::WindowClosed);
  }

  void anExceptionDoesNotOpenTheWindowEarlier() {
    Flow flow;
    flow.now = at("2024-08-20T08:00:00+08:00");
    QCOMPARE(flow.act(CommandKind::GrantException, Role::Operator), Code::Unknown);
    QCOMPARE(flow.ask(CommandKind::Submit, Role::Applicant).error().code(), Code::WindowNotOpen);
  }

  void anExceptionExtendsThe48Hours() {
    Flow flow;
    flow.goToReturned();
    const base::Instant until = *flow.state.deadline + std::chrono::hours(10);
    Command grant = flow.fitting(CommandKind::GrantException);
    grant.to = base::formatInstant(until);
    QCOMPARE(flow.act(grant, Role::Operator), Code::Unknown);
    QCOMPARE(*flow.state.deadline, until);
    QVERIFY(!fire(flow.state, until));
    flow.now = until;
    QVERIFY(flow.ask(CommandKind::Submit, Role::Applicant).has_value());
    flow.now += Millis(1);
    QCOMPARE(flow.ask(CommandKind::Submit, Role::Applicant).error().code(), Code::TooLate);
  }

  void anExceptionNeedsAReasonAndALaterEnd() {
    Flow flow;
    const Command good = flow.fitting(CommandKind::GrantException);
    Command bad = good;
    bad.words = " ";
    QCOMPARE(flow.ask(bad, Role::Operator).error().place().path, std::string("words"));
    bad = good;
    bad.to = "2024-09-09T00:00:00+08:00";  // the window's own end
    QCOMPARE(flow.ask(bad, Role::Operator).error().place().path, std::string("to"));
    bad.to = "tomorrow";
    QCOMPARE(flow.ask(bad, Role::Operator).error().code(), Code::InvalidInput);
    flow.goTo("base_review");
    QCOMPARE(flow.ask(good, Role::Operator).error().code(), Code::NotNow);
  }

  void reviewersMayActBeforeAndAfterTheReviewWindow() {
    Flow flow;
    policy::Window review;
    review.id = "review";
    review.from = at("2024-09-09T00:00:00+08:00");
    review.to = at("2024-09-21T00:00:00+08:00");
    flow.policy.windows.push_back(review);
    flow.goTo("base_review");
    for (const char* now :
         {"2024-09-03T00:00:00+08:00", "2024-09-10T00:00:00+08:00", "2024-09-21T00:00:00+08:00"}) {
      flow.now = at(now);
      QVERIFY(flow.ask(CommandKind::Pass, Role::BaseOfficer).has_value());
    }
  }
};

std::unique_ptr<QObject> makeDeadlinesTest() {
  return std::make_unique<DeadlinesTest>();
}

#include "tst_deadlines.moc"
