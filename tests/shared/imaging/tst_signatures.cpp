// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/signatures.hpp"
#include "tests/shared/imaging/pictures.hpp"
#include "tests/shared/imaging/suites.hpp"

#include <QTest>

using namespace tarim;
using base::Code;

namespace {

/// A file of 300 bytes that begins with these.
QByteArray beginning(const char* bytes, qsizetype size) {
  return QByteArray(bytes, size).leftJustified(300, 'x');
}

QByteArray media(const char* brands) {
  return beginning(QByteArray(QByteArray("\0\0\0\x20"
                                         "ftyp",
                                         8) +
                              brands)
                       .constData(),
                   8 + qsizetype(qstrlen(brands)));
}

QByteArray zipOf(const QByteArray& name) {
  return QByteArray("PK\3\4\x14\0\0\0", 8) + QByteArray(22, '\0') + name + QByteArray(200'000, 'x') +
         "PK\1\2" + name + QByteArray("PK\5\6", 4) + QByteArray(18, '\0');
}

base::ByteView viewOf(const QByteArray& bytes) {
  return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), std::size_t(bytes.size())};
}

class SignaturesTest : public QObject {
  Q_OBJECT

 private slots:
  void everyKindIsNamedByItsContent_data();
  void everyKindIsNamedByItsContent();
  void ourOwnAreNone();
  void everyKindHasWordsThatSayWhatToDo();
  void wordsFollowTheKind();
};

