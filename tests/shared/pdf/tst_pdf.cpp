// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// PDFs as people have them, judged by the real tarim-reader. Where many are judged the same code runs in this
// process.
#include "shared/imaging/pdf_ends.hpp"
#include "shared/imaging/signatures.hpp"
#include "shared/pdf/pdf.hpp"
#include "tests/support/patience.hpp"
#include "tests/support/pdf_writer.hpp"

#include <QDir>
#include <QTest>

#include <random>

#include "reader/commands.hpp"

using namespace tarim;
using base::Code;
using pdf::judge;
using tests::PdfWriter;

namespace {

std::string dataFile(const QString& name) {
  QFile file(QStringLiteral(TARIM_TESTS_DIR "/data/") + name);
  if (!file.open(QIODevice::ReadOnly)) qFatal("no %s", qPrintable(name));
  return file.readAll().toStdString();
}

const std::string& jpeg() {
  static const std::string bytes = dataFile("images/documents/rapidocr-img_exif_orientation.jpg");
  return bytes;
}

PdfWriter document(int pages = 3) {
  return {pages, jpeg()};
}

std::string deflated(const std::string& data) {
  const QByteArray packed = qCompress(QByteArray::fromStdString(data), 9);
  return packed.mid(4).toStdString();  // After Qt's own length.
}

/// The same judgement without a process of its own; DamagedFile for both kinds of damage.
base::Result<boost::json::object> judgeHere(const std::string& file) {
  const auto bytes = base::bytesOf(file);
  if (auto cut = imaging::findCutPdf(bytes)) return *cut;
  return reader::readPdf(base::Bytes(bytes.begin(), bytes.end()));
}

bool canJudge() {
  return judge(base::bytesOf(document().file()))->judged;
}

class PdfTest : public QObject {
  Q_OBJECT

