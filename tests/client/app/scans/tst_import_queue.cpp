// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Chosen files on their way into a real vault, through the session.
#include "client/app/scans/import_queue.hpp"
#include "client/app/scans/page_importer.hpp"
#include "tests/client/app/session/session_of_test.hpp"

#include <QBuffer>
#include <QClipboard>
#include <QDeadlineTimer>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

namespace tarim::client::app::test {

class ImportQueueTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void filesArriveInTheOrderTheyWereChosen();
  void whatWasTypedGoesAheadOfItsEvidence();
  void aFileThatCannotBeTakenIsNamedAndHoldsUpNoOther();
  void eachFileGoesToTheSideThatWasSaid();
  void oneFileGoesToTheSideThatIsMissing();
  void severalFilesAskWhichIsWhich();
  void aPairIsSwapped();
  void moreFilesThanRoomAreNotTakenSilently();
  void aPastedPictureArrives_data();
  void aPastedPictureArrives();
  void aScannedPageArrives();
  void copiedFilesArePasted();
  void nothingToPasteIsSaid();
  void aPictureOfTheWebIsToBeSavedFirst();
  void filesWithoutASlotWaitForOne();
  void aFullSlotIsToldInWords();
  void whatHasNotBegunCanBeLetGo();
  void aStripKnowsItsOwnPartOnly();
  void closingTheVaultEndsIt();
  void whatWaitedGoesOnAtTheNextStart();
  void aFileThatIsGoneByThenIsTold();
  void whatWasLetGoDoesNotComeBack();
  void anotherAccountOfTheOpenVaultResumesNothing();
  void aPageThatArrivesWhileTheVaultClosesIsThereOnce();

 private:
  /// The app is closed, and another session opens the same vault.
  void restart();
  [[nodiscard]] bool waitForIdle() const {
    return QTest::qWaitFor([this] { return m_queue->waiting(kTitle) == 0 && m_queue->waiting(kCard) == 0; },
                           kMinute);
  }
  /// Slot by slot, in the order of pages: file names.
  [[nodiscard]] QStringList names(const char* slot) const;

  [[nodiscard]] std::vector<dossier::Attachment> cards() const;
  [[nodiscard]] std::unique_ptr<PageImporter> importerAt(const ImportPlace& place) const;

  static constexpr int kMinute = 60'000;
  const ImportPlace kTitle{QStringLiteral("title_file"), QStringLiteral("@")};
  const ImportPlace kCard{QStringLiteral("id_card"), QStringLiteral("@")};
  std::unique_ptr<SessionOfTest> m_stage;
  ImportQueue* m_queue = nullptr;
};

namespace {

QUrl image(const char* name) {
  return QUrl::fromLocalFile(QStringLiteral(TARIM_TESTS_DIR "/data/images/") + QLatin1String(name));
}

const char* const kFirst = "documents/rapidocr-empty_black.jpg";
const char* const kSecond = "documents/rapidocr-img_exif_orientation.jpg";
const char* const kCut = "hostile/truncated.jpg";

}  // namespace

void ImportQueueTest::init() {
  m_stage = std::make_unique<SessionOfTest>();
  m_stage->open();
  QVERIFY(m_stage->waitFor([](const DraftSnapshot&) { return true; }));
  m_queue = &ImportQueue::of(*m_stage->session);
}

QStringList ImportQueueTest::names(const char* slot) const {
  QStringList names;
  const auto dossier = m_stage->session->vault()->drafts.dossier(m_stage->application);
  for (const dossier::Attachment& page : dossier::attachmentsOf(*dossier, slot))
    names << QString::fromStdString(page.name);
  return names;
}