void SignaturesTest::everyKindIsNamedByItsContent_data() {
  QTest::addColumn<QByteArray>("file");
  QTest::addColumn<QString>("id");
  const auto row = [](const char* name, const QByteArray& file, const char* id) {
    QTest::newRow(name) << file << QString(id);
  };
  row("iPhone photo", media("heic\0\0\0\0mif1heic"), "HEIC");
  row("HEIC by its second brand",
      beginning("\0\0\0\x20"
                "ftypmif1\0\0\0\0mif1heic",
                24),
      "HEIC");
  row("AVIF by its second brand",
      beginning("\0\0\0\x20"
                "ftypmif1\0\0\0\0mif1avif",
                24),
      "AVIF");
  row("a picture of no known brand",
      beginning("\0\0\0\x20"
                "ftypmif1\0\0\0\0miafMiHB",
                24),
      "HEIC");
  row("burst", media("hevc"), "HEIC");
  row("AVIF", media("avif"), "AVIF");
  row("live photo", media("qt  "), "video");
  row("MP4", media("isom"), "video");
  row("old QuickTime", beginning("\0\0\0\x08wide", 8), "video");
  row("Canon raw 3", media("crx "), "RAW");
  row("sound of a phone", media("M4A "), "audio");
  row("WebP", beginning("RIFF\1\2\3\4WEBPVP8 ", 16), "WebP");
  row("AVI", beginning("RIFF\1\2\3\4AVI LIST", 16), "video");
  row("TIFF, little end", beginning("II*\0\x08\0\0\0", 8), "TIFF");
  row("TIFF, big end", beginning("MM\0*\0\0\0\x08", 8), "TIFF");
  row("Canon raw 2", beginning("II*\0\x10\0\0\0CR\2\0", 12), "CR2");
  row("Fuji raw", beginning("FUJIFILMCCD-RAW ", 16), "RAW");
  row("BMP", beginning("BM\x36\0\1\0\0\0\0\0", 10), "BMP");
  row("GIF", beginning("GIF87a", 6), "GIF");
  row("JPEG XL codestream", beginning("\xFF\x0A", 2), "JPEG XL");
  row("JPEG XL file", beginning("\0\0\0\x0CJXL \r\n\x87\n", 12), "JPEG XL");
  row("JPEG 2000", beginning("\0\0\0\x0CjP  \r\n\x87\n", 12), "JPEG 2000");
  row("Photoshop", beginning("8BPS\0\1", 6), "Photoshop");
  row("Word", zipOf("word/document.xml"), "Office");
  row("Excel", zipOf("xl/workbook.xml"), "Office");
  row("OFD", zipOf("OFD.xml"), "OFD");
  row("ZIP", zipOf("photo.jpg"), "ZIP");
  row("Word 97 or WPS", beginning("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8), "Office 97");
  row("RAR", beginning("Rar!\x1A\7\1\0", 8), "RAR");
  row("7z", beginning("7z\xBC\xAF\x27\x1C", 6), "archive");
  row("CAJ", beginning("CAJ\0", 4), "CAJ");
  row("KDH", beginning("KDH 2.00", 8), "CAJ");
  row("page of the web", beginning("<!doctype HTML>", 15), "HTML");
  row("page of the web with a mark", beginning("\xEF\xBB\xBF\r\n <HTML lang", 16), "HTML");
  row("XHTML", beginning("<?xml version='1.0'?><html>", 27), "HTML");
  row("saved page", beginning("MIME-Version: 1.0", 17), "HTML");
  row("SVG", beginning("<?xml version='1.0'?><svg>", 26), "SVG");
  row("XML", beginning("<?xml version='1.0'?><plist>", 28), "XML");
  row("beside a photo on a Mac's stick", beginning("\0\5\x16\7\0\2", 6), "Mac companion");
  row("shortcut", beginning("L\0\0\0\1\x14\2\0", 8), "shortcut");
  row("program", beginning("MZ\x90\0", 4), "program");
}

void SignaturesTest::everyKindIsNamedByItsContent() {
  QFETCH(QByteArray, file);
  QFETCH(QString, id);
  const imaging::FileKind* kind = imaging::kindOf(viewOf(file));
  QVERIFY(kind);
  QCOMPARE(QString::fromUtf8(kind->id.data(), qsizetype(kind->id.size())), id);
  const auto info = imaging::probe(viewOf(file));
  QVERIFY(!info);
  QCOMPARE(int(info.error().code()), int(kind->picture ? Code::OtherPicture : Code::WrongFileType));
  QCOMPARE(QString::fromStdString(info.error().detail()), id);
}

void SignaturesTest::ourOwnAreNone() {
  for (const char* name :
       {"hostile/grey.jpg", "hostile/png-named.jpg", "hostile/pdfjs-evaljs.pdf", "hostile/progressive.jpg"})
    QVERIFY2(!imaging::kindOf(picture(name)), name);
  for (const char* text : {"", "B", "hello", "\xFF\xD8\xFF", "RIFF", "ftyp"})
    QVERIFY2(!imaging::kindOf(base::bytesOf(text)), text);
}

void SignaturesTest::everyKindHasWordsThatSayWhatToDo() {
  for (const imaging::FileKind& kind : imaging::fileKinds()) {
    QCOMPARE(imaging::kindNamed(kind.id), &kind);
    QVERIFY(kind.words.zh.find("请") != std::string_view::npos);
    QVERIFY(kind.words.zh.find("没有变化") != std::string_view::npos);
    QVERIFY(kind.words.en.find("not imported") != std::string_view::npos);
  }
}

void SignaturesTest::wordsFollowTheKind() {
  const imaging::FileErrorText heic = imaging::describeFileError(base::Error(Code::OtherPicture, "HEIC"));
  QVERIFY(heic.zh.find("兼容性最佳") != std::string::npos &&
          heic.en.find("Most Compatible") != std::string::npos);
  const imaging::FileErrorText other =
      imaging::describeFileError(base::Error(Code::WrongFileType, "something"));
  QCOMPARE(other.en, std::string(base::words(Code::WrongFileType).en));
  const imaging::FileErrorText full = imaging::describeFileError(base::Error(Code::StorageFull, "HEIC"));
  QCOMPARE(full.en, std::string(base::words(Code::StorageFull).en));
}

}  // namespace

std::unique_ptr<QObject> makeSignaturesTest() {
  return std::make_unique<SignaturesTest>();
}

#include "tst_signatures.moc"
