// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A notice that no line of code knows: titles of teachers, with their own items, ladder and chain of levels,
// 72 hours from the delivery of a return, two submissions, seven working days of publicity. It goes through
// form, rules, facts and workflow.
#include "shared/authoring/form.hpp"
#include "shared/authoring/lint.hpp"
#include "shared/authoring/pretty.hpp"
#include "shared/dossier/import.hpp"
#include "shared/rules/facts.hpp"
#include "shared/workflow/command.hpp"
#include "tests/shared/authoring/suites.hpp"

#include <QTest>

#include <algorithm>

using namespace tarim;
using workflow::CommandKind;

namespace {

base::Instant at(const char* iso) {
  return base::parseInstant(iso).value();
}

const base::Instant kNoon = at("2025-06-10T12:00:00+08:00");

policy::PolicyPtr teachers() {
  static const auto policy =
      policy::loadText(testFile("data/policies/teachers-2025/policy.json"), "teachers").value();
  return policy;
}

rules::RulebookPtr book() {
  static const auto bound = rules::Rulebook::make(teachers()).value();
  return bound;
}

dossier::Dossier complete() {
  return dossier::fromJson(testFile("data/policies/teachers-2025/complete.json"), *teachers()).value();
}

QStringList rulesOf(const std::vector<rules::Finding>& findings) {
  QStringList rules;
  for (const rules::Finding& finding : findings)
    rules << QString::fromStdString(finding.rule);
  rules.removeDuplicates();
  return rules;
}

/// One application on its way, asked by commands alone.
class Way {
 public:
  Way() {
    workflow::Event created;
    created.application = "a1";
    created.at = now;
    take(created);
  }

  base::Result<void> ask(CommandKind kind, policy::Role role) {
    workflow::Command command;
    command.id = "c" + std::to_string(m_events.size());
    command.application = "a1";
    command.kind = kind;
    command.attempt = kind == CommandKind::Submit ? state.attempt + 1 : state.attempt;
    command.root = kind == CommandKind::Submit ? std::string(64, 'a') : state.root;
    command.step = kind == CommandKind::Submit ? "" : state.step;
    if (kind == CommandKind::Return)
      command.reasons = {workflow::Reason{"person", "@", "school", "", "", "", "differs", ""}};
    command.from = m_from;
    command.to = m_to;
    command.words = teachers()->review.opinionSentence;
    const auto event = workflow::decide(state, command, {std::string(policy::roleName(role)), "某人", role},
                                        *teachers(), now);
    if (!event) return event.error();
    take(*event);
    return {};
  }

  void publicity(const std::string& from, const std::string& to) {
    m_from = from;
    m_to = to;
  }

  base::Instant now = kNoon;
  workflow::State state;

 private:
  void take(workflow::Event event) {
    workflow::chain(event, m_events.empty() ? nullptr : &m_events.back());
    state = workflow::advance(state, event, *teachers()).value();
    m_events.push_back(std::move(event));
  }

  std::vector<workflow::Event> m_events;
  std::string m_from;
  std::string m_to;
};

}  // namespace

class AnotherNoticeTest : public QObject {
  Q_OBJECT
 private slots:
  void lintHasNothingToSay();
  void formHasItsOwnItems();
  void emptyFormCanBeFilledIn();
  void completeDossierPasses();
  void everyMistakeMeetsItsOwnRule_data();
  void everyMistakeMeetsItsOwnRule();
  void factsFollowItsOwnLadderAndFees();
  void sixLevelsLeadToReceived();
  void returnIsCountedFromDeliveryAndTheSecondEndsIt();
};

/// But that checks of the form are left out on purpose: the notice is a small one.
void AnotherNoticeTest::lintHasNothingToSay() {
  for (const authoring::Remark& remark : authoring::lint(testFile("data/policies/teachers-2025/policy.json")))
    QVERIFY2(remark.kind == "missing-check", (remark.path + ": " + remark.words.en).c_str());
}

void AnotherNoticeTest::formHasItsOwnItems() {
  const auto form = authoring::formValue(*teachers());
  QStringList items;
  for (const auto& group : form.at("groups").as_array())
    items << QString::fromStdString(std::string(group.at("id").as_string()));
  QCOMPARE(
      items.join(' '),
      QStringLiteral("application person schooling rank teaching support lessons yearly report covering"));
}

void AnotherNoticeTest::emptyFormCanBeFilledIn() {
  const auto read = dossier::fromJson(authoring::pretty(authoring::templateValue(*teachers())), *teachers());
  QVERIFY2(read.has_value(), read ? "" : read.error().line().c_str());
  QVERIFY(rulesOf(book()->check(*read, kNoon)).contains("required"));
}

void AnotherNoticeTest::completeDossierPasses() {
  QCOMPARE(QString::fromStdString(rules::toJson(book()->check(complete(), kNoon))), QStringLiteral("[]"));
}

