// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// The shell around the pages: going back leads to where one was, an empty first page leads on, what cannot be
// pressed says why, the window has a title and an icon.
#include "client/app/session/router.hpp"
#include "qml/shell/app.hpp"
#include "tests/qml/stage/stage.hpp"
#include "tests/support/hand.hpp"
#include "tests/support/seen.hpp"
#include "tests/support/still.hpp"

#include <QAccessible>
#include <QGuiApplication>
#include <QIcon>
#include <QProcess>
#include <QQuickItem>
#include <QQuickWindow>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace tarim;
using tests::Situation;

Q_DECLARE_METATYPE(tarim::tests::Situation)

class ShellTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void goingBackLeadsToWhereOneWas_data();
  void goingBackLeadsToWhereOneWas();
  void theRowThatWasOpenIsOpenAgain();
  void aFirstPageWithoutAnApplicationLeadsOn_data();
  void aFirstPageWithoutAnApplicationLeadsOn();
  void whatCannotBePressedSaysWhy_data();
  void whatCannotBePressedSaysWhy();
  void theWindowHasOneTitleAndAnIcon();
  void theStatusLineIsALine_data();
  void theStatusLineIsALine();
  void aScreenThatIsTooSmallIsFilled();
  void theWindowComesBackWhereItWas();
  void helpAndVersionNeedNoDisplay_data();
  void helpAndVersionNeedNoDisplay();
  void helpClosesWhenItsPageIsLeft();
  void theKeyboardIsWhereItWasAfterGoingBack();
  void theRingIsSeenAfterADialogThatKeysHaveClosed();
  void theFirstPageHasItsFirstField();
  void theAccountPageBeginsAtItsTop();
  void aWrongPasswordIsReplacedByTheNextKey();

 private:
  void show(Situation situation, int width, int height);
  void settle() { QVERIFY(testing::waitUntilStill(*m_app->window())); }
  [[nodiscard]] QQuickItem* list() const;
  [[nodiscard]] static double scrolled(const QQuickItem& list);
  [[nodiscard]] static double farthest(const QQuickItem& list);

  std::unique_ptr<tests::Stage> m_stage;
  std::unique_ptr<client::app::Router> m_router;
  std::unique_ptr<shell::App> m_app;
  std::optional<Situation> m_shown;
};

void ShellTest::initTestCase() {
  QAccessible::setActive(true);
  m_stage = std::make_unique<tests::Stage>();
  m_router = std::make_unique<client::app::Router>(nullptr);
}

void ShellTest::show(Situation situation, int width, int height) {
  if (m_shown != situation) {
    m_app.reset();
    m_stage->show(situation);
    m_app = std::make_unique<shell::App>(m_stage->session());
    m_shown = situation;
  }
  m_app->window()->resize(width, height);
  m_router->start(QStringLiteral("progress"));
  settle();
}

/// The last one that scrolls: beside an item, the list of items comes before it.
QQuickItem* ShellTest::list() const {
  QQuickItem* found = nullptr;
  testing::eachSeen(*m_app->window()->contentItem(), [&](QQuickItem& item) {
    if (item.inherits("QQuickFlickable") && farthest(item) > 0) found = &item;
  });
  return found;
}

/// How far down it scrolls.
double ShellTest::farthest(const QQuickItem& list) {
  return list.property("topMargin").toDouble() + list.property("contentHeight").toDouble() +
         list.property("bottomMargin").toDouble() - list.height();
}

double ShellTest::scrolled(const QQuickItem& list) {
  return list.property("contentY").toDouble() - list.property("originY").toDouble() +
         list.property("topMargin").toDouble();
}

void ShellTest::goingBackLeadsToWhereOneWas_data() {
  QTest::addColumn<QString>("place");
  QTest::addColumn<int>("width");
  for (const char* place :
       {"submit", "home", "scans", "sync", "account", "dossier", "work", "basic", "masking"})
    for (const int width : {390, 1440})
      QTest::addRow("%s at %d", place, width) << QString::fromLatin1(place) << width;
}

