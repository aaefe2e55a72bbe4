// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Findings of what was never touched are quiet; those about what was written speak once the field is left.
#include "client/app/draft/places.hpp"
#include "client/app/draft/speaking.hpp"
#include "client/app/draft/tally.hpp"
#include "shared/rules/lack.hpp"
#include "tests/client/app/draft/draft_of_test.hpp"

#include <QSignalSpy>
#include <QTest>

namespace tarim::tests {

using namespace client::app;

class SpeakingTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void anUntouchedFormIsQuiet();
  void aFieldSpeaksOnceItIsLeft();
  void whatIsTypedIsJudgedOnlyWhenTheFieldIsLeft();
  void whatWasSaidOfAFieldStaysWhileItIsMended();
  void whatWasWrittenSpeaksWithoutAVisit();
  void aFinishedItemSpeaksAndNoOther();
  void theCheckMakesEverythingSpeak();
  void aNewRowIsQuietUntilItIsLeft();
  void aReturnedApplicationSpeaks();
  void whereThePersonWasIsStoredAndComesBack();
  void everyCheckOfALackExistsAndIsOfOneKind();
};

namespace {

int spoken(const DraftOfTest& desk, std::string_view table = {}) {
  const auto& findings = desk.draft.snapshot()->findings;
  return int(std::count_if(findings.begin(), findings.end(), [&](const rules::Finding& one) {
    return (table.empty() || one.place.table == table) && desk.draft.speaks(one);
  }));
}

int all(const DraftOfTest& desk, std::string_view table = {}) {
  const auto& findings = desk.draft.snapshot()->findings;
  return int(std::count_if(findings.begin(), findings.end(), [&](const rules::Finding& one) {
    return table.empty() || one.place.table == table;
  }));
}

qsizetype notesOf(const DraftOfTest& desk, const char* table, const char* row, const char* column) {
  return notesAt(desk.draft, {table, row, column, {}, {}}).size();
}

const dossier::CellKey kTelephone{"basic", "@", "phone"};

}  // namespace

void SpeakingTest::anUntouchedFormIsQuiet() {
  DraftOfTest desk;
  desk.turn();
  QVERIFY(all(desk) > 40);
  QCOMPARE(spoken(desk), 0);
  QCOMPARE(notesOf(desk, "basic", "@", "name"), 0);
  const Tally tally = tallyOf(*desk.draft.snapshot());
  QCOMPARE(tally.blocks + tally.warns, 0);
  QVERIFY(tally.toFill >= 40);
}

void SpeakingTest::aFieldSpeaksOnceItIsLeft() {
  DraftOfTest desk;
  desk.turn();
  desk.draft.enter(kTelephone);
  QCOMPARE(spoken(desk), 0);
  QSignalSpy changed(&desk.draft, &OpenDraft::changed);
  desk.draft.leave(kTelephone);
  QVERIFY(!changed.isEmpty());
  QCOMPARE(notesOf(desk, "basic", "@", "phone"), 1);
  QCOMPARE(spoken(desk), 1);
  desk.draft.leaveField({"basic", "@", "sex"});
  QCOMPARE(spoken(desk), 2);
  desk.turn();
  QCOMPARE(spoken(desk), 2);
}

void SpeakingTest::whatIsTypedIsJudgedOnlyWhenTheFieldIsLeft() {
  DraftOfTest desk;
  desk.turn();
  desk.draft.enter(kTelephone);
  desk.draft.type(kTelephone, "123");
  desk.turn();
  QCOMPARE(notesOf(desk, "basic", "@", "phone"), 0);
  const Tally tally =
      tallyOf(*desk.draft.snapshot(), [&](const auto& one) { return desk.draft.speaks(one); });
  QCOMPARE(tally.blocks, 0);
  QVERIFY(!tally.of("basic")->done);
  desk.draft.leave(kTelephone);
  QCOMPARE(notesOf(desk, "basic", "@", "phone"), 1);
}

