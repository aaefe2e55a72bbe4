// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Secret votes through the real service and store: one ballot each, whatever is lost on the way; and somebody
// with the whole database in hand who tries to tell whose ballot is whose.
#include "server/services/verify.hpp"
#include "server/store/committee.hpp"
#include "shared/base/json.hpp"
#include "shared/crypto/blind_signature.hpp"
#include "shared/db/empty_log.hpp"
#include "tests/server/services/reviewer.hpp"
#include "tests/server/services/whole_database.hpp"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <boost/json.hpp>

#include <cmath>
#include <random>

namespace tarim::server::test {

using base::Code;
using workflow::Choice;
using workflow::EventKind;

namespace {

constexpr const char* kCycle = "small-2024";

/// The small policy with a vote behind it.
std::string policyWithVote(const std::string& text) {
  boost::json::object policy = boost::json::parse(text).as_object();
  policy["id"] = kCycle;
  policy["stages"] =
      boost::json::parse(R"text([{"id":"evaluation","kind":"evaluation","role":"committee_office",
    "label":{"zh":"表决","en":"Vote"},"clause":"五(三)","experts":3,"decides":"vote",
    "attend":{"of":2,"in":3},"pass":{"of":2,"in":3}}])text");
  return boost::json::serialize(policy);
}

std::string memberId(int number) {
  return "member" + std::to_string(number);
}

/// What a member has of one ballot.
struct Held {
  std::string vote;
  crypto::BlindedMessage message;
  std::string ballot;
};

/// A committee whose members vote about applications that were received.
class Meeting {
 public:
  explicit Meeting(int members) {
    const auto small = must(policy::loadFolder(TARIM_TESTS_DIR "/data/policies/small"));
    world.policy =
        must(world.services->policies.publish(policyWithVote(small->text), "small", world.seed))->hash.hex();
    std::vector<Person> people;
    for (int i = 0; i < members; ++i)
      people.push_back({memberId(i), "委员", i == 0 ? "committee_chair" : "committee_member", "bazhou"});
    std::vector<Person> all = people;
    all.push_back({"unit_elsewhere", "单位二", "unit_officer", "ruoqiang"});
    must(world.services->accounts.import({}, all));
    world.services->votes.setKeyBits(2048);
    office = world.identity("office");
    for (const Person& person : people) {
      ids.push_back(person.id);
      identities.push_back(world.identity(person.id));
    }
  }

  /// Another application that was received.
  std::string received() {
    DeviceOfTest device(world, devices++ % 2 == 0 ? "aynur" : "tursun");
    const bool first = device.identity.person.id == "aynur";
    const std::string application = submitted(device);
    if (!ReviewerOfTest(world, first ? "base" : "base_elsewhere").pass(application).done)
      throw std::runtime_error("not passed");
    ReviewerOfTest unit(world, first ? "unit" : "unit_elsewhere");
    const auto held = unit.decide(unit.looksAtPublicity(application));
    if (!held.done) throw std::runtime_error("not held: " + held.detail);
    if (!ReviewerOfTest(world, "office").pass(application).done) throw std::runtime_error("not received");
    return application;
  }

  VoteService& votes() { return world.services->votes; }

  void form() {
    wire::CommitteeRequest request;
    request.act = wire::CommitteeAct::Form;
    request.members = ids;
    request.chair = ids.front();
    request.words = "巴职改〔2024〕3号";
    must(votes().act(office, kCycle, request));
  }

  wire::CommitteeRequest openRequest(const std::string& vote, const std::string& application) {
    wire::CommitteeRequest request;
    request.act = wire::CommitteeAct::Open;
    request.vote = vote;
    request.application = application;
    request.members = ids;
    request.issueUntil = base::formatInstant(world.clock.now() + std::chrono::minutes(10));
    request.castUntil = base::formatInstant(world.clock.now() + std::chrono::minutes(30));
    return request;
  }
  void open(const std::string& vote, const std::string& application) {
    must(votes().act(office, kCycle, openRequest(vote, application)));
  }

