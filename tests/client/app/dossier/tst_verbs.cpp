// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A law of the models: whatever a person does through them, in whatever order and with whatever snapshots in
// between, gives the dossier that the same cells written directly give.
#include "client/app/dossier/field_list_model.hpp"
#include "client/app/dossier/group_form.hpp"
#include "client/app/dossier/row_list_model.hpp"
#include "client/app/scans/page_list_model.hpp"
#include "tests/client/app/dossier/form_of_test.hpp"

#include <QTest>

#include <random>

namespace tarim::tests {

using namespace client::app;

class VerbsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void anySequenceEqualsTheCellsWrittenDirectly_data();
  void anySequenceEqualsTheCellsWrittenDirectly();
  void rowsStandWhereTheyWereMoved_data();
  void rowsStandWhereTheyWereMoved();
};

namespace {

/// Does what people do, and keeps every edit that came out of it.
class Person {
 public:
  Person(DraftOfTest& draft, unsigned seed) : m_draft(draft), m_random(seed), m_form(draft) {
    m_fields.setForm(&m_form);
    m_pages.setView(&m_form);
  }

  void act() {
    const QString group = pick(QStringList{"basic", "work", "awards", "title", "training"});
    m_form.setGroup(group);
    const QString row = m_rows.count() > 0 && number(3) > 0
                            ? cellOf(m_rows, number(m_rows.count()), "rowId").toString()
                            : "@";
    m_fields.setRow(row);
    switch (number(12)) {
      case 0:
        m_rows.add();
        break;
      case 1:
        m_rows.remove(row);
        break;
      case 2:
        m_rows.move(row, number(2) ? 1 : -1);
        break;
      case 3:
        m_form.undo();
        break;
      case 4:
        m_form.setNone(number(2));
        break;
      case 5:
        onPage();
        break;
      case 6:
        turn();
        break;
      case 7:
        m_draft.showStale();
        break;
      default:
        onField();
    }
    take();
  }
  void turn() {
    take();
    m_draft.turn();
  }
  [[nodiscard]] const std::vector<client::CellEdit>& edits() const { return m_edits; }

 private:
  int number(int below) { return int(m_random() % unsigned(below)); }
  QString pick(const QStringList& list) { return list[number(int(list.size()))]; }
  void onField() {
    if (m_fields.count() == 0) return;
    const QString field = cellOf(m_fields, number(m_fields.count()), "fieldId").toString();
    const QString value = pick(QStringList{"", "无", "yes", "2019-07", "now", "至今", "且末县", "other"});
    if (number(2))
      m_fields.type(field, value);
    else
      m_fields.put(field, value);
    if (number(2)) m_fields.enter(field);
    if (number(3) == 0) m_fields.leave(field);
  }
  void onPage() {
    if (m_pages.total() == 0) return;
    const QString page = cellOf(m_pages, number(m_pages.total()), "pageId").toString();
    switch (number(3)) {
      case 0:
        m_pages.answer(page, pick(QStringList{"yes", "no", ""}));
        break;
      case 1:
        m_pages.rotate(page, number(2));
        break;
      default:
        m_pages.remove(page);
    }
  }
  void take() {
    for (std::size_t i = m_seen > m_draft.waiting.size() ? 0 : m_seen; i < m_draft.waiting.size(); ++i)
      m_edits.push_back(m_draft.waiting[i]);
    m_seen = m_draft.waiting.size();
  }

  DraftOfTest& m_draft;
  std::mt19937 m_random;
  FormOfTest m_form;
  RowListModel& m_rows = *m_form.rows();
  FieldListModel m_fields;
  PageListModel m_pages;
  std::vector<client::CellEdit> m_edits;
  std::size_t m_seen = 0;
};

}  // namespace

void VerbsTest::anySequenceEqualsTheCellsWrittenDirectly_data() {
  QTest::addColumn<unsigned>("seed");
  for (unsigned seed = 1; seed <= 24; ++seed)
    QTest::addRow("seed %u", seed) << seed;
}

void VerbsTest::anySequenceEqualsTheCellsWrittenDirectly() {
  QFETCH(unsigned, seed);
  DraftOfTest draft;
  draft.addRow("work", "w1");
  draft.addPage("work_proof", "work", "w1");
  draft.addPage("id_card");
  dossier::Dossier direct = draft.dossier;
  draft.turn();
  Person person(draft, seed);
  for (int step = 0; step < 120; ++step) {
    person.act();
    dossier::Dossier written = direct;
    for (const client::CellEdit& edit : person.edits())
      written.set(edit.cell, edit.value);
    QCOMPARE(draft.draft.dossier().cells(), written.cells());
  }
  person.turn();
  for (const client::CellEdit& edit : person.edits())
    direct.set(edit.cell, edit.value);
  QCOMPARE(draft.dossier.cells(), direct.cells());
  QVERIFY(!person.edits().empty());
}

void VerbsTest::rowsStandWhereTheyWereMoved_data() {
  QTest::addColumn<QString>("order");
  QTest::newRow("in steps") << "1 2 3 4 5";
  QTest::newRow("all alike") << "1 1 1 1 1";
  QTest::newRow("never ordered") << "0 0 0 0 0";
}

void VerbsTest::rowsStandWhereTheyWereMoved() {
  QFETCH(QString, order);
  DraftOfTest draft;
  const QStringList orders = order.split(QLatin1Char(' '));
  for (int i = 0; i < orders.size(); ++i) {
    const std::string row = "r" + std::to_string(i);
    draft.set("awards", row, "$row", "live");
    draft.set("awards", row, "$order", orders[i].toStdString());
  }
  draft.turn();
  FormOfTest form(draft, QStringLiteral("awards"));
  RowListModel& rows = *form.rows();
  std::vector<std::string> expected = draft.dossier.rows("awards");
  std::mt19937 random(7);
  for (int step = 0; step < 300; ++step) {
    const std::size_t at = random() % expected.size();
    const int by = random() % 2 ? 1 : -1;
    const std::string row = expected[at];
    const auto to = std::ptrdiff_t(at) + by;
    if (to >= 0 && to < std::ptrdiff_t(expected.size())) std::swap(expected[at], expected[std::size_t(to)]);
    rows.move(QString::fromStdString(row), by);
    if (random() % 3 == 0) draft.turn();
    QCOMPARE(draft.draft.dossier().rows("awards"), expected);
  }
}

std::unique_ptr<QObject> makeVerbsTest() {
  return std::make_unique<VerbsTest>();
}

}  // namespace tarim::tests

#include "tst_verbs.moc"
