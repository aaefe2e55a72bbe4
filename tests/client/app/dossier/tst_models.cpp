// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/dossier/field_list_model.hpp"
#include "client/app/dossier/group_form.hpp"
#include "client/app/dossier/group_list_model.hpp"
#include "client/app/dossier/row_list_model.hpp"
#include "client/app/dossier/slot_list_model.hpp"
#include "client/app/scans/page_list_model.hpp"
#include "tests/client/app/dossier/form_of_test.hpp"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

namespace tarim::tests {

using namespace client::app;

class ModelsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyGroupShowsTheFormItIsMadeFrom();
  void aRowsFieldsLookAsExpected();
  void conditionsShowAndHideFields();
  void aGapStandsBeforeItsRowAndIsFilled();
  void theEndBeforeAGapIsMoved();
  void reasonsOfAReturnStandAtTheirPlaceAndTellWhetherMended();
  void findingsWithoutAPlaceOnThePageStandAtItsTop();
  void noneIsOneTapAndTakenBackByARow();
  void modelsKeepTheirRulesWhileRowsComeMoveAndGo();
  void aKeyStrokeAmongTwoHundredRowsChangesOneCard();
};

namespace {

void compareWithCase(const QJsonArray& found, const QString& name) {
  const QString path = QStringLiteral(TARIM_TESTS_DIR "/cases/app/%1.json").arg(name);
  QFile file(path);
  const QByteArray expected = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  if (QJsonDocument::fromJson(expected).array() == found) return;
  QFile actual(QString(path).replace(QStringLiteral(".json"), QStringLiteral(".actual.json")));
  if (actual.open(QIODevice::WriteOnly)) actual.write(QJsonDocument(found).toJson());
  QFAIL(qPrintable(QStringLiteral("differs from %1; see %2").arg(path, actual.fileName())));
}

int rowOf(const QAbstractItemModel& model, const QByteArray& role, const QString& value) {
  for (int row = 0; row < model.rowCount(); ++row)
    if (cellOf(model, row, role) == value) return row;
  return -1;
}

void addPeriod(DraftOfTest& draft, const std::string& row, const std::string& from, const std::string& to) {
  draft.addRow("work", row);
  draft.set("work", row, "from", from);
  draft.set("work", row, "to", to);
  draft.set("work", row, "employer", "单位" + row);
  draft.set("work", row, "kind", "study");
}

}  // namespace

void ModelsTest::everyGroupShowsTheFormItIsMadeFrom() {
  DraftOfTest draft;
  draft.turn();
  FormOfTest page(draft);
  GroupListModel groups;
  groups.setView(&page);
  QCOMPARE(groups.count(), 16);
  for (const policy::Group& group : draft.draft.policy().groups) {
    FormOfTest form(draft, QString::fromStdString(group.id));
    QVERIFY2(form.isReady(), group.id.c_str());
    QVERIFY2(!form.title().isEmpty() && !form.hint().isEmpty() && !form.formatClause().isEmpty(),
             group.id.c_str());
    FieldListModel fields;
    fields.setForm(&form);
    const auto asked = std::count_if(
        group.fields.begin(), group.fields.end(),
        [&](const policy::Field& field) { return rules::holds(field.when, draft.dossier, group.id, "@"); });
    QCOMPARE(fields.count(), int(asked));
  }
  FormOfTest promise(draft, QStringLiteral("promise"));
  QCOMPARE(promise.sentence().toStdString(), draft.draft.policy().sentences.at("promise"));
}

void ModelsTest::aRowsFieldsLookAsExpected() {
  DraftOfTest draft;
  addPeriod(draft, "r1", "2016-08", "now");
  draft.set("work", "r1", "duty", "无");
  draft.touched.check();
  draft.turn();
  FormOfTest form(draft, QStringLiteral("work"));
  FieldListModel fields;
  fields.setForm(&form);
  fields.setRow(QStringLiteral("r1"));
  compareWithCase(dump(fields, {QStringLiteral("help")}), QStringLiteral("work_row_fields"));
  compareWithCase(dump(*form.rows()), QStringLiteral("work_rows"));
}