void ImportQueueTest::filesArriveInTheOrderTheyWereChosen() {
  QVERIFY(&ImportQueue::of(*m_stage->session) == m_queue);
  QSignalSpy imported(m_queue, &ImportQueue::imported);
  m_queue->add({image(kFirst), image(kSecond)}, kTitle, dossier::Side::None);
  m_queue->add({image(kFirst)}, kTitle, dossier::Side::None);
  QCOMPARE(m_queue->waiting(kTitle), 3);
  QCOMPARE(m_queue->current(kTitle), QStringLiteral("rapidocr-empty_black.jpg"));
  QVERIFY(waitForIdle());
  QCOMPARE(m_queue->done(kTitle), 3);
  QCOMPARE(imported.size(), 3);
  QCOMPARE(names("title_file"), (QStringList{"rapidocr-empty_black.jpg", "rapidocr-img_exif_orientation.jpg",
                                             "rapidocr-empty_black.jpg"}));
  QVERIFY(m_queue->problems().empty());
  // The next choice is counted anew.
  m_queue->add({image(kFirst)}, kTitle, dossier::Side::None);
  QCOMPARE(m_queue->done(kTitle), 0);
  QVERIFY(waitForIdle());
}

void ImportQueueTest::whatWasTypedGoesAheadOfItsEvidence() {
  const ImportPlace proof{QStringLiteral("work_proof"), QStringLiteral("r1")};
  m_stage->session->typed({{"work", "r1", "$row"}, "live"});
  m_queue->add({image(kFirst)}, proof, dossier::Side::None);
  QVERIFY(QTest::qWaitFor([&] { return m_queue->waiting(proof) == 0; }, kMinute));
  QVERIFY(m_queue->problems().empty());
  QCOMPARE(m_queue->done(proof), 1);
}

void ImportQueueTest::aFileThatCannotBeTakenIsNamedAndHoldsUpNoOther() {
  m_queue->add({image(kCut), image("none.jpg"), image(kFirst)}, kTitle, dossier::Side::None);
  QVERIFY(waitForIdle());
  QCOMPARE(names("title_file"), QStringList{"rapidocr-empty_black.jpg"});
  QCOMPARE(m_queue->problems().size(), std::size_t(2));
  QCOMPARE(m_queue->problems()[0].file, QStringLiteral("truncated.jpg"));
  QCOMPARE(m_queue->problems()[1].file, QStringLiteral("none.jpg"));
  for (const ImportQueue::Problem& problem : m_queue->problems())
    QVERIFY(problem.place == kTitle && !problem.words.isEmpty());
  QVERIFY(m_queue->problems()[0].words != m_queue->problems()[1].words);
  m_queue->forgetProblems(kCard);
  QCOMPARE(m_queue->problems().size(), std::size_t(2));
  m_queue->forgetProblems(kTitle);
  QVERIFY(m_queue->problems().empty());
}

std::vector<dossier::Attachment> ImportQueueTest::cards() const {
  const auto dossier = m_stage->session->vault()->drafts.dossier(m_stage->application);
  return dossier::attachmentsOf(*dossier, "id_card");
}

std::unique_ptr<PageImporter> ImportQueueTest::importerAt(const ImportPlace& place) const {
  auto importer = std::make_unique<PageImporter>();
  importer->setSession(m_stage->session.get());
  importer->setSlot(place.slot);
  importer->setRow(place.row);
  return importer;
}

void ImportQueueTest::eachFileGoesToTheSideThatWasSaid() {
  m_queue->add(
      {{sourceOf(image(kFirst)), dossier::Side::Back}, {sourceOf(image(kSecond)), dossier::Side::Front}},
      kCard);
  QVERIFY(waitForIdle());
  QCOMPARE(cards().size(), std::size_t(2));
  QCOMPARE(cards()[0].side, dossier::Side::Front);
  QCOMPARE(cards()[0].name, std::string("rapidocr-img_exif_orientation.jpg"));
}

