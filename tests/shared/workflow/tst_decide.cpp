// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The table of states: who may do what, and what a command must contain.
#include "tests/shared/workflow/flow.hpp"

#include <QTest>

#include <algorithm>

using namespace tarim;
using namespace tarim::workflow;
using base::Code;

namespace {

bool offers(const Flow& flow, Role role, CommandKind kind) {
  const auto kinds = allowed(flow.state, role, flow.policy, flow.now);
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

}  // namespace

class DecideTest : public QObject {
  Q_OBJECT
 private slots:
  void theWholeWayEndsInReceived() {
    Flow flow;
    flow.goTo("base_review");
    QCOMPARE(flow.act(CommandKind::Pass, Role::BaseOfficer), Code::Unknown);
    QCOMPARE(flow.state.step, std::string("publicity"));
    QCOMPARE(flow.act(CommandKind::HoldPublicity, Role::UnitOfficer), Code::Unknown);
    QCOMPARE(flow.events.back().kind, EventKind::PublicityHeld);
    QCOMPARE(flow.act(CommandKind::Pass, Role::UnitOfficer), Code::Unknown);
    QCOMPARE(flow.act(CommandKind::Pass, Role::DepartmentReviewer), Code::Unknown);
    QCOMPARE(flow.state.step, std::string("form_review"));
    QCOMPARE(flow.act(CommandKind::Pass, Role::CommitteeOffice), Code::Unknown);
    QCOMPARE(flow.events.back().kind, EventKind::Received);
    QCOMPARE(flow.events.back().step, std::string("form_review"));
    QCOMPARE(flow.state.phase, Phase::Received);
    QVERIFY(verifyChain(flow.events).has_value());
  }

  void aDecisionCarriesActorRoleAndCommand() {
    Flow flow;
    flow.goTo("base_review");
    Command command = flow.fitting(CommandKind::Pass);
    command.words = "属实";
    const auto event = flow.ask(command, Role::BaseOfficer);
    QVERIFY(event.has_value());
    QCOMPARE(event->actor, std::string("p-base_officer"));
    QCOMPARE(event->role, std::string("base_officer"));
    QCOMPARE(event->command, command.id);
    QCOMPARE(event->words, std::string("属实"));
    QCOMPARE(event->at, flow.now);
  }

  void whatWasCheckedItemByItemStandsInTheEvent() {
    Flow flow;
    flow.policy.groups.resize(2);
    flow.policy.groups[0].id = "basic";
    flow.policy.groups[1].id = "work";
    flow.goTo("base_review");
    Command command = flow.fitting(CommandKind::Pass);
    command.details = {{"checked", "basic"}, {"checked", "work"}};
    const auto event = flow.ask(command, Role::BaseOfficer);
    QVERIFY(event && event->details == command.details);
    for (const Details& wrong :
         {Details{{"checked", "lunch"}}, Details{{"checked", "work"}, {"checked", "work"}},
          Details{{"fixed", "work"}}}) {
      command.details = wrong;
      QCOMPARE(flow.ask(command, Role::BaseOfficer).error().code(), Code::InvalidInput);
    }
  }

  void onlyTheRoleOfTheStepDecides_data() {
    QTest::addColumn<QString>("step");
    QTest::addColumn<Role>("role");
    QTest::newRow("base") << "base_review" << Role::BaseOfficer;
    QTest::newRow("recommend") << "recommend_review" << Role::UnitOfficer;
    QTest::newRow("department") << "department_review" << Role::DepartmentReviewer;
    QTest::newRow("form") << "form_review" << Role::CommitteeOffice;
  }
  void onlyTheRoleOfTheStepDecides() {
    QFETCH(QString, step);
    QFETCH(Role, role);
    Flow flow;
    flow.goTo(step.toStdString());
    for (const Role other :
         {Role::BaseOfficer, Role::UnitOfficer, Role::DepartmentReviewer, Role::CommitteeOffice})
      QCOMPARE(flow.ask(CommandKind::Pass, other).has_value(), role == other);
    QCOMPARE(flow.ask(CommandKind::Pass, Role::Applicant).error().code(), Code::NotAllowed);
    QCOMPARE(flow.ask(CommandKind::Pass, Role::Operator).error().code(), Code::NotAllowed);
  }

