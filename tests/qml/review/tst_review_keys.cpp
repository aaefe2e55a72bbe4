// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// The keyboard belongs to the page again after every dialog, popup and text field, however it was opened and
// closed. The shortcuts are those that the page itself lists, so a new one is tested without being named
// here.
#include "tests/qml/review/review_window.hpp"
#include "tests/support/page_keys.hpp"

#include <QGuiApplication>

namespace tarim::tests {

using client::app::Decision;
using client::app::DossierReview;

class ReviewKeysTest : public QObject, private ReviewWindow {
  Q_OBJECT

 private Q_SLOTS:
  void init() { start(); }
  void cleanup() { stop(); }
  void theKeyboardComesBackToThePage_data();
  void theKeyboardComesBackToThePage();

 private:
  void stand(const QString& page);
  void enter(const QString& way);
  void leave(const QString& way);
  void closeDialogs();
  QStringList whatAPersonSees();
};

/// The same place again, whatever the shortcut before has done: one in which every shortcut has something to
/// do.
void ReviewKeysTest::stand(const QString& where) {
  closeDialogs();
  for (int i = 0; i < 3 && testing::isTyping(*m_window); ++i)
    key(Qt::Key_Escape);
  QVERIFY(!testing::isTyping(*m_window));
  if (where == "queue") {
    m_review->queue()->setTab(0);
    m_review->queue()->setSearch({});
    m_review->queue()->setCurrent(2);
    m_router->start(QStringLiteral("queue"));
    QTRY_VERIFY(!m_review->queue()->isBusy());
    return;
  }
  m_router->openReview(QString::fromLatin1(kSampleApplication));
  dossier().open(QString::fromLatin1(kSampleApplication));
  QTRY_COMPARE(dossier().state(), DossierReview::Shown);
  const int items = where == "item" ? 2 : dossier().items()->count();
  for (int i = 0; i < items; ++i) {
    dossier().setCurrent(i);
    if (i == 1) {
      dossier().mend();
      dossier().pad()->setText("x");
      dossier().pad()->close();
    }
    if (i != 1) dossier().fine();
  }
  dossier().setCurrent(1);
  dossier().fine();
  QVERIFY(dossier().canUndo());
  dossier().setCurrent(5);
  dossier().item()->focusOn("w1", {});
  dossier().setDeciding(where == "decision");
  QTRY_VERIFY(!dossier().isPageBusy());
}

void ReviewKeysTest::closeDialogs() {
  for (QWindow* window : QGuiApplication::topLevelWindows())
    if (window != m_window && window->isVisible()) window->close();
  m_window->requestActivate();
  QVERIFY(QTest::qWaitForWindowActive(m_window));
  if (find("keys.close") || find("review.confirm")) key(Qt::Key_Escape);
  QTRY_VERIFY(!find("keys.close") && !find("review.confirm"));
}

void ReviewKeysTest::enter(const QString& way) {
  if (way == "keys") {
    type(u'?');
    QTRY_VERIFY(find("keys.close"));
  } else if (way == "keys by mouse") {
    click("queue.keys");
    QTRY_VERIFY(find("keys.close"));
  } else if (way == "search") {
    type(u'/');
  } else if (way == "words") {
    key(Qt::Key_X);
    key(Qt::Key_Return);
  } else if (way == "words by mouse") {
    click("review.mend");
    click("review.words");
  } else if (way == "pass" || way == "return") {
    if (way == "return") {
      dossier().editReason(0);
      dossier().setCurrent(6);
      dossier().mend();
      dossier().pad()->setText("x");
      dossier().pad()->close();
      dossier().setDeciding(true);
    }
    settle();
    click("review." + way);
    QTRY_VERIFY(find("review.confirm"));
  } else {
    click(way);
  }
  const bool types = way.startsWith("search") || way.startsWith("words") || way.startsWith("queue.search") ||
                     way.startsWith("review.publicity");
  QTRY_COMPARE(testing::isTyping(*m_window), types);
  if (types) QTest::keyClick(m_window, '2');
}

void ReviewKeysTest::leave(const QString& way) {
  if (way == "Esc") key(Qt::Key_Escape);
  if (way == "Enter") key(Qt::Key_Return);
  if (way == "Ctrl+Enter") QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier);
  if (way == "Tab") {
    key(Qt::Key_Tab);
    for (int i = 0; i < 3 && testing::isTyping(*m_window); ++i)
      key(Qt::Key_Tab);
  }
  if (way == "a click elsewhere")
    QTest::mouseClick(m_window, Qt::LeftButton, {}, QPoint(m_window->width() - 30, m_window->height() - 6));
  if (way.contains('.')) click(way);
  if (way == "cancel") {
    key(Qt::Key_Tab);
    key(Qt::Key_Tab);
    const QQuickItem* on = m_window->activeFocusItem();
    if (on && on->objectName() == "review.confirm") key(Qt::Key_Tab);
    key(Qt::Key_Space);
  }
  QTRY_VERIFY(!find("keys.close") && !find("review.confirm"));
  QCoreApplication::processEvents();
}

