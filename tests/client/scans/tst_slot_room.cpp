// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/scans/slot_room.hpp"
#include "tests/client/scans/suites.hpp"
#include "tests/client/vault/directory_of_test.hpp"

#include <QTest>

namespace tarim::client::test {

using dossier::Side;

class SlotRoomTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aTargetThatDoesNotFitIsRefusedWithItsPlace_data();
  void aTargetThatDoesNotFitIsRefusedWithItsPlace();
  void pagesAreNumberedInTheirSlotAndRow();
  void sidesComeInTurnsUntilTheSlotIsFull();
  void aNamedSideIsTaken();
};

namespace {

/// Rows "r1" and "r2" of work and assessment.
dossier::Dossier withRows() {
  dossier::Dossier dossier;
  for (const char* table : {"work", "assessment"})
    for (const char* row : {"r1", "r2"})
      dossier.set({table, row, "$row"}, "live");
  return dossier;
}

base::Result<dossier::Attachment> roomIn(const dossier::Dossier& dossier, const char* slot,
                                         const std::string& row = {}, Side side = Side::None) {
  return roomFor(dossier, *policyOfTest(), {"a", slot, {}, row, side});
}

/// The page that finds room, put there.
dossier::Attachment add(dossier::Dossier& dossier, const char* slot, const std::string& row = {},
                        Side side = Side::None) {
  auto page = roomIn(dossier, slot, row, side).value();
  page.file = std::string(64, 'a');
  page.type = "jpeg";
  for (auto& [cell, value] : dossier::cellsOf(page))
    dossier.set(cell, value);
  return page;
}

}  // namespace

void SlotRoomTest::aTargetThatDoesNotFitIsRefusedWithItsPlace_data() {
  QTest::addColumn<QString>("slot");
  QTest::addColumn<QString>("table");
  QTest::addColumn<QString>("row");
  QTest::addColumn<int>("side");
  QTest::addColumn<base::Code>("code");
  QTest::newRow("no such slot") << "passport"
                                << ""
                                << "" << int(Side::None) << base::Code::InvalidInput;
  QTest::newRow("a row for the whole application") << "portrait"
                                                   << ""
                                                   << "r1" << int(Side::None) << base::Code::InvalidInput;
  QTest::newRow("no row") << "work_proof"
                          << ""
                          << "" << int(Side::None) << base::Code::InvalidInput;
  QTest::newRow("a row that is not there") << "work_proof"
                                           << "work"
                                           << "r9" << int(Side::None) << base::Code::NotFound;
  QTest::newRow("another table's") << "work_proof"
                                   << "assessment"
                                   << "r1" << int(Side::None) << base::Code::InvalidInput;
  QTest::newRow("a side where there are none") << "work_proof"
                                               << "work"
                                               << "r1" << int(Side::Back) << base::Code::InvalidInput;
}

void SlotRoomTest::aTargetThatDoesNotFitIsRefusedWithItsPlace() {
  QFETCH(QString, slot);
  QFETCH(QString, table);
  QFETCH(QString, row);
  QFETCH(int, side);
  const PageTarget target{"a", slot.toStdString(), table.toStdString(), row.toStdString(), Side(side)};
  const auto room = roomFor(withRows(), *policyOfTest(), target);
  QVERIFY(!room);
  QTEST(room.error().code(), "code");
  QCOMPARE(QString::fromStdString(room.error().place().path), table + "/" + row + "/" + slot);
}

void SlotRoomTest::pagesAreNumberedInTheirSlotAndRow() {
  dossier::Dossier dossier = withRows();
  QCOMPARE(add(dossier, "work_proof", "r1").page, 1);
  QCOMPARE(add(dossier, "work_proof", "r2").page, 1);
  const dossier::Attachment second = add(dossier, "work_proof", "r1");
  QCOMPARE(second.page, 2);
  QCOMPARE(second.table, std::string("work"));
  QCOMPARE(add(dossier, "title_file").page, 1);
  // A number is not used again while a later page has a higher one.
  dossier.set({"attachment", dossier::attachmentsOf(dossier, "work_proof", "r1").front().id, "$row"},
              "deleted");
  QCOMPARE(add(dossier, "work_proof", "r1").page, 3);
}

void SlotRoomTest::sidesComeInTurnsUntilTheSlotIsFull() {
  dossier::Dossier dossier = withRows();
  QCOMPARE(add(dossier, "id_card").side, Side::Front);
  QCOMPARE(add(dossier, "id_card").side, Side::Back);
  const auto full = roomIn(dossier, "id_card");
  QVERIFY(!full);
  QCOMPARE(full.error().code(), base::Code::SlotFull);
  QVERIFY(full.error().detail().find("all 2 pages") != std::string::npos);
  for (const int page : {1, 2}) {
    const dossier::Attachment front = add(dossier, "assessment_sheet", "r1");
    QCOMPARE(front.side, Side::Front);
    QCOMPARE(front.page, page);
    QCOMPARE(add(dossier, "assessment_sheet", "r1").side, Side::Back);
  }
}

void SlotRoomTest::aNamedSideIsTaken() {
  dossier::Dossier dossier = withRows();
  QCOMPARE(add(dossier, "assessment_sheet", "r1", Side::Back).side, Side::Back);
  QCOMPARE(add(dossier, "assessment_sheet", "r1", Side::Back).page, 2);
  QCOMPARE(add(dossier, "assessment_sheet", "r1").side, Side::Front);
}

std::unique_ptr<QObject> makeSlotRoomTest() {
  return std::make_unique<SlotRoomTest>();
}

}  // namespace tarim::client::test

#include "tst_slot_room.moc"
