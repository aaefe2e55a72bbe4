// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// From a chosen file to a page of evidence in a real vault.
#include "client/scans/import.hpp"
#include "client/vault/submission.hpp"
#include "shared/imaging/probe.hpp"
#include "shared/wire/protocol.hpp"
#include "tests/client/scans/suites.hpp"
#include "tests/client/vault/directory_of_test.hpp"

#include <QFile>
#include <QTest>

namespace tarim::client::test {

using base::Code;

class ImportTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();
  void aFileThatCannotBeReadIsNamed_data();
  void aFileThatCannotBeReadIsNamed();
  void aLargeFileIsToldByWhatItIs_data();
  void aLargeFileIsToldByWhatItIs();
  void aNameComposedOtherwiseIsFound();
  void aLyingScanStandsUprightAndHasNoMetadata();
  void aPngIsStoredAsAJpeg();
  void aPictureOfAnotherFormatIsStoredAsAJpeg_data();
  void aPictureOfAnotherFormatIsStoredAsAJpeg();
  void aLargePictureThatIsConvertedIsRead();
  void aPdfIsStoredAsItIs();
  void whatTheSlotDoesNotTakeIsRefused_data();
  void whatTheSlotDoesNotTakeIsRefused();
  void theSameScanTwiceIsTwoPagesOfOneFile();
  void aLongFileNameIsCutAtACharacter();
  void nothingIsAddedWhileASubmissionIsOnItsWay();
  void anUnknownDraftIsNotFound();
  void aScanIsDecodedOnce();

 private:
  base::Result<dossier::Attachment> import(const QString& file, const char* slot,
                                           const std::string& row = {});
  [[nodiscard]] std::size_t pages() const {
    return dossier::attachments(*m_vault->drafts.dossier(m_draft)).size();
  }

  std::unique_ptr<Folder> m_folder;
  std::unique_ptr<Vault> m_vault;
  std::string m_draft;
};

namespace {

const QString kData = QStringLiteral(TARIM_TESTS_DIR "/data/");
const QString kLying = kData + QStringLiteral("images/orientation/Landscape_6.jpg");
const QString kPng = kData + QStringLiteral("images/hostile/png-named.jpg");
const QString kPdf = kData + QStringLiteral("pdf/linearized.pdf");

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::filesystem::path pathOf(const QString& path) {
  return path.toStdString();
}

/// A file of that size that begins with these bytes; the rest is a hole.
QString largeFile(const Folder& folder, const QByteArray& beginning, qint64 size) {
  const QString path = folder.dir.filePath(QStringLiteral("large"));
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(beginning) != beginning.size() || !file.resize(size))
    throw std::runtime_error("no large file");
  return path;
}

}  // namespace

void ImportTest::init() {
  m_folder = std::make_unique<Folder>();
  m_vault = createVault(m_folder->path());
  m_draft = newDraft(*m_vault);
  for (const char* table : {"work", "patents"})
    QVERIFY(m_vault->drafts.edit(m_draft, {cell(table, "r1", "$row", "live")}, kNow));
}

void ImportTest::cleanup() {
  m_vault.reset();
  m_folder.reset();
}

base::Result<dossier::Attachment> ImportTest::import(const QString& file, const char* slot,
                                                     const std::string& row) {
  const auto source = readPage(pathOf(file));
  if (!source) return source.error();
  return importPage(*m_vault, *source, {m_draft, slot, {}, row, dossier::Side::None}, kNow);
}

void ImportTest::aFileThatCannotBeReadIsNamed_data() {
  QTest::addColumn<QString>("path");
  QTest::addColumn<int>("code");
  QTest::newRow("not there") << kData + "images/none.jpg" << int(Code::NotFound);
  QTest::newRow("a folder") << kData + "images" << int(Code::NotFound);
  QTest::newRow("empty") << kData + "images/hostile/zero.jpg" << int(Code::EmptyFile);
}

void ImportTest::aFileThatCannotBeReadIsNamed() {
  QFETCH(QString, path);
  QFETCH(int, code);
  const auto source = readPage(pathOf(path));
  QVERIFY(!source);
  QCOMPARE(int(source.error().code()), code);
  QCOMPARE(QString::fromStdString(source.error().place().file), path.section(QLatin1Char('/'), -1));
}

void ImportTest::aLargeFileIsToldByWhatItIs_data() {
  QTest::addColumn<QByteArray>("beginning");
  QTest::addColumn<int>("code");
  QTest::newRow("a picture of another kind") << QByteArray("GIF89a") << int(Code::OtherPicture);
  QTest::newRow("a JPEG") << bytesOf(kLying).left(2000) << int(Code::TooLarge);
}

