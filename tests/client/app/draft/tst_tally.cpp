// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What is counted as done.
#include "client/app/draft/speaking.hpp"
#include "client/app/draft/tally.hpp"
#include "tests/client/app/draft/draft_of_test.hpp"

#include <QTest>

namespace tarim::tests {

using namespace client::app;

class TallyTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void anEmptyFormHasNothingDone();
  void anItemThatNeedsNothingIsDoneOnceThatIsKnown();
  void anItemWithSomethingLeftToMendIsNotDone();
  void theSumsAreThoseOfTheGroups();
};

namespace {

Tally tallyNow(const DraftOfTest& desk) {
  return tallyOf(*desk.draft.snapshot());
}

}  // namespace

void TallyTest::anEmptyFormHasNothingDone() {
  DraftOfTest desk;
  desk.turn();
  const Tally tally = tallyNow(desk);
  QCOMPARE(tally.items, 15);
  QCOMPARE(tally.done, 0);
  for (const GroupTally& one : tally.groups)
    QVERIFY2(!one.done && !one.started, one.group->id.c_str());
}

void TallyTest::anItemThatNeedsNothingIsDoneOnceThatIsKnown() {
  DraftOfTest desk;
  desk.turn();
  QVERIFY(tallyNow(desk).of("insurance")->idle);
  QVERIFY(!tallyNow(desk).of("insurance")->done);
  desk.set("basic", "@", "unit_kind", "institution");
  desk.turn();
  QVERIFY(tallyNow(desk).of("insurance")->idle);
  QVERIFY(tallyNow(desk).of("insurance")->done);
  QCOMPARE(tallyNow(desk).done, 1);
  desk.set("basic", "@", "unit_kind", "enterprise");
  desk.turn();
  QVERIFY(!tallyNow(desk).of("insurance")->done);
}

void TallyTest::anItemWithSomethingLeftToMendIsNotDone() {
  DraftOfTest desk;
  desk.set("awards", "@", "none", "无");
  desk.turn();
  QVERIFY(tallyNow(desk).of("awards")->done);
  workflow::Reason reason;
  reason.table = "awards";
  reason.code = "differs";
  desk.state.phase = workflow::Phase::Returned;
  desk.state.reasons = {reason};
  desk.mended = {false};
  desk.turn();
  QVERIFY(!tallyNow(desk).of("awards")->done);
  QCOMPARE(tallyNow(desk).asked.reasons, 1);
  QCOMPARE(tallyNow(desk).asked.mended, 0);
  desk.mended = {true};
  desk.turn();
  QVERIFY(tallyNow(desk).of("awards")->done);
  QCOMPARE(tallyNow(desk).asked.mended, 1);
}

void TallyTest::theSumsAreThoseOfTheGroups() {
  DraftOfTest desk;
  desk.set("basic", "@", "phone", "123");
  desk.addRow("work", "r1");
  desk.addPage("id_card");
  desk.turn();
  const Tally tally = tallyNow(desk);
  int blocks = 0;
  int toFill = 0;
  for (const GroupTally& one : tally.groups) {
    blocks += one.blocks;
    toFill += one.toFill;
  }
  QCOMPARE(tally.blocks, blocks);
  QCOMPARE(tally.toFill, toFill);
  const auto& draft = *desk.draft.snapshot();
  QCOMPARE(blocks + toFill,
           int(std::count_if(draft.findings.begin(), draft.findings.end(), [&](const auto& one) {
             return one.severity == rules::Severity::Blocks && !isSaidByAnother(draft, one);
           })));
  QCOMPARE(tally.of("masking")->pagesUnhandled, 1);
  QCOMPARE(tally.of("nothing"), nullptr);
}

std::unique_ptr<QObject> makeTallyTest() {
  return std::make_unique<TallyTest>();
}

}  // namespace tarim::tests

#include "tst_tally.moc"
