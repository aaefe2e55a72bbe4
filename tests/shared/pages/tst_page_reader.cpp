// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The real tarim-page-reader over real and over hostile pictures.
#include "shared/confined/message.hpp"
#include "shared/pages/measures.hpp"
#include "shared/pages/page_reader.hpp"
#include "shared/pages/thresholds.hpp"
#include "tests/shared/pages/suites.hpp"

#include <QFile>
#include <QTest>

using namespace tarim;
using base::Code;

namespace {

base::Bytes picture(const QString& name) {
  QFile file(QStringLiteral(TARIM_TESTS_DIR "/data/images/") + name);
  if (!file.open(QIODevice::ReadOnly)) qFatal("no %s", qPrintable(name));
  const QByteArray bytes = file.readAll();
  return {bytes.begin(), bytes.end()};
}

class PageReaderTest : public QObject {
  Q_OBJECT

 private slots:
  void aMessageIsALineAndBytes();
  void aPictureIsMeasuredUpright();
  void badPicturesAreRefused_data();
  void badPicturesAreRefused();
  void anUnknownCommandIsNotNow();
  void alikePagesHaveSimilarHashes();
};

void PageReaderTest::aMessageIsALineAndBytes() {
  const base::Bytes bytes{'\n', 0, 255, '\n'};
  const base::Bytes message = confined::makeMessage(R"({"a":1})", bytes);
  const auto read = confined::readMessage(message);
  QCOMPARE(std::string(read.json), std::string(R"({"a":1})"));
  QCOMPARE(base::Bytes(read.bytes.begin(), read.bytes.end()), bytes);
  const base::Bytes line{'{', '}'};
  QCOMPARE(std::string(confined::readMessage(line).json), std::string("{}"));
  QVERIFY(confined::readMessage(line).bytes.empty());
  QVERIFY(confined::readMessage({}).json.empty());
}

#ifdef TARIM_HAS_OPENCV
void PageReaderTest::aPictureIsMeasuredUpright() {
  const auto turned = pages::measure(picture("orientation/Landscape_6.jpg"));
  QVERIFY2(turned, turned ? "" : turned.error().line().c_str());
  QVERIFY(turned->width > turned->height);
  QCOMPARE(turned->hash.size(), std::size_t{64});
  const auto black = pages::measure(picture("documents/rapidocr-empty_black.jpg"));
  QVERIFY(black);
  QVERIFY2(black->paper < 20, std::to_string(black->paper).c_str());
}

void PageReaderTest::badPicturesAreRefused_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<Code>("code");
  QTest::newRow("zero bytes") << "hostile/zero.jpg" << Code::EmptyFile;
  QTest::newRow("claims 65500 × 65500") << "hostile/claims-65500.jpg" << Code::TooLarge;
  QTest::newRow("a PDF") << "hostile/pdfjs-evaljs.pdf" << Code::WrongFileType;
}

void PageReaderTest::badPicturesAreRefused() {
  QFETCH(QString, name);
  QFETCH(Code, code);
  const auto measured = pages::measure(picture(name));
  QVERIFY(!measured);
  QCOMPARE(measured.error().code(), code);
}

void PageReaderTest::alikePagesHaveSimilarHashes() {
  const auto upright = pages::measure(picture("orientation/Landscape_1.jpg"));
  const auto turned = pages::measure(picture("orientation/Landscape_6.jpg"));
  const auto other = pages::measure(picture("documents/chinese-sign.jpg"));
  QVERIFY(upright && turned && other);
  const int alike = pages::distance(upright->hash, turned->hash);
  const int different = pages::distance(upright->hash, other->hash);
  QVERIFY2(alike <= pages::kMostBitsOfDuplicate, std::to_string(alike).c_str());
  QVERIFY2(different > 3 * pages::kMostBitsOfDuplicate, std::to_string(different).c_str());
  QCOMPARE(pages::distance("no hash", upright->hash), pages::kHashBits);
}
#else
void PageReaderTest::aPictureIsMeasuredUpright() {
  const auto measured = pages::measure(picture("orientation/Landscape_6.jpg"));
  QVERIFY(!measured);
  QCOMPARE(measured.error().code(), Code::NotNow);
  QVERIFY2(measured.error().detail().find("built without OpenCV") != std::string::npos,
           measured.error().line().c_str());
}
void PageReaderTest::badPicturesAreRefused_data() {}
void PageReaderTest::badPicturesAreRefused() {
  QSKIP("built without OpenCV");
}
void PageReaderTest::alikePagesHaveSimilarHashes() {
  QSKIP("built without OpenCV");
}
#endif

void PageReaderTest::anUnknownCommandIsNotNow() {
  const auto reply = pages::askPageReader("no such command", "{}", {});
  QVERIFY(!reply);
  QCOMPARE(reply.error().code(), Code::NotNow);
}

}  // namespace

std::unique_ptr<QObject> makePageReaderTest() {
  return std::make_unique<PageReaderTest>();
}

#include "tst_page_reader.moc"
