// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Secret votes without a server: who may do what when, and what the published record proves to everybody.
#include "shared/crypto/blind_signature.hpp"
#include "shared/workflow/record.hpp"
#include "shared/workflow/vote_check.hpp"
#include "tests/shared/workflow/flow.hpp"

#include <QTest>

#include <algorithm>
#include <random>

using namespace tarim;
using namespace tarim::workflow;
using base::Code;

namespace {

const crypto::BlindKeys& keys() {
  static const crypto::BlindKeys made = crypto::newBlindKeys(2048);
  return made;
}

const crypto::Key kSeed = [] {
  crypto::Key key{};
  key.fill(3);
  return key;
}();

Actor office() {
  return {"office", "评委办", Role::CommitteeOffice};
}
Actor chair() {
  return {"m1", "主任", Role::CommitteeChair};
}
Actor member(int number) {
  return {"m" + std::to_string(number), "委员", number == 1 ? Role::CommitteeChair : Role::CommitteeMember};
}

std::vector<std::string> people(int count) {
  std::vector<std::string> all;
  for (int i = 1; i <= count; ++i)
    all.push_back("m" + std::to_string(i));
  return all;
}

/// A committee of six and its chain, as the server keeps it.
struct Meeting {
  policy::Policy policy = noticePolicy();
  base::Instant now = at("2024-11-08T10:00:00+08:00");
  std::vector<Event> events;

  Meeting() {
    policy::Stage stage;
    stage.id = "evaluation";
    stage.kind = policy::StageKind::Evaluation;
    policy.stages = {stage};
  }
  [[nodiscard]] Committee committee() const { return foldCommittee(events).value(); }
  Code take(base::Result<Event> event) {
    if (!event) return event.error().code();
    event->application = committeeChain(policy.id);
    chain(*event, events.empty() ? nullptr : &events.back());
    sign(*event, kSeed);
    events.push_back(std::move(*event));
    return Code::Unknown;
  }
  Code form(int count = 6, const Actor& actor = office()) {
    return take(formCommittee(committee(), {people(count), "m1", "巴职改〔2024〕3号"}, actor, policy, now));
  }
  [[nodiscard]] VotePlan plan(int attending, const std::string& vote = "v1") const {
    return {vote,
            "a1",
            "2024-0001",
            base::toHex(keys().publicKey),
            people(attending),
            now + std::chrono::minutes(10),
            now + std::chrono::minutes(30)};
  }
  Code open(const VotePlan& wanted, const Actor& actor = office()) {
    return take(openVote(committee(), wanted, actor, policy, now));
  }
  /// The signed ballot of this member; empty when none was issued.
  std::string ballot(int number, Choice choice, const std::string& vote = "v1") {
    const auto blinded = crypto::blind(keys().publicKey, base::bytesOf(ballotText(vote, choice))).value();
    auto event = issueBallot(committee(), vote, base::sha256(blinded.blinded).hex(), member(number), now);
    if (!event || !*event || take(std::move(**event)) != Code::Unknown) return {};
    const auto answer = crypto::signBlinded(keys().secretKey, blinded.blinded).value();
    return ballotRecord(blinded.prepared, crypto::unblind(keys().publicKey, blinded, answer).value());
  }
  Code close(const std::vector<std::string>& ballots) {
    return take(closeVote(committee(), "v1", ballots, office(), now));
  }
  [[nodiscard]] VoteReport report() const { return checkVotes(events, crypto::publicKeyOf(kSeed)); }
  /// The last event as somebody changed it who has the server's key.
  void forge(const std::function<void(Event&)>& change) {
    Event event = events.back();
    events.pop_back();
    change(event);
    take(event);
  }
};

/// Formed, opened for five of six, voted as told, closed.
Meeting closed(const std::vector<Choice>& choices, std::vector<std::string>* cast = nullptr) {
  Meeting meeting;
  meeting.form();
  meeting.open(meeting.plan(5));
  std::vector<std::string> ballots;
  for (std::size_t i = 0; i < choices.size(); ++i)
    ballots.push_back(meeting.ballot(int(i) + 1, choices[i]));
  meeting.now += std::chrono::minutes(30);
  if (meeting.close(ballots) != Code::Unknown) throw std::runtime_error("not closed");
  if (cast) *cast = ballots;
  return meeting;
}

constexpr Choice kFor = Choice::For, kAgainst = Choice::Against, kAbstain = Choice::Abstain;

void replace(Details& details, std::string_view name, const std::string& value) {
  for (Detail& detail : details)
    if (detail.name == name) {
      detail.value = value;
      return;
    }
}

}  // namespace

