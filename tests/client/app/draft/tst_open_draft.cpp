// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/app/draft/draft_of_test.hpp"

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
  DraftOfTest desk;
  desk.turn();
  desk.draft.type(kName, "阿");
  desk.draft.type(kName, "阿依");
  QCOMPARE(desk.draft.value(kName), std::string("阿依"));
  desk.showStale();
  QCOMPARE(desk.draft.value(kName), std::string("阿依"));
  QCOMPARE(desk.draft.dossier().value("basic", "@", "name"), std::string_view("阿依"));
  desk.turn();
  QCOMPARE(desk.draft.value(kName), std::string("阿依"));
}

void OpenDraftTest::whatTheVaultTookIsNotLaidOverAnyMore() {
  DraftOfTest desk;
  desk.turn();
  desk.draft.type(kName, "阿依");
  desk.turn();
  desk.set("basic", "@", "name", "古丽");
  desk.turn();
  QCOMPARE(desk.draft.value(kName), std::string("古丽"));
}

void OpenDraftTest::anotherDevicesValueStandsBesideWhatIsBeingTyped() {
  DraftOfTest desk;
  desk.set("basic", "@", "name", "阿");
  desk.turn();
  desk.draft.enter(kName);
  desk.draft.type(kName, "阿依");
  desk.turn();
  desk.set("basic", "@", "name", "古丽");
  desk.turn();
  QCOMPARE(desk.draft.value(kName), std::string("阿依"));
  const auto both = desk.draft.conflict(kName);
  QVERIFY(both);
  QCOMPARE(both->mine, std::string("阿依"));
  QCOMPARE(both->theirs, std::string("古丽"));
}

void OpenDraftTest::anotherDevicesValueReplacesAFieldNobodyIsIn() {
  DraftOfTest desk;
  desk.set("basic", "@", "name", "阿");
  desk.turn();
  desk.draft.enter({"basic", "@", "phone"});
  desk.set("basic", "@", "name", "古丽");
  desk.turn();
  QCOMPARE(desk.draft.value(kName), std::string("古丽"));
  QVERIFY(!desk.draft.conflict(kName));
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
  DraftOfTest desk;
  desk.turn();
  desk.draft.enter(kName);
  desk.draft.type(kName, "阿依");
  desk.turn();
  desk.set("basic", "@", "name", "古丽");
  desk.turn();
  desk.draft.resolveConflict(kName, mine);
  QCOMPARE(QString::fromStdString(desk.draft.value(kName)), expected);
  desk.turn();
  QCOMPARE(QString::fromStdString(desk.draft.value(kName)), expected);
  QCOMPARE(desk.dossier.value("basic", "@", "name"), std::string_view(expected.toStdString()));
  QVERIFY(!desk.draft.conflict(kName));
}

void OpenDraftTest::anUntouchedFieldThatWasLeftShowsWhatWon() {
  DraftOfTest desk;
  desk.set("basic", "@", "name", "阿");
  desk.turn();
  desk.draft.enter(kName);
  desk.set("basic", "@", "name", "古丽");
  desk.turn();
  QCOMPARE(desk.draft.value(kName), std::string("阿"));
  desk.draft.leave(kName);
  QCOMPARE(desk.draft.value(kName), std::string("古丽"));
  QVERIFY(desk.draft.conflict(kName));
  desk.draft.resolveConflict(kName, true);
  desk.turn();
  QCOMPARE(desk.dossier.value("basic", "@", "name"), std::string_view("阿"));
}

void OpenDraftTest::ownValuesComingBackAreNoConflict() {
  DraftOfTest desk;
  desk.turn();
  desk.draft.enter(kName);
  desk.draft.type(kName, "阿");
  const auto first = desk.waiting;
  desk.draft.type(kName, "阿依");
  desk.waiting = first;
  desk.turn();
  desk.draft.type(kName, "阿依努");
  QVERIFY(!desk.draft.conflict(kName));
  desk.turn();
  QVERIFY(!desk.draft.conflict(kName));
  QCOMPARE(desk.draft.value(kName), std::string("阿依努"));
}

