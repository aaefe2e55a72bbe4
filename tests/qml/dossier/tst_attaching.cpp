// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Evidence is chosen in the program's own file page, on a platform without a native dialog: with the mouse,
// and with the keyboard alone.
#include "client/app/files/file_places.hpp"
#include "tests/qml/dossier/stage.hpp"
#include "tests/support/patience.hpp"
#include "tests/support/ui_walk.hpp"

#include <QAccessible>
#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QTest>

namespace tarim::tests {

class AttachingTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void init();
  void cleanup();
  void filesAreChosenAndArriveInTheOrderOfChoice();
  void theKeyboardAloneIsEnough();
  void escapeGivesTheKeyboardBack();
  void theNextTimeBeginsInTheSameFolder();
  void aFileOfAnotherKindIsGreyAndSaysWhy();
  void aBrokenPictureShowsAsSuch();
  void aStickThatIsPulledOutIsSaidAndLedAwayFrom();
  void aDropSaysWhereItGoesAndIsAdded();
  void aDropOfAnotherKindSaysWhy();
  void aFullSlotRefusesADropInWords();
  void aPictureIsPastedByKeyAndByButton();
  void severalFilesOnATwoSidedSlotAskWhichIsWhich();
  void theScansPageAsksForTheItemOfADrop();
  void aDropOnAPageGoesToItsItem();
  void theScansPageTakesAPaste();
  void theQuestionsAreNamedUncutAndBigEnough_data();
  void theQuestionsAreNamedUncutAndBigEnough();
  void theFilePageIsNamedUncutAndBigEnough_data();
  void theFilePageIsNamedUncutAndBigEnough();

 private:
  /// The page of an award, to which certificates belong.
  void showAward(int width = 820, int height = 1400);
  void copy(const char* image, const QString& to);
  void openFilePage();
  void press(const QString& name);
  /// Drags files from outside over the middle of an item, without letting go.
  void drag(const QString& over, const QStringList& files);
  /// Lets go of what was dragged.
  void drop();
  [[nodiscard]] std::vector<dossier::Attachment> pages() { return m_stage->session().draft()->attachments; }
  [[nodiscard]] bool waitForPages(std::size_t count);
  void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
  [[nodiscard]] bool waitFor(const QString& name, bool isThere = true);
  [[nodiscard]] QString textOf(const QString& name);
  [[nodiscard]] QStringList attached();

  const QString kButton = QStringLiteral("attach.award_certificate.r1.none");
  std::unique_ptr<QTemporaryDir> m_home;
  std::unique_ptr<Stage> m_stage;
  QByteArray m_homeBefore;
  QMimeData m_dragged;
  QPoint m_at;
};

namespace {

const char* const kSign = "documents/chinese-sign.jpg";
const char* const kBlack = "documents/rapidocr-empty_black.jpg";

}  // namespace

void AttachingTest::initTestCase() {
  QAccessible::setActive(true);
}

void AttachingTest::init() {
  m_home = std::make_unique<QTemporaryDir>();
  m_homeBefore = qgetenv("HOME");
  qputenv("HOME", m_home->path().toUtf8());
  client::app::FilePlaces::setMountTable(m_home->filePath(QStringLiteral(".mounts")));
  QVERIFY(QDir(m_home->path()).mkpath(QStringLiteral("Pictures/证书")));
  copy(kSign, QStringLiteral("Pictures/sign.jpg"));
  copy(kBlack, QStringLiteral("Pictures/black.jpg"));
  copy(kSign, QStringLiteral("Pictures/证书/毕业证书.jpg"));
  m_stage = std::make_unique<Stage>();
}

void AttachingTest::cleanup() {
  m_stage.reset();
  qputenv("HOME", m_homeBefore);
}

void AttachingTest::copy(const char* image, const QString& to) {
  QVERIFY(QFile::copy(QStringLiteral(TARIM_TESTS_DIR "/data/images/") + QLatin1String(image),
                      m_home->filePath(to)));
}

bool AttachingTest::waitFor(const QString& name, bool isThere) {
  return QTest::qWaitFor([&] { return bool(m_stage->find(name)) == isThere; }, kPatience);
}

