// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A page of the demo's applicant is read by the real program, on the real page: what it says beside what was
// typed, the masks that are proposed, and the page as experts will get it.
#include "client/app/scans/page_reading_view.hpp"
#include "client/scans/import.hpp"
#include "demo/cycle.hpp"
#include "demo/scans/scans.hpp"
#include "shared/dossier/masks.hpp"
#include "tests/qml/dossier/stage.hpp"
#include "tests/support/patience.hpp"
#include "tests/support/still.hpp"
#include "tests/support/ui_walk.hpp"

#include <QTest>

namespace tarim::tests {

using dossier::Mask;

namespace {

constexpr base::Instant kReadingDay = base::fromMillis(1725240000000);

/// The front of the demo's ID card, attached and shown; the birthday was typed wrongly and the number not
/// yet.
class CardDesk {
 public:
  explicit CardDesk(int width = 1200, int height = 860) {
    const policy::Policy& policy = stage.session().draft()->policy();
    const auto dossier = demo::applicationFor(policy, base::beijingDate(kReadingDay));
    if (!dossier) qFatal("no application");
    for (const dossier::Attachment& one : dossier::attachmentsOf(*dossier, "id_card"))
      if (one.side == dossier::Side::Front) attach(demo::drawScan(*dossier, policy, one).bytes);
    std::vector<client::CellEdit> edits{{{"basic", "@", "birth_date"}, "1990-11-23"}};
    for (const char* column : {"name", "sex", "ethnicity", "unit"})
      edits.push_back({{"basic", "@", column}, std::string(dossier->value("basic", "@", column))});
    born = std::string(dossier->value("basic", "@", "birth_date"));
    number = std::string(dossier->value("basic", "@", "id_number"));
    stage.write(edits);
    stage.router().start(QStringLiteral("scans"));
    stage.router().openPage(QString::fromStdString(page));
    stage.open(QStringLiteral("Scans/ScansPage"), width, height);
  }
  /// False where this installation does not read pages. Fails when the page was not read.
  bool waitUntilRead() {
    constexpr int kReading = 4 * kPatience;  // Where all processors are busy.
    if (!QTest::qWaitFor([this] { return view().state() != QLatin1String("reading"); }, kReading))
      qFatal("the page was not read");
    stage.settle();
    if (view().state() == QLatin1String("failed")) qFatal("%s", qPrintable(view().trouble()));
    return view().state() == QLatin1String("read") && view().trouble().isEmpty();
  }
  client::app::PageReadingView& view() {
    return *stage.find(QStringLiteral("pageView"))->findChild<client::app::PageReadingView*>();
  }
  std::vector<Mask> masks() { return dossier::masksOf(stage.cell("attachment", page, "masks")); }
  std::string basic(const char* column) { return stage.cell("basic", "@", column); }
  void key(int key) { QTest::keyClick(&stage.window(), Qt::Key(key)); }
  bool press(const QString& name) {
    QQuickItem* item = stage.find(name);
    return item && item->isEnabled() && QMetaObject::invokeMethod(item, "clicked");
  }
  /// Where the buttons of the page stand.
  QMap<QString, QPointF> places() {
    QMap<QString, QPointF> found;
    const QString answer = QStringLiteral("mask.%1.").arg(QString::fromStdString(page));
    for (const QString& name :
         {answer + QStringLiteral("yes"), answer + QStringLiteral("no"), QStringLiteral("maskTool"),
          QStringLiteral("rotate"), QStringLiteral("blindView"), QStringLiteral("reading.summary"),
          QStringLiteral("removePage"), QStringLiteral("previousPage"), QStringLiteral("nextPage")})
      if (QQuickItem* item = stage.find(name)) found[name] = item->mapToScene({});
    return found;
  }

  mutable Stage stage;
  std::string page;
  std::string born;
  std::string number;

