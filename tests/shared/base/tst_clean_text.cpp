// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/clean_text.hpp"
#include "shared/base/text.hpp"
#include "tests/shared/base/suites.hpp"

#include <QTest>

#include <algorithm>
#include <random>

using namespace tarim::base;

namespace {

using Clean = std::string (*)(std::string_view);

/// Text of everything that a cleaner looks at, and of ordinary letters around it. Another seed: TARIM_SEED=n.
class Typist {
 public:
  explicit Typist(unsigned seed) : m_random(seed) {}

  std::u32string text() {
    std::u32string points;
    for (std::size_t left = m_random() % 24; left > 0; --left)
      points += next();
    return points;
  }

 private:
  char32_t next() {
    static const std::u32string kOrdinary = U"a1 王伟新，。·（ئۇيغۇرᠮᠣᠩ𠮷éñ";
    static const std::u32string kOdd =
        U"\t\n\v\f\r\u0001\u007F\u0085\u009C\u00A0\u00AD\u034F\u061C\u115F\u1680\u180B\u180E\u2000\u200A"
        U"\u200B"
        U"\u200C\u200D\u200E\u200F\u2028\u2029\u202A\u202D\u202E\u202F\u205F\u2060\u2066\u2069\u2800\u3000"
        U"\u3164"
        U"\uFE0F\uFEFF\uFFFC\uFFFD\uFFA0\U000E0041\U000E0100\U0001FFFE１Ａ－・•\u2013٣";
    switch (m_random() % 5) {
      case 0:
      case 1:
        return kOrdinary[m_random() % kOrdinary.size()];
      case 2:
      case 3:
        return kOdd[m_random() % kOdd.size()];
      default:
        break;
    }
    const char32_t point = m_random() % 0x110000;
    return point >= 0xD800 && point <= 0xDFFF ? U'x' : point;
  }

  std::mt19937 m_random;
};

bool isSeen(char32_t point) {
  return !isInvisible(point) && !isBlank(toUtf8({&point, 1})) && point != 0x2800;
}

std::u32string seenIn(std::string_view text) {
  std::u32string seen;
  for (const char32_t point : codePoints(text))
    if (isSeen(point)) seen += point;
  return seen;
}

class CleanTextTest : public QObject {
  Q_OBJECT

 private slots:
  void oneLineLosesWhatNobodySees_data();
  void oneLineLosesWhatNobodySees();
  void namesLoseTheSpacesOfTables_data();
  void namesLoseTheSpacesOfTables();
  void codesAreNarrow_data();
  void codesAreNarrow();
  void proseKeepsItsShape_data();
  void proseKeepsItsShape();
  void whatIsNoUtf8IsLeftAlone();
  void codePointsAreNamed();
  void laws_data();
  void laws();
  void everyInvisibleCharacterGoesFromBetweenTwoLetters();
};

void table() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("wanted");
}

void row(const char* name, std::string_view text, std::string_view wanted) {
  // Qt's own conversion would take U+FEFF at the beginning for a mark.
  QTest::newRow(name) << QString::fromLatin1(text.data(), qsizetype(text.size()))
                      << QString::fromLatin1(wanted.data(), qsizetype(wanted.size()));
}

void compare(Clean clean) {
  QFETCH(QString, text);
  QFETCH(QString, wanted);
  const std::string cleaned = clean(text.toLatin1().toStdString());
  QCOMPARE(QString::fromStdString(cleaned), QString::fromUtf8(wanted.toLatin1()));
}