  std::string keyOf(const std::string& vote) {
    return must(workflow::foldCommittee(must(votes().record(kCycle)).events)).vote(vote)->key;
  }
  Held blind(const std::string& vote, Choice choice) {
    const auto key = must(base::fromHex(keyOf(vote)));
    return {vote, must(crypto::blind(key, base::bytesOf(workflow::ballotText(vote, choice)))), {}};
  }
  base::Result<wire::BlindSignature> ask(int member, const Held& held) {
    return votes().sign(identities[std::size_t(member)], held.vote, {base::toHex(held.message.blinded)});
  }
  void take(Held& held, const wire::BlindSignature& answer) {
    const auto key = must(base::fromHex(keyOf(held.vote)));
    const auto signature = must(crypto::unblind(key, held.message, must(base::fromHex(answer.signature))));
    held.ballot = workflow::ballotRecord(held.message.prepared, signature);
  }
  Held signedBallot(int member, const std::string& vote, Choice choice) {
    Held held = blind(vote, choice);
    take(held, must(ask(member, held)));
    return held;
  }
  base::Result<void> cast(const Held& held) {
    return votes().cast({held.vote, held.ballot}, world.clock.now());
  }
  base::Result<workflow::Event> close(const std::string& vote) {
    wire::CommitteeRequest request;
    request.act = wire::CommitteeAct::Close;
    request.vote = vote;
    return votes().act(office, kCycle, request);
  }
  workflow::VoteReport report() {
    return workflow::checkVotes(must(votes().record(kCycle)).events, crypto::publicKeyOf(world.seed));
  }

  World world;
  Identity office;
  std::vector<std::string> ids;
  std::vector<Identity> identities;
  int devices = 0;
};

}  // namespace

class VotesTest : public QObject {
  Q_OBJECT
 private slots:
  void aVoteFromItsFirstBallotToThePublishedCount() {
    Meeting meeting(4);
    const std::string application = meeting.received();
    meeting.form();
    meeting.open("v1", application);
    std::vector<Held> ballots;
    for (int i = 0; i < 4; ++i)
      ballots.push_back(meeting.signedBallot(i, "v1", i < 3 ? Choice::For : Choice::Against));
    QCOMPARE(codeOf(meeting.cast(ballots[0])), Code::NotNow);  // Not before the last signature was given.
    meeting.world.clock.advance(std::chrono::minutes(10));
    QCOMPARE(codeOf(meeting.ask(0, meeting.blind("v1", Choice::For))), Code::AlreadyDone);
    for (const Held& held : ballots)
      must(meeting.cast(held));
    QCOMPARE(codeOf(meeting.close("v1")), Code::NotNow);
    QCOMPARE(must(meeting.votes().closeDue(meeting.world.clock.now())), 0);
    meeting.world.clock.advance(std::chrono::minutes(20));
    QCOMPARE(codeOf(meeting.cast(ballots[0])), Code::TooLate);
    QCOMPARE(must(meeting.votes().closeDue(meeting.world.clock.now())), 1);
    const auto committee = must(workflow::foldCommittee(must(meeting.votes().record(kCycle)).events));
    QCOMPARE(committee.vote("v1")->tally, (workflow::Tally{3, 1, 0}));
    QVERIFY(committee.vote("v1")->hasPassed);
    QVERIFY(meeting.report().problems.empty());
    const auto verified = must(verify(*meeting.world.store, meeting.world.services->publicKey));
    QVERIFY2(verified.ok(), verified.problems.empty() ? "" : verified.problems.front().c_str());
    QCOMPARE(must(meeting.close("v1")).kind, EventKind::VoteClosed);  // Again: the same answer.
  }

  void whatIsLostOnTheWayIsAskedForAgain() {
    Meeting meeting(3);
    const auto opening = meeting.openRequest("v1", meeting.received());
    meeting.form();
    const auto first = must(meeting.votes().act(meeting.office, kCycle, opening));
    QCOMPARE(must(meeting.votes().act(meeting.office, kCycle, opening)).hash, first.hash);
    Held held = meeting.blind("v1", Choice::For);
    const auto answer = must(meeting.ask(1, held));
    QCOMPARE(must(meeting.ask(1, held)).signature, answer.signature);
    meeting.world.reopen();
    QCOMPARE(must(meeting.ask(1, held)).signature, answer.signature);
    QCOMPARE(codeOf(meeting.ask(1, meeting.blind("v1", Choice::For))), Code::AlreadyDone);
    meeting.take(held, answer);
    meeting.world.clock.advance(std::chrono::minutes(10));
    must(meeting.cast(held));
    must(meeting.cast(held));
    meeting.world.clock.advance(std::chrono::minutes(20));
    must(meeting.close("v1"));
    QCOMPARE(meeting.report().ballots, 1);
    QVERIFY(meeting.report().problems.empty());
  }