 private:
  void attach(const base::Bytes& bytes) {
    const client::PageTarget target{
        stage.session().application().toStdString(), "id_card", {}, {}, dossier::Side::Front};
    const auto imported = client::importPage(stage.vault(), {"card.jpg", bytes}, target, kReadingDay);
    if (!imported) qFatal("%s", imported.error().line().c_str());
    page = imported->id;
    (void)QTest::qWaitFor([&] { return stage.session().draft()->attachments.size() == 1; });
  }
};

}  // namespace

class ReadingTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aDifferenceShowsBothAndOneTapTakesThePages();
  void nothingMovesWhenThePageHasBeenRead();
  void suggestionsAreTakenAndLeftWithTheMouse();
  void suggestionsAreTakenAndLeftWithKeys();
  void allSuggestionsAreTakenByOneKey();
  void thePageIsShownAsExpertsGetIt();
  void everythingIsNamedUncutAndBigEnough_data();
  void everythingIsNamedUncutAndBigEnough();
};

void ReadingTest::aDifferenceShowsBothAndOneTapTakesThePages() {
  CardDesk desk;
  if (!desk.waitUntilRead()) QSKIP("built without the libraries that read pages");
  QCOMPARE(desk.view().differing(), 1);
  QCOMPARE(desk.view().proposed(), 1);
  QCOMPARE(desk.basic("birth_date"), std::string("1990-11-23"));
  QCOMPARE(desk.basic("id_number"), std::string());
  const QString date = QStringLiteral("take:basic/@/birth_date");
  const QString number = QStringLiteral("take:basic/@/id_number");
  QVERIFY(desk.press(QStringLiteral("reading.summary")));
  desk.stage.settle();
  const QPointF before = desk.stage.find(number)->mapToScene({});
  QVERIFY(desk.press(date));
  QCOMPARE(desk.basic("birth_date"), desk.born);
  QCOMPARE(desk.stage.find(number)->mapToScene({}), before);
  QVERIFY(!desk.stage.find(date)->isEnabled());
  QVERIFY(desk.press(number));
  QCOMPARE(desk.basic("id_number"), desk.number);
  QCOMPARE(desk.view().differing() + desk.view().proposed(), 0);
  desk.stage.shoot(QStringLiteral("reading-taken"));
}

void ReadingTest::nothingMovesWhenThePageHasBeenRead() {
  CardDesk desk;
  const auto before = desk.places();
  const bool isEarly = desk.view().state() == QLatin1String("reading");
  if (!desk.waitUntilRead()) QSKIP("built without the libraries that read pages");
  if (!isEarly) QSKIP("it was read before the page stood still");
  QCOMPARE(before.size(), qsizetype(9));
  QCOMPARE(desk.places(), before);
}

void ReadingTest::suggestionsAreTakenAndLeftWithTheMouse() {
  CardDesk desk;
  if (!desk.waitUntilRead()) QSKIP("built without the libraries that read pages");
  const int suggested = desk.view().suggested();
  QVERIFY(suggested >= 1);
  QVERIFY(desk.stage.click(QStringLiteral("suggestion:0")));
  QVERIFY(desk.masks().empty());  // Chosen, no more.
  QVERIFY(desk.stage.click(QStringLiteral("suggestion.accept")));
  QCOMPARE(desk.masks().size(), std::size_t(1));
  QCOMPARE(desk.stage.cell("attachment", desk.page, "mask"), std::string());
  desk.stage.settle();
  // Now it is a mask, which a press leads to.
  QVERIFY(desk.stage.click(QStringLiteral("mask:0")));
  QVERIFY(desk.stage.find(QStringLiteral("removeMask")));
  QVERIFY(desk.press(QStringLiteral("undoMask")));
  QVERIFY(desk.masks().empty());
  desk.key(Qt::Key_Escape);
  desk.stage.settle();
  QVERIFY(desk.stage.click(QStringLiteral("suggestion:0")));
  QVERIFY(desk.stage.click(QStringLiteral("suggestion.reject")));
  QCOMPARE(desk.view().suggested(), suggested - 1);
  QVERIFY(desk.press(QStringLiteral("showRejected")));
  QCOMPARE(desk.view().suggested(), suggested);
}

