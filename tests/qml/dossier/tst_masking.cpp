// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A person covers what experts must not see, on the real page, with the mouse, with fingers and with keys.
#include "client/app/scans/mask_editor.hpp"
#include "client/scans/import.hpp"
#include "client/vault/submission.hpp"
#include "shared/dossier/masks.hpp"
#include "tests/qml/dossier/stage.hpp"
#include "tests/support/still.hpp"
#include "tests/support/ui_walk.hpp"

#include <QAccessible>
#include <QPointingDevice>
#include <QTest>

namespace tarim::tests {

using dossier::Mask;

class MaskingTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aPageThatNeedsAMaskCanBeSubmittedOnceOneIsDrawn();
  void theMouseDrawsMovesResizesAndRemoves();
  void whatIsDrawnOnAZoomedPageIsWhereItWasDrawn();
  void oneFingerDrawsAndTwoMoveThePage();
  void keysAloneDoAllOfIt();
  void theKeysOfThePageWorkInEveryState_data();
  void theKeysOfThePageWorkInEveryState();
  void aMaskTurnsWithItsPage();
  void stripsAndGridsShowWhatIsCovered();
  void aLockedApplicationShowsMasksAndTakesNone();
  void theItemOfMasksFiltersAndLeadsToAFindingsPage();
  void theToolIsNamedUncutAndBigEnough_data();
  void theToolIsNamedUncutAndBigEnough();
};