void AttachingTest::press(const QString& name) {
  QVERIFY2(waitFor(name), qPrintable(name));
  m_stage->settle();
  QVERIFY(m_stage->click(name));
}

void AttachingTest::key(int key, Qt::KeyboardModifiers modifiers) {
  QTest::keyClick(&m_stage->window(), Qt::Key(key), modifiers);
}

QString AttachingTest::textOf(const QString& name) {
  const QQuickItem* item = m_stage->find(name);
  return item ? item->property("text").toString() : QString();
}

void AttachingTest::openFilePage() {
  press(kButton);
  QVERIFY(waitFor(QStringLiteral("files.list")));
  m_stage->settle();
}

QStringList AttachingTest::attached() {
  QStringList names;
  for (const dossier::Attachment& page : m_stage->session().draft()->attachments)
    names << QString::fromStdString(page.name);
  return names;
}

void AttachingTest::showAward(int width, int height) {
  m_stage->write({{{"awards", "r1", "$row"}, "live"}});
  m_stage->router().start(QStringLiteral("dossier"));
  m_stage->open(QStringLiteral("Dossier/DossierPage"), width, height);
  m_stage->router().openPlace(QStringLiteral("awards"), QStringLiteral("r1"));
  m_stage->settle();
}

void AttachingTest::filesAreChosenAndArriveInTheOrderOfChoice() {
  showAward();
  openFilePage();
  press(QStringLiteral("files.entry:sign.jpg"));
  press(QStringLiteral("files.entry:black.jpg"));
  QCOMPARE(m_stage->find(QStringLiteral("files.entry:sign.jpg"))->property("order").toInt(), 1);
  QCOMPARE(m_stage->find(QStringLiteral("files.entry:black.jpg"))->property("order").toInt(), 2);
  QVERIFY(textOf(QStringLiteral("files.words")).contains(QStringLiteral("已选 2 个")));
  m_stage->shoot(QStringLiteral("files-chosen"));
  press(QStringLiteral("files.accept"));
  QTRY_COMPARE_WITH_TIMEOUT(attached(), (QStringList{"sign.jpg", "black.jpg"}), kPatience);
  QVERIFY(waitFor(QStringLiteral("files.list"), false));
}

void AttachingTest::theKeyboardAloneIsEnough() {
  showAward();
  m_stage->find(kButton)->forceActiveFocus(Qt::TabFocusReason);
  key(Qt::Key_Return);
  QVERIFY(waitFor(QStringLiteral("files.entry:证书")));
  m_stage->settle();
  // Letters jump: 证书 is reached by the arrow, sign.jpg by its letter.
  key(Qt::Key_Down);
  key(Qt::Key_Return);
  QVERIFY(waitFor(QStringLiteral("files.entry:毕业证书.jpg")));
  m_stage->settle();
  key(Qt::Key_Backspace);
  QVERIFY(waitFor(QStringLiteral("files.entry:sign.jpg")));
  m_stage->settle();
  key(Qt::Key_S);
  key(Qt::Key_Space);
  QCOMPARE(m_stage->find(QStringLiteral("files.entry:sign.jpg"))->property("order").toInt(), 1);
  key(Qt::Key_A, Qt::ControlModifier);
  QCOMPARE(m_stage->find(QStringLiteral("files.entry:black.jpg"))->property("order").toInt(), 2);
  key(Qt::Key_Return);
  QTRY_COMPARE_WITH_TIMEOUT(attached(), (QStringList{"sign.jpg", "black.jpg"}), kPatience);
}

void AttachingTest::escapeGivesTheKeyboardBack() {
  showAward();
  m_stage->find(kButton)->forceActiveFocus(Qt::TabFocusReason);
  key(Qt::Key_Return);
  QVERIFY(waitFor(QStringLiteral("files.list")));
  m_stage->settle();
  key(Qt::Key_Escape);
  QVERIFY(waitFor(QStringLiteral("files.list"), false));
  QTRY_VERIFY(m_stage->find(kButton)->hasActiveFocus());
  QVERIFY(attached().isEmpty());
}

