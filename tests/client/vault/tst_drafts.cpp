// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/dossier/limits.hpp"
#include "tests/client/vault/directory_of_test.hpp"

#include <QTest>

namespace tarim::client::test {

using base::Code;

class DraftsTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void sameValueWritesNothing();
  void batchIsWholeOrNothing();
  void badNamesAndValuesAreRefused_data();
  void badNamesAndValuesAreRefused();
  void moreThanADraftMayHaveIsRefusedBeforeItIsStored();
  void aPersonHasSoManyDrafts();
  void sequencesHaveNoHoles();
  void textIsCleanedBeforeItIsAnOperation();
  void clockThatGoesBackStillWins();
  void clockOffsetIsInTheStamps();
  void readersKeepTheirCopy();
  void unknownPolicyMakesNoDraft();
  void snapshotBringsBackWhatWasThere();
  void theFirstEditOfADayLeavesASnapshot();
  void submittingLeavesASnapshot();
  void theNewestSnapshotsStay();
  void changeIsToldWithoutTheLock();

 private:
  std::unique_ptr<Folder> m_folder;
  std::unique_ptr<Vault> m_vault;
  std::string m_draft;
};

void DraftsTest::init() {
  m_vault.reset();
  m_folder = std::make_unique<Folder>();
  m_vault = createVault(m_folder->path());
  m_draft = newDraft(*m_vault);
}

void DraftsTest::sameValueWritesNothing() {
  QVERIFY(put(*m_vault, m_draft, "name", "a"));
  const std::uint64_t revision = m_vault->drafts.revision(m_draft);
  QVERIFY(put(*m_vault, m_draft, "name", "a", kNow + base::Millis(5)));
  QVERIFY(put(*m_vault, m_draft, "phone", ""));
  QCOMPARE(m_vault->drafts.revision(m_draft), revision);
  QCOMPARE(m_vault->drafts.list().front().operations, std::uint64_t(1));
}

void DraftsTest::batchIsWholeOrNothing() {
  const auto written = m_vault->drafts.edit(
      m_draft, {cell("basic", "@", "name", "a"), cell("basic", "@", "phone", std::string("\0x", 2))}, kNow);
  QCOMPARE(codeOf(written), Code::InvalidInput);
  QCOMPARE(written.error().place().path, std::string("basic/@/phone"));
  QCOMPARE(valueOf(*m_vault, m_draft, "name"), std::string());
  QCOMPARE(m_vault->drafts.list().front().operations, std::uint64_t(0));
}

void DraftsTest::badNamesAndValuesAreRefused_data() {
  QTest::addColumn<QByteArray>("column");
  QTest::addColumn<QByteArray>("value");
  QTest::addColumn<int>("code");
  QTest::newRow("empty name") << QByteArray() << QByteArray("x") << int(Code::InvalidInput);
  QTest::newRow("long name") << QByteArray(65, 'c') << QByteArray("x") << int(Code::InvalidInput);
  QTest::newRow("not UTF-8") << QByteArray("name") << QByteArray("\xC3\x28") << int(Code::InvalidInput);
  QTest::newRow("too large") << QByteArray("name") << QByteArray(64 * 1024 + 1, 'x') << int(Code::TooLarge);
}

void DraftsTest::badNamesAndValuesAreRefused() {
  QFETCH(QByteArray, column);
  QFETCH(QByteArray, value);
  QFETCH(int, code);
  const auto written =
      m_vault->drafts.edit(m_draft, {cell("basic", "@", column.constData(), value.toStdString())}, kNow);
  QCOMPARE(int(codeOf(written)), code);
  QCOMPARE(m_vault->drafts.list().front().operations, std::uint64_t(0));
}

void DraftsTest::moreThanADraftMayHaveIsRefusedBeforeItIsStored() {
  std::vector<CellEdit> edits;
  for (std::uint64_t row = 0; row < dossier::kMaxRows; ++row)
    edits.push_back(cell("work", ("r" + std::to_string(row)).c_str(), "from", "2016-08"));
  QVERIFY(bool(m_vault->drafts.edit(m_draft, edits, kNow)));
  const auto before = m_vault->drafts.list().front().operations;
  const auto row = m_vault->drafts.edit(m_draft, {cell("work", "one more", "from", "2016-08")}, kNow);
  QCOMPARE(codeOf(row), Code::TooLarge);
  QVERIFY(row.error().detail().find("4000 rows") != std::string::npos);
  edits.clear();
  for (std::uint64_t column = 0; column <= dossier::kMaxCells; ++column)
    edits.push_back(cell("work", "r1", ("c" + std::to_string(column)).c_str(), "x"));
  QCOMPARE(codeOf(m_vault->drafts.edit(m_draft, edits, kNow)), Code::TooLarge);
  QCOMPARE(m_vault->drafts.list().front().operations, before);
  // What is there can be changed, and another cell of a row that is there is no row.
  QVERIFY(bool(m_vault->drafts.edit(m_draft, {cell("work", "r1", "from", "2017-08")}, kNow)));
  QVERIFY(bool(m_vault->drafts.edit(m_draft, {cell("work", "r1", "to", "2018-08")}, kNow)));
}

