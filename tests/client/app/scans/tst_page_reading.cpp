// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What stands beside a page that was read, without a window and without a reader.
#include "client/app/scans/mask_editor.hpp"
#include "client/app/scans/page_reading_view.hpp"
#include "tests/client/app/draft/draft_of_test.hpp"
#include "tests/shared/reading/page_lines.hpp"

#include <QAbstractItemModelTester>
#include <QTest>

namespace tarim::tests {

using namespace client::app;

namespace {

const QString kFile = QString(64, QLatin1Char('a'));
const std::vector<std::string> kCard{"姓名买买提.阿依努尔", "性别女", "出生1990年03月07日",
                                     "公民身份号码652825199003070421"};

client::PageReading readingOf(const std::vector<std::string>& lines) {
  return {std::vector{pageOf(lines)}, std::vector<pages::PageCode>(), std::vector<pages::PageMark>()};
}

/// A page of the slot for the ID card, which proves name, sex, birth and number.
struct ReadDesk {
  explicit ReadDesk(const char* slot = "id_card") {
    page = desk.addPage(slot);
    desk.set("basic", "@", "name", "买买提·阿依努尔");
    desk.set("basic", "@", "birth_date", "1990-03-17");
    desk.set("basic", "@", "id_number", "");
    desk.set("basic", "@", "sex", "female");
    desk.turn();
    view.setDraft(&desk.draft);
    reading.setView(&view);
  }
  void read(const std::vector<std::string>& lines = kCard) { reading.setReading(kFile, readingOf(lines)); }
  [[nodiscard]] std::string cell(const char* column) const {
    return desk.draft.value({"attachment", page, column});
  }
  [[nodiscard]] QString suggestion(int row) const {
    return cellOf(*const_cast<PageReadingView&>(reading).suggestions(), row, "suggestionId").toString();
  }
  [[nodiscard]] QString of(int row, const char* role) {
    return cellOf(*reading.cells(), row, role).toString();
  }

  DraftOfTest desk;
  std::string page;
  PageView view;
  PageReadingView reading;
};

}  // namespace

class PageReadingViewTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void differencesComeFirstAndShowBoth();
  void takingThePagesValueIsOneActThatCanBeUndone();
  void nothingIsWrittenWithoutATap();
  void aRowThatWasTakenKeepsItsPlace();
  void suggestionsBecomeMasksTogetherOrOneByOne();
  void anAcceptedSuggestionIsAMaskLikeAnyOther();
  void theAnswerStaysThePersons_data();
  void theAnswerStaysThePersons();
  void suggestionsTurnWithTheirPage();
  void aRejectedSuggestionComesBack();
  void whatIsCoveredIsNotSuggested();
  void aMaskOverMostOfALineDoesNotCoverIt();
  void aFullPageTakesNoMoreMasksAndLosesNone();
  void nothingIsWrittenWhileItIsReviewed();
  void aReadingOfAnotherPageIsNotShown();
  void anInstallationWithoutAReaderSaysSo();
  void aReaderThatLacksAPartSaysWhich();
};

void PageReadingViewTest::differencesComeFirstAndShowBoth() {
  ReadDesk desk;
  const QAbstractItemModelTester tester(desk.reading.cells());
  QCOMPARE(desk.reading.state(), QStringLiteral("reading"));
  desk.read();
  QCOMPARE(desk.reading.state(), QStringLiteral("read"));
  QCOMPARE(desk.reading.differing(), 1);
  QCOMPARE(desk.reading.proposed(), 1);
  QCOMPARE(desk.reading.agreeing(), 2);
  QVERIFY(desk.reading.summary().contains(QStringLiteral("1 项与材料不一致")));
  QCOMPARE(desk.of(0, "cellId"), QStringLiteral("basic/@/birth_date"));
  QCOMPARE(desk.of(0, "comparison"), QStringLiteral("differs"));
  QVERIFY(desk.of(0, "typed").contains(QStringLiteral("17")));
  QVERIFY(desk.of(0, "pageSays").contains(QStringLiteral("7")) &&
          !desk.of(0, "pageSays").contains(QStringLiteral("17")));
  QCOMPARE(desk.of(1, "comparison"), QStringLiteral("proposed"));
  QCOMPARE(desk.of(1, "pageSays"), QStringLiteral("652825199003070421"));
  QCOMPARE(desk.of(2, "comparison"), QStringLiteral("agrees"));
}

void PageReadingViewTest::takingThePagesValueIsOneActThatCanBeUndone() {
  ReadDesk desk;
  desk.read();
  desk.reading.take(QStringLiteral("basic/@/birth_date"));
  QCOMPARE(desk.desk.draft.value({"basic", "@", "birth_date"}), std::string("1990-03-07"));
  QVERIFY(desk.desk.draft.undoWords().contains(QStringLiteral("按材料填写")));
  desk.desk.draft.undo();
  QCOMPARE(desk.desk.draft.value({"basic", "@", "birth_date"}), std::string("1990-03-17"));
}

