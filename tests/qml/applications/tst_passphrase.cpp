// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Passphrase fields: a screen reader says their name and never their letters, which a button shows until the
// field is left.
#include "tests/qml/applications/shell_of_test.hpp"

#include <QAccessible>
#include <QTest>

namespace tarim::tests {

class PassphraseTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theFieldHasANameAndKeepsItsLetters_data();
  void theFieldHasANameAndKeepsItsLetters();
  void theButtonShowsAndHidesByKeyboard();
  void whatWasShownIsHiddenWhenTheFormIsClosed();

 private:
  [[nodiscard]] QQuickItem* input(const QString& field);
  [[nodiscard]] static bool isHidden(const QQuickItem& input) {
    return input.property("echoMode").toInt() != 0;
  }
  ShellOfTest m_shell;
};

QQuickItem* PassphraseTest::input(const QString& field) {
  QQuickItem* item = m_shell.item(field);
  if (!item) return nullptr;
  item->forceActiveFocus();
  return m_shell.window().activeFocusItem();
}

void PassphraseTest::theFieldHasANameAndKeepsItsLetters_data() {
  QTest::addColumn<bool>("shown");
  QTest::newRow("hidden") << false;
  QTest::newRow("shown") << true;
}

void PassphraseTest::theFieldHasANameAndKeepsItsLetters() {
  QFETCH(bool, shown);
  QAccessible::setActive(true);
  m_shell.show(Situation::NewDevice, "account");
  for (const char* name : {"account.newPassphrase", "account.again"}) {
    QQuickItem* field = m_shell.item(QLatin1String(name));
    QVERIFY(field);
    field->setProperty("text", QStringLiteral("horse battery"));
    field->setProperty("revealed", shown);
    QQuickItem* item = input(QLatin1String(name));
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(item);
    QVERIFY(spoken);
    QCOMPARE(spoken->text(QAccessible::Name), field->property("label").toString());
    QCOMPARE(spoken->role(), QAccessible::EditableText);
    QCOMPARE(bool(spoken->state().passwordEdit), !shown);
    QVERIFY(shown || !spoken->text(QAccessible::Value).contains(QStringLiteral("horse")));
    QVERIFY(shown || !spoken->textInterface() ||
            !spoken->textInterface()->text(0, 13).contains(QStringLiteral("horse")));
    field->setProperty("text", QString());
    field->setProperty("revealed", false);
  }
}

void PassphraseTest::theButtonShowsAndHidesByKeyboard() {
  QAccessible::setActive(true);
  m_shell.show(Situation::NewDevice, "account");
  QQuickItem* item = input(QStringLiteral("account.newPassphrase"));
  QVERIFY(item && isHidden(*item));
  QTest::keyClick(&m_shell.window(), Qt::Key_Tab);
  QQuickItem* eye = m_shell.window().activeFocusItem();
  QCOMPARE(eye, m_shell.item(QStringLiteral("account.newPassphrase.show")));
  QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(eye);
  for (const bool shown : {true, false}) {
    QTest::keyClick(&m_shell.window(), shown ? Qt::Key_Space : Qt::Key_Return);
    QCOMPARE(isHidden(*item), !shown);
    QCOMPARE(bool(spoken->state().checked), shown);
    QCOMPARE(m_shell.window().activeFocusItem(), eye);
  }
}

void PassphraseTest::whatWasShownIsHiddenWhenTheFormIsClosed() {
  m_shell.show(Situation::Half, "account");
  for (const char* leaves : {"account.keepPassphrase", "home", "home"}) {
    m_shell.router().start(QStringLiteral("account"));
    m_shell.settle();
    QVERIFY(m_shell.press(QStringLiteral("account.changePassphrase")));
    for (const char* name : {"account.oldPassphrase", "account.nextPassphrase", "account.nextAgain"}) {
      QQuickItem* item = input(QLatin1String(name));
      QVERIFY(item && isHidden(*item));
      QVERIFY(m_shell.press(QLatin1String(name) + QStringLiteral(".show")));
      QVERIFY(!isHidden(*item));
    }
    if (!m_shell.press(QLatin1String(leaves))) m_shell.router().start(QLatin1String(leaves));
    m_shell.settle();
  }
}

std::unique_ptr<QObject> makePassphraseTest() {
  return std::make_unique<PassphraseTest>();
}

}  // namespace tarim::tests

#include "tst_passphrase.moc"
