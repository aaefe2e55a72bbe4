// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/geometry.hpp"
#include "shared/imaging/markers.hpp"
#include "tests/shared/imaging/pictures.hpp"
#include "tests/shared/imaging/suites.hpp"
#include "tests/support/jpeg_segment.hpp"

#include <QTest>

#include <turbojpeg.h>

#include <algorithm>
#include <array>

using namespace tarim;
using base::Bytes;
using base::Code;
using imaging::Pixels;
using tests::withSegment;

namespace {
Pixels shown(const Bytes& jpeg, int side = 225) {
  const auto pixels = imaging::decode(jpeg, side);
  return pixels ? pixels.value() : Pixels();
}
Bytes upright(const Bytes& file) {
  const auto form = imaging::storedForm(file);
  return form ? form.value().jpeg : Bytes();
}
bool contains(const Bytes& bytes, const std::string& words) {
  return std::search(bytes.begin(), bytes.end(), words.begin(), words.end()) != bytes.end();
}
/// An EXIF segment that holds nothing but an orientation.
std::string exif(int orientation) {
  std::string tiff("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0", 32);
  tiff[25] = static_cast<char>(orientation);
  return tiff;
}
Bytes cmykJpeg(const std::array<std::uint8_t, 4>& ink) {
  Bytes cmyk;
  for (int i = 0; i < 16 * 16; ++i)
    cmyk.insert(cmyk.end(), ink.begin(), ink.end());
  unsigned char* data = nullptr;
  unsigned long size = 0;
  tjhandle handle = tjInitCompress();
  tjCompress2(handle, cmyk.data(), 16, 0, 16, TJPF_CMYK, &data, &size, TJSAMP_444, 95, 0);
  Bytes jpeg(data, data + size);
  tjFree(data);
  tjDestroy(handle);
  return jpeg;
}
}  // namespace

class UprightTest : public QObject {
  Q_OBJECT

 private slots:
  void allNineOrientationsLookAlike_data() {
    QTest::addColumn<int>("n");
    for (int n = 0; n <= 8; ++n)
      QTest::addRow("Landscape_%d", n) << n;
  }
  void allNineOrientationsLookAlike() {
    QFETCH(int, n);
    const Bytes original = picture("orientation/Landscape_" + std::to_string(n) + ".jpg");
    const Bytes jpeg = upright(original);
    const Pixels expected = shown(picture("orientation/Landscape_1.jpg"));
    QVERIFY(difference(shown(jpeg), expected) < 4);
    QVERIFY(difference(shown(original), expected) < 4);
    QVERIFY(!contains(jpeg, "Exif"));
    const auto info = imaging::probe(jpeg);
    QCOMPARE(info.value().orientation, 1);
    QCOMPARE(QSize(info.value().width, info.value().height), QSize(1800, 1200));
  }

  void anAlignedPictureIsTurnedWithoutLoss_data() { eachTurn(); }
  void anAlignedPictureIsTurnedWithoutLoss() {
    QFETCH(int, orientation);
    const Bytes grey = picture("hostile/grey.jpg");  // 800×600: blocks of 8 fit.
    const Pixels stored = shown(grey, 0);
    const Bytes jpeg = upright(withSegment(grey, 0xE1, exif(orientation)));
    // Only the inverse transform's rounding may differ, never by a re-encoding.
    QVERIFY(difference(shown(jpeg, 0), imaging::turned(stored, orientation)) < 0.5);
    QVERIFY(jpeg.size() < grey.size() * 11 / 10);
  }

  void noEdgeIsLostWhereTheGeometryDoesNotFit_data() { eachTurn(); }
  void noEdgeIsLostWhereTheGeometryDoesNotFit() {
    QFETCH(int, orientation);
    for (const char* name : {"odd-411", "odd-422", "odd-440", "odd-444"}) {
      const Bytes odd = picture("hostile/" + std::string(name) + ".jpg");
      const Bytes jpeg = upright(withSegment(odd, 0xE1, exif(orientation)));
      const Pixels expected = imaging::turned(shown(odd, 0), orientation);
      const Pixels turned = shown(jpeg, 0);
      QCOMPARE(QSize(turned.width, turned.height), QSize(expected.width, expected.height));
      const double off = difference(turned, expected);
      QVERIFY2(off < 4, qPrintable(QString("%1: %2").arg(name).arg(off)));
    }
  }

  void anUprightJpegWithoutMetadataIsReturnedByteForByte() {
    for (const char* name :
         {"hostile/grey.jpg", "hostile/cmyk.jpg", "hostile/odd-444.jpg", "hostile/progressive.jpg"})
      QVERIFY2(upright(picture(name)) == picture(name), name);
  }

  void metadataGoesAndCompressedDataStays() {
    const Bytes plain = picture("hostile/odd-422.jpg");
    Bytes loaded = plain;
    loaded = withSegment(loaded, 0xFE, "taken in Qiemo");
    loaded = withSegment(loaded, 0xED, std::string("Photoshop 3.0\0", 14) + "IPTC");
    loaded = withSegment(loaded, 0xE1, std::string("http://ns.adobe.com/xap/1.0/\0", 29) + "<gps/>");
    loaded = withSegment(loaded, 0xE1, exif(1));
    loaded.insert(loaded.end(), {'v', 'i', 'd', 'e', 'o'});
    QVERIFY(imaging::probe(loaded).has_value());
    QVERIFY(upright(loaded) == plain);
  }

  void colourProfilesOfUprightPicturesStay() {
    const Bytes loaded =
        withSegment(picture("hostile/odd-422.jpg"), 0xE2, std::string("ICC_PROFILE\0\1\1", 14) + "x");
    QVERIFY(upright(loaded) == loaded);
  }

