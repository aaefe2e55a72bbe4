// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Vague words over a corpus of sentences as applicants write them (tests/data/corpus/trade.txt). Each line is
// a sentence; a vague one has a tab and the vague words in it behind it. The corpus was written without a
// look at the lexicon of the policy.
#include "tests/shared/rules/bazhou.hpp"
#include "tests/shared/rules/tests.hpp"

#include <QFile>
#include <QTest>

using namespace tarim;

namespace {

struct Sentence {
  QString text;
  QStringList vague;
};

QList<Sentence> corpus(const QString& name) {
  QFile file(QStringLiteral(TARIM_TESTS_DIR "/data/corpus/") + name);
  QList<Sentence> sentences;
  if (!file.open(QIODevice::ReadOnly)) return sentences;
  for (const QString& line : QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts)) {
    if (line.startsWith('#')) continue;
    const QStringList parts = line.split('\t');
    sentences.append({parts[0], parts.size() > 1 ? parts[1].split(QStringLiteral("、")) : QStringList()});
  }
  return sentences;
}

/// The words that the rule names in that text; empty when it says nothing.
QString toldIn(const QString& text) {
  dossier::Dossier dossier;
  tests::setCell(dossier, "summary", "@", "text", text.toStdString());
  const auto findings = tests::findingsOf("vague_prose", dossier);
  return findings.empty() ? QString() : QString::fromStdString(findings[0].zh);
}

class VagueWordsTest : public QObject {
  Q_OBJECT

 private slots:
  void sentencesOfTheTradeAreSeldomWarnedOf_data();
  void sentencesOfTheTradeAreSeldomWarnedOf();
  void whatIsVagueIsTold();
  void namesOfDocumentsAreQuoted_data();
  void namesOfDocumentsAreQuoted();
};

void VagueWordsTest::sentencesOfTheTradeAreSeldomWarnedOf_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<int>("least");
  QTest::newRow("hard") << "trade.txt" << 500;
  QTest::newRow("natural") << "natural.txt" << 300;
}

void VagueWordsTest::sentencesOfTheTradeAreSeldomWarnedOf() {
  QFETCH(QString, name);
  QFETCH(int, least);
  int innocent = 0;
  QStringList warned;
  for (const Sentence& sentence : corpus(name)) {
    if (!sentence.vague.isEmpty()) continue;
    ++innocent;
    if (const QString told = toldIn(sentence.text); !told.isEmpty())
      warned << sentence.text + QStringLiteral(" → ") + told;
  }
  qInfo("%d of %d sentences warned of without need", int(warned.size()), innocent);
  QVERIFY2(innocent >= least, "the corpus is too small");
  QVERIFY2(warned.size() * 100 <= innocent, qPrintable(warned.join('\n')));
}

void VagueWordsTest::whatIsVagueIsTold() {
  QStringList missed;
  int vague = 0;
  for (const Sentence& sentence : corpus(QStringLiteral("trade.txt"))) {
    if (sentence.vague.isEmpty()) continue;
    ++vague;
    const QString told = toldIn(sentence.text);
    for (const QString& word : sentence.vague)
      if (!told.contains(word)) missed << sentence.text + " (" + word + ")";
  }
  QVERIFY2(vague >= 50, "the corpus has too few vague sentences");
  QVERIFY2(missed.isEmpty(), qPrintable(missed.join('\n')));
}

void VagueWordsTest::namesOfDocumentsAreQuoted_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<bool>("isVague");
  QTest::newRow("name") << QStringLiteral("执行《关于加强环境监测质量管理的若干要求》。") << false;
  QTest::newRow("after a name") << QStringLiteral("按《环境监测管理办法》处理若干数据。") << true;
  QTest::newRow("before a name") << QStringLiteral("若干数据依据《环境监测管理办法》处理。") << true;
  QTest::newRow("never closed") << QStringLiteral("《执行若干要求。") << true;
  QTest::newRow("closed only") << QStringLiteral("执行若干要求》。") << true;
}

void VagueWordsTest::namesOfDocumentsAreQuoted() {
  QFETCH(QString, text);
  QFETCH(bool, isVague);
  QCOMPARE(!toldIn(text).isEmpty(), isVague);
}

}  // namespace

std::unique_ptr<QObject> makeVagueWordsTest() {
  return std::make_unique<VagueWordsTest>();
}

#include "tst_vague_words.moc"