void ImportQueueTest::oneFileGoesToTheSideThatIsMissing() {
  const auto importer = importerAt(kCard);
  importer->begin({image(kFirst)}, QStringLiteral("back"));
  QVERIFY(!importer->sides()->isAsked());
  QVERIFY(waitForIdle());
  QVERIFY(m_stage->waitFor([](const DraftSnapshot& draft) { return draft.attachments.size() == 1; }));
  importer->drop({image(kSecond)}, {});
  QVERIFY(!importer->sides()->isAsked());
  QVERIFY(waitForIdle());
  QCOMPARE(cards().size(), std::size_t(2));
  QCOMPARE(cards()[0].name, std::string("rapidocr-img_exif_orientation.jpg"));
}

void ImportQueueTest::severalFilesAskWhichIsWhich() {
  const auto importer = importerAt(kCard);
  importer->begin({image(kFirst), image(kSecond)}, QStringLiteral("front"));
  QVERIFY(importer->sides()->isAsked());
  QCOMPARE(m_queue->waiting(kCard), 0);
  importer->sides()->cancel();
  QVERIFY(!importer->sides()->isAsked());
  QCOMPARE(m_queue->waiting(kCard), 0);
  // One file without a side is asked about too, while both sides are missing.
  importer->drop({image(kFirst)}, {});
  QVERIFY(importer->sides()->isAsked());
  importer->sides()->setSide(0, QStringLiteral("back"));
  importer->sides()->confirm();
  QVERIFY(waitForIdle());
  QCOMPARE(cards().size(), std::size_t(1));
  QCOMPARE(cards()[0].side, dossier::Side::Back);
}

void ImportQueueTest::aPairIsSwapped() {
  const auto importer = importerAt(kCard);
  importer->begin({image(kFirst), image(kSecond)}, QStringLiteral("none"));
  SideQuestion& question = *importer->sides();
  QVERIFY(question.isPair() && question.isAnswered());
  QCOMPARE(question.pages()->value(0, "side").toString(), QStringLiteral("front"));
  question.swap();
  QCOMPARE(question.pages()->value(0, "side").toString(), QStringLiteral("back"));
  question.setSide(1, QStringLiteral("back"));
  QCOMPARE(question.pages()->value(0, "side").toString(), QStringLiteral("front"));
  question.confirm();
  QVERIFY(!question.isAsked());
  QVERIFY(waitForIdle());
  QCOMPARE(cards().size(), std::size_t(2));
  QCOMPARE(cards()[0].name, std::string("rapidocr-empty_black.jpg"));
}

void ImportQueueTest::moreFilesThanRoomAreNotTakenSilently() {
  const auto importer = importerAt(kCard);
  importer->begin({image(kFirst), image(kSecond), image(kFirst)}, QStringLiteral("none"));
  SideQuestion& question = *importer->sides();
  QCOMPARE(question.pages()->value(2, "side").toString(), QString());
  QVERIFY(question.isAnswered());
  question.setSide(2, QStringLiteral("front"));
  QVERIFY(!question.isAnswered());
  QVERIFY(question.words().contains(QStringLiteral("还能放 2 页")));
  question.confirm();
  QVERIFY(question.isAsked());
  question.setSide(0, QString());
  question.confirm();
  QVERIFY(waitForIdle());
  QCOMPARE(cards().size(), std::size_t(2));
}

void ImportQueueTest::aPastedPictureArrives_data() {
  QTest::addColumn<QString>("format");
  QTest::newRow("as JPEG") << "image/jpeg";
  QTest::newRow("as PNG") << "image/png";
  QTest::newRow("as pixels of another program") << "";
}

void ImportQueueTest::aPastedPictureArrives() {
  QFETCH(QString, format);
  QImage picture(600, 400, QImage::Format_RGB32);
  picture.fill(Qt::darkCyan);
  auto* clipboard = new QMimeData;
  if (format.isEmpty()) {
    clipboard->setImageData(picture);
  } else {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly) &&
            picture.save(&buffer, format.section('/', 1).toUtf8().constData()));
    clipboard->setData(format, bytes);
  }
  QGuiApplication::clipboard()->setMimeData(clipboard);
  const auto importer = importerAt(kTitle);
  importer->paste();
  QVERIFY(waitForIdle());
  QVERIFY2(importer->problems().isEmpty(),
           qPrintable(importer->problems().value(0).toMap().value("text").toString()));
  QCOMPARE(names("title_file").size(), 1);
  QVERIFY(names("title_file").first().startsWith(QStringLiteral("粘贴的图片")));
}