void ImportTest::aLargeFileIsToldByWhatItIs() {
  QFETCH(QByteArray, beginning);
  QFETCH(int, code);
  const auto source = readPage(pathOf(largeFile(*m_folder, beginning, qint64(wire::kMaxFileBytes) + 1)));
  QVERIFY(!source);
  QCOMPARE(int(source.error().code()), code);
}

void ImportTest::aNameComposedOtherwiseIsFound() {
  // As macOS writes a name onto a stick: the letter and its mark apart.
  const QString path = m_folder->dir.filePath(QString::fromUtf8("scan-e\u0301.jpg"));
  QVERIFY(QFile::copy(kPng, path));
  const auto source = readPage(pathOf(m_folder->dir.filePath(QString::fromUtf8("scan-\u00e9.jpg"))));
  QVERIFY2(source, source ? "" : source.error().line().c_str());
  QCOMPARE(source->bytes.size(), std::size_t(bytesOf(kPng).size()));
}

void ImportTest::aLyingScanStandsUprightAndHasNoMetadata() {
  const QByteArray before = bytesOf(kLying);
  const auto page = import(kLying, "portrait");
  QVERIFY2(page, page ? "" : page.error().line().c_str());
  QCOMPARE(page->type, std::string("jpeg"));
  QCOMPARE(page->name, std::string("Landscape_6.jpg"));
  const auto stored = m_vault->files.read(page->file);
  QVERIFY(stored);
  QCOMPARE(page->size, std::uint64_t(stored->size()));
  const auto info = imaging::probe(*stored);
  QVERIFY(info);
  QCOMPARE(info->orientation, 1);
  QVERIFY(info->width > info->height);
  QCOMPARE(std::make_pair(page->width, page->height), std::make_pair(info->width, info->height));
  QVERIFY(
      !QByteArray(reinterpret_cast<const char*>(stored->data()), qsizetype(stored->size())).contains("Exif"));
  QCOMPARE(bytesOf(kLying), before);
  const auto pages = dossier::attachments(*m_vault->drafts.dossier(m_draft));
  QCOMPARE(pages.size(), std::size_t(1));
  QCOMPARE(pages.front().file, page->file);
  QCOMPARE(m_vault->files.toSend().size(), std::size_t(1));
}

void ImportTest::aPngIsStoredAsAJpeg() {
  const auto page = import(kPng, "portrait");
  QVERIFY2(page, page ? "" : page.error().line().c_str());
  QCOMPARE(page->type, std::string("jpeg"));
  const auto stored = m_vault->files.read(page->file);
  QVERIFY(stored && (*stored)[0] == 0xff && (*stored)[1] == 0xd8);
}

void ImportTest::aPictureOfAnotherFormatIsStoredAsAJpeg_data() {
  QTest::addColumn<QString>("file");
  QTest::newRow("HEIC named .jpg") << "turned-6.heic";
  QTest::newRow("TIFF named .jpg") << "turned-6.tif";
  QTest::newRow("WebP named .jpg") << "turned-6.webp";
}

void ImportTest::aPictureOfAnotherFormatIsStoredAsAJpeg() {
  QFETCH(QString, file);
  const QString named = m_folder->dir.filePath(QStringLiteral("IMG_0001.jpg"));
  QVERIFY(QFile::copy(kData + "images/converted/" + file, named));
  const auto page = import(named, "portrait");
  // Says that this device cannot read it; tst_shared_pages looks at the words.
  if (!page && page.error().code() == Code::OtherPicture) QSKIP("built without the library for it");
  QVERIFY2(page, page ? "" : page.error().line().c_str());
  QCOMPARE(page->type, std::string("jpeg"));
  QVERIFY(page->width > page->height);
  const auto stored = m_vault->files.read(page->file);
  QVERIFY(stored && (*stored)[0] == 0xff && (*stored)[1] == 0xd8);
}

void ImportTest::aLargePictureThatIsConvertedIsRead() {
  const qint64 size = qint64(wire::kMaxFileBytes) + 1;
  const auto source = readPage(pathOf(largeFile(*m_folder, QByteArray("BM\0\0\0\0\0\0\0\0", 10), size)));
  QVERIFY2(source, source ? "" : source.error().line().c_str());
  QCOMPARE(qint64(source->bytes.size()), size);
}