class CommitteeTest : public QObject {
  Q_OBJECT
 private slots:
  void twoThirdsOfThoseWhoAttendPass_data() {
    QTest::addColumn<QList<int>>("choices");
    QTest::addColumn<bool>("passes");
    QTest::newRow("4 of 5") << QList<int>{0, 0, 0, 0, 1} << true;
    QTest::newRow("3 of 5") << QList<int>{0, 0, 0, 1, 1} << false;
    QTest::newRow("an abstention is no vote for it") << QList<int>{0, 0, 0, 2, 2} << false;
    QTest::newRow("a ballot that was not cast is none either") << QList<int>{0, 0, 0} << false;
    QTest::newRow("nobody against, one missing") << QList<int>{0, 0, 0, 0} << true;
    QTest::newRow("none") << QList<int>{} << false;
  }
  void twoThirdsOfThoseWhoAttendPass() {
    QFETCH(QList<int>, choices);
    QFETCH(bool, passes);
    std::vector<Choice> chosen;
    for (const int choice : choices)
      chosen.push_back(Choice(choice));
    const Meeting meeting = closed(chosen);
    const Committee committee = meeting.committee();
    QCOMPARE(committee.votes.front().hasPassed, passes);
    QCOMPARE(committee.votes.front().tally.cast(), int(choices.size()));
    QVERIFY2(meeting.report().problems.empty(),
             meeting.report().problems.empty() ? "" : meeting.report().problems.front().c_str());
  }

  void withoutItsQuorumNoVoteOpens() {
    Meeting meeting;
    QCOMPARE(meeting.open(meeting.plan(4)), Code::NotNow);
    QCOMPARE(meeting.form(), Code::Unknown);
    QCOMPARE(meeting.open(meeting.plan(3)), Code::NotNow);
    QCOMPARE(meeting.open(meeting.plan(4)), Code::Unknown);
  }

  void onlyOfficeAndChairOpenAndOnlyTheChairAnnuls_data() {
    QTest::addColumn<Role>("role");
    for (const policy::RoleRow& row : policy::kRoles)
      QTest::newRow(row.name.data()) << row.role;
  }
  void onlyOfficeAndChairOpenAndOnlyTheChairAnnuls() {
    QFETCH(Role, role);
    Meeting meeting;
    const Actor actor{role == Role::CommitteeChair ? "m1" : "m2", "某", role};
    const bool isOffice = role == Role::CommitteeOffice;
    const bool isChair = role == Role::CommitteeChair;
    QCOMPARE(meeting.form(6, actor), isOffice ? Code::Unknown : Code::NotAllowed);
    if (!isOffice) meeting.form();
    QCOMPARE(meeting.open(meeting.plan(5), actor), isOffice || isChair ? Code::Unknown : Code::NotAllowed);
    if (!isOffice && !isChair) meeting.open(meeting.plan(5));
    QCOMPARE(meeting.take(annulVote(meeting.committee(), "v1", "计票有误", actor, meeting.now)),
             isChair ? Code::Unknown : Code::NotAllowed);
  }

  void anotherChairIsNotThisOne() {
    Meeting meeting;
    meeting.form();
    QCOMPARE(meeting.open(meeting.plan(5), {"m2", "某", Role::CommitteeChair}), Code::NotAllowed);
  }

