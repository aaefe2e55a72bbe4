// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/json.hpp"
#include "shared/rules/explain.hpp"
#include "shared/rules/facts.hpp"
#include "shared/rules/years.hpp"
#include "tests/shared/rules/bazhou.hpp"
#include "tests/shared/rules/tests.hpp"

#include <QTest>

using namespace tarim;
using tests::addRow;
using tests::setCell;

namespace {

class FactsTest : public QObject {
  Q_OBJECT

 private slots:
  void feeIsByKindAndLevel_data();
  void feeIsByKindAndLevel();
  void defenceIsNotForEverybody_data();
  void defenceIsNotForEverybody();
  void trainingYearsFollowTheLevel();
  void publicityEndsOnItsFifthWorkingDay_data();
  void publicityEndsOnItsFifthWorkingDay();
  void aYearWithoutAListIsNotGuessed();
  void stepsEndOnTheirLastDay();
  void papersAreTwelveAndFourGoBack();
  void enterprisesAddTheLicence();
  void everybodyAddsSocialInsuranceToTheProofOfWork();
  void hoursThatCannotBeReadAreNotZero();
  void theYearsThatATableLacksAreThoseOfTheFindings();
  void ladderSaysWhichLineAndWhen();
  void everyRuleIsExplainedWithExamples();
  void aMistypedRuleNamesTheNearest();
};

rules::Facts factsOf(const dossier::Dossier& dossier, base::Instant now = tests::inTheWindow()) {
  return rules::facts(tests::bazhou(), dossier, now);
}

dossier::Dossier applied(const char* kind, const char* level) {
  dossier::Dossier dossier;
  setCell(dossier, "application", "@", "kind", kind);
  setCell(dossier, "application", "@", "level", level);
  return dossier;
}

void FactsTest::feeIsByKindAndLevel_data() {
  QTest::addColumn<QByteArray>("kind");
  QTest::addColumn<QByteArray>("level");
  QTest::addColumn<int>("yuan");
  const auto row = [](const char* kind, const char* level, int yuan) {
    QTest::newRow((std::string(kind) + " " + level).c_str()) << QByteArray(kind) << QByteArray(level) << yuan;
  };
  row("assessment", "intermediate", 380);
  row("assessment", "junior", 220);
  row("initial", "junior", 100);
  row("initial", "intermediate", 380);
  row("grant", "intermediate", 380);
  row("grant", "junior", 0);
  row("assessment", "senior", 0);
}

void FactsTest::feeIsByKindAndLevel() {
  QFETCH(QByteArray, kind);
  QFETCH(QByteArray, level);
  const auto facts = factsOf(applied(kind, level));
  QTEST(facts.fee ? facts.fee->yuan : 0, "yuan");
  if (facts.fee) QCOMPARE(facts.fee->clause, std::string("七"));
}

void FactsTest::defenceIsNotForEverybody_data() {
  QTest::addColumn<QByteArray>("column");
  QTest::addColumn<QByteArray>("value");
  QTest::addColumn<QByteArray>("clause");
  const auto row = [](const char* column, const char* value, const char* clause) {
    QTest::newRow((std::string(column) + " " + value).c_str())
        << QByteArray(column) << QByteArray(value) << QByteArray(clause);
  };
  for (const char* service : {"fanghuiju", "temple", "preschool", "inland_service", "first_secretary"})
    row("special_service", service, "六(一)");
  row("special_service", "none", "");
  row("unit_county", "652824", "六(一)");
  row("unit_county", "652825", "六(一)");
  row("unit_county", "652801", "");
  row("unit_below_county", "yes", "六(一)");
  row("unit_below_county", "no", "");
}

void FactsTest::defenceIsNotForEverybody() {
  QFETCH(QByteArray, column);
  QFETCH(QByteArray, value);
  dossier::Dossier dossier = applied("assessment", "intermediate");
  setCell(dossier, "basic", "@", column.toStdString(), value.toStdString());
  auto facts = factsOf(dossier);
  QTEST(QByteArray::fromStdString(facts.exemptions.empty() ? "" : facts.exemptions.front().clause), "clause");
  QCOMPARE(facts.defenceNeeded, facts.exemptions.empty());
  setCell(dossier, "application", "@", "level", "junior");
  facts = factsOf(dossier);
  QVERIFY(!facts.defenceNeeded);
  QCOMPARE(facts.exemptions.front().clause, std::string("六(二)"));
}

void FactsTest::trainingYearsFollowTheLevel() {
  const auto yearsOf = [](const rules::Facts& facts, std::string_view kind) {
    std::vector<int> years;
    for (const auto& one : facts.training)
      if (one.kind == kind) years.push_back(one.year);
    return years;
  };
  const auto junior = factsOf(applied("initial", "junior"));
  QCOMPARE(yearsOf(junior, "public"), (std::vector<int>{2023, 2024}));
  QCOMPARE(yearsOf(junior, "professional"), (std::vector<int>{2023, 2024}));
  const auto intermediate = factsOf(applied("assessment", "intermediate"));
  QCOMPARE(yearsOf(intermediate, "public"), (std::vector<int>{2020, 2021, 2022, 2023, 2024}));
  QCOMPARE(yearsOf(intermediate, "professional"), (std::vector<int>{2022, 2023, 2024}));
}

void FactsTest::publicityEndsOnItsFifthWorkingDay_data() {
  QTest::addColumn<QByteArray>("today");
  QTest::addColumn<QByteArray>("end");
  QTest::newRow("an ordinary Monday") << QByteArray("2024-09-02") << QByteArray("2024-09-06");
  QTest::newRow("over a weekend") << QByteArray("2024-09-04") << QByteArray("2024-09-10");
  QTest::newRow("make-up Saturday and holidays") << QByteArray("2024-09-13") << QByteArray("2024-09-20");
  QTest::newRow("begins on a holiday") << QByteArray("2024-10-01") << QByteArray("2024-10-12");
}

void FactsTest::publicityEndsOnItsFifthWorkingDay() {
  QFETCH(QByteArray, today);
  const auto day = base::parseDate(today.toStdString()).value();
  const auto facts = factsOf({}, base::beginningOf(day) + std::chrono::hours(9));
  QVERIFY(facts.publicity.earliestEnd);
  QTEST(QByteArray::fromStdString(base::formatDate(*facts.publicity.earliestEnd)), "end");
  const auto& calendar = tests::bazhou().policy().calendar;
  QCOMPARE(policy::workingDays(calendar, day, *facts.publicity.earliestEnd).value(), 5);
  const base::Date before{std::chrono::sys_days(*facts.publicity.earliestEnd) - std::chrono::days(1)};
  QCOMPARE(policy::workingDays(calendar, day, before).value(), 4);
}

void FactsTest::aYearWithoutAListIsNotGuessed() {
  const auto facts = factsOf({}, base::parseInstant("2026-12-30T09:00:00+08:00").value());
  QVERIFY(!facts.publicity.earliestEnd);
  QVERIFY(facts.publicity.unknown.find("2027") != std::string::npos);
}

void FactsTest::stepsEndOnTheirLastDay() {
  const auto facts = factsOf({});
  std::vector<std::string> ends;
  for (const auto& step : facts.steps)
    ends.push_back(step.id + " " + base::formatDate(step.to));
  QCOMPARE(ends, (std::vector<std::string>{"apply 2024-09-08", "review 2024-09-20", "papers 2024-09-27",
                                           "payment 2024-10-11", "defence 2024-10-24"}));
}

void FactsTest::papersAreTwelveAndFourGoBack() {
  dossier::Dossier dossier;
  setCell(dossier, "papers", "@", "none", "无");
  const auto facts = factsOf(dossier);
  QCOMPARE(facts.papers.size(), 12U);
  for (const auto& paper : facts.papers) {
    QCOMPARE(paper.clause, "五(四)" + std::to_string(paper.number));
    QCOMPARE(paper.goesBack, paper.number >= 9);
    QCOMPARE(paper.copies, paper.number == 4 ? 2 : 1);
    QCOMPARE(paper.applies, paper.number != 9);
  }
}

void FactsTest::enterprisesAddTheLicence() {
  dossier::Dossier dossier;
  QVERIFY(!factsOf(dossier).papers.at(1).addition);
  setCell(dossier, "basic", "@", "unit_kind", "enterprise");
  QVERIFY(factsOf(dossier).papers.at(1).addition->zh.find("营业执照") != std::string::npos);
}

void FactsTest::everybodyAddsSocialInsuranceToTheProofOfWork() {
  dossier::Dossier dossier;
  for (const char* kind : {"", "enterprise", "institution", "other"}) {
    setCell(dossier, "basic", "@", "unit_kind", kind);
    const auto paper = factsOf(dossier).papers.at(5);
    QCOMPARE(paper.clause, std::string("五(四)6"));
    QVERIFY2(paper.addition && paper.addition->zh == "社保缴费证明", kind);
  }
}

void FactsTest::hoursThatCannotBeReadAreNotZero() {
  dossier::Dossier dossier = applied("assessment", "junior");
  for (const auto& [row, hours] :
       std::map<std::string, std::string>{{"r1", "２２.5"}, {"r2", "7.25学时"}, {"r3", "三十"}}) {
    addRow(dossier, "training", row);
    setCell(dossier, "training", row, "year", "2023");
    setCell(dossier, "training", row, "kind", "public");
    setCell(dossier, "training", row, "hours", hours);
  }
  const auto training = factsOf(dossier).training;
  const auto year = std::find_if(training.begin(), training.end(), [](const rules::TrainingFact& one) {
    return one.year == 2023 && one.kind == "public";
  });
  QVERIFY(year != training.end());
  QCOMPARE(year->found, 29);
  QCOMPARE(year->hours, std::string("29.75"));
  QCOMPARE(year->unread, 1);
  QVERIFY(!year->met());
}

void FactsTest::theYearsThatATableLacksAreThoseOfTheFindings() {
  const auto lacking = [](const dossier::Dossier& dossier) {
    std::vector<int> said;
    for (const rules::Finding& finding : tests::bazhou().check(dossier, tests::inTheWindow()))
      if (finding.rule == "assessment_years") said.push_back(std::stoi(finding.needed));
    const auto missing = rules::missingYears(tests::bazhou().policy(), dossier, "assessment");
    QCOMPARE(missing.column, std::string("year"));
    QCOMPARE(missing.years, said);
  };
  dossier::Dossier dossier;
  lacking(dossier);
  QCOMPARE(rules::missingYears(tests::bazhou().policy(), dossier, "assessment").years,
           std::vector<int>({2021, 2022, 2023}));
  addRow(dossier, "assessment", "r1");
  setCell(dossier, "assessment", "r1", "year", "2022");
  lacking(dossier);
  setCell(dossier, "basic", "@", "work_start", "2023-05");
  lacking(dossier);
  QCOMPARE(rules::missingYears(tests::bazhou().policy(), dossier, "assessment").years,
           std::vector<int>({2023}));
  QVERIFY(rules::missingYears(tests::bazhou().policy(), dossier, "work").years.empty());
}

void FactsTest::ladderSaysWhichLineAndWhen() {
  dossier::Dossier dossier = applied("assessment", "intermediate");
  addRow(dossier, "education", "r1");
  setCell(dossier, "education", "r1", "level", "bachelor");
  setCell(dossier, "education", "r1", "to", "2016-06");
  for (const auto& [column, value] : std::map<std::string, std::string>{
           {"has_title", "yes"}, {"current_title", "assistant_engineer"}, {"obtained", "2021-03-01"}})
    setCell(dossier, "title", "@", column, value);
  const auto value = rules::toValue(factsOf(dossier));
  const auto& ladder = value.at("ladder");
  QCOMPARE(ladder.at("verdict").as_string().c_str(), "missed");
  QCOMPARE(ladder.at("line").at("id").as_string().c_str(), "engineer-college");
  QCOMPARE(ladder.at("metOn").as_string().c_str(), "2025-03-01");
  QCOMPARE(ladder.at("missedByMonths").as_int64(), 3);
  QVERIFY(!base::canonicalJson(value).empty());
}

void FactsTest::everyRuleIsExplainedWithExamples() {
  const policy::Policy& policy = tests::bazhou().policy();
  for (const policy::RuleRow& row : policy.rules) {
    const auto told = rules::explain(policy, row.id, TARIM_POLICIES_DIR "/bazhou-ecology-2024/examples");
    QVERIFY2(told, row.id.c_str());
    QVERIFY2(!told->clauses.empty(), row.id.c_str());
    for (const std::string& sentence : {told->sentence.zh, told->sentence.en})
      QVERIFY2(!sentence.empty() && sentence.find('{') == std::string::npos, sentence.c_str());
    const auto passes = [](const rules::Example& one) { return one.passes; };
    QVERIFY(std::any_of(told->examples.begin(), told->examples.end(), passes));
    QVERIFY(!std::all_of(told->examples.begin(), told->examples.end(), passes));
  }
}

void FactsTest::aMistypedRuleNamesTheNearest() {
  const auto told = rules::explain(tests::bazhou().policy(), "work_gab");
  QVERIFY(!told);
  QVERIFY(told.error().detail().find("work_gap") != std::string::npos);
}

}  // namespace

std::unique_ptr<QObject> makeFactsTest() {
  return std::make_unique<FactsTest>();
}

#include "tst_facts.moc"