void CleanTextTest::oneLineLosesWhatNobodySees_data() {
  table();
  row("nothing", "", "");
  row("only what nobody sees", " \u200B\uFEFF\u3000\n", "");
  row("bidi marks around a number", "\u202D13909960123\u202C", "13909960123");
  row("a mark of direction before it", "\u200E652825199003070421", "652825199003070421");
  row("zero width at the end", "买买提·阿依努尔\u200B", "买买提·阿依努尔");
  row("a soft hyphen inside", "Wasser\u00ADschutz", "Wasserschutz");
  row("isolates", "\u2066王\u2069伟\u061C", "王伟");
  row("every kind of space", "a\u00A0b\u2003c\u202Fd\u205Fe\u3000f\u1680g\u2800h", "a b c d e f g h");
  row("a run of spaces", "a \t \u00A0 b", "a b");
  row("ends", "\t a　", "a");
  row("line break in Latin", "Tarim\r\nriver", "Tarim river");
  row("line break in Chinese", "巴音郭楞\n蒙古自治州", "巴音郭楞蒙古自治州");
  row("line break with blanks in Chinese", "巴音郭楞 \r\n　蒙古自治州", "巴音郭楞蒙古自治州");
  row("a break after a full stop", "（一）。\u2028第二", "（一）。第二");
  row("a space in Chinese stays one", "王　伟", "王 伟");
  row("controls",
      std::string_view("a\x00\x01\x1B\x7F\xC2\x9C"
                       "b",
                       8),
      "ab");
  row("what is left of a picture", "公章\uFFFC", "公章");
  row("variation selectors", "葛\U000E0100城\uFE00", "葛城");
  row("tags", "a\U000E0041\U000E007F", "a");
  row("Hangul filler", "\u3164王\uFFA0", "王");
  row("Uyghur keeps its joiner", "ئا\u200Cئا", "ئا\u200Cئا");
  row("one joiner of several", "ئا\u200C\u200D\u200Cئا", "ئا\u200Cئا");
  row("a joiner at the end of Uyghur", "ئائا\u200D", "ئائا");
  row("a joiner between Chinese", "王\u200D伟", "王伟");
  row("a joiner and a space", "ئا\u200C ئا", "ئا ئا");
  row("Mongolian keeps the vowel's gap", "ᠮᠣ\u180Eᠠ", "ᠮᠣ\u180Eᠠ");
  row("Mongolian keeps the suffix's gap", "ᠮᠣᠩ\u202Fᠤᠨ", "ᠮᠣᠩ\u202Fᠤᠨ");
  row("Mongolian keeps a letter's shape", "ᠮᠣᠩ\u180B ᠤᠨ\u180B", "ᠮᠣᠩ\u180B ᠤᠨ\u180B");
  row("a vowel's gap elsewhere", "王\u180E伟", "王伟");
  row("full width is left", "第２号", "第２号");
  row("dots are left", "古丽娜尔•艾力", "古丽娜尔•艾力");
  row("Kangxi radicals are left", "⾼伟", "⾼伟");
  row("private use is left", "\uE123", "\uE123");
}

void CleanTextTest::oneLineLosesWhatNobodySees() {
  compare(cleanLine);
}

void CleanTextTest::namesLoseTheSpacesOfTables_data() {
  table();
  row("padded to three", "王　伟", "王伟");
  row("no-break space", "王\u00A0建国 ", "王建国");
  row("line break", "古丽娜尔·\n艾力", "古丽娜尔·艾力");
  row("beside the dot", "古丽娜尔 · 艾力", "古丽娜尔·艾力");
  row("Latin keeps its space", "Gulnar  Ali", "Gulnar Ali");
  row("the dot stays what it was", "古丽娜尔•艾力", "古丽娜尔•艾力");
}

void CleanTextTest::namesLoseTheSpacesOfTables() {
  compare(cleanName);
}

void CleanTextTest::codesAreNarrow_data() {
  table();
  row("no-break spaces", "139\u00A00996\u00A00123", "13909960123");
  row("groups", "6528 2519 9003 070421", "652825199003070421");
  row("full width", "６５２８２５１９９００３０７０４２Ｘ", "65282519900307042X");
  row("full-width dash and colon", "０９９６－２１０８８３１：８", "0996-2108831:8");
  row("dashes", "0996–2108831 2019‑07−01", "0996-21088312019-07-01");
  row("Arabic-Indic digits", "١٣٩۹", "1399");
  row("words", "无", "无");
}

void CleanTextTest::codesAreNarrow() {
  compare(cleanCode);
}

