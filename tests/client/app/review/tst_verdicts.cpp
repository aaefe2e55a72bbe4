// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/publicity.hpp"
#include "client/app/review/verdicts.hpp"
#include "shared/wire/protocol.hpp"
#include "tests/client/app/review/sample.hpp"
#include "tests/client/app/review/suites.hpp"

#include <QTest>

namespace tarim::tests {

using namespace client::app;
using workflow::CommandKind;

class VerdictsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void passNeedsEveryItemFound();
  void oneReasonForbidsPassing();
  void aReasonNeedsItsPlaceAndWords();
  void writingAReasonKeepsItsPlaceInTheList();
  void anEmptiedReasonIsGone();
  void aNoteComesBackWhole();
  void aNoteOfAnotherSubmissionIsRefused();
  void aDamagedNoteIsRefused_data();
  void aDamagedNoteIsRefused();
  void aNoteStaysWithinTheMessage();
  void aFineItemFoldsItsReasonsAndUnfoldsThem();
  void theSamePlaceAndCodeAgainKeepsItsWords();
  void reasonsOfAnotherSubmissionComeBackFolded();
  void thisDeviceKeepsWhatTheNoteHasNoRoomFor();
  void theCommandNamesWhatWasLookedAt();
  void theServerTakesWhatTheFormLetsThrough_data();
  void theServerTakesWhatTheFormLetsThrough();

 private:
  LookedAt m_what{kSampleApplication, 2, std::string(64, 'a'), "base_review"};
};

void VerdictsTest::passNeedsEveryItemFound() {
  Verdicts verdicts(m_what);
  const policy::Policy& policy = *samplePolicy();
  for (const policy::Group& group : policy.groups) {
    QVERIFY(!verdicts.mayPass(policy));
    verdicts.setFine(group.id);
  }
  QVERIFY(verdicts.mayPass(policy));
  QVERIFY(!verdicts.mayReturn());
  verdicts.forget("work");
  QVERIFY(!verdicts.mayPass(policy));
  QCOMPARE(verdicts.notLooked(policy), std::vector<std::string>{"work"});
}

void VerdictsTest::oneReasonForbidsPassing() {
  Verdicts verdicts(m_what);
  for (const policy::Group& group : samplePolicy()->groups)
    verdicts.setFine(group.id);
  QVERIFY(verdicts.add(reason({.table = "work", .code = "history_gap"})).has_value());
  QVERIFY(!verdicts.mayPass(*samplePolicy()));
  QVERIFY(verdicts.mayReturn());
  QCOMPARE(verdicts.of("work"), Verdict::Mend);
  verdicts.setFine("work");
  QVERIFY(verdicts.mayPass(*samplePolicy()));
  QVERIFY(!verdicts.mayReturn());
}

void VerdictsTest::aReasonNeedsItsPlaceAndWords() {
  Verdicts verdicts(m_what);
  QCOMPARE(verdicts.add(reason({.code = "vague"})).error().code(), base::Code::InvalidInput);
  QCOMPARE(verdicts.add(reason({.table = "work", .words = "　 "})).error().code(), base::Code::InvalidInput);
  QVERIFY(verdicts.empty());
}

void VerdictsTest::writingAReasonKeepsItsPlaceInTheList() {
  Verdicts verdicts(m_what);
  const auto first = verdicts.put({}, reason({.table = "work", .code = "vague"}));
  const auto second = verdicts.put({}, reason({.table = "basic", .words = "请"}));
  QCOMPARE(first, std::optional<std::size_t>(0));
  QCOMPARE(second, std::optional<std::size_t>(1));
  QCOMPARE(verdicts.put(first, reason({.table = "work", .code = "vague", .words = "写清楚"})), first);
  QCOMPARE(verdicts.reasons()[0].words, std::string("写清楚"));
  QCOMPARE(verdicts.reasons().size(), std::size_t{2});
}

void VerdictsTest::anEmptiedReasonIsGone() {
  Verdicts verdicts(m_what);
  verdicts.setFine("work");
  const auto index = verdicts.put({}, reason({.table = "work", .code = "vague"}));
  QCOMPARE(verdicts.of("work"), Verdict::Mend);
  QVERIFY(!verdicts.put(index, reason({.table = "work"})));
  QCOMPARE(verdicts.of("work"), Verdict::NotLooked);
}