  void aMemberGetsOneBallotAndTheSameOneAgain() {
    Meeting meeting;
    meeting.form();
    meeting.open(meeting.plan(5));
    const auto first = issueBallot(meeting.committee(), "v1", "aa", member(2), meeting.now);
    QVERIFY(first && *first);
    meeting.take(**first);
    const auto again = issueBallot(meeting.committee(), "v1", "aa", member(2), meeting.now);
    QVERIFY(again && !*again);
    const auto other = issueBallot(meeting.committee(), "v1", "bb", member(2), meeting.now);
    QCOMPARE(other.error().code(), Code::AlreadyDone);
    const auto absent = issueBallot(meeting.committee(), "v1", "cc", member(6), meeting.now);
    QCOMPARE(absent.error().code(), Code::NotAllowed);
    meeting.now += std::chrono::minutes(10);
    const auto late = issueBallot(meeting.committee(), "v1", "dd", member(3), meeting.now);
    QCOMPARE(late.error().code(), Code::TooLate);
    QVERIFY(!issueBallot(meeting.committee(), "v1", "aa", member(2), meeting.now).value());
  }

  void beforeItsCloseThereIsNoTally() {
    Meeting meeting;
    meeting.form();
    meeting.open(meeting.plan(5));
    const std::string ballot = meeting.ballot(1, kFor);
    meeting.now += std::chrono::minutes(30) - std::chrono::milliseconds(1);
    QCOMPARE(meeting.close({ballot}), Code::NotNow);
    meeting.now += std::chrono::milliseconds(1);
    QCOMPARE(meeting.close({ballot}), Code::Unknown);
    QCOMPARE(meeting.close({ballot}), Code::AlreadyDone);
  }

  void anotherVoteNeedsTheChairAndAReason() {
    Meeting meeting = closed({kFor, kFor, kAgainst, kAgainst, kAgainst});
    QCOMPARE(meeting.open(meeting.plan(5, "v2")), Code::AlreadyDone);
    QCOMPARE(meeting.take(annulVote(meeting.committee(), "v1", " ", chair(), meeting.now)),
             Code::InvalidInput);
    QCOMPARE(meeting.take(annulVote(meeting.committee(), "v1", "一位委员应回避", chair(), meeting.now)),
             Code::Unknown);
    QCOMPARE(meeting.open(meeting.plan(4, "v2")), Code::Unknown);
    QVERIFY(meeting.committee().vote("v1")->isAnnulled);
    // What was published of the first stays, for everybody to see.
    QCOMPARE(meeting.committee().vote("v1")->ballots.size(), std::size_t(5));
  }

  void aBallotIsOfOneVoteAlone() {
    const std::string ballot = [] {
      Meeting meeting;
      meeting.form();
      meeting.open(meeting.plan(5, "v2"));
      return meeting.ballot(1, kFor, "v2");
    }();
    QVERIFY(!ballot.empty());
    const std::string key = base::toHex(keys().publicKey);
    QVERIFY(readBallot("v2", key, ballot).has_value());
    QVERIFY(!readBallot("v1", key, ballot).has_value());
  }

  void ballotsOfAVoteAreEquallyLong() {
    std::vector<std::string> cast;
    closed({kFor, kAgainst, kAbstain}, &cast);
    QCOMPARE(cast[0].size(), cast[1].size());
    QCOMPARE(cast[0].size(), cast[2].size());
  }

