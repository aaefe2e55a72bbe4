// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/sentence.hpp"
#include "tests/client/app/session/tests.hpp"

#include <QTest>

namespace tarim::client::app::test {

class SentenceTest : public QObject {
  Q_OBJECT

 private slots:
  void theFirstDifferenceIsToldWithItsPlace_data();
  void theFirstDifferenceIsToldWithItsPlace();
  void equalSentencesDoNotDiffer();
};

void SentenceTest::theFirstDifferenceIsToldWithItsPlace_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<int>("at");
  QTest::addColumn<int>("length");
  QTest::addColumn<QString>("words");
  QTest::newRow("another character") << "本单位已审核" << 4 << 1
                                     << "从第 5 个字起不同：应为“对材料逐一审核，真实……”，标点也要一致。";
  QTest::newRow("white space before it")
      << "  本单位已审核" << 6 << 1 << "从第 5 个字起不同：应为“对材料逐一审核，真实……”，标点也要一致。";
  QTest::newRow("ends too early") << "本单位已对材料逐一审核，真实" << 14 << 0
                                  << "从第 15 个字起还没有写：接着写“准确”。";
  QTest::newRow("goes on") << "本单位已对材料逐一审核，真实准确。" << 16 << 1
                           << "从第 17 个字起多出“。”，请删除。";
  QTest::newRow("a comma of another width") << "本单位已对材料逐一审核,真实准确" << 11 << 1
                                            << "从第 12 个字起不同：应为“，真实准确”，标点也要一致。";
  QTest::newRow("a character of two units")
      << "本单𠮷位" << 2 << 2 << "从第 3 个字起不同：应为“已对材料逐一审核，真……”，标点也要一致。";
}

void SentenceTest::theFirstDifferenceIsToldWithItsPlace() {
  QFETCH(QString, text);
  QFETCH(int, at);
  QFETCH(int, length);
  QFETCH(QString, words);
  const QString sentence = QLatin1String(QTest::currentDataTag()) == QLatin1String("a character of two units")
                               ? QStringLiteral("本单已对材料逐一审核，真实准确")
                               : QStringLiteral("本单位已对材料逐一审核，真实准确");
  const auto difference = firstDifference(text, sentence);
  QVERIFY(difference);
  QCOMPARE(difference->at, at);
  QCOMPARE(difference->length, length);
  QCOMPARE(describeDifference(*difference), words);
}

void SentenceTest::equalSentencesDoNotDiffer() {
  QVERIFY(!firstDifference(QStringLiteral("同意推荐"), QStringLiteral("同意推荐")));
  QVERIFY(!firstDifference(QStringLiteral(" 同意推荐\n"), QStringLiteral("同意推荐")));
  QVERIFY(firstDifference(QString(), QStringLiteral("同意推荐")));
}

std::unique_ptr<QObject> makeSentenceTest() {
  return std::make_unique<SentenceTest>();
}

}  // namespace tarim::client::app::test

#include "tst_sentence.moc"
