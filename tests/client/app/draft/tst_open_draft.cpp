// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/app/draft/draft_of_test.hpp"

#include <QSignalSpy>
#include <QTest>

Q_DECLARE_METATYPE(std::vector<tarim::client::CellEdit>)

namespace tarim::tests {

using client::CellEdit;
using client::app::OpenDraft;
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
  void actsAreUndoneAndRedoneInOrderWithWords();
  void whatIsTypedInOneStayIsOneAct();
  void typingTakenBackByTheFieldItselfIsNoAct();
  void anAddedRowIsUndoneAndRedoneWhole();
  void aNewActEndsWhatCouldBeRedone();
  void whatAnotherDeviceChangedSinceIsLeftAlone();
  void actsOfOneGroupAreOne();
  void undoIsRefusedWithWordsWhileItIsReviewed();
  void anotherApplicationHasAHistoryOfItsOwn();
  void anActIsNamedByWhatItChanges_data();
  void anActIsNamedByWhatItChanges();
  void nothingIsWrittenWhileItIsReviewed();
  void anotherApplicationForgetsWhatWasTyped();
};

namespace {
const CellKey kName{"basic", "@", "name"};
const CellKey kPhoneCell{"basic", "@", "phone"};
}  // namespace

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
  QSignalSpy told(&desk.draft, &OpenDraft::told);
  desk.draft.destroy({CellEdit{{"work", "r1", "$row"}, "deleted"}}, QStringLiteral("删除这一行"));
  QCOMPARE(told.size(), 1);
  QCOMPARE(told[0][0].toString(), QStringLiteral("已删除这一行"));
  QCOMPARE(told[0][1].value<OpenDraft::Offer>(), OpenDraft::Offer::Undo);
  QCOMPARE(desk.kept, std::vector<std::string>{"删除这一行"});
  desk.turn();
  QVERIFY(desk.draft.dossier().rows("work").empty());
  desk.draft.undo();
  desk.turn();
  QCOMPARE(desk.dossier.value("work", "r1", "employer"), std::string_view("且末县生态环境监测站"));
  desk.draft.undo();
  QVERIFY(desk.waiting.empty());
}

void OpenDraftTest::actsAreUndoneAndRedoneInOrderWithWords() {
  DraftOfTest desk;
  desk.set("basic", "@", "name", "阿依");
  desk.turn();
  QSignalSpy told(&desk.draft, &OpenDraft::told);
  desk.draft.write({{kName, "古丽"}}, QStringLiteral("甲"));
  desk.turn();
  desk.draft.write({{kPhoneCell, "13909960123"}}, QStringLiteral("乙"));
  desk.turn();
  QCOMPARE(desk.draft.undoWords(), QStringLiteral("乙"));
  desk.draft.undo();
  desk.turn();
  QCOMPARE(desk.draft.value(kPhoneCell), std::string());
  QCOMPARE(desk.draft.value(kName), std::string("古丽"));
  desk.draft.undo();
  desk.turn();
  QCOMPARE(desk.dossier.value("basic", "@", "name"), std::string_view("阿依"));
  QCOMPARE(told.back()[0].toString(), QStringLiteral("已撤销：甲"));
  QCOMPARE(told.back()[1].value<OpenDraft::Offer>(), OpenDraft::Offer::Redo);
  QCOMPARE(desk.draft.redoWords(), QStringLiteral("甲"));
  desk.draft.redo();
  desk.draft.redo();
  desk.turn();
  QCOMPARE(desk.draft.value(kName), std::string("古丽"));
  QCOMPARE(desk.draft.value(kPhoneCell), std::string("13909960123"));
  QCOMPARE(told.back()[0].toString(), QStringLiteral("已重做：乙"));
  QCOMPARE(told.back()[1].value<OpenDraft::Offer>(), OpenDraft::Offer::Undo);
  desk.draft.redo();
  QCOMPARE(told.back()[1].value<OpenDraft::Offer>(), OpenDraft::Offer::None);
}

void OpenDraftTest::whatIsTypedInOneStayIsOneAct() {
  DraftOfTest desk;
  desk.turn();
  desk.draft.enter(kName);
  QVERIFY(desk.draft.isEntered() && !desk.draft.isTyping());
  for (const char* text : {"阿", "阿依", "阿依 "})
    desk.draft.type(kName, text);
  QVERIFY(desk.draft.isTyping());
  desk.turn();
  desk.draft.leave(kName);
  desk.turn();
  desk.draft.enter(kName);
  QVERIFY(!desk.draft.isTyping());
  desk.draft.type(kName, "阿依努尔");
  desk.turn();
  desk.draft.undo();
  desk.turn();
  QCOMPARE(desk.draft.value(kName), std::string("阿依"));
  desk.draft.undo();
  desk.turn();
  QCOMPARE(desk.draft.value(kName), std::string());
  QVERIFY(desk.draft.undoWords().isEmpty());
}

void OpenDraftTest::typingTakenBackByTheFieldItselfIsNoAct() {
  DraftOfTest desk;
  desk.set("basic", "@", "name", "阿");
  desk.turn();
  desk.draft.enter(kName);
  desk.draft.type(kName, "阿依");
  desk.draft.type(kName, "阿");
  QVERIFY(!desk.draft.isTyping());
  QVERIFY(desk.draft.undoWords().isEmpty());
  desk.draft.redo();
  QCOMPARE(desk.draft.value(kName), std::string("阿依"));
}

