// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What the office records after it has received an application, and what only the server can say about it:
// the right fee, the check-list, exemptions, and the results of a whole specialty.
#include "server/services/verify.hpp"
#include "tests/server/services/stage_case.hpp"

#include <QTest>

namespace tarim::server::test {

using base::Code;
using workflow::CommandKind;
using workflow::DefenceOutcome;
using workflow::EventKind;

namespace {

workflow::Details payment(const char* yuan) {
  return {{"yuan", yuan}, {"receipt", "0471"}};
}

workflow::Details handedIn(std::initializer_list<const char*> there) {
  workflow::Details details{{"by", "阿依努尔"}, {"on", "2024-09-23"}};
  for (const char* one : there)
    details.push_back({"there", one});
  return details;
}

std::vector<EventKind> kindsIn(const wire::SyncAnswer& answer) {
  std::vector<EventKind> kinds;
  for (const wire::FeedItem& item : answer.feed)
    if (item.event) kinds.push_back(item.event->kind);
  return kinds;
}

}  // namespace

class StageDecisionsTest : public QObject {
  Q_OBJECT
 private slots:
  void wrongAmountIsAnsweredWithTheRightOne() {
    StageCase test;
    const std::string id = test.received();
    const wire::CommandResult refused = test.decide(id, CommandKind::ConfirmFee, payment("220"));
    QCOMPARE(refused.code, Code::InvalidInput);
    QCOMPARE(refused.detail, std::string("details.yuan: the fee is 380 yuan (七), not 220"));
    QVERIFY(!test.stages(id).fee);
    QVERIFY(test.decide(id, CommandKind::ConfirmFee, payment("380")).done);
    QCOMPARE(test.stages(id).fee->yuan, 380);
  }

  void missingPapersAreNamedUntilEverythingIsThere() {
    StageCase test;
    const std::string id = test.received({.unitKind = "enterprise"});
    QVERIFY(test.decide(id, CommandKind::CheckPapers, handedIn({"1 1", "4 1"})).done);
    const auto first = *test.stages(id).papers.check;
    QCOMPARE(first.by, std::string("阿依努尔"));
    const auto lacks = [](const workflow::PapersCheck& check, const char* item, int copies) {
      return std::count(check.missing.begin(), check.missing.end(), workflow::PaperCount{item, copies}) == 1;
    };
    QVERIFY(!lacks(first, "1", 1));
    QVERIFY(lacks(first, "4", 1));   // Two are needed.
    QVERIFY(lacks(first, "2+", 1));  // The licence of an enterprise.
    QVERIFY(!test.stages(id).papers.isComplete());
    workflow::Details all = handedIn({});
    for (const workflow::PaperCount& one : first.missing)
      if (one.item != "4") all.push_back({"there", formatPaperCount(one)});
    all.push_back({"there", "1 1"});
    all.push_back({"there", "4 2"});
    const wire::CommandResult done = test.decide(id, CommandKind::CheckPapers, all);
    QVERIFY2(done.done, done.detail.c_str());
    QVERIFY(test.stages(id).papers.isComplete());
  }

  void onlyItemsNineToTwelveGoBack() {
    StageCase test;
    const std::string id = test.received();
    QVERIFY(test.decide(id, CommandKind::CheckPapers, handedIn({"1 1", "11 3"})).done);
    const auto back = [&](const char* item) {
      return test.decide(id, CommandKind::GiveBackPapers,
                         {{"back", item}, {"to", "阿依努尔"}, {"on", "2024-12-01"}});
    };
    const wire::CommandResult refused = back("1");
    QCOMPARE(refused.code, Code::InvalidInput);
    QVERIFY2(refused.detail.find("these do: 9, 10, 11, 12") != std::string::npos, refused.detail.c_str());
    QCOMPARE(back("12").code, Code::NotNow);
    QVERIFY(back("11").done);
    QCOMPARE(back("11").code, Code::AlreadyDone);
    QCOMPARE(test.stages(id).papers.back.front().to, std::string("阿依努尔"));
  }

  void itemOfNoCheckListIsRefused() {
    StageCase test;
    const std::string id = test.received();
    const wire::CommandResult refused = test.decide(id, CommandKind::CheckPapers, handedIn({"2+ 1"}));
    QCOMPARE(refused.code, Code::InvalidInput);
    QVERIFY2(refused.detail.find("item 2+") != std::string::npos, refused.detail.c_str());
  }

  void whoIsExemptIsNotInvited() {
    StageCase test;
    const std::string id = test.received({.county = "652825"});
    const wire::CommandResult refused =
        test.decide(id, CommandKind::InviteToDefence, {{"session", "第一场"}, {"day", "2024-10-24"}});
    QCOMPARE(refused.code, Code::NotNow);
    QCOMPARE(refused.detail, std::string("exempt from the defence by 六(一)"));
  }