void ImportQueueTest::aScannedPageArrives() {
  QImage page(600, 800, QImage::Format_RGB32);
  page.fill(Qt::white);
  QBuffer png;
  QVERIFY(png.open(QIODevice::WriteOnly) && page.save(&png, "PNG"));
  const auto importer = importerAt({QString(), QStringLiteral("@")});
  importer->takeScan(png.data());
  QVERIFY(importer->isPlaceAsked());
  importer->placeAt(kTitle.slot, kTitle.row);
  QVERIFY(waitForIdle());
  QCOMPARE(names("title_file"), QStringList{QStringLiteral("扫描的页.png")});
}

void ImportQueueTest::copiedFilesArePasted() {
  auto* clipboard = new QMimeData;
  clipboard->setUrls({image(kSecond), image(kCut)});
  QGuiApplication::clipboard()->setMimeData(clipboard);
  const auto importer = importerAt(kTitle);
  importer->paste();
  QVERIFY(waitForIdle());
  QCOMPARE(names("title_file"), QStringList{"rapidocr-img_exif_orientation.jpg"});
  QCOMPARE(importer->problems().size(), 1);
}

void ImportQueueTest::nothingToPasteIsSaid() {
  QGuiApplication::clipboard()->setText(QStringLiteral("文字"));
  const auto importer = importerAt(kTitle);
  importer->paste();
  QCOMPARE(importer->problems().size(), 1);
  QVERIFY(importer->problems().first().toMap().value("text").toString().contains(QStringLiteral("剪贴板")));
  importer->dismiss();
  QVERIFY(importer->problems().isEmpty());
}

void ImportQueueTest::aPictureOfTheWebIsToBeSavedFirst() {
  const auto importer = importerAt(kTitle);
  importer->drop({QUrl(QStringLiteral("https://example.org/a.jpg"))}, {});
  QVERIFY(waitForIdle());
  QCOMPARE(importer->problems().size(), 1);
  QVERIFY(importer->problems().first().toMap().value("text").toString().contains(
      QStringLiteral("保存到这台电脑")));
  // With its picture, the address does not matter.
  importer->dismiss();
  QFile content(image(kFirst).toLocalFile());
  QVERIFY(content.open(QIODevice::ReadOnly));
  importer->drop({QUrl(QStringLiteral("https://example.org/a.jpg"))}, content.readAll());
  QVERIFY(waitForIdle());
  QVERIFY(importer->problems().isEmpty());
  QCOMPARE(names("title_file").size(), 1);
}

void ImportQueueTest::filesWithoutASlotWaitForOne() {
  const auto importer = importerAt({{}, QStringLiteral("@")});
  importer->begin({image(kFirst)}, QStringLiteral("none"));
  QVERIFY(importer->isPlaceAsked());
  importer->forget();
  QVERIFY(!importer->isPlaceAsked());
  importer->begin({image(kFirst)}, QStringLiteral("none"));
  importer->placeAt(kTitle.slot, kTitle.row);
  QVERIFY(!importer->isPlaceAsked());
  QVERIFY(waitForIdle());
  QCOMPARE(names("title_file").size(), 1);
}

void ImportQueueTest::aFullSlotIsToldInWords() {
  m_queue->add({image(kFirst), image(kSecond), image(kFirst)}, kCard, dossier::Side::None);
  QVERIFY(waitForIdle());
  QCOMPARE(names("id_card").size(), 2);
  QCOMPARE(m_queue->problems().size(), std::size_t(1));
  QVERIFY(m_queue->problems()[0].words.contains(QStringLiteral("页")));
}