void DraftsTest::aPersonHasSoManyDrafts() {
  while (m_vault->drafts.list().size() < dossier::kMaxDraftsOfPerson)
    newDraft(*m_vault);
  QCOMPARE(codeOf(m_vault->drafts.create(policyOfTest()->hash.hex())), Code::TooLarge);
  QCOMPARE(m_vault->drafts.list().size(), std::size_t(dossier::kMaxDraftsOfPerson));
}

void DraftsTest::sequencesHaveNoHoles() {
  for (int i = 0; i < 5; ++i)
    QVERIFY(bool(m_vault->drafts.edit(
        m_draft, {cell("basic", "@", "name", std::to_string(i)), cell("basic", "@", "phone", "1")}, kNow)));
  const auto request = m_vault->exchange.pending(kNow);
  std::uint64_t expected = 0;
  for (const auto& operation : request.operations.front().operations)
    QCOMPARE(operation.sequence, ++expected);
  QCOMPARE(expected, std::uint64_t(6));
}

void DraftsTest::textIsCleanedBeforeItIsAnOperation() {
  QVERIFY(put(*m_vault, m_draft, "phone", "\u202D139\u00A00996\u00A00123\u202C"));
  QVERIFY(put(*m_vault, m_draft, "name", "买买提·阿依努尔\u200B\n"));
  QCOMPARE(valueOf(*m_vault, m_draft, "phone"), std::string("13909960123"));
  QCOMPARE(m_vault->drafts.history(m_draft, {"basic", "@", "name"}).front().value,
           std::string("买买提·阿依努尔"));
  const std::uint64_t revision = m_vault->drafts.revision(m_draft);
  QVERIFY(put(*m_vault, m_draft, "phone", "１３９０９９６０１２３"));
  QCOMPARE(m_vault->drafts.revision(m_draft), revision);
}

void DraftsTest::clockThatGoesBackStillWins() {
  QVERIFY(put(*m_vault, m_draft, "name", "first", kNow));
  QVERIFY(put(*m_vault, m_draft, "name", "second", kNow - std::chrono::hours(48)));
  QCOMPARE(valueOf(*m_vault, m_draft, "name"), std::string("second"));
  const auto history = m_vault->drafts.history(m_draft, {"basic", "@", "name"});
  QCOMPARE(history.size(), std::size_t(2));
  QCOMPARE(history.front().value, std::string("second"));
  QCOMPARE(history.front().base, history.back().stamp);
}

void DraftsTest::clockOffsetIsInTheStamps() {
  QVERIFY(bool(m_vault->exchange.setServerClock(measured(kNow + std::chrono::hours(48), kNow))));
  QVERIFY(put(*m_vault, m_draft, "name", "x", kNow));
  QCOMPARE(m_vault->drafts.history(m_draft, {"basic", "@", "name"}).front().stamp.wall,
           base::toMillis(kNow + std::chrono::hours(48)));
}

void DraftsTest::readersKeepTheirCopy() {
  QVERIFY(put(*m_vault, m_draft, "name", "old"));
  const auto before = m_vault->drafts.dossier(m_draft);
  QCOMPARE(m_vault->drafts.dossier(m_draft).get(), before.get());
  QVERIFY(put(*m_vault, m_draft, "name", "new"));
  QCOMPARE(std::string(before->value("basic", "@", "name")), std::string("old"));
  QCOMPARE(valueOf(*m_vault, m_draft, "name"), std::string("new"));
}

void DraftsTest::unknownPolicyMakesNoDraft() {
  QCOMPARE(codeOf(m_vault->drafts.create(std::string(64, 'a'))), Code::UnknownPolicy);
  QCOMPARE(m_vault->drafts.list().size(), std::size_t(1));
}