void ReadingTest::suggestionsAreTakenAndLeftWithKeys() {
  CardDesk desk;
  if (!desk.waitUntilRead()) QSKIP("built without the libraries that read pages");
  const int suggested = desk.view().suggested();
  const auto focus = [&] { return desk.stage.window().activeFocusItem()->objectName(); };
  for (int i = 0; i < 30 && focus() != QLatin1String("suggestion:0"); ++i)
    desk.key(Qt::Key_Tab);
  QCOMPARE(focus(), QStringLiteral("suggestion:0"));
  desk.key(Qt::Key_Delete);
  QCOMPARE(desk.view().suggested(), suggested - 1);
  QVERIFY(desk.press(QStringLiteral("showRejected")));
  desk.stage.settle();
  desk.stage.find(QStringLiteral("suggestion:0"))->forceActiveFocus(Qt::TabFocusReason);
  desk.key(Qt::Key_Return);
  QCOMPARE(desk.masks().size(), std::size_t(1));
  // The keys of the page are the page's again.
  desk.key(Qt::Key_Y);
  QCOMPARE(desk.stage.cell("attachment", desk.page, "mask"), std::string("yes"));
}

void ReadingTest::allSuggestionsAreTakenByOneKey() {
  CardDesk desk;
  if (!desk.waitUntilRead()) QSKIP("built without the libraries that read pages");
  const int suggested = desk.view().suggested();
  desk.stage.shoot(QStringLiteral("reading-suggestions"));
  desk.key(Qt::Key_A);
  QCOMPARE(int(desk.masks().size()), suggested);
  QCOMPARE(desk.view().suggested(), 0);
}

void ReadingTest::thePageIsShownAsExpertsGetIt() {
  CardDesk desk;
  desk.stage.write({{{"attachment", desk.page, "mask"}, "yes"},
                    {{"attachment", desk.page, "masks"}, "[[1000,1000,4000,4000]]"}});
  desk.stage.settle();
  const auto colour = [&] {
    QQuickItem* sheet = desk.stage.find(QStringLiteral("page.sheet"));
    const QPoint at = sheet->mapToScene({sheet->width() * 0.3, sheet->height() * 0.3}).toPoint();
    return desk.stage.window().grabWindow().pixelColor(at);
  };
  const QColor drawn = colour();
  QVERIFY(desk.stage.find(QStringLiteral("mask:0")));
  desk.key(Qt::Key_B);
  desk.stage.settle();
  QVERIFY(!desk.stage.find(QStringLiteral("mask:0")));
  QVERIFY(!desk.stage.find(QStringLiteral("suggestion:0")));
  const QColor burnt = colour();
  QVERIFY2(burnt != drawn, qPrintable(burnt.name()));
  QVERIFY2(burnt.saturation() < 8 && std::abs(burnt.value() - 128) < 24, qPrintable(burnt.name()));
  desk.stage.shoot(QStringLiteral("reading-blind"));
  desk.key(Qt::Key_Escape);
  desk.stage.settle();
  QVERIFY(desk.stage.find(QStringLiteral("mask:0")));
  QVERIFY(desk.stage.click(QStringLiteral("blindView")));
  desk.stage.settle();
  QVERIFY(!desk.stage.find(QStringLiteral("mask:0")));
  // Whoever draws sees what is drawn upon.
  desk.key(Qt::Key_M);
  desk.stage.settle();
  QVERIFY(desk.stage.find(QStringLiteral("mask:0")));
}

void ReadingTest::everythingIsNamedUncutAndBigEnough_data() {
  QTest::addColumn<int>("width");
  for (const int width : {390, 820, 1440})
    QTest::addRow("%d", width) << width;
}

void ReadingTest::everythingIsNamedUncutAndBigEnough() {
  QFETCH(int, width);
  CardDesk desk(width);
  if (!desk.waitUntilRead()) QSKIP("built without the libraries that read pages");
  QVERIFY(desk.press(QStringLiteral("reading.summary")));
  QVERIFY(desk.stage.click(QStringLiteral("suggestion:0")));
  desk.stage.settle();
  const QStringList wrong = testing::complaints(*desk.stage.window().contentItem());
  QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
  desk.stage.shoot(QStringLiteral("reading-card-%1").arg(width));
}

std::unique_ptr<QObject> makeReadingTest() {
  return std::make_unique<ReadingTest>();
}

}  // namespace tarim::tests

#include "tst_reading.moc"
