// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The real tarim-picture-reader over pictures of phones, web sites, scanners and Paint.
#include "shared/imaging/geometry.hpp"
#include "shared/imaging/markers.hpp"
#include "shared/imaging/probe.hpp"
#include "shared/imaging/signatures.hpp"
#include "shared/pages/converted.hpp"
#include "tests/shared/pages/suites.hpp"

#include <QFile>
#include <QTest>

#include <cmath>

using namespace tarim;
using base::Bytes;
using base::Code;

namespace {

#ifdef TARIM_HAS_HEIF
constexpr bool kReadsHeif = true;
#else
constexpr bool kReadsHeif = false;
#endif
#ifdef TARIM_HAS_WEBP
constexpr bool kReadsWebp = true;
#else
constexpr bool kReadsWebp = false;
#endif
#ifdef TARIM_HAS_TIFF
constexpr bool kReadsTiff = true;
#else
constexpr bool kReadsTiff = false;
#endif

Bytes bytesOfImage(const QString& name) {
  QFile file(QStringLiteral(TARIM_TESTS_DIR "/data/images/") + name);
  if (!file.open(QIODevice::ReadOnly)) qFatal("no %s", qPrintable(name));
  const QByteArray bytes = file.readAll();
  return {bytes.begin(), bytes.end()};
}

/// The library that reads such a file is built in.
bool isRead(const QString& name) {
  if (name.endsWith(QLatin1String("webp"))) return kReadsWebp;
  if (name.endsWith(QLatin1String("tif"))) return kReadsTiff;
  return kReadsHeif || name.endsWith(QLatin1String("bmp"));
}

void put(Bytes& bytes, std::size_t at, std::uint32_t value, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i)
    bytes[at + i] = static_cast<std::uint8_t>(value >> (8 * i));
}

/// A BMP of 2 × 2: red, green above, blue, white below.
Bytes bmp(std::uint16_t bits, bool topDown = false) {
  constexpr std::size_t kPixels = 54 + 4 * 4;
  Bytes file(kPixels + 2 * 8, 0);
  file[0] = 'B';
  file[1] = 'M';
  put(file, 10, kPixels, 4);
  put(file, 14, 40, 4);
  put(file, 18, 2, 4);
  put(file, 22, topDown ? std::uint32_t(-2) : 2, 4);
  put(file, 26, 1, 2);
  put(file, 28, bits, 2);
  const std::array<std::uint32_t, 4> colours{0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF};
  const std::array<std::uint32_t, 4> five{0x7C00, 0x03E0, 0x001F, 0x7FFF};
  for (std::size_t i = 0; i < 4; ++i) {
    const std::size_t row = topDown ? i / 2 : 1 - i / 2, x = i % 2;
    if (bits <= 8) put(file, 54 + 4 * i, colours[i], 4);
    const std::size_t at = kPixels + row * (bits > 24 ? 8 : bits == 24 ? 8 : 4);
    if (bits >= 24) put(file, at + x * bits / 8, colours[i], 3);
    if (bits == 16) put(file, at + 2 * x, five[i], 2);
    if (bits == 8) file[at + x] = static_cast<std::uint8_t>(i);
    if (bits == 4) file[at] = static_cast<std::uint8_t>(file[at] | (x == 0 ? i << 4 : i));
  }
  return file;
}

/// The mean brightness of 12 × 8 fields.
std::vector<double> fieldsOf(base::ByteView jpeg) {
  const auto pixels = imaging::decode(jpeg, 0);
  std::vector<double> sums(12 * 8), counts(12 * 8);
  for (int y = 0; pixels && y < pixels->height; ++y)
    for (int x = 0; x < pixels->width; ++x) {
      const std::size_t field = std::size_t(y * 8 / pixels->height * 12 + x * 12 / pixels->width);
      sums[field] += pixels->rgb[std::size_t(y * pixels->width + x) * 3 + 1];
      ++counts[field];
    }
  for (std::size_t i = 0; i < sums.size(); ++i)
    sums[i] /= counts[i];
  return sums;
}

/// The mean difference of two pictures, 0–255.
double difference(base::ByteView one, base::ByteView other) {
  const auto a = fieldsOf(one), b = fieldsOf(other);
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    sum += std::abs(a[i] - b[i]);
  return sum / double(a.size());
}

