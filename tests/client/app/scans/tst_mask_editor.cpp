// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What a pointer and keys do to the masks of a page, without a window.
#include "client/app/scans/mask_editor.hpp"
#include "tests/client/app/draft/draft_of_test.hpp"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace tarim::tests {

using namespace client::app;

namespace {

/// A page of 1000 × 2000 pixels on the screen, so that a pixel is 10 units across and 5 down.
class Desk {
 public:
  explicit Desk(const char* masks = "") {
    page = desk.addPage("title_file");
    desk.addPage("title_file");
    if (*masks) {
      desk.set("attachment", page, "mask", "yes");
      desk.set("attachment", page, "masks", masks);
    }
    desk.turn();
    view.setDraft(&desk.draft);
    editor.setView(&view);
    editor.setSize({1000, 2000});
    editor.setActive(true);
  }
  void gesture(QPointF from, QPointF to, bool finger = false) {
    editor.press(from, finger);
    editor.drag((from + to) / 2);
    editor.drag(to);
    editor.release();
  }
  [[nodiscard]] std::string cell(const char* column = "masks") const {
    return desk.draft.value({"attachment", page, column});
  }

  DraftOfTest desk;
  std::string page;
  PageView view;
  MaskEditor editor;
};

}  // namespace

class MaskEditorTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aGestureDrawsOneMaskAndSaysYes();
  void aGestureThatIsNoneDrawsNothing_data();
  void aGestureThatIsNoneDrawsNothing();
  void aMaskStaysOnThePage_data();
  void aMaskStaysOnThePage();
  void aHandleResizesAndNeverTurnsAMaskOver();
  void handlesHaveRoomForAFingerOnTheSmallestMask();
  void whatIsDrawnOnARotatedPageIsWhereItWasDrawn_data();
  void whatIsDrawnOnARotatedPageIsWhereItWasDrawn();
  void everyActIsTakenBackByItselfAndSaysSo();
  void keysInARowAreOneAct();
  void whatIsAddedByAKeyIsInSightAndNotUponAnother();
  void aRemovedMaskGivesTheSelectionToTheNext();
  void anAbandonedGestureLeavesEverythingAsItWas();
  void theToolEndsWithItsPageAndWhenNothingMayBeChanged();
  void masksOfAnotherDeviceAreKept();
};

void MaskEditorTest::aGestureDrawsOneMaskAndSaysYes() {
  Desk desk;
  const QAbstractItemModelTester tester(&desk.editor);
  QCOMPARE(desk.cell("mask"), std::string());
  desk.editor.press({100, 200}, false);
  desk.editor.drag({300, 400});
  QVERIFY(desk.editor.isBusy());
  QCOMPARE(desk.editor.count(), 1);  // It is seen while it is drawn,
  QCOMPARE(desk.cell(), std::string());
  desk.editor.drag({600, 700});
  QCOMPARE(desk.editor.count(), 1);
  desk.editor.release();
  QCOMPARE(desk.cell(), std::string("[[1000,1000,5000,2500]]"));  // and written once.
  QCOMPARE(desk.cell("mask"), std::string("yes"));
  QCOMPARE(desk.editor.selected(), 0);
  desk.gesture({900, 1900}, {700, 1500});  // Backwards.
  QCOMPARE(desk.cell(), std::string("[[1000,1000,5000,2500],[7000,7500,2000,2000]]"));
  QCOMPARE(desk.editor.selected(), 1);
  QCOMPARE(desk.view.isUndrawn(), false);
}

void MaskEditorTest::aGestureThatIsNoneDrawsNothing_data() {
  QTest::addColumn<QPointF>("to");
  QTest::newRow("a tap") << QPointF(500, 500);
  QTest::newRow("a trembling finger") << QPointF(504, 503);
  QTest::newRow("a line") << QPointF(900, 505);
}

