// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/json.hpp"
#include "shared/dossier/import.hpp"
#include "shared/rules/check.hpp"
#include "tests/shared/rules/bazhou.hpp"
#include "tests/shared/rules/tests.hpp"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <set>

using namespace tarim;
namespace json = boost::json;

namespace {

class RulebookTest : public QObject {
  Q_OBJECT

 private slots:
  void unknownCheckIsRefusedAtItsRow();
  void everyMistypedParameterIsRefused();
  void everyCheckIsUsedByTheShippedPolicy();
  void findingsStandInFormOrder();
  void wordsHaveNoPlaceholderLeft();
  void conditionsSeeTheRowAtHand();
  void groupStateCountsItsOwnFindings();
  void masksAreCompleteOnlyWhenThereArePages();
  void whatTheAppExportsIsRead();
  void rowsWithCertificatesAreNotQuadratic();

 private:
  static base::Result<rules::RulebookPtr> makeEdited(const json::value& value) {
    const auto policy = policy::loadText(json::serialize(value), "policy.json");
    if (!policy) return policy.error();
    return rules::Rulebook::make(*policy);
  }
  static json::value shipped() { return json::parse(tests::bazhou().policy().text); }
};

void RulebookTest::unknownCheckIsRefusedAtItsRow() {
  json::value edited = shipped();
  edited.at("rules").at(2).as_object()["check"] = "stars.lucky";
  const auto book = makeEdited(edited);
  QVERIFY(!book.has_value());
  QCOMPARE(book.error().code(), base::Code::InvalidPolicy);
  QCOMPARE(book.error().place().path, std::string("$.rules[2].check"));
}

void RulebookTest::everyMistypedParameterIsRefused() {
  json::value edited = shipped();
  int tried = 0;
  for (std::size_t i = 0; i < edited.at("rules").as_array().size(); ++i) {
    json::object& row = edited.at("rules").at(i).as_object();
    if (!row.contains("params")) continue;
    const json::object params = row.at("params").as_object();
    for (const auto& entry : params) {
      row["params"].as_object()[entry.key()] = false;
      const auto book = makeEdited(edited);
      const std::string path = "$.rules[" + std::to_string(i) + "].params." + std::string(entry.key());
      QVERIFY2(!book.has_value(), path.c_str());
      QCOMPARE(book.error().place().path, path);
      row["params"] = params;
      ++tried;
    }
  }
  QVERIFY(tried > 50);
}

void RulebookTest::everyCheckIsUsedByTheShippedPolicy() {
  std::set<std::string_view> used;
  for (const policy::RuleRow& row : tests::bazhou().policy().rules)
    used.insert(row.check);
  for (const std::string_view name : rules::checkNames())
    QVERIFY2(used.contains(name), std::string(name).c_str());
}

void RulebookTest::findingsStandInFormOrder() {
  dossier::Dossier dossier;
  for (const char* row : {"z", "a"})
    tests::addRow(dossier, "work", row);
  tests::setCell(dossier, "work", "z", "$order", "1");
  tests::setCell(dossier, "work", "a", "$order", "2");
  const auto findings = tests::bazhou().check(dossier, tests::inTheWindow());
  int number = 0;
  std::vector<std::string> rows;
  for (const auto& finding : findings) {
    const policy::Group* group = tests::bazhou().policy().group(finding.place.table);
    QVERIFY(group && group->number >= number);
    number = group->number;
    if (group->id == "work" && (rows.empty() || rows.back() != finding.place.row))
      rows.push_back(finding.place.row);
  }
  QCOMPARE(rows, (std::vector<std::string>{"z", "a"}));
  QCOMPARE(rules::toJson(findings), rules::toJson(tests::bazhou().check(dossier, tests::inTheWindow())));
}

void RulebookTest::wordsHaveNoPlaceholderLeft() {
  dossier::Dossier dossier;
  for (const policy::Group& group : tests::bazhou().policy().groups)
    if (group.hasRows) tests::addRow(dossier, group.id, "r1");
  for (const auto& finding : tests::bazhou().check(dossier, {})) {
    QVERIFY2(finding.zh.find('{') == std::string::npos, finding.zh.c_str());
    QVERIFY2(finding.en.find('{') == std::string::npos, finding.en.c_str());
    QVERIFY2(tests::bazhou().policy().clauses.contains(finding.clause), finding.rule.c_str());
  }
}

void RulebookTest::conditionsSeeTheRowAtHand() {
  dossier::Dossier dossier;
  tests::addRow(dossier, "education", "r1");
  tests::addRow(dossier, "education", "r2");
  tests::setCell(dossier, "education", "r1", "proof", "chsi");
  tests::setCell(dossier, "education", "r2", "proof", "student_file");
  const policy::Condition& when = tests::bazhou().policy().slot("chsi_sheet")->when;
  QVERIFY(rules::holds(when, dossier, "education", "r1"));
  QVERIFY(!rules::holds(when, dossier, "education", "r2"));
  QVERIFY(rules::holds({}, dossier));
}

void RulebookTest::groupStateCountsItsOwnFindings() {
  const policy::Group& awards = *tests::bazhou().policy().group("awards");
  dossier::Dossier dossier;
  auto state = rules::groupState(awards, dossier, tests::bazhou().check(dossier, tests::inTheWindow()));
  QCOMPARE(state.blocks, 1);
  QVERIFY(!state.started);
  QVERIFY(!state.complete);
  tests::setCell(dossier, "awards", "@", "none", "无");
  state = rules::groupState(awards, dossier, tests::bazhou().check(dossier, tests::inTheWindow()));
  QCOMPARE(state.blocks, 0);
  QVERIFY(state.started);
  QVERIFY(state.complete);
}

/// Emptied again, without a slot, with a day that never was: findings, never a file that is refused.
void RulebookTest::whatTheAppExportsIsRead() {
  const policy::Policy& policy = tests::bazhou().policy();
  dossier::Dossier dossier;
  for (const policy::Group& group : policy.groups) {
    for (const policy::Field& field : group.fields) {
      tests::setCell(dossier, group.id, "@", field.id, "2023-02-30");
      tests::setCell(dossier, group.id, "@", field.id, group.number % 2 == 0 ? "" : "2023-02-30");
    }
    if (!group.hasRows) continue;
    tests::addRow(dossier, group.id, "r1");
    for (const policy::Field& field : group.rows.fields)
      tests::setCell(dossier, group.id, "r1", field.id, "2023-02-30");
  }
  tests::addRow(dossier, "attachment", "p1");
  tests::setCell(dossier, "attachment", "p1", "file", std::string(64, 'a'));
  tests::setCell(dossier, "attachment", "p1", "type", "png");
  const auto read = dossier::fromJson(dossier::toJson(dossier, policy.id), policy);
  QVERIFY2(read.has_value(), read ? "" : read.error().line().c_str());
  const auto findings = tests::bazhou().check(*read, tests::inTheWindow());
  QCOMPARE(rules::toJson(findings), rules::toJson(tests::bazhou().check(dossier, tests::inTheWindow())));
  const auto tells = [&](std::string_view rule, std::string_view column) {
    return std::any_of(findings.begin(), findings.end(), [&](const rules::Finding& finding) {
      return finding.rule == rule && finding.place.column == column && !finding.clause.empty();
    });
  };
  QVERIFY(tells("type", "birth_date"));
  QVERIFY(tells("orphan_page", ""));
}

/// Eight times the rows may take about eight times as long; the square would be 64.
void RulebookTest::rowsWithCertificatesAreNotQuadratic() {
  const auto timeOf = [](int rows) {
    dossier::Dossier dossier;
    tests::setCell(dossier, "application", "@", "kind", "initial");
    tests::setCell(dossier, "application", "@", "level", "intermediate");
    tests::setCell(dossier, "title", "@", "has_title", "no");
    for (int i = 0; i < rows; ++i) {
      const std::string row = "r" + std::to_string(i);
      tests::addRow(dossier, "education", row);
      for (const auto& [column, value] : std::map<std::string, std::string>{
               {"level", "bachelor"}, {"degree", "master"}, {"from", "2010-09"}, {"to", "2014-06"}})
        tests::setCell(dossier, "education", row, column, value);
      tests::addRow(dossier, "attachment", "p" + row);
      for (const auto& [column, value] : std::map<std::string, std::string>{{"slot", "degree_certificate"},
                                                                            {"table", "education"},
                                                                            {"row", row},
                                                                            {"page", "1"},
                                                                            {"type", "jpeg"}})
        tests::setCell(dossier, "attachment", "p" + row, column, value);
    }
    QElapsedTimer timer;
    timer.start();
    (void)tests::bazhou().check(dossier, tests::inTheWindow());
    return double(timer.nsecsElapsed());
  };
  double ratio = 1000;
  for (int attempt = 0; attempt < 5 && ratio > 24; ++attempt)
    ratio = std::min(ratio, timeOf(2400) / timeOf(300));
  QVERIFY2(ratio < 24, std::to_string(ratio).c_str());
}

void RulebookTest::masksAreCompleteOnlyWhenThereArePages() {
  const auto& groups = tests::bazhou().policy().groups;
  const auto masking =
      std::find_if(groups.begin(), groups.end(), [](const policy::Group& group) { return group.masksPages; });
  QVERIFY(masking != groups.end());
  dossier::Dossier dossier;
  QVERIFY(!rules::groupState(*masking, dossier, {}).complete);
  tests::addRow(dossier, "attachment", "p1");
  QVERIFY(rules::groupState(*masking, dossier, {}).complete);
}

}  // namespace

std::unique_ptr<QObject> makeRulebookTest() {
  return std::make_unique<RulebookTest>();
}

#include "tst_rulebook.moc"
