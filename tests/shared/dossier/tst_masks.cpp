// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/dossier/masks.hpp"
#include "tests/shared/dossier/suites.hpp"

#include <QTest>

using namespace tarim::dossier;

namespace {

class MasksTest : public QObject {
  Q_OBJECT

 private slots:
  void aCellIsReadAsFarAsItCoversThePage_data();
  void aCellIsReadAsFarAsItCoversThePage();
  void whatIsWrittenIsRead();
  void aMaskTurnsWithItsPage_data();
  void aMaskTurnsWithItsPage();
  void whatIsLeftToDoIsCountedByPage();
};

Attachment pageWith(const char* type, MaskAnswer answer, const char* masks = "") {
  Attachment page;
  page.type = type;
  page.mask = answer;
  page.masks = masks;
  return page;
}

}  // namespace

void MasksTest::aCellIsReadAsFarAsItCoversThePage_data() {
  QTest::addColumn<std::string>("cell");
  QTest::addColumn<std::string>("read");
  QTest::newRow("nothing") << std::string() << std::string();
  QTest::newRow("one") << std::string("[[1,2,3,4]]") << std::string("[[1,2,3,4]]");
  QTest::newRow("spaces") << std::string("[ [1, 2, 3, 4] , [5,6,7,8]]")
                          << std::string("[[1,2,3,4],[5,6,7,8]]");
  QTest::newRow("over an edge") << std::string("[[-100,9000,300,2000]]")
                                << std::string("[[0,9000,200,1000]]");
  QTest::newRow("one of two outside")
      << std::string("[[10000,0,100,100],[0,0,10000,10000]]") << std::string("[[0,0,10000,10000]]");
  QTest::newRow("without an area") << std::string("[[10,10,0,50],[10,10,50,-1]]") << std::string();
  QTest::newRow("huge") << std::string("[[-9000000000000000000,0,9000000000000000000,10]]") << std::string();
  QTest::newRow("fractions, words, three numbers")
      << std::string(R"([[1.5,2,3,4],["1",2,3,4],[1,2,3],7])") << std::string();
  QTest::newRow("no JSON") << std::string("[[1,2,3,4]") << std::string();
}

void MasksTest::aCellIsReadAsFarAsItCoversThePage() {
  QFETCH(std::string, cell);
  QFETCH(std::string, read);
  QCOMPARE(masksText(masksOf(cell)), read);
}

void MasksTest::whatIsWrittenIsRead() {
  const std::vector<Mask> masks{{0, 0, 1, 1}, {2500, 1000, 4000, 9000}};
  QVERIFY(masksOf(masksText(masks)) == masks);
}

void MasksTest::aMaskTurnsWithItsPage_data() {
  QTest::addColumn<int>("degrees");
  QTest::addColumn<std::string>("seen");
  QTest::newRow("0") << 0 << std::string("[[1000,2000,500,100]]");
  // Clockwise: what is near the left edge comes to the top.
  QTest::newRow("90") << 90 << std::string("[[7900,1000,100,500]]");
  QTest::newRow("180") << 180 << std::string("[[8500,7900,500,100]]");
  QTest::newRow("270") << 270 << std::string("[[2000,8500,100,500]]");
}

void MasksTest::aMaskTurnsWithItsPage() {
  QFETCH(int, degrees);
  QFETCH(std::string, seen);
  const Mask mask{1000, 2000, 500, 100};
  QCOMPARE(masksText({turned(mask, degrees)}), seen);
  QVERIFY(turned(turned(mask, degrees), (360 - degrees) % 360) == mask);
}

void MasksTest::whatIsLeftToDoIsCountedByPage() {
  const std::vector<Attachment> pages{pageWith("jpeg", MaskAnswer::Unanswered),
                                      pageWith("jpeg", MaskAnswer::Unanswered, "[[1,1,1,1]]"),
                                      pageWith("jpeg", MaskAnswer::No),
                                      pageWith("jpeg", MaskAnswer::Yes),
                                      pageWith("jpeg", MaskAnswer::Yes, "[[0,0,0,9]]"),
                                      pageWith("jpeg", MaskAnswer::Yes, "[[0,0,9,9]]"),
                                      pageWith("pdf", MaskAnswer::Unanswered)};
  const MasksLeft left = masksLeftOn(pages);
  QCOMPARE(left.unanswered, 2);
  QCOMPARE(left.undrawn, 2);
  QCOMPARE(left.total(), 4);
  QCOMPARE(maskStateOf(pages.back()), MaskState::NotAsked);
}

std::unique_ptr<QObject> makeMasksTest() {
  return std::make_unique<MasksTest>();
}

#include "tst_masks.moc"
