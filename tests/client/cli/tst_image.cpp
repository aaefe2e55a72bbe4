// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// tarim-cli image: one picture for scripts.
#include "shared/imaging/probe.hpp"
#include "tests/client/cli/program.hpp"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tarim::client::cli::test {
namespace {

QString picture(const QString& name) {
  return QStringLiteral(TARIM_TESTS_DIR "/data/images/") + name;
}

QJsonObject objectOf(const Outcome& outcome) {
  return QJsonDocument::fromJson(outcome.out).object();
}

}  // namespace

class ImageTest : public QObject {
  Q_OBJECT
 private slots:
  void aPictureIsDescribed();
  void aTurnedPictureBecomesUpright();
  void aMaskedPictureIsGreyThere();
  void aPictureIsRead();
  void whatCannotBeDoneIsSaid_data();
  void whatCannotBeDoneIsSaid();
};

void ImageTest::aPictureIsRead() {
  const Outcome outcome =
      Program().run({"image", "read", picture("documents/rapidocr-test_letterbox_like.jpg"), "--json"});
  if (outcome.code != 0) {
    QVERIFY2(outcome.error.contains("built without tesseract"), outcome.error.constData());
    return;
  }
  const QJsonObject page = objectOf(outcome);
  QVERIFY(page["text"].toString().contains(QStringLiteral("它可能没有完全支持模型中的所有操作")));
  QCOMPARE(page["turn"].toInt(-1), 0);
  QVERIFY(page["confidence"].toInt() > 70);
  QVERIFY(!page["lines"].toArray().isEmpty());
  QVERIFY(page.contains("codes"));
}

void ImageTest::aPictureIsDescribed() {
  const QJsonObject told =
      objectOf(Program().run({"image", "probe", picture("orientation/Landscape_6.jpg"), "--json"}));
  QCOMPARE(told["type"].toString(), QString("jpeg"));
  QCOMPARE(told["orientation"].toInt(), 6);
  QVERIFY(told["width"].toInt() > told["height"].toInt());
  QCOMPARE(told["bytes"].toInteger(), QFile(picture("orientation/Landscape_6.jpg")).size());
}

void ImageTest::aTurnedPictureBecomesUpright() {
  Program program;
  const QString out = program.path("upright.jpg");
  QCOMPARE(program.run({"image", "upright", picture("orientation/Landscape_6.jpg"), out}).code, 0);
  QCOMPARE(objectOf(program.run({"image", "probe", out, "--json"}))["orientation"].toInt(), 1);
}

void ImageTest::aMaskedPictureIsGreyThere() {
  Program program;
  const QString out = program.path("masked.jpg");
  const Outcome outcome = program.run(
      {"image", "mask", picture("documents/chinese-sign.jpg"), out, "2500,2500,5000,5000", "--json"});
  QCOMPARE(outcome.code, 0);
  QCOMPARE(objectOf(outcome)["file"].toString(), out);
  QFile file(out);
  QVERIFY(file.open(QIODevice::ReadOnly));
  const QByteArray bytes = file.readAll();
  const auto pixels = imaging::decode(base::Bytes(bytes.begin(), bytes.end()), 0);
  QVERIFY(pixels);
  const std::size_t middle =
      (std::size_t(pixels->height / 2) * std::size_t(pixels->width) + std::size_t(pixels->width / 2)) * 3;
  QCOMPARE(base::Bytes(&pixels->rgb[middle], &pixels->rgb[middle] + 3), base::Bytes(3, 128));
}

void ImageTest::whatCannotBeDoneIsSaid_data() {
  QTest::addColumn<QStringList>("words");
  QTest::addColumn<QString>("told");
  const QString sign = picture("documents/chinese-sign.jpg");
  QTest::newRow("no act") << QStringList{"image"}
                          << "image needs probe, upright, mask, verdict, portrait, straighten or read";
  QTest::newRow("another act") << QStringList{"image", "sharpen", sign}
                               << "image needs probe, upright, mask, verdict, portrait, straighten or read";
  QTest::newRow("no file") << QStringList{"image", "probe", "/nowhere/a.jpg"} << "a.jpg";
  QTest::newRow("no mask") << QStringList{"image", "mask", sign, "out.jpg"} << "X,Y,W,H";
  QTest::newRow("half a mask") << QStringList{"image", "mask", sign, "out.jpg", "1,2,3"} << "1,2,3";
  QTest::newRow("more than a mask") << QStringList{"image", "mask", sign, "out.jpg", "1,2,3,4,5"}
                                    << "1,2,3,4,5";
  QTest::newRow("nothing covered") << QStringList{"image", "mask", sign, "out.jpg", "1,2,0,4"}
                                   << "covers nothing";
  QTest::newRow("truncated") << QStringList{"image", "mask", picture("hostile/truncated.jpg"), "out.jpg",
                                            "1,2,3,4"}
                             << "";
}

void ImageTest::whatCannotBeDoneIsSaid() {
  QFETCH(QStringList, words);
  QFETCH(QString, told);
  const Outcome outcome = Program().run(words);
  QCOMPARE(outcome.code, 2);
  QVERIFY2(outcome.error.contains(told.toUtf8()), outcome.error.constData());
  QCOMPARE(outcome.error.trimmed().count('\n'), 0);
  QVERIFY(!QFile::exists("out.jpg"));
}

std::unique_ptr<QObject> makeImageTest() {
  return std::make_unique<ImageTest>();
}

}  // namespace tarim::client::cli::test

#include "tst_image.moc"
