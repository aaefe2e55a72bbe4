// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/dossier/attachments.hpp"
#include "tests/shared/dossier/suites.hpp"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace tarim::dossier;

namespace {
using Ids = std::vector<std::string>;

void addRow(Dossier& dossier, const std::string& row, const std::string& order) {
  dossier.set({"work", row, "$order"}, order);
  dossier.set({"work", row, "$row"}, "live");
}

Attachment page(const std::string& id, const std::string& slot, const std::string& row, Side side,
                int number) {
  Attachment a;
  a.id = id;
  a.slot = slot;
  a.table = row.empty() ? "" : "work";
  a.row = row;
  a.side = side;
  a.page = number;
  a.file = std::string(64, 'a');
  a.size = 12345;
  a.type = "jpeg";
  a.width = 800;
  a.height = 600;
  a.rotation = 90;
  a.mask = MaskAnswer::Yes;
  a.masks = "[[0,0,100,100]]";
  a.name = "身份证.jpg";
  return a;
}

void add(Dossier& dossier, const Attachment& attachment) {
  for (auto& [cell, value] : cellsOf(attachment))
    dossier.set(cell, value);
}
}  // namespace

class DossierTest : public QObject {
  Q_OBJECT

 private slots:
  void law11RowsAreOrderedByNumberThenId() {
    Dossier dossier;
    addRow(dossier, "b", "10");
    addRow(dossier, "a", "9.5");
    addRow(dossier, "d", "word");
    addRow(dossier, "c", "10");
    addRow(dossier, "e", "nan");
    QVERIFY(dossier.rows("work") == (Ids{"d", "e", "a", "b", "c"}));
    dossier.set({"work", "b", "$order"}, "-1");
    QVERIFY(dossier.rows("work") == (Ids{"b", "d", "e", "a", "c"}));
  }

  void law11RowsStayOrderedWhateverIsWritten() {
    std::mt19937 random(20240908);
    Dossier dossier;
    std::map<std::string, std::pair<double, bool>> model;
    for (int i = 0; i < 3000; ++i) {
      const std::string row = "r" + std::to_string(random() % 30);
      auto& [order, live] = model[row];
      if (random() % 2) {
        live = random() % 3 != 0;
        dossier.set({"work", row, "$row"}, live ? "live" : "deleted");
      } else {
        order = static_cast<double>(random() % 10) / 2;
        dossier.set({"work", row, "$order"}, std::to_string(order));
      }
      std::vector<std::pair<double, std::string>> expected;
      for (const auto& [id, state] : model)
        if (state.second) expected.emplace_back(state.first, id);
      std::sort(expected.begin(), expected.end());
      Ids ids;
      for (const auto& entry : expected)
        ids.push_back(entry.second);
      QVERIFY(dossier.rows("work") == ids);
    }
  }

  void aRowWithoutItsRowCellIsNotThere() {
    Dossier dossier;
    dossier.set({"work", "r1", "employer"}, "监测站");
    QCOMPARE(dossier.value("work", "r1", "employer"), std::string_view());
    QVERIFY(dossier.row("work", "r1").empty());
    QVERIFY(dossier.cells().empty());
    QVERIFY(dossier.tables().empty());
    dossier.set({"work", "r1", "$row"}, "live");
    QCOMPARE(dossier.value("work", "r1", "employer"), std::string_view("监测站"));
  }

  void theRecordRowIsAlwaysThere() {
    Dossier dossier;
    dossier.set({"basic", "@", "name"}, "古丽");
    dossier.set({"basic", "@", "$row"}, "deleted");
    QCOMPARE(dossier.value("basic", "@", "name"), std::string_view("古丽"));
    QVERIFY(dossier.rows("basic").empty());
  }

  void emptyCellsAreNotListed() {
    Dossier dossier;
    dossier.set({"basic", "@", "name"}, "");
    QVERIFY(dossier.cells().empty());
    QVERIFY(dossier.tables().empty());
  }

  void attachmentsReadBackAsTheyWereWritten() {
    Dossier dossier;
    const Attachment written = page("a1", "id_card", "r1", Side::Back, 2);
    add(dossier, written);
    const auto all = attachments(dossier);
    QCOMPARE(all.size(), std::size_t(1));
    const Attachment& read = all[0];
    QVERIFY(cellsOf(read) == cellsOf(written));
    QVERIFY(read.side == Side::Back && read.mask == MaskAnswer::Yes && read.page == 2 && read.size == 12345);
  }

  void attachmentsAreSortedBySlotRowSidePage() {
    Dossier dossier;
    add(dossier, page("a", "title", "", Side::None, 1));
    add(dossier, page("b", "degree", "r2", Side::Front, 1));
    add(dossier, page("c", "degree", "r1", Side::Back, 1));
    add(dossier, page("d", "degree", "r1", Side::Front, 10));
    add(dossier, page("e", "degree", "r1", Side::Front, 9));
    Ids ids;
    for (const Attachment& a : attachments(dossier))
      ids.push_back(a.id);
    QVERIFY(ids == (Ids{"e", "d", "c", "b", "a"}));
    QCOMPARE(attachmentsOf(dossier, "degree", "r1").size(), std::size_t(3));
    QCOMPARE(attachmentsOf(dossier, "degree").size(), std::size_t(4));
  }

  void brokenAttachmentNumbersReadAsZero() {
    Dossier dossier;
    add(dossier, page("a", "title", "", Side::None, 1));
    dossier.set({"attachment", "a", "page"}, "12x");
    dossier.set({"attachment", "a", "size"}, "-1");
    QCOMPARE(attachments(dossier)[0].page, 0);
    QCOMPARE(attachments(dossier)[0].size, std::uint64_t(0));
  }
};

std::unique_ptr<QObject> makeDossierTest() {
  return std::make_unique<DossierTest>();
}
#include "tst_dossier.moc"