void PageReadingViewTest::nothingIsWrittenWithoutATap() {
  ReadDesk desk;
  desk.read();
  desk.reading.take(QStringLiteral("basic/@/name"));  // It agrees.
  desk.reading.take(QStringLiteral("basic/@/unit"));  // The page does not prove it.
  desk.reading.accept(QStringLiteral("no such box"));
  QVERIFY(desk.desk.waiting.empty());
}

void PageReadingViewTest::aRowThatWasTakenKeepsItsPlace() {
  ReadDesk desk;
  desk.read();
  desk.reading.take(QStringLiteral("basic/@/birth_date"));
  QCOMPARE(desk.reading.differing(), 0);
  QCOMPARE(desk.reading.agreeing(), 3);
  QCOMPARE(desk.of(0, "cellId"), QStringLiteral("basic/@/birth_date"));
  QCOMPARE(desk.of(0, "comparison"), QStringLiteral("taken"));
  QVERIFY(desk.of(0, "typed").contains(QStringLiteral("17")));
  desk.desk.draft.undo();
  QCOMPARE(desk.of(0, "comparison"), QStringLiteral("differs"));
}

void PageReadingViewTest::suggestionsBecomeMasksTogetherOrOneByOne() {
  ReadDesk desk;
  desk.desk.set("basic", "@", "id_number", "652825199003070421");
  desk.desk.turn();
  const QAbstractItemModelTester tester(desk.reading.suggestions());
  desk.read();
  QCOMPARE(desk.reading.suggested(), 2);
  QCOMPARE(cellOf(*desk.reading.suggestions(), 0, "what").toString(), QStringLiteral("姓名"));
  desk.reading.accept(desk.suggestion(0));
  QCOMPARE(desk.reading.suggested(), 1);
  QCOMPARE(dossier::masksOf(desk.cell("masks")).size(), std::size_t{1});
  desk.desk.draft.undo();
  QCOMPARE(desk.reading.suggested(), 2);
  desk.reading.acceptAll();
  QCOMPARE(desk.reading.suggested(), 0);
  QCOMPARE(dossier::masksOf(desk.cell("masks")).size(), std::size_t{2});
  desk.desk.draft.undo();
  QCOMPARE(desk.cell("masks"), std::string());
}

void PageReadingViewTest::anAcceptedSuggestionIsAMaskLikeAnyOther() {
  ReadDesk desk;
  MaskEditor editor;
  editor.setSize({1000, 1000});
  editor.setView(&desk.view);
  desk.read();
  desk.reading.acceptAll();
  QCOMPARE(editor.count(), 1);
  editor.setActive(true);
  const dossier::Mask before = dossier::masksOf(desk.cell("masks")).front();
  const QPointF middle((before.x + before.width / 2) / 10.0, (before.y + before.height / 2) / 10.0);
  editor.press(middle, false);
  editor.drag(middle + QPointF(0, 400));
  editor.release();
  const dossier::Mask after = dossier::masksOf(desk.cell("masks")).front();
  QCOMPARE(after.y, before.y + 4000);
  desk.desk.draft.undo();
  QVERIFY(dossier::masksOf(desk.cell("masks")).front() == before);
}

void PageReadingViewTest::theAnswerStaysThePersons_data() {
  QTest::addColumn<QString>("answer");
  for (const char* answer : {"", "no", "yes"})
    QTest::addRow("“%s”", answer) << QString::fromLatin1(answer);
}

void PageReadingViewTest::theAnswerStaysThePersons() {
  QFETCH(QString, answer);
  ReadDesk desk;
  desk.view.answer(answer);
  desk.read();
  desk.reading.acceptAll();
  QCOMPARE(dossier::masksOf(desk.cell("masks")).size(), std::size_t{1});
  QCOMPARE(desk.cell("mask"), answer.toStdString());
}

void PageReadingViewTest::suggestionsTurnWithTheirPage() {
  ReadDesk desk;
  desk.read();
  const auto at = [&](const char* role) { return cellOf(*desk.reading.suggestions(), 0, role).toDouble(); };
  const double top = at("fromTop");
  const double down = at("down");
  desk.view.rotate();
  QCOMPARE(at("fromLeft"), 1 - top - down);
  QCOMPARE(at("across"), down);
}

void PageReadingViewTest::aRejectedSuggestionComesBack() {
  ReadDesk desk;
  desk.read();
  QCOMPARE(desk.reading.suggested(), 1);
  desk.reading.reject(desk.suggestion(0));
  QCOMPARE(desk.reading.suggested(), 0);
  QCOMPARE(desk.reading.rejected(), 1);
  QVERIFY(desk.desk.waiting.empty());
  desk.reading.showRejected();
  QCOMPARE(desk.reading.suggested(), 1);
}

void PageReadingViewTest::whatIsCoveredIsNotSuggested() {
  ReadDesk desk;
  desk.desk.set("attachment", desk.page, "mask", "yes");
  desk.desk.set("attachment", desk.page, "masks", "[[0,0,10000,10000]]");
  desk.desk.turn();
  desk.read();
  QCOMPARE(desk.reading.suggested(), 0);
}

