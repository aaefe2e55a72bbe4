// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/review_backend.hpp"
#include "tests/client/app/review/sample.hpp"
#include "tests/client/app/review/suites.hpp"

#include <QTest>

namespace tarim::tests {

using namespace client::app;

class ChangesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aFirstSubmissionHasNoChanges();
  void equalSubmissionsHaveNone();
  void aNewRowARewordedCellAndANewPageCountThree();
  void aRemovedRowIsShownStruckThrough();
  void anotherFileInTheSamePageIsAChange();
  void aMaskAnswerCountsForTheItemOfMasks();
  void aReasonIsTouchedWhereItPoints_data();
  void aReasonIsTouchedWhereItPoints();
  void theSheetSpellsOutChoicesAndOldValues();
  void aPlaceIsSaidInWords();
};

void ChangesTest::aFirstSubmissionHasNoChanges() {
  const Changes changes;
  QVERIFY(!changes.compared());
  QCOMPARE(changes.total(), 0);
  QVERIFY(!changes.touches(reason({.table = "work"})));
}

void ChangesTest::equalSubmissionsHaveNone() {
  const Sample sample = makeSample();
  const Changes changes(sample.now, sample.now, *samplePolicy());
  QVERIFY(changes.compared());
  QCOMPARE(changes.total(), 0);
}

void ChangesTest::aNewRowARewordedCellAndANewPageCountThree() {
  const Sample sample = makeSample();
  const Changes changes(sample.before, sample.now, *samplePolicy());
  QCOMPARE(changes.inGroup("work"), 3);
  QCOMPARE(changes.total(), 3);
  QCOMPARE(changes.row("work", "w1"), Change::Same);
  QCOMPARE(changes.row("work", "w2"), Change::Added);
  QCOMPARE(changes.row("work", "w3"), Change::Changed);
  QCOMPARE(changes.cell("work", "w3", "duty"), Change::Changed);
  QCOMPARE(changes.before("work", "w3", "duty"), std::string_view("负责有关监测等工作"));
  QCOMPARE(changes.page("p4"), Change::Added);
  QCOMPARE(changes.page("p3"), Change::Same);
}

void ChangesTest::aRemovedRowIsShownStruckThrough() {
  Sample sample = makeSample();
  const Changes changes(sample.now, sample.before, *samplePolicy());
  QCOMPARE(changes.removedRows("work"), std::vector<std::string>{"w2"});
  const Sheet sheet =
      sheetOf(*samplePolicy()->group("work"), {*samplePolicy(), sample.before, sample.now, changes});
  QCOMPARE(sheet.rows.size(), std::size_t{3});
  QCOMPARE(sheet.rows.back().id, std::string("w2"));
  QCOMPARE(sheet.rows.back().change, Change::Removed);
  QCOMPARE(sheet.rows.back().cells[0].value, std::string());
  QCOMPARE(sheet.rows.back().cells[0].before, std::string("2019-07"));
  QCOMPARE(changes.removedPages().size(), std::size_t{1});
}

void ChangesTest::anotherFileInTheSamePageIsAChange() {
  Sample sample = makeSample();
  dossier::Dossier again = sample.now;
  again.set({"attachment", "p1", "file"}, std::string(64, '0'));
  const Changes changes(sample.now, again, *samplePolicy());
  QCOMPARE(changes.page("p1"), Change::Changed);
  QCOMPARE(changes.inGroup("basic"), 1);
}

void ChangesTest::aMaskAnswerCountsForTheItemOfMasks() {
  Sample sample = makeSample();
  dossier::Dossier again = sample.now;
  again.set({"attachment", "p1", "mask"}, "yes");
  const Changes changes(sample.now, again, *samplePolicy());
  QCOMPARE(changes.page("p1"), Change::Same);
  QCOMPARE(changes.inGroup("masking"), 1);
  QVERIFY(changes.touches(reason({.table = "masking", .slot = "id_card", .attachment = "p1"})));
}

void ChangesTest::aReasonIsTouchedWhereItPoints_data() {
  QTest::addColumn<QString>("row");
  QTest::addColumn<QString>("column");
  QTest::addColumn<QString>("slot");
  QTest::addColumn<QString>("attachment");
  QTest::addColumn<bool>("touched");
  QTest::newRow("the item") << ""
                            << ""
                            << ""
                            << "" << true;
  QTest::newRow("a row that was not") << "w1"
                                      << ""
                                      << ""
                                      << "" << false;
  QTest::newRow("a row with a reworded cell") << "w3"
                                              << ""
                                              << ""
                                              << "" << true;
  QTest::newRow("the cell") << "w3"
                            << "duty"
                            << ""
                            << "" << true;
  QTest::newRow("another cell of it") << "w3"
                                      << "witness"
                                      << ""
                                      << "" << false;
  QTest::newRow("a page that stayed") << "w1"
                                      << ""
                                      << "work_proof"
                                      << "p3" << false;
  QTest::newRow("the slot of a row with a new page") << "w2"
                                                     << ""
                                                     << "work_proof"
                                                     << "" << true;
}

void ChangesTest::aReasonIsTouchedWhereItPoints() {
  QFETCH(QString, row);
  QFETCH(QString, column);
  QFETCH(QString, slot);
  QFETCH(QString, attachment);
  const Sample sample = makeSample();
  const Changes changes(sample.before, sample.now, *samplePolicy());
  workflow::Reason reason;
  reason.table = "work";
  reason.row = row.toStdString();
  reason.column = column.toStdString();
  reason.slot = slot.toStdString();
  reason.attachment = attachment.toStdString();
  QTEST(changes.touches(reason), "touched");
}

void ChangesTest::theSheetSpellsOutChoicesAndOldValues() {
  const Sample sample = makeSample();
  const Changes changes(sample.before, sample.now, *samplePolicy());
  const Submission submission{*samplePolicy(), sample.now, sample.before, changes};
  const Sheet basic = sheetOf(*samplePolicy()->group("basic"), submission);
  const auto sex = std::find_if(basic.fields.begin(), basic.fields.end(),
                                [](const SheetCell& cell) { return cell.column == "sex"; });
  QVERIFY(sex != basic.fields.end());
  QCOMPARE(sex->value, std::string("女"));
  QCOMPARE(basic.pages.size(), std::size_t{2});
  const Sheet work = sheetOf(*samplePolicy()->group("work"), submission);
  QCOMPARE(work.rows.size(), std::size_t{3});
  QCOMPARE(work.rows[1].id, std::string("w2"));
  QCOMPARE(work.rows[2].title, std::string("2019-12—至今 且末县生态环境监测站"));
  QCOMPARE(work.rows[2].pages, 1);
  QVERIFY(sheetOf(*samplePolicy()->group("awards"), submission).none);
  QCOMPARE(sheetOf(*samplePolicy()->group("masking"), submission).pages.size(), std::size_t{5});
}

void ChangesTest::aPlaceIsSaidInWords() {
  const Sample sample = makeSample();
  const Changes changes;
  const Submission submission{*samplePolicy(), sample.now, sample.before, changes};
  QCOMPARE(formatPlace(reason({.table = "work", .row = "w1", .column = "duty"}), submission),
           std::string("5 工作经历 · 2016-08—2019-06 库尔勒市环境监测站 · 从事何种专业技术工作"));
  QCOMPARE(formatPlace(reason({.table = "basic", .slot = "portrait"}), submission),
           std::string("1 基本信息 · 一寸免冠近照"));
}

std::unique_ptr<QObject> makeChangesTest() {
  return std::make_unique<ChangesTest>();
}

}  // namespace tarim::tests

#include "tst_changes.moc"
