// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Words on pages that were read, without a reader: what counts as the same, and where it is found.
#include "shared/base/text.hpp"
#include "shared/pages/search.hpp"
#include "tests/shared/pages/suites.hpp"

#include <QTest>

#include <random>

using namespace tarim;

namespace {

/// A page of these lines, 100 units a character and 200 a line.
pages::PageText pageOf(const std::vector<std::string>& lines) {
  pages::PageText page;
  for (std::size_t line = 0; line < lines.size(); ++line) {
    pages::Line characters;
    for (const char32_t point : base::codePoints(lines[line]))
      characters.push_back({base::toUtf8(std::u32string(1, point)),
                            {int(characters.size()) * 100, int(line) * 200, 100, 150},
                            99,
                            {}});
    if (!characters.empty()) page.lines.push_back(characters);
  }
  return page;
}

class SearchTest : public QObject {
  Q_OBJECT

 private slots:
  void alikeIsTheSame_data();
  void alikeIsTheSame();
  void otherIsNotTheSame_data();
  void otherIsNotTheSame();
  void wordsAreFoundOverTheEndOfALine();
  void anotherCharacterIsAnEditWhereverItStands();
  void aSecondChoiceOfTheReaderIsADoubt();
  void everyPlaceIsFoundOnce();
  void anyWordsOfAnyPageAreFoundThere();
};

void SearchTest::alikeIsTheSame_data() {
  QTest::addColumn<QString>("one");
  QTest::addColumn<QString>("other");
  const auto row = [](const char* name, const char* one, const char* other) {
    QTest::newRow(name) << QString::fromUtf8(one) << QString::fromUtf8(other);
  };
  row("未 for 末", "且末县", "且未县");
  row("a dot as a full stop", "买买提·阿依努尔", "买买提.阿依努尔");
  row("a dot as anything", "买买提·阿依努尔", "买买提`阿依努尔");
  row("white space", "李 强", "李强");
  row("wide space", "李　强", "李强");
  row("O and 0", "CN65-1119/X", "CN65-III9/x");
  row("full width", "ZL202120345678.9", "ＺＬ２０２１２０３４５６７８．９");
  row("traditional", "新疆農業大學", "新疆农业大学");
  row("a Kangxi radical", "⼈事", "人事");
  row("己 and 已", "自己", "自已");
}

void SearchTest::alikeIsTheSame() {
  QFETCH(QString, one);
  QFETCH(QString, other);
  QVERIFY(pages::comparable(one.toStdString()) == pages::comparable(other.toStdString()));
}

void SearchTest::otherIsNotTheSame_data() {
  QTest::addColumn<QString>("one");
  QTest::addColumn<QString>("other");
  const auto row = [](const char* one, const char* other) {
    QTest::newRow(one) << QString::fromUtf8(one) << QString::fromUtf8(other);
  };
  row("2018-06", "2018-08");
  row("王伟", "王玮");
  row("本科", "木科");
  row("30", "80");
}

void SearchTest::otherIsNotTheSame() {
  QFETCH(QString, one);
  QFETCH(QString, other);
  QVERIFY(pages::comparable(one.toStdString()) != pages::comparable(other.toStdString()));
}

void SearchTest::wordsAreFoundOverTheEndOfALine() {
  const auto page = pageOf({"兹证明买买提.阿", "依努尔同志"});
  const auto areas = pages::findWords(page, "买买提·阿依努尔");
  QCOMPARE(areas.size(), std::size_t{2});
  QVERIFY(areas[0] == (imaging::Area{300, 0, 500, 150}));
  QVERIFY(areas[1] == (imaging::Area{0, 200, 300, 150}));
  QVERIFY(pages::findWords(page, "买买提·艾山").empty());
  QVERIFY(pages::findWords(page, "·").empty());
}

void SearchTest::anotherCharacterIsAnEditWhereverItStands() {
  const auto page = pages::comparablePage(pageOf({"姓名买买提阿依努尔同志"}));
  const std::u32string name = pages::comparable("买买提阿依努尔");
  for (std::size_t at = 0; at < name.size(); ++at) {
    std::u32string other = name;
    other[at] = U'华';
    const auto match = pages::bestMatch(page, other);
    QVERIFY(match);
    QCOMPARE(match->edits, 1);
    QCOMPARE(match->from, std::size_t{2});
    QCOMPARE(match->to, std::size_t{9});
  }
}

void SearchTest::aSecondChoiceOfTheReaderIsADoubt() {
  pages::PageText page = pageOf({"买买担阿依努尔"});
  page.lines[0][2].others = "提捏";
  const auto match = pages::bestMatch(pages::comparablePage(page), pages::comparable("买买提阿依努尔"));
  QVERIFY(match);
  QCOMPARE(match->edits, 0);
  QCOMPARE(match->doubts, 1);
}

void SearchTest::everyPlaceIsFoundOnce() {
  const auto page =
      pageOf({"且末县生态环境监测站，且未县生态环境监测站", "库尔勒市环境监测站", "且末县生态坏境监测站"});
  QCOMPARE(pages::findWords(page, "且末县生态环境监测站").size(), std::size_t{3});
}

void SearchTest::anyWordsOfAnyPageAreFoundThere() {
  const std::u32string letters = U"且末县生态环境监测站买提阿依努尔0123456789年月日新疆";
  std::mt19937 random(20);
  const auto below = [&](std::size_t most) { return std::size_t(random()) % most; };
  for (int round = 0; round < 200; ++round) {
    std::vector<std::string> lines(1 + below(6));
    std::u32string all;
    for (std::string& line : lines) {
      std::u32string points;
      for (std::size_t i = 0, size = 4 + below(20); i < size; ++i)
        points += letters[below(letters.size())];
      all += points;
      line = base::toUtf8(points);
    }
    const std::size_t from = below(all.size() - 3);
    const std::u32string words = all.substr(from, 3 + below(12));
    const auto page = pages::comparablePage(pageOf(lines));
    const auto match = pages::bestMatch(page, pages::comparable(base::toUtf8(words)));
    QVERIFY(match && match->isExact());
    QVERIFY(page.text.substr(match->from, match->to - match->from) == pages::comparable(base::toUtf8(words)));
  }
}

}  // namespace

std::unique_ptr<QObject> makeSearchTest() {
  return std::make_unique<SearchTest>();
}

#include "tst_search.moc"