void OpenDraftTest::anAddedRowIsUndoneAndRedoneWhole() {
  DraftOfTest desk;
  desk.turn();
  desk.draft.write({{{"work", "r1", "$order"}, "1"},
                    {{"work", "r1", "$row"}, "live"},
                    {{"work", "r1", "from"}, "2016-08"}});
  desk.turn();
  desk.draft.write({{{"work", "r1", "to"}, "2017-08"}});
  desk.turn();
  for (int i = 0; i < 3; ++i) {
    desk.draft.undo();
    desk.draft.undo();
    desk.turn();
    QVERIFY(desk.dossier.rows("work").empty());
    desk.draft.redo();
    desk.turn();
    QCOMPARE(desk.dossier.value("work", "r1", "from"), std::string_view("2016-08"));
    QCOMPARE(desk.dossier.value("work", "r1", "to"), std::string_view());
    desk.draft.redo();
    desk.turn();
    QCOMPARE(desk.dossier.value("work", "r1", "to"), std::string_view("2017-08"));
  }
}

void OpenDraftTest::aNewActEndsWhatCouldBeRedone() {
  DraftOfTest desk;
  desk.turn();
  desk.draft.write({{kName, "阿依"}});
  desk.draft.undo();
  QVERIFY(!desk.draft.redoWords().isEmpty());
  desk.draft.write({{kPhoneCell, "13909960123"}});
  QVERIFY(desk.draft.redoWords().isEmpty());
}

void OpenDraftTest::whatAnotherDeviceChangedSinceIsLeftAlone() {
  DraftOfTest desk;
  desk.turn();
  desk.draft.write({{kName, "阿依"}, {kPhoneCell, "13909960123"}});
  desk.turn();
  desk.set("basic", "@", "name", "古丽");
  desk.turn();
  desk.draft.undo();
  desk.turn();
  QCOMPARE(desk.draft.value(kName), std::string("古丽"));
  QCOMPARE(desk.draft.value(kPhoneCell), std::string());
  desk.draft.write({{kPhoneCell, "13909960123"}});
  desk.turn();
  desk.set("basic", "@", "phone", "13909960124");
  desk.turn();
  QSignalSpy told(&desk.draft, &OpenDraft::told);
  desk.draft.undo();
  QVERIFY(desk.waiting.empty());
  QCOMPARE(told.size(), 1);
  QCOMPARE(told[0][1].value<OpenDraft::Offer>(), OpenDraft::Offer::None);
}

void OpenDraftTest::actsOfOneGroupAreOne() {
  DraftOfTest desk;
  desk.turn();
  desk.draft.write({{kName, "阿依"}}, QStringLiteral("一页"), QStringLiteral("import/1"));
  desk.draft.write({{kPhoneCell, "13909960123"}}, QStringLiteral("两页"), QStringLiteral("import/1"));
  desk.turn();
  QCOMPARE(desk.draft.undoWords(), QStringLiteral("两页"));
  desk.draft.undo();
  desk.turn();
  QCOMPARE(desk.draft.value(kName), std::string());
  QVERIFY(desk.draft.undoWords().isEmpty());
}

void OpenDraftTest::undoIsRefusedWithWordsWhileItIsReviewed() {
  DraftOfTest desk;
  desk.turn();
  desk.draft.write({{kName, "阿依"}});
  desk.state.phase = workflow::Phase::InReview;
  desk.turn();
  QSignalSpy told(&desk.draft, &OpenDraft::told);
  desk.draft.undo();
  QVERIFY(desk.waiting.empty());
  QCOMPARE(told.size(), 1);
  QCOMPARE(told[0][0].toString(), desk.draft.describeLock());
  desk.state.phase = workflow::Phase::Returned;
  desk.turn();
  desk.draft.undo();
  desk.turn();
  QCOMPARE(desk.draft.value(kName), std::string());
}

void OpenDraftTest::anotherApplicationHasAHistoryOfItsOwn() {
  DraftOfTest desk;
  desk.turn();
  desk.draft.write({{kName, "阿依"}});
  desk.turn();
  desk.draft.show(nullptr);
  desk.turn();
  QVERIFY(desk.draft.undoWords().isEmpty());
  desk.draft.undo();
  QVERIFY(desk.waiting.empty());
}

void OpenDraftTest::anActIsNamedByWhatItChanges_data() {
  QTest::addColumn<std::vector<CellEdit>>("edits");
  QTest::addColumn<QString>("words");
  const auto row = [](const char* name, std::vector<CellEdit> edits, const char* words) {
    QTest::newRow(name) << edits << QString::fromUtf8(words);
  };
  row("a field", {{kName, "阿依"}}, "修改“姓名”");
  row("a field of a row", {{{"work", "r1", "employer"}, "监测站"}}, "修改第 1 行的“工作单位名称”");
  row("a new row", {{{"work", "r2", "$row"}, "live"}}, "在“5 工作经历”添加 1 行");
  row("nothing to list", {{{"awards", "@", "none"}, "无"}}, "“7 获奖情况”填“无”");
  row("an order", {{{"work", "r1", "$order"}, "7"}}, "调整“5 工作经历”的顺序");
  row("an answer", {{{"attachment", "p1", "mask"}, "no"}}, "回答“身份证”的一页是否遮盖");
  row("a turn", {{{"attachment", "p1", "rotation"}, "90"}}, "旋转“身份证”的一页");
  row("masks", {{{"attachment", "p1", "masks"}, "[[0,0,1,1]]"}}, "修改“身份证”的一页上的遮盖");
}

void OpenDraftTest::anActIsNamedByWhatItChanges() {
  QFETCH(std::vector<CellEdit>, edits);
  QFETCH(QString, words);
  DraftOfTest desk;
  desk.addRow("work", "r1");
  desk.addPage("id_card");
  desk.turn();
  desk.draft.write(edits);
  QCOMPARE(desk.draft.undoWords(), words);
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