void ModelsTest::conditionsShowAndHideFields() {
  DraftOfTest draft;
  draft.turn();
  FormOfTest form(draft, QStringLiteral("title"));
  FieldListModel fields;
  fields.setForm(&form);
  QCOMPARE(fields.count(), 1);
  SlotListModel slots_;
  slots_.setForm(&form);
  QCOMPARE(slots_.count(), 0);
  fields.put(QStringLiteral("has_title"), QStringLiteral("yes"));
  QVERIFY(fields.count() > 1);
  QCOMPARE(slots_.count(), 3);
}

void ModelsTest::aGapStandsBeforeItsRowAndIsFilled() {
  DraftOfTest draft;
  addPeriod(draft, "r1", "2016-08", "2019-06");
  addPeriod(draft, "r2", "2019-12", "now");
  draft.turn();
  FormOfTest form(draft, QStringLiteral("work"));
  RowListModel& rows = *form.rows();
  QCOMPARE(cellOf(rows, 0, "gapTitle").toString(), QString());
  QCOMPARE(cellOf(rows, 1, "gapTitle").toString(), QStringLiteral("2019年7月至2019年11月没有工作经历"));
  QVERIFY(cellOf(rows, 1, "gapCanEnd").toBool());
  const QString filled = rows.fillGap(QStringLiteral("r2"));
  QCOMPARE(rows.placeOf(filled), 1);
  QCOMPARE(cellOf(rows, 1, "title").toString(), QStringLiteral("2019年7月 — 2019年11月"));
  draft.turn();
  QCOMPARE(cellOf(rows, 2, "gapTitle").toString(), QString());
}

void ModelsTest::theEndBeforeAGapIsMoved() {
  DraftOfTest draft;
  addPeriod(draft, "r1", "2016-08", "2019-06");
  addPeriod(draft, "r2", "2019-12", "now");
  draft.turn();
  FormOfTest form(draft, QStringLiteral("work"));
  RowListModel& rows = *form.rows();
  rows.endBeforeGap(QStringLiteral("r2"));
  draft.turn();
  QCOMPARE(draft.dossier.value("work", "r1", "to"), std::string_view("2019-11"));
  QCOMPARE(cellOf(rows, 1, "gapTitle").toString(), QString());
}

void ModelsTest::reasonsOfAReturnStandAtTheirPlaceAndTellWhetherMended() {
  DraftOfTest draft;
  addPeriod(draft, "r1", "2016-08", "now");
  const std::string page = draft.addPage("id_card");
  draft.state.phase = workflow::Phase::Returned;
  workflow::Reason field;
  field.table = "work";
  field.row = "r1";
  field.column = "employer";
  field.code = "differs";
  field.words = "公章上不是这个名字";
  workflow::Reason scan;
  scan.table = "basic";
  scan.slot = "id_card";
  scan.attachment = page;
  scan.code = "unclear_scan";
  draft.state.reasons = {field, scan};
  draft.mended = {true, false};
  draft.turn();
  FormOfTest form(draft, QStringLiteral("work"));
  FieldListModel fields;
  fields.setForm(&form);
  fields.setRow(QStringLiteral("r1"));
  const QVariantMap said =
      cellOf(fields, rowOf(fields, "fieldId", "employer"), "reasons").toList().value(0).toMap();
  QCOMPARE(said.value(QStringLiteral("text")).toString(),
           QStringLiteral("填写内容与材料不一致：公章上不是这个名字"));
  QVERIFY(said.value(QStringLiteral("mended")).toBool());
  PageListModel pages;
  pages.setView(&form);
  const QVariantMap onPage = cellOf(pages, 0, "reasons").toList().value(0).toMap();
  QCOMPARE(onPage.value(QStringLiteral("text")).toString(), QStringLiteral("扫描件不清晰或不完整"));
  QVERIFY(!onPage.value(QStringLiteral("mended")).toBool());
}