namespace {

/// A page view of two attached pages; the first one is shown.
class Desk {
 public:
  explicit Desk(int width = 1100, int height = 760) : m_width(width), m_height(height) {
    for (int i = 0; i < 2; ++i) {
      const auto source = client::readPage(TARIM_TESTS_DIR "/data/images/documents/chinese-sign.jpg");
      const client::PageTarget target{stage.session().application().toStdString(),
                                      "id_card",
                                      {},
                                      {},
                                      i == 0 ? dossier::Side::Front : dossier::Side::Back};
      const auto page = client::importPage(stage.vault(), *source, target, base::fromMillis(1725240000000));
      pages.push_back(page->id);
    }
    stage.write({{{"basic", "@", "name"}, "阿依努尔"}});
    (void)QTest::qWaitFor([&] { return stage.session().draft()->attachments.size() == 2; });
  }
  void openPage() {
    stage.router().start(QStringLiteral("scans"));
    stage.router().openPage(QString::fromStdString(pages[0]));
    stage.open(QStringLiteral("Scans/ScansPage"), m_width, m_height);
  }
  void openItem(const QString& attachment = {}) {
    stage.router().start(QStringLiteral("dossier"));
    stage.open(QStringLiteral("Dossier/DossierPage"), m_width, m_height);
    stage.router().openPlace(QStringLiteral("masking"), {}, {}, {}, attachment);
    stage.settle();
  }
  /// A point of the shown page, in fractions of it.
  QPoint at(qreal x, qreal y) {
    QQuickItem* page = stage.find(QStringLiteral("mask.page"));
    if (!page) qFatal("no page is shown");
    return page->mapToScene({x * page->width(), y * page->height()}).toPoint();
  }
  void drag(QPoint from, QPoint to) {
    QTest::mousePress(&stage.window(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&stage.window(), (from + to) / 2);
    QTest::mouseMove(&stage.window(), to);
    QTest::mouseRelease(&stage.window(), Qt::LeftButton, {}, to);
  }
  void key(int key, Qt::KeyboardModifiers modifiers = {}) {
    QTest::keyClick(&stage.window(), Qt::Key(key), modifiers);
  }
  bool press(const char* name) {
    QQuickItem* item = stage.find(QLatin1String(name));
    return item && item->isEnabled() && QMetaObject::invokeMethod(item, "clicked");
  }
  std::string cell(const char* column, int page = 0) { return stage.cell("attachment", pages[page], column); }
  std::vector<Mask> masks(int page = 0) { return dossier::masksOf(cell("masks", page)); }
  bool toolIsOn() { return stage.find(QStringLiteral("addMask")) != nullptr; }
  bool viewIsOpen() { return stage.find(QStringLiteral("pageView")) != nullptr; }
  [[nodiscard]] int findings(std::string_view rule) const {
    const auto& all = stage.session().draft()->findings;
    return int(std::count_if(all.begin(), all.end(), [&](const auto& one) { return one.rule == rule; }));
  }
  bool reads(const QString& words) { return readsIn(*stage.window().contentItem(), words); }

  mutable Stage stage;
  std::vector<std::string> pages;

 private:
  static bool readsIn(const QQuickItem& item, const QString& words) {
    if (!item.isVisible()) return false;
    if (item.property("text").toString().contains(words)) return true;
    const auto children = item.childItems();
    return std::any_of(children.begin(), children.end(),
                       [&](const QQuickItem* child) { return readsIn(*child, words); });
  }
  int m_width;
  int m_height;
};

int masksIn(const QQuickItem& item) {
  int found = item.objectName() == QLatin1String("thumb.mask");
  const auto children = item.childItems();
  for (const QQuickItem* child : children)
    found += masksIn(*child);
  return found;
}

/// Within what a pixel of the shown page is.
bool isNear(const Mask& mask, const Mask& wanted, int units = 60) {
  return std::abs(mask.x - wanted.x) <= units && std::abs(mask.y - wanted.y) <= units &&
         std::abs(mask.width - wanted.width) <= units && std::abs(mask.height - wanted.height) <= units;
}

}  // namespace

void MaskingTest::aPageThatNeedsAMaskCanBeSubmittedOnceOneIsDrawn() {
  Desk desk;
  desk.openPage();
  QVERIFY(desk.reads(QStringLiteral("2 页未处理")));
  desk.key(Qt::Key_Y);
  desk.stage.settle();
  QCOMPARE(desk.findings("mask_missing"), 1);
  QVERIFY(desk.reads(QStringLiteral("2 页未处理")));
  QVERIFY(desk.toolIsOn());  // What is to be done next is at hand.
  desk.drag(desk.at(0.2, 0.1), desk.at(0.6, 0.2));
  desk.stage.settle();
  QCOMPARE(desk.masks().size(), std::size_t(1));
  QCOMPARE(desk.findings("mask_missing"), 0);
  QVERIFY(desk.reads(QStringLiteral("1 页未处理")));
  desk.key(Qt::Key_Space);
  desk.key(Qt::Key_N);
  desk.stage.settle();
  QCOMPARE(desk.findings("mask_unanswered"), 0);
  QVERIFY(desk.reads(QStringLiteral("都已处理")));
}

void MaskingTest::theMouseDrawsMovesResizesAndRemoves() {
  Desk desk;
  desk.openPage();
  QVERIFY(desk.stage.click(QStringLiteral("maskTool")));
  desk.drag(desk.at(0.2, 0.1), desk.at(0.6, 0.3));
  QVERIFY(isNear(desk.masks().at(0), {2000, 1000, 4000, 2000}));
  QCOMPARE(desk.cell("mask"), std::string("yes"));
  desk.drag(desk.at(0.4, 0.2), desk.at(0.5, 0.4));
  QVERIFY(isNear(desk.masks().at(0), {3000, 3000, 4000, 2000}));
  desk.drag(desk.at(0.7, 0.5), desk.at(0.8, 0.6));  // The handle at its end.
  QVERIFY(isNear(desk.masks().at(0), {3000, 3000, 5000, 3000}));
  desk.drag(desk.at(0.1, 0.7), desk.at(0.2, 0.8));
  QCOMPARE(desk.masks().size(), std::size_t(2));
  QVERIFY(desk.press("removeMask"));
  QCOMPARE(desk.masks().size(), std::size_t(1));
  // A finger takes it back, too.
  QVERIFY(desk.press("undoMask"));
  QCOMPARE(desk.masks().size(), std::size_t(2));
  // Out of the tool a press on a mask leads back to it, and the mouse moves the page.
  QVERIFY(desk.stage.click(QStringLiteral("maskTool")));
  QVERIFY(!desk.toolIsOn());
  desk.drag(desk.at(0.1, 0.1), desk.at(0.2, 0.2));
  QCOMPARE(desk.masks().size(), std::size_t(2));
  QTest::mouseClick(&desk.stage.window(), Qt::LeftButton, {}, desk.at(0.5, 0.5));
  QVERIFY(desk.toolIsOn());
  desk.key(Qt::Key_Delete);
  QCOMPARE(desk.masks().size(), std::size_t(1));
}

void MaskingTest::whatIsDrawnOnAZoomedPageIsWhereItWasDrawn() {
  Desk desk;
  desk.openPage();
  desk.key(Qt::Key_M);
  for (int i = 0; i < 6; ++i)
    desk.key(Qt::Key_Plus);
  desk.stage.settle();
  desk.drag(desk.at(0.45, 0.45), desk.at(0.55, 0.52));
  QVERIFY(isNear(desk.masks().at(0), {4500, 4500, 1000, 700}, 20));
  desk.key(Qt::Key_0);
  desk.stage.settle();
  desk.drag(desk.at(0.5, 0.48), desk.at(0.7, 0.28));
  QVERIFY(isNear(desk.masks().at(0), {6500, 2500, 1000, 700}, 40));
}

void MaskingTest::oneFingerDrawsAndTwoMoveThePage() {
  const std::unique_ptr<QPointingDevice> fingers(QTest::createTouchDevice());
  Desk desk(390, 780);
  desk.openPage();
  QQuickView* window = &desk.stage.window();
  const auto touch = [&] { return QTest::touchEvent(window, fingers.get()); };
  desk.key(Qt::Key_Y);
  desk.stage.settle();
  const QPoint from = desk.at(0.2, 0.2);
  const QPoint to = desk.at(0.7, 0.6);
  touch().press(0, from, window);
  touch().move(0, (from + to) / 2, window);
  touch().move(0, to, window);
  touch().release(0, to, window);
  QVERIFY(isNear(desk.masks().at(0), {2000, 2000, 5000, 4000}, 120));
  // Handles are as large as a finger.
  const auto* editor = desk.stage.find(QStringLiteral("pageView"))->findChild<client::app::MaskEditor*>();
  QVERIFY(editor && editor->selected() == 0);
  QVERIFY2(editor->handle() >= 44, qPrintable(QString::number(editor->handle())));
  QQuickItem* page = desk.stage.find(QStringLiteral("mask.page"));
  // Two fingers part: the page grows, and nothing is drawn, not even by the one that came first.
  const qreal before = page->width();
  QPoint one = desk.at(0.1, 0.75);
  QPoint two = desk.at(0.3, 0.75);
  touch().press(0, one, window);
  touch().move(0, one + QPoint(3, 8), window);
  touch().stationary(0).press(1, two, window);
  for (int i = 0; i < 8; ++i) {
    one -= QPoint(8, 0);
    two += QPoint(16, 0);
    touch().move(0, one, window).move(1, two, window);
  }
  touch().release(0, one, window).release(1, two, window);
  desk.stage.settle();
  QVERIFY2(page->width() > before * 1.2, qPrintable(QString::number(page->width() / before)));
  QCOMPARE(desk.masks().size(), std::size_t(1));
  QVERIFY(isNear(desk.masks().at(0), {2000, 2000, 5000, 4000}, 120));
  QVERIFY(desk.toolIsOn());
}

void MaskingTest::keysAloneDoAllOfIt() {
  Desk desk;
  desk.openPage();
  desk.key(Qt::Key_M);
  QVERIFY(desk.toolIsOn());
  desk.key(Qt::Key_Return);
  QCOMPARE(desk.masks().size(), std::size_t(1));
  const Mask added = desk.masks()[0];
  desk.key(Qt::Key_Right);
  desk.key(Qt::Key_Down);
  const Mask moved = desk.masks()[0];
  QVERIFY(moved.x > added.x && moved.y > added.y && moved.width == added.width);
  desk.key(Qt::Key_Left, Qt::ShiftModifier);
  desk.key(Qt::Key_Down, Qt::ShiftModifier);
  const Mask resized = desk.masks()[0];
  QVERIFY(resized.width < moved.width && resized.height > moved.height && resized.x == moved.x);
  desk.key(Qt::Key_Return);
  QCOMPARE(desk.masks().size(), std::size_t(2));
  desk.key(Qt::Key_Backtab, Qt::ShiftModifier);
  QCOMPARE(desk.stage.window().activeFocusItem()->objectName(), QStringLiteral("mask:0"));
  desk.key(Qt::Key_Tab);
  QCOMPARE(desk.stage.window().activeFocusItem()->objectName(), QStringLiteral("mask:1"));
  desk.key(Qt::Key_Up);
  QVERIFY(desk.masks()[0] == resized);
  desk.key(Qt::Key_Delete);
  QCOMPARE(desk.masks().size(), std::size_t(1));
  QVERIFY(desk.masks() == std::vector<Mask>{resized});
  desk.key(Qt::Key_Escape);
  QVERIFY(!desk.toolIsOn() && desk.viewIsOpen());
  desk.key(Qt::Key_Escape);
  QVERIFY(!desk.viewIsOpen());
}

void MaskingTest::theKeysOfThePageWorkInEveryState_data() {
  QTest::addColumn<QString>("state");
  for (const char* state : {"just opened", "tool on", "mask selected", "tool left", "mask removed",
                            "button clicked", "answer clicked", "undone by a click", "mask pressed"})
    QTest::newRow(state) << QString::fromLatin1(state);
}

void MaskingTest::theKeysOfThePageWorkInEveryState() {
  QFETCH(QString, state);
  Desk desk;
  desk.openPage();
  if (state != QLatin1String("just opened")) desk.key(Qt::Key_M);
  if (state == QLatin1String("button clicked")) desk.stage.click(QStringLiteral("zoomIn"));
  if (state == QLatin1String("answer clicked"))
    desk.stage.click(QStringLiteral("mask.%1.yes").arg(QString::fromStdString(desk.pages[0])));
  if (state.startsWith(QLatin1String("mask")) || state.startsWith(QLatin1String("undone")))
    desk.drag(desk.at(0.2, 0.2), desk.at(0.6, 0.4));
  if (state == QLatin1String("mask removed")) desk.stage.click(QStringLiteral("removeMask"));
  if (state == QLatin1String("undone by a click")) desk.stage.click(QStringLiteral("undoMask"));
  if (state == QLatin1String("tool left") || state == QLatin1String("mask pressed")) desk.key(Qt::Key_Escape);
  if (state == QLatin1String("mask pressed"))
    QTest::mouseClick(&desk.stage.window(), Qt::LeftButton, {}, desk.at(0.4, 0.3));
  desk.stage.settle();
  const auto zoom = [&] { return desk.stage.find(QStringLiteral("mask.page"))->width(); };
  desk.key(Qt::Key_0);
  const qreal fitted = zoom();
  desk.key(Qt::Key_Plus);
  QVERIFY(zoom() > fitted);
  desk.key(Qt::Key_Minus);
  QCOMPARE(zoom(), fitted);
  desk.key(Qt::Key_R);
  QCOMPARE(desk.cell("rotation"), std::string("90"));
  desk.key(Qt::Key_Y);
  QCOMPARE(desk.cell("mask"), std::string("yes"));
  desk.key(Qt::Key_N);
  QCOMPARE(desk.cell("mask"), std::string("no"));
  desk.key(Qt::Key_Space);
  desk.key(Qt::Key_Y);
  QCOMPARE(desk.cell("mask", 1), std::string("yes"));
}

void MaskingTest::aMaskTurnsWithItsPage() {
  Desk desk;
  desk.openPage();
  desk.key(Qt::Key_M);
  desk.drag(desk.at(0.1, 0.1), desk.at(0.3, 0.5));
  const std::string cell = desk.cell("masks");
  desk.key(Qt::Key_R);
  desk.stage.settle();
  QCOMPARE(desk.cell("masks"), cell);
  const QQuickItem* page = desk.stage.find(QStringLiteral("mask.page"));
  const QQuickItem* mask = desk.stage.find(QStringLiteral("mask:0"));
  const QRectF seen = mask->mapRectToItem(page, QRectF(0, 0, mask->width(), mask->height()));
  // Clockwise: from the left beginning of the page to its right beginning.
  QVERIFY(std::abs(seen.left() / page->width() - 0.5) < 0.02 &&
          std::abs(seen.right() / page->width() - 0.9) < 0.02);
  QVERIFY(std::abs(seen.top() / page->height() - 0.1) < 0.02);
}

void MaskingTest::stripsAndGridsShowWhatIsCovered() {
  Desk desk(820, 1200);
  desk.stage.write({{{"attachment", desk.pages[0], "mask"}, "yes"},
                    {{"attachment", desk.pages[0], "masks"}, "[[1000,1000,5000,2000],[0,9000,10000,1000]]"}});
  const auto covers = [&](const QString& thumb) {
    const QQuickItem* item = desk.stage.find(thumb);
    return item ? masksIn(*item) : -1;
  };
  const QString first = QStringLiteral("page.") + QString::fromStdString(desk.pages[0]);
  const QString second = QStringLiteral("page.") + QString::fromStdString(desk.pages[1]);
  desk.openItem();
  QTRY_COMPARE(covers(first), 2);
  QCOMPARE(covers(second), 0);
  QVERIFY(desk.reads(QStringLiteral("已遮盖 2 处")));
  desk.stage.shoot(QStringLiteral("masks-grid"));
  desk.stage.router().openPlace(QStringLiteral("basic"));
  desk.stage.settle();
  QTRY_COMPARE(covers(first), 2);
  desk.stage.router().start(QStringLiteral("scans"));
  desk.stage.open(QStringLiteral("Scans/ScansPage"), 820);
  QTRY_COMPARE(covers(first), 2);
  // Answered with “否” they do not count, and are not shown.
  desk.stage.write({{{"attachment", desk.pages[0], "mask"}, "no"}});
  QTRY_COMPARE(covers(first), 0);
}

void MaskingTest::aLockedApplicationShowsMasksAndTakesNone() {
  Desk desk;
  desk.stage.write({{{"attachment", desk.pages[0], "mask"}, "yes"},
                    {{"attachment", desk.pages[0], "masks"}, "[[1000,1000,5000,2000]]"}});
  const std::string application = desk.stage.session().application().toStdString();
  client::app::Session& session = desk.stage.session();
  session.run(
      [application](client::Vault& vault) {
        const auto submission = client::prepareSubmission(vault, application);
        if (submission) (void)vault.exchange.queue(submission->command, base::fromMillis(1725240000000));
      },
      [&session] { session.refresh(); });
  desk.openPage();
  QTRY_VERIFY(!desk.stage.find(QStringLiteral("maskTool"))->isEnabled());
  QVERIFY(desk.stage.find(QStringLiteral("mask:0")));
  desk.key(Qt::Key_M);
  QVERIFY(!desk.toolIsOn());
  QTest::mouseClick(&desk.stage.window(), Qt::LeftButton, {}, desk.at(0.3, 0.2));
  QVERIFY(!desk.toolIsOn());
  desk.drag(desk.at(0.2, 0.6), desk.at(0.6, 0.8));
  desk.key(Qt::Key_Delete);
  QCOMPARE(desk.cell("masks"), std::string("[[1000,1000,5000,2000]]"));
}

void MaskingTest::theItemOfMasksFiltersAndLeadsToAFindingsPage() {
  Desk desk(1440, 860);
  desk.stage.write({{{"attachment", desk.pages[0], "mask"}, "yes"}});
  desk.openItem(QString::fromStdString(desk.pages[1]));
  // The page that a finding is about has the keyboard.
  QTRY_VERIFY(desk.stage.window().activeFocusItem());
  QTRY_COMPARE(desk.stage.window().activeFocusItem()->objectName(),
               QStringLiteral("page.") + QString::fromStdString(desk.pages[1]));
  const auto isShown = [&](int page) {
    return desk.stage.find(QStringLiteral("page.") + QString::fromStdString(desk.pages[page])) != nullptr;
  };
  // The list of items and the head of this one say the same number.
  QVERIFY(desk.reads(QStringLiteral("共 2 页，还有 2 页未处理")));
  const auto badge = [&] {
    return desk.stage.find(QStringLiteral("group.masking"))->property("badgeText").toString();
  };
  QCOMPARE(badge(), QStringLiteral("2 页未处理"));
  QVERIFY(desk.stage.click(QStringLiteral("filter.unanswered")));
  desk.stage.settle();
  QVERIFY(!isShown(0) && isShown(1));
  QVERIFY(desk.stage.click(QStringLiteral("filter.undrawn")));
  desk.stage.settle();
  QVERIFY(isShown(0) && !isShown(1));
  desk.stage.write({{{"attachment", desk.pages[0], "masks"}, "[[1000,1000,5000,2000]]"}});
  QVERIFY(desk.reads(QStringLiteral("共 2 页，还有 1 页未处理")));
  desk.stage.write({{{"attachment", desk.pages[1], "mask"}, "no"}});
  QVERIFY(desk.reads(QStringLiteral("2 页都已处理")));
  QTRY_COMPARE(badge(), QStringLiteral("完整"));
}

void MaskingTest::theToolIsNamedUncutAndBigEnough_data() {
  QTest::addColumn<int>("width");
  for (const int width : {390, 820, 1440})
    QTest::addRow("%d", width) << width;
}

void MaskingTest::theToolIsNamedUncutAndBigEnough() {
  QFETCH(int, width);
  Desk desk(width, 780);
  desk.stage.write({{{"attachment", desk.pages[0], "mask"}, "yes"},
                    {{"attachment", desk.pages[0], "masks"}, "[[1000,1000,5000,2000],[3000,8000,200,100]]"}});
  desk.openPage();
  desk.key(Qt::Key_M);
  QTest::mouseClick(&desk.stage.window(), Qt::LeftButton, {}, desk.at(0.31, 0.805));
  desk.stage.settle();
  const QStringList wrong = testing::complaints(*desk.stage.window().contentItem());
  QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
  const auto spoken = [&](const char* name, QAccessible::Text what) {
    return QAccessible::queryAccessibleInterface(desk.stage.find(QLatin1String(name)))->text(what);
  };
  QCOMPARE(spoken("mask:1", QAccessible::Name), QStringLiteral("遮盖 2，共 2"));
  QVERIFY(!spoken("mask:1", QAccessible::Description).isEmpty());
  desk.stage.shoot(QStringLiteral("masks-tool-%1").arg(width));
}

std::unique_ptr<QObject> makeMaskingTest() {
  return std::make_unique<MaskingTest>();
}

}  // namespace tarim::tests

#include "tst_masking.moc"
