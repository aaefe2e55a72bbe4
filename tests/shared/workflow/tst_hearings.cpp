// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Papers (五(四)), the defence (六) and the code of the review form: what a command must say, and the
// averages.
#include "shared/workflow/case_facts.hpp"
#include "shared/workflow/defence_average.hpp"
#include "shared/workflow/sheet_code.hpp"
#include "shared/workflow/stages.hpp"
#include "tests/shared/workflow/flow.hpp"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace tarim;
using namespace tarim::workflow;
using base::Code;
using policy::StageKind;

namespace {

Flow receivedForHearing(bool scored = true) {
  Flow flow;
  policy::Stage papers;
  papers.id = "papers";
  policy::Stage defence;
  defence.id = "defence";
  defence.kind = StageKind::Defence;
  defence.scored = scored;
  if (scored) defence.sheet = {{"talk", {}, 60}, {"answers", {}, 40}};
  flow.policy.stages = {papers, defence};
  flow.goTo("form_review");
  flow.act(CommandKind::Pass, Role::CommitteeOffice);
  return flow;
}

Command about(const Flow& flow, CommandKind kind, Details details) {
  Command command = flow.fitting(kind);
  command.attempt = flow.state.attempt;
  command.root = flow.state.root;
  command.details = std::move(details);
  return command;
}

Code actWith(Flow& flow, CommandKind kind, Details details) {
  return flow.act(about(flow, kind, std::move(details)), Role::CommitteeOffice);
}

const Details kThere{{"by", "王芳"}, {"on", "2024-09-23"}, {"there", "1 1"}, {"there", "11 2"}};
const Details kHeard{{"attended", "yes"}, {"points", "talk=50 王评委"}, {"points", "answers=37 王评委"}};

DefenceCandidate heard(std::vector<int> sums) {
  DefenceCandidate one;
  one.facts.held = HeldDefence{true, {}, false, {}};
  for (std::size_t i = 0; i < sums.size(); ++i)
    one.facts.held->points.push_back({"j" + std::to_string(i), "talk", sums[i]});
  return one;
}

DefenceCandidate exempt() {
  DefenceCandidate one;
  one.clause = "六(一)";
  return one;
}

Receipt signedReceipt(const crypto::Key& seed) {
  Receipt receipt;
  receipt.number = "TR-2024-0147-2";
  receipt.application = "g65w95c5yt5r3rvz";
  receipt.attempt = 2;
  receipt.root = std::string(64, 'a');
  receipt.policy = std::string(64, '1');
  receipt.at = at("2024-09-02T10:00:00+08:00");
  sign(receipt, seed);
  return receipt;
}

}  // namespace

class HearingsTest : public QObject {
  Q_OBJECT
 private slots:
  void laterCheckOfPapersCounts() {
    Flow flow = receivedForHearing();
    QCOMPARE(actWith(flow, CommandKind::CheckPapers, kThere), Code::Unknown);
    QVERIFY(isOver(flow.state, flow.policy.stages.front()));
    Event event = *flow.ask(about(flow, CommandKind::CheckPapers, {{"by", "李"}, {"on", "2024-09-24"}}),
                            Role::CommitteeOffice);
    QVERIFY(completeWithFacts(event, {{}, {}, {{"4", 2, false}}, {}}));
    flow.take(event);
    QVERIFY(!isOver(flow.state, flow.policy.stages.front()));
    QCOMPARE(flow.state.stages.papers.check->by, std::string("李"));
    QCOMPARE(flow.state.stages.papers.check->missing.front(), (PaperCount{"4", 2}));
    QCOMPARE(fold(flow.events, flow.policy)->stages.papers.check->missing.size(), std::size_t{1});
  }

