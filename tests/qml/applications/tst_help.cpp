// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Help about a page: every page has it, by F1 and by a button, and the keyboard is where it was afterwards.
#include "tests/qml/applications/shell_of_test.hpp"
#include "tests/support/seen.hpp"
#include "tests/support/ui_walk.hpp"

#include <QTest>

namespace tarim::tests {

class HelpTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyPageHasHelp();
  void itSaysTheClauseOfTheItem();
  void theKeyboardComesBackToTheField();
  void itIsOpenedByTouch_data();
  void itIsOpenedByTouch();

 private:
  [[nodiscard]] QObject* help() const {
    return m_shell.window().findChild<QObject*>(QStringLiteral("shell.helpDialog"));
  }
  [[nodiscard]] QString said(const char* what) const {
    return help()->property("help").value<QObject*>()->property(what).toString();
  }
  [[nodiscard]] QStringList listed(const char* what) const {
    return help()->property("help").value<QObject*>()->property(what).toStringList();
  }
  void open(const QString& route);
  void close();
  ShellOfTest m_shell;
};

void HelpTest::open(const QString& route) {
  m_shell.router().start(route);
  m_shell.settle();
  QTest::keyClick(&m_shell.window(), Qt::Key_F1);
  QVERIFY(help());
  QTRY_VERIFY2(help()->property("opened").toBool(), qPrintable(route));
}

void HelpTest::close() {
  QTest::keyClick(&m_shell.window(), Qt::Key_Escape);
  QTRY_VERIFY(!help()->property("visible").toBool());
}

void HelpTest::everyPageHasHelp() {
  m_shell.show(Situation::Half, "home");
  const QQuickItem* host = m_shell.item(QStringLiteral("shell.page"));
  QVERIFY(host);
  const QStringList pages = host->property("pages").toMap().keys();
  QVERIFY(pages.size() >= 12);
  QSet<QString> purposes;
  for (const QString& page : pages) {
    for (const char* language : {"zh", "en"}) {
      m_shell.session().setLanguage(QLatin1String(language));
      open(page);
      QVERIFY2(!said("title").isEmpty() && listed("steps").size() >= 2, qPrintable(page));
      QVERIFY2(!said("ask").isEmpty(), qPrintable(page));
      purposes << said("purpose");
      m_shell.settle();
      const QStringList wrong = testing::complaints(*m_shell.window().contentItem());
      QVERIFY2(wrong.isEmpty(), qPrintable(page + QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))));
      close();
    }
  }
  m_shell.session().setLanguage(QStringLiteral("zh"));
  QCOMPARE(purposes.size(), 2 * pages.size());
}

void HelpTest::itSaysTheClauseOfTheItem() {
  m_shell.show(Situation::Half, "home");
  for (const policy::Group& group : m_shell.session().draft()->policy().groups) {
    m_shell.router().openPlace(QString::fromStdString(group.id));
    const QStringList clauses = listed("clauses");
    const auto words = m_shell.session().draft()->policy().clauses.find(group.clause);
    QVERIFY(words != m_shell.session().draft()->policy().clauses.end());
    QCOMPARE(clauses.size(), 1);
    QVERIFY(clauses.first().endsWith(QString::fromStdString(words->second)));
  }
}

void HelpTest::theKeyboardComesBackToTheField() {
  m_shell.show(Situation::Half, "home");
  m_shell.router().openPlace(QStringLiteral("basic"));
  m_shell.settle();
  QQuickItem* field = m_shell.item(QStringLiteral("field.basic.@.unit"));
  QVERIFY(field);
  field->forceActiveFocus();
  const QQuickItem* input = m_shell.window().activeFocusItem();
  QTest::keyClick(&m_shell.window(), Qt::Key_F1);
  QTRY_VERIFY(help()->property("opened").toBool());
  QVERIFY(m_shell.window().activeFocusItem() != input);
  close();
  QTRY_COMPARE(m_shell.window().activeFocusItem(), input);
}

void HelpTest::itIsOpenedByTouch_data() {
  QTest::addColumn<Situation>("situation");
  QTest::addColumn<int>("width");
  for (const int width : {390, 1280}) {
    QTest::addRow("locked at %d", width) << Situation::Locked << width;
    QTest::addRow("open at %d", width) << Situation::Half << width;
  }
}

void HelpTest::itIsOpenedByTouch() {
  QFETCH(Situation, situation);
  QFETCH(int, width);
  m_shell.show(situation, situation == Situation::Locked ? "account" : "home");
  m_shell.window().resize(width, 800);
  m_shell.settle();
  QQuickItem* button = m_shell.item(QStringLiteral("shell.help"));
  QVERIFY(button);
  const QPoint at = button->mapToScene(QPointF(button->width() - 22, button->height() / 2)).toPoint();
  QTest::mouseClick(&m_shell.window(), Qt::LeftButton, Qt::NoModifier, at);
  QTRY_VERIFY(help()->property("opened").toBool());
  QVERIFY(m_shell.press(QStringLiteral("help.close")));
  QTRY_VERIFY(!help()->property("visible").toBool());
}

std::unique_ptr<QObject> makeHelpTest() {
  return std::make_unique<HelpTest>();
}

}  // namespace tarim::tests

#include "tst_help.moc"
