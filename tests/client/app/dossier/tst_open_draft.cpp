// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/app/dossier/draft_of_test.hpp"

#include <QSignalSpy>
#include <QTest>

namespace tarim::tests {

using client::CellEdit;
using dossier::CellKey;

class OpenDraftTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatIsTypedShowsAtOnceAndStaysThroughAStaleSnapshot();
  void whatTheVaultTookIsNotLaidOverAnyMore();
  void anotherDevicesValueStandsBesideWhatIsBeingTyped();
  void anotherDevicesValueReplacesAFieldNobodyIsIn();
  void aConflictIsSettledEitherWay_data();
  void aConflictIsSettledEitherWay();
  void anUntouchedFieldThatWasLeftShowsWhatWon();
  void ownValuesComingBackAreNoConflict();
  void aTextStaysAsTypedUntilThePersonLeaves();
  void whatAnOlderProgramStoredIsCleanedByAVisit();
  void aConflictOfTheVaultIsAConflictUntilAnswered();
  void removalTakesASnapshotAndComesBackWhole();
  void nothingIsWrittenWhileItIsReviewed();
  void anotherApplicationForgetsWhatWasTyped();
};

namespace {
const CellKey kName{"basic", "@", "name"};
}

void OpenDraftTest::whatIsTypedShowsAtOnceAndStaysThroughAStaleSnapshot() {
  DraftOfTest draft;
  draft.turn();
  draft.draft.type(kName, "阿");
  draft.draft.type(kName, "阿依");
  QCOMPARE(draft.draft.value(kName), std::string("阿依"));
  draft.showStale();
  QCOMPARE(draft.draft.value(kName), std::string("阿依"));
  QCOMPARE(draft.draft.dossier().value("basic", "@", "name"), std::string_view("阿依"));
  draft.turn();
  QCOMPARE(draft.draft.value(kName), std::string("阿依"));
}

void OpenDraftTest::whatTheVaultTookIsNotLaidOverAnyMore() {
  DraftOfTest draft;
  draft.turn();
  draft.draft.type(kName, "阿依");
  draft.turn();
  draft.set("basic", "@", "name", "古丽");
  draft.turn();
  QCOMPARE(draft.draft.value(kName), std::string("古丽"));
}

void OpenDraftTest::anotherDevicesValueStandsBesideWhatIsBeingTyped() {
  DraftOfTest draft;
  draft.set("basic", "@", "name", "阿");
  draft.turn();
  draft.draft.enter(kName);
  draft.draft.type(kName, "阿依");
  draft.turn();
  draft.set("basic", "@", "name", "古丽");
  draft.turn();
  QCOMPARE(draft.draft.value(kName), std::string("阿依"));
  const auto both = draft.draft.conflict(kName);
  QVERIFY(both);
  QCOMPARE(both->mine, std::string("阿依"));
  QCOMPARE(both->theirs, std::string("古丽"));
}

void OpenDraftTest::anotherDevicesValueReplacesAFieldNobodyIsIn() {
  DraftOfTest draft;
  draft.set("basic", "@", "name", "阿");
  draft.turn();
  draft.draft.enter({"basic", "@", "phone"});
  draft.set("basic", "@", "name", "古丽");
  draft.turn();
  QCOMPARE(draft.draft.value(kName), std::string("古丽"));
  QVERIFY(!draft.draft.conflict(kName));
}

void OpenDraftTest::aConflictIsSettledEitherWay_data() {
  QTest::addColumn<bool>("mine");
  QTest::addColumn<QString>("expected");
  QTest::newRow("mine") << true << "阿依";
  QTest::newRow("theirs") << false << "古丽";
}

void OpenDraftTest::aConflictIsSettledEitherWay() {
  QFETCH(bool, mine);
  QFETCH(QString, expected);
  DraftOfTest draft;
  draft.turn();
  draft.draft.enter(kName);
  draft.draft.type(kName, "阿依");
  draft.turn();
  draft.set("basic", "@", "name", "古丽");
  draft.turn();
  draft.draft.settleConflict(kName, mine);
  QCOMPARE(QString::fromStdString(draft.draft.value(kName)), expected);
  draft.turn();
  QCOMPARE(QString::fromStdString(draft.draft.value(kName)), expected);
  QCOMPARE(draft.dossier.value("basic", "@", "name"), std::string_view(expected.toStdString()));
  QVERIFY(!draft.draft.conflict(kName));
}

void OpenDraftTest::anUntouchedFieldThatWasLeftShowsWhatWon() {
  DraftOfTest draft;
  draft.set("basic", "@", "name", "阿");
  draft.turn();
  draft.draft.enter(kName);
  draft.set("basic", "@", "name", "古丽");
  draft.turn();
  QCOMPARE(draft.draft.value(kName), std::string("阿"));
  draft.draft.leave(kName);
  QCOMPARE(draft.draft.value(kName), std::string("古丽"));
  QVERIFY(draft.draft.conflict(kName));
  draft.draft.settleConflict(kName, true);
  draft.turn();
  QCOMPARE(draft.dossier.value("basic", "@", "name"), std::string_view("阿"));
}