/// Written in every place where the file says how large the picture is.
Bytes claiming(const QString& name, std::uint32_t side) {
  if (name == QLatin1String("bmp")) {
    Bytes file = bmp(24);
    put(file, 18, side, 4);
    put(file, 22, side, 4);
    return file;
  }
  Bytes file = bytesOfImage(QStringLiteral("converted/") + name);
  const std::string_view text = base::textOf(file);
  if (name.endsWith(QLatin1String("tif"))) {
    const std::size_t folder = file[4] | file[5] << 8 | file[6] << 16;
    for (std::size_t entry = folder + 2; entry < folder + 2 + 12u * file[folder]; entry += 12)
      if ((file[entry] == 0 || file[entry] == 1) && file[entry + 1] == 1) {
        put(file, entry + 2, 4, 2);
        put(file, entry + 8, side, 4);
      }
    return file;
  }
  for (std::size_t at = text.find("ispe"); at != std::string_view::npos; at = text.find("ispe", at + 4))
    for (std::size_t i = 0; i < 8; ++i)
      file[at + 8 + i] = static_cast<std::uint8_t>(side >> (24 - 8 * (i % 4)));
  return file;
}

class ConvertedTest : public QObject {
  Q_OBJECT

 private slots:
  void aPictureBecomesAnUprightJpegWithoutMetadata_data();
  void aPictureBecomesAnUprightJpegWithoutMetadata();
  void everyDepthOfABmpIsRead_data();
  void everyDepthOfABmpIsRead();
  void aColourBehindThePaletteIsItsLast();
  void badPicturesHaveTheirVerdict_data();
  void badPicturesHaveTheirVerdict();
  void tooManyPixelsAreRefusedBeforeDecoding_data();
  void tooManyPixelsAreRefusedBeforeDecoding();
  void whatIsMissingHereIsSaid_data();
  void whatIsMissingHereIsSaid();
  void otherFilesAreNotConverted();
};

void ConvertedTest::aPictureBecomesAnUprightJpegWithoutMetadata_data() {
  QTest::addColumn<QString>("name");
  for (const char* name : {"landscape.heic", "landscape.avif", "landscape.webp", "landscape.tif",
                           "turned-6.heic", "turned-6.webp", "turned-6.tif", "exif-6.heic"})
    QTest::newRow(name) << name;
}

void ConvertedTest::aPictureBecomesAnUprightJpegWithoutMetadata() {
  QFETCH(QString, name);
  if (!isRead(name)) QSKIP("built without the library for it");
  const auto jpeg = pages::converted(bytesOfImage(QStringLiteral("converted/") + name));
  QVERIFY2(jpeg, jpeg ? "" : jpeg.error().line().c_str());
  const auto info = imaging::probe(*jpeg);
  QVERIFY(info && info->type == imaging::ImageType::Jpeg);
  QVERIFY2(info->width > info->height, "it lies");
  QVERIFY(!imaging::walkJpeg(*jpeg)->metadata);
  const double away = difference(*jpeg, bytesOfImage(QStringLiteral("orientation/Landscape_1.jpg")));
  QVERIFY2(away < 4, std::to_string(away).c_str());
}

void ConvertedTest::everyDepthOfABmpIsRead_data() {
  QTest::addColumn<int>("bits");
  QTest::addColumn<bool>("topDown");
  for (const int bits : {4, 8, 16, 24, 32})
    for (const bool topDown : {false, true})
      QTest::newRow(qPrintable(QStringLiteral("%1 bits, %2").arg(bits).arg(topDown))) << bits << topDown;
}

void ConvertedTest::everyDepthOfABmpIsRead() {
  QFETCH(int, bits);
  QFETCH(bool, topDown);
  const auto jpeg = pages::converted(bmp(std::uint16_t(bits), topDown));
  QVERIFY2(jpeg, jpeg ? "" : jpeg.error().line().c_str());
  const auto pixels = imaging::decode(*jpeg, 0);
  QVERIFY(pixels && pixels->width == 2 && pixels->height == 2);
  // JPEG shares colour between neighbours; brightness is each pixel's own: red, green, blue, white.
  const auto brightness = [&](std::size_t i) {
    return (299 * pixels->rgb[3 * i] + 587 * pixels->rgb[3 * i + 1] + 114 * pixels->rgb[3 * i + 2]) / 1000;
  };
  const std::array<int, 4> wanted{76, 150, 29, 255};
  for (std::size_t i = 0; i < 4; ++i)
    QVERIFY2(std::abs(brightness(i) - wanted[i]) < 45, std::to_string(brightness(i)).c_str());
}