void VerdictsTest::aNoteComesBackWhole() {
  Verdicts verdicts(m_what);
  verdicts.setFine("basic");
  QVERIFY(
      verdicts
          .add(reason({.table = "work", .row = "w3", .column = "duty", .code = "vague", .words = "“等”字"}))
          .has_value());
  const auto back = Verdicts::fromNote(verdicts.note(), m_what, *samplePolicy());
  QVERIFY(back.has_value());
  QCOMPARE(back->reasons(), verdicts.reasons());
  QCOMPARE(back->of("basic"), Verdict::Fine);
  QCOMPARE(back->note(), verdicts.note());
}

void VerdictsTest::aNoteOfAnotherSubmissionIsRefused() {
  Verdicts verdicts(m_what);
  verdicts.setFine("basic");
  LookedAt other = m_what;
  other.root = std::string(64, 'b');
  QCOMPARE(Verdicts::fromNote(verdicts.note(), other, *samplePolicy()).error().code(), base::Code::StaleView);
}

void VerdictsTest::aDamagedNoteIsRefused_data() {
  QTest::addColumn<QByteArray>("note");
  QTest::newRow("nothing") << QByteArray();
  QTest::newRow("no JSON") << QByteArray("mend it");
  QTest::newRow("no root") << QByteArray(R"({"format":1})");
  QTest::newRow("a reason without its place")
      << QByteArray(R"({"format":1,"root":"x","reasons":[{"words":"a"}]})");
  QTest::newRow("another format") << QByteArray(R"({"format":2,"root":"x"})");
}

void VerdictsTest::aDamagedNoteIsRefused() {
  QFETCH(QByteArray, note);
  LookedAt what = m_what;
  what.root = "x";
  QVERIFY(!Verdicts::fromNote(note.toStdString(), what, *samplePolicy()));
}

void VerdictsTest::aNoteStaysWithinTheMessage() {
  Verdicts verdicts(m_what);
  for (std::size_t i = 0; i < workflow::kMaxReasons; ++i)
    QVERIFY(
        verdicts
            .add(reason({.table = "work", .row = "w" + std::to_string(i), .words = std::string(1000, '"')}))
            .has_value());
  QCOMPARE(verdicts.add(reason({.table = "basic", .code = "vague"})).error().code(), base::Code::TooLarge);
  QVERIFY(verdicts.note().size() < wire::kMaxSmallBytes / 2);
  const auto back = Verdicts::fromNote(verdicts.note(), m_what, *samplePolicy());
  QVERIFY(back.has_value() && !back->reasons().empty());
}

void VerdictsTest::aFineItemFoldsItsReasonsAndUnfoldsThem() {
  Verdicts verdicts(m_what);
  const workflow::Reason written = reason({.table = "work", .code = "vague", .words = "请写明时间"});
  QVERIFY(verdicts.add(written).has_value());
  QVERIFY(verdicts.add(reason({.table = "basic", .code = "vague"})).has_value());
  verdicts.setFine("work");
  QCOMPARE(verdicts.of("work"), Verdict::Fine);
  QCOMPARE(verdicts.foldedAgainst("work"), 1);
  QCOMPARE(verdicts.command(CommandKind::Return, "c1").reasons.size(), std::size_t{1});
  verdicts.confirm(1, true);
  auto back = Verdicts::fromNote(verdicts.note(), m_what, *samplePolicy());
  QVERIFY(back.has_value() && back->isConfirmed(1) && !back->isConfirmed(0));
  back->unfold("work");
  QCOMPARE(back->of("work"), Verdict::Mend);
  QCOMPARE(back->reasons().back(), written);
  QCOMPARE(back->foldedAgainst("work"), 0);
  back->remove(1);
  QCOMPARE(back->foldedAgainst("work"), 1);
  QCOMPARE(back->of("work"), Verdict::NotLooked);
}

void VerdictsTest::theSamePlaceAndCodeAgainKeepsItsWords() {
  Verdicts verdicts(m_what);
  QVERIFY(verdicts.add(reason({.table = "work", .code = "vague", .words = "请写明时间"})).has_value());
  QCOMPARE(verdicts.put({}, reason({.table = "work", .code = "vague"})), std::optional<std::size_t>(0));
  QCOMPARE(verdicts.reasons()[0].words, std::string("请写明时间"));
}