void AttachingTest::theNextTimeBeginsInTheSameFolder() {
  showAward();
  openFilePage();
  press(QStringLiteral("files.entry:证书"));
  press(QStringLiteral("files.entry:毕业证书.jpg"));
  press(QStringLiteral("files.accept"));
  QTRY_COMPARE_WITH_TIMEOUT(attached(), QStringList{"毕业证书.jpg"}, kPatience);
  QVERIFY(waitFor(QStringLiteral("files.list"), false));
  openFilePage();
  QVERIFY(waitFor(QStringLiteral("files.entry:毕业证书.jpg")));
}

void AttachingTest::aFileOfAnotherKindIsGreyAndSaysWhy() {
  QFile web(m_home->filePath(QStringLiteral("Pictures/web.gif")));
  QVERIFY(web.open(QIODevice::WriteOnly) && web.write("GIF89a\1\0\1\0", 10) == 10);
  web.close();
  showAward();
  openFilePage();
  QVERIFY(!m_stage->find(QStringLiteral("files.entry:web.gif"))->property("taken").toBool());
  press(QStringLiteral("files.entry:web.gif"));
  QTRY_VERIFY(textOf(QStringLiteral("files.words")).contains(QStringLiteral("另存为 JPEG")));
  QVERIFY(!m_stage->find(QStringLiteral("files.accept"))->isEnabled());
}

void AttachingTest::aBrokenPictureShowsAsSuch() {
  copy("hostile/truncated.jpg", QStringLiteral("Pictures/broken.jpg"));
  showAward();
  openFilePage();
  QTRY_VERIFY_WITH_TIMEOUT(
      m_stage->find(QStringLiteral("files.entry:broken.jpg"))->property("broken").toBool(), kPatience);
  QVERIFY(!m_stage->find(QStringLiteral("files.entry:sign.jpg"))->property("broken").toBool());
}

void AttachingTest::aStickThatIsPulledOutIsSaidAndLedAwayFrom() {
  showAward();
  openFilePage();
  press(QStringLiteral("files.entry:证书"));
  QVERIFY(waitFor(QStringLiteral("files.entry:毕业证书.jpg")));
  m_stage->settle();
  QVERIFY(QDir(m_home->filePath(QStringLiteral("Pictures/证书"))).removeRecursively());
  QVERIFY(waitFor(QStringLiteral("files.nothing")));
  m_stage->shoot(QStringLiteral("files-gone"));
  QVERIFY(QMetaObject::invokeMethod(m_stage->find(QStringLiteral("files.nothing")), "acted"));
  QVERIFY(waitFor(QStringLiteral("files.entry:Pictures")));
}

void AttachingTest::drag(const QString& over, const QStringList& files) {
  const QQuickItem* item = m_stage->find(over);
  QVERIFY2(item, qPrintable(over));
  m_at = item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint();
  QList<QUrl> urls;
  for (const QString& file : files)
    urls << QUrl::fromLocalFile(
        file.startsWith(QLatin1Char('/')) ? file : m_home->filePath(QStringLiteral("Pictures/") + file));
  m_dragged.setUrls(urls);
  QDragEnterEvent enter(m_at, Qt::CopyAction, &m_dragged, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&m_stage->window(), &enter);
  QDragMoveEvent move(m_at, Qt::CopyAction, &m_dragged, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&m_stage->window(), &move);
  m_stage->settle();
}

void AttachingTest::drop() {
  QDropEvent event(m_at, Qt::CopyAction, &m_dragged, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&m_stage->window(), &event);
}

bool AttachingTest::waitForPages(std::size_t count) {
  return QTest::qWaitFor([&] { return pages().size() == count; }, kPatience);
}

void AttachingTest::aDropSaysWhereItGoesAndIsAdded() {
  showAward();
  QVERIFY(!m_stage->find(QStringLiteral("drop.words")));
  drag(QStringLiteral("slot.award_certificate.r1"), {"sign.jpg", "black.jpg"});
  QVERIFY2(textOf(QStringLiteral("drop.words")).startsWith(QStringLiteral("松开即添加到“")),
           qPrintable(textOf(QStringLiteral("drop.words"))));
  m_stage->shoot(QStringLiteral("drop"));
  drop();
  QVERIFY(waitForPages(2));
  QCOMPARE(attached(), (QStringList{"sign.jpg", "black.jpg"}));
  QVERIFY(!m_stage->find(QStringLiteral("drop.words")));
}