void CleanTextTest::proseKeepsItsShape_data() {
  table();
  row("indented paragraphs", "　　第一段。\n　　第二段。\n", "　　第一段。\n　　第二段。\n");
  row("line ends of three systems", "a\r\nb\rc\nd\u2028e\u2029f\u0085g\vh\fi", "a\nb\nc\nd\ne\nf\ng\nh\ni");
  row("a tab and spaces stay", "a\tb  c\u00A0d", "a\tb  c\u00A0d");
  row("controls",
      std::string_view("a\x00\x08\x1B\x7F\xC2\x9C"
                       "b",
                       8),
      "ab");
  row("an override", "a\u202E12\u202Cb", "a12b");
  row("marks without anything from right to left", "a\u200Eb\u2066c\u2069", "abc");
  row("marks in Uyghur stay", "ئا\u200E12\u2067ئا\u2069", "ئا\u200E12\u2067ئا\u2069");
  row("but no override", "ئا\u202E12", "ئا12");
  row("zero width at the ends", "\uFEFF\u200D第一段\u200B", "第一段");
  row("zero width inside", "第\u200B一\u2060段\u00AD", "第一段");
  row("a joiner inside stays", "ئا\u200Cئا", "ئا\u200Cئا");
  row("carriage return cut off by a mark", "a\r\u200B\nb", "a\nb");
}

void CleanTextTest::proseKeepsItsShape() {
  compare(cleanProse);
}

void CleanTextTest::whatIsNoUtf8IsLeftAlone() {
  for (const Clean clean : {&cleanLine, &cleanName, &cleanCode, &cleanProse, &narrowed}) {
    QCOMPARE(clean(" \x80\xEF\xBB\xBF "), std::string(" \x80\xEF\xBB\xBF "));
    // Without the mark in its middle this would become a character.
    QCOMPARE(clean("\xE4\xE2\x80\x8B\xB8\x80"), std::string("\xE4\xE2\x80\x8B\xB8\x80"));
  }
}

void CleanTextTest::codePointsAreNamed() {
  QCOMPARE(codePointName(0x9), std::string("U+0009"));
  QCOMPARE(codePointName(0x200B), std::string("U+200B"));
  QCOMPARE(codePointName(0x1F600), std::string("U+1F600"));
}

void CleanTextTest::laws_data() {
  QTest::addColumn<unsigned>("seed");
  const unsigned first = qEnvironmentVariableIntValue("TARIM_SEED") > 0
                             ? unsigned(qEnvironmentVariableIntValue("TARIM_SEED"))
                             : 1u;
  for (unsigned seed = first; seed < first + 20; ++seed)
    QTest::addRow("seed %u", seed) << seed;
}

void CleanTextTest::laws() {
  QFETCH(unsigned, seed);
  Typist typist(seed);
  for (int i = 0; i < 2000; ++i) {
    const std::string text = toUtf8(typist.text());
    const QByteArray shown = QByteArray::fromStdString(text).toPercentEncoding();
    for (const Clean clean : {&cleanLine, &cleanName, &cleanCode, &cleanProse, &narrowed}) {
      const std::string once = clean(text);
      QVERIFY2(isValidUtf8(once), shown.constData());
      QVERIFY2(clean(once) == once, shown.constData());
    }
    const std::string line = cleanLine(text);
    QVERIFY2(seenIn(line) == seenIn(text), shown.constData());
    QVERIFY2(seenIn(cleanName(text)) == seenIn(text), shown.constData());
    QVERIFY2(seenIn(cleanProse(text)) == seenIn(text), shown.constData());
    QVERIFY2(trim(line) == line && line.find_first_of("\t\r\n") == std::string::npos, shown.constData());
    QVERIFY2(narrowed(cleanCode(text)) == cleanCode(text), shown.constData());
    const std::string prose = cleanProse(text);
    QVERIFY2(prose.find('\r') == std::string::npos && prose.find('\0') == std::string::npos,
             shown.constData());
  }
}

void CleanTextTest::everyInvisibleCharacterGoesFromBetweenTwoLetters() {
  for (char32_t point = 0; point <= 0x10FFFF; ++point) {
    if (point >= 0xD800 && point <= 0xDFFF) continue;
    const std::string text = toUtf8(std::u32string(U"王") + point + U"b" + point);
    const std::string line = cleanLine(text);
    const std::string number = QString::number(point, 16).toStdString();
    if (isInvisible(point)) {
      QVERIFY2(line == "王b", number.c_str());
    } else if (isSeen(point)) {
      QVERIFY2(line == text, number.c_str());
    } else {
      QVERIFY2(line == "王 b", number.c_str());
    }
  }
}

}  // namespace

std::unique_ptr<QObject> makeCleanTextTest() {
  return std::make_unique<CleanTextTest>();
}

#include "tst_clean_text.moc"