  void placeMayBeToldLater() {
    StageCase test;
    const std::string id = test.received();
    QVERIFY(
        test.decide(id, CommandKind::InviteToDefence, {{"session", "第一场"}, {"day", "2024-10-24"}}).done);
    QVERIFY(test.stages(id).defence.invitation->place.empty());
    QVERIFY(test.decide(id, CommandKind::InviteToDefence,
                        {{"session", "第一场"}, {"day", "2024-10-24"}, {"place", "210会议室"}})
                .done);
    QCOMPARE(test.stages(id).defence.invitation->place, std::string("210会议室"));
  }

  void closingGivesTheExemptTheAverageOfTheirSpecialty() {
    StageCase test;
    const std::string first = test.received();
    const std::string second = test.received({.profession = " 环境监测 "});
    const std::string exempt = test.received({.person = "tursun", .county = "652824"});
    const std::string elsewhere = test.received({.profession = "环境工程"});
    QVERIFY(test.hold(first, 80).done);
    const workflow::Details closing{{"specialty", "环境监测"}};
    const wire::CommandResult early = test.decide(first, CommandKind::CloseDefence, closing);
    QCOMPARE(early.code, Code::NotNow);
    QVERIFY2(early.detail.starts_with("2024-0002 "), early.detail.c_str());
    QVERIFY(test.hold(second, 70).done);
    QVERIFY(test.hold(second, 71).done);  // The later one counts.
    const auto before = must(verify(*test.world.store, test.world.services->publicKey)).problems;
    const wire::CommandResult closed = test.decide(first, CommandKind::CloseDefence, closing);
    QVERIFY2(closed.done, closed.detail.c_str());
    QCOMPARE(test.stages(first).defence.result->thousandths, std::int64_t{80000});
    const workflow::DefenceResult averaged = *test.stages(exempt).defence.result;
    QVERIFY(averaged.outcome == DefenceOutcome::Averaged);
    QCOMPARE(averaged.thousandths, std::int64_t{75500});
    QCOMPARE(averaged.attended, 2);
    QCOMPARE(averaged.clause, std::string("六(一)"));
    QVERIFY(!test.stages(elsewhere).defence.result);
    QCOMPARE(test.hold(second, 90).code, Code::AlreadyDone);
    // Nothing beyond what verify says of submissions that were frozen without their operations.
    QCOMPARE(must(verify(*test.world.store, test.world.services->publicKey)).problems, before);
  }

  void lateApplicationIsClosedByTheSameAverage() {
    StageCase test;
    const std::string first = test.received();
    QVERIFY(test.hold(first, 90).done);
    QVERIFY(test.decide(first, CommandKind::CloseDefence, {{"specialty", "环境监测"}}).done);
    const std::string late = test.received({.person = "tursun", .county = "652825"});
    QVERIFY(test.decide(late, CommandKind::CloseDefence, {{"specialty", "环境监测"}}).done);
    QCOMPARE(test.stages(late).defence.result->thousandths, std::int64_t{90000});
    QCOMPARE(test.stages(first).defence.result->attended, 1);
  }

  void closingAnotherSpecialtyIsRefused() {
    StageCase test;
    const std::string id = test.received();
    QVERIFY(test.hold(id, 90).done);
    QCOMPARE(test.decide(id, CommandKind::CloseDefence, {{"specialty", "环境工程"}}).code,
             Code::InvalidInput);
    QVERIFY(!test.stages(id).defence.result);
  }

  void devicesOfTheFirstProtocolAreNotToldOfStages() {
    StageCase test;
    const std::string id = test.received();
    test.checkBlind(id);
    QVERIFY(test.decide(id, CommandKind::ConfirmFee, payment("380")).done);
    const wire::SyncAnswer old = test.told("aynur", 1);
    QCOMPARE(kindsIn(old).back(), EventKind::Received);
    const wire::SyncAnswer all = test.told("aynur", 2);
    QCOMPARE(all.cursor, old.cursor);
    QCOMPARE(kindsIn(all).size(), kindsIn(old).size() + 2);
    QCOMPARE(kindsIn(all).back(), EventKind::FeePaid);
  }

  void deskOfTheFirstProtocolIsNotToldOfStages() {
    StageCase test;
    const std::string id = test.received();
    QVERIFY(test.decide(id, CommandKind::ConfirmFee, payment("380")).done);
    const Identity desk = test.world.identity("office");
    QCOMPARE(must(test.world.services->review.dossier(desk, id, 1)).events.back().kind, EventKind::Received);
    QCOMPARE(must(test.world.services->review.dossier(desk, id, 2)).events.back().kind, EventKind::FeePaid);
  }
};

std::unique_ptr<QObject> makeStageDecisionsTest() {
  return std::make_unique<StageDecisionsTest>();
}

}  // namespace tarim::server::test

#include "tst_stage_decisions.moc"
