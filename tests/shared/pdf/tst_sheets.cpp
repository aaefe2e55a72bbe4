// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Pages of PDFs as images: drawn at 200 dpi, and a clear verdict on everything that cannot be drawn.
#include "shared/confined/confined.hpp"
#include "shared/imaging/probe.hpp"
#include "shared/imaging/turbo.hpp"
#include "shared/pdf/sheet.hpp"
#include "tests/support/pdf_writer.hpp"

#include <QFile>
#include <QTest>

using namespace tarim;
using base::Code;

namespace {

std::string picture() {
  const imaging::Pixels pixels{100, 100, base::Bytes(30000, 90)};
  return std::string(base::textOf(imaging::encodeJpeg(pixels, 90, imaging::Chroma::Halved).value()));
}

std::string dataFile(const char* name) {
  QFile file(QString::fromLatin1(TARIM_TESTS_DIR "/data/") + name);
  return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

}  // namespace

class SheetsTest : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() {
    if (!confined::findReader(confined::Reader::Sheets)) QSKIP("built without poppler");
  }

  void aPageIsDrawnAt200Dpi() {
    const tests::PdfWriter pdf(2, picture());
    const std::string file = pdf.file();
    for (int sheet = 1; sheet <= 2; ++sheet) {
      const auto jpeg = pdf::drawSheet(base::bytesOf(file), sheet);
      QVERIFY2(jpeg.has_value(), jpeg ? "" : jpeg.error().line().c_str());
      const auto info = imaging::probe(*jpeg);
      QVERIFY(info.has_value());
      // A4.
      QVERIFY2(std::abs(info->width - 1653) <= 1 && std::abs(info->height - 2339) <= 1,
               std::to_string(info->width).c_str());
      const auto pixels = imaging::decode(*jpeg, 100);
      QVERIFY(pixels.has_value());
      QVERIFY(std::abs(int(pixels->rgb[3 * 50 * std::size_t(pixels->width)]) - 90) < 12);
    }
  }

  void whatCannotBeDrawnGetsAVerdict_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("sheet");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const std::string& file, int sheet, Code code) {
      QTest::newRow(name) << QByteArray::fromStdString(file) << sheet << int(code);
    };
    tests::PdfWriter giant(1, picture());
    std::string& page = giant.object(3);
    page.replace(page.find("595 842"), 7, "90000 90000");
    row("a giant page", giant.file(), 1, Code::TooLarge);
    row("a page that is not there", tests::PdfWriter(1, picture()).file(), 2, Code::NotFound);
    row("page 0", tests::PdfWriter(1, picture()).file(), 0, Code::InvalidInput);
    row("the 61st page", tests::PdfWriter(61, picture()).file(), 61, Code::InvalidInput);
    row("a password", dataFile("pdf/locked.pdf"), 1, Code::PdfLocked);
    row("no PDF", "the bytes of a scan", 1, Code::DamagedFile);
    row("nothing", "", 1, Code::DamagedFile);
    row("the beginning alone", tests::PdfWriter(1, picture()).file().substr(0, 60), 1, Code::DamagedFile);
  }

  void whatCannotBeDrawnGetsAVerdict() {
    QFETCH(QByteArray, file);
    QFETCH(int, sheet);
    QFETCH(int, code);
    const std::string bytes = file.toStdString();
    const auto drawn = pdf::drawSheet(base::bytesOf(bytes), sheet);
    QVERIFY(!drawn.has_value());
    QCOMPARE(base::codeName(drawn.error().code()), base::codeName(Code(code)));
  }

  void hostileFilesAreDrawnOrRefused_data() {
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"Pages-tree-refs", "encrypted-attachment", "evaljs", "poppler-395-0-fuzzed", "poppler-67295-0",
          "poppler-85140-0", "pr6531_2", "print_protection", "secHandler"})
      QTest::newRow(name) << QStringLiteral("images/hostile/pdfjs-%1.pdf").arg(QLatin1String(name));
  }

  void hostileFilesAreDrawnOrRefused() {
    QFETCH(QString, name);
    const std::string bytes = dataFile(name.toLatin1().constData());
    QVERIFY(!bytes.empty());
    const auto drawn = pdf::drawSheet(base::bytesOf(bytes), 1);
    if (drawn) QVERIFY(imaging::probe(*drawn).has_value());
    if (!drawn) QVERIFY2(drawn.error().code() != Code::Unknown, drawn.error().line().c_str());
  }
};

QTEST_APPLESS_MAIN(SheetsTest)

#include "tst_sheets.moc"