  void aBallotThatIsNoneIsRefused() {
    Meeting meeting(3);
    meeting.form();
    meeting.open("v1", meeting.received());
    meeting.open("v2", meeting.received());
    Held held = meeting.signedBallot(0, "v1", Choice::For);
    meeting.world.clock.advance(std::chrono::minutes(10));
    Held forged = held;
    forged.ballot.back() = forged.ballot.back() == '0' ? '1' : '0';
    QCOMPARE(codeOf(meeting.cast(forged)), Code::InvalidInput);
    Held elsewhere = held;
    elsewhere.vote = "v2";
    QCOMPARE(codeOf(meeting.cast(elsewhere)), Code::InvalidInput);
    elsewhere.vote = "v3";
    QCOMPARE(codeOf(meeting.cast(elsewhere)), Code::NotFound);
  }

  void whoDoesNotAttendGetsNoBallotAndTheOfficeNeither() {
    Meeting meeting(3);
    meeting.form();
    auto opening = meeting.openRequest("v1", meeting.received());
    opening.members = {"member0", "member1"};
    must(meeting.votes().act(meeting.office, kCycle, opening));
    QCOMPARE(codeOf(meeting.ask(2, meeting.blind("v1", Choice::For))), Code::NotAllowed);
    const auto office = meeting.votes().sign(meeting.office, "v1",
                                             {base::toHex(meeting.blind("v1", Choice::For).message.blinded)});
    QCOMPARE(codeOf(office), Code::NotAllowed);
  }

  void onlyWhatWasReceivedIsVotedAbout() {
    Meeting meeting(3);
    meeting.form();
    DeviceOfTest device(meeting.world, "aynur");
    const std::string application = submitted(device);
    QCOMPARE(codeOf(meeting.votes().act(meeting.office, kCycle, meeting.openRequest("v1", application))),
             Code::NotNow);
    QCOMPARE(codeOf(meeting.votes().act(meeting.office, kCycle, meeting.openRequest("v1", "nothing"))),
             Code::NotFound);
  }

  void anotherKindOfPersonIsNoMember() {
    Meeting meeting(3);
    wire::CommitteeRequest request;
    request.act = wire::CommitteeAct::Form;
    request.members = {"member0", "unit"};
    request.chair = "member0";
    request.words = "x";
    QCOMPARE(codeOf(meeting.votes().act(meeting.office, kCycle, request)), Code::InvalidInput);
  }

  void keyAndBallotsAreInNoCopyAndGoneAtTheClose() {
    Meeting meeting(3);
    meeting.form();
    meeting.open("v1", meeting.received());
    const Held held = meeting.signedBallot(0, "v1", Choice::For);
    meeting.world.clock.advance(std::chrono::minutes(10));
    must(meeting.cast(held));
    const auto open =
        must(meeting.world.store->read([](db::Database& database) { return open_votes::all(database); }));
    QCOMPARE(open.size(), std::size_t(1));
    const base::Path copy = meeting.world.backUp();
    const std::string copied = bytesOfFile(copy / "tarim.sqlite");
    QVERIFY(!copied.empty());
    QVERIFY(copied.find(open.front().secretKey) == std::string::npos);
    QVERIFY(copied.find(held.ballot) == std::string::npos);
    meeting.world.clock.advance(std::chrono::minutes(20));
    must(meeting.close("v1"));
    for (const char* file : {"tarim.sqlite", "tarim.sqlite-wal"})
      QVERIFY2(bytesOfFile(meeting.world.path() / "store" / file).find(open.front().secretKey) ==
                   std::string::npos,
               file);
    // A server that is restored from the copy cannot close the vote; its chair annuls it.
    meeting.world.restore(copy);
    QCOMPARE(codeOf(meeting.close("v1")), Code::NotNow);
    wire::CommitteeRequest annul;
    annul.act = wire::CommitteeAct::Annul;
    annul.vote = "v1";
    annul.words = "服务器已恢复";
    QCOMPARE(codeOf(meeting.votes().act(meeting.office, kCycle, annul)), Code::NotAllowed);
    QCOMPARE(must(meeting.votes().act(meeting.identities[0], kCycle, annul)).kind, EventKind::VoteAnnulled);
  }

