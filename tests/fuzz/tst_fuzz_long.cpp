// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The drivers over what the kept corpus becomes when its files are changed at random, many times over, from a
// printed seed. It needs no instrumented compiler, so every machine can run it; libFuzzer (preset fuzz) looks
// deeper.
#include "tests/fuzz/drivers.hpp"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <cctype>
#include <random>
#include <string>
#include <vector>

namespace {

using Driver = void (*)(const std::uint8_t*, std::size_t);

const std::vector<std::string> kTokens{
    "{",           "}",        "[",     "]",          ",",       ":",       "\"",       "null",
    "-1",          "0.5",      "1e400", "\\u0000",    "\"$id\"", "\"@\"",   "\"none\"", "\"when\"",
    "\"when\":[]", "{year-1}", "无",    "2024-02-30", "\xff",    "[[[[[[[["};

class Mutator {
 public:
  Mutator(std::vector<std::string> corpus, std::uint64_t seed)
      : m_corpus(std::move(corpus)), m_random(seed) {}

  std::string next() {
    std::string text = m_corpus[below(m_corpus.size())];
    for (auto changes = 1 + below(6); changes > 0; --changes)
      change(text);
    return text;
  }

 private:
  std::uint64_t below(std::uint64_t count) { return count == 0 ? 0 : m_random() % count; }

  void change(std::string& text) {
    const std::size_t at = below(text.size() + 1);
    const std::size_t length = below(std::min<std::size_t>(text.size() - at + 1, 64));
    switch (below(6)) {
      case 0:
        if (at < text.size()) text[at] = static_cast<char>(below(256));
        break;
      case 1:
        text.erase(at, length);
        break;
      case 2:
        text.insert(at, text.substr(at, length));
        break;
      case 3:
        text.insert(at, kTokens[below(kTokens.size())]);
        break;
      case 4:
        swapDigits(text, at);
        break;
      default: {
        const std::string& other = m_corpus[below(m_corpus.size())];
        const std::size_t from = below(other.size() + 1);
        text.replace(at, length, other.substr(from, below(256)));
      }
    }
  }

  /// Numbers and names are where a file still parses.
  void swapDigits(std::string& text, std::size_t at) {
    for (std::size_t i = at; i < text.size(); ++i)
      if (std::isalnum(static_cast<unsigned char>(text[i]))) {
        text[i] =
            std::isdigit(static_cast<unsigned char>(text[i])) ? char('0' + below(10)) : char('a' + below(26));
        return;
      }
  }

  std::vector<std::string> m_corpus;
  std::mt19937_64 m_random;
};

std::vector<std::string> filesOf(const QString& folder) {
  std::vector<std::string> files;
  for (QDirIterator found(QStringLiteral(TARIM_TESTS_DIR) + folder, QDir::Files); found.hasNext();) {
    QFile file(found.next());
    if (file.open(QIODevice::ReadOnly)) files.push_back(file.readAll().toStdString());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

class FuzzLongTest : public QObject {
  Q_OBJECT
  static void keep(const std::string& text) {
    QFile file(QStringLiteral("fuzz-input"));
    if (file.open(QIODevice::WriteOnly)) file.write(text.data(), qint64(text.size()));
  }

 private slots:
  void lawsHoldForAWhile_data() {
    QTest::addColumn<QString>("corpus");
    QTest::addColumn<int>("runs");
    QTest::newRow("dossier") << "/fuzz/corpus/dossier" << 300000;
    QTest::newRow("policy") << "/fuzz/corpus/policy" << 50000;
    QTest::newRow("package") << "/fuzz/corpus/package" << 20000;
    QTest::newRow("operations") << "/fuzz/corpus/operations" << 3000;
  }

  void lawsHoldForAWhile() {
    QFETCH(QString, corpus);
    QFETCH(int, runs);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const Driver driver = name == "dossier"   ? tarim::fuzz::dossier
                          : name == "policy"  ? tarim::fuzz::policy
                          : name == "package" ? tarim::fuzz::package
                                              : tarim::fuzz::operations;
    const QByteArray given = qgetenv("TARIM_SEED");
    const std::uint64_t seed = given.isEmpty() ? std::random_device()() : given.toULongLong();
    qInfo("%d runs from seed %llu", runs, static_cast<unsigned long long>(seed));
    const auto files = filesOf(corpus);
    QVERIFY(files.size() > 3);
    Mutator mutator(files, seed);
    for (int i = 0; i < runs; ++i) {
      const std::string text = mutator.next();
      // Run again with the seed that was printed, it leaves what broke the law.
      if (!given.isEmpty()) keep(text);
      driver(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    }
  }
};

QTEST_GUILESS_MAIN(FuzzLongTest)
#include "tst_fuzz_long.moc"
