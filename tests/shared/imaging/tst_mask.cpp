// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Masked pages: every block that a mask touches is flat, every other one is what it was, and nothing else of
// the page comes along.
#include "shared/imaging/markers.hpp"
#include "shared/imaging/mask.hpp"
#include "shared/imaging/turbo.hpp"
#include "tests/shared/imaging/jpegs.hpp"
#include "tests/shared/imaging/pictures.hpp"
#include "tests/shared/imaging/suites.hpp"
#include "tests/support/jpeg_segment.hpp"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <random>

using namespace tarim;
using base::Bytes;
using base::Code;
using imaging::Area;
using tests::withSegment;

namespace {

/// Where masks stand: inside, over edges, all of the page, one unit, two that overlap, outside.
std::vector<std::vector<Area>> places() {
  constexpr int kLeast = std::numeric_limits<int>::min();
  constexpr int kMost = std::numeric_limits<int>::max();
  return {{{3333, 2501, 1777, 999}},
          {{-500, -500, 2000, 1500}, {9000, 9500, 5000, 5000}},
          {{0, 0, 10000, 10000}},
          {{5000, 5000, 1, 1}},
          {{1000, 1000, 3000, 3000}, {2000, 2000, 3000, 3000}},
          {{10000, 0, 100, 100}, {0, -5, 100, 5}, {1, 1, 0, 10}, {5, 5, -3, 4}},
          {{kLeast, 1, kMost, kMost}, {5, kMost, kMost, 5}}};
}

bool touches(const Area& area, int pixel, int side, bool across) {
  const auto begin = static_cast<long double>(across ? area.x : area.y);
  const auto length = static_cast<long double>(across ? area.width : area.height);
  const long double units = 10000;
  return length > 0 && pixel * units < (begin + length) * side && (pixel + 1) * units > begin * side;
}

/// For every block of a plane, whether one of the areas touches a pixel of it: counted pixel by pixel.
std::vector<bool> touchedBlocks(const Coefficients& page, const Plane& plane,
                                const std::vector<Area>& areas) {
  std::vector<bool> touched(plane.blocks.size());
  for (const Area& area : areas) {
    std::vector<bool> columns(static_cast<std::size_t>(plane.columns)),
        rows(static_cast<std::size_t>(plane.rows));
    for (int x = 0; x < page.width; ++x)
      if (touches(area, x, page.width, true))
        columns[static_cast<std::size_t>(x * plane.horizontal / (8 * page.mostHorizontal))] = true;
    for (int y = 0; y < page.height; ++y)
      if (touches(area, y, page.height, false))
        rows[static_cast<std::size_t>(y * plane.vertical / (8 * page.mostVertical))] = true;
    for (std::size_t i = 0; i < touched.size(); ++i)
      touched[i] = touched[i] || (columns[i % columns.size()] && rows[i / columns.size()]);
  }
  return touched;
}

QString complaintOf(const Coefficients& before, const Coefficients& after, const std::vector<Area>& areas) {
  if (before.width != after.width || before.height != after.height ||
      before.planes.size() != after.planes.size())
    return "another picture";
  for (std::size_t p = 0; p < before.planes.size(); ++p) {
    const auto touched = touchedBlocks(before, before.planes[p], areas);
    for (std::size_t i = 0; i < touched.size(); ++i) {
      const auto& block = after.planes[p].blocks[i];
      const bool flat = std::all_of(block.begin(), block.end(), [](short c) { return c == 0; });
      if (touched[i] ? !flat : block != before.planes[p].blocks[i])
        return QString("block %1 of component %2 (touched: %3)").arg(i).arg(p).arg(touched[i]);
    }
  }
  return {};
}

/// Markers of a JPEG that decoding does not need.
QString strangersIn(const Bytes& jpeg) {
  const auto layout = imaging::walkJpeg(jpeg);
  if (!layout) return "no JPEG";
  QString strangers;
  for (const imaging::Segment& segment : layout->segments) {
    const bool tables = segment.marker == 0xDB || segment.marker == 0xC4 || segment.marker == 0xDA;
    const bool frame = segment.marker == 0xC0 || segment.marker == 0xC1;
    const bool head =
        segment.marker == 0xE0 || segment.marker == 0xEE;  // JFIF, Adobe: what the colours mean.
    if (!tables && !frame && !head) strangers += QString::number(segment.marker, 16) + " ";
  }
  return strangers;
}

JpegShape shaped(std::array<int, 2> luma, std::array<int, 2> chroma = {1, 1}) {
  JpegShape shape;
  shape.horizontal = {luma[0], chroma[0], chroma[0], luma[0]};
  shape.vertical = {luma[1], chroma[1], chroma[1], luma[1]};
  return shape;
}

/// Noise to the last pixel, as encoders of pages write it: 4:2:0, sides that are no multiples of 16.
imaging::Pixels noisyPage(std::uint32_t seed) {
  imaging::Pixels page{203, 131, Bytes(std::size_t{203} * 131 * 3)};
  std::minstd_rand random(seed);
  for (std::uint8_t& value : page.rgb)
    value = static_cast<std::uint8_t>(random() >> 8);
  return page;
}

Bytes encoded(const imaging::Pixels& page) {
  return imaging::encodeJpeg(page, 90, imaging::Chroma::Halved).value();
}

/// A JFIF header with a thumbnail of 1 × 2 pixels.
Bytes withThumbnail(const Bytes& jpeg) {
  Bytes out(jpeg.begin(), jpeg.begin() + 2);
  const std::string payload("JFIF\0\1\1\1\0\110\0\110\1\2THUMBS", 20);
  out.insert(out.end(), {0xFF, 0xE0, 0, static_cast<std::uint8_t>(payload.size() + 2)});
  out.insert(out.end(), payload.begin(), payload.end());
  const std::size_t head = 4 + jpeg[4] * 256U + jpeg[5];  // The JFIF header that was there.
  out.insert(out.end(), jpeg.begin() + std::ptrdiff_t(head), jpeg.end());
  return out;
}

}  // namespace