void OpenDraftTest::ownValuesComingBackAreNoConflict() {
  DraftOfTest draft;
  draft.turn();
  draft.draft.enter(kName);
  draft.draft.type(kName, "阿");
  const auto first = draft.waiting;
  draft.draft.type(kName, "阿依");
  draft.waiting = first;
  draft.turn();
  draft.draft.type(kName, "阿依努");
  QVERIFY(!draft.draft.conflict(kName));
  draft.turn();
  QVERIFY(!draft.draft.conflict(kName));
  QCOMPARE(draft.draft.value(kName), std::string("阿依努"));
}

void OpenDraftTest::aTextStaysAsTypedUntilThePersonLeaves() {
  const CellKey unit{"basic", "@", "unit"};
  DraftOfTest draft;
  draft.turn();
  draft.draft.enter(unit);
  draft.draft.type(unit, "Tarim ");
  draft.turn();
  draft.turn();
  QCOMPARE(draft.draft.value(unit), std::string("Tarim "));
  QCOMPARE(draft.dossier.value("basic", "@", "unit"), std::string_view("Tarim"));
  draft.draft.type(unit, "Tarim  River\u200b");
  draft.turn();
  QCOMPARE(draft.draft.value(unit), std::string("Tarim  River\u200b"));
  QVERIFY(!draft.draft.conflict(unit));
  draft.draft.leave(unit);
  QCOMPARE(draft.draft.value(unit), std::string("Tarim River"));
  draft.turn();
  QCOMPARE(draft.draft.value(unit), std::string("Tarim River"));
  QVERIFY(!draft.draft.conflict(unit));
}

void OpenDraftTest::whatAnOlderProgramStoredIsCleanedByAVisit() {
  DraftOfTest draft;
  draft.set("basic", "@", "name", "阿依努尔\u200b");
  draft.turn();
  draft.draft.enter(kName);
  QVERIFY(draft.waiting.empty());
  draft.draft.leave(kName);
  draft.turn();
  QCOMPARE(draft.dossier.value("basic", "@", "name"), std::string_view("阿依努尔"));
}

void OpenDraftTest::aConflictOfTheVaultIsAConflictUntilAnswered() {
  DraftOfTest draft;
  draft.set("basic", "@", "name", "阿依");
  draft.conflicts = {{kName, "阿依", {2, 0, "b"}, "古丽", {1, 0, "a"}}};
  draft.turn();
  QVERIFY(draft.draft.conflict(kName));
  draft.draft.settleConflict(kName, false);
  QVERIFY(!draft.draft.conflict(kName));
  QCOMPARE(draft.waiting.back().value, std::string("古丽"));
}

void OpenDraftTest::removalTakesASnapshotAndComesBackWhole() {
  DraftOfTest draft;
  draft.addRow("work", "r1");
  draft.set("work", "r1", "employer", "且末县生态环境监测站");
  draft.turn();
  QSignalSpy removed(&draft.draft, &client::app::OpenDraft::removed);
  draft.draft.destroy({CellEdit{{"work", "r1", "$row"}, "deleted"}}, QStringLiteral("gone"));
  QCOMPARE(removed.size(), 1);
  QCOMPARE(draft.kept, std::vector<std::string>{"gone"});
  draft.turn();
  QVERIFY(draft.draft.dossier().rows("work").empty());
  draft.draft.undo();
  draft.turn();
  QCOMPARE(draft.dossier.value("work", "r1", "employer"), std::string_view("且末县生态环境监测站"));
  draft.draft.undo();
  QVERIFY(draft.waiting.empty());
}

void OpenDraftTest::nothingIsWrittenWhileItIsReviewed() {
  DraftOfTest draft;
  draft.state.phase = workflow::Phase::InReview;
  draft.turn();
  QVERIFY(!draft.draft.describeLock().isEmpty());
  draft.draft.type(kName, "阿依");
  draft.draft.write({{kName, "阿依"}});
  draft.draft.destroy({{kName, ""}}, QStringLiteral("gone"));
  QVERIFY(draft.waiting.empty());
  QVERIFY(draft.kept.empty());
  QCOMPARE(draft.draft.value(kName), std::string());
}

void OpenDraftTest::anotherApplicationForgetsWhatWasTyped() {
  DraftOfTest draft;
  draft.turn();
  draft.draft.enter(kName);
  draft.draft.type(kName, "阿依");
  draft.draft.show(nullptr);
  QVERIFY(!draft.draft.mayWrite());
  draft.waiting.clear();
  draft.turn();
  QCOMPARE(draft.draft.value(kName), std::string());
}

std::unique_ptr<QObject> makeOpenDraftTest() {
  return std::make_unique<OpenDraftTest>();
}

}  // namespace tarim::tests

#include "tst_open_draft.moc"
