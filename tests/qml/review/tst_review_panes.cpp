// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Reasons of before and reasons set aside on a reviewer's page; the scans beside the data, as wide as the
// person wants them, and in a window of their own.
#include "tests/qml/review/review_window.hpp"
#include "tests/support/ui_walk.hpp"

#include <QGuiApplication>

#include <cmath>

namespace tarim::tests {

using client::app::Decision;
using client::app::DossierReview;

class ReviewPanesTest : public QObject, private ReviewWindow {
  Q_OBJECT

 private Q_SLOTS:
  void init() { start(); }
  void cleanup() { stop(); }
  void aFindsAnItemFineAndKeepsItsReasonsFolded();
  void formerReasonsStandFirstAndPassingWithAnOpenOneAsks();
  void keysAreLabelledAtEachDesktopWidth_data();
  void keysAreLabelledAtEachDesktopWidth();
  void theScansAreAsWideAsThePersonLeavesThem();
  void theScansMoveToAWindowOfTheirOwnAndBack();
};

void ReviewPanesTest::aFindsAnItemFineAndKeepsItsReasonsFolded() {
  openSample(1440);
  dossier().setCurrent(5);
  dossier().mend();
  dossier().pad()->choose("vague");
  dossier().pad()->close();
  key(Qt::Key_A);
  QCOMPARE(dossier().reasons()->count(), 0);
  QTRY_VERIFY(find("review.toast"));
  click("review.item.work");
  click("review.folded.act");
  QCOMPARE(dossier().reasons()->count(), 1);
  QTRY_VERIFY(!find("review.folded"));
}

void ReviewPanesTest::formerReasonsStandFirstAndPassingWithAnOpenOneAsks() {
  openSample(1440);
  dossier().setCurrent(1);
  settle();
  QVERIFY(find("review.former.confirm.2"));
  const auto top = [this](const QString& name) { return find(name)->mapToScene({}).y(); };
  QVERIFY(top("review.former.confirm.2") <
          top("review.field." + dossier().item()->fields()->value(0, "column").toString()));
  dossier().setCurrent(0);
  for (int i = 0; i < dossier().items()->count(); ++i)
    key(Qt::Key_A);
  key(Qt::Key_D);
  click("review.pass");
  QTRY_VERIFY(find("review.confirm"));
  QVERIFY(find("review.pass.former"));
  key(Qt::Key_Return);  // The focus is on the way back.
  QTRY_VERIFY(!find("review.confirm"));
  QVERIFY(m_backend->queued.empty());
  click("review.former.confirm.2");
  click("review.pass");
  QTRY_VERIFY(find("review.confirm"));
  QVERIFY(!find("review.pass.former"));
  key(Qt::Key_Return);
  QTRY_COMPARE(m_backend->queued.size(), std::size_t{1});
}

void ReviewPanesTest::keysAreLabelledAtEachDesktopWidth_data() {
  QTest::addColumn<int>("width");
  for (int width : {1196, 1356, 1836})  // Windows of 1280, 1440 and 1920 without the places at the side.
    QTest::addRow("%d", width) << width;
}

void ReviewPanesTest::keysAreLabelledAtEachDesktopWidth() {
  QFETCH(int, width);
  openSample(width);
  dossier().setCurrent(5);
  settle();
  QCOMPARE(find("review.fine")->property("text").toString(), QStringLiteral("此项符合"));
  QStringList hints;
  QList<QQuickItem*> open{find("review.fine")->parentItem()};
  while (!open.isEmpty()) {
    QQuickItem* item = open.takeFirst();
    if (item->isVisible() && item->property("key").isValid()) hints << item->property("key").toString();
    if (item->isVisible()) open << item->childItems();
  }
  QCOMPARE(hints, (QStringList{"A", "X"}));
  QCOMPARE(find("review.rotate")->property("words").toString(), QStringLiteral("旋转"));
  QVERIFY(find("review.decide")->property("text").toString().contains("汇总与决定"));
  const QStringList found = tarim::testing::complaints(*m_window->contentItem());
  QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

void ReviewPanesTest::theScansAreAsWideAsThePersonLeavesThem() {
  openSample(1440);
  dossier().setCurrent(5);
  settle();
  const auto width = [this] { return find("review.scan") ? find("review.scan")->width() : 0; };
  const qreal first = width();
  type(u'[');
  settle();
  const qreal wider = width();
  QVERIFY(wider > first);
  type(u']');
  settle();
  QCOMPARE(width(), first);
  QQuickItem* splitter = find("review.splitter");
  const QPoint on = splitter->mapToScene({0, splitter->height() / 2}).toPoint();
  QTest::mousePress(m_window, Qt::LeftButton, {}, on);
  QTest::mouseMove(m_window, on - QPoint(40, 0));
  QTest::mouseMove(m_window, on - QPoint(80, 0));
  QTest::mouseRelease(m_window, Qt::LeftButton, {}, on - QPoint(80, 0));
  settle();
  QVERIFY2(std::abs(width() - first - 80) < 2, qPrintable(QString::number(width() - first)));
  const qreal left = width();
  m_window->setProperty("page", QString());
  openSample(1440);
  dossier().setCurrent(5);
  settle();
  QCOMPARE(width(), left);
  QVERIFY(!m_backend->settings["app/review/scan-share"].empty());
  for (int i = 0; i < dossier().items()->count(); ++i) {
    dossier().setCurrent(i);
    settle();
    QCOMPARE(find("review.scan") != nullptr, dossier().item()->pages()->count() > 0);
  }
}

void ReviewPanesTest::theScansMoveToAWindowOfTheirOwnAndBack() {
  openSample(1440);
  dossier().setCurrent(5);
  key(Qt::Key_V);
  const auto other = [] {
    for (QWindow* window : QGuiApplication::topLevelWindows())
      if (window->objectName() == "review.scanWindow" && window->isVisible())
        return qobject_cast<QQuickWindow*>(window);
    return static_cast<QQuickWindow*>(nullptr);
  };
  QTRY_VERIFY(other());
  settle();
  QVERIFY(!find("review.scan"));
  QQuickItem* scan = other()->findChild<QQuickItem*>("review.scan");
  QVERIFY(scan && scan->isVisible());
  other()->requestActivate();
  QVERIFY(QTest::qWaitForWindowActive(other()));
  QTest::keyClick(other(), Qt::Key_Plus);
  QVERIFY(scan->property("zoom").toReal() > 1);
  QTest::keyClick(other(), Qt::Key_J);
  QCOMPARE(dossier().current(), 6);
  QTest::keyClick(other(), Qt::Key_K);
  other()->close();
  QTRY_VERIFY(find("review.scan"));
  m_window->requestActivate();
  QVERIFY(QTest::qWaitForWindowActive(m_window));
  key(Qt::Key_J);
  QCOMPARE(dossier().current(), 6);
}

std::unique_ptr<QObject> makeReviewPanesTest() {
  return std::make_unique<ReviewPanesTest>();
}

}  // namespace tarim::tests

#include "tst_review_panes.moc"