void SpeakingTest::whatWasSaidOfAFieldStaysWhileItIsMended() {
  DraftOfTest desk;
  desk.set("basic", "@", "phone", "123");
  desk.turn();
  QCOMPARE(notesOf(desk, "basic", "@", "phone"), 1);
  desk.draft.enter(kTelephone);
  QCOMPARE(notesOf(desk, "basic", "@", "phone"), 1);
  desk.draft.type(kTelephone, "1234");
  desk.turn();
  QCOMPARE(notesOf(desk, "basic", "@", "phone"), 1);
  desk.draft.type(kTelephone, "13909960123");
  desk.turn();
  QCOMPARE(notesOf(desk, "basic", "@", "phone"), 0);
}

void SpeakingTest::whatWasWrittenSpeaksWithoutAVisit() {
  DraftOfTest desk;
  desk.set("basic", "@", "id_number", "652825199003070018");
  desk.set("basic", "@", "birth_date", "1991-03-07");
  desk.addPage("id_card");
  desk.turn();
  QVERIFY(notesOf(desk, "basic", "@", "id_number") + notesOf(desk, "basic", "@", "birth_date") > 0);
  QCOMPARE(notesOf(desk, "basic", "@", "name"), 0);
}

void SpeakingTest::aFinishedItemSpeaksAndNoOther() {
  DraftOfTest desk;
  desk.turn();
  desk.draft.finish("education");
  QVERIFY(all(desk, "education") > 0);
  QCOMPARE(spoken(desk, "education"), all(desk, "education"));
  QCOMPARE(spoken(desk), all(desk, "education"));
}

void SpeakingTest::theCheckMakesEverythingSpeak() {
  DraftOfTest desk;
  desk.turn();
  desk.draft.check();
  QCOMPARE(spoken(desk), all(desk));
  desk.turn();
  const Tally tally = tallyOf(*desk.draft.snapshot());
  QCOMPARE(tally.toFill, 0);
  QVERIFY(tally.blocks >= 40);
}

void SpeakingTest::aNewRowIsQuietUntilItIsLeft() {
  DraftOfTest desk;
  desk.turn();
  desk.draft.check();
  desk.addRow("awards", "r1");
  desk.draft.addedRow("awards", "r1");
  desk.turn();
  QVERIFY(all(desk, "awards") > 3);
  QCOMPARE(spoken(desk, "awards"), 0);
  desk.draft.enter({"awards", "r1", "name"});
  desk.draft.leave({"awards", "r1", "name"});
  QCOMPARE(spoken(desk, "awards"), 1);
  desk.draft.leaveRow("awards", "r1");
  QCOMPARE(spoken(desk, "awards"), all(desk, "awards"));
}

void SpeakingTest::aReturnedApplicationSpeaks() {
  DraftOfTest desk;
  desk.state.phase = workflow::Phase::Returned;
  desk.turn();
  QCOMPARE(spoken(desk), all(desk));
}

void SpeakingTest::whereThePersonWasIsStoredAndComesBack() {
  DraftOfTest desk;
  desk.turn();
  desk.draft.finish("basic");
  QVERIFY(desk.touched.isFinished("basic"));
  DraftOfTest later;
  later.touched = Touched::read(desk.touched.text());
  later.turn();
  QCOMPARE(spoken(later), all(later, "basic"));
}

void SpeakingTest::everyCheckOfALackExistsAndIsOfOneKind() {
  DraftOfTest desk;
  desk.turn();
  std::set<std::string_view> known;
  for (const policy::RuleRow& row : desk.draft.policy().rules)
    known.insert(row.check);
  std::set<std::string_view> seen;
  for (const rules::Lack lack : {rules::Lack::Answer, rules::Lack::Rows})
    for (const std::string_view check : rules::checksOf(lack)) {
      QVERIFY2(known.contains(check), std::string(check).c_str());
      QVERIFY2(seen.insert(check).second, std::string(check).c_str());
    }
  QVERIFY(rules::lackOf(desk.draft.policy(), {"no such rule", {}, {}, {}, {}, {}, {}, {}}) ==
          rules::Lack::None);
}

std::unique_ptr<QObject> makeSpeakingTest() {
  return std::make_unique<SpeakingTest>();
}

}  // namespace tarim::tests

#include "tst_speaking.moc"