  void thePublicityStepIsPassedOnlyByAHeldPublicity() {
    Flow flow;
    flow.goTo("publicity");
    QCOMPARE(flow.ask(CommandKind::Pass, Role::UnitOfficer).error().code(), Code::NotNow);
    QVERIFY(!offers(flow, Role::UnitOfficer, CommandKind::Pass));
    QVERIFY(offers(flow, Role::UnitOfficer, CommandKind::HoldPublicity));
    QVERIFY(offers(flow, Role::UnitOfficer, CommandKind::Return));
    QVERIFY(offers(flow, Role::UnitOfficer, CommandKind::Refuse));
    flow.act(CommandKind::HoldPublicity, Role::UnitOfficer);
    QCOMPARE(flow.ask(CommandKind::HoldPublicity, Role::UnitOfficer).error().code(), Code::NotNow);
  }

  void publicityIsCountedInWorkingDays_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("the notice's own trap: four") << "2024-09-13"
                                                 << "2024-09-19"
                                                 << "too short by 1 working days";
    QTest::newRow("five") << "2024-09-13"
                          << "2024-09-20"
                          << "";
    QTest::newRow("one day") << "2024-09-13"
                             << "2024-09-13"
                             << "too short by 4 working days";
    QTest::newRow("ends today") << "2024-09-13"
                                << "2024-09-24"
                                << "not over yet";
    QTest::newRow("ends yesterday") << "2024-09-13"
                                    << "2024-09-23"
                                    << "";
    QTest::newRow("backwards") << "2024-09-20"
                               << "2024-09-13"
                               << "before it begins";
    QTest::newRow("no date") << "2024-09-31"
                             << "2024-10-08"
                             << "yyyy-mm-dd";
  }
  void publicityIsCountedInWorkingDays() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, refusal);
    Flow flow;
    flow.goTo("publicity");
    flow.now = at("2024-09-24T00:30:00+08:00");  // still the 23rd in UTC: today is Beijing's
    Command command = flow.fitting(CommandKind::HoldPublicity);
    command.from = from.toStdString();
    command.to = to.toStdString();
    const auto event = flow.ask(command, Role::UnitOfficer);
    QCOMPARE(event.has_value(), refusal.isEmpty());
    if (event) return;
    QCOMPARE(event.error().code(), Code::InvalidInput);
    QVERIFY2(QString::fromStdString(event.error().line()).contains(refusal), event.error().line().c_str());
  }

  void theOpinionMustBeTheExactSentence() {
    Flow flow;
    flow.goTo("publicity");
    Command command = flow.fitting(CommandKind::HoldPublicity);
    for (const std::string& words : {std::string(), std::string("同意推荐"), std::string(kOpinion) + "。",
                                     " " + std::string(kOpinion)}) {
      command.words = words;
      const auto event = flow.ask(command, Role::UnitOfficer);
      QVERIFY(event.has_error());
      QCOMPARE(event.error().place().path, std::string("words"));
    }
  }

  void aYearWithoutACalendarIsNotGuessed() {
    Flow flow;
    flow.goTo("publicity");
    flow.policy.calendar.years.clear();
    QCOMPARE(flow.ask(CommandKind::HoldPublicity, Role::UnitOfficer).error().code(), Code::InvalidInput);
  }

  void aReturnNeedsReasonsEachWithItsPlaceAndWords() {
    Flow flow;
    flow.goTo("base_review");
    Command command = flow.fitting(CommandKind::Return);
    const auto refused = [&] { return flow.ask(command, Role::BaseOfficer).has_error(); };
    command.reasons.clear();
    QVERIFY(refused());
    command.reasons = {someReason()};
    command.reasons[0].table.clear();
    QVERIFY(refused());
    command.reasons = {someReason(), someReason()};
    command.reasons[1].code.clear();
    command.reasons[1].words = " 　";
    QVERIFY(refused());
    QCOMPARE(flow.ask(command, Role::BaseOfficer).error().place().path, std::string("reasons[1]"));
    command.reasons[1].code = "invented";
    QVERIFY(refused());
    command.reasons[1].code = "missing";
    QVERIFY(!refused());
  }

  void aReturnKeepsItsReasonsInTheState() {
    Flow flow;
    flow.goToReturned();
    QCOMPARE(flow.state.phase, Phase::Returned);
    QVERIFY(flow.state.reasons == std::vector<Reason>{someReason()});
    QVERIFY(mayWriteCells(flow.state.phase));
  }

  void aResubmissionEntersTheFirstStepAgain() {
    Flow flow;
    flow.goTo("department_review");
    QCOMPARE(flow.act(CommandKind::Return, Role::DepartmentReviewer), Code::Unknown);
    QCOMPARE(flow.act(CommandKind::Submit, Role::Applicant), Code::Unknown);
    QCOMPARE(flow.state.step, std::string("base_review"));
    QCOMPARE(flow.state.attempt, 2);
    QCOMPARE(flow.state.attempts.size(), std::size_t{2});
    QVERIFY(!flow.state.deadline);
  }

  void aDecisionOnAnOldSubmissionIsStale() {
    Flow flow;
    flow.goTo("base_review");
    Command old = flow.fitting(CommandKind::Return);
    flow.act(CommandKind::Return, Role::BaseOfficer);
    flow.act(CommandKind::Submit, Role::Applicant);
    QCOMPARE(flow.ask(old, Role::BaseOfficer).error().code(), Code::StaleView);
    old.attempt = 2;
    QCOMPARE(flow.ask(old, Role::BaseOfficer).error().code(), Code::StaleView);
    old.root = flow.state.root;
    QVERIFY(flow.ask(old, Role::BaseOfficer).has_value());
  }

  void oneClickNeverPassesTwoSteps() {
    Flow flow;
    flow.policy.review.steps[4].role = Role::DepartmentReviewer;  // two levels of one role
    flow.goTo("department_review");
    const Command pass = flow.fitting(CommandKind::Pass);
    QCOMPARE(flow.act(pass, Role::DepartmentReviewer), Code::Unknown);
    QCOMPARE(flow.act(pass, Role::DepartmentReviewer), Code::StaleView);
    QCOMPARE(flow.state.step, std::string("form_review"));
  }

  void anUpheldObjectionRefuses() {
    Flow flow;
    flow.goTo("publicity");
    Command command = flow.fitting(CommandKind::Refuse);
    command.reasons[0].table.clear();  // an objection is about the person, not about a cell
    QCOMPARE(flow.act(command, Role::UnitOfficer), Code::Unknown);
    QCOMPARE(flow.state.phase, Phase::Refused);
    QCOMPARE(flow.ask(CommandKind::Submit, Role::Applicant).error().code(), Code::NotNow);
    Flow other;
    other.goTo("base_review");
    QCOMPARE(other.ask(CommandKind::Refuse, Role::BaseOfficer).error().code(), Code::NotNow);
  }

  void whatIsWithdrawnStaysWithdrawn() {
    Flow flow;
    QCOMPARE(flow.act(CommandKind::Withdraw, Role::Applicant), Code::Unknown);
    QCOMPARE(flow.state.phase, Phase::Withdrawn);
    QCOMPARE(flow.ask(CommandKind::Submit, Role::Applicant).error().code(), Code::NotNow);
    Flow inReview;
    inReview.goTo("base_review");
    QCOMPARE(inReview.ask(CommandKind::Withdraw, Role::Applicant).error().code(), Code::NotNow);
  }

  void aSecondSubmitOfTheSameDraftIsNotNow() {
    Flow flow;
    const Command submit = flow.fitting(CommandKind::Submit);
    QCOMPARE(flow.act(submit, Role::Applicant), Code::Unknown);
    QCOMPARE(flow.act(submit, Role::Applicant), Code::NotNow);
    QCOMPARE(flow.state.attempt, 1);
  }

  void aSubmitNamesTheAttemptItWillBe() {
    Flow flow;
    Command submit = flow.fitting(CommandKind::Submit);
    submit.attempt = 2;
    QCOMPARE(flow.ask(submit, Role::Applicant).error().code(), Code::StaleView);
    submit.attempt = 1;
    submit.root = "not a hash";
    QCOMPARE(flow.ask(submit, Role::Applicant).error().code(), Code::InvalidInput);
  }

  void anotherApplicationsCommandIsRefused() {
    Flow flow;
    Command submit = flow.fitting(CommandKind::Submit);
    submit.application = "a2";
    QCOMPARE(flow.ask(submit, Role::Applicant).error().code(), Code::InvalidInput);
  }

  void aDraftTheServerHasNotHeardOfAlreadyOffersSubmit() {
    Flow flow;
    const auto kinds = allowed(State{}, Role::Applicant, flow.policy, flow.now);
    QVERIFY(std::find(kinds.begin(), kinds.end(), CommandKind::Submit) != kinds.end());
  }

  void namesComeBackAsTheSameKinds() {
    for (int kind = 0; std::size_t(kind) < kEventKindNames.size(); ++kind)
      QCOMPARE(base::enumFromName<EventKind>(kindName(EventKind(kind))).value(), EventKind(kind));
    for (int kind = 0; kind <= int(CommandKind::GrantException); ++kind)
      QCOMPARE(base::enumFromName<CommandKind>(kindName(CommandKind(kind))).value(), CommandKind(kind));
    QVERIFY(!base::enumFromName<EventKind>("unknown"));
    QVERIFY(!base::enumFromName<CommandKind>(""));
  }
};

std::unique_ptr<QObject> makeDecideTest() {
  return std::make_unique<DecideTest>();
}

#include "tst_decide.moc"
