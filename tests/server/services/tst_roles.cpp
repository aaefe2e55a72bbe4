// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Several roles for one person, substitutes, roles that end, units that are merged, and recusal, as the
// server decides by them.
#include "shared/base/ids.hpp"
#include "shared/workflow/recusal.hpp"
#include "tests/server/services/reviewer.hpp"

#include <QTest>

#include <thread>

namespace tarim::server::test {

using base::Code;
using workflow::CommandKind;
using workflow::EventKind;
using workflow::Phase;

namespace {

void give(World& world, const Grant& role) {
  must(world.services->accounts.import({}, {}, {role}));
}

/// As the next request of the same device.
void connectAgain(World& world, ReviewerOfTest& reviewer) {
  reviewer.identity = must(world.services->accounts.identityOf(reviewer.identity.device));
}

workflow::Command recusalOf(const ReviewerOfTest& reviewer, const std::string& id) {
  workflow::Command command = reviewer.look(id, CommandKind::DeclareRecusal);
  command.words = "申报人是本人的亲属";
  return command;
}

const wire::QueueRow* rowOf(const wire::Queue& queue, const std::string& id) {
  for (const wire::QueueRow& row : queue.rows)
    if (row.application == id) return &row;
  return nullptr;
}

}  // namespace

class RolesTest : public QObject {
  Q_OBJECT
 private slots:
  void aPersonWithTwoRolesActsByTheOneWhoseStepItIs() {
    World world;
    give(world, {"unit", "base_officer", "qiemo_station"});
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    const ReviewerOfTest unit(world, "unit");
    QVERIFY(unit.pass(id).done);
    QCOMPARE(world.events(id).back().role, std::string("base_officer"));
    world.clock.set(at("2024-09-12T10:00:00+08:00"));
    QVERIFY(unit.decide(unit.looksAtPublicity(id)).done);
    QCOMPARE(world.events(id).back().role, std::string("unit_officer"));
  }

  void aRoleForOneUnitSaysNothingAboutAnother() {
    World world;
    give(world, {"base_elsewhere", "unit_officer", "qiemo"});
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    const ReviewerOfTest elsewhere(world, "base_elsewhere");
    const wire::Queue queue = must(world.services->review.queue(elsewhere.identity));
    QVERIFY(rowOf(queue, id) && !rowOf(queue, id)->mine);
    QCOMPARE(elsewhere.pass(id).code, Code::NotNow);
  }

  void everyApplicationIsInTheQueueOnce() {
    World world;
    give(world, {"unit", "base_officer", "qiemo_station"});
    give(world, {"unit", "committee_office", "bazhou"});
    DeviceOfTest device(world, "aynur");
    DeviceOfTest other(world, "tursun");
    const std::string first = submitted(device);
    world.clock.advance(std::chrono::minutes(1));
    const std::string second = submitted(other);
    const wire::Queue queue = must(world.services->review.queue(ReviewerOfTest(world, "unit").identity));
    QCOMPARE(queue.rows.size(), std::size_t{2});
    QCOMPARE(queue.rows[0].application, first);
    QCOMPARE(queue.rows[1].application, second);
    QVERIFY(queue.rows[0].mine && !queue.rows[1].mine);
  }

  void aSubstituteActsInAnothersPlaceAndIsNamedWithIt() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    ReviewerOfTest substitute(world, "base_elsewhere");
    QCOMPARE(substitute.pass(id).code, Code::NotFound);
    give(world, {"base_elsewhere", "base_officer", "qiemo_station", "base", "2024-09-02", "2024-09-03"});
    connectAgain(world, substitute);
    QVERIFY(rowOf(must(world.services->review.queue(substitute.identity)), id)->mine);
    QVERIFY(substitute.pass(id).done);
    const workflow::Event event = world.events(id).back();
    QCOMPARE(event.actor, std::string("base_elsewhere"));
    QCOMPARE(event.role, std::string("base_officer"));
    QCOMPARE(std::string(workflow::valueOf(event.details, "for")), std::string("base"));
    device.sync();
    QVERIFY(workflow::verifyChain(device.drafts.at(id).events));
  }

