// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The text and the codes of pages, by the real tarim-page-reader; and what of its answers is believed.
#include "shared/base/json.hpp"
#include "shared/imaging/mask.hpp"
#include "shared/imaging/qr_code.hpp"
#include "shared/pages/codes.hpp"
#include "shared/pages/marks.hpp"
#include "shared/pages/search.hpp"
#include "shared/pages/text_reader.hpp"
#include "tests/shared/pages/suites.hpp"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTest>
#include <QTransform>

using namespace tarim;
using base::Code;

namespace {

[[maybe_unused]] base::Bytes imageFile(const QString& name) {
  QFile file(QStringLiteral(TARIM_TESTS_DIR "/data/images/") + name);
  if (!file.open(QIODevice::ReadOnly)) qFatal("no %s", qPrintable(name));
  const QByteArray bytes = file.readAll();
  return {bytes.begin(), bytes.end()};
}

base::Bytes jpegOf(const QImage& image) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  image.save(&buffer, "JPG", 90);
  return {bytes.begin(), bytes.end()};
}

const QString kUnit = QStringLiteral("且末县生态环境监测站");

/// A page with five lines, the unit in the third, half under a red seal.
QImage drawnPage() {
  QImage page(1240, 1000, QImage::Format_RGB32);
  page.fill(Qt::white);
  QPainter painter(&page);
  QFont font(QStringLiteral("Noto Serif CJK SC"));
  font.setPixelSize(40);
  painter.setFont(font);
  const QStringList lines{QStringLiteral("经自治州工程系列生态环境专业初级评审委员会评审"),
                          QStringLiteral("批准下列同志取得助理工程师任职资格"), kUnit,
                          QStringLiteral("时间自二〇一八年十二月二十日起计算"),
                          QStringLiteral("各县市人力资源和社会保障局并州直各单位")};
  for (int i = 0; i < int(lines.size()); ++i)
    painter.drawText(120, 200 + 120 * i, lines[i]);
  painter.setPen(QPen(QColor(210, 30, 40, 200), 8));
  painter.drawEllipse(QPoint(500, 430), 110, 110);
  return page;
}

[[maybe_unused]] bool covers(const imaging::Area& area, const QRectF& place) {
  return area.x <= place.left() && area.y <= place.top() && area.x + area.width >= place.right() &&
         area.y + area.height >= place.bottom();
}

class TextTest : public QObject {
  Q_OBJECT

 private slots:
  void aPageIsReadWhateverWayItLies_data();
  void aPageIsReadWhateverWayItLies();
  void whatIsMaskedIsNotRead();
  void badPicturesAreRefused_data();
  void badPicturesAreRefused();
  void aCodeHasItsPlace();
  void aCodeHidesNoFinerOne();
  void aSealHasItsPlaceAndRedWordsAreNone();
  void aTextComesBackAsItWasWritten();
  void anAnswerThatIsNoneIsRefused_data();
  void anAnswerThatIsNoneIsRefused();
};

void TextTest::aPageIsReadWhateverWayItLies_data() {
  QTest::addColumn<int>("lies");
  for (const int degrees : {0, 90, 180, 270})
    QTest::addRow("%d", degrees) << degrees;
}

void TextTest::aPageIsReadWhateverWayItLies() {
  QFETCH(int, lies);
  const QImage page = drawnPage().transformed(QTransform().rotate(lies));
  const auto read = pages::confinedTextReader()->read(jpegOf(page));
#ifdef TARIM_HAS_TESSERACT
  QVERIFY2(read, read ? "" : read.error().line().c_str());
  QCOMPARE(read->size(), std::size_t{1});
  QCOMPARE(read->front().turn, (360 - lies) % 360);
  const auto found = pages::findWords(read->front(), kUnit.toStdString());
  QCOMPARE(found.size(), std::size_t{1});
  // The strokes of the words: x 124–516, y 406–444 of 1240 × 1000, turned with the page.
  const QTransform turn = QImage::trueMatrix(QTransform().rotate(lies), 1240, 1000);
  const QRectF words = turn.mapRect(QRectF(124, 408, 390, 34));
  QVERIFY(
      covers(found.front(), {words.x() * 10000 / page.width(), words.y() * 10000 / page.height(),
                             words.width() * 10000 / page.width(), words.height() * 10000 / page.height()}));
#else
  QVERIFY(!read);
  QCOMPARE(read.error().code(), Code::NotNow);
  QVERIFY(read.error().detail().find("built without tesseract") != std::string::npos);
#endif
}

void TextTest::whatIsMaskedIsNotRead() {
#ifdef TARIM_HAS_TESSERACT
  const base::Bytes page = jpegOf(drawnPage());
  const imaging::Area line{500, 3800, 9000, 900};
  const auto masked = imaging::masked(page, {&line, 1});
  QVERIFY(masked);
  const auto before = pages::confinedTextReader()->read(page);
  const auto after = pages::confinedTextReader()->read(*masked);
  QVERIFY(before && after);
  QCOMPARE(pages::findWords(before->front(), kUnit.toStdString()).size(), std::size_t{1});
  QVERIFY(pages::findWords(after->front(), kUnit.toStdString()).empty());
#else
  QSKIP("built without tesseract");
#endif
}

void TextTest::badPicturesAreRefused_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<Code>("code");
  QTest::newRow("zero bytes") << "hostile/zero.jpg" << Code::EmptyFile;
  QTest::newRow("claims 65500 × 65500") << "hostile/claims-65500.jpg" << Code::TooLarge;
  QTest::newRow("a PDF") << "hostile/pdfjs-evaljs.pdf" << Code::WrongFileType;
}

