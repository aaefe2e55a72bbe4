// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// 回避: who declares it, whom it keeps from what, and what assignment asks.
#include "shared/workflow/recusal.hpp"
#include "tests/shared/workflow/flow.hpp"

#include <QTest>

using namespace tarim;
using namespace tarim::workflow;
using base::Code;

namespace {

Command declared(const Flow& flow, Details people, std::string words = "亲属") {
  Command command = flow.fitting(CommandKind::DeclareRecusal);
  command.words = std::move(words);
  command.details = std::move(people);
  return command;
}

}  // namespace

class RecusalTest : public QObject {
  Q_OBJECT
 private slots:
  void whoDeclaresItDecidesNothingMore() {
    Flow flow;
    flow.goTo("base_review");
    QCOMPARE(flow.act(declared(flow, {}), Role::BaseOfficer), Code::Unknown);
    QCOMPARE(flow.events.back().kind, EventKind::Recused);
    QVERIFY(recusedBy(flow.events.back()) == std::vector<std::string>{"p-base_officer"});
    for (const CommandKind kind : {CommandKind::Pass, CommandKind::Return}) {
      const auto refused = flow.ask(kind, Role::BaseOfficer);
      QCOMPARE(refused.error().code(), Code::NotAllowed);
      QVERIFY(refused.error().detail().find(kRecusedWords) != std::string::npos);
    }
    Actor colleague = actorOf(Role::BaseOfficer);
    colleague.person = "p-colleague";
    QVERIFY(
        decide(flow.state, flow.fitting(CommandKind::Pass), colleague, flow.policy, flow.now).has_value());
  }

  void theApplicantNamesWhoShallNotDecide() {
    Flow flow;
    flow.goTo("base_review");
    QCOMPARE(flow.ask(declared(flow, {}), Role::Applicant).error().code(), Code::InvalidInput);
    QCOMPARE(flow.act(declared(flow, {{"person", "p-unit_officer"}, {"person", "p-committee_office"}}),
                      Role::Applicant),
             Code::Unknown);
    QCOMPARE(flow.act(CommandKind::Pass, Role::BaseOfficer), Code::Unknown);
    QCOMPARE(flow.act(CommandKind::HoldPublicity, Role::UnitOfficer), Code::NotAllowed);
    QCOMPARE(flow.act(declared(flow, {{"person", "p-unit_officer"}}), Role::Applicant), Code::AlreadyDone);
  }

  void itStaysWhenTheApplicationComesBack() {
    Flow flow;
    flow.goToReturned();
    QCOMPARE(flow.act(declared(flow, {}), Role::BaseOfficer), Code::Unknown);
    QCOMPARE(flow.act(CommandKind::Submit, Role::Applicant), Code::Unknown);
    QCOMPARE(flow.act(CommandKind::Pass, Role::BaseOfficer), Code::NotAllowed);
    QVERIFY(fold(flow.events, flow.policy)->recused == flow.state.recused);
  }

  void whatIsWrongIsSaid_data() {
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("words");
    QTest::newRow("without words") << Role::BaseOfficer << ""
                                   << " ";
    QTest::newRow("a reviewer about another") << Role::BaseOfficer << "p-unit_officer"
                                              << "亲属";
    QTest::newRow("an expert about another") << Role::Expert << "p-unit_officer"
                                             << "亲属";
    QTest::newRow("about the applicant") << Role::CommitteeOffice << "p-applicant"
                                         << "亲属";
    QTest::newRow("no id") << Role::Applicant << "李 明"
                           << "亲属";
  }
  void whatIsWrongIsSaid() {
    QFETCH(Role, role);
    QFETCH(QString, person);
    QFETCH(QString, words);
    Flow flow;
    flow.goTo("base_review");
    const Details people = person.isEmpty() ? Details{} : Details{{"person", person.toStdString()}};
    const auto refused = flow.ask(declared(flow, people, words.toStdString()), role);
    QCOMPARE(refused.error().code(), Code::InvalidInput);
    QVERIFY(!refused.error().place().path.empty());
  }

  void nobodyDecidesAboutTheirOwn() {
    Flow flow;
    flow.goTo("base_review");
    Actor self = actorOf(Role::BaseOfficer);
    self.person = actorOf(Role::Applicant).person;
    const auto refused = decide(flow.state, flow.fitting(CommandKind::Pass), self, flow.policy, flow.now);
    QCOMPARE(refused.error().code(), Code::NotAllowed);
    QCOMPARE(refused.error().detail(), std::string(kOwnWords));
  }

  void whoStandsInIsNamedWithWhom() {
    Flow flow;
    flow.goTo("base_review");
    Actor substitute = actorOf(Role::BaseOfficer);
    substitute.person = "p-substitute";
    substitute.standsFor = "p-base_officer";
    const auto event = decide(flow.state, flow.fitting(CommandKind::Pass), substitute, flow.policy, flow.now);
    QCOMPARE(event->actor, std::string("p-substitute"));
    QCOMPARE(std::string(valueOf(event->details, "for")), std::string("p-base_officer"));
    flow.take(*event);
    QVERIFY(verifyChain(flow.events).has_value());
  }

  void assignmentAsksWhoMayNot() {
    Flow flow;
    flow.goTo("base_review");
    flow.act(declared(flow, {{"person", "p-expert"}}), Role::Applicant);
    const std::vector<Candidate> candidates{{"p-expert", Role::Expert, "elsewhere"},
                                            {"p-applicant", Role::Expert, "elsewhere"},
                                            {"p-neighbour", Role::Expert, "station"},
                                            {"p-free", Role::Expert, "elsewhere"}};
    const auto barred = whoMayNot(flow.state, "station", candidates);
    QCOMPARE(barred.size(), std::size_t{3});
    QCOMPARE(barred[0].why, std::string(kRecusedWords));
    QCOMPARE(barred[1].why, std::string(kOwnWords));
    QCOMPARE(barred[2].why, std::string(kOwnUnitWords));
  }

  void aForgedRecusalDoesNotFold() {
    Flow flow;
    Event event;
    event.application = "a1";
    event.kind = EventKind::Recused;
    event.at = flow.now;
    event.details = {{"person", "p-base_officer"}};
    chain(event, &flow.events.back());
    QCOMPARE(advance(flow.state, event, flow.policy).error().code(), Code::StorageCorrupt);
    flow.goTo("base_review");
    event.details.clear();
    chain(event, &flow.events.back());
    QCOMPARE(advance(flow.state, event, flow.policy).error().code(), Code::StorageCorrupt);
  }
};

std::unique_ptr<QObject> makeRecusalTest() {
  return std::make_unique<RecusalTest>();
}

#include "tst_recusal.moc"