void ShellTest::goingBackLeadsToWhereOneWas() {
  QFETCH(QString, place);
  QFETCH(int, width);
  if (width == 1440 && place == QLatin1String("dossier")) QSKIP("The first item is shown.");
  show(Situation::Half, width, 620);
  const bool isGroup = m_stage->session().draft()->policy().group(place.toStdString());
  if (isGroup)
    m_router->openPlace(place);
  else
    m_router->start(place);
  settle();
  QQuickItem* view = list();
  QVERIFY(view);
  QMetaObject::invokeMethod(view, "movementStarted");
  view->setProperty(
      "contentY", view->property("contentY").toDouble() + std::min(240.0, farthest(*view) - scrolled(*view)));
  QMetaObject::invokeMethod(view, "movementEnded");
  settle();
  const double before = scrolled(*view);
  QVERIFY(before > 20);
  m_router->openPlace(place == QLatin1String("title") ? QStringLiteral("basic") : QStringLiteral("title"));
  settle();
  m_router->open(QStringLiteral("progress"));
  settle();
  m_router->back();
  m_router->back();
  settle();
  QVERIFY(list());
  QVERIFY2(qAbs(scrolled(*list()) - before) < 2,
           qPrintable(QStringLiteral("%1 instead of %2").arg(scrolled(*list())).arg(before)));
}

void ShellTest::theRowThatWasOpenIsOpenAgain() {
  show(Situation::Half, 820, 900);
  m_router->openPlace(QStringLiteral("work"));
  tests::Hand hand(*m_app->window());
  hand.click(QStringLiteral("row.work.job2"));
  settle();
  QVERIFY(hand.see(QStringLiteral("field.work.job2.employer")));
  m_router->openPage(m_stage->pageOf("title_certificate"));
  settle();
  QVERIFY(!hand.see(QStringLiteral("field.work.job2.employer")));
  m_router->back();
  settle();
  QVERIFY(hand.see(QStringLiteral("field.work.job2.employer")));
}

void ShellTest::aFirstPageWithoutAnApplicationLeadsOn_data() {
  QTest::addColumn<Situation>("situation");
  QTest::addColumn<QString>("route");
  QTest::addColumn<QString>("name");
  for (const auto& [situation, name] : {std::pair(Situation::NotEnrolled, "not enrolled"),
                                        std::pair(Situation::NoApplication, "no application")}) {
    QTest::addRow("home, %s", name) << situation << QStringLiteral("home") << QStringLiteral("home.empty");
    QTest::addRow("dossier, %s", name)
        << situation << QStringLiteral("dossier") << QStringLiteral("dossier.empty");
    QTest::addRow("scans, %s", name) << situation << QStringLiteral("scans") << QStringLiteral("scans.none");
  }
}

void ShellTest::aFirstPageWithoutAnApplicationLeadsOn() {
  QFETCH(Situation, situation);
  QFETCH(QString, route);
  QFETCH(QString, name);
  for (const int width : {390, 1440}) {
    show(situation, width, 860);
    m_router->start(route);
    settle();
    QQuickItem* empty = tests::Hand(*m_app->window()).see(name);
    QVERIFY2(empty, qPrintable(QString::number(width)));
    QVERIFY(!empty->property("actionText").toString().isEmpty());
    QVERIFY(QMetaObject::invokeMethod(empty, "acted"));
    QCOMPARE(m_router->route(), QStringLiteral("account"));
  }
}

void ShellTest::whatCannotBePressedSaysWhy_data() {
  QTest::addColumn<Situation>("situation");
  QTest::addColumn<QString>("place");
  for (const char* place : {"home", "submit", "sync", "account", "scans", "work", "basic", "masking"}) {
    QTest::addRow("half %s", place) << Situation::Half << QString::fromLatin1(place);
    QTest::addRow("submitted %s", place) << Situation::Submitted << QString::fromLatin1(place);
  }
  QTest::addRow("no application account") << Situation::NoApplication << QStringLiteral("account");
}

void ShellTest::whatCannotBePressedSaysWhy() {
  QFETCH(Situation, situation);
  QFETCH(QString, place);
  show(situation, 820, 1100);
  const auto draft = m_stage->session().draft();
  if (draft && draft->policy().group(place.toStdString()))
    m_router->openPlace(place, place == QLatin1String("work") ? QStringLiteral("job1") : QString());
  else
    m_router->start(place);
  settle();
  QStringList silent;
  testing::eachSeen(*m_app->window()->contentItem(), [&](QQuickItem& item) {
    if (item.isEnabled() || !item.inherits("QQuickAbstractButton")) return;
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&item);
    if (spoken && !spoken->text(QAccessible::Description).isEmpty()) return;
    // Entries of a list that lead nowhere.
    if (!spoken || spoken->role() == QAccessible::ListItem) return;
    silent << item.objectName() + QLatin1Char(' ') + item.property("text").toString();
  });
  QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QLatin1Char('\n'))));
}

