// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What every stage after `received` has in common, shown with the fee: who may record it, when, and once.
#include "shared/workflow/stages.hpp"
#include "tests/shared/workflow/flow.hpp"

#include <QTest>

#include <algorithm>

using namespace tarim;
using namespace tarim::workflow;
using base::Code;
using policy::StageKind;

namespace {

policy::Stage stage(const char* id, StageKind kind, std::vector<std::string> after = {}) {
  policy::Stage made;
  made.id = id;
  made.kind = kind;
  made.after = std::move(after);
  return made;
}

Flow received() {
  Flow flow;
  flow.policy.stages = {stage("fees", StageKind::Fees)};
  flow.goTo("form_review");
  flow.act(CommandKind::Pass, Role::CommitteeOffice);
  return flow;
}

Command payment(const Flow& flow) {
  Command command = flow.fitting(CommandKind::ConfirmFee);
  command.attempt = flow.state.attempt;
  command.root = flow.state.root;
  command.details = {{"yuan", "380"}, {"receipt", "0471"}};
  return command;
}

}  // namespace

class StagesTest : public QObject {
  Q_OBJECT
 private slots:
  void whatIsRecordedStandsInTheStateAndInTheChain() {
    Flow flow = received();
    QCOMPARE(flow.act(payment(flow), Role::CommitteeOffice), Code::Unknown);
    QCOMPARE(flow.events.back().kind, EventKind::FeePaid);
    QCOMPARE(flow.events.back().step, std::string("fees"));
    QVERIFY(flow.state.stages.fee.has_value());
    QCOMPARE(flow.state.stages.fee->yuan, 380);
    QCOMPARE(flow.state.stages.fee->receipt, std::string("0471"));
    QCOMPARE(flow.state.stages.fee->confirmedAt, flow.now);
    QCOMPARE(flow.state.phase, Phase::Received);
    QVERIFY(verifyChain(flow.events).has_value());
    const auto folded = fold(flow.events, flow.policy);
    QVERIFY(folded.has_value());
    QCOMPARE(folded->stages.fee->receipt, std::string("0471"));
  }

  void changedDetailBreaksTheChain() {
    Flow flow = received();
    QCOMPARE(flow.act(payment(flow), Role::CommitteeOffice), Code::Unknown);
    flow.events.back().details.front().value = "3";
    QVERIFY(!verifyChain(flow.events).has_value());
  }

  void detailsAreHashedWhereThereAreSome() {
    Flow flow = received();
    QCOMPARE(flow.act(payment(flow), Role::CommitteeOffice), Code::Unknown);
    QVERIFY(canonicalText(flow.events.back()).find("\"details\":[{\"name\":\"yuan\"") != std::string::npos);
    for (std::size_t i = 0; i + 1 < flow.events.size(); ++i)
      QVERIFY(canonicalText(flow.events[i]).find("details") == std::string::npos);
  }

  void onlyTheRoleOfTheStageRecords_data() {
    QTest::addColumn<Role>("role");
    for (const policy::RoleRow& row : policy::kRoles)
      if (row.role != Role::CommitteeOffice) QTest::newRow(row.name.data()) << row.role;
  }
  void onlyTheRoleOfTheStageRecords() {
    QFETCH(Role, role);
    Flow flow = received();
    QCOMPARE(flow.act(payment(flow), role), Code::NotAllowed);
    const auto kinds = allowed(flow.state, role, flow.policy, flow.now);
    QVERIFY(std::find(kinds.begin(), kinds.end(), CommandKind::ConfirmFee) == kinds.end());
  }

  void nothingIsRecordedBeforeItWasReceived() {
    Flow flow;
    flow.policy.stages = {stage("fees", StageKind::Fees)};
    flow.goTo("form_review");
    QCOMPARE(flow.act(payment(flow), Role::CommitteeOffice), Code::NotNow);
  }

  void policyWithoutTheStageHasNoSuchCommand() {
    Flow flow = received();
    flow.policy.stages.clear();
    QCOMPARE(flow.act(payment(flow), Role::CommitteeOffice), Code::NotNow);
  }

  void stageWaitsForThoseBeforeIt() {
    Flow flow = received();
    flow.policy.stages = {stage("papers", StageKind::Papers), stage("fees", StageKind::Fees, {"papers"})};
    QCOMPARE(flow.act(payment(flow), Role::CommitteeOffice), Code::NotNow);
  }

  void whatIsOverIsNotRecordedAgain() {
    Flow flow = received();
    QCOMPARE(flow.act(payment(flow), Role::CommitteeOffice), Code::Unknown);
    QCOMPARE(flow.act(payment(flow), Role::CommitteeOffice), Code::AlreadyDone);
  }

  void oldSubmissionIsNotSpokenOf() {
    Flow flow = received();
    Command command = payment(flow);
    command.root = rootOf(7);
    QCOMPARE(flow.act(command, Role::CommitteeOffice), Code::StaleView);
  }

  void badDetailsAreRefusedWithTheirPlace_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("path");
    QTest::newRow("no amount") << "yuan"
                               << ""
                               << "details.yuan";
    QTest::newRow("nothing") << "yuan"
                             << "0"
                             << "details.yuan";
    QTest::newRow("less than nothing") << "yuan"
                                       << "-380"
                                       << "details.yuan";
    QTest::newRow("not whole") << "yuan"
                               << "380.5"
                               << "details.yuan";
    QTest::newRow("more than anybody pays") << "yuan"
                                            << "100001"
                                            << "details.yuan";
    QTest::newRow("no receipt") << "receipt"
                                << " "
                                << "details.receipt";
    QTest::newRow("no day") << "paidOn"
                            << "2024-09-31"
                            << "details.paidOn";
    QTest::newRow("from nowhere") << "from"
                                  << "street"
                                  << "details.from";
    QTest::newRow("unknown name") << "colour"
                                  << "red"
                                  << "details.colour";
  }
  void badDetailsAreRefusedWithTheirPlace() {
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, path);
    const Flow flow = received();
    Command command = payment(flow);
    const auto known = std::find_if(command.details.begin(), command.details.end(),
                                    [&](const Detail& one) { return one.name == name.toStdString(); });
    if (known == command.details.end())
      command.details.push_back({name.toStdString(), value.toStdString()});
    else
      known->value = value.toStdString();
    const auto refused = flow.ask(command, Role::CommitteeOffice);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code(), Code::InvalidInput);
    QCOMPARE(QString::fromStdString(refused.error().place().path), path);
  }

  void shareIsReached_data() {
    QTest::addColumn<int>("part");
    QTest::addColumn<int>("whole");
    QTest::addColumn<bool>("reached");
    QTest::newRow("just") << 14 << 21 << true;
    QTest::newRow("one less") << 13 << 21 << false;
    QTest::newRow("rounded up") << 7 << 10 << true;
    QTest::newRow("not rounded down") << 6 << 10 << false;
    QTest::newRow("nobody of nobody") << 0 << 0 << false;
    QTest::newRow("all") << 3 << 3 << true;
  }
  void shareIsReached() {
    QFETCH(int, part);
    QFETCH(int, whole);
    QFETCH(bool, reached);
    QCOMPARE(policy::Share{}.isReached(part, whole), reached);
  }
};

std::unique_ptr<QObject> makeStagesTest() {
  return std::make_unique<StagesTest>();
}

#include "tst_stages.moc"