void OpenDraftTest::aTextStaysAsTypedUntilThePersonLeaves() {
  const CellKey unit{"basic", "@", "unit"};
  DraftOfTest desk;
  desk.turn();
  desk.draft.enter(unit);
  desk.draft.type(unit, "Tarim ");
  desk.turn();
  desk.turn();
  QCOMPARE(desk.draft.value(unit), std::string("Tarim "));
  QCOMPARE(desk.dossier.value("basic", "@", "unit"), std::string_view("Tarim"));
  desk.draft.type(unit, "Tarim  River\u200b");
  desk.turn();
  QCOMPARE(desk.draft.value(unit), std::string("Tarim  River\u200b"));
  QVERIFY(!desk.draft.conflict(unit));
  desk.draft.leave(unit);
  QCOMPARE(desk.draft.value(unit), std::string("Tarim River"));
  desk.turn();
  QCOMPARE(desk.draft.value(unit), std::string("Tarim River"));
  QVERIFY(!desk.draft.conflict(unit));
}

void OpenDraftTest::whatAnOlderProgramStoredIsCleanedByAVisit() {
  DraftOfTest desk;
  desk.set("basic", "@", "name", "阿依努尔\u200b");
  desk.turn();
  desk.draft.enter(kName);
  QVERIFY(desk.waiting.empty());
  desk.draft.leave(kName);
  desk.turn();
  QCOMPARE(desk.dossier.value("basic", "@", "name"), std::string_view("阿依努尔"));
}

void OpenDraftTest::aConflictOfTheVaultIsAConflictUntilAnswered() {
  DraftOfTest desk;
  desk.set("basic", "@", "name", "阿依");
  desk.conflicts = {{kName, "阿依", {2, 0, "b"}, "古丽", {1, 0, "a"}}};
  desk.turn();
  QVERIFY(desk.draft.conflict(kName));
  desk.draft.resolveConflict(kName, false);
  QVERIFY(!desk.draft.conflict(kName));
  QCOMPARE(desk.waiting.back().value, std::string("古丽"));
}

void OpenDraftTest::removalTakesASnapshotAndComesBackWhole() {
  DraftOfTest desk;
  desk.addRow("work", "r1");
  desk.set("work", "r1", "employer", "且末县生态环境监测站");
  desk.turn();
  QSignalSpy removed(&desk.draft, &client::app::OpenDraft::removed);
  desk.draft.destroy({CellEdit{{"work", "r1", "$row"}, "deleted"}}, QStringLiteral("gone"));
  QCOMPARE(removed.size(), 1);
  QCOMPARE(desk.kept, std::vector<std::string>{"gone"});
  desk.turn();
  QVERIFY(desk.draft.dossier().rows("work").empty());
  desk.draft.undo();
  desk.turn();
  QCOMPARE(desk.dossier.value("work", "r1", "employer"), std::string_view("且末县生态环境监测站"));
  desk.draft.undo();
  QVERIFY(desk.waiting.empty());
}

void OpenDraftTest::nothingIsWrittenWhileItIsReviewed() {
  DraftOfTest desk;
  desk.state.phase = workflow::Phase::InReview;
  desk.turn();
  QVERIFY(!desk.draft.describeLock().isEmpty());
  desk.draft.type(kName, "阿依");
  desk.draft.write({{kName, "阿依"}});
  desk.draft.destroy({{kName, ""}}, QStringLiteral("gone"));
  QVERIFY(desk.waiting.empty());
  QVERIFY(desk.kept.empty());
  QCOMPARE(desk.draft.value(kName), std::string());
}

void OpenDraftTest::anotherApplicationForgetsWhatWasTyped() {
  DraftOfTest desk;
  desk.turn();
  desk.draft.enter(kName);
  desk.draft.type(kName, "阿依");
  desk.draft.show(nullptr);
  QVERIFY(!desk.draft.mayWrite());
  desk.waiting.clear();
  desk.turn();
  QCOMPARE(desk.draft.value(kName), std::string());
}

std::unique_ptr<QObject> makeOpenDraftTest() {
  return std::make_unique<OpenDraftTest>();
}

}  // namespace tarim::tests

#include "tst_open_draft.moc"
