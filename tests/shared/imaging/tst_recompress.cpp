// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A JPEG that travels shorter and arrives as itself, and what is done with bytes that are none.
#include "shared/imaging/recompress.hpp"
#include "shared/imaging/turbo.hpp"
#include "tests/shared/imaging/pictures.hpp"
#include "tests/shared/imaging/suites.hpp"

#include <QDir>
#include <QTest>

using namespace tarim;
using base::Code;

class RecompressTest : public QObject {
  Q_OBJECT
 private slots:
  void jpegsComeBackBitForBit_data();
  void jpegsComeBackBitForBit();
  void whatIsNoJpegStaysAsItIs();
  void aPictureTooLargeForAFileIsRefused();
  void aPictureHasFewPixelsForItsBytes_data();
  void aPictureHasFewPixelsForItsBytes();
  void damagedBytesAreRefused_data();
  void damagedBytesAreRefused();
};

namespace {

const char* const kPage = "documents/chinese-sign.jpg";

}  // namespace

void RecompressTest::jpegsComeBackBitForBit_data() {
  QTest::addColumn<QString>("name");
  const QDir folder(QString(TARIM_TESTS_DIR) + "/data/images/documents");
  for (const QString& file : folder.entryList({"*.jpg"}, QDir::Files))
    QTest::newRow(qPrintable(file)) << "documents/" + file;
}

void RecompressTest::jpegsComeBackBitForBit() {
  QFETCH(QString, name);
  const base::Bytes jpeg = picture(name.toStdString());
  const auto packed = imaging::recompressJpeg(jpeg);
  QVERIFY(packed);
  QVERIFY2(packed->size() < jpeg.size(), std::to_string(packed->size()).c_str());
  const auto restored = imaging::restoreJpeg(*packed, jpeg.size());
  QVERIFY(restored);
  QVERIFY(*restored == jpeg);
}

void RecompressTest::whatIsNoJpegStaysAsItIs() {
  QCOMPARE(imaging::recompressJpeg(png(40, 30, {})).error().code(), Code::WrongFileType);
  QCOMPARE(imaging::recompressJpeg({}).error().code(), Code::WrongFileType);
}

void RecompressTest::aPictureTooLargeForAFileIsRefused() {
  const base::Bytes jpeg = picture(kPage);
  const auto packed = imaging::recompressJpeg(jpeg).value();
  QCOMPARE(imaging::restoreJpeg(packed, jpeg.size() - 1).error().code(), Code::TooLarge);
}

void RecompressTest::aPictureHasFewPixelsForItsBytes_data() {
  QTest::addColumn<int>("side");
  QTest::addColumn<bool>("isTaken");
  QTest::newRow("a blank page of 16 million pixels") << 4000 << true;
  QTest::newRow("a blank page of 25 million pixels") << 5000 << false;
}

void RecompressTest::aPictureHasFewPixelsForItsBytes() {
  QFETCH(int, side);
  QFETCH(bool, isTaken);
  const imaging::Pixels blank{side, side, base::Bytes(std::size_t(side) * std::size_t(side) * 3, 255)};
  const base::Bytes jpeg = imaging::encodeJpeg(blank, 75, imaging::Chroma::Grey).value();
  const auto restored = imaging::restoreJpeg(imaging::recompressJpeg(jpeg).value(), jpeg.size());
  QCOMPARE(bool(restored), isTaken);
  if (!isTaken) QCOMPARE(restored.error().code(), Code::TooLarge);
}

void RecompressTest::damagedBytesAreRefused_data() {
  QTest::addColumn<QByteArray>("bytes");
  const base::Bytes packed = imaging::recompressJpeg(picture(kPage)).value();
  const QByteArray whole(reinterpret_cast<const char*>(packed.data()), qsizetype(packed.size()));
  for (const int share : {0, 1, 10, 50, 99})
    QTest::addRow("%d %% of it", share) << whole.left(whole.size() * share / 100);
  QTest::newRow("a JPEG") << QByteArray(reinterpret_cast<const char*>(picture(kPage).data()), 20000);
  QTest::newRow("noise") << QByteArray(20000, 'x');
}

void RecompressTest::damagedBytesAreRefused() {
  QFETCH(QByteArray, bytes);
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.constData());
  const auto restored = imaging::restoreJpeg({data, std::size_t(bytes.size())}, 32u << 20);
  QVERIFY(!restored);
  QCOMPARE(restored.error().code(), Code::DamagedFile);
}

std::unique_ptr<QObject> makeRecompressTest() {
  return std::make_unique<RecompressTest>();
}

#include "tst_recompress.moc"
