// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The demo application passes on any day, so a demonstration never fails for the date it is given on.
#include "demo/application.hpp"
#include "demo/cycle.hpp"
#include "demo/data.hpp"
#include "shared/rules/rulebook.hpp"
#include "tests/demo/tests.hpp"

#include <QTest>

#include <set>

using namespace tarim;

class ApplicationTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void nothingBlocksOnAnyDay_data();
  void nothingBlocksOnAnyDay();
  void theSameDayGivesTheSamePolicy();
  void windowsSurroundTheDayAndKeepTheirLengths();
  void yearsWithoutAPublishedListAreAssumedAndSaySo();
  void clausesDoNotContradictTheWindows();
  void everyItemOfTheFormIsAnswered();
  void everyRoleHasOnePersonInAUnitThatExists();
};

namespace {

const std::vector<const char*> kDays = {"2024-02-29", "2024-09-01", "2024-12-31", "2025-01-01", "2025-02-28",
                                        "2025-03-01", "2026-01-31", "2026-11-24", "2026-12-31", "2027-01-01",
                                        "2027-06-30", "2027-07-01", "2028-02-29"};

base::Date dayOf(const char* text) {
  return base::parseDate(text).value();
}

std::vector<std::string> lines(std::string_view text) {
  std::vector<std::string> lines;
  for (const QString& line :
       QString::fromUtf8(text.data(), qsizetype(text.size())).split('\n', Qt::SkipEmptyParts))
    lines.push_back(line.toStdString());
  return lines;
}

}  // namespace

void ApplicationTest::nothingBlocksOnAnyDay_data() {
  QTest::addColumn<QByteArray>("day");
  for (const char* day : kDays)
    QTest::newRow(day) << QByteArray(day);
}

void ApplicationTest::nothingBlocksOnAnyDay() {
  QFETCH(QByteArray, day);
  const base::Date date = dayOf(day);
  const auto policy = demo::policyFor(date);
  QVERIFY2(policy, policy ? "" : policy.error().line().c_str());
  const auto dossier = demo::applicationFor(**policy, date);
  QVERIFY2(dossier, dossier ? "" : dossier.error().line().c_str());
  const auto book = rules::Rulebook::make(*policy);
  QVERIFY(book);
  for (const base::Instant now : {base::beginningOf(date), base::endOf(date) - base::Millis(1)})
    for (const rules::Finding& finding : (*book)->check(*dossier, now)) {
      QVERIFY2(finding.severity != rules::Severity::Blocks, finding.zh.c_str());
      QVERIFY2(finding.rule == "publicity_notice", finding.zh.c_str());
    }
}

void ApplicationTest::theSameDayGivesTheSamePolicy() {
  QCOMPARE(demo::policyTextFor(dayOf("2026-11-24")), demo::policyTextFor(dayOf("2026-11-24")));
  QVERIFY(demo::policyTextFor(dayOf("2026-11-24")) != demo::policyTextFor(dayOf("2026-11-25")));
}

void ApplicationTest::windowsSurroundTheDayAndKeepTheirLengths() {
  const auto shipped = policy::loadText(demo::shippedPolicyText(), "policy.json").value();
  for (const char* text : kDays) {
    const base::Date day = dayOf(text);
    const auto policy = demo::policyFor(day).value();
    QVERIFY(policy->demo);
    QCOMPARE(policy->cycleYear, static_cast<int>(day.year()));
    const policy::Window& apply = *policy->window("apply");
    QVERIFY(apply.from < base::beginningOf(day) && base::endOf(day) < apply.to);
    QCOMPARE(policy->windows.size(), shipped->windows.size());
    for (std::size_t i = 0; i < policy->windows.size(); ++i)
      QVERIFY(policy->windows[i].to - policy->windows[i].from ==
              shipped->windows[i].to - shipped->windows[i].from);
  }
}

void ApplicationTest::yearsWithoutAPublishedListAreAssumedAndSaySo() {
  const auto policy = demo::policyFor(dayOf("2027-06-30")).value();
  QVERIFY(!policy->calendar.years.at(2026).assumed);
  QVERIFY(policy->calendar.years.at(2027).assumed);
  QVERIFY(policy->calendar.years.at(2028).assumed);
}

void ApplicationTest::clausesDoNotContradictTheWindows() {
  const auto policy = demo::policyFor(dayOf("2026-11-24")).value();
  QCOMPARE(policy->clauses.at("三(一)"),
           std::string("网上申报时间：2026年11月17日—2026年12月2日。（演示周期）"));
  QVERIFY(policy->clauses.at("五(四)10").starts_with("2023年至2025年"));
}

void ApplicationTest::everyItemOfTheFormIsAnswered() {
  const base::Date day = dayOf("2026-11-24");
  const auto policy = demo::policyFor(day).value();
  const auto dossier = demo::applicationFor(*policy, day).value();
  std::set<std::string> withPages;
  for (const dossier::Attachment& page : dossier::attachments(dossier))
    withPages.insert(policy->groupOfSlot(page.slot)->id);
  QVERIFY(dossier::attachments(dossier).size() >= 40);
  QVERIFY(withPages.size() >= 12);
  for (const policy::Group& group : policy->groups) {
    if (group.masksPages || group.id == "insurance")
      continue;  // The unit is no enterprise: item 2 asks for nothing.
    QVERIFY2(rules::groupState(group, dossier, {}).started, group.id.c_str());
  }
}

void ApplicationTest::everyRoleHasOnePersonInAUnitThatExists() {
  std::set<std::string> units;
  for (const std::string& line : lines(demo::unitsCsv()))
    units.insert(line.substr(0, line.find(',')));
  std::map<std::string, int> roles;
  const auto people = lines(demo::peopleCsv());
  QCOMPARE(people.front(), std::string("id,name,role,unit"));
  for (std::size_t i = 1; i < people.size(); ++i) {
    const QStringList cells = QString::fromStdString(people[i]).split(',');
    QCOMPARE(cells.size(), 4);
    ++roles[cells[2].toStdString()];
    QVERIFY2(units.count(cells[3].toStdString()), people[i].c_str());
  }
  for (const char* role :
       {"base_officer", "unit_officer", "department_reviewer", "committee_office", "operator"})
    QCOMPARE(roles[role], 1);
  QVERIFY(roles["applicant"] >= 1);
}

std::unique_ptr<QObject> makeApplicationTest() {
  return std::make_unique<ApplicationTest>();
}

#include "tst_application.moc"