void PageReadingViewTest::aMaskOverMostOfALineDoesNotCoverIt() {
  const auto suggestedWith = [](ReadDesk& desk, const std::vector<dossier::Mask>& masks) {
    desk.desk.set("basic", "@", "id_number", "652825199003070421");
    desk.desk.set("attachment", desk.page, "masks", masks.empty() ? "" : dossier::masksText(masks).c_str());
    desk.desk.turn();
    desk.read();
    return desk.reading.suggested();
  };
  ReadDesk desk;
  QCOMPARE(suggestedWith(desk, {}), 2);
  desk.reading.acceptAll();
  std::vector<dossier::Mask> masks = dossier::masksOf(desk.cell("masks"));
  QCOMPARE(masks.size(), std::size_t(2));
  // The number is the longer one: its last tenth is left open, then a hair.
  dossier::Mask& number = masks[0].width > masks[1].width ? masks[0] : masks[1];
  const int whole = number.width;
  for (const auto& [width, left] : {std::pair(whole * 9 / 10, 1), std::pair(whole - 10, 0)}) {
    number.width = width;
    ReadDesk again;
    QCOMPARE(suggestedWith(again, masks), left);
  }
}

/// Masks that were there before stay, even more than the editor draws.
void PageReadingViewTest::aFullPageTakesNoMoreMasksAndLosesNone() {
  for (const std::size_t drawn : {std::size_t(kMostMasks) - 1, std::size_t(kMostMasks) + 5}) {
    ReadDesk desk;
    desk.desk.set("basic", "@", "id_number", "652825199003070421");
    desk.desk.set("attachment", desk.page, "masks",
                  dossier::masksText(std::vector<dossier::Mask>(drawn, {9000, 9000, 500, 500})).c_str());
    desk.desk.turn();
    desk.read();
    QCOMPARE(desk.reading.suggested(), 2);
    desk.reading.acceptAll();
    const bool hasRoom = drawn < std::size_t(kMostMasks);
    QCOMPARE(dossier::masksOf(desk.cell("masks")).size(), hasRoom ? std::size_t(kMostMasks) : drawn);
    QCOMPARE(desk.desk.waiting.empty(), !hasRoom);
    if (hasRoom) QVERIFY(desk.desk.draft.undoWords().contains(QStringLiteral("1 处")));
    desk.reading.accept(desk.suggestion(0));
    QCOMPARE(dossier::masksOf(desk.cell("masks")).size(), hasRoom ? std::size_t(kMostMasks) : drawn);
  }
}

void PageReadingViewTest::nothingIsWrittenWhileItIsReviewed() {
  ReadDesk desk;
  desk.desk.state.phase = workflow::Phase::InReview;
  desk.desk.turn();
  desk.read();
  QCOMPARE(desk.of(0, "comparison"), QStringLiteral("differs"));
  QCOMPARE(cellOf(*desk.reading.cells(), 0, "takeable").toBool(), false);
  desk.reading.take(QStringLiteral("basic/@/birth_date"));
  desk.reading.acceptAll();
  QVERIFY(desk.desk.waiting.empty());
}

void PageReadingViewTest::aReadingOfAnotherPageIsNotShown() {
  ReadDesk desk;
  desk.reading.setReading(QString(64, QLatin1Char('b')), readingOf(kCard));
  QCOMPARE(desk.reading.state(), QStringLiteral("reading"));
  QCOMPARE(desk.reading.cells()->rowCount(), 0);
}

void PageReadingViewTest::anInstallationWithoutAReaderSaysSo() {
  ReadDesk desk;
  desk.reading.setReading(kFile, base::Error(base::Code::NotNow, "built without tesseract"));
  QCOMPARE(desk.reading.state(), QStringLiteral("unavailable"));
  QVERIFY(desk.reading.trouble().contains(QStringLiteral("没有安装")));
  desk.reading.setReading(kFile, base::Error(base::Code::DamagedFile));
  QCOMPARE(desk.reading.state(), QStringLiteral("failed"));
  QVERIFY(!desk.reading.trouble().isEmpty());
}

void PageReadingViewTest::aReaderThatLacksAPartSaysWhich() {
  ReadDesk desk;
  client::PageReading reading = readingOf(kCard);
  reading.marks.reset();
  desk.reading.setReading(kFile, reading);
  QCOMPARE(desk.reading.state(), QStringLiteral("read"));
  QVERIFY(desk.reading.trouble().contains(QStringLiteral("公章")));
  QVERIFY(!desk.reading.trouble().contains(QStringLiteral("文字")));
  reading.passes.reset();
  desk.reading.setReading(kFile, reading);
  QVERIFY(desk.reading.trouble().contains(QStringLiteral("文字")));
  QCOMPARE(desk.reading.cells()->rowCount(), 0);
}

std::unique_ptr<QObject> makePageReadingViewTest() {
  return std::make_unique<PageReadingViewTest>();
}

}  // namespace tarim::tests

#include "tst_page_reading.moc"