void MaskEditorTest::aGestureThatIsNoneDrawsNothing() {
  QFETCH(QPointF, to);
  Desk desk("[[0,0,1000,1000]]");
  desk.editor.setSelected(0);
  desk.gesture({500, 500}, to, true);
  QCOMPARE(desk.editor.count(), 1);
  QVERIFY(desk.desk.waiting.empty());
  QCOMPARE(desk.editor.selected(), -1);
}

void MaskEditorTest::aMaskStaysOnThePage_data() {
  QTest::addColumn<QPointF>("from");
  QTest::addColumn<QPointF>("to");
  QTest::addColumn<std::string>("cell");
  const std::string drawn = "[[4000,4000,2000,2000],";
  QTest::newRow("drawn over a corner")
      << QPointF(900, 1800) << QPointF(5000, 5000) << drawn + "[9000,9000,1000,1000]]";
  QTest::newRow("drawn from outside") << QPointF(-50, -70) << QPointF(200, 300) << drawn + "[0,0,2000,1500]]";
  QTest::newRow("drawn outside") << QPointF(-90, -70) << QPointF(-20, -10)
                                 << std::string("[[4000,4000,2000,2000]]");
  QTest::newRow("moved out") << QPointF(500, 1000) << QPointF(5000, -5000)
                             << std::string("[[8000,0,2000,2000]]");
  QTest::newRow("moved back") << QPointF(500, 1000) << QPointF(-5000, 9000)
                              << std::string("[[0,8000,2000,2000]]");
  QTest::newRow("resized out") << QPointF(600, 1200) << QPointF(5000, 5000)
                               << std::string("[[4000,4000,6000,6000]]");
}

void MaskEditorTest::aMaskStaysOnThePage() {
  QFETCH(QPointF, from);
  QFETCH(QPointF, to);
  QFETCH(std::string, cell);
  Desk desk("[[4000,4000,2000,2000]]");
  desk.editor.setSelected(0);
  desk.gesture(from, to);
  QCOMPARE(desk.cell(), cell);
}

void MaskEditorTest::aHandleResizesAndNeverTurnsAMaskOver() {
  Desk desk("[[4000,4000,2000,2000]]");
  desk.editor.setSelected(0);
  desk.gesture({400, 800}, {300, 700});
  QCOMPARE(desk.cell(), std::string("[[3000,3500,3000,2500]]"));
  desk.gesture({600, 1200}, {-900, -900});  // Past the opposite corner: as small as a mask may be.
  QCOMPARE(desk.cell(), std::string("[[3000,3500,120,60]]"));
  desk.editor.resize(-500, 100);
  desk.editor.releaseKey();
  QCOMPARE(desk.cell(), std::string("[[3000,3500,120,560]]"));
}

void MaskEditorTest::handlesHaveRoomForAFingerOnTheSmallestMask() {
  Desk desk("[[5000,5000,100,50]]");  // 10 × 10 pixels.
  desk.editor.setSelected(0);
  desk.gesture({505, 1005}, {505, 1005}, true);  // From now on with a finger.
  const QRectF frame = desk.editor.frame();
  QVERIFY(desk.editor.handle() >= 44 && frame.width() >= 88 && frame.height() >= 88);
  // The middle moves it, the corners of the frame resize it.
  desk.gesture({505, 1005}, {605, 1105}, true);
  QCOMPARE(desk.cell(), std::string("[[6000,5500,100,50]]"));
  // It is met by a finger beside it, too.
  desk.editor.setSelected(-1);
  desk.gesture({590, 1090}, {590, 1090}, true);
  QCOMPARE(desk.editor.selected(), 0);
  const QPointF corner = desk.editor.frame().bottomRight();
  desk.gesture(corner + QPointF(20, 20), corner + QPointF(120, 120), true);
  QCOMPARE(desk.cell(), std::string("[[6000,5500,1100,550]]"));
}

void MaskEditorTest::whatIsDrawnOnARotatedPageIsWhereItWasDrawn_data() {
  QTest::addColumn<int>("turns");
  QTest::addColumn<std::string>("cell");
  QTest::newRow("upright") << 0 << std::string("[[0,0,5000,500]]");
  QTest::newRow("90") << 1 << std::string("[[0,5000,500,5000]]");
  QTest::newRow("180") << 2 << std::string("[[5000,9500,5000,500]]");
  QTest::newRow("270") << 3 << std::string("[[9500,0,500,5000]]");
}