  void verifyFindsWhatWasChangedInTheCommitteesChain_data() {
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("word");
    QTest::newRow("an event changed")
        << "UPDATE committee_event SET content = replace(content, 'member1', 'member9') WHERE number = 2"
        << "committee:small-2024: event 2";
    QTest::newRow("the last one cut off") << "DELETE FROM committee_event WHERE number = 3"
                                          << "event 3 of application committee:small-2024";
    QTest::newRow("all of it") << "DELETE FROM committee_event"
                               << "event 1 of application committee:small-2024";
    QTest::newRow("its entries too") << "DELETE FROM journal WHERE application LIKE 'committee:%'"
                                     << "never recorded";
  }
  void verifyFindsWhatWasChangedInTheCommitteesChain() {
    QFETCH(QString, sql);
    QFETCH(QString, word);
    Meeting meeting(3);
    meeting.form();
    meeting.open("v1", meeting.received());
    (void)meeting.signedBallot(1, "v1", Choice::For);
    QVERIFY(must(verify(*meeting.world.store, meeting.world.services->publicKey)).ok());
    must(meeting.world.store->write(
        [&](db::Database& database) { return database.execute(sql.toStdString()); }));
    const auto report = must(verify(*meeting.world.store, meeting.world.services->publicKey));
    const bool told = std::any_of(
        report.problems.begin(), report.problems.end(),
        [&](const std::string& one) { return one.find(word.toStdString()) != std::string::npos; });
    QVERIFY2(told, report.problems.empty() ? "nothing was found" : report.problems.front().c_str());
  }

