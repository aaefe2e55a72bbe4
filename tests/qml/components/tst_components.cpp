// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// The design system's own promises: contrast of its tokens, names for screen readers, nothing cut, nothing
// too small to touch, keys that press. Looks at the gallery, which shows every component in every state.
#include "qml/components/setup.hpp"
#include "tests/support/ui_walk.hpp"

#include <QAccessible>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQmlComponent>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace tarim;

class ComponentsTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void wordsContrastWithTheirGround_data();
  void wordsContrastWithTheirGround();
  void galleryIsNamedUncutAndBigEnough_data();
  void galleryIsNamedUncutAndBigEnough();
  void theWalkComplainsOfABadItem();
  void enterAndSpacePressAButtonAndBusyOneStaysUnpressed();
  void enterTogglesASwitch();
  void aFieldShowsItsGravestFinding();
  void anErrorThatBeginsIsSaid();
  void theBlankWordIsOneTapAway();
  void aChoiceIsSearchedAndTakenByKeyboard();
  void aShutChoiceFollowsKeysAsComboBoxesDo_data();
  void aShutChoiceFollowsKeysAsComboBoxesDo();
  void tabTakesAndLeavesAnOpenChoice();
  void escapeLeavesAnOpenChoiceAsItWas();
  void theRingFollowsTheKeyboardIntoADialog_data();
  void theRingFollowsTheKeyboardIntoADialog();
  void aPageIsReadByTheKeyboard_data();
  void aPageIsReadByTheKeyboard();
  void aDateIsTidied_data();
  void aDateIsTidied();

 private:
  std::unique_ptr<QQuickItem> create(const QByteArray& qml);

  std::unique_ptr<QQmlApplicationEngine> m_engine;
  QQuickWindow* m_window = nullptr;
};

void ComponentsTest::initTestCase() {
  m_engine = std::make_unique<QQmlApplicationEngine>();
  components::setUp(*m_engine);
  m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Tarim/Gallery/Gallery.qml")));
  QCOMPARE(m_engine->rootObjects().size(), 1);
  m_window = qobject_cast<QQuickWindow*>(m_engine->rootObjects().first());
  QVERIFY(m_window);
  m_window->requestActivate();
  QVERIFY(QTest::qWaitForWindowActive(m_window));
}

std::unique_ptr<QQuickItem> ComponentsTest::create(const QByteArray& qml) {
  QQmlComponent component(m_engine.get());
  component.setData("import QtQuick\nimport Tarim.Components\n" + qml, QUrl());
  std::unique_ptr<QQuickItem> item(qobject_cast<QQuickItem*>(component.create()));
  if (!item) qWarning() << component.errorString();
  if (item) item->setParentItem(m_window->contentItem());
  return item;
}

void ComponentsTest::wordsContrastWithTheirGround_data() {
  QTest::addColumn<QByteArray>("words");
  QTest::addColumn<QByteArray>("ground");
  QTest::addColumn<double>("least");
  const auto row = [](const char* words, const char* ground, double least) {
    QTest::addRow("%s on %s", words, ground) << QByteArray(words) << QByteArray(ground) << least;
  };
  for (const char* words : {"ink", "muted", "accent", "amber", "red", "green"}) {
    for (const char* ground : {"card", "ground"})
      row(words, ground, 4.5);
  }
  row("amber", "amberFill", 4.5);
  row("red", "redFill", 4.5);
  row("green", "greenFill", 4.5);
  row("accent", "accentFill", 4.5);
  row("ink", "accentFill", 4.5);
  row("ink", "hover", 4.5);
  row("muted", "hover", 4.5);
  row("muted", "backdrop", 3.0);  // icons only
  for (const char* fill : {"accent", "accentPressed", "red", "redPressed"})
    row("accentInk", fill, 4.5);
  row("edge", "card", 3.0);
  row("edge", "ground", 2.9);
}

void ComponentsTest::wordsContrastWithTheirGround() {
  QFETCH(QByteArray, words);
  QFETCH(QByteArray, ground);
  QFETCH(double, least);
  const auto holder = create("Item { property QtObject theme: Theme }");
  QVERIFY(holder);
  auto* theme = holder->property("theme").value<QObject*>();
  QVERIFY(theme);
  for (bool dark : {false, true}) {
    theme->setProperty("dark", dark);
    const double found =
        testing::contrast(theme->property(words).value<QColor>(), theme->property(ground).value<QColor>());
    QVERIFY2(found >= least, qPrintable(QStringLiteral("%1: %2").arg(dark ? "dark" : "light").arg(found)));
  }
  theme->setProperty("dark", false);
}