void AttachingTest::aDropOfAnotherKindSaysWhy() {
  showAward();
  drag(QStringLiteral("slot.award_certificate.r1"),
       {QStringLiteral(TARIM_TESTS_DIR "/data/images/MANIFEST.md")});
  drop();
  bool isTold = false;
  const std::function<void(const QQuickItem&)> look = [&](const QQuickItem& item) {
    isTold = isTold || item.property("text").toString().contains(QStringLiteral("“MANIFEST.md”没有添加"));
    for (const QQuickItem* child : item.childItems())
      look(*child);
  };
  QVERIFY(QTest::qWaitFor(
      [&] {
        look(*m_stage->window().contentItem());
        return isTold;
      },
      kPatience));
}

void AttachingTest::aFullSlotRefusesADropInWords() {
  showAward();
  drag(QStringLiteral("slot.award_certificate.r1"), {"sign.jpg", "sign.jpg", "sign.jpg", "black.jpg"});
  drop();
  QVERIFY(waitForPages(4));
  m_stage->settle();
  drag(QStringLiteral("slot.award_certificate.r1"), {"sign.jpg"});
  QVERIFY(textOf(QStringLiteral("drop.words")).contains(QStringLiteral("已满 4 页")));
  drop();
  m_stage->settle();
  QCOMPARE(pages().size(), std::size_t(4));
}

void AttachingTest::aPictureIsPastedByKeyAndByButton() {
  showAward();
  QImage picture(600, 400, QImage::Format_RGB32);
  picture.fill(Qt::darkCyan);
  QGuiApplication::clipboard()->setImage(picture);
  m_stage->find(kButton)->forceActiveFocus(Qt::TabFocusReason);
  key(Qt::Key_V, Qt::ControlModifier);
  QVERIFY(waitForPages(1));
  QVERIFY(attached().first().startsWith(QStringLiteral("粘贴的图片")));
  auto* copied = new QMimeData;
  copied->setUrls({QUrl::fromLocalFile(m_home->filePath(QStringLiteral("Pictures/sign.jpg")))});
  QGuiApplication::clipboard()->setMimeData(copied);
  press(QStringLiteral("paste.award_certificate.r1"));
  QVERIFY(waitForPages(2));
  QCOMPARE(attached().last(), QStringLiteral("sign.jpg"));
}

void AttachingTest::severalFilesOnATwoSidedSlotAskWhichIsWhich() {
  m_stage->router().start(QStringLiteral("dossier"));
  m_stage->open(QStringLiteral("Dossier/DossierPage"), 820, 1600);
  m_stage->router().openPlace(QStringLiteral("basic"));
  m_stage->settle();
  drag(QStringLiteral("slot.id_card.@"), {"black.jpg", "sign.jpg"});
  drop();
  QVERIFY(waitFor(QStringLiteral("sides.confirm")));
  m_stage->settle();
  m_stage->shoot(QStringLiteral("sides"));
  QVERIFY(pages().empty());
  press(QStringLiteral("sides.swap"));
  press(QStringLiteral("sides.confirm"));
  QVERIFY(waitForPages(2));
  for (const dossier::Attachment& page : pages())
    QCOMPARE(page.name, std::string(page.side == dossier::Side::Front ? "sign.jpg" : "black.jpg"));
}

void AttachingTest::theScansPageAsksForTheItemOfADrop() {
  m_stage->write({{{"awards", "r1", "$row"}, "live"}, {{"awards", "r1", "name"}, "优秀环保工作者"}});
  m_stage->router().start(QStringLiteral("scans"));
  m_stage->open(QStringLiteral("Scans/ScansPage"), 820, 900);
  drag(QStringLiteral("scans.attach"), {"sign.jpg"});
  QCOMPARE(textOf(QStringLiteral("drop.words")), QStringLiteral("松开后选择放到哪一项"));
  drop();
  QVERIFY(waitFor(QStringLiteral("place.search")));
  QVERIFY(m_stage->type(QStringLiteral("place.search"), QStringLiteral("优秀环保")));
  m_stage->shoot(QStringLiteral("place"));
  press(QStringLiteral("place.award_certificate.r1"));
  QVERIFY(waitForPages(1));
  QCOMPARE(pages().front().slot, std::string("award_certificate"));
  QCOMPARE(pages().front().row, std::string("r1"));
}