void TextTest::badPicturesAreRefused() {
#ifdef TARIM_HAS_TESSERACT
  QFETCH(QString, name);
  QFETCH(Code, code);
  const auto read = pages::confinedTextReader()->read(imageFile(name));
  QVERIFY(!read);
  QCOMPARE(read.error().code(), code);
#else
  QSKIP("built without tesseract");
#endif
}

void TextTest::aCodeHasItsPlace() {
  const auto code = imaging::makeQrCode("https://example.org/1");
  QVERIFY(code);
  QImage page = drawnPage();
  const auto drawn = imaging::qrPng(*code, 6).value();
  QPainter(&page).drawImage(800, 600, QImage::fromData(drawn.data(), int(drawn.size())));
  const auto codes = pages::readCodes(jpegOf(page));
#ifdef TARIM_HAS_ZXING
  QVERIFY2(codes, codes ? "" : codes.error().line().c_str());
  QCOMPARE(codes->size(), std::size_t{1});
  QVERIFY(codes->front().isQr());
  QCOMPARE(codes->front().text, std::string("https://example.org/1"));
  const imaging::Area area = codes->front().area();
  // With its quiet zone it begins at 800, 600 of 1240 × 1000.
  QVERIFY(area.x > 800 * 10000 / 1240 - 100 && area.y > 6000 - 100);
  QVERIFY(area.width > 800 && area.height > 1000);
#else
  QVERIFY(!codes);
  QCOMPARE(codes.error().code(), Code::NotNow);
#endif
}

void TextTest::aCodeHidesNoFinerOne() {
#ifdef TARIM_HAS_ZXING
  QImage page(3000, 3000, QImage::Format_RGB32);
  page.fill(Qt::white);
  QPainter painter(&page);
  const auto draw = [&](const char* text, int scale, int x, int y) {
    const auto png = imaging::qrPng(imaging::makeQrCode(text).value(), scale).value();
    painter.drawImage(x, y, QImage::fromData(png.data(), int(png.size())));
  };
  draw("https://example.org/large", 20, 100, 100);
  draw("https://example.org/fine", 2, 2401, 2401);  // Across the pixels of the smaller picture.
  painter.end();
  const auto codes = pages::readCodes(jpegOf(page));
  QVERIFY2(codes, codes ? "" : codes.error().line().c_str());
  QCOMPARE(codes->size(), std::size_t{2});
  QCOMPARE(codes->at(0).text, std::string("https://example.org/large"));
  QCOMPARE(codes->at(1).text, std::string("https://example.org/fine"));
#else
  QSKIP("built without zxing-cpp");
#endif
}

void TextTest::aSealHasItsPlaceAndRedWordsAreNone() {
  QImage page = drawnPage();
  QPainter painter(&page);
  QFont font(QStringLiteral("Noto Serif CJK SC"));
  font.setPixelSize(70);
  painter.setFont(font);
  painter.setPen(QColor(200, 28, 34));
  painter.drawText(120, 110, QStringLiteral("自治州人力资源和社会保障局文件"));
  painter.end();
  const auto marks = pages::findMarks(jpegOf(page));
#ifdef TARIM_HAS_OPENCV
  QVERIFY2(marks, marks ? "" : marks.error().line().c_str());
  QCOMPARE(marks->size(), std::size_t{1});
  QVERIFY(marks->front().kind == pages::MarkKind::Seal);
  // The ring and its pen: x 386–614, y 316–544 of 1240 × 1000.
  QVERIFY(covers(marks->front().area(), {386e4 / 1240, 3160, 228e4 / 1240, 2280}));
  QVERIFY(marks->front().width < 3000 && marks->front().height < 3500);
#else
  QVERIFY(!marks);
  QCOMPARE(marks.error().code(), Code::NotNow);
#endif
}

void TextTest::aTextComesBackAsItWasWritten() {
  const std::vector<pages::PageText> passes{
      {90, {{{"且", {1, 2, 3, 4}, 99, "旦"}, {"末", {9998, 9999, 1, 1}, 0, {}}}}}, {0, {}}};
  const auto back = pages::readPasses(pages::jsonOf(passes));
  QVERIFY2(back, back ? "" : back.error().line().c_str());
  QVERIFY(*back == passes);
}

void TextTest::anAnswerThatIsNoneIsRefused_data() {
  QTest::addColumn<QByteArray>("json");
  const auto row = [](const char* name, const QByteArray& json) { QTest::newRow(name) << json; };
  row("no object", "[]");
  row("no pass", R"({"passes": []})");
  row("no lines", R"({"passes": [{"turn": 0}]})");
  row("an odd turn", R"({"passes": [{"turn": 45, "lines": []}]})");
  row("an empty line", R"({"passes": [{"turn": 0, "lines": [[]]}]})");
  row("a short character", R"({"passes": [{"turn": 0, "lines": [[["a", 1, 2, 3, 4]]]}]})");
  row("beyond the page", R"({"passes": [{"turn": 0, "lines": [[["a", 9000, 0, 1001, 1, 50]]]}]})");
  row("a negative place", R"({"passes": [{"turn": 0, "lines": [[["a", -1, 0, 1, 1, 50]]]}]})");
  row("sure beyond measure", R"({"passes": [{"turn": 0, "lines": [[["a", 0, 0, 1, 1, 101]]]}]})");
  row("a long character",
      R"({"passes": [{"turn": 0, "lines": [[[")" + QByteArray(100, 'a') + R"(", 0, 0, 1, 1, 9]]]}]})");
}

void TextTest::anAnswerThatIsNoneIsRefused() {
  QFETCH(QByteArray, json);
  const auto value = base::parseJson({json.constData(), std::size_t(json.size())});
  QVERIFY(value);
  QVERIFY(!pages::readPasses(*value));
}

}  // namespace

std::unique_ptr<QObject> makeTextTest() {
  return std::make_unique<TextTest>();
}

#include "tst_text.moc"