  void wrongDetailsAreRefusedWithTheirPlace_data() {
    QTest::addColumn<CommandKind>("kind");
    QTest::addColumn<Details>("details");
    QTest::addColumn<QString>("path");
    const auto row = [](const char* name, CommandKind kind, Details details, const char* path) {
      QTest::newRow(name) << kind << std::move(details) << QString(path);
    };
    const Details day{{"by", "王"}, {"on", "2024-09-23"}};
    const auto with = [](Details details, const char* name, const char* value) {
      details.push_back({name, value});
      return details;
    };
    const auto papers = CommandKind::CheckPapers;
    row("no copies", papers, with(day, "there", "4"), "details.there");
    row("copies below nothing", papers, with(day, "there", "4 -1"), "details.there");
    row("no copy", papers, with(day, "there", "4 0"), "details.there");
    row("no item", papers, with(day, "there", "form 1"), "details.there");
    row("an item twice", papers, with(with(day, "there", "4 1"), "there", "4 1"), "details.there");
    row("nobody", papers, {{"on", "2024-09-23"}}, "details.by");
    row("no day", papers, {{"by", "王"}}, "details.on");
    row("no such day", papers, {{"by", "王"}, {"on", "2024-02-30"}}, "details.on");
    row("missing is the server's", papers, with(day, "missing", "4 1"), "details.missing");
    row("nothing back", CommandKind::GiveBackPapers, {{"to", "王"}, {"on", "2024-12-01"}}, "details.back");
    row("back to nobody", CommandKind::GiveBackPapers, {{"back", "11"}, {"on", "2024-12-01"}}, "details.to");
    const auto invite = CommandKind::InviteToDefence;
    row("no session", invite, {{"day", "2024-10-24"}}, "details.session");
    row("no day of it", invite, {{"session", "一"}}, "details.day");
    const auto hold = CommandKind::HoldDefence;
    row("attended or not", hold, {{"attended", "perhaps"}}, "details.attended");
    row("no points", hold, {{"attended", "yes"}}, "details.points");
    row("too many points", hold, {{"attended", "yes"}, {"points", "talk=61 王"}}, "details.points");
    row("no line", hold, {{"attended", "yes"}, {"points", "song=6 王"}}, "details.points");
    row("no judge", hold, {{"attended", "yes"}, {"points", "talk=60 "}}, "details.points");
    row("a line is missing", hold, {{"attended", "yes"}, {"points", "talk=60 王"}}, "details.points");
    row("a line twice", hold, with(kHeard, "points", "talk=50 王评委"), "details.points");
    row("points of the absent", hold, {{"attended", "no"}, {"points", "talk=60 王"}}, "details.points");
    row("passed instead of points", hold, with(kHeard, "passed", "yes"), "details.passed");
    row("no specialty", CommandKind::CloseDefence, {}, "details.specialty");
  }
  void wrongDetailsAreRefusedWithTheirPlace() {
    QFETCH(CommandKind, kind);
    QFETCH(Details, details);
    QFETCH(QString, path);
    const Flow flow = receivedForHearing();
    const auto refused = flow.ask(about(flow, kind, details), Role::CommitteeOffice);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code(), Code::InvalidInput);
    QCOMPARE(QString::fromStdString(refused.error().place().path), path);
  }

  void laterPointsCountUntilTheDefenceIsClosed() {
    Flow flow = receivedForHearing();
    QCOMPARE(actWith(flow, CommandKind::HoldDefence, {{"attended", "no"}}), Code::Unknown);
    QCOMPARE(actWith(flow, CommandKind::HoldDefence, kHeard), Code::Unknown);
    QCOMPARE(thousandthsOf(*flow.state.stages.defence.held), std::int64_t{87000});
    const auto results = closeDefence({{"a", "2024-0001", {}, flow.state.stages.defence}}, true, "环境监测");
    QVERIFY(results.has_value());
    Event event =
        *flow.ask(about(flow, CommandKind::CloseDefence, {{"specialty", "环境监测"}}), Role::CommitteeOffice);
    event.details = detailsOf(results->front());
    flow.take(event);
    QCOMPARE(flow.state.stages.defence.result->thousandths, std::int64_t{87000});
    QCOMPARE(actWith(flow, CommandKind::HoldDefence, kHeard), Code::AlreadyDone);
    QCOMPARE(actWith(flow, CommandKind::InviteToDefence, {{"session", "一"}, {"day", "2024-10-24"}}),
             Code::AlreadyDone);
  }

  void defenceWithoutPointsIsPassedOrNot() {
    Flow flow = receivedForHearing(false);
    QCOMPARE(actWith(flow, CommandKind::HoldDefence, kHeard), Code::InvalidInput);
    QCOMPARE(actWith(flow, CommandKind::HoldDefence, {{"attended", "yes"}}), Code::InvalidInput);
    QCOMPARE(actWith(flow, CommandKind::HoldDefence, {{"attended", "yes"}, {"passed", "no"}}), Code::Unknown);
    const DefenceCandidate failed{"a", "2024-0001", {}, flow.state.stages.defence};
    const auto results = closeDefence({failed, exempt()}, false, "环境监测");
    QVERIFY(results->at(0).outcome == DefenceOutcome::Failed);
    QVERIFY(results->at(1).outcome == DefenceOutcome::Passed);
  }

  void whereNobodyAttendedTheExemptHavePassed() {
    DefenceCandidate absent;
    absent.facts.held = HeldDefence{};
    const auto results = closeDefence({exempt(), absent}, true, "环境监测");
    QVERIFY(results->at(0).outcome == DefenceOutcome::Passed);
    QVERIFY(results->at(1).outcome == DefenceOutcome::Absent);
  }

  void whoWasNeitherHeardNorExemptKeepsTheDefenceOpen() {
    DefenceCandidate waiting;
    waiting.number = "2024-0147";
    const auto refused = closeDefence({exempt(), waiting}, true, "环境监测");
    QCOMPARE(refused.error().code(), Code::NotNow);
    QVERIFY(refused.error().detail().starts_with("2024-0147 "));
  }

  void averageIsThatOfASlowCount() {
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 300; ++round) {
      std::vector<DefenceCandidate> all{exempt()};
      std::int64_t total = 0;
      const int people = int(random.bounded(1, 40));
      for (int i = 0; i < people; ++i) {
        std::vector<int> sums(std::size_t(random.bounded(1, 8)));
        std::int64_t sum = 0;
        for (int& one : sums)
          sum += one = int(random.bounded(0, 101));
        all.push_back(heard(sums));
        // The nearest thousandth, by trial: 2·|1000·sum − t·judges| is the least.
        std::int64_t nearest = 0;
        while ((2 * nearest + 1) * std::int64_t(sums.size()) <= 2000 * sum)
          ++nearest;
        QCOMPARE(thousandthsOf(*all.back().facts.held), nearest);
        total += nearest;
      }
      std::shuffle(all.begin() + 1, all.end(), random);
      const auto results = closeDefence(all, true, "x");
      const DefenceResult& averaged = results->front();
      QVERIFY(averaged.outcome == DefenceOutcome::Averaged);
      QCOMPARE(averaged.total, total);
      QCOMPARE(averaged.attended, people);
      QVERIFY(2 * total < (2 * averaged.thousandths + 1) * people);
      QVERIFY(2 * total >= (2 * averaged.thousandths - 1) * people);
      const auto read = readDefenceResult(detailsOf(averaged));
      QCOMPARE(read->thousandths, averaged.thousandths);
      QCOMPARE(read->clause, averaged.clause);
    }
  }

  void halfIsRoundedUp() {
    QCOMPARE(roundedShare(1, 2), std::int64_t{1});
    QCOMPARE(roundedShare(1, 3), std::int64_t{0});
    QCOMPARE(roundedShare(2, 3), std::int64_t{1});
    QCOMPARE(QString::fromStdString(formatThousandths(87005)), QString("87.005"));
  }

  void codeOfTheReviewFormIsTheSignedReceipt() {
    const crypto::Key seed = crypto::randomKey();
    const Receipt receipt = signedReceipt(seed);
    const std::string code = sheetCode(receipt);
    QVERIFY(std::none_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; }));
    const auto read = readSheetCode(" " + code + "\n");
    QVERIFY(read.has_value());
    QVERIFY(verify(*read, crypto::publicKeyOf(seed)));
    QCOMPARE(text(*read), text(receipt));
  }

  void changedCodeIsNotSigned() {
    const crypto::Key seed = crypto::randomKey();
    const std::string code = sheetCode(signedReceipt(seed));
    int taken = 0;
    for (std::size_t i = 0; i < code.size(); ++i) {
      std::string changed = code;
      changed[i] = changed[i] == '0' ? '1' : '0';
      const auto read = readSheetCode(changed);
      if (read && verify(*read, crypto::publicKeyOf(seed))) ++taken;
    }
    QCOMPARE(taken, 0);
    QCOMPARE(readSheetCode("https://example.org").error().code(), Code::InvalidInput);
    QCOMPARE(readSheetCode(code + "*9").error().code(), Code::InvalidInput);
    QCOMPARE(readSheetCode(std::string(5000, '*')).error().code(), Code::InvalidInput);
  }
};

std::unique_ptr<QObject> makeHearingsTest() {
  return std::make_unique<HearingsTest>();
}

#include "tst_hearings.moc"