  void aSubstitutesLastDayEndsAtMidnightInBeijing() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string first = submitted(device);
    const std::string second = submitted(device);
    give(world, {"base_elsewhere", "base_officer", "qiemo_station", "base", "2024-09-02", "2024-09-03"});
    ReviewerOfTest substitute(world, "base_elsewhere");
    const workflow::Command decided = substitute.looksAndReturns(second);
    world.clock.set(at("2024-09-03T23:59:59.999+08:00"));
    connectAgain(world, substitute);
    QVERIFY(substitute.pass(first).done);
    world.clock.advance(base::Millis(1));
    connectAgain(world, substitute);
    const wire::CommandResult refused = substitute.decide(decided);
    QCOMPARE(refused.code, Code::NotAllowed);
    QCOMPARE(refused.detail, std::string("base_officer at qiemo_station for base ended with 2024-09-03"));
    QCOMPARE(world.state(second).phase, Phase::InReview);
    QVERIFY(ReviewerOfTest(world, "base").giveBack(second).done);
  }

  void aRoleBeginsOnItsFirstDay() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    give(world, {"base_elsewhere", "base_officer", "qiemo_station", "", "2024-09-03", ""});
    ReviewerOfTest reviewer(world, "base_elsewhere");
    QCOMPARE(reviewer.pass(id).detail, std::string("base_officer at qiemo_station begins on 2024-09-03"));
    world.clock.set(at("2024-09-03T00:00:00+08:00"));
    connectAgain(world, reviewer);
    QVERIFY(reviewer.pass(id).done);
  }

  void aRoleTakenAwayIsNamedToItsHolderAndSubstitute() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    give(world, {"base_elsewhere", "base_officer", "qiemo_station", "base", "2024-09-02", ""});
    ReviewerOfTest base(world, "base");
    ReviewerOfTest substitute(world, "base_elsewhere");
    const workflow::Command typed = base.looksAndReturns(id);
    QCOMPARE(must(world.services->accounts.revokeRole("base", "base_officer", "qiemo_station")).size(),
             std::size_t{2});
    connectAgain(world, base);
    connectAgain(world, substitute);
    for (const wire::CommandResult& refused : {base.decide(typed), substitute.giveBack(id)}) {
      QCOMPARE(refused.code, Code::NotAllowed);
      QVERIFY2(refused.detail.find("was taken away at 2024-09-02T10:00:00") != std::string::npos,
               refused.detail.c_str());
    }
    QCOMPARE(base.decide(typed).code, Code::NotAllowed);
    QCOMPARE(must(world.services->review.queue(substitute.identity)).rows.size(), std::size_t{0});
    QVERIFY(ReviewerOfTest(world, "base2").giveBack(id).done);
    // The tables of before do not give it back; a new first day does.
    must(world.services->accounts.import({}, {{"base", "基层一", "base_officer", "qiemo_station"}}));
    connectAgain(world, base);
    QVERIFY(base.identity.roles.empty());
    give(world, {"base", "base_officer", "qiemo_station", "", "2024-09-02", ""});
    connectAgain(world, base);
    QCOMPARE(base.identity.roles.size(), std::size_t{1});
  }

  void aTableThatGivesAnotherRoleReplacesTheOneOfBefore() {
    World world;
    must(world.services->accounts.import({}, {{"base2", "基层二", "unit_officer", "qiemo"}}));
    const ReviewerOfTest moved(world, "base2");
    QCOMPARE(moved.identity.roles.size(), std::size_t{1});
    QCOMPARE(moved.identity.roles[0].grant.unit, std::string("qiemo"));
    QVERIFY(moved.identity.former.empty());
  }

  void aMergedUnitTakesItsPeopleRolesAndApplicationsAlong() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    const auto before = world.events(id);
    must(world.services->accounts.mergeUnit("qiemo_station", "ruoqiang_station"));
    ReviewerOfTest base(world, "base");
    ReviewerOfTest there(world, "base_elsewhere");
    const wire::Queue queue = must(world.services->review.queue(there.identity));
    QVERIFY(rowOf(queue, id));
    QCOMPARE(rowOf(queue, id)->unit, std::string("若羌县生态环境监测站"));
    QVERIFY(base.pass(id).done);
    QCOMPARE(ReviewerOfTest(world, "unit").giveBack(id).code, Code::NotFound);
    auto after = world.events(id);
    after.resize(before.size());
    for (std::size_t i = 0; i < before.size(); ++i)
      QCOMPARE(workflow::canonicalText(after[i]), workflow::canonicalText(before[i]));
    QVERIFY(workflow::verifyChain(world.events(id)));
    const auto old =
        world.services->accounts.import({}, {{"aynur", "阿依努尔", "applicant", "qiemo_station"}});
    QVERIFY2(old.error().detail().find("was merged into \"ruoqiang_station\"") != std::string::npos,
             old.error().line().c_str());
    QCOMPARE(codeOf(world.services->accounts.mergeUnit("bazhou", "qiemo")), Code::InvalidInput);
    QCOMPARE(codeOf(world.services->accounts.mergeUnit("qiemo_station", "qiemo")), Code::NotFound);
  }

  void aRenamedUnitIsShownByItsNewName() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    must(world.services->accounts.import({{"qiemo_station", "且末县环境站", "且末县", "qiemo"}}, {}));
    QCOMPARE(rowOf(must(world.services->review.queue(ReviewerOfTest(world, "base").identity)), id)->unit,
             std::string("且末县环境站"));
  }

  void nobodyDecidesAboutTheirOwnApplication() {
    World world;
    give(world, {"aynur", "base_officer", "qiemo_station"});
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    const ReviewerOfTest self(world, "aynur");
    QVERIFY(!rowOf(must(world.services->review.queue(self.identity)), id));
    QCOMPARE(codeOf(world.services->review.dossier(self.identity, id)), Code::NotFound);
    QCOMPARE(codeOf(world.services->review.lease(self.identity, id, {"take", ""})), Code::NotFound);
    const wire::CommandResult refused = self.pass(id);
    QCOMPARE(refused.code, Code::NotAllowed);
    QCOMPARE(refused.detail, std::string(workflow::kOwnWords));
    QVERIFY(ReviewerOfTest(world, "base").pass(id).done);
  }

  void whoIsRecusedLosesTheLeaseAndTheStep() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    const ReviewerOfTest base(world, "base");
    const ReviewerOfTest colleague(world, "base2");
    base.lease(id, "take", "half a reason");
    QVERIFY(base.decide(recusalOf(base, id)).done);
    QVERIFY(!rowOf(must(world.services->review.queue(base.identity)), id)->mine);
    QCOMPARE(codeOf(world.services->review.lease(base.identity, id, {"take", ""})), Code::NotAllowed);
    const wire::CommandResult refused = base.giveBack(id);
    QCOMPARE(refused.code, Code::NotAllowed);
    QVERIFY(refused.detail.find(workflow::kRecusedWords) != std::string::npos);
    const auto taken = colleague.lease(id, "take");
    QVERIFY(!taken.taken && taken.answer.note.empty());
    QVERIFY(colleague.pass(id).done);
    device.sync();
    QCOMPARE(device.drafts.at(id).events.at(2).kind, EventKind::Recused);
    QVERIFY(workflow::verifyChain(device.drafts.at(id).events));
  }

  void aColleaguesLeaseKeepsNobodyFromDeclaring() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    const ReviewerOfTest base(world, "base");
    const ReviewerOfTest colleague(world, "base2");
    colleague.lease(id, "take");
    QVERIFY(base.decide(recusalOf(base, id)).done);
    QVERIFY(colleague.lease(id, "keep").answer.until > 0);
    QVERIFY(!colleague.lease(id, "keep").taken);
  }

  void theApplicantNamesAReviewer_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("done");
    QTest::newRow("by name") << "name"
                             << "基层一" << true;
    QTest::newRow("by id") << "person"
                           << "base" << true;
    QTest::newRow("nobody of this name") << "name"
                                         << "张三" << false;
    QTest::newRow("nobody of this id") << "person"
                                       << "nobody" << false;
    QTest::newRow("of another unit") << "name"
                                     << "基层三" << false;
    QTest::newRow("an applicant") << "name"
                                  << "吐尔逊" << false;
    QTest::newRow("another detail") << "unit"
                                    << "qiemo" << false;
  }
  void theApplicantNamesAReviewer() {
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(bool, done);
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    workflow::Command command = device.ask(id, CommandKind::DeclareRecusal);
    command.words = "是本人的亲属";
    command.details = {{name.toStdString(), value.toStdString()}};
    const wire::CommandResult result = device.decide(command);
    QCOMPARE(result.done, done);
    if (!done) QCOMPARE(result.code, Code::InvalidInput);
    QCOMPARE(ReviewerOfTest(world, "base").pass(id).done, !done);
  }

  void twoWhoDecideAtOnceAreDecidedOneAfterTheOther() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    const ReviewerOfTest first(world, "base");
    const ReviewerOfTest second(world, "base2");
    const workflow::Command passes = first.look(id, CommandKind::Pass);
    const workflow::Command returns = second.looksAndReturns(id);
    wire::CommandResult one;
    wire::CommandResult other;
    std::thread beside([&] { one = first.decide(passes); });
    other = second.decide(returns);
    beside.join();
    QVERIFY(one.done != other.done);
    const wire::CommandResult& refused = one.done ? other : one;
    QVERIFY(refused.code == Code::StaleView || refused.code == Code::NotNow);
    QVERIFY(!refused.detail.empty());
    QCOMPARE(world.events(id).size(), std::size_t{3});
    QVERIFY(workflow::verifyChain(world.events(id)));
  }

  void aPersonsTwoApplicationsAreDecidedEachForItself() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string first = submitted(device);
    device.write(first, "phone", "13900000001");  // Kept until the application is open again.
    const std::string second = submitted(device);
    const ReviewerOfTest base(world, "base");
    workflow::Command mixed = base.look(first, CommandKind::Pass);
    mixed.application = second;
    QCOMPARE(base.decide(mixed).code, Code::StaleView);
    QVERIFY(base.giveBack(first).done);
    QVERIFY(base.pass(second).done);
    QCOMPARE(world.state(first).phase, Phase::Returned);
    QCOMPARE(world.state(second).step, std::string("publicity"));
  }

  void anotherPersonsApplicationIsUnknownWhateverIsAsked() {
    World world;
    DeviceOfTest device(world, "aynur");
    DeviceOfTest other(world, "tursun");
    const std::string id = submitted(device);
    for (const CommandKind kind : {CommandKind::Submit, CommandKind::Withdraw, CommandKind::MarkOpened,
                                   CommandKind::DeclareRecusal, CommandKind::Pass}) {
      workflow::Command guessed;
      guessed.id = base::newId();
      guessed.application = id;
      guessed.kind = kind;
      guessed.words = "x";
      workflow::Command invented = guessed;
      invented.id += "x";
      invented.application = "nosuchapplication";
      const wire::CommandResult answer = other.decide(guessed);
      QCOMPARE(answer.code, Code::NotFound);
      QCOMPARE(answer.detail, other.decide(invented).detail);
    }
    QCOMPARE(world.events(id).size(), std::size_t{2});
  }

  void aClockThatGoesBackMovesNoDeadlineAndFiresItOnce() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = submitted(device);
    QVERIFY(ReviewerOfTest(world, "base").giveBack(id).done);
    const base::Instant end = *world.state(id).deadline;
    world.clock.set(at("2024-08-30T00:00:00+08:00"));
    QCOMPARE(must(world.services->deadlines.fireDeadlines(world.clock.now())), 0);
    device.sync();
    QCOMPARE(*world.state(id).deadline, end);
    QVERIFY(workflow::verifyChain(world.events(id)));
    world.reopen();
    world.clock.set(end + std::chrono::hours(1));
    QCOMPARE(must(world.services->deadlines.fireDeadlines(world.clock.now())), 1);
    world.clock.set(end - std::chrono::hours(1));
    QCOMPARE(must(world.services->deadlines.fireDeadlines(world.clock.now())), 0);
    world.clock.set(end + std::chrono::hours(2));
    QCOMPARE(must(world.services->deadlines.fireDeadlines(world.clock.now())), 0);
    QCOMPARE(world.state(id).phase, Phase::Abandoned);
    QCOMPARE(world.noticesOf("abandoned"), std::size_t{1});
  }

  void anApplicantsRoleTakenAwayEndsTheSubmissionsNotTheDraft() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string id = device.begin();
    device.fill(id);
    device.sync();
    must(world.services->accounts.revokeRole("aynur", "applicant", "qiemo_station"));
    device.identity = must(world.services->accounts.identityOf(device.identity.device));
    const wire::CommandResult refused = device.decide(device.submit(id));
    QCOMPARE(refused.code, Code::NotAllowed);
    QVERIFY(refused.detail.find("was taken away") != std::string::npos);
    QCOMPARE(world.state(id).phase, Phase::Draft);
  }
};

std::unique_ptr<QObject> makeRolesTest() {
  return std::make_unique<RolesTest>();
}

}  // namespace tarim::server::test

#include "tst_roles.moc"