class MaskTest : public QObject {
  Q_OBJECT
 private slots:
  void blocksUnderAMaskAreFlatAndOthersAsTheyWere_data();
  void blocksUnderAMaskAreFlatAndOthersAsTheyWere();
  void ordinaryPagesAreMaskedInTheirBitStream_data();
  void ordinaryPagesAreMaskedInTheirBitStream();
  void outsideIsWhatJpegtranLeaves_data();
  void outsideIsWhatJpegtranLeaves();
  void nothingIsLeftBesideThePageEither();
  void aThumbnailOfTheHeaderIsLeftBehind();
  void nothingElseComesAlong();
  void whatIsNoPageIsRefused_data();
  void whatIsNoPageIsRefused();
};

void MaskTest::blocksUnderAMaskAreFlatAndOthersAsTheyWere_data() {
  QTest::addColumn<QByteArray>("bytes");
  const auto add = [](const char* name, const Bytes& bytes) {
    QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()));
  };
  const std::vector<std::pair<const char*, JpegShape>> samplings{
      {"4:4:4", shaped({1, 1})}, {"4:2:2", shaped({2, 1})}, {"4:4:0", shaped({1, 2})},
      {"4:2:0", shaped({2, 2})}, {"4:1:1", shaped({4, 1})}, {"4:1:0", shaped({4, 2})},
      {"3 by 1", shaped({3, 1})}};
  for (const auto& [name, sampled] : samplings)
    add(name, jpegOf(203, 131, sampled));
  JpegShape shape;
  shape.restart = 3;
  add("restart markers", jpegOf(203, 131, shape));
  shape = {};
  shape.progressive = true;
  add("progressive", jpegOf(203, 131, shape));
  shape.arithmetic = true;
  add("arithmetic, progressive", jpegOf(203, 131, shape));
  shape = {};
  shape.components = 1;
  add("grey", jpegOf(203, 131, shape));
  shape.components = 4;
  add("CMYK", jpegOf(203, 131, shape));
  add("one pixel", jpegOf(1, 1, {}));
  for (const char* folder : {"documents", "orientation", "hostile"}) {
    const QDir dir(QString(TARIM_TESTS_DIR) + "/data/images/" + folder);
    for (const QString& file : dir.entryList({"*.jpg"}, QDir::Files)) {
      const QString name = QString(folder) + "/" + file;
      const Bytes bytes = picture(name.toStdString());
      if (const auto info = imaging::probe(bytes); info && info->type == imaging::ImageType::Jpeg)
        add(qPrintable(name), bytes);
    }
  }
}

