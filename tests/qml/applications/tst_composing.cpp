// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Chinese typed through an input method: letters that are composed stand in the field and are not typed yet.
#include "client/app/draft/open_draft.hpp"
#include "tests/qml/applications/shell_of_test.hpp"

#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>

namespace tarim::tests {

class ComposingTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatIsComposedIsTypedWhenItIsCommitted_data();
  void whatIsComposedIsTypedWhenItIsCommitted();
  void aLimitCountsWhatIsCommitted();
  void noInputMethodMeddlesWithAPassphrase();

 private:
  static void send(const QString& composed, const QString& committed);
  ShellOfTest m_shell;
};

void ComposingTest::send(const QString& composed, const QString& committed) {
  QInputMethodEvent event(composed, {{QInputMethodEvent::Cursor, int(composed.size()), 1, {}}});
  if (!committed.isEmpty()) event.setCommitString(committed);
  QCoreApplication::sendEvent(QGuiApplication::focusObject(), &event);
}

void ComposingTest::whatIsComposedIsTypedWhenItIsCommitted_data() {
  QTest::addColumn<QByteArray>("group");
  QTest::addColumn<QByteArray>("column");
  QTest::newRow("a line") << QByteArray("basic") << QByteArray("unit");
  QTest::newRow("many lines") << QByteArray("summary") << QByteArray("text");
}

void ComposingTest::whatIsComposedIsTypedWhenItIsCommitted() {
  QFETCH(QByteArray, group);
  QFETCH(QByteArray, column);
  m_shell.show(Situation::Half, "home");
  m_shell.forget();
  client::app::OpenDraft& draft = client::app::OpenDraft::of(m_shell.session());
  const dossier::CellKey cell{group.toStdString(), "@", column.toStdString()};
  const std::string before = draft.value(cell);
  m_shell.router().openPlace(QString::fromLatin1(group));
  m_shell.settle();
  QQuickItem* field =
      m_shell.item(QStringLiteral("field.%1.@.%2").arg(QLatin1String(group), QLatin1String(column)));
  QVERIFY(field);
  field->forceActiveFocus();
  QQuickItem* input = m_shell.window().activeFocusItem();
  QTest::keyClick(&m_shell.window(), Qt::Key_End);
  QTest::keyClick(&m_shell.window(), Qt::Key_End, Qt::ControlModifier);
  for (const char* letters : {"q", "qie", "qiemo"}) {
    send(QLatin1String(letters), {});
    QCOMPARE(input->property("preeditText").toString(), QLatin1String(letters));
    QCOMPARE(draft.value(cell), before);
  }
  // Where the input method lets these keys through, the person stays in the field and nothing is typed.
  const QSignalSpy left(field, SIGNAL(finished()));
  QVERIFY(left.isValid());
  for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape}) {
    QTest::keyClick(&m_shell.window(), key);
    QCOMPARE(m_shell.window().activeFocusItem(), input);
    QCOMPARE(draft.value(cell), before);
    QCOMPARE(input->property("text").toString().toStdString(), before);
    QCOMPARE(left.count(), 0);
  }
  QVERIFY(draft.undoWords().isEmpty());
  send({}, QStringLiteral("且末"));
  send(QStringLiteral("xian"), {});
  QCOMPARE(draft.value(cell), before + "且末");
  send({}, QStringLiteral("县"));
  QCOMPARE(draft.value(cell), before + "且末县");
  QCOMPARE(m_shell.window().activeFocusItem(), input);
  // One stay in a field is one act, whatever was composed in it.
  QTest::keyClick(&m_shell.window(), Qt::Key_Tab);
  draft.undo();
  QCOMPARE(draft.value(cell), before);
  QVERIFY(draft.undoWords().isEmpty());
}

void ComposingTest::aLimitCountsWhatIsCommitted() {
  m_shell.show(Situation::NewDevice, "account");
  m_shell.forget();
  QQuickItem* field = m_shell.item(QStringLiteral("account.label"));
  QVERIFY(field);
  const int most = field->property("maximumLength").toInt();
  field->setProperty("text", QString(most - 2, QLatin1Char('x')));
  field->forceActiveFocus();
  QQuickItem* input = m_shell.window().activeFocusItem();
  QTest::keyClick(&m_shell.window(), Qt::Key_End);
  send(QStringLiteral("xinjiang"), {});
  QCOMPARE(input->property("preeditText").toString(), QStringLiteral("xinjiang"));
  send({}, QStringLiteral("新疆"));
  QCOMPARE(field->property("text").toString(), QString(most - 2, QLatin1Char('x')) + QStringLiteral("新疆"));
}

void ComposingTest::noInputMethodMeddlesWithAPassphrase() {
  m_shell.show(Situation::NewDevice, "account");
  for (const bool shown : {false, true}) {
    QQuickItem* field = m_shell.item(QStringLiteral("account.newPassphrase"));
    QVERIFY(field);
    field->setProperty("revealed", shown);
    field->forceActiveFocus();
    const QQuickItem* input = m_shell.window().activeFocusItem();
    const QVariant hints = input->inputMethodQuery(Qt::ImHints);
    QVERIFY(hints.toInt() & Qt::ImhHiddenText);
    QVERIFY(hints.toInt() & Qt::ImhSensitiveData);
  }
}

std::unique_ptr<QObject> makeComposingTest() {
  return std::make_unique<ComposingTest>();
}

}  // namespace tarim::tests

#include "tst_composing.moc"