void ConvertedTest::aColourBehindThePaletteIsItsLast() {
  Bytes file = bmp(8);
  put(file, 46, 3, 4);
  const auto jpeg = pages::converted(file);
  QVERIFY2(jpeg, jpeg ? "" : jpeg.error().line().c_str());
  const auto pixels = imaging::decode(*jpeg, 0);
  QVERIFY(pixels && pixels->rgb.size() == 12);
  // The fourth pixel is blue like the third, not the white that follows the palette's three colours.
  QVERIFY2(pixels->rgb[10] < 100, std::to_string(pixels->rgb[10]).c_str());
}

void ConvertedTest::badPicturesHaveTheirVerdict_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("name");
  QTest::addColumn<Code>("code");
  QTest::addColumn<QString>("kind");
  const auto row = [](const char* what, const Bytes& bytes, const char* name, Code code, const char* kind) {
    QTest::newRow(what) << QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()))
                        << name << code << kind;
  };
  row("zero bytes", {}, "bmp", Code::EmptyFile, "");
  row("an animation", bytesOfImage("converted/animated.webp"), "webp", Code::OtherPicture, "animation");
  row("several pages", bytesOfImage("converted/two-pages.tif"), "tif", Code::OtherPicture, "TIFF pages");
  for (const char* name : {"landscape.heic", "landscape.avif", "landscape.webp", "landscape.tif"}) {
    Bytes cut = bytesOfImage(QStringLiteral("converted/") + name);
    cut.resize(cut.size() / 2);
    row(qPrintable(QStringLiteral("cut, ") + name), cut, name, Code::DamagedFile, "");
  }
  Bytes cut = bmp(24);
  cut.pop_back();
  row("cut, BMP", cut, "bmp", Code::DamagedFile, "");
  Bytes packed = bmp(8);
  packed[30] = 1;
  row("a BMP that is run-length encoded", packed, "bmp", Code::OtherPicture, "BMP");
}

void ConvertedTest::badPicturesHaveTheirVerdict() {
  QFETCH(QByteArray, bytes);
  QFETCH(QString, name);
  QFETCH(Code, code);
  QFETCH(QString, kind);
  if (!isRead(name)) QSKIP("built without the library for it");
  const auto jpeg = pages::converted(Bytes(bytes.begin(), bytes.end()));
  QVERIFY(!jpeg);
  QVERIFY2(jpeg.error().code() == code, jpeg.error().line().c_str());
  if (!kind.isEmpty()) QCOMPARE(QString::fromStdString(jpeg.error().detail()), kind);
  const auto told = imaging::describeFileError(jpeg.error());
  QVERIFY(!told.zh.empty() && !told.en.empty());
}

void ConvertedTest::tooManyPixelsAreRefusedBeforeDecoding_data() {
  QTest::addColumn<QString>("name");
  for (const char* name : {"landscape.heic", "landscape.tif", "bmp"})
    QTest::newRow(name) << name;
}

void ConvertedTest::tooManyPixelsAreRefusedBeforeDecoding() {
  QFETCH(QString, name);
  if (!isRead(name)) QSKIP("built without the library for it");
  for (const std::uint32_t side : {30000u, 15000u}) {
    const auto jpeg = pages::converted(claiming(name, side));
    QVERIFY(!jpeg);
    QVERIFY2(jpeg.error().code() == Code::TooLarge, jpeg.error().line().c_str());
  }
}

void ConvertedTest::whatIsMissingHereIsSaid_data() {
  aPictureBecomesAnUprightJpegWithoutMetadata_data();
}

void ConvertedTest::whatIsMissingHereIsSaid() {
  QFETCH(QString, name);
  if (isRead(name)) QSKIP("built with the library for it");
  const auto jpeg = pages::converted(bytesOfImage(QStringLiteral("converted/") + name));
  QVERIFY(!jpeg);
  QCOMPARE(jpeg.error().code(), Code::OtherPicture);
  const std::string zh = imaging::describeFileError(jpeg.error()).zh;
  QVERIFY2(zh.find("本机的程序不能读取") != std::string::npos, zh.c_str());
}

void ConvertedTest::otherFilesAreNotConverted() {
  for (const char* name :
       {"orientation/Landscape_1.jpg", "hostile/png-named.jpg", "hostile/pdfjs-evaljs.pdf"}) {
    QVERIFY(!pages::isConvertible(bytesOfImage(QLatin1String(name))));
    QCOMPARE(pages::converted(bytesOfImage(QLatin1String(name))).error().code(), Code::WrongFileType);
  }
}

}  // namespace

std::unique_ptr<QObject> makeConvertedTest() {
  return std::make_unique<ConvertedTest>();
}

#include "tst_converted.moc"
