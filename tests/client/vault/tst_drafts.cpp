// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
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
  void sequencesHaveNoHoles();
  void textIsCleanedBeforeItIsAnOperation();
  void clockThatGoesBackStillWins();
  void clockOffsetIsInTheStamps();
  void readersKeepTheirCopy();
  void unknownPolicyMakesNoDraft();
  void snapshotBringsBackWhatWasThere();
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
  const std::uint64_t revision = m_vault->revision(m_draft);
  QVERIFY(put(*m_vault, m_draft, "name", "a", kNow + base::Millis(5)));
  QVERIFY(put(*m_vault, m_draft, "phone", ""));
  QCOMPARE(m_vault->revision(m_draft), revision);
  QCOMPARE(m_vault->drafts().front().operations, std::uint64_t(1));
}

void DraftsTest::batchIsWholeOrNothing() {
  const auto written = m_vault->edit(
      m_draft, {cell("basic", "@", "name", "a"), cell("basic", "@", "phone", std::string("\0x", 2))}, kNow);
  QCOMPARE(codeOf(written), Code::InvalidInput);
  QCOMPARE(written.error().place().path, std::string("basic/@/phone"));
  QCOMPARE(valueOf(*m_vault, m_draft, "name"), std::string());
  QCOMPARE(m_vault->drafts().front().operations, std::uint64_t(0));
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
      m_vault->edit(m_draft, {cell("basic", "@", column.constData(), value.toStdString())}, kNow);
  QCOMPARE(int(codeOf(written)), code);
  QCOMPARE(m_vault->drafts().front().operations, std::uint64_t(0));
}

void DraftsTest::sequencesHaveNoHoles() {
  for (int i = 0; i < 5; ++i)
    QVERIFY(bool(m_vault->edit(
        m_draft, {cell("basic", "@", "name", std::to_string(i)), cell("basic", "@", "phone", "1")}, kNow)));
  const auto request = m_vault->pending(kNow);
  std::uint64_t expected = 0;
  for (const auto& operation : request.operations.front().operations)
    QCOMPARE(operation.sequence, ++expected);
  QCOMPARE(expected, std::uint64_t(6));
}

void DraftsTest::textIsCleanedBeforeItIsAnOperation() {
  QVERIFY(put(*m_vault, m_draft, "phone", "\u202D139\u00A00996\u00A00123\u202C"));
  QVERIFY(put(*m_vault, m_draft, "name", "买买提·阿依努尔\u200B\n"));
  QCOMPARE(valueOf(*m_vault, m_draft, "phone"), std::string("13909960123"));
  QCOMPARE(m_vault->history(m_draft, {"basic", "@", "name"}).front().value, std::string("买买提·阿依努尔"));
  const std::uint64_t revision = m_vault->revision(m_draft);
  QVERIFY(put(*m_vault, m_draft, "phone", "１３９０９９６０１２３"));
  QCOMPARE(m_vault->revision(m_draft), revision);
}

void DraftsTest::clockThatGoesBackStillWins() {
  QVERIFY(put(*m_vault, m_draft, "name", "first", kNow));
  QVERIFY(put(*m_vault, m_draft, "name", "second", kNow - std::chrono::hours(48)));
  QCOMPARE(valueOf(*m_vault, m_draft, "name"), std::string("second"));
  const auto history = m_vault->history(m_draft, {"basic", "@", "name"});
  QCOMPARE(history.size(), std::size_t(2));
  QCOMPARE(history.front().value, std::string("second"));
  QCOMPARE(history.front().base, history.back().stamp);
}

void DraftsTest::clockOffsetIsInTheStamps() {
  QVERIFY(bool(m_vault->setServerClock(measured(kNow + std::chrono::hours(48), kNow))));
  QVERIFY(put(*m_vault, m_draft, "name", "x", kNow));
  QCOMPARE(m_vault->history(m_draft, {"basic", "@", "name"}).front().stamp.wall,
           base::toMillis(kNow + std::chrono::hours(48)));
}

void DraftsTest::readersKeepTheirCopy() {
  QVERIFY(put(*m_vault, m_draft, "name", "old"));
  const auto before = m_vault->dossier(m_draft);
  QCOMPARE(m_vault->dossier(m_draft).get(), before.get());
  QVERIFY(put(*m_vault, m_draft, "name", "new"));
  QCOMPARE(std::string(before->value("basic", "@", "name")), std::string("old"));
  QCOMPARE(valueOf(*m_vault, m_draft, "name"), std::string("new"));
}

void DraftsTest::unknownPolicyMakesNoDraft() {
  QCOMPARE(codeOf(m_vault->newDraft(std::string(64, 'a'))), Code::UnknownPolicy);
  QCOMPARE(m_vault->drafts().size(), std::size_t(1));
}

void DraftsTest::snapshotBringsBackWhatWasThere() {
  const std::vector<CellEdit> row{cell("work", "r1", "$row", "live"),
                                  cell("work", "r1", "employer", "监测站")};
  QVERIFY(put(*m_vault, m_draft, "name", "a") && bool(m_vault->edit(m_draft, row, kNow)));
  const auto snapshot = m_vault->takeSnapshot(m_draft, "before import", kNow);
  QVERIFY(bool(snapshot));
  const std::vector<CellEdit> destroyed{cell("basic", "@", "name", "b"), cell("basic", "@", "phone", "1"),
                                        cell("work", "r1", "$row", "deleted"),
                                        cell("work", "r2", "$row", "live"),
                                        cell("work", "r2", "employer", "x")};
  QVERIFY(bool(m_vault->edit(m_draft, destroyed, kNow)));
  const auto restored = m_vault->restoreSnapshot(*snapshot, kNow);
  QVERIFY2(bool(restored), restored ? "" : restored.error().line().c_str());
  QCOMPARE(valueOf(*m_vault, m_draft, "name"), std::string("a"));
  QCOMPARE(valueOf(*m_vault, m_draft, "phone"), std::string());
  QCOMPARE(m_vault->dossier(m_draft)->rows("work"), std::vector<std::string>{"r1"});
  QCOMPARE(std::string(m_vault->dossier(m_draft)->value("work", "r1", "employer")), std::string("监测站"));
  const auto all = m_vault->snapshots(m_draft);
  QCOMPARE(all.size(), std::size_t(2));
  const auto undo =
      std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id != *snapshot; });
  QVERIFY(bool(m_vault->restoreSnapshot(undo->id, kNow)));
  QCOMPARE(m_vault->dossier(m_draft)->rows("work"), std::vector<std::string>{"r2"});
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