void ImportQueueTest::whatHasNotBegunCanBeLetGo() {
  m_queue->add({image(kFirst), image(kSecond), image(kFirst)}, kTitle, dossier::Side::None);
  m_queue->add({image(kSecond)}, kCard, dossier::Side::None);
  m_queue->cancel(kTitle);
  QCOMPARE(m_queue->waiting(kTitle), 1);  // The one under way: half a page is none.
  QVERIFY(waitForIdle());
  QCOMPARE(names("title_file").size(), 1);
  QCOMPARE(names("id_card").size(), 1);
}

void ImportQueueTest::aStripKnowsItsOwnPartOnly() {
  PageImporter titles;
  PageImporter cards;
  for (PageImporter* strip : {&titles, &cards})
    strip->setSession(m_stage->session.get());
  titles.setSlot(kTitle.slot);
  cards.setSlot(kCard.slot);
  QSignalSpy imported(&cards, &PageImporter::imported);
  titles.begin({image(kFirst), image(kCut)}, QStringLiteral("none"));
  QVERIFY(titles.isBusy() && !cards.isBusy());
  QCOMPARE(titles.total(), 2);
  QCOMPARE(cards.total(), 0);
  QVERIFY(waitForIdle());
  QCOMPARE(titles.done(), 2);
  QCOMPARE(titles.problems().size(), 1);
  QVERIFY(cards.problems().isEmpty());
  QCOMPARE(imported.size(), 0);
  titles.dismiss();
  QVERIFY(titles.problems().isEmpty());
}

void ImportQueueTest::closingTheVaultEndsIt() {
  m_queue->add({image(kFirst), image(kSecond), image(kFirst)}, kTitle, dossier::Side::None);
  m_stage->session->close();
  QVERIFY(QTest::qWaitFor([this] { return m_queue->waiting(kTitle) == 0; }, kMinute));
  QCOMPARE(m_queue->current(kTitle), QString());
  QVERIFY(m_queue->problems().empty());
}

void ImportQueueTest::restart() {
  m_stage->restart();
  QVERIFY(m_stage->waitFor([](const DraftSnapshot&) { return true; }));
  m_queue = &ImportQueue::of(*m_stage->session);
}

void ImportQueueTest::whatWaitedGoesOnAtTheNextStart() {
  QVERIFY(QFile::copy(image(kSecond).toLocalFile(), m_stage->folder.filePath(QStringLiteral("人像面.jpg"))));
  m_queue->add({image(kFirst), image(kSecond), image(kFirst)}, kTitle, dossier::Side::None);
  m_queue->add({QUrl::fromLocalFile(m_stage->folder.filePath(QStringLiteral("人像面.jpg")))}, kCard,
               dossier::Side::Back);
  restart();
  QTRY_VERIFY_WITH_TIMEOUT(m_queue->resumedTotal() > 0, kMinute);
  QVERIFY(m_queue->resumedTotal() <= 4);  // The one under way may have been finished.
  PageImporter all;
  all.setSession(m_stage->session.get());
  if (m_queue->resumed() > 0)
    QCOMPARE(all.resumedWords(),
             QStringLiteral("上次关闭时还有 %1 个文件未导入，正在继续").arg(m_queue->resumed()));
  QTRY_COMPARE_WITH_TIMEOUT(m_queue->resumed(), 0, kMinute);
  QCOMPARE(all.resumedWords(), QString());
  QVERIFY(m_queue->problems().empty());
  QCOMPARE(names("title_file"), (QStringList{"rapidocr-empty_black.jpg", "rapidocr-img_exif_orientation.jpg",
                                             "rapidocr-empty_black.jpg"}));
  QCOMPARE(cards().size(), std::size_t(1));
  QCOMPARE(cards().front().side, dossier::Side::Back);
  // Nothing is left for a third start.
  restart();
  QVERIFY(QTest::qWaitFor([this] { return m_queue->waiting(kTitle) == 0; }, kMinute));
  QCOMPARE(m_queue->resumedTotal(), 0);
  QCOMPARE(names("title_file").size(), 3);
}

