// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// The keyboard on the applicant's pages: a page opened from the scans has it, Esc leaves a field before it
// leaves the page.
#include "tests/qml/applications/shell_of_test.hpp"
#include "tests/support/page_keys.hpp"

#include <QTest>

namespace tarim::tests {

class KeyboardTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aPageOpenedFromTheScansHasTheKeyboard_data();
  void aPageOpenedFromTheScansHasTheKeyboard();
  void escLeavesAFieldBeforeItLeavesThePage();
  void oneKeyLeadsFromTheListIntoTheFirstField_data();
  void oneKeyLeadsFromTheListIntoTheFirstField();

 private:
  ShellOfTest m_shell;
};

void KeyboardTest::aPageOpenedFromTheScansHasTheKeyboard_data() {
  QTest::addColumn<bool>("byMouse");
  QTest::addColumn<QString>("then");
  for (const bool byMouse : {true, false})
    for (const char* then : {"", "zoomIn", "rotate", "nextPage", "nav-2", "shell.status"})
      QTest::addRow("%s, %s pressed", byMouse ? "opened by mouse" : "opened by Enter", then)
          << byMouse << QString(then);
}

void KeyboardTest::aPageOpenedFromTheScansHasTheKeyboard() {
  QFETCH(bool, byMouse);
  QFETCH(QString, then);
  m_shell.show(Situation::Half, "scans");
  m_shell.forget();
  QQuickWindow& window = m_shell.window();
  window.resize(1440, 900);
  window.requestActivate();
  QVERIFY(QTest::qWaitForWindowActive(&window));
  const auto click = [&](const QString& name) {
    m_shell.settle();
    QQuickItem* there = m_shell.item(name);
    QVERIFY2(there, qPrintable(name));
    QTest::mouseClick(&window, Qt::LeftButton, {},
                      there->mapToScene({there->width() / 2, there->height() / 2}).toPoint());
    m_shell.settle();
  };
  const QString thumb = QStringLiteral("page.") + m_shell.stage().pageOf("id_card");
  const auto open = [&] {
    m_shell.router().start(QStringLiteral("scans"));
    m_shell.settle();
    if (byMouse) return click(thumb);
    QVERIFY(m_shell.item(thumb));
    m_shell.item(thumb)->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&window, Qt::Key_Return);
    m_shell.settle();
  };
  open();
  QVERIFY(m_shell.item(QStringLiteral("pageView")));
  const std::vector<tarim::testing::PageKey> keys =
      tarim::testing::activeKeysOf(*m_shell.item(QStringLiteral("pageView")));
  QVERIFY(keys.size() >= 10);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (!m_shell.item(QStringLiteral("pageView")) || m_shell.item(QStringLiteral("keys.close"))) {
      if (m_shell.item(QStringLiteral("keys.close"))) QTest::keyClick(&window, Qt::Key_Escape);
      open();
    }
    if (!then.isEmpty() && !m_shell.item(then)) {  // The tool for masks has buttons of its own.
      QTest::keyClick(&window, Qt::Key_Escape);
      m_shell.settle();
    }
    if (!then.isEmpty()) click(then);
    if (!m_shell.item(QStringLiteral("pageView"))) open();
    const auto now = tarim::testing::activeKeysOf(*m_shell.item(QStringLiteral("pageView")));
    QVERIFY2(tarim::testing::pressAndHear(window, now.at(i)), qPrintable(now.at(i).name));
  }
}

void KeyboardTest::escLeavesAFieldBeforeItLeavesThePage() {
  m_shell.show(Situation::Half, "home");
  QQuickWindow& window = m_shell.window();
  window.resize(1440, 900);
  window.requestActivate();
  QVERIFY(QTest::qWaitForWindowActive(&window));
  m_shell.router().openPlace(QStringLiteral("basic"), QStringLiteral("@"), QStringLiteral("phone"));
  QTRY_VERIFY(tarim::testing::isTyping(window));
  QQuickItem* field = window.activeFocusItem();
  QTest::keyClick(&window, Qt::Key_Escape);
  QVERIFY(!tarim::testing::isTyping(window));
  QCOMPARE(m_shell.router().route(), QStringLiteral("dossier"));
  QTest::keyClick(&window, Qt::Key_Tab);
  QCOMPARE(window.activeFocusItem(), field->nextItemInFocusChain());
  QTest::keyClick(&window, Qt::Key_Escape);
  if (m_shell.router().route() == QStringLiteral("dossier")) QTest::keyClick(&window, Qt::Key_Escape);
  QCOMPARE(m_shell.router().route(), QStringLiteral("home"));
}

void KeyboardTest::oneKeyLeadsFromTheListIntoTheFirstField_data() {
  QTest::addColumn<QString>("group");
  QTest::addColumn<QString>("within");
  QTest::addRow("fields") << "basic"
                          << "field.basic.@.";
  QTest::addRow("the same item again") << "application"
                                       << "field.application.@.";
  QTest::addRow("one text") << "summary"
                            << "field.summary.@.";
}

void KeyboardTest::oneKeyLeadsFromTheListIntoTheFirstField() {
  QFETCH(QString, group);
  QFETCH(QString, within);
  m_shell.show(Situation::Half, "dossier");
  QQuickWindow& window = m_shell.window();
  window.resize(1440, 900);
  window.requestActivate();
  QVERIFY(QTest::qWaitForWindowActive(&window));
  m_shell.settle();
  QQuickItem* row = m_shell.item(QStringLiteral("group.") + group);
  QVERIFY(row);
  row->forceActiveFocus(Qt::TabFocusReason);
  QTest::keyClick(&window, Qt::Key_Return);
  const auto focusedField = [&] {
    for (QQuickItem* up = window.activeFocusItem(); up; up = up->parentItem())
      if (up->objectName().startsWith(QStringLiteral("field."))) return up->objectName();
    return QString();
  };
  QTRY_VERIFY2(focusedField().startsWith(within), qPrintable(focusedField()));
}

std::unique_ptr<QObject> makeKeyboardTest() {
  return std::make_unique<KeyboardTest>();
}

}  // namespace tarim::tests

#include "tst_keyboard.moc"