void ShellTest::theStatusLineIsALine_data() {
  QTest::addColumn<Situation>("situation");
  QTest::addColumn<int>("width");
  for (const int width : {390, 820, 1440}) {
    QTest::addRow("open at %d", width) << Situation::Half << width;
    QTest::addRow("locked at %d", width) << Situation::Locked << width;
  }
}

void ShellTest::theStatusLineIsALine() {
  QFETCH(Situation, situation);
  QFETCH(int, width);
  show(situation, width, 900);
  m_router->start(QStringLiteral("account"));
  settle();
  constexpr qreal kTwoLinesOfText = 64;
  const auto* page = m_app->window()->findChild<QQuickItem*>(QStringLiteral("shell.page"));
  QVERIFY(page);
  const qreal above = page->mapToScene(QPointF(0, 0)).y();
  QVERIFY2(above > 0 && above <= kTwoLinesOfText, qPrintable(QString::number(above)));
}

void ShellTest::aScreenThatIsTooSmallIsFilled() {
  show(Situation::Half, 1280, 860);
  QQuickWindow& window = *m_app->window();
  QVERIFY(window.screen()->availableSize().width() < 1280);
  m_app->fitToScreen();
  QVERIFY(window.windowStates() & Qt::WindowMaximized);
  QTRY_VERIFY(window.height() <= window.screen()->size().height());
  QVERIFY(window.width() <= window.screen()->size().width());
  window.showNormal();
  QTRY_VERIFY(!(window.windowStates() & Qt::WindowMaximized));
  window.resize(600, 500);
  m_app->fitToScreen();
  QVERIFY(!(window.windowStates() & Qt::WindowMaximized));
  QCOMPARE(window.size(), QSize(600, 500));
}

void ShellTest::theWindowComesBackWhereItWas() {
  show(Situation::Half, 820, 620);
  const QTemporaryDir folder;
  const std::filesystem::path place(folder.filePath(QStringLiteral("new")).toStdU16String());
  m_app->keepPlace(place);
  m_app->window()->setGeometry(30, 40, 500, 520);
  settle();
  const QRect before = m_app->window()->geometry();
  m_app = std::make_unique<shell::App>(m_stage->session());
  m_app->keepPlace(place);
  QCOMPARE(m_app->window()->geometry(), before);
  // Of a screen that is not there any more.
  m_app->window()->setGeometry(5000, 4000, 500, 520);
  m_app = std::make_unique<shell::App>(m_stage->session());
  m_app->keepPlace(place);
  QVERIFY(QGuiApplication::primaryScreen()->availableGeometry().contains(m_app->window()->geometry()));
  m_shown.reset();
}

void ShellTest::helpAndVersionNeedNoDisplay_data() {
  QTest::addColumn<QString>("option");
  QTest::addColumn<QByteArray>("said");
  QTest::newRow("help") << QStringLiteral("--help") << QByteArray("--passphrase-file");
  QTest::newRow("version") << QStringLiteral("--version") << QByteArray("tarim ");
}

void ShellTest::helpAndVersionNeedNoDisplay() {
  QFETCH(QString, option);
  QFETCH(QByteArray, said);
  QProcess program;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
    environment.remove(QString::fromLatin1(name));
  program.setProcessEnvironment(environment);
  program.start(QStringLiteral(TARIM_PROGRAM), {option});
  QVERIFY(program.waitForFinished());
  QCOMPARE(program.exitStatus(), QProcess::NormalExit);
  QCOMPARE(program.exitCode(), 0);
  QVERIFY(program.readAllStandardOutput().contains(said));
}

void ShellTest::helpClosesWhenItsPageIsLeft() {
  show(Situation::Half, 820, 620);
  QTest::keyClick(m_app->window(), Qt::Key_F1);
  settle();
  const auto* help = m_app->window()->findChild<QObject*>(QStringLiteral("shell.helpDialog"));
  QVERIFY(help && help->property("visible").toBool());
  m_router->start(QStringLiteral("home"));
  settle();
  QVERIFY(!help->property("visible").toBool());
}