/// All that a shortcut can change.
QStringList ReviewKeysTest::whatAPersonSees() {
  settle();
  QStringList seen{m_router->route(), m_router->application()};
  const client::app::QueueModel& queue = *m_review->queue();
  seen << queue.search() << QString::number(queue.current()) << QString::number(queue.tab())
       << QString::number(m_backend->queueRequests);
  client::app::ItemView& item = *dossier().item();
  seen << dossier().application() << QString::number(dossier().current())
       << (dossier().isDeciding() ? "deciding" : "items") << item.focusRow() << item.focusColumn()
       << QString::number(item.page()) << QString::fromStdString(dossier().verdicts().note())
       << (dossier().pad()->isOpen() ? "writing" : "") << dossier().pad()->words()
       << dossier().pad()->place();
  if (QQuickItem* scan = find("review.scan"))
    seen << QString::number(scan->property("zoom").toReal()) << scan->property("quarters").toString()
         << QString::number(scan->window() == m_window ? scan->width() : 0);
  int windows = 0;
  for (const QWindow* window : QGuiApplication::topLevelWindows())
    windows += window->isVisible();
  seen << QString::number(windows);
  seen << (testing::isTyping(*m_window) ? "typing" : "") << (find("keys.close") ? "keys" : "");
  return seen;
}

void ReviewKeysTest::theKeyboardComesBackToThePage_data() {
  QTest::addColumn<QString>("where");
  QTest::addColumn<QString>("in");
  QTest::addColumn<QString>("out");
  const auto rows = [](const char* where, const QStringList& in, const QStringList& out) {
    for (const QString& one : in)
      for (const QString& other : out)
        QTest::addRow("%s: %s, left by %s", where, qPrintable(one), qPrintable(other))
            << QString(where) << one << other;
  };
  rows("queue", {"search", "queue.search"}, {"Esc", "Enter", "Tab", "a click elsewhere"});
  rows("queue", {"keys", "keys by mouse"}, {"Esc", "Enter", "keys.close"});
  rows("queue", {"queue.tab.0", "queue.refresh"}, {"nothing"});
  rows("item", {"keys"}, {"Esc", "Enter", "keys.close"});
  rows("item", {"words"}, {"Esc", "Ctrl+Enter", "Tab", "a click elsewhere", "review.reason.done"});
  rows("item", {"words by mouse"}, {"Esc", "review.reason.done", "review.reason.vague", "review.item.basic"});
  rows("item", {"review.mend", "review.page.next"}, {"nothing"});
  rows("decision", {"keys"}, {"Esc", "Enter", "keys.close"});
  rows("decision", {"pass", "return"}, {"Esc", "cancel"});
  rows("publicity", {"review.publicity.from", "review.publicity.opinion"},
       {"Esc", "Tab", "a click elsewhere"});
}

void ReviewKeysTest::theKeyboardComesBackToThePage() {
  QFETCH(QString, where);
  QFETCH(QString, in);
  QFETCH(QString, out);
  const QString place = where == "publicity" ? QStringLiteral("decision") : where;
  if (where == "publicity") m_backend->sample = makeSample("publicity");
  if (where == "queue") {
    show("QueuePage", 1440, 900);
    QTRY_COMPARE(m_review->queue()->total(), 40);
  } else {
    openSample(1196);
    m_window->resize(1196, 860);
  }
  const auto goThrough = [&] {
    stand(place);
    if (!QTest::currentTestFailed()) enter(in);
    if (!QTest::currentTestFailed()) leave(out);
    return !QTest::currentTestFailed();
  };
  if (!goThrough()) return;
  const std::vector<testing::PageKey> keys = testing::activeKeysOf(*page());
  QVERIFY(keys.size() >= 6);
  for (const testing::PageKey& one : keys) {
    // Of the codes that do the same or the opposite, one will do, but after Esc.
    if (one.which > 0 && out != "Esc") continue;
    // A button that Tab reached is pressed by these.
    if (out == "Tab" &&
        (one.code == Qt::Key_Return || one.code == Qt::Key_Enter || one.code == Qt::Key_Space))
      continue;
    if (!goThrough()) {
      qWarning() << "before" << one.name;
      return;
    }
    if (!one.key->property("active").toBool()) continue;
    if (QQuickItem* scan = find("review.scan")) QMetaObject::invokeMethod(scan, "zoomBy", Q_ARG(qreal, 2.0));
    const QStringList before = whatAPersonSees();
    QVERIFY2(testing::pressAndHear(*m_window, one), qPrintable("not heard: " + one.name));
    // What is marked for mending already stays so.
    const bool hasEffect = one.which == 0 && !(in == "review.mend" && one.code == Qt::Key_X);
    if (hasEffect) QVERIFY2(whatAPersonSees() != before, qPrintable("without effect: " + one.name));
  }
}

std::unique_ptr<QObject> makeReviewKeysTest() {
  return std::make_unique<ReviewKeysTest>();
}

}  // namespace tarim::tests

#include "tst_review_keys.moc"