void MaskTest::blocksUnderAMaskAreFlatAndOthersAsTheyWere() {
  QFETCH(QByteArray, bytes);
  const Bytes jpeg(bytes.begin(), bytes.end());
  const auto stored = imaging::storedForm(jpeg);
  QVERIFY(stored);
  const Coefficients before = coefficientsOf(stored->jpeg);
  for (const auto& areas : places()) {
    const auto masked = imaging::masked(jpeg, areas);
    QVERIFY2(masked, masked ? "" : masked.error().detail().c_str());
    const QString complaint = complaintOf(before, coefficientsOf(*masked), areas);
    QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
    QCOMPARE(strangersIn(*masked), QString());
    QVERIFY(imaging::probe(*masked));
  }
}

void MaskTest::ordinaryPagesAreMaskedInTheirBitStream_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<int>("transcodings");
  const auto add = [](const char* name, const Bytes& bytes, int transcodings) {
    QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()))
                        << transcodings;
  };
  add("as pages are encoded", encoded(noisyPage(1)), 0);
  add("4:4:4", jpegOf(203, 131, shaped({1, 1})), 0);
  add("4:1:1", jpegOf(203, 131, shaped({4, 1})), 0);
  JpegShape shape;
  shape.restart = 3;
  add("restart markers", jpegOf(203, 131, shape), 0);
  shape = {};
  shape.components = 1;
  add("grey", jpegOf(203, 131, shape), 0);
  add("a photograph", picture("documents/rapidocr-ch_en_num.jpg"), 0);
  shape = {};
  shape.progressive = true;
  add("progressive", jpegOf(203, 131, shape), 1);
}

void MaskTest::ordinaryPagesAreMaskedInTheirBitStream() {
  QFETCH(QByteArray, bytes);
  QFETCH(int, transcodings);
  const std::vector<Area> areas{{3333, 2501, 1777, 999}, {9500, 9500, 400, 400}};
  imaging::effort = {};
  QVERIFY(imaging::masked(Bytes(bytes.begin(), bytes.end()), areas));
  QCOMPARE(imaging::effort.transcodings, transcodings);
}

void MaskTest::outsideIsWhatJpegtranLeaves_data() {
  QTest::addColumn<QByteArray>("bytes");
  const auto add = [](const char* name, const Bytes& bytes) {
    QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()));
  };
  add("4:4:4", jpegOf(640, 400, shaped({1, 1})));
  add("4:2:2", jpegOf(640, 400, shaped({2, 1})));
  add("4:2:0", jpegOf(640, 400, shaped({2, 2})));
  JpegShape shape;
  shape.restart = 7;
  add("restart markers", jpegOf(640, 400, shape));
  shape = {};
  shape.progressive = true;
  add("progressive", jpegOf(640, 400, shape));
  shape = {};
  shape.components = 1;
  add("grey", jpegOf(640, 400, shape));
}

void MaskTest::outsideIsWhatJpegtranLeaves() {
  QFETCH(QByteArray, bytes);
  const QString jpegtran = QStandardPaths::findExecutable("jpegtran");
  if (jpegtran.isEmpty()) QSKIP("jpegtran of libjpeg-turbo is not installed");
  const QTemporaryDir folder;
  QFile in(folder.filePath("in.jpg"));
  QVERIFY(in.open(QIODevice::WriteOnly) && in.write(bytes) == bytes.size());
  in.close();
  // 160 × 80 pixels at (320, 160): whole MCUs, since jpegtran wipes nothing less.
  QCOMPARE(QProcess::execute(jpegtran, {"-wipe", "160x80+320+160", "-outfile", folder.filePath("out.jpg"),
                                        folder.filePath("in.jpg")}),
           0);
  QFile out(folder.filePath("out.jpg"));
  QVERIFY(out.open(QIODevice::ReadOnly));
  const QByteArray wiped = out.readAll();
  const std::vector<Area> areas{{5000, 4000, 2500, 2000}};
  const auto masked = imaging::masked(Bytes(bytes.begin(), bytes.end()), areas);
  QVERIFY(masked);
  const Coefficients ours = coefficientsOf(*masked);
  const Coefficients theirs = coefficientsOf(Bytes(wiped.begin(), wiped.end()));
  QCOMPARE(ours.planes.size(), theirs.planes.size());
  for (std::size_t i = 0; i < ours.planes.size(); ++i)
    QVERIFY2(ours.planes[i].blocks == theirs.planes[i].blocks, qPrintable(QString("component %1").arg(i)));
}

