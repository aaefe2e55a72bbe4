// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A well-formed policy that contradicts itself: one edit each, refused at the part that is wrong.
#include "shared/base/json.hpp"
#include "shared/policy/policy.hpp"
#include "tests/shared/policy/tests.hpp"

#include <QFile>
#include <QTest>

using namespace tarim;
namespace json = boost::json;

namespace {

class ContradictionsTest : public QObject {
  Q_OBJECT

 private slots:
  void contradictionIsRefusedAtItsPath_data();
  void contradictionIsRefusedAtItsPath();
};

void edit(const char* name, const char* pointer, const char* value, const char* path) {
  QTest::newRow(name) << QByteArray(pointer) << QByteArray(value) << QByteArray(path);
}

void ContradictionsTest::contradictionIsRefusedAtItsPath_data() {
  QTest::addColumn<QByteArray>("pointer");
  QTest::addColumn<QByteArray>("value");
  QTest::addColumn<QByteArray>("path");
  edit("two groups of one name", "/groups/2/id", "\"basic\"", "$.groups[2].id");
  edit("two fields of one name", "/groups/1/fields/1/id", "\"name\"", "$.groups[1].fields[1].id");
  edit("groups out of order", "/groups/3/number", "1", "$.groups[3].number");
  edit("unknown type", "/groups/1/fields/0/type", "\"sound\"", "$.groups[1].fields[0].type");
  edit("clause without words", "/groups/1/fields/0/clause", "\"九(一)\"", "$.groups[1].fields[0].clause");
  edit("least above most", "/groups/1/fields/0/minCharacters", "41", "$.groups[1].fields[0].maxCharacters");
  edit("length of a choice", "/groups/1/fields/1/maxCharacters", "4", "$.groups[1].fields[1].maxCharacters");
  edit("unknown list", "/groups/1/fields/1/choices", "\"colours\"", "$.groups[1].fields[1].choices");
  edit("choices of a text", "/groups/1/fields/0/choices", "\"sex\"", "$.groups[1].fields[0].choices");
  edit("condition on no field", "/groups/2/fields/0/when/0/column", "\"unit_sort\"",
       "$.groups[2].fields[0].when[0].column");
  edit("condition on no choice", "/groups/2/fields/0/when/0/oneOf", "[\"shop\"]",
       "$.groups[2].fields[0].when[0]");
  edit("blank label", "/groups/1/fields/0/label/en", "\" \"", "$.groups[1].fields[0].label.en");
  edit("required and blank", "/groups/1/fields/0/blankWord", "true", "$.groups[1].fields[0].blankWord");
  edit("field called none", "/groups/1/fields/0/id", "\"none\"", "$.groups[1].fields[0].id");
  edit("two slots of one name", "/groups/1/evidence/1/id", "\"diploma\"", "$.groups[3].evidence[0].id");
  edit("rows slot without rows", "/groups/1/evidence/0/perRow", "true", "$.groups[1].evidence[0].perRow");
  edit("two sides on one page", "/groups/1/evidence/0/maxPages", "1", "$.groups[1].evidence[0].maxPages");
  edit("unknown file type", "/groups/1/evidence/0/types", "[\"gif\"]", "$.groups[1].evidence[0].types");
  edit("row title with no field", "/groups/5/rows/title", "\"{when}\"", "$.groups[5].rows.title");
  edit("window that ends first", "/windows/0/to", "\"2024-08-23T00:00:00+08:00\"", "$.windows[0].to");
  edit("windows out of order", "/windows/1/from", "\"2024-08-01T00:00:00+08:00\"", "$.windows[1].from");
  edit("no apply window", "/windows/0/id", "\"ask\"", "$.windows");
  edit("day that does not exist", "/windows/0/from", "\"2024-02-30T00:00:00+08:00\"", "$.windows[0].from");
  edit("level that is not offered", "/kinds/1/levels", "[\"senior\"]", "$.kinds[1].levels");
  edit("offered without a fee", "/kinds/1/levels", "[\"junior\",\"intermediate\"]", "$.kinds[1].levels");
  edit("fee of no kind", "/fees/0/kind", "\"gift\"", "$.kinds[0].levels");
  edit("negative fee", "/fees/0/yuan", "-1", "$.fees[0].yuan");
  edit("unknown role", "/review/steps/0/role", "\"mayor\"", "$.review.steps[0].role");
  edit("unknown start of the hours", "/review/returnCountsFrom", "\"noticed\"", "$.review.returnCountsFrom");
  edit("no time to mend", "/review/returnHours", "0", "$.review.returnHours");
  edit("holiday and workday", "/calendar/years/2024/workdays", "[\"2024-01-01\"]", "$.calendar.years.2024");
  edit("holiday of another year", "/calendar/years/2024/holidays", "[\"2025-01-01\"]",
       "$.calendar.years.2024.holidays");
  edit("cycle year without a list", "/cycleYear", "2030", "$.calendar.years");
  edit("unknown severity", "/rules/0/severity", "\"kills\"", "$.rules[0].severity");
  edit("rule of no group", "/rules/0/group", "\"lunch\"", "$.rules[0].group");
  edit("rule without a clause", "/rules/0/clause", "\"\"", "$.rules[0].clause");
  edit("two rules of one name", "/rules/1/id", "\"window\"", "$.rules[1].id");
  edit("two stages of a kind", "/stages/1/kind", "\"papers\"", "$.stages[1].kind");
  edit("stage of no clause", "/stages/0/clause", "\"九\"", "$.stages[0].clause");
  edit("stage of no window", "/stages/0/window", "\"spring\"", "$.stages[0].window");
  edit("stage of an applicant", "/stages/0/role", "\"applicant\"", "$.stages[0].role");
  edit("stage after one below", "/stages/0/after", "[\"fees\"]", "$.stages[0].after");
  edit("key of another kind of stage", "/stages/0/experts", "3", "$.stages[0].experts");
  edit("points without a sheet", "/stages/2/sheet", "[]", "$.stages[2].sheet");
  edit("a line that gives nothing", "/stages/2/sheet/0/most", "0", "$.stages[2].sheet[0].most");
  edit("more than all attend", "/stages/3/attend/of", "4", "$.stages[3].attend");
  edit("no points that pass", "/stages/3/decides", "\"points\"", "$.stages[3].passPoints");
  edit("nobody judges", "/stages/3/experts", "0", "$.stages[3].experts");
  edit("open point for nobody", "/open/0/confirm", "\"anybody\"", "$.open[0].confirm");
  edit("another format", "/format", "2", "$.format");
}

void ContradictionsTest::contradictionIsRefusedAtItsPath() {
  QFETCH(QByteArray, pointer);
  QFETCH(QByteArray, value);
  QFETCH(QByteArray, path);
  QFile file(QStringLiteral(TARIM_POLICIES_DIR "/bazhou-ecology-2024/policy.json"));
  QVERIFY(file.open(QIODevice::ReadOnly));
  json::value edited = json::parse(file.readAll().toStdString());
  const auto slash = pointer.lastIndexOf('/');
  boost::system::error_code missing;
  json::value* owner = &edited;
  if (slash > 0) owner = edited.find_pointer(pointer.left(slash).toStdString(), missing);
  QVERIFY(owner);
  owner->as_object()[pointer.mid(slash + 1).toStdString()] = json::parse(value.toStdString());
  const auto loaded = policy::loadText(json::serialize(edited), "policy.json");
  QVERIFY(!loaded.has_value());
  QCOMPARE(loaded.error().code(), base::Code::InvalidPolicy);
  QCOMPARE(loaded.error().place().path, path.toStdString());
}

}  // namespace

std::unique_ptr<QObject> makeContradictionsTest() {
  return std::make_unique<ContradictionsTest>();
}

#include "tst_contradictions.moc"