void DraftsTest::snapshotBringsBackWhatWasThere() {
  const std::vector<CellEdit> row{cell("work", "r1", "$row", "live"),
                                  cell("work", "r1", "employer", "监测站")};
  QVERIFY(put(*m_vault, m_draft, "name", "a") && bool(m_vault->drafts.edit(m_draft, row, kNow)));
  QVERIFY(m_vault->drafts.takeSnapshot(m_draft, SnapshotReason::Import, "张三.json", kNow));
  const SnapshotInfo kept = m_vault->drafts.snapshots(m_draft).front();
  QVERIFY(kept.reason == SnapshotReason::Import);
  QCOMPARE(kept.words, std::string("张三.json"));
  const std::vector<CellEdit> destroyed{cell("basic", "@", "name", "b"), cell("basic", "@", "phone", "1"),
                                        cell("work", "r1", "$row", "deleted"),
                                        cell("work", "r2", "$row", "live"),
                                        cell("work", "r2", "employer", "x")};
  QVERIFY(bool(m_vault->drafts.edit(m_draft, destroyed, kNow)));
  const auto restored = m_vault->drafts.restoreSnapshot(kept.id, kNow + base::Millis(1));
  QVERIFY2(bool(restored), restored ? "" : restored.error().line().c_str());
  QCOMPARE(valueOf(*m_vault, m_draft, "name"), std::string("a"));
  QCOMPARE(valueOf(*m_vault, m_draft, "phone"), std::string());
  QCOMPARE(m_vault->drafts.dossier(m_draft)->rows("work"), std::vector<std::string>{"r1"});
  QCOMPARE(std::string(m_vault->drafts.dossier(m_draft)->value("work", "r1", "employer")),
           std::string("监测站"));
  const SnapshotInfo undo = m_vault->drafts.snapshots(m_draft).front();
  QVERIFY(undo.reason == SnapshotReason::Restore);
  QVERIFY(m_vault->drafts.restoreSnapshot(undo.id, kNow + base::Millis(2)));
  QCOMPARE(m_vault->drafts.dossier(m_draft)->rows("work"), std::vector<std::string>{"r2"});
}

void DraftsTest::theFirstEditOfADayLeavesASnapshot() {
  QVERIFY(put(*m_vault, m_draft, "name", "first day"));
  QVERIFY(put(*m_vault, m_draft, "phone", "1"));
  QVERIFY(m_vault->drafts.snapshots(m_draft).empty());
  const base::Instant next = kNow + std::chrono::days(1);
  QVERIFY(put(*m_vault, m_draft, "name", "second day", next));
  QVERIFY(put(*m_vault, m_draft, "phone", "2", next));
  const auto all = m_vault->drafts.snapshots(m_draft);
  QCOMPARE(all.size(), std::size_t(1));
  QVERIFY(all.front().reason == SnapshotReason::Day);
  const auto kept = m_vault->drafts.snapshot(all.front().id);
  QVERIFY(bool(kept));
  QCOMPARE(std::string(kept->value("basic", "@", "name")), std::string("first day"));
  QCOMPARE(std::string(kept->value("basic", "@", "phone")), std::string("1"));
}

void DraftsTest::submittingLeavesASnapshot() {
  QVERIFY(put(*m_vault, m_draft, "name", "a"));
  workflow::Command command;
  command.id = "c1";
  command.kind = workflow::CommandKind::Submit;
  command.application = m_draft;
  const base::Instant later = kNow + base::Millis(1);
  QVERIFY(m_vault->exchange.queue(command, later));
  QVERIFY(m_vault->exchange.queue(command, later));  // Said twice, kept once.
  const auto all = m_vault->drafts.snapshots(m_draft);
  QCOMPARE(all.size(), std::size_t(1));
  QVERIFY(all.front().reason == SnapshotReason::Submission);
}

void DraftsTest::theNewestSnapshotsStay() {
  QVERIFY(put(*m_vault, m_draft, "name", "a"));
  for (std::size_t i = 0; i < kMaxSnapshots + 5; ++i)
    QVERIFY(m_vault->drafts.takeSnapshot(m_draft, SnapshotReason::Removal, std::to_string(i),
                                         kNow + base::Millis(i)));
  const auto all = m_vault->drafts.snapshots(m_draft);
  QCOMPARE(all.size(), kMaxSnapshots);
  QCOMPARE(all.front().words, std::to_string(kMaxSnapshots + 4));
  QCOMPARE(all.back().words, std::string("5"));
}

void DraftsTest::changeIsToldWithoutTheLock() {
  int told = 0;
  std::string seen;
  m_vault->onChange([&] {
    ++told;
    seen = valueOf(*m_vault, m_draft, "name");
  });
  QVERIFY(put(*m_vault, m_draft, "name", "x"));
  QCOMPARE(told, 1);
  QCOMPARE(seen, std::string("x"));
  QVERIFY(put(*m_vault, m_draft, "name", "x"));
  QCOMPARE(told, 1);
  m_vault->onChange({});
}

std::unique_ptr<QObject> makeDraftsTest() {
  return std::make_unique<DraftsTest>();
}

}  // namespace tarim::client::test

#include "tst_drafts.moc"