void AnotherNoticeTest::everyMistakeMeetsItsOwnRule_data() {
  QTest::addColumn<QStringList>("cell");
  QTest::addColumn<QString>("value");
  QTest::addColumn<QString>("rule");
  const auto row = [](const char* rule, const char* table, const char* id, const char* column,
                      const char* value) {
    QTest::newRow(rule) << QStringList{table, id, column} << QString::fromUtf8(value)
                        << QString::fromLatin1(rule);
  };
  row("staff", "person", "@", "staff", "substitute");
  row("offered", "application", "@", "kind", "recognise");
  row("required", "person", "@", "school", "");
  row("say_none", "rank", "@", "engaged", "");
  row("id_born", "person", "@", "born", "1988-03-16");
  row("id_gender", "person", "@", "gender", "male");
  row("too_short", "report", "@", "body", "太短");
  row("teaching_gap", "teaching", "t1", "end", "2018-06");
  row("teaching_until_now", "teaching", "t2", "end", "2025-01");
  row("two_lessons", "lessons", "l2", "$row", "deleted");
  row("yearly_three", "yearly", "y2", "$row", "deleted");
  row("three_lessons", "application", "@", "level", "senior");
  row("mask_answer", "attachment", "a1", "mask", "");
  row("both_sides", "attachment", "a2", "side", "front");
}

void AnotherNoticeTest::everyMistakeMeetsItsOwnRule() {
  QFETCH(QStringList, cell);
  QFETCH(QString, value);
  QFETCH(QString, rule);
  dossier::Dossier dossier = complete();
  dossier.set({cell[0].toStdString(), cell[1].toStdString(), cell[2].toStdString()}, value.toStdString());
  const QStringList found = rulesOf(book()->check(dossier, kNoon));
  QVERIFY2(found.contains(rule), qPrintable(found.join(' ')));
}

void AnotherNoticeTest::factsFollowItsOwnLadderAndFees() {
  const rules::Facts facts = rules::facts(*book(), complete(), kNoon);
  QCOMPARE(facts.fee->yuan, 260);
  QVERIFY(facts.ladder.verdict == rules::LadderVerdict::Met);
  QCOMPARE(facts.ladder.line->id, std::string("first-college"));
  QVERIFY(facts.defenceNeeded);
  QCOMPARE(facts.papers.size(), std::size_t(3));
  dossier::Dossier village = complete();
  village.set({"person", "@", "school_kind"}, "village");
  QVERIFY(!rules::facts(*book(), village, kNoon).defenceNeeded);
}

void AnotherNoticeTest::sixLevelsLeadToReceived() {
  Way way;
  QVERIFY(way.ask(CommandKind::Submit, policy::Role::Applicant).has_value());
  QVERIFY(way.ask(CommandKind::Pass, policy::Role::BaseOfficer).has_value());
  way.now = at("2025-06-30T12:00:00+08:00");
  way.publicity("2025-06-18", "2025-06-25");
  QVERIFY2(!way.ask(CommandKind::HoldPublicity, policy::Role::UnitOfficer), "six working days are too few");
  way.publicity("2025-06-18", "2025-06-26");
  QVERIFY(way.ask(CommandKind::HoldPublicity, policy::Role::UnitOfficer).has_value());
  for (const char* step : {"county_review", "county_personnel", "prefecture_review"}) {
    QCOMPARE(way.state.step, std::string(step));
    QVERIFY(way.ask(CommandKind::Pass, policy::Role::DepartmentReviewer).has_value());
  }
  QVERIFY(way.ask(CommandKind::Pass, policy::Role::CommitteeOffice).has_value());
  QVERIFY(way.state.phase == workflow::Phase::Received);
}

void AnotherNoticeTest::returnIsCountedFromDeliveryAndTheSecondEndsIt() {
  Way way;
  QVERIFY(way.ask(CommandKind::Submit, policy::Role::Applicant).has_value());
  QVERIFY(way.ask(CommandKind::Return, policy::Role::BaseOfficer).has_value());
  way.now += std::chrono::hours(30);
  QVERIFY(way.ask(CommandKind::MarkDelivered, policy::Role::Applicant).has_value());
  QVERIFY(way.state.deadline == way.now + std::chrono::hours(72));
  way.now += std::chrono::hours(72);
  QVERIFY2(way.ask(CommandKind::Submit, policy::Role::Applicant).has_value(), "the last instant is in time");
  QVERIFY(way.ask(CommandKind::Return, policy::Role::BaseOfficer).has_value());
  QVERIFY(way.state.phase == workflow::Phase::Refused);
}

std::unique_ptr<QObject> makeAnotherNoticeTest() {
  return std::make_unique<AnotherNoticeTest>();
}
#include "tst_another_notice.moc"