void MaskTest::nothingIsLeftBesideThePageEither() {
  // The last MCUs reach beyond the page; what an encoder put there is not seen, and it is the page's.
  const std::vector<Area> whole{{0, 0, 10000, 10000}};
  const auto one = imaging::masked(encoded(noisyPage(1)), whole);
  const auto other = imaging::masked(encoded(noisyPage(2)), whole);
  QVERIFY(one && other);
  QVERIFY(*one == *other);
}

void MaskTest::aThumbnailOfTheHeaderIsLeftBehind() {
  const Bytes jpeg = withThumbnail(encoded(noisyPage(3)));
  QVERIFY(imaging::probe(jpeg));
  const auto masked = imaging::masked(jpeg, {});
  QVERIFY(masked);
  const QByteArray out(reinterpret_cast<const char*>(masked->data()), qsizetype(masked->size()));
  QVERIFY(!out.contains("THUMBS"));
  QCOMPARE(strangersIn(*masked), QString());
}

void MaskTest::nothingElseComesAlong() {
  Bytes jpeg = jpegOf(64, 64, {});
  jpeg = withSegment(jpeg, 0xFE, "古丽娜尔-comment");
  jpeg = withSegment(jpeg, 0xE2, std::string("ICC_PROFILE\0\1\1 古丽娜尔-profile", 34));
  jpeg = withSegment(jpeg, 0xE1, "http://ns.adobe.com/xap/1.0/ 古丽娜尔-xmp");
  jpeg = withSegment(jpeg, 0xE0, "古丽娜尔-not JFIF");
  jpeg = withSegment(jpeg, 0xEE, "古丽娜尔-not Adobe");
  for (const char c : std::string("古丽娜尔-behind"))
    jpeg.push_back(static_cast<std::uint8_t>(c));
  const auto masked = imaging::masked(jpeg, {});
  QVERIFY(masked);
  const QByteArray out(reinterpret_cast<const char*>(masked->data()), qsizetype(masked->size()));
  QVERIFY(!out.contains("古丽娜尔"));
  QCOMPARE(strangersIn(*masked), QString());
}

void MaskTest::whatIsNoPageIsRefused_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<int>("code");
  const auto add = [](const char* name, const Bytes& bytes, Code code) {
    QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()))
                        << int(code);
  };
  add("nothing", {}, Code::EmptyFile);
  add("PNG", png(20, 20, {}), Code::WrongFileType);
  add("truncated", picture("hostile/truncated.jpg"), Code::DamagedFile);
  Bytes cut = jpegOf(300, 300, {});
  cut.resize(cut.size() / 2);
  add("cut", cut, Code::DamagedFile);
  cut.push_back(0xFF);
  cut.push_back(0xD9);
  add("cut and ended", cut, Code::DamagedFile);
}

void MaskTest::whatIsNoPageIsRefused() {
  QFETCH(QByteArray, bytes);
  QFETCH(int, code);
  const std::vector<Area> whole{{0, 0, 10000, 10000}};
  const auto masked = imaging::masked(Bytes(bytes.begin(), bytes.end()), whole);
  QVERIFY(!masked);
  QCOMPARE(int(masked.error().code()), code);
}

std::unique_ptr<QObject> makeMaskTest() {
  return std::make_unique<MaskTest>();
}

#include "tst_mask.moc"