void MaskEditorTest::whatIsDrawnOnARotatedPageIsWhereItWasDrawn() {
  QFETCH(int, turns);
  QFETCH(std::string, cell);
  Desk desk;
  for (int i = 0; i < turns; ++i)
    desk.view.rotate();
  QVERIFY(desk.editor.isActive());
  desk.gesture({0, 0}, {500, 100});
  QCOMPARE(desk.cell(), cell);
  QCOMPARE(desk.editor.value(0, "fromLeft").toReal(), 0.0);
  QCOMPARE(desk.editor.value(0, "across").toReal(), 0.5);
  // It turns with its page, and its cell stays.
  desk.view.rotate();
  QCOMPARE(desk.cell(), cell);
  QCOMPARE(desk.editor.value(0, "fromTop").toReal(), 0.0);
  QCOMPARE(desk.editor.value(0, "down").toReal(), 0.5);
}

void MaskEditorTest::everyActIsTakenBackByItselfAndSaysSo() {
  Desk desk;
  QSignalSpy told(&desk.view, &DraftView::told);
  desk.gesture({100, 200}, {300, 400});
  desk.gesture({200, 300}, {300, 300});
  QCOMPARE(desk.view.undoWords(), QStringLiteral("移动遮盖 1"));
  desk.gesture({400, 400}, {500, 500});
  const std::string whole = desk.cell();
  desk.editor.remove();
  QCOMPARE(desk.cell(), std::string());
  QCOMPARE(desk.cell("mask"), std::string("yes"));
  desk.view.undo();
  QCOMPARE(desk.cell(), whole);
  QVERIFY(told.back()[0].toString().contains(QStringLiteral("删除遮盖 1")));
  desk.view.undo();
  QCOMPARE(desk.cell(), std::string("[[2000,1000,2000,1000]]"));
  desk.desk.turn();
  desk.view.undo();
  QCOMPARE(desk.cell(), std::string("[[1000,1000,2000,1000]]"));
  desk.view.undo();
  QCOMPARE(desk.cell(), std::string());
  QCOMPARE(desk.cell("mask"), std::string());  // The answer that came with the first mask, too.
  desk.view.redo();
  QCOMPARE(desk.cell(), std::string("[[1000,1000,2000,1000]]"));
}

void MaskEditorTest::keysInARowAreOneAct() {
  Desk desk("[[4000,4000,2000,2000]]");
  desk.editor.setSelected(0);
  // Held: seen at once, written when it is released.
  for (int i = 0; i < 3; ++i)
    desk.editor.move(8, 0);
  QCOMPARE(desk.editor.value(0, "fromLeft").toReal(), 0.424);
  QVERIFY(desk.desk.waiting.empty());
  desk.editor.releaseKey();
  QCOMPARE(desk.desk.waiting.size(), std::size_t(1));
  // Pressed again and again.
  for (int i = 0; i < 2; ++i) {
    desk.editor.move(8, 0);
    desk.editor.releaseKey();
  }
  QCOMPARE(desk.cell(), std::string("[[4400,4000,2000,2000]]"));
  desk.editor.resize(0, 8);
  desk.editor.setSelected(-1);  // Whatever comes next ends it.
  QCOMPARE(desk.cell(), std::string("[[4400,4000,2000,2040]]"));
  desk.view.undo();
  QCOMPARE(desk.cell(), std::string("[[4400,4000,2000,2000]]"));
  desk.view.undo();
  QCOMPARE(desk.cell(), std::string("[[4000,4000,2000,2000]]"));
}

