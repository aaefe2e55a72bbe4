// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What the rules and a return say is found at the place that it is about, and nowhere else.
#include "client/app/draft/places.hpp"
#include "tests/client/app/draft/draft_of_test.hpp"

#include <QTest>

namespace tarim::tests {

using namespace client::app;

class PlacesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aFindingStandsAtItsCellAndAtNoOther();
  void aFindingSpeaksTheLanguageAndKeepsItsClauseInOnePiece();
  void theGravestNoteGivesTheLevel_data();
  void theGravestNoteGivesTheLevel();
  void aGapIsToldByItsMonthsAndIsNoNote();
  void theEmptyMonthsBeforeTheFirstPeriodHaveNothingToEnd();
  void aReasonStandsAtItsRowOnly();
  void aReasonOnTheRecordMayNameNoRow();
  void aReasonOnAPageStandsAtThePage();
  void aReasonIsChosenWordsAndOwnWords_data();
  void aReasonIsChosenWordsAndOwnWords();
};

namespace {

const rules::FindingPlace kPhone{"basic", "@", "phone", {}, {}};

QString textOf(const QVariantList& list, int at = 0) {
  return list.value(at).toMap().value(QStringLiteral("text")).toString();
}

workflow::Reason reasonAt(const std::string& table, const std::string& row, const std::string& column) {
  workflow::Reason reason;
  reason.table = table;
  reason.row = row;
  reason.column = column;
  reason.words = "请重写";
  return reason;
}

/// Returned for these reasons.
void giveBack(DraftOfTest& desk, std::vector<workflow::Reason> reasons) {
  desk.state.phase = workflow::Phase::Returned;
  desk.mended.assign(reasons.size(), false);
  desk.state.reasons = std::move(reasons);
  desk.turn();
}

void addPeriod(DraftOfTest& desk, const std::string& row, const std::string& from, const std::string& to) {
  desk.addRow("work", row);
  desk.set("work", row, "from", from);
  desk.set("work", row, "to", to);
  desk.set("work", row, "employer", "单位");
}

/// The finding of this check at work; null when there is none.
const rules::Finding* findingOf(const DraftOfTest& desk, std::string_view check) {
  for (const rules::Finding& finding : desk.draft.snapshot()->findings)
    for (const policy::RuleRow& rule : desk.draft.policy().rules)
      if (rule.id == finding.rule && rule.check == check && finding.place.table == "work") return &finding;
  return nullptr;
}

}  // namespace

void PlacesTest::aFindingStandsAtItsCellAndAtNoOther() {
  DraftOfTest desk;
  desk.turn();
  const auto without = notesAt(desk.draft, kPhone);
  desk.set("basic", "@", "phone", "123");
  desk.turn();
  const auto notes = notesAt(desk.draft, kPhone);
  QVERIFY(!notes.isEmpty());
  QVERIFY(notes != without);
  QVERIFY(textOf(notes).contains(QStringLiteral("123")));
  for (const QVariant& elsewhere : notesAt(desk.draft, {"basic", "@", "name", {}, {}}))
    QVERIFY(!elsewhere.toMap().value(QStringLiteral("text")).toString().contains(QStringLiteral("123")));
  QVERIFY(notesAt(desk.draft, {"basic", "r1", "phone", {}, {}}).isEmpty());
}

void PlacesTest::aFindingSpeaksTheLanguageAndKeepsItsClauseInOnePiece() {
  DraftOfTest desk;
  desk.set("basic", "@", "phone", "123");
  desk.turn();
  const QString chinese = textOf(notesAt(desk.draft, kPhone));
  desk.draft.setLanguage(QStringLiteral("en"));
  const QVariantList notes = notesAt(desk.draft, kPhone);
  QVERIFY(textOf(notes) != chinese);
  const QString clause = notes.first().toMap().value(QStringLiteral("clause")).toString();
  QVERIFY(clause.contains(QChar(0x2060)));
  QVERIFY(QString(clause).remove(QChar(0x2060)).startsWith(QStringLiteral("四")) ||
          QString(clause).remove(QChar(0x2060)).startsWith(QStringLiteral("五")));
}

void PlacesTest::theGravestNoteGivesTheLevel_data() {
  QTest::addColumn<QStringList>("levels");
  QTest::addColumn<QString>("worst");
  QTest::newRow("none") << QStringList() << "";
  QTest::newRow("one") << QStringList{"info"} << "info";
  QTest::newRow("a warning after an information") << QStringList{"info", "warn"} << "warn";
  QTest::newRow("an information after a warning") << QStringList{"warn", "info"} << "warn";
  QTest::newRow("what blocks") << QStringList{"warn", "block", "info"} << "block";
}

void PlacesTest::theGravestNoteGivesTheLevel() {
  QFETCH(QStringList, levels);
  QFETCH(QString, worst);
  QVariantList notes;
  for (const QString& level : levels)
    notes << QVariantMap{{QStringLiteral("level"), level}};
  QCOMPARE(worstOf(notes), worst);
}

