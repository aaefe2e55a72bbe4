// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/markers.hpp"
#include "tests/shared/imaging/pictures.hpp"
#include "tests/shared/imaging/suites.hpp"

#include <QDir>
#include <QTest>

#include <atomic>
#include <cstdlib>
#include <new>

using namespace tarim;
using base::Bytes;
using base::Code;
using imaging::probe;

namespace {
std::atomic<std::size_t> largestNew{0};
}
/// The largest single allocation of C++ code: buffers for pixels are among them.
void* operator new(std::size_t size) {
  std::size_t seen = largestNew;
  while (size > seen && !largestNew.compare_exchange_weak(seen, size)) {
  }
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}

class ProbeTest : public QObject {
  Q_OBJECT

 private slots:
  void contentDecidesWhatAFileIs_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("type");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("orientation");
    QTest::addColumn<int>("components");
    QTest::addColumn<bool>("progressive");
    const auto row = [](const char* name, imaging::ImageType type, QSize size, int orientation,
                        int components, bool progressive = false) {
      QTest::newRow(name) << name << int(type) << size << orientation << components << progressive;
    };
    using imaging::ImageType;
    row("hostile/png-named.jpg", ImageType::Png, {64, 64}, 1, 3);
    row("hostile/progressive.jpg", ImageType::Jpeg, {800, 600}, 1, 3, true);
    row("hostile/grey.jpg", ImageType::Jpeg, {800, 600}, 1, 1);
    row("hostile/cmyk.jpg", ImageType::Jpeg, {800, 600}, 1, 4);
    row("hostile/one-pixel.jpg", ImageType::Jpeg, {1, 1}, 1, 1);
    row("hostile/odd-411.jpg", ImageType::Jpeg, {803, 601}, 1, 3);
    row("hostile/odd-440.jpg", ImageType::Jpeg, {803, 601}, 1, 3);
    row("hostile/pdfjs-evaljs.pdf", ImageType::Pdf, {0, 0}, 1, 0);
    row("documents/rapidocr-img_exif_orientation.jpg", ImageType::Jpeg, {752, 306}, 3, 3);
    for (int n = 1; n <= 8; ++n)
      row(qPrintable(QString("orientation/Landscape_%1.jpg").arg(n)), ImageType::Jpeg, {1800, 1200}, n, 3);
  }
  void contentDecidesWhatAFileIs() {
    QFETCH(QString, name);
    const auto info = probe(picture(QTest::currentDataTag()));
    QVERIFY2(info.has_value(), info ? "" : info.error().line().c_str());
    QTEST(int(info.value().type), "type");
    QTEST(QSize(info.value().width, info.value().height), "size");
    QTEST(info.value().orientation, "orientation");
    QTEST(info.value().components, "components");
    QTEST(info.value().progressive, "progressive");
  }

  void whatIsNotWholeOrNotAnImageIsNamed_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const Bytes& bytes, Code code) {
      QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()))
                          << int(code);
    };
    const auto firstOf = [](Bytes bytes, std::size_t size) {
      bytes.resize(size);
      return bytes;
    };
    row("no bytes", picture("hostile/zero.jpg"), Code::EmptyFile);
    row("truncated JPEG", picture("hostile/truncated.jpg"), Code::DamagedFile);
    row("JPEG without its last bytes", firstOf(picture("hostile/grey.jpg"), 113'640), Code::DamagedFile);
    row("progressive JPEG cut", firstOf(picture("hostile/progressive.jpg"), 150'000), Code::DamagedFile);
    row("JPEG start alone", {0xFF, 0xD8}, Code::DamagedFile);
    row("claims 65500×65500", picture("hostile/claims-65500.jpg"), Code::TooLarge);
    row("text", {'h', 'e', 'l', 'l', 'o'}, Code::WrongFileType);
    row("GIF", {'G', 'I', 'F', '8', '9', 'a'}, Code::OtherPicture);
    row("nothing but zeros", Bytes(5000, 0), Code::DamagedFile);
    const Bytes whole = png(300, 200, {});
    row("PNG cut", firstOf(whole, whole.size() - 20), Code::DamagedFile);
    row("PNG signature alone", firstOf(whole, 8), Code::DamagedFile);
    Bytes flipped = whole;
    flipped[60] ^= 0xFF;
    row("PNG with a flipped byte", flipped, Code::DamagedFile);
    Bytes giant = whole;
    giant[16] = 0x7F;
    row("PNG that claims two thousand million pixels a row", giant, Code::TooLarge);
    row("PDF without an end", {'%', 'P', 'D', 'F', '-', '1', '.', '4', '\n'}, Code::DamagedFile);
  }
  void whatIsNotWholeOrNotAnImageIsNamed() {
    QFETCH(QByteArray, bytes);
    const auto info =
        probe({reinterpret_cast<const std::uint8_t*>(bytes.constData()), std::size_t(bytes.size())});
    QVERIFY(!info);
    QTEST(int(info.error().code()), "code");
  }

  void aHeaderCannotClaimMoreThanItsBytesHold() {
    // 20000×5900 is within the limits; 300 bytes cannot hold it.
    Bytes jpeg = picture("hostile/one-pixel.jpg");
    const auto layout = imaging::walkJpeg(jpeg);
    for (const imaging::Segment& segment : layout.value().segments)
      if (segment.marker == layout.value().frame) {
        jpeg[segment.begin + 5] = 5900 >> 8;
        jpeg[segment.begin + 6] = 5900 & 0xFF;
        jpeg[segment.begin + 7] = 20000 >> 8;
        jpeg[segment.begin + 8] = 20000 & 0xFF;
      }
    largestNew = 0;
    for (const Code code : {probe(jpeg).error().code(), imaging::decode(jpeg, 0).error().code()})
      QVERIFY(code == Code::DamagedFile);
    QVERIFY2(largestNew < 100'000, std::to_string(largestNew).c_str());
  }

  void tooManyBytesAreRefusedUnread() {
    const Bytes large(imaging::kMaxFileBytes + 1, 0xFF);
    QVERIFY(probe(large).error().code() == Code::TooLarge);
    QVERIFY(imaging::storedForm(large).error().code() == Code::TooLarge);
  }

  void bytesBetweenMarkersDoNoHarm() {
    Bytes jpeg = picture("hostile/grey.jpg");
    jpeg.insert(jpeg.end() - 2, {0x00, 0x12, 0x34});
    QVERIFY(probe(jpeg).has_value());
    jpeg.resize(jpeg.size() - 2);
    QVERIFY(probe(jpeg).error().code() == Code::DamagedFile);
  }

  void everyHostileFileGetsAVerdictWithinBounds() {
    const QString folder = QString(TARIM_TESTS_DIR) + "/data/images/hostile";
    const QStringList names = QDir(folder).entryList({"*.jpg", "*.pdf"});
    QVERIFY(names.size() > 90);
    for (const QString& name : names) {
      const Bytes bytes = picture("hostile/" + name.toStdString());
      largestNew = 0;
      const auto info = probe(bytes);
      const auto form = imaging::storedForm(bytes);
      const auto pixels = imaging::decode(bytes, 300);
      const auto small = imaging::thumbnail(bytes, 200, 90);
      QVERIFY2(largestNew < (8u << 20), qPrintable(name));
      QVERIFY2(info || info.error().code() != Code::Unknown, qPrintable(name));
      const bool image = info && info.value().type != imaging::ImageType::Pdf;
      QVERIFY2(form.has_value() == info.has_value(), qPrintable(name));
      if (!image) continue;
      QVERIFY2(pixels && small, qPrintable(name));
      const auto again = probe(form->jpeg);
      QVERIFY2(again.has_value() && again.value().orientation == 1, qPrintable(name));
      QVERIFY2(again.value().width == info.value().width && again.value().height == info.value().height,
               qPrintable(name));
    }
  }

  void anyCutOfAnImageIsDamagedOrStillHasAllPixels() {
    const Bytes whole = picture("documents/rapidocr-ch_en_num.jpg");
    for (std::size_t size = 2; size + 2 <= whole.size(); size += 997) {
      const auto info = probe(base::ByteView(whole).first(size));
      QVERIFY2(!info && info.error().code() == Code::DamagedFile, std::to_string(size).c_str());
    }
  }
};

std::unique_ptr<QObject> makeProbeTest() {
  return std::make_unique<ProbeTest>();
}
#include "tst_probe.moc"
