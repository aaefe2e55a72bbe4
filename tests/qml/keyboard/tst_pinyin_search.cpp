// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Pinyin becomes words, without Qt's keyboard around it.
#include "qml/keyboard/pinyin_search.hpp"

#include <QTest>

using tarim::keyboard::PinyinSearch;

class PinyinSearchTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QVERIFY(PinyinSearch::isAvailable()); }
  void lettersBecomeWords_data();
  void lettersBecomeWords();
  void aWordIsChosenPartByPart();
  void whatIsNoPinyinHasNoWords();
  void aThousandLettersAreTaken();
};

void PinyinSearchTest::lettersBecomeWords_data() {
  QTest::addColumn<QString>("letters");
  QTest::addColumn<QString>("word");
  QTest::newRow("one syllable") << "wu"
                                << "无";
  QTest::newRow("a word") << "zhicheng"
                          << "职称";
  QTest::newRow("capital letters") << "ZhiCheng"
                                   << "职称";
  QTest::newRow("parted by an apostrophe") << "xi'an"
                                           << "西安";
}

void PinyinSearchTest::lettersBecomeWords() {
  QFETCH(QString, letters);
  QFETCH(QString, word);
  PinyinSearch search;
  search.search(letters);
  QStringList found;
  for (int i = 0; i < search.count(); ++i)
    found << search.candidate(i);
  QVERIFY2(found.contains(word), qPrintable(found.mid(0, 20).join(u' ')));
}

void PinyinSearchTest::aWordIsChosenPartByPart() {
  PinyinSearch search;
  search.search(QStringLiteral("huanjing"));
  QVERIFY(!search.isComplete());
  int part = 0;
  while (part < search.count() && search.candidate(part) != QStringLiteral("环"))
    ++part;
  QVERIFY(part < search.count());
  search.choose(part);
  QCOMPARE(search.composed(), QStringLiteral("环jing"));
  search.choose(0);
  QVERIFY(search.isComplete());
  QCOMPARE(search.candidate(0).size(), 2);
  search.clear();
  QCOMPARE(search.count(), 0);
  QCOMPARE(search.composed(), QString());
}

void PinyinSearchTest::whatIsNoPinyinHasNoWords() {
  PinyinSearch search;
  search.search(QString());
  QCOMPARE(search.count(), 0);
  QCOMPARE(search.candidate(0), QString());
  QCOMPARE(search.candidate(-1), QString());
  search.choose(7);
  QCOMPARE(search.count(), 0);
}

void PinyinSearchTest::aThousandLettersAreTaken() {
  PinyinSearch search;
  search.search(QStringLiteral("shi").repeated(400));
  QVERIFY(search.count() > 0);
  QVERIFY(!search.candidate(0).isEmpty());
}

QTEST_GUILESS_MAIN(PinyinSearchTest)
#include "tst_pinyin_search.moc"