 private slots:
  void whatOpensIsTaken_data();
  void whatOpensIsTaken();
  void whatDoesNotIsNamed_data();
  void whatDoesNotIsNamed();
  void aPageThatCannotBeReadIsNamed_data();
  void aPageThatCannotBeReadIsNamed();
  void noCutIsTaken_data();
  void noCutIsTaken();
  void zerosInsteadOfTheRestAreDamage();
  void holesNeverDoHarm();
  void attacksOnTheReaderAreValues_data();
  void attacksOnTheReaderAreValues();
  void everyHostileFileGetsAVerdict();
};

void row(const char* name, const std::string& file, int expected) {
  QTest::newRow(name) << QByteArray::fromStdString(file) << expected;
}

std::string staticForm() {
  PdfWriter writer = document();
  writer.object(1) = "<< /Type /Catalog /Pages 2 0 R /AcroForm << /XFA (x) /Fields [] >> >>";
  return writer.file();
}

std::string withWrongTable() {
  std::string file = document().file();
  const std::size_t last = file.rfind("startxref\n") + 10;
  return file.replace(last, 1, "9");
}

void PdfTest::whatOpensIsTaken_data() {
  QTest::addColumn<QByteArray>("file");
  QTest::addColumn<int>("pages");
  const std::string whole = document().file();
  row("whole", whole, 3);
  row("one page", document(1).file(), 1);
  row("linearized", dataFile("pdf/linearized.pdf"), 3);
  row("object streams", dataFile("pdf/object-streams.pdf"), 3);
  row("an owner's password alone", dataFile("pdf/owner-only.pdf"), 3);
  const std::map<int, std::string> noteOnIt{
      {20, "<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /P 3 0 R >>"}};
  row("a revision appended", PdfWriter::withRevision(whole, noteOnIt), 3);
  row("two revisions", PdfWriter::withRevision(PdfWriter::withRevision(whole, noteOnIt), noteOnIt), 3);
  const std::string linearized = dataFile("pdf/linearized.pdf");
  row("a revision of a linearized file", PdfWriter::withRevision(linearized, noteOnIt), 3);
  row("zeros and line ends behind it", whole + std::string(5000, '\0') + "\r\n\r\n", 3);
  row("something short behind it", whole + "<!-- served in 0.1 s -->", 3);
  row("something short before it", "HTTP/1.1 200 OK\r\n\r\n" + whole, 3);
  row("a table that viewers repair", withWrongTable(), 3);
  row("a form that is also drawn", staticForm(), 3);
}

void PdfTest::whatOpensIsTaken() {
  QFETCH(QByteArray, file);
  QFETCH(int, pages);
  const auto info = judge(base::bytesOf(file.toStdString()));
  QVERIFY2(info.has_value(), info ? "" : info.error().line().c_str());
  if (!info->judged) QSKIP("built without libqpdf");
  QCOMPARE(info->pages, pages);
  QCOMPARE(info->repaired, QByteArray(QTest::currentDataTag()).contains("repair"));
}

std::string withCatalogue(const std::string& keys) {
  PdfWriter writer = document();
  writer.object(1) = "<< /Type /Catalog /Pages 2 0 R " + keys + " >>";
  return writer.file();
}

std::string encryptedByStranger() {
  PdfWriter writer = document();
  writer.object(20) = "<< /Filter /FOPN_foweb /V 1 /Length 40 >>";
  writer.setTrailer("/Encrypt 20 0 R /ID [<00> <00>]");
  return writer.file();
}

std::string withTree(const std::string& tree) {
  PdfWriter writer = document();
  writer.object(2) = tree;
  return writer.file();
}

void PdfTest::whatDoesNotIsNamed_data() {
  QTest::addColumn<QByteArray>("file");
  QTest::addColumn<int>("code");
  const std::string whole = document().file();
  const auto named = [](const char* name, const std::string& file, Code code) { row(name, file, int(code)); };
  named("no bytes", "", Code::EmptyFile);
  named("a picture", jpeg(), Code::WrongFileType);
  named("a page of the web", "<html>login %PDF-1.4 startxref 9 %%EOF</html>", Code::WrongFileType);
  named("a page of the web with a mark", "\xEF\xBB\xBF \n<!DOCTYPE HTML>", Code::WrongFileType);
  named("locked", dataFile("pdf/locked.pdf"), Code::PdfLocked);
  named("locked by RC4", dataFile("pdf/locked-rc4.pdf"), Code::PdfLocked);
  named("locked by a stranger", encryptedByStranger(), Code::PdfLocked);
  named("a portfolio", withCatalogue("/Collection << /Type /Collection >>"), Code::WrongFileType);
  named("an XFA form", withCatalogue("/NeedsRendering true /AcroForm << /XFA (x) /Fields [] >>"),
        Code::WrongFileType);
  named("no pages", withTree("<< /Type /Pages /Kids [] /Count 0 >>"), Code::DamagedFile);
  named("pages that are not there", withTree("<< /Type /Pages /Kids [3 0 R] /Count 3 >>"), Code::DamagedFile);
  named("a loop of pages", withTree("<< /Type /Pages /Kids [2 0 R] /Count 1 >>"), Code::DamagedFile);
  named("cut", whole.substr(0, whole.size() / 2), Code::DamagedFile);
  named("much behind it", whole + std::string(2000, 'x'), Code::DamagedFile);
  named("a header alone", "%PDF-1.7\n", Code::DamagedFile);
  named("ends alone", "%PDF-1.7\nstartxref\n0\n%%EOF\n", Code::DamagedFile);
}

void PdfTest::whatDoesNotIsNamed() {
  QFETCH(QByteArray, file);
  const auto info = judge(base::bytesOf(file.toStdString()));
  if (info && !info->judged) QSKIP("built without libqpdf");
  QVERIFY2(!info, "taken");
  QTEST(int(info.error().code()), "code");
  const imaging::FileErrorText words = imaging::describeFileError(info.error());
  QVERIFY(!words.zh.empty() && !words.en.empty());
  if (info.error().code() == Code::WrongFileType && QByteArray(QTest::currentDataTag()) != "a picture")
    QVERIFY2(imaging::kindNamed(info.error().detail()), info.error().detail().c_str());
}

std::string withObject(int number, const std::string& body) {
  PdfWriter writer = document();
  writer.object(number) = body;
  return writer.file();
}

std::string without(int number) {
  PdfWriter writer = document();
  writer.remove(number);
  return writer.file();
}

std::string holed(std::string file, std::string_view after, std::size_t skip, std::size_t size) {
  std::size_t at = 0;
  for (int n = 0; n < 2; ++n)  // The second page's.
    at = file.find(after, at + 1);
  std::fill_n(file.begin() + std::ptrdiff_t(at + skip), size, '\0');
  return file;
}

void PdfTest::aPageThatCannotBeReadIsNamed_data() {
  QTest::addColumn<QByteArray>("file");
  QTest::addColumn<int>("page");
  row("its contents are gone", without(7), 2);
  row("its picture is cut", holed(document().file(), "/DCTDecode", 1500, 4096), 2);
  std::string text = deflated(std::string(3000, 'q') + jpeg());
  text.replace(2, 8, 8, '\xFF');
  row("its text does not decode", withObject(10, PdfWriter::stream("/Filter /FlateDecode", text)), 3);
  const std::string raw =
      "/Type /XObject /Subtype /Image /Width 200 /Height 200 /ColorSpace /DeviceRGB /BitsPerComponent 8 ";
  const std::string pixels(std::size_t{3} * 200 * 150, 'x');
  row("a picture without its last rows", withObject(5, PdfWriter::stream(raw, pixels)), 1);
  row("a packed picture without its last rows",
      withObject(5, PdfWriter::stream(raw + "/Filter /FlateDecode", deflated(pixels))), 1);
  const std::string form =
      "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /J 21 0 R >> >>";
  PdfWriter nested = document();
  nested.object(8) = PdfWriter::stream(form, "/J Do");
  nested.object(21) =
      PdfWriter::stream("/Type /XObject /Subtype /Image /Filter /DCTDecode", jpeg().substr(0, 4000));
  row("a picture in a form is cut", nested.file(), 2);
}

void PdfTest::aPageThatCannotBeReadIsNamed() {
  if (!canJudge()) QSKIP("built without libqpdf");
  QFETCH(QByteArray, file);
  const auto info = judge(base::bytesOf(file.toStdString()));
  QVERIFY2(!info, "taken");
  QCOMPARE(int(info.error().code()), int(Code::DamagedFile));
  QTEST(info.error().place().page, "page");
  QVERIFY(imaging::describeFileError(info.error()).zh.find("第 ") != std::string::npos);
}

void PdfTest::noCutIsTaken_data() {
  QTest::addColumn<QByteArray>("file");
  QTest::newRow("plain") << QByteArray::fromStdString(document().file());
  QTest::newRow("linearized") << QByteArray::fromStdString(dataFile("pdf/linearized.pdf"));
  QTest::newRow("object streams") << QByteArray::fromStdString(dataFile("pdf/object-streams.pdf"));
  QTest::newRow("owner's password") << QByteArray::fromStdString(dataFile("pdf/owner-only.pdf"));
}

void PdfTest::noCutIsTaken() {
  QFETCH(QByteArray, file);
  const std::string whole = file.toStdString();
  const std::size_t content = whole.find_last_not_of("\r\n") + 1;
  for (std::size_t size = 1; size < content; size += size + 200 < content ? 37 : 1)
    QVERIFY2(!judgeHere(whole.substr(0, size)), std::to_string(size).c_str());
}

void PdfTest::zerosInsteadOfTheRestAreDamage() {
  for (const std::string& whole : {document().file(), dataFile("pdf/linearized.pdf")})
    for (std::size_t from = 20; from + 20 < whole.size(); from += 997) {
      std::string zeroed = whole;
      std::fill(zeroed.begin() + std::ptrdiff_t(from), zeroed.end(), '\0');
      QVERIFY2(!judgeHere(zeroed), std::to_string(from).c_str());
    }
}

void PdfTest::holesNeverDoHarm() {
  const std::string whole = dataFile("pdf/object-streams.pdf");
  for (unsigned seed = 1; seed <= 200; ++seed) {
    std::mt19937 random(seed);
    std::string holed = whole;
    const std::size_t at = random() % (whole.size() - 600);
    std::fill_n(holed.begin() + std::ptrdiff_t(at), 1 + random() % 512, char(random()));
    const auto judged = judgeHere(holed);
    const bool known =
        judged ? judged->at("pages").to_number<int>() == 3 : judged.error().code() != Code::Unknown;
    QVERIFY2(known, std::to_string(seed).c_str());
  }
}

void PdfTest::attacksOnTheReaderAreValues_data() {
  QTest::addColumn<QByteArray>("file");
  QTest::addColumn<int>("code");
  const std::string bomb =
      deflated(deflated(std::string(std::size_t{64} << 20, '\0')) + std::string(1 << 16, '\0'));
  std::string bombs;
  PdfWriter many = document();
  for (int number = 30; number < 80; ++number) {
    many.object(number) = PdfWriter::stream("/Filter [/FlateDecode /FlateDecode]", bomb);
    bombs += std::to_string(number) + " 0 R ";
  }
  many.object(4) = "[" + bombs + "]";
  row("pages that unpack to gigabytes", many.file(), int(Code::TooLarge));
  const std::string deep(200'000, '[');
  row("arrays in arrays", withObject(4, deep), int(Code::DamagedFile));
  std::string tree;
  for (int i = 0; i < 50'000; ++i)
    tree += "<< /Kids [";
  row("a tree of pages without end", withTree("<< /Type /Pages /Count 3 /Kids [" + tree),
      int(Code::DamagedFile));
  row("a number without end",
      withTree("<< /Type /Pages /Kids [3 0 R] /Count " + std::string(5000, '9') + " >>"),
      int(Code::DamagedFile));
}

void PdfTest::attacksOnTheReaderAreValues() {
  if (tests::kSanitized) QSKIP("limits on memory and time are for programs at their own speed");
  if (!canJudge()) QSKIP("built without libqpdf");
  QFETCH(QByteArray, file);
  const auto info = judge(base::bytesOf(file.toStdString()));
  QVERIFY2(!info, "taken");
  QTEST(int(info.error().code()), "code");
}

void PdfTest::everyHostileFileGetsAVerdict() {
  const QDir folder(QStringLiteral(TARIM_TESTS_DIR "/data/images/hostile"));
  for (const QString& name : folder.entryList({"*.pdf"})) {
    const auto info = judge(base::bytesOf(dataFile("images/hostile/" + name)));
    QVERIFY2(info || info.error().code() != Code::Unknown, qPrintable(name));
  }
}

}  // namespace

QTEST_MAIN(PdfTest)

#include "tst_pdf.moc"