void VerdictsTest::reasonsOfAnotherSubmissionComeBackFolded() {
  Verdicts verdicts(m_what);
  verdicts.setFine("basic");
  QVERIFY(verdicts.add(reason({.table = "work", .code = "vague"})).has_value());
  LookedAt other = m_what;
  other.root = std::string(64, 'b');
  const auto back = Verdicts::foldedFromNote(verdicts.draft(), other, *samplePolicy());
  QVERIFY(back.has_value());
  QCOMPARE(back->of("basic"), Verdict::NotLooked);
  QVERIFY(back->reasons().empty());
  QCOMPARE(back->foldedAgainst("work"), 1);
  QCOMPARE(back->what().root, other.root);
}

void VerdictsTest::thisDeviceKeepsWhatTheNoteHasNoRoomFor() {
  Verdicts verdicts(m_what);
  for (std::size_t i = 0; i < workflow::kMaxReasons; ++i)
    QVERIFY(
        verdicts
            .add(reason({.table = "work", .row = "w" + std::to_string(i), .words = std::string(1000, '"')}))
            .has_value());
  const auto back = Verdicts::fromNote(verdicts.draft(), m_what, *samplePolicy());
  QVERIFY(back.has_value());
  QCOMPARE(back->reasons().size(), workflow::kMaxReasons);
}

void VerdictsTest::theCommandNamesWhatWasLookedAt() {
  Verdicts verdicts(m_what);
  QVERIFY(verdicts.add(reason({.table = "work", .code = "history_gap"})).has_value());
  const workflow::Command command = verdicts.command(CommandKind::Return, "c1");
  QCOMPARE(command.application, m_what.application);
  QCOMPARE(command.attempt, 2);
  QCOMPARE(command.root, m_what.root);
  QCOMPARE(command.step, std::string("base_review"));
  QCOMPARE(command.reasons.size(), std::size_t{1});
  QVERIFY(verdicts.command(CommandKind::Pass, "c2").reasons.empty());
}

void VerdictsTest::theServerTakesWhatTheFormLetsThrough_data() {
  QTest::addColumn<QString>("from");
  QTest::addColumn<QString>("to");
  QTest::addColumn<QString>("opinion");
  QTest::addColumn<int>("lack");
  const QString sentence = QString::fromStdString(samplePolicy()->review.opinionSentence);
  const auto row = [](const char* name, const char* from, const char* to, const QString& opinion,
                      PublicityLack lack) {
    QTest::newRow(name) << from << to << opinion << static_cast<int>(lack);
  };
  row("five working days", "2024-09-09", "2024-09-13", sentence, PublicityLack::Nothing);
  row("four", "2024-09-10", "2024-09-13", sentence, PublicityLack::TooShort);
  row("one character less", "2024-09-09", "2024-09-13", sentence.chopped(1), PublicityLack::Opinion);
  row("today is not over", "2024-09-09", "2024-09-18", sentence, PublicityLack::NotOver);
  row("backwards", "2024-09-13", "2024-09-09", sentence, PublicityLack::Backwards);
  row("no such day", "2024-09-31", "2024-09-13", sentence, PublicityLack::From);
  row("no last day", "2024-09-09", "", sentence, PublicityLack::To);
  row("no calendar", "1999-09-06", "1999-09-10", sentence, PublicityLack::NoCalendar);
}

void VerdictsTest::theServerTakesWhatTheFormLetsThrough() {
  QFETCH(QString, from);
  QFETCH(QString, to);
  QFETCH(QString, opinion);
  QFETCH(int, lack);
  const base::Instant now = base::parseInstant("2024-09-18T09:00:00+08:00").value();
  const PublicityForm form{from.toStdString(), to.toStdString(), opinion.toStdString()};
  const PublicityState state = stateOf(form, *samplePolicy(), base::beijingDate(now));
  QCOMPARE(static_cast<int>(state.lack), lack);

  const Sample sample = makeSample("publicity");
  const auto workflowState = workflow::fold(sample.answer.events, *samplePolicy()).value();
  workflow::Command command = Verdicts({kSampleApplication, 2, workflowState.root, "publicity"})
                                  .command(CommandKind::HoldPublicity, "c");
  command.from = form.from;
  command.to = form.to;
  command.words = form.opinion;
  const auto event =
      workflow::decide(workflowState, command, {"r", "", policy::Role::UnitOfficer}, *samplePolicy(), now);
  QCOMPARE(event.has_value(), lack == static_cast<int>(PublicityLack::Nothing));
}

std::unique_ptr<QObject> makeVerdictsTest() {
  return std::make_unique<VerdictsTest>();
}

}  // namespace tarim::tests

#include "tst_verdicts.moc"
