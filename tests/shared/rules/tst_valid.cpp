// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Applications that are in order have nothing that blocks, whoever applies for what: the demo's, and others
// made from it.
#include "demo/application.hpp"
#include "demo/cycle.hpp"
#include "tests/shared/rules/bazhou.hpp"
#include "tests/shared/rules/tests.hpp"

#include <QTest>

#include <set>

using namespace tarim;
using tests::setCell;

namespace {

class ValidTest : public QObject {
  Q_OBJECT

 private slots:
  void nothingBlocksOnAnyDay_data();
  void nothingBlocksOnAnyDay();
  void nothingBlocksForAnybodyInOrder_data();
  void nothingBlocksForAnybodyInOrder();
  void publicityBlocksAtTheRecommendingStep();
};

dossier::Dossier demoOf(const policy::Policy& policy, const char* day) {
  return demo::applicationFor(policy, base::parseDate(day).value()).value();
}

void put(dossier::Dossier& dossier, const std::string& table, const std::string& row,
         const std::map<std::string, std::string>& cells) {
  for (const auto& [column, value] : cells)
    setCell(dossier, table, row, column, value);
}

void addPage(dossier::Dossier& dossier, const std::string& slot, const std::string& row = {}) {
  tests::addRow(dossier, "attachment", "new_" + slot);
  put(dossier, "attachment", "new_" + slot,
      {{"slot", slot}, {"row", row}, {"type", "jpeg"}, {"page", "1"}, {"mask", "no"}});
}

void deleteRow(dossier::Dossier& dossier, const std::string& table, const std::string& row) {
  setCell(dossier, table, row, "$row", "deleted");
}

void deletePagesOf(dossier::Dossier& dossier, const std::string& slot) {
  for (const dossier::Attachment& page : dossier::attachmentsOf(dossier, slot))
    deleteRow(dossier, "attachment", page.id);
}

void dropRow(dossier::Dossier& dossier, const std::string& table, const std::string& row) {
  deleteRow(dossier, table, row);
  for (const dossier::Attachment& page : dossier::attachments(dossier))
    if (page.row == row) deleteRow(dossier, "attachment", page.id);
}

void withoutTitle(dossier::Dossier& dossier) {
  put(dossier, "title", "@",
      {{"has_title", "no"},
       {"current_title", ""},
       {"obtained", ""},
       {"appointed", ""},
       {"years", ""},
       {"obtained_in", ""}});
  for (const char* slot : {"title_file", "title_certificate", "title_review_form"})
    deletePagesOf(dossier, slot);
}

using Change = void (*)(dossier::Dossier&);
struct Person {
  const char* name;
  Change change;
};

const std::vector<Person>& people() {
  static const std::vector<Person> kPeople{
      {"as the demo", [](dossier::Dossier&) {}},
      {"enterprise",
       [](dossier::Dossier& d) {
         setCell(d, "basic", "@", "unit_kind", "enterprise");
         put(d, "insurance", "@", {{"from", "2024-03"}, {"to", "2024-08"}, {"paid_months", "6"}});
         addPage(d, "insurance_sheet");
       }},
      {"moved from a government organ",
       [](dossier::Dossier& d) {
         setCell(d, "basic", "@", "from_government", "yes");
         addPage(d, "transfer_appointment");
         addPage(d, "transfer_cadre_form");
       }},
      {"title obtained elsewhere",
       [](dossier::Dossier& d) { setCell(d, "title", "@", "obtained_in", "elsewhere"); }},
      {"two of three title documents", [](dossier::Dossier& d) { deletePagesOf(d, "title_file"); }},
      {"exempt from training",
       [](dossier::Dossier& d) {
         for (const char* row : {"tra1", "tra2"})
           dropRow(d, "training", row);
         put(d, "training", "@",
             {{"exempt", "yes"},
              {"exempt_approved", "yes"},
              {"exempt_from", "2020"},
              {"exempt_to", "2021"},
              {"exempt_reason", "参加“访惠聚”驻村工作"}});
         addPage(d, "exemption_form");
       }},
      {"first recognition as assistant engineer",
       [](dossier::Dossier& d) {
         put(d, "application", "@",
             {{"kind", "initial"}, {"level", "junior"}, {"junior_title", "assistant_engineer"}});
         withoutTitle(d);
         dropRow(d, "education", "edu2");
       }},
      {"first recognition as engineer",
       [](dossier::Dossier& d) {
         setCell(d, "application", "@", "kind", "initial");
         withoutTitle(d);
       }},
      {"assessment as assistant engineer",
       [](dossier::Dossier& d) {
         put(d, "application", "@", {{"level", "junior"}, {"junior_title", "assistant_engineer"}});
         put(d, "education", "edu1", {{"level", "college"}, {"degree", "none"}});
         dropRow(d, "education", "edu2");
         deletePagesOf(d, "degree_certificate");
         setCell(d, "title", "@", "current_title", "technician");
       }},
      {"grant", [](dossier::Dossier& d) { setCell(d, "application", "@", "kind", "grant"); }},
      {"student file in place of CHSI",
       [](dossier::Dossier& d) {
         put(d, "education", "edu1", {{"proof", "student_file"}, {"chsi_valid_until", ""}});
         for (const dossier::Attachment& page : dossier::attachmentsOf(d, "chsi_sheet", "edu1"))
           deleteRow(d, "attachment", page.id);
         addPage(d, "student_file", "edu1");
       }},
      {"nothing to list",
       [](dossier::Dossier& d) {
         for (const auto& [table, row] : std::vector<std::pair<const char*, const char*>>{{"awards", "awa1"},
                                                                                          {"awards", "awa2"},
                                                                                          {"patents", "pat1"},
                                                                                          {"other", "oth1"},
                                                                                          {"other", "oth2"}})
           dropRow(d, table, row);
         for (const char* table : {"awards", "patents", "other"})
           setCell(d, table, "@", "none", "无");
       }},
  };
  return kPeople;
}

void ValidTest::nothingBlocksOnAnyDay_data() {
  QTest::addColumn<QByteArray>("day");
  for (const char* day : {"2024-02-29", "2024-09-01", "2024-12-31", "2025-01-01", "2026-11-24", "2027-06-30"})
    QTest::newRow(day) << QByteArray(day);
}

void ValidTest::nothingBlocksOnAnyDay() {
  QFETCH(QByteArray, day);
  const auto date = base::parseDate(day.toStdString()).value();
  const auto policy = demo::policyFor(date).value();
  const auto book = rules::Rulebook::make(policy).value();
  for (const auto& finding : book->check(demoOf(*policy, day), base::beginningOf(date)))
    QVERIFY2(finding.rule == "publicity_notice", finding.zh.c_str());
}

void ValidTest::nothingBlocksForAnybodyInOrder_data() {
  QTest::addColumn<int>("index");
  for (std::size_t i = 0; i < people().size(); ++i)
    QTest::newRow(people()[i].name) << static_cast<int>(i);
}

void ValidTest::nothingBlocksForAnybodyInOrder() {
  QFETCH(int, index);
  const Person& person = people()[static_cast<std::size_t>(index)];
  dossier::Dossier dossier = demoOf(tests::bazhou().policy(), "2024-09-01");
  person.change(dossier);
  const std::set<std::string> pointedOut{"publicity_notice", "eligibility_open"};
  for (const auto& finding : tests::bazhou().check(dossier, tests::inTheWindow()))
    QVERIFY2(pointedOut.contains(finding.rule) && finding.severity == rules::Severity::Warns,
             (finding.rule + ": " + finding.zh).c_str());
}

void ValidTest::publicityBlocksAtTheRecommendingStep() {
  const dossier::Dossier dossier = demoOf(tests::bazhou().policy(), "2024-09-01");
  QVERIFY(!rules::anyBlocks(tests::bazhou().check(dossier, tests::inTheWindow())));
  QVERIFY(rules::anyBlocks(tests::bazhou().check(dossier, tests::inTheWindow(),
                                                 rules::Windows::LeftToWorkflow, "recommend_review")));
}

}  // namespace

std::unique_ptr<QObject> makeValidTest() {
  return std::make_unique<ValidTest>();
}

#include "tst_valid.moc"