void PlacesTest::aGapIsToldByItsMonthsAndIsNoNote() {
  DraftOfTest desk;
  addPeriod(desk, "r1", "2016-08", "2019-06");
  addPeriod(desk, "r2", "2019-12", "now");
  desk.turn();
  const rules::Finding* finding = findingOf(desk, "periods.gap");
  QVERIFY(finding);
  const auto gap = gapOf(desk.draft, *finding);
  QVERIFY(gap);
  QCOMPARE(gap->first, std::string("2019-07"));
  QCOMPARE(gap->last, std::string("2019-11"));
  QVERIFY(gap->between);
  for (const QVariant& note : notesAt(desk.draft, finding->place))
    QVERIFY(note.toMap() != noteOf(desk.draft, *finding));
}

void PlacesTest::theEmptyMonthsBeforeTheFirstPeriodHaveNothingToEnd() {
  DraftOfTest desk;
  desk.set("basic", "@", "work_start", "2014-07");
  addPeriod(desk, "r1", "2016-08", "now");
  desk.turn();
  const rules::Finding* finding = findingOf(desk, "periods.begin");
  QVERIFY(finding);
  const auto gap = gapOf(desk.draft, *finding);
  QVERIFY(gap);
  QCOMPARE(gap->first, std::string("2014-07"));
  QCOMPARE(gap->last, std::string("2016-07"));
  QVERIFY(!gap->between);
}

void PlacesTest::aReasonStandsAtItsRowOnly() {
  DraftOfTest desk;
  addPeriod(desk, "r1", "2016-08", "2019-06");
  addPeriod(desk, "r2", "2019-07", "now");
  giveBack(desk, {reasonAt("work", "r1", "employer")});
  QCOMPARE(textOf(reasonsAt(desk.draft, {"work", "r1", "employer", {}, {}})), QStringLiteral("请重写"));
  for (const rules::FindingPlace& other : {rules::FindingPlace{"work", "r2", "employer", {}, {}},
                                           {"work", "r1", "from", {}, {}},
                                           {"work", "r1", {}, {}, {}},
                                           {"practice", "r1", "employer", {}, {}}})
    QVERIFY(reasonsAt(desk.draft, other).isEmpty());
}

void PlacesTest::aReasonOnTheRecordMayNameNoRow() {
  DraftOfTest desk;
  giveBack(desk, {reasonAt("basic", "", "phone"), reasonAt("basic", "@", "name")});
  for (const char* row : {"", "@"}) {
    QCOMPARE(reasonsAt(desk.draft, {"basic", row, "phone", {}, {}}).size(), 1);
    QCOMPARE(reasonsAt(desk.draft, {"basic", row, "name", {}, {}}).size(), 1);
  }
}

void PlacesTest::aReasonOnAPageStandsAtThePage() {
  DraftOfTest desk;
  addPeriod(desk, "r1", "2016-08", "now");
  const std::string page = desk.addPage("work_proof", "work", "r1");
  workflow::Reason reason = reasonAt("work", "r1", "");
  reason.slot = "work_proof";
  reason.attachment = page;
  giveBack(desk, {reason});
  // Wherever a page is shown, also where only its id is known.
  QCOMPARE(reasonsAt(desk.draft, {"work", "r1", {}, "work_proof", page}).size(), 1);
  QCOMPARE(reasonsAt(desk.draft, {{}, {}, {}, {}, page}).size(), 1);
  QVERIFY(reasonsAt(desk.draft, {"work", "r1", {}, "work_proof", "another"}).isEmpty());
  QVERIFY(reasonsAt(desk.draft, {"work", "r1", {}, {}, {}}).isEmpty());
}

void PlacesTest::aReasonIsChosenWordsAndOwnWords_data() {
  QTest::addColumn<QString>("code");
  QTest::addColumn<QString>("words");
  QTest::addColumn<QString>("expected");
  QTest::newRow("both") << "unclear_scan"
                        << "左下角"
                        << "扫描件不清晰或不完整：左下角";
  QTest::newRow("chosen") << "unclear_scan"
                          << ""
                          << "扫描件不清晰或不完整";
  QTest::newRow("own") << ""
                       << "左下角"
                       << "左下角";
  QTest::newRow("a code of another policy") << "somewhere_else"
                                            << "左下角"
                                            << "左下角";
}

void PlacesTest::aReasonIsChosenWordsAndOwnWords() {
  QFETCH(QString, code);
  QFETCH(QString, words);
  QFETCH(QString, expected);
  DraftOfTest desk;
  workflow::Reason reason = reasonAt("basic", "@", "phone");
  reason.code = code.toStdString();
  reason.words = words.toStdString();
  giveBack(desk, {reason});
  QCOMPARE(textOf(reasonsAt(desk.draft, kPhone)), expected);
}

std::unique_ptr<QObject> makePlacesTest() {
  return std::make_unique<PlacesTest>();
}

}  // namespace tarim::tests

#include "tst_places.moc"