void ModelsTest::findingsWithoutAPlaceOnThePageStandAtItsTop() {
  DraftOfTest draft;
  draft.touched.check();
  draft.turn();
  for (const policy::Group& group : draft.draft.policy().groups) {
    FormOfTest form(draft, QString::fromStdString(group.id));
    FieldListModel fields;
    fields.setForm(&form);
    SlotListModel evidence;
    evidence.setForm(&form);
    qsizetype said = form.notes().size();
    for (int i = 0; i < fields.count(); ++i)
      said += cellOf(fields, i, "notes").toList().size();
    for (int i = 0; i < evidence.count(); ++i)
      said += cellOf(evidence, i, "notes").toList().size();
    const auto& findings = draft.draft.snapshot()->findings;
    const auto told = std::count_if(findings.begin(), findings.end(),
                                    [&](const auto& one) { return one.place.table == group.id; });
    // “没有就点“无”” is not said where another finding asks for rows.
    const bool isRefused = group.hasRows && group.rows.mayBeNone && !form.mayBeNone();
    QCOMPARE(said + (isRefused ? 1 : 0), told);
  }
}

void ModelsTest::noneIsOneTapAndTakenBackByARow() {
  DraftOfTest draft;
  draft.turn();
  FormOfTest form(draft, QStringLiteral("awards"));
  QVERIFY(form.mayBeNone());
  form.setNone(true);
  draft.turn();
  QVERIFY(form.isNone());
  QCOMPARE(draft.dossier.value("awards", "@", "none"), std::string_view("无"));
  RowListModel& rows = *form.rows();
  QVERIFY(!rows.add().isEmpty());
  draft.turn();
  QVERIFY(!form.isNone());
  QCOMPARE(rows.count(), 1);
}

void ModelsTest::modelsKeepTheirRulesWhileRowsComeMoveAndGo() {
  DraftOfTest draft;
  draft.turn();
  FormOfTest form(draft, QStringLiteral("work"));
  RowListModel& rows = *form.rows();
  FieldListModel fields;
  SlotListModel evidence;
  PageListModel pages;
  GroupListModel groups;
  const auto failing = QAbstractItemModelTester::FailureReportingMode::QtTest;
  QAbstractItemModelTester first(&rows, failing);
  QAbstractItemModelTester second(&fields, failing);
  QAbstractItemModelTester third(&pages, failing);
  QAbstractItemModelTester fourth(&groups, failing);
  QAbstractItemModelTester fifth(&evidence, failing);
  pages.setView(&form);
  groups.setView(&form);
  fields.setForm(&form);
  evidence.setForm(&form);
  QStringList ids;
  for (int i = 0; i < 5; ++i)
    ids << rows.add();
  fields.setRow(ids[2]);
  draft.addPage("work_proof", "work", ids[2].toStdString());
  draft.turn();
  rows.move(ids[4], -1);
  rows.move(ids[0], 1);
  rows.remove(ids[2]);
  draft.turn();
  QCOMPARE(pages.total(), 0);
  form.undo();
  draft.turn();
  QCOMPARE(pages.total(), 1);
  QCOMPARE(rows.count(), 5);
  form.setGroup(QStringLiteral("awards"));
  QCOMPARE(rows.count(), 0);
}

void ModelsTest::aKeyStrokeAmongTwoHundredRowsChangesOneCard() {
  DraftOfTest draft;
  for (int i = 0; i < 200; ++i)
    addPeriod(draft, "r" + std::to_string(i), "2016-08", "2016-09");
  draft.turn();
  FormOfTest form(draft, QStringLiteral("work"));
  RowListModel& rows = *form.rows();
  FieldListModel fields;
  fields.setForm(&form);
  fields.setRow(QStringLiteral("r7"));
  QSignalSpy changed(&rows, &QAbstractItemModel::dataChanged);
  QSignalSpy reset(&rows, &QAbstractItemModel::modelReset);
  fields.type(QStringLiteral("employer"), QStringLiteral("且末县"));
  QCOMPARE(changed.size(), 1);
  QCOMPARE(changed.first().first().toModelIndex().row(), rows.placeOf(QStringLiteral("r7")));
  QCOMPARE(reset.size(), 0);
}

std::unique_ptr<QObject> makeModelsTest() {
  return std::make_unique<ModelsTest>();
}

}  // namespace tarim::tests

#include "tst_models.moc"
