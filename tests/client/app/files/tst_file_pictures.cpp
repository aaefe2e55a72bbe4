// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Small pictures of files that nobody has checked.
#include "client/app/files/file_pictures.hpp"

#include <QTest>

#include <memory>

namespace tarim::client::app::test {

class FilePicturesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aPictureIsSmallAndUpright();
  void whatIsNoWholePictureSaysWhy_data();
  void whatIsNoWholePictureSaysWhy();
  void aUrlHoldsAnyPath();
};

namespace {

const QString kImages = QStringLiteral(TARIM_TESTS_DIR "/data/images/");

}  // namespace

void FilePicturesTest::aPictureIsSmallAndUpright() {
  QString why;
  const QImage image = pictureOfFile(kImages + QStringLiteral("documents/chinese-sign.jpg"), 240, why);
  QVERIFY2(!image.isNull(), qPrintable(why));
  QVERIFY(why.isEmpty());
  QVERIFY(std::max(image.width(), image.height()) <= 240);
}

void FilePicturesTest::whatIsNoWholePictureSaysWhy_data() {
  QTest::addColumn<QString>("file");
  QTest::newRow("cut") << "hostile/truncated.jpg";
  QTest::newRow("no picture") << "MANIFEST.md";
  QTest::newRow("not there") << "none.jpg";
  QTest::newRow("a folder") << "hostile";
}

void FilePicturesTest::whatIsNoWholePictureSaysWhy() {
  QFETCH(QString, file);
  QString why;
  QVERIFY(pictureOfFile(kImages + file, 240, why).isNull());
  QVERIFY(!why.isEmpty());
}

void FilePicturesTest::aUrlHoldsAnyPath() {
  const QDateTime now = QDateTime::fromMSecsSinceEpoch(1725240000000);
  const QUrl one = FilePictures::urlOf(QStringLiteral("/证书 100%/a#b?c.jpg"), now);
  QVERIFY(one.isValid());
  QVERIFY(!one.hasFragment() && !one.hasQuery());
  QVERIFY(one != FilePictures::urlOf(QStringLiteral("/证书 100%/a#b?c.jpg"), now.addSecs(1)));
}

std::unique_ptr<QObject> makeFilePicturesTest() {
  return std::make_unique<FilePicturesTest>();
}

}  // namespace tarim::client::app::test

#include "tst_file_pictures.moc"