void ComponentsTest::galleryIsNamedUncutAndBigEnough_data() {
  QTest::addColumn<int>("section");
  QTest::addColumn<int>("width");
  const QStringList sections = m_window->property("sections").toStringList();
  for (int width : {390, 820, 1440}) {
    for (int index = 0; index < sections.size(); ++index)
      QTest::addRow("%s at %d", qPrintable(sections[index]), width) << index << width;
  }
}

void ComponentsTest::galleryIsNamedUncutAndBigEnough() {
  QFETCH(int, section);
  QFETCH(int, width);
  m_window->setProperty("section", -1);
  m_window->resize(width, 900);
  m_window->setProperty("section", section);
  QVERIFY(QTest::qWaitFor([&] { return m_window->property("sectionHeight").toInt() > 200; }));
  m_window->grabWindow();  // two frames: the first lays out, the second settles wrapped heights
  m_window->grabWindow();
  const QStringList found = testing::complaints(*m_window->contentItem());
  QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

void ComponentsTest::theWalkComplainsOfABadItem() {
  const auto bad = create(
      "Item { width: 100; height: 100\n"
      "Text { width: 20; text: 'far too long for its place' }\n"
      "Text { y: 2; text: 'printed over it' }\n"
      "TPressable { implicitWidth: 20; implicitHeight: 20 } }");
  QVERIFY(bad);
  m_window->grabWindow();
  QCOMPARE(testing::cutTexts(*bad).size(), 1);
  QCOMPARE(testing::overlappingTexts(*bad).size(), 1);
  QCOMPARE(testing::smallTargets(*bad).size(), 1);
  QCOMPARE(testing::itemsWithoutName(*bad).size(), 1);
}

void ComponentsTest::enterAndSpacePressAButtonAndBusyOneStaysUnpressed() {
  const auto button = create("TButton { text: 'go' }");
  QVERIFY(button);
  QSignalSpy clicked(button.get(), SIGNAL(clicked()));
  button->forceActiveFocus();
  QTest::keyClick(m_window, Qt::Key_Return);
  QTest::keyClick(m_window, Qt::Key_Space);
  QCOMPARE(clicked.size(), 2);
  button->setProperty("busy", true);
  QTest::keyClick(m_window, Qt::Key_Return);
  QTest::keyClick(m_window, Qt::Key_Space);
  QTest::mouseClick(m_window, Qt::LeftButton, {}, button->mapToScene({10, 10}).toPoint());
  QCOMPARE(clicked.size(), 2);
}

void ComponentsTest::enterTogglesASwitch() {
  const auto toggle = create("TSwitch { text: 'on' }");
  QVERIFY(toggle);
  QSignalSpy toggled(toggle.get(), SIGNAL(toggled()));
  toggle->forceActiveFocus();
  QTest::keyClick(m_window, Qt::Key_Return);
  QCOMPARE(toggled.size(), 1);
  QVERIFY(toggle->property("checked").toBool());
}

void ComponentsTest::aFieldShowsItsGravestFinding() {
  const auto field = create(
      "TField { label: 'x'; notes: [{level: 'warn', text: 'a'}, {level: 'block', text: 'b', clause: 'c'}, "
      "{level: 'info', text: 'd'}] }");
  QVERIFY(field);
  QTRY_COMPARE(field->property("level").toString(), QStringLiteral("block"));
  field->setProperty("notes", QVariantList{QVariantMap{{"level", "warn"}, {"text", "a"}}});
  QTRY_COMPARE(field->property("level").toString(), QStringLiteral("warn"));
  field->setProperty("notes", QVariantList{});
  QTRY_COMPARE(field->property("level").toString(), QString());
}

/// What a page begins with is read with its fields; what comes later and is graver is an alert.
void ComponentsTest::anErrorThatBeginsIsSaid() {
  const auto notes =
      create("TNotes { width: 300; model: [{level: 'warn', text: 'look again', clause: ''}] }");
  QVERIFY(notes);
  const QQuickItem* alert = notes->findChild<QQuickItem*>(QStringLiteral("alert"));
  QVERIFY(alert);
  QObject* accessible = nullptr;
  for (QObject* attached : alert->children())
    if (attached->inherits("QQuickAccessibleAttached")) accessible = attached;
  QVERIFY(accessible);
  QCOMPARE(accessible->property("role").toInt(), int(QAccessible::AlertMessage));
  QTRY_COMPARE(notes->property("worst").toString(), QStringLiteral("warn"));
  QCoreApplication::processEvents();
  QCoreApplication::processEvents();
  QVERIFY(!alert->isVisible());
  const auto say = [&](const char* level, const char* text) {
    notes->setProperty("model", QVariantList{QVariantMap{{QStringLiteral("level"), QLatin1String(level)},
                                                         {QStringLiteral("text"), QLatin1String(text)},
                                                         {QStringLiteral("clause"), QString()}}});
  };
  say("block", "the number is wrong");
  QTRY_VERIFY(alert->isVisible());
  QVERIFY(accessible->property("name").toString().contains(QLatin1String("the number is wrong")));
  // Milder ones are no alert.
  say("warn", "look again");
  QTRY_VERIFY(!alert->isVisible());
}

void ComponentsTest::theBlankWordIsOneTapAway() {
  const auto field = create("TField { width: 300; label: 'x'; blankWord: '无' }");
  QVERIFY(field);
  QSignalSpy edited(field.get(), SIGNAL(edited(QString)));
  m_window->grabWindow();
  QTest::mouseClick(m_window, Qt::LeftButton, {}, field->mapToScene({270, field->height() - 20}).toPoint());
  QCOMPARE(field->property("text").toString(), QStringLiteral("无"));
  QCOMPARE(edited.size(), 1);
}

void ComponentsTest::aChoiceIsSearchedAndTakenByKeyboard() {
  m_window->setProperty("section", -1);
  m_window->resize(820, 900);
  const auto choice =
      create("TChoice { width: 300; label: 'x'; searchFrom: 2; texts: ['aaa', 'bbb', 'abc', 'ccc'] }");
  QVERIFY(choice);
  QSignalSpy chosen(choice.get(), SIGNAL(chosen(int)));
  choice->forceActiveFocus();
  QTest::keyClick(m_window, Qt::Key_Return);
  QTRY_VERIFY(choice->property("opened").toBool());
  QTest::keyClick(m_window, Qt::Key_B);
  QTest::keyClick(m_window, Qt::Key_Down);
  QTest::keyClick(m_window, Qt::Key_Return);
  QTRY_COMPARE(choice->property("currentText").toString(), QStringLiteral("abc"));
  QCOMPARE(chosen.size(), 1);
  QTRY_VERIFY(!choice->property("opened").toBool());
}

void ComponentsTest::aShutChoiceFollowsKeysAsComboBoxesDo_data() {
  QTest::addColumn<QString>("keys");
  QTest::addColumn<QString>("taken");
  QTest::newRow("a letter") << "c"
                            << "ccc";
  QTest::newRow("three letters") << "abc"
                                 << "abc";
  QTest::newRow("the same letter goes on") << "aa"
                                           << "abc";
  QTest::newRow("pinyin") << "xj"
                          << "新疆";
  QTest::newRow("pinyin of one of two") << "xz"
                                        << "西藏";
  QTest::newRow("a digit") << "2"
                           << "2022";
  QTest::newRow("down") << "↓↓"
                        << "abc";
  QTest::newRow("up") << "↓↓↑"
                      << "abd";
  QTest::newRow("end") << "⇥"
                       << "2022";
  QTest::newRow("home") << "⇥⇤"
                        << "abd";
  QTest::newRow("nothing") << "q"
                           << "";
}

void ComponentsTest::aShutChoiceFollowsKeysAsComboBoxesDo() {
  QFETCH(QString, keys);
  QFETCH(QString, taken);
  m_window->setProperty("section", -1);
  const auto choice =
      create("TChoice { width: 300; label: 'x'; texts: ['abd', 'abc', 'ccc', '西藏', '新疆', '2022'] }");
  QVERIFY(choice);
  choice->forceActiveFocus();
  for (const QChar key : keys)
    switch (key.unicode()) {
      case u'↓':
        QTest::keyClick(m_window, Qt::Key_Down);
        break;
      case u'↑':
        QTest::keyClick(m_window, Qt::Key_Up);
        break;
      case u'⇥':
        QTest::keyClick(m_window, Qt::Key_End);
        break;
      case u'⇤':
        QTest::keyClick(m_window, Qt::Key_Home);
        break;
      default:
        QTest::keyClick(m_window, key.toLatin1());
    }
  QCOMPARE(choice->property("currentText").toString(), taken);
  QVERIFY(!choice->property("opened").toBool());
  QTest::keyClick(m_window, Qt::Key_F4);
  QTRY_VERIFY(choice->property("opened").toBool());
  QTest::keyClick(m_window, Qt::Key_F4);
  QTRY_VERIFY(!choice->property("opened").toBool());
  QTest::keyClick(m_window, Qt::Key_Down, Qt::AltModifier);
  QTRY_VERIFY(choice->property("opened").toBool());
  QTest::keyClick(m_window, Qt::Key_Up, Qt::AltModifier);
  QTRY_VERIFY(!choice->property("opened").toBool());
}

void ComponentsTest::tabTakesAndLeavesAnOpenChoice() {
  m_window->setProperty("section", -1);
  for (const char* searchFrom : {"2", "8"}) {
    const auto form =
        create(QByteArray("Column { TField { width: 300; label: 'before' } TChoice { width: 300; label: 'x'; "
                          "searchFrom: ") +
               searchFrom + "; texts: ['aaa', 'bbb', '博士'] } TField { width: 300; label: 'after' } }");
    QVERIFY(form);
    const QList<QQuickItem*> fields = form->childItems();
    fields[1]->forceActiveFocus();
    QTest::keyClick(m_window, Qt::Key_Return);
    QTRY_VERIFY(fields[1]->property("opened").toBool());
    for (const char letter : {'b', 's'})
      QTest::keyClick(m_window, letter);
    QTest::keyClick(m_window, Qt::Key_Tab);
    QTRY_VERIFY(!fields[1]->property("opened").toBool());
    QCOMPARE(fields[1]->property("currentText").toString(), QStringLiteral("博士"));
    QTRY_VERIFY(fields[2]->hasActiveFocus());
    fields[1]->forceActiveFocus();
    QTest::keyClick(m_window, Qt::Key_Return);
    QTRY_VERIFY(fields[1]->property("opened").toBool());
    QTest::keyClick(m_window, Qt::Key_Backtab, Qt::ShiftModifier);
    QTRY_VERIFY(fields[0]->hasActiveFocus());
  }
}

void ComponentsTest::escapeLeavesAnOpenChoiceAsItWas() {
  m_window->setProperty("section", -1);
  const auto choice =
      create("TChoice { width: 300; label: 'x'; texts: ['aaa', 'bbb', 'ccc']; currentIndex: 1 }");
  QVERIFY(choice);
  choice->forceActiveFocus();
  QTest::keyClick(m_window, Qt::Key_Return);
  QTRY_VERIFY(choice->property("opened").toBool());
  QTest::keyClick(m_window, Qt::Key_Down);
  QTest::keyClick(m_window, Qt::Key_Escape);
  QTRY_VERIFY(!choice->property("opened").toBool());
  QCOMPARE(choice->property("currentText").toString(), QStringLiteral("bbb"));
  QTRY_VERIFY(choice->hasActiveFocus());
  QTest::keyClick(m_window, Qt::Key_Down);
  QCOMPARE(choice->property("currentText").toString(), QStringLiteral("ccc"));
}

void ComponentsTest::theRingFollowsTheKeyboardIntoADialog_data() {
  QTest::addColumn<bool>("byKeys");
  QTest::addRow("opened and closed by keys") << true;
  QTest::addRow("opened and closed by the mouse") << false;
}

void ComponentsTest::theRingFollowsTheKeyboardIntoADialog() {
  QFETCH(bool, byKeys);
  m_window->setProperty("section", -1);
  m_window->resize(820, 900);
  const auto both = create(
      "Item { width: 400; height: 100\n"
      "TButton { objectName: 'opener'; text: 'ask'; onClicked: dialog.open() }\n"
      "TDialog { id: dialog; objectName: 'dialog'; title: 'sure?'; acceptName: 'yes' } }");
  QVERIFY(both);
  auto* opener = both->findChild<QQuickItem*>(QStringLiteral("opener"));
  auto* dialog = both->findChild<QObject*>(QStringLiteral("dialog"));
  QVERIFY(opener);
  QVERIFY(dialog);
  const auto press = [&](QQuickItem* item) {
    if (byKeys)
      QTest::keyClick(m_window, Qt::Key_Return);
    else
      QTest::mouseClick(m_window, Qt::LeftButton, {},
                        item->mapToScene({item->width() / 2, item->height() / 2}).toPoint());
  };
  m_window->grabWindow();
  opener->forceActiveFocus(byKeys ? Qt::TabFocusReason : Qt::MouseFocusReason);
  press(opener);
  QTRY_VERIFY(dialog->property("opened").toBool());
  QQuickItem* accept = m_window->activeFocusItem();
  QCOMPARE(accept->objectName(), QStringLiteral("yes"));
  QCOMPARE(accept->property("visualFocus").toBool(), byKeys);
  m_window->grabWindow();
  press(accept);
  QTRY_VERIFY(!dialog->property("visible").toBool());
}

void ComponentsTest::aPageIsReadByTheKeyboard_data() {
  QTest::addColumn<bool>("typing");
  QTest::addColumn<QList<int>>("keys");
  QTest::addColumn<double>("to");
  const int end = 2000;  // Or further: it depends on the height of fonts.
  QTest::addRow("an arrow") << false << QList<int>{Qt::Key_Down} << 44.0;
  QTest::addRow("there and back") << false << QList<int>{Qt::Key_PageDown, Qt::Key_PageUp} << 0.0;
  QTest::addRow("a page") << false << QList<int>{Qt::Key_PageDown} << 400.0 - 44;
  QTest::addRow("the end") << false << QList<int>{Qt::Key_End} << double(end);
  QTest::addRow("no further than the end") << false << QList<int>{Qt::Key_End, Qt::Key_Down} << double(end);
  QTest::addRow("the beginning") << false << QList<int>{Qt::Key_End, Qt::Key_Home} << 0.0;
  QTest::addRow("in a field, a page") << true << QList<int>{Qt::Key_PageDown} << 400.0 - 44;
  QTest::addRow("in a field the end is the line's") << true << QList<int>{Qt::Key_End} << 0.0;
}

void ComponentsTest::aPageIsReadByTheKeyboard() {
  QFETCH(bool, typing);
  QFETCH(QList<int>, keys);
  QFETCH(double, to);
  m_window->setProperty("section", -1);
  m_window->resize(820, 900);
  const auto page = create(
      "TPage { width: 600; height: 400; title: 'long'\n"
      "TField { objectName: 'field'; label: 'x' }\n"
      "Item { implicitHeight: 3000; implicitWidth: 10 } }");
  QVERIFY(page);
  QTRY_VERIFY(!page->property("settling").toBool());
  page->forceActiveFocus();
  if (typing) page->findChild<QQuickItem*>(QStringLiteral("field"))->forceActiveFocus();
  QTRY_COMPARE(page->property("typing").toBool(), typing);
  for (const int key : keys)
    QTest::keyClick(m_window, static_cast<Qt::Key>(key));
  const double scrolled = page->property("scroll").toDouble();
  if (to == 2000.0)
    QVERIFY2(scrolled > to, qPrintable(QString::number(scrolled)));
  else
    QCOMPARE(scrolled, to);
}

void ComponentsTest::aDateIsTidied_data() {
  QTest::addColumn<QString>("typed");
  QTest::addColumn<bool>("withDay");
  QTest::addColumn<QString>("kept");
  QTest::newRow("digits") << "201907" << false << "2019-07";
  QTest::newRow("one digit month") << "2019-7" << false << "2019-07";
  QTest::newRow("dots") << "2019.7" << false << "2019-07";
  QTest::newRow("chinese") << "2019年7月" << false << "2019-07";
  QTest::newRow("day") << "20190708" << true << "2019-07-08";
  QTest::newRow("chinese day") << "2019年7月8日" << true << "2019-07-08";
  QTest::newRow("what is no date stays") << "不详" << false << "不详";
}

void ComponentsTest::aDateIsTidied() {
  QFETCH(QString, typed);
  QFETCH(bool, withDay);
  QFETCH(QString, kept);
  const auto field = create("TDateField { label: 'x' }");
  QVERIFY(field);
  field->setProperty("withDay", withDay);
  QString tidy;
  QVERIFY(QMetaObject::invokeMethod(field.get(), "tidy", Q_RETURN_ARG(QString, tidy), Q_ARG(QString, typed)));
  QCOMPARE(tidy, kept);
}

QTEST_MAIN(ComponentsTest)
#include "tst_components.moc"