void AttachingTest::aDropOnAPageGoesToItsItem() {
  theScansPageAsksForTheItemOfADrop();
  m_stage->settle();
  const QString page = QStringLiteral("page.") + QString::fromStdString(pages().front().id);
  drag(page, {"black.jpg"});
  QVERIFY(textOf(QStringLiteral("drop.words")).startsWith(QStringLiteral("松开即添加到“")));
  drop();
  QVERIFY(waitForPages(2));
  QCOMPARE(pages().back().slot, std::string("award_certificate"));
}

void AttachingTest::theScansPageTakesAPaste() {
  m_stage->write({{{"awards", "r1", "$row"}, "live"}});
  m_stage->router().start(QStringLiteral("scans"));
  m_stage->open(QStringLiteral("Scans/ScansPage"), 820, 900);
  auto* copied = new QMimeData;
  copied->setUrls({QUrl::fromLocalFile(m_home->filePath(QStringLiteral("Pictures/sign.jpg")))});
  QGuiApplication::clipboard()->setMimeData(copied);
  key(Qt::Key_V, Qt::ControlModifier);
  QVERIFY(waitFor(QStringLiteral("place.search")));
  key(Qt::Key_Escape);
  QVERIFY(waitFor(QStringLiteral("place.search"), false));
  QVERIFY(pages().empty());
  press(QStringLiteral("scans.paste"));
  press(QStringLiteral("place.award_certificate.r1"));
  QVERIFY(waitForPages(1));
}

void AttachingTest::theQuestionsAreNamedUncutAndBigEnough_data() {
  theFilePageIsNamedUncutAndBigEnough_data();
}

void AttachingTest::theQuestionsAreNamedUncutAndBigEnough() {
  QFETCH(int, width);
  m_stage->write({{{"awards", "r1", "$row"}, "live"}});
  const auto check = [&] {
    m_stage->settle();
    const QStringList found = testing::complaints(*m_stage->window().contentItem());
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
  };
  for (const char* language : {"zh", "en"}) {
    m_stage->session().setLanguage(QLatin1String(language));
    m_stage->router().start(QStringLiteral("scans"));
    m_stage->open(QStringLiteral("Scans/ScansPage"), width, 800);
    drag(QStringLiteral("scans.attach"), {"sign.jpg", "black.jpg"});
    drop();
    QVERIFY(waitFor(QStringLiteral("place.search")));
    check();
    press(QStringLiteral("place.id_card.@"));
    QVERIFY(waitFor(QStringLiteral("sides.confirm")));
    check();
    key(Qt::Key_Escape);
  }
  m_stage->session().setLanguage(QStringLiteral("zh"));
}

void AttachingTest::theFilePageIsNamedUncutAndBigEnough_data() {
  QTest::addColumn<int>("width");
  for (const int width : {390, 820, 1440})
    QTest::addRow("%d", width) << width;
}

void AttachingTest::theFilePageIsNamedUncutAndBigEnough() {
  QFETCH(int, width);
  copy("hostile/truncated.jpg", QStringLiteral("Pictures/broken.jpg"));
  for (const char* language : {"zh", "en"}) {
    m_stage->session().setLanguage(QLatin1String(language));
    showAward(width);
    openFilePage();
    m_stage->window().resize(width, 800);
    m_stage->settle();
    press(QStringLiteral("files.entry:sign.jpg"));
    m_stage->settle();
    const QStringList found = testing::complaints(*m_stage->window().contentItem());
    QVERIFY2(found.isEmpty(),
             qPrintable(QLatin1String(language) + QLatin1Char('\n') + found.join(QLatin1Char('\n'))));
  }
  m_stage->session().setLanguage(QStringLiteral("zh"));
}

std::unique_ptr<QObject> makeAttachingTest() {
  return std::make_unique<AttachingTest>();
}

}  // namespace tarim::tests

#include "tst_attaching.moc"