void ImportTest::aPdfIsStoredAsItIs() {
  const auto page = import(kPdf, "patent_scan", "r1");
  QVERIFY2(page, page ? "" : page.error().line().c_str());
  QCOMPARE(page->type, std::string("pdf"));
  QCOMPARE(page->table, std::string("patents"));
  const QByteArray original = bytesOf(kPdf);
  const auto stored = m_vault->files.read(page->file);
  QVERIFY(stored);
  QCOMPARE(QByteArray(reinterpret_cast<const char*>(stored->data()), qsizetype(stored->size())), original);
}

void ImportTest::whatTheSlotDoesNotTakeIsRefused_data() {
  QTest::addColumn<QString>("file");
  QTest::addColumn<QString>("slot");
  QTest::addColumn<int>("code");
  QTest::newRow("a PDF where a picture belongs") << kPdf << "portrait" << int(Code::WrongFileType);
  QTest::newRow("a picture where a PDF belongs") << kLying << "patent_scan" << int(Code::WrongFileType);
  QTest::newRow("a locked PDF") << kData + "pdf/locked.pdf"
                                << "patent_scan" << int(Code::PdfLocked);
  QTest::newRow("a cut picture") << kData + "images/hostile/truncated.jpg"
                                 << "portrait" << int(Code::DamagedFile);
  QTest::newRow("a text") << kData + "images/MANIFEST.md"
                          << "portrait" << int(Code::WrongFileType);
}

void ImportTest::whatTheSlotDoesNotTakeIsRefused() {
  QFETCH(QString, file);
  QFETCH(QString, slot);
  QFETCH(int, code);
  const std::string row = slot == QLatin1String("portrait") ? "" : "r1";
  const auto page = import(file, slot.toLatin1().constData(), row);
  QVERIFY(!page);
  QCOMPARE(int(page.error().code()), code);
  QCOMPARE(QString::fromStdString(page.error().place().file), file.section(QLatin1Char('/'), -1));
  QCOMPARE(pages(), std::size_t(0));
  QVERIFY(m_vault->files.records().empty());
}

void ImportTest::theSameScanTwiceIsTwoPagesOfOneFile() {
  const auto first = import(kLying, "title_file");
  const auto second = import(kLying, "title_file");
  QVERIFY(first && second);
  QCOMPARE(first->page, 1);
  QCOMPARE(second->page, 2);
  QCOMPARE(first->file, second->file);
  QCOMPARE(m_vault->files.records().size(), std::size_t(1));
}

void ImportTest::aLongFileNameIsCutAtACharacter() {
  PageSource source{{}, base::Bytes()};
  const QByteArray bytes = bytesOf(kPng);
  source.bytes.assign(bytes.begin(), bytes.end());
  for (int i = 0; i < 100; ++i)
    source.name += "证";
  const auto page = importPage(*m_vault, source, {m_draft, "portrait", {}, {}, dossier::Side::None}, kNow);
  QVERIFY(page);
  QCOMPARE(page->name.size(), std::size_t(198));
  QCOMPARE(page->name, source.name.substr(0, 198));
}

void ImportTest::nothingIsAddedWhileASubmissionIsOnItsWay() {
  const auto submission = prepareSubmission(*m_vault, m_draft);
  QVERIFY(submission && m_vault->exchange.queue(submission->command, kNow));
  const auto page = import(kLying, "portrait");
  QVERIFY(!page);
  QCOMPARE(page.error().code(), Code::Locked);
  QCOMPARE(pages(), std::size_t(0));
}

void ImportTest::anUnknownDraftIsNotFound() {
  const auto source = readPage(pathOf(kPng));
  QVERIFY(source);
  const auto page = importPage(*m_vault, *source, {"nosuchdraft", "portrait", {}, {}, {}}, kNow);
  QVERIFY(!page);
  QCOMPARE(page.error().code(), Code::NotFound);
}

void ImportTest::aScanIsDecodedOnce() {
  for (const QString& file : {kLying, kPng}) {
    imaging::effort = {};
    QVERIFY(import(file, "portrait"));
    QCOMPARE(imaging::effort.decodings, 1);
    QVERIFY(imaging::effort.walks <= 1);
    for (const auto& page : dossier::attachments(*m_vault->drafts.dossier(m_draft)))
      QVERIFY(m_vault->drafts.edit(m_draft, {{{"attachment", page.id, "$row"}, "deleted"}}, kNow));
  }
}

std::unique_ptr<QObject> makeImportTest() {
  return std::make_unique<ImportTest>();
}

}  // namespace tarim::client::test

#include "tst_import.moc"