  void arithmeticCodingBecomesHuffmanCoding() {
    const Bytes coded = picture("hostile/arithmetic.jpg");
    const Bytes jpeg = upright(coded);
    QVERIFY(!imaging::walkJpeg(jpeg).value().arithmetic());
    QCOMPARE(difference(shown(jpeg, 0), shown(coded, 0)), 0.0);
  }

  void everyPngBecomesAJpegOnWhite_data() {
    QTest::addColumn<int>("colour");
    QTest::addColumn<int>("depth");
    for (const auto& [colour, depth] : std::vector<std::pair<int, int>>{
             {0, 1}, {0, 8}, {0, 16}, {2, 8}, {2, 16}, {3, 1}, {3, 8}, {4, 8}, {4, 16}, {6, 8}, {6, 16}})
      QTest::addRow("colour type %d, %d bits", colour, depth) << colour << depth;
  }
  void everyPngBecomesAJpegOnWhite() {
    QFETCH(int, colour);
    QFETCH(int, depth);
    for (const bool interlaced : {false, true}) {
      const Bytes jpeg = upright(png(64, 48, {colour, depth, interlaced}));
      const Pixels pixels = shown(jpeg, 0);
      QCOMPARE(QSize(pixels.width, pixels.height), QSize(64, 48));
      const unsigned left = colour == 0 || colour == 4 ? 0x000000 : 0xFF0000;
      for (int y : {1, 24, 46}) {
        const unsigned found = pixelAt(pixels, 8, y);
        for (const int shift : {0, 8, 16})
          QVERIFY(std::abs(int(found >> shift & 0xFF) - int(left >> shift & 0xFF)) < 8);
        QVERIFY(pixelAt(pixels, 56, y) >= 0xF8F8F8);
      }
      QCOMPARE(imaging::probe(jpeg).value().components, colour == 0 || colour == 4 ? 1 : 3);
    }
  }

  void cmykIsShownInItsColours() {
    // As Adobe writes it: 255 is no ink.
    const Pixels pixels = shown(cmykJpeg({255, 0, 0, 255}), 0),
                 dark = shown(cmykJpeg({255, 255, 255, 64}), 0);
    QVERIFY(pixelAt(pixels, 8, 8) >= 0xFC0000 && (pixelAt(pixels, 8, 8) & 0xFFFF) < 0x0400);
    for (const int shift : {0, 8, 16})
      QVERIFY(std::abs(int(pixelAt(dark, 8, 8) >> shift & 0xFF) - 64) < 4);
    QCOMPARE(imaging::probe(cmykJpeg({255, 0, 0, 255})).value().components, 4);
  }

  void aPdfIsStoredAsItIs() {
    const auto form = imaging::storedForm(picture("hostile/pdfjs-evaljs.pdf"));
    QVERIFY(form && form->info.type == imaging::ImageType::Pdf && form->jpeg.empty());
  }

  void aScanIsDecodedOnce_data() {
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* name, const Bytes& bytes) {
      QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()));
    };
    const Bytes odd = picture("hostile/odd-422.jpg");
    row("upright", odd);
    row("with metadata", withSegment(odd, 0xFE, "taken in Qiemo"));
    row("turned without re-encoding", withSegment(picture("hostile/grey.jpg"), 0xE1, exif(6)));
    row("turned by re-encoding", withSegment(odd, 0xE1, exif(6)));
    row("arithmetic coding", picture("hostile/arithmetic.jpg"));
    row("PNG", png(64, 48, {2, 8, false}));
  }
  void aScanIsDecodedOnce() {
    QFETCH(QByteArray, bytes);
    imaging::effort = {};
    QVERIFY(imaging::storedForm(
        {reinterpret_cast<const std::uint8_t*>(bytes.constData()), std::size_t(bytes.size())}));
    QCOMPARE(imaging::effort.decodings, 1);
    QVERIFY(imaging::effort.walks <= 1);
  }

  void thumbnailsFitAndTurn() {
    const Bytes landscape = picture("orientation/Landscape_6.jpg");
    for (const int side : {1, 64, 200, 4000}) {
      const auto flat = imaging::thumbnail(landscape, side, 0),
                 turned = imaging::thumbnail(landscape, side, 90);
      const auto a = imaging::probe(flat.value()), b = imaging::probe(turned.value());
      QVERIFY(std::max(a.value().width, a.value().height) <= std::min(side, 1800));
      QCOMPARE(QSize(b.value().height, b.value().width), QSize(a.value().width, a.value().height));
    }
    const auto quarter = imaging::thumbnail(landscape, 225, 90);
    QVERIFY(difference(shown(quarter.value()), imaging::turned(shown(landscape), 6)) < 5);
    for (const int wrong : {45, -90, 360})
      QVERIFY(imaging::thumbnail(landscape, 200, wrong).error().code() == Code::InvalidInput);
    QVERIFY(imaging::thumbnail(landscape, 0, 0).error().code() == Code::InvalidInput);
  }

  void aDamagedPictureStillShowsWhatIsThere() {
    const Pixels pixels = shown(picture("hostile/truncated.jpg"));
    QVERIFY(pixels.width > 0);
  }

 private:
  static void eachTurn() {
    QTest::addColumn<int>("orientation");
    for (int orientation = 2; orientation <= 8; ++orientation)
      QTest::addRow("orientation %d", orientation) << orientation;
  }
};

std::unique_ptr<QObject> makeUprightTest() {
  return std::make_unique<UprightTest>();
}

#include "tst_upright.moc"