void ImportQueueTest::aFileThatIsGoneByThenIsTold() {
  const QString path = m_stage->folder.filePath(QStringLiteral("毕业证.jpg"));
  QVERIFY(QFile::copy(image(kFirst).toLocalFile(), path));
  m_queue->add({image(kSecond), image(kFirst), QUrl::fromLocalFile(path)}, kTitle, dossier::Side::None);
  m_stage->session->close();
  QVERIFY(QFile::remove(path));
  restart();
  QTRY_VERIFY_WITH_TIMEOUT(m_queue->resumedTotal() > 0 && m_queue->resumed() == 0, kMinute);
  PageImporter all;
  all.setSession(m_stage->session.get());
  QCOMPARE(all.problems().size(), 1);
  const QString words = all.problems().first().toMap().value(QStringLiteral("text")).toString();
  QVERIFY2(words.contains(QStringLiteral("毕业证.jpg")) && words.contains(QStringLiteral("不在原来的位置")),
           qPrintable(words));
  all.dismiss();
  QVERIFY(all.problems().isEmpty());
  QCOMPARE(names("title_file").size(), 2);
}

void ImportQueueTest::whatWasLetGoDoesNotComeBack() {
  m_queue->add({image(kFirst), image(kSecond), image(kFirst)}, kTitle, dossier::Side::None);
  m_queue->cancel(kTitle);
  QVERIFY(waitForIdle());
  restart();
  QVERIFY(waitForIdle());
  QCOMPARE(m_queue->resumedTotal(), 0);
  QCOMPARE(names("title_file").size(), 1);
}

/// As enrolling emits it.
void ImportQueueTest::anotherAccountOfTheOpenVaultResumesNothing() {
  m_queue->add({image(kFirst), image(kSecond)}, kTitle, dossier::Side::None);
  emit m_stage->session->openChanged();
  QVERIFY(waitForIdle());
  bool isRead = false;
  m_stage->session->run([](Vault&) {}, [&] { isRead = true; });
  QTRY_VERIFY_WITH_TIMEOUT(isRead, kMinute);
  QCOMPARE(m_queue->resumedTotal(), 0);
  QVERIFY(waitForIdle());
  QCOMPARE(names("title_file"),
           (QStringList{"rapidocr-empty_black.jpg", "rapidocr-img_exif_orientation.jpg"}));
}

/// finish() does not learn of the first page, and what waits is written once more after it.
void ImportQueueTest::aPageThatArrivesWhileTheVaultClosesIsThereOnce() {
  bool hasBegun = false;
  m_queue->add({image(kFirst), image(kSecond)}, kTitle, dossier::Side::None);
  m_stage->session->run([](Vault&) {}, [&] { hasBegun = true; });
  QTRY_VERIFY_WITH_TIMEOUT(hasBegun, kMinute);
  const QDeadlineTimer patience(kMinute);
  while (names("title_file").isEmpty() && !patience.hasExpired())
    QThread::yieldCurrentThread();
  m_queue->add({image(kFirst)}, kCard, dossier::Side::Back);
  restart();
  QTRY_VERIFY_WITH_TIMEOUT(m_queue->resumedTotal() > 0 && m_queue->resumed() == 0, kMinute);
  QCOMPARE(names("title_file"),
           (QStringList{"rapidocr-empty_black.jpg", "rapidocr-img_exif_orientation.jpg"}));
  QCOMPARE(cards().size(), std::size_t(1));
}

std::unique_ptr<QObject> makeImportQueueTest() {
  return std::make_unique<ImportQueueTest>();
}

}  // namespace tarim::client::app::test

#include "tst_import_queue.moc"