  void theDocumentedScriptFindsOneFlippedByte() {
    Meeting meeting(4);
    meeting.form();
    meeting.open("v1", meeting.received());
    std::vector<Held> ballots;
    for (int i = 0; i < 4; ++i)
      ballots.push_back(meeting.signedBallot(i, "v1", i < 3 ? Choice::For : Choice::Abstain));
    meeting.world.clock.advance(std::chrono::minutes(10));
    for (const Held& held : ballots)
      must(meeting.cast(held));
    meeting.world.clock.advance(std::chrono::minutes(20));
    must(meeting.close("v1"));
    const wire::CommitteeRecord record = must(meeting.votes().record(kCycle));
    const std::string file = (meeting.world.path() / "record.json").string();
    const auto check = [&](const std::string& text) {
      QFile out(QString::fromStdString(file));
      if (!out.open(QIODevice::WriteOnly) || out.write(QByteArray::fromStdString(text)) < 0)
        return QByteArray();
      out.close();
      QProcess shell;
      shell.start(TARIM_TESTS_DIR "/../docs/vote-check.sh", {QString::fromStdString(file)});
      if (!shell.waitForFinished(60'000)) return QByteArray();
      return QByteArray::number(shell.exitCode()) + " " + shell.readAllStandardOutput();
    };
    const std::string text = wire::write(record);
    const QByteArray good = check(text);
    QVERIFY2(good.startsWith("0 v1 "), good.constData());
    QVERIFY2(good.contains("3 for, 0 against, 1 abstain, of 4: passed"), good.constData());
    wire::CommitteeRecord cut = record;
    cut.events.erase(cut.events.begin() + 3);
    QVERIFY(check(wire::write(cut)).startsWith("1 "));
    const auto seed = qEnvironmentVariableIsSet("TARIM_SEED")
                          ? unsigned(qEnvironmentVariableIntValue("TARIM_SEED"))
                          : std::random_device()();
    qInfo("TARIM_SEED=%u", seed);
    std::mt19937 random(seed);
    const std::size_t from = text.find("\"events\"");
    for (int turn = 0; turn < 12; ++turn) {
      std::string flipped = text;
      flipped[from + random() % (text.size() - from)] ^= 1;
      const QByteArray said = check(flipped);
      QVERIFY2(said.startsWith("1 ") && said.contains("WRONG"), said.constData());
      const auto read = wire::readCommitteeRecord(flipped);
      if (read)
        QVERIFY(!workflow::checkVotes(read->events, meeting.world.services->publicKey).problems.empty());
    }
  }

  /// Somebody has the database: every row, every byte of its file, the row of each ballot and of each member.
  void theWholeDatabaseDoesNotTellWhoseBallotIsWhose() {
    constexpr int kMembers = 21;
    constexpr int kVotes = 3;
    const auto seed = qEnvironmentVariableIsSet("TARIM_SEED")
                          ? unsigned(qEnvironmentVariableIntValue("TARIM_SEED"))
                          : std::random_device()();
    qInfo("TARIM_SEED=%u", seed);
    std::mt19937 random(seed);
    Meeting meeting(kMembers);
    meeting.form();
    std::vector<std::vector<Held>> held(kVotes);
    for (int v = 0; v < kVotes; ++v)
      meeting.open("vote" + std::to_string(v), meeting.received());
    for (int v = 0; v < kVotes; ++v)
      for (int i = 0; i < kMembers; ++i)
        held[std::size_t(v)].push_back(
            meeting.signedBallot(i, "vote" + std::to_string(v), Choice(random() % 3)));
    meeting.world.clock.advance(std::chrono::minutes(10));
    // In the order of the members: the worst of all orders, since whoever reads the order knows the member.
    for (int i = 0; i < kMembers; ++i)
      for (int v = 0; v < kVotes; ++v)
        must(meeting.cast(held[std::size_t(v)][std::size_t(i)]));
    const auto isSorted = [](const std::string& row, const std::vector<Held>& list) {
      std::map<std::string, std::size_t> places;
      for (const Held& one : list)
        places[one.ballot] = row.find(one.ballot);
      return std::is_sorted(places.begin(), places.end(),
                            [](const auto& one, const auto& other) { return one.second < other.second; });
    };
    const auto lookAtRows = [&](const char* when) {
      const auto rows = must(
          meeting.world.store->read([](db::Database& database) -> base::Result<std::vector<std::string>> {
            return allRows(database);
          }));
      for (const std::string& row : rows)
        for (const auto& list : held)
          for (int i = 0; i < kMembers; ++i) {
            const Held& one = list[std::size_t(i)];
            const std::string prepared = base::toHex(one.message.prepared);
            for (const std::string& secret :
                 {base::toHex(one.message.blinded), base::toHex(one.message.inverse)})
              QVERIFY2(row.find(secret) == std::string::npos, when);
            if (row.find(prepared) == std::string::npos) continue;
            // A row that has a ballot has all of its vote, in the order of their texts, and no member.
            QVERIFY2(isSorted(row, list), when);
            for (const Held& other : list)
              QVERIFY2(row.find(base::toHex(other.message.prepared)) != std::string::npos, when);
            QVERIFY2(row.find("member1") == std::string::npos, when);
          }
    };
    const auto lookAtBytes = [&](const char* when) {
      // Out of the log, which shows ballots in the order in which they came until it is overwritten.
      meeting.world.services.reset();
      meeting.world.store.reset();
      must(db::emptyLog(meeting.world.path() / "store" / "tarim.sqlite"));
      const std::string bytes = bytesOfFile(meeting.world.path() / "store" / "tarim.sqlite");
      double sum = 0;
      for (const auto& list : held) {
        std::vector<std::pair<std::size_t, int>> places;
        for (int i = 0; i < kMembers; ++i) {
          const std::string prepared = base::toHex(list[std::size_t(i)].message.prepared).substr(0, 64);
          for (std::size_t at = bytes.find(prepared); at != std::string::npos;
               at = bytes.find(prepared, at + 1))
            places.emplace_back(at, i);
        }
        QVERIFY2(places.size() >= std::size_t(kMembers) - 6, when);  // Some are cut by the end of a page.
        // No ballot was left behind from when there were fewer.
        QVERIFY2(places.size() <= std::size_t(kMembers), when);
        std::sort(places.begin(), places.end());
        std::vector<int> order;
        for (const auto& [at, member] : places)
          order.push_back(member);
        sum += tau(order);
      }
      const double mean = sum / kVotes;
      const double limit = 4.5 * deviation(kMembers) / std::sqrt(double(kVotes));
      qInfo("%s: tau of places in the file and order of casting %.3f, limit %.3f", when, mean, limit);
      QVERIFY2(std::abs(mean) < limit, when);
      meeting.world.reopen();
    };
    lookAtRows("open");
    lookAtBytes("open");
    meeting.world.clock.advance(std::chrono::minutes(20));
    QCOMPARE(must(meeting.votes().closeDue(meeting.world.clock.now())), kVotes);
    lookAtRows("closed");
    lookAtBytes("closed");
    QVERIFY(meeting.report().problems.empty());
    QCOMPARE(meeting.report().ballots, kMembers * kVotes);
  }
};

std::unique_ptr<QObject> makeVotesTest() {
  return std::make_unique<VotesTest>();
}

}  // namespace tarim::server::test

#include "tst_votes.moc"