  void whatIsWrongWithAPublishedVoteIsFound_data() {
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("word");
    QTest::newRow("a forged ballot") << 0 << "not signed under the key";
    QTest::newRow("a doubled one") << 1 << "twice";
    QTest::newRow("a dropped one") << 2 << "its ballots say 3 for";
    QTest::newRow("a wrong count") << 3 << "and its count 5 for";
    QTest::newRow("a wrong result") << 4 << "does not follow";
    QTest::newRow("a choice changed in a ballot") << 5 << "not signed under the key";
    QTest::newRow("more than were issued") << 6 << "were issued";
    QTest::newRow("the order of casting") << 7 << "out of order";
    QTest::newRow("a doubled one in capitals") << 8 << "no ballot";
  }
  void whatIsWrongWithAPublishedVoteIsFound() {
    QFETCH(int, what);
    QFETCH(QString, word);
    Meeting meeting = closed({kFor, kFor, kFor, kFor, kAgainst});
    QVERIFY(meeting.report().problems.empty());
    meeting.forge([&](Event& event) {
      auto& details = event.details;
      auto first = std::find_if(details.begin(), details.end(),
                                [](const Detail& one) { return one.name == "ballot"; });
      const std::string key = base::toHex(keys().publicKey);
      while (readBallot("v1", key, first->value).value() != kFor)
        ++first;
      const Detail ballot = *first;
      if (what == 0) first->value.back() = first->value.back() == '0' ? '1' : '0';
      if (what == 1) details.insert(first, ballot);
      if (what == 2) details.erase(first);
      if (what == 3) replace(details, "for", "5");
      if (what == 4) replace(details, "result", "not_passed");
      if (what == 5)
        first->value.replace(first->value.find(base::toHex(base::bytesOf("for    "))), 14,
                             base::toHex(base::bytesOf("against")));
      if (what == 6) {
        // Signed by whoever has the key, beside the five that were issued.
        const auto blinded = crypto::blind(keys().publicKey, base::bytesOf(ballotText("v1", kFor))).value();
        const auto answer = crypto::signBlinded(keys().secretKey, blinded.blinded).value();
        Detail more{"ballot", ballotRecord(blinded.prepared,
                                           crypto::unblind(keys().publicKey, blinded, answer).value())};
        details.insert(
            std::find_if(details.begin() + 1, details.end(),
                         [&](const Detail& one) { return one.name != "ballot" || one.value > more.value; }),
            more);
        replace(details, "for", "5");
      }
      if (what == 7) std::reverse(details.begin() + 1, details.begin() + 6);
      if (what == 8) {
        std::string loud = ballot.value;
        std::transform(loud.begin(), loud.end(), loud.begin(),
                       [](char c) { return c >= 'a' && c <= 'f' ? char(c - 32) : c; });
        details.insert(details.begin() + 1, {"ballot", loud});
        std::sort(details.begin() + 1, details.begin() + 7,
                  [](const Detail& a, const Detail& b) { return a.value < b.value; });
      }
    });
    const auto problems = meeting.report().problems;
    QVERIFY(!problems.empty());
    const bool told = std::any_of(problems.begin(), problems.end(), [&](const std::string& one) {
      return one.find(word.toStdString()) != std::string::npos;
    });
    QVERIFY2(told, problems.front().c_str());
  }

  void aMemberFindsTheirOwnBallotOrThatItIsGone() {
    std::vector<std::string> cast;
    Meeting meeting = closed({kFor, kFor, kFor, kFor, kAgainst}, &cast);
    const BallotReceipt receipt{"v1", base::toHex(keys().publicKey), cast[4]};
    QVERIFY(!checkOwnBallot(meeting.committee(), receipt));
    meeting.forge([&](Event& event) {
      std::erase_if(event.details, [&](const Detail& one) { return one.value == cast[4]; });
      replace(event.details, "against", "0");
    });
    QVERIFY(meeting.report().problems.empty());  // Only the member can tell.
    QVERIFY(checkOwnBallot(meeting.committee(), receipt));
    BallotReceipt tagged = receipt;
    tagged.key = base::toHex(crypto::newBlindKeys(2048).publicKey);
    QVERIFY(checkOwnBallot(meeting.committee(), tagged)->find("could name you") != std::string::npos);
  }

  void oneFlippedByteOfTheRecordIsFound() {
    const Meeting meeting = closed({kFor, kFor, kFor, kFor, kAgainst});
    const auto seed = qEnvironmentVariableIsSet("TARIM_SEED")
                          ? unsigned(qEnvironmentVariableIntValue("TARIM_SEED"))
                          : std::random_device()();
    std::mt19937 random(seed);
    for (int turn = 0; turn < 60; ++turn) {
      Meeting changed = meeting;
      Event& event = changed.events[random() % changed.events.size()];
      std::string* texts[] = {&event.actor, &event.role, &event.signature, &event.application};
      std::string* text = texts[random() % 4];
      if (random() % 2 == 0 && !event.details.empty())
        text = &event.details[random() % event.details.size()].value;
      if (text->empty()) continue;
      (*text)[random() % text->size()] ^= 1;
      QVERIFY2(!changed.report().problems.empty(), ("seed " + std::to_string(seed)).c_str());
    }
  }
};

std::unique_ptr<QObject> makeCommitteeTest() {
  return std::make_unique<CommitteeTest>();
}

#include "tst_committee.moc"