void ShellTest::theKeyboardIsWhereItWasAfterGoingBack() {
  show(Situation::Half, 1440, 900);
  QQuickWindow& window = *m_app->window();
  window.requestActivate();
  QVERIFY(QTest::qWaitForWindowActive(&window));
  m_router->start(QStringLiteral("home"));
  settle();
  QQuickItem* group = testing::seenByName(*window.contentItem(), QStringLiteral("home.group:title"));
  QVERIFY(group);
  group->forceActiveFocus(Qt::TabFocusReason);
  settle();
  QTest::keyClick(&window, Qt::Key_Return);
  settle();
  QCOMPARE(m_router->route(), QStringLiteral("dossier"));
  m_router->back();
  settle();
  QCOMPARE(m_router->route(), QStringLiteral("home"));
  QTRY_VERIFY(window.activeFocusItem());
  QCOMPARE(window.activeFocusItem()->objectName(), QStringLiteral("home.group:title"));
}

void ShellTest::theRingIsSeenAfterADialogThatKeysHaveClosed() {
  show(Situation::Half, 1440, 900);
  QQuickWindow& window = *m_app->window();
  window.requestActivate();
  QVERIFY(QTest::qWaitForWindowActive(&window));
  m_router->start(QStringLiteral("account"));
  settle();
  const auto press = [&](const char* name) {
    QQuickItem* button = testing::seenByName(*window.contentItem(), QLatin1String(name));
    if (!button) return false;
    button->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&window, Qt::Key_Return);
    return testing::waitUntilStill(window);
  };
  QVERIFY(press("account.more:0"));
  QVERIFY(press("account.discard:0"));
  const QQuickItem* asked = window.activeFocusItem();
  QVERIFY(asked && asked->property("visualFocus").toBool());
  QTest::keyClick(&window, Qt::Key_Escape);
  settle();
  QTRY_VERIFY(window.activeFocusItem() != asked);
  QCOMPARE(window.activeFocusItem()->objectName(), QStringLiteral("account.discard:0"));
  QVERIFY(window.activeFocusItem()->property("visualFocus").toBool());
}

void ShellTest::aWrongPasswordIsReplacedByTheNextKey() {
  show(Situation::Locked, 1440, 900);
  QQuickWindow& window = *m_app->window();
  window.requestActivate();
  QVERIFY(QTest::qWaitForWindowActive(&window));
  QQuickItem* vault = testing::seenByName(*window.contentItem(), QStringLiteral("account.vault:0"));
  QVERIFY(vault);
  vault->forceActiveFocus();
  QTest::keyClick(&window, Qt::Key_Return);
  settle();
  QQuickItem* field = testing::seenByName(*window.contentItem(), QStringLiteral("account.passphrase"));
  QVERIFY(field);
  QTRY_VERIFY(field->hasActiveFocus());
  for (const char letter : QByteArray("falsch"))
    if (letter) QTest::keyClick(&window, letter);
  QTest::keyClick(&window, Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(!field->property("level").toString().isEmpty(), 20000);
  QTRY_VERIFY(field->hasActiveFocus());
  QQuickItem* input = window.activeFocusItem();
  QTRY_COMPARE(input->property("selectionEnd").toInt() - input->property("selectionStart").toInt(), 6);
  QTest::keyClick(&window, 'x');
  QCOMPARE(field->property("text").toString(), QStringLiteral("x"));
}

void ShellTest::theAccountPageBeginsAtItsTop() {
  show(Situation::Half, 1440, 620);
  QQuickWindow& window = *m_app->window();
  window.requestActivate();
  QVERIFY(QTest::qWaitForWindowActive(&window));
  m_router->open(QStringLiteral("account"));
  settle();
  QVERIFY(list());
  QCOMPARE(scrolled(*list()), 0.0);
}

void ShellTest::theFirstPageHasItsFirstField() {
  show(Situation::NewDevice, 1440, 900);
  QQuickWindow& window = *m_app->window();
  window.requestActivate();
  QVERIFY(QTest::qWaitForWindowActive(&window));
  QQuickItem* name = testing::seenByName(*window.contentItem(), QStringLiteral("account.label"));
  QVERIFY(name);
  QTRY_VERIFY(name->hasActiveFocus());
}

void ShellTest::theWindowHasOneTitleAndAnIcon() {
  show(Situation::Half, 820, 1100);
  QCOMPARE(m_app->window()->title().count(QStringLiteral("Tarim")), 1);
  QVERIFY(m_app->window()->title().contains(m_stage->session().personName()));
  const QImage icon = QGuiApplication::windowIcon().pixmap(64, 64).toImage();
  QVERIFY(!icon.isNull());
  QCOMPARE(icon.pixelColor(32, 5), QColor(0x0f, 0x6e, 0x6e));
}

QTEST_MAIN(ShellTest)

#include "tst_shell.moc"
