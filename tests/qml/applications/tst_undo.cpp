// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Undo and redo by key and by toast, on every page of an applicant.
#include "client/app/draft/open_draft.hpp"
#include "tests/qml/applications/shell_of_test.hpp"

#include <QTest>

namespace tarim::tests {

class UndoTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void undoAndRedoWorkFromEveryPage_data();
  void undoAndRedoWorkFromEveryPage();
  void aTextFieldTakesBackItsOwnTypingFirst();
  void aRestoreIsUndoneByTheKeyToo();
  void undoWhileItIsReviewedSaysWhyNot();

 private:
  ShellOfTest m_shell;
};

void UndoTest::undoAndRedoWorkFromEveryPage_data() {
  QTest::addColumn<QByteArray>("route");
  for (const char* route : {"home", "dossier", "scans", "progress", "submit", "history", "sync", "account"})
    QTest::newRow(route) << QByteArray(route);
}

void UndoTest::undoAndRedoWorkFromEveryPage() {
  QFETCH(QByteArray, route);
  m_shell.show(Situation::Half, "home");
  client::app::OpenDraft& draft = client::app::OpenDraft::of(m_shell.session());
  const dossier::CellKey unit{"basic", "@", "unit"};
  const std::string before = draft.value(unit);
  draft.write({{unit, "轮台县水利局"}}, QStringLiteral("修改现工作单位"));
  m_shell.router().start(QLatin1String(route));
  m_shell.settle();
  QTest::keyClick(&m_shell.window(), Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(draft.value(unit), before);
  QQuickItem* toast = m_shell.item(QStringLiteral("shell.toast"));
  QVERIFY(toast);
  QCOMPARE(toast->property("text").toString(), QStringLiteral("已撤销：修改现工作单位"));
  QCOMPARE(toast->property("actionText").toString(), QStringLiteral("重做"));
  QTest::keyClick(&m_shell.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  QCOMPARE(draft.value(unit), std::string("轮台县水利局"));
  QVERIFY(QMetaObject::invokeMethod(toast, "acted"));
  QCOMPARE(draft.value(unit), before);
  QVERIFY(QMetaObject::invokeMethod(toast, "acted"));
  QCOMPARE(draft.value(unit), std::string("轮台县水利局"));
  draft.undo();
}

void UndoTest::aTextFieldTakesBackItsOwnTypingFirst() {
  m_shell.show(Situation::Half, "home");
  m_shell.forget();
  client::app::OpenDraft& draft = client::app::OpenDraft::of(m_shell.session());
  const dossier::CellKey unit{"basic", "@", "unit"};
  const dossier::CellKey phone{"basic", "@", "phone"};
  const std::string before = draft.value(unit);
  draft.write({{phone, "13909960125"}}, QStringLiteral("修改手机号码"));
  m_shell.router().openPlace(QStringLiteral("basic"));
  m_shell.settle();
  QQuickItem* field = m_shell.item(QStringLiteral("field.basic.@.unit"));
  QVERIFY(field);
  field->forceActiveFocus();
  const auto undo = [&] { QTest::keyClick(&m_shell.window(), Qt::Key_Z, Qt::ControlModifier); };
  // Nothing was typed in this field yet: the last act is taken back, also from inside it.
  undo();
  QVERIFY(draft.value(phone) != "13909960125");
  draft.redo();
  QTest::keyClick(&m_shell.window(), Qt::Key_End);
  QTest::keyClick(&m_shell.window(), 'x');
  QCOMPARE(draft.value(unit), before + "x");
  undo();
  QCOMPARE(draft.value(unit), before);
  QCOMPARE(draft.value(phone), std::string("13909960125"));
  QTest::keyClick(&m_shell.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  QCOMPARE(draft.value(unit), before + "x");
  // What was typed in an earlier stay is one act, in whichever field the cursor is.
  m_shell.item(QStringLiteral("field.basic.@.phone"))->forceActiveFocus();
  undo();
  QCOMPARE(draft.value(unit), before);
  QCOMPARE(m_shell.item(QStringLiteral("field.basic.@.unit"))->property("text").toString().toStdString(),
           before);
  undo();
  QVERIFY(draft.value(phone) != "13909960125");
}

void UndoTest::aRestoreIsUndoneByTheKeyToo() {
  m_shell.show(Situation::Half, "home");
  m_shell.forget();
  client::app::Session& session = m_shell.session();
  const std::string application = session.application().toStdString();
  const std::string before(session.draft()->dossier->value("basic", "@", "unit"));
  const std::string row = session.draft()->dossier->rows("work").front();
  session.run([application, row, now = m_shell.stage().clock().now()](client::Vault& vault) {
    (void)vault.drafts.takeSnapshot(application, client::SnapshotReason::Removal, "删除一行", now);
    (void)vault.drafts.edit(
        application, {{{"basic", "@", "unit"}, "轮台县水利局"}, {{"work", row, "$row"}, "deleted"}}, now);
  });
  const auto unit = [&] { return std::string(session.draft()->dossier->value("basic", "@", "unit")); };
  const auto rows = [&] { return session.draft()->dossier->rows("work").size(); };
  QTRY_COMPARE(unit(), std::string("轮台县水利局"));
  const std::size_t fewer = rows();
  m_shell.router().start(QStringLiteral("history"));
  QTRY_VERIFY(m_shell.item(QStringLiteral("history.snapshot:0")));
  QVERIFY(m_shell.press(QStringLiteral("history.snapshot:0")));
  QTRY_VERIFY(m_shell.item(QStringLiteral("history.restore")));
  QVERIFY(m_shell.press(QStringLiteral("history.restore")));
  QTRY_COMPARE(unit(), before);
  QTRY_VERIFY(!client::app::OpenDraft::of(session).undoWords().isEmpty());
  m_shell.router().start(QStringLiteral("home"));
  m_shell.settle();
  QTest::keyClick(&m_shell.window(), Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE(unit(), std::string("轮台县水利局"));
  QCOMPARE(rows(), fewer);
  QTest::keyClick(&m_shell.window(), Qt::Key_Y, Qt::ControlModifier);
  QTRY_COMPARE(unit(), before);
  QCOMPARE(rows(), fewer + 1);
}

void UndoTest::undoWhileItIsReviewedSaysWhyNot() {
  m_shell.show(Situation::Submitted, "progress");
  QTest::keyClick(&m_shell.window(), Qt::Key_Z, Qt::ControlModifier);
  QQuickItem* toast = m_shell.item(QStringLiteral("shell.toast"));
  QVERIFY(toast && toast->property("text").toString().contains(QStringLiteral("正在审核")));
  QCOMPARE(toast->property("actionText").toString(), QString());
}

std::unique_ptr<QObject> makeUndoTest() {
  return std::make_unique<UndoTest>();
}

}  // namespace tarim::tests

#include "tst_undo.moc"