void MaskEditorTest::whatIsAddedByAKeyIsInSightAndNotUponAnother() {
  Desk desk;
  const QRectF sight(500, 1000, 400, 600);
  for (int i = 0; i < 3; ++i)
    desk.editor.add(sight);
  const auto masks = dossier::masksOf(desk.cell());
  QCOMPARE(masks.size(), std::size_t(3));
  QVERIFY(masks[0] != masks[1] && masks[1] != masks[2] && masks[0] != masks[2]);
  QVERIFY(masks[0].x >= 5000 && masks[0].x + masks[0].width <= 9000);
  QVERIFY(masks[0].y >= 5000 && masks[0].y + masks[0].height <= 8000);
  QCOMPARE(desk.editor.selected(), 2);
}

void MaskEditorTest::aRemovedMaskGivesTheSelectionToTheNext() {
  Desk desk("[[0,0,100,100],[0,500,100,100],[0,1000,100,100]]");
  desk.editor.setSelected(1);
  desk.editor.remove();
  QCOMPARE(desk.cell(), std::string("[[0,0,100,100],[0,1000,100,100]]"));
  QCOMPARE(desk.editor.selected(), 1);
  desk.editor.remove();
  QCOMPARE(desk.editor.selected(), 0);
  desk.editor.remove();
  QCOMPARE(desk.editor.selected(), -1);
  QCOMPARE(desk.cell(), std::string());
  desk.editor.remove();
  QVERIFY(desk.view.isUndrawn());
}

void MaskEditorTest::anAbandonedGestureLeavesEverythingAsItWas() {
  Desk desk("[[4000,4000,2000,2000]]");
  desk.editor.press({500, 1000}, true);
  desk.editor.drag({600, 1100});
  desk.editor.cancel();
  desk.editor.release();
  desk.editor.press({100, 100}, true);
  desk.editor.drag({300, 300});
  desk.editor.cancel();
  desk.editor.drag({400, 400});
  desk.editor.release();
  QCOMPARE(desk.cell(), std::string("[[4000,4000,2000,2000]]"));
  QCOMPARE(desk.editor.count(), 1);
  QVERIFY(desk.desk.waiting.empty());
}

void MaskEditorTest::theToolEndsWithItsPageAndWhenNothingMayBeChanged() {
  Desk desk("[[4000,4000,2000,2000]]");
  desk.editor.setSelected(0);
  desk.view.next();
  QVERIFY(!desk.editor.isActive());
  QCOMPARE(desk.editor.count(), 0);
  desk.view.previous();
  QCOMPARE(desk.editor.count(), 1);
  desk.gesture({100, 100}, {300, 300});  // The tool is off.
  QCOMPARE(desk.editor.count(), 1);
  desk.editor.setActive(true);
  desk.editor.setSelected(0);
  desk.desk.state.phase = workflow::Phase::InReview;
  desk.desk.turn();
  QVERIFY(!desk.editor.isActive() && !desk.editor.isAvailable());
  QCOMPARE(desk.editor.count(), 1);  // It is seen,
  desk.editor.setActive(true);
  QVERIFY(!desk.editor.isActive());  // and nothing else.
  desk.gesture({100, 100}, {300, 300});
  desk.editor.move(10, 10);
  desk.editor.remove();
  desk.editor.add({0, 0, 1000, 2000});
  QVERIFY(desk.desk.waiting.empty());
}

void MaskEditorTest::masksOfAnotherDeviceAreKept() {
  Desk desk("[[4000,4000,2000,2000]]");
  desk.editor.press({500, 1000}, false);
  desk.editor.drag({600, 1100});
  desk.desk.set("attachment", desk.page, "masks", "[[4000,4000,2000,2000],[0,0,500,500]]");
  desk.desk.turn();
  QVERIFY(!desk.editor.isBusy());
  desk.editor.release();
  QCOMPARE(desk.editor.count(), 2);
  QVERIFY(desk.desk.waiting.empty());
  desk.gesture({100, 1500}, {300, 1700});
  QCOMPARE(desk.cell(), std::string("[[4000,4000,2000,2000],[0,0,500,500],[1000,7500,2000,1000]]"));
}

std::unique_ptr<QObject> makeMaskEditorTest() {
  return std::make_unique<MaskEditorTest>();
}

}  // namespace tarim::tests

#include "tst_mask_editor.moc"
