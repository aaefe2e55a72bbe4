// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Joining files and pictures of their QR codes, read by the real tarim-reader; and what is refused.
#include "client/sync/enrol_trouble.hpp"
#include "client/sync/joining_file.hpp"
#include "shared/base/text.hpp"
#include "shared/confined/confined.hpp"
#include "shared/imaging/png_file.hpp"
#include "shared/imaging/qr_code.hpp"
#include "tests/client/sync/device_of_test.hpp"
#include "tests/support/joining.hpp"

#include <QTest>

namespace tarim::client::test {
namespace {

using base::Bytes;
using base::Code;

std::string textOfSample() {
  return *wire::writeJoining(tests::sampleJoining());
}

Bytes bytesOf(const std::string& text) {
  const base::ByteView view = base::bytesOf(text);
  return {view.begin(), view.end()};
}

Bytes pictureOf(const std::string& text, int scale = 8) {
  return *imaging::qrPng(*imaging::makeQrCode(text), scale);
}

/// What a camera makes of the terminal: each half of a character becomes a square.
Bytes photoOfTerminal(const std::string& text) {
  constexpr int kSquare = 6;
  const std::vector<std::string> lines = base::split(text.substr(0, text.size() - 1), '\n');
  std::vector<std::vector<std::uint8_t>> rows;
  for (const std::string& line : lines) {
    std::vector<std::uint8_t> upper;
    std::vector<std::uint8_t> lower;
    for (std::size_t at = 0; at < line.size();) {
      const std::string one = line.substr(at, line[at] == ' ' ? 1 : 3);
      upper.push_back(one == "▀" || one == "█" ? 255 : 0);
      lower.push_back(one == "▄" || one == "█" ? 255 : 0);
      at += one.size();
    }
    rows.push_back(std::move(upper));
    rows.push_back(std::move(lower));
  }
  const std::size_t width = rows.front().size();
  Bytes grey;
  for (const auto& row : rows)
    for (int y = 0; y < kSquare; ++y)
      for (std::size_t x = 0; x < width * kSquare; ++x)
        grey.push_back(row[x / kSquare]);
  return *imaging::encodeGreyPng(int(width) * kSquare, int(rows.size()) * kSquare, grey);
}

Bytes turned(const Bytes& png) {
  const auto pixels = *imaging::decodePng(png);
  Bytes grey;
  for (int y = 0; y < pixels.width; ++y)
    for (int x = 0; x < pixels.height; ++x)
      grey.push_back(
          pixels.rgb[3 * (std::size_t(pixels.height - 1 - x) * std::size_t(pixels.width) + std::size_t(y))]);
  return *imaging::encodeGreyPng(pixels.height, pixels.width, grey);
}

Bytes blank(int side) {
  return *imaging::encodeGreyPng(side, side, Bytes(std::size_t(side) * std::size_t(side), 255));
}

bool readsPictures() {
  const auto answer = confined::runReader("qr", blank(8));
  return base::textOf(answer.output).find("unavailable") == std::string_view::npos;
}

}  // namespace

class JoiningFileTest : public QObject {
  Q_OBJECT
 private slots:
  void theSameComesFromFileAndPicture_data() {
    QTest::addColumn<QByteArray>("file");
    const auto row = [](const char* name, const Bytes& bytes) {
      QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()));
    };
    row("file", bytesOf(textOfSample() + "\n"));
    row("picture", pictureOf(textOfSample()));
    row("small picture", pictureOf(textOfSample(), 3));
    row("large picture", pictureOf(textOfSample(), 40));
    row("turned", turned(pictureOf(textOfSample())));
    row("terminal", photoOfTerminal(imaging::qrText(*imaging::makeQrCode(textOfSample()))));
    row("JPEG", *imaging::thumbnail(pictureOf(textOfSample(), 12), 1000, 90));
  }

  void theSameComesFromFileAndPicture() {
    QFETCH(QByteArray, file);
    if (!file.startsWith('{') && !readsPictures()) QSKIP("built without zxing-cpp");
    const auto read =
        readJoiningFile({reinterpret_cast<const std::uint8_t*>(file.constData()), std::size_t(file.size())});
    QVERIFY2(read.has_value(), read ? "" : read.error().line().c_str());
    QCOMPARE(*wire::writeJoining(*read), textOfSample());
  }

  void addressesAreReadAsTyped() {
    wire::Joining joining = tests::sampleJoining();
    joining.address = "https://Tarim.Example.org";
    QCOMPARE(readJoiningFile(bytesOf(*wire::writeJoining(joining)))->address,
             std::string("tarim.example.org:8443"));
  }

  void badFilesSayWhatToDo_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const Bytes& bytes, Code code, const char* says) {
      QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()))
                          << int(code) << QString::fromUtf8(says);
    };
    const std::string text = textOfSample();
    wire::Joining nowhere = tests::sampleJoining();
    nowhere.address = "a b/c";
    const Bytes picture = pictureOf(text);
    row("empty", {}, Code::EmptyFile, "空的");
    row("letter", bytesOf("您好"), Code::InvalidInput, "不是加入文件");
    row("certificate", bytesOf(Site::authority().pem()), Code::InvalidInput, "证书文件");
    row("PDF", bytesOf("%PDF-1.7\n" + std::string(9000, ' ')), Code::TooLarge, "不是加入文件");
    row("cut", bytesOf(text.substr(0, 100)), Code::DamagedFile, "不完整");
    row("no address", bytesOf(*wire::writeJoining(nowhere)), Code::DamagedFile, "不完整");
    row("later version", bytesOf("{\"tarimJoin\":2}"), Code::ClientTooOld, "新版本");
    row("huge", Bytes(kMaxJoiningFileBytes + 1, 'x'), Code::TooLarge, "不是加入文件");
    row("HEIC",
        bytesOf(std::string("\0\0\0\x18"
                            "ftypheic\0\0\0\0mif1heic",
                            24)),
        Code::OtherPicture, "HEIC");
    row("picture without a code", blank(400), Code::NotFound, "没有找到");
    row("another code", pictureOf("https://example.org/"), Code::NotFound, "没有找到");
    row("code of a later version", pictureOf("{\"tarimJoin\":2}"), Code::ClientTooOld, "新版本");
    row("cut picture", Bytes(picture.begin(), picture.begin() + std::ptrdiff_t(picture.size() / 2)),
        Code::DamagedFile, "不完整");
  }

  void badFilesSayWhatToDo() {
    QFETCH(QByteArray, file);
    QFETCH(int, code);
    QFETCH(QString, says);
    const bool isPng = file.startsWith("\x89PNG");
    if (isPng && !readsPictures()) QSKIP("built without zxing-cpp");
    const auto read =
        readJoiningFile({reinterpret_cast<const std::uint8_t*>(file.constData()), std::size_t(file.size())});
    QVERIFY(!read);
    QVERIFY2(int(read.error().code()) == code, read.error().line().c_str());
    const base::Words words = describeJoiningTrouble(read.error());
    QVERIFY2(words.zh.find(says.toStdString()) != std::string_view::npos, std::string(words.zh).c_str());
  }
};

std::unique_ptr<QObject> makeJoiningFileTest() {
  return std::make_unique<JoiningFileTest>();
}

}  // namespace tarim::client::test

#include "tst_joining_file.moc"
