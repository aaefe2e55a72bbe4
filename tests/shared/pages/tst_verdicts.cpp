// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What numbers mean: verdicts at their thresholds, words, and what is proposed.
#include "shared/pages/straighten.hpp"
#include "shared/pages/thresholds.hpp"
#include "shared/pages/verdicts.hpp"
#include "tests/shared/pages/suites.hpp"

#include <QTest>

using namespace tarim;
using pages::Flaw;
using pages::Measures;
using pages::Verdict;

namespace {

Measures clean() {
  Measures measures;
  measures.width = 2480, measures.height = 3508;
  measures.paperWidth = 210, measures.paperHeight = 297;
  measures.dpi = 300;
  measures.paper = 230, measures.contrast = 180, measures.ink = 400;
  measures.blur = 170, measures.strokes = 250;
  return measures;
}

class VerdictsTest : public QObject {
  Q_OBJECT

 private slots:
  void aCleanPageHasNoVerdict();
  void aFlawBeginsBeyondItsThreshold_data();
  void aFlawBeginsBeyondItsThreshold();
  void aPageWithoutWritingIsEmpty();
  void aPortraitIsJudgedByItsFace();
  void everyFlawHasWordsAndItsNumber();
  void hashesNearToEachOtherAreDuplicates();
  void smallStraightPagesAreLeftAlone();
};

void VerdictsTest::aCleanPageHasNoVerdict() {
  QVERIFY(pages::judge(clean()).empty());
}

void VerdictsTest::aFlawBeginsBeyondItsThreshold_data() {
  QTest::addColumn<int>("flaw");
  const auto row = [](Flaw flaw) { QTest::newRow(std::string(base::enumName(flaw)).c_str()) << int(flaw); };
  for (const Flaw flaw :
       {Flaw::Blurred, Flaw::Dark, Flaw::Glare, Flaw::Skewed, Flaw::TooFewPixels, Flaw::CutEdges})
    row(flaw);
}

void VerdictsTest::aFlawBeginsBeyondItsThreshold() {
  QFETCH(int, flaw);
  const auto with = [&](int beyond) {
    Measures measures = clean();
    switch (Flaw(flaw)) {
      case Flaw::Blurred:
        measures.blur = pages::kMostBlur + beyond;
        break;
      case Flaw::Dark:
        measures.paper = pages::kLeastPaper - beyond;
        break;
      case Flaw::Glare:
        measures.glare = pages::kMostGlare + beyond;
        break;
      case Flaw::Skewed:
        measures.skew = -pages::kMostSkew - beyond;
        break;
      case Flaw::TooFewPixels:
        measures.dpi = pages::kLeastDpi - beyond;
        break;
      default:
        measures.cutSides = beyond;
    }
    return pages::judge(measures);
  };
  QVERIFY(with(0).empty());
  const auto verdicts = with(1);
  QCOMPARE(verdicts.size(), std::size_t{1});
  QCOMPARE(int(verdicts[0].flaw), flaw);
}

void VerdictsTest::aPageWithoutWritingIsEmpty() {
  Measures measures = clean();
  measures.contrast = 0, measures.blur = 0, measures.ink = 0;
  QCOMPARE(pages::judge(measures), (std::vector<Verdict>{{Flaw::Empty, pages::kLeastInk, 0}}));
}

void VerdictsTest::aPortraitIsJudgedByItsFace() {
  const pages::Portrait good{500, 700, 1, 4500, 5000, 4500, 8};
  QVERIFY(pages::judgePortrait(good).empty());
  const auto flawOf = [](pages::Portrait portrait) {
    const auto verdicts = pages::judgePortrait(portrait);
    return verdicts.size() == 1 ? std::string(base::enumName(verdicts[0].flaw))
                                : std::to_string(verdicts.size());
  };
  QCOMPARE(flawOf({500, 700, 0, 0, 0, 0, 0}), std::string("no_face"));
  QCOMPARE(flawOf({500, 700, 2, 4500, 5000, 4500, 8}), std::string("several_faces"));
  QCOMPARE(flawOf({500, 700, 1, 1500, 5000, 4500, 8}), std::string("face_size"));
  QCOMPARE(flawOf({500, 700, 1, 9000, 5000, 4500, 8}), std::string("face_size"));
  QCOMPARE(flawOf({700, 700, 1, 4500, 5000, 4500, 8}), std::string("proportions"));
  QCOMPARE(flawOf({400, 700, 1, 4500, 5000, 4500, 8}), std::string("proportions"));
  QCOMPARE(flawOf({500, 700, 1, 4500, 5000, 4500, 60}), std::string("background"));
}

void VerdictsTest::everyFlawHasWordsAndItsNumber() {
  for (int i = 0; i < int(pages::namesOf(Flaw{}).size()); ++i) {
    const auto text = pages::describe({Flaw(i), 4321, 0});
    QVERIFY2(text.zh.size() > 12 && text.en.size() > 12, std::to_string(i).c_str());
    QVERIFY(text.zh.find('%') == std::string::npos || text.zh.find("%1") == std::string::npos);
    QVERIFY(!pages::nameOf(Flaw(i)).zh.empty() && !pages::nameOf(Flaw(i)).en.empty());
  }
  QVERIFY(pages::describe({Flaw::Blurred, 450, 375}).zh.find("0.5 毫米") != std::string::npos);
  QVERIFY(pages::describe({Flaw::Skewed, 512, 300}).en.find("5.1 degrees") != std::string::npos);
}

void VerdictsTest::hashesNearToEachOtherAreDuplicates() {
  const std::string hash(64, '0');
  std::string near = hash;
  near[3] = 'f';
  std::string far = hash;
  far.replace(0, 8, "ffffffff");
  QCOMPARE(pages::distance(hash, near), 4);
  QCOMPARE(pages::judgeDuplicate(hash, near).size(), std::size_t{1});
  QVERIFY(pages::judgeDuplicate(hash, far).empty());
  QVERIFY(pages::judgeDuplicate("", "").empty());
}

void VerdictsTest::smallStraightPagesAreLeftAlone() {
  QCOMPARE(pages::proposalFor(clean(), 300'000), pages::Proposal::None);
  QCOMPARE(pages::proposalFor(clean(), 3'000'000), pages::Proposal::Shrink);
  Measures photograph = clean();
  photograph.sheet = {{100, 100}, {9900, 100}, {9900, 9900}, {100, 9900}};
  QCOMPARE(pages::proposalFor(photograph, 300'000), pages::Proposal::Straighten);
  photograph.cutSides = 1;
  QCOMPARE(pages::proposalFor(photograph, 300'000), pages::Proposal::None);
  QVERIFY(!pages::isWorthOffering(pages::Proposal::Shrink, 1000, 800));
  QVERIFY(pages::isWorthOffering(pages::Proposal::Shrink, 1000, 700));
  QVERIFY(pages::isWorthOffering(pages::Proposal::Straighten, 1000, 1100));
}

}  // namespace

std::unique_ptr<QObject> makeVerdictsTest() {
  return std::make_unique<VerdictsTest>();
}

#include "tst_verdicts.moc"
