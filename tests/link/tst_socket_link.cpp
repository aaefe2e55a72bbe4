// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The link between two sockets against itself: real connections through it, measured from end to end.
#include "tests/link/socket_link.hpp"
#include "tests/link/suites.hpp"
#include "tests/link/tcp_probe.hpp"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <future>

namespace tarim::link {

using namespace std::chrono_literals;

class SocketLinkTest : public QObject {
  Q_OBJECT
 private slots:
  void isWhatWasAsked();
  void whatIsLostIsSentAgain();
  void anOutageStallsAndNothingIsMissing();
  void nothingPassesADeadLink();
  void halfAConnectionCloses();
  void manyShareTheLine();
  void aResetIsPassedOnBothWays();
  void nobodyListens();
  void endsAtOnceWithConnectionsOpen();
};

namespace {

using Link = std::unique_ptr<SocketLink>;
using Clock = std::chrono::steady_clock;

Link linkTo(const FarEnd& far, const Profile& profile) {
  return SocketLink::open(profile, "127.0.0.1", far.port(), 1).value();
}

Profile fast() {
  Profile profile;
  profile.up = profile.down = 10'000'000;
  profile.roundTrip = 40ms;
  profile.queueUp = profile.queueDown = 200'000;
  return profile;
}

double seconds(Nanos time) {
  return std::chrono::duration<double>(time).count();
}

bool isNear(double measured, double asked, double less, double more) {
  return measured > asked * (1 - less) && measured < asked * (1 + more);
}

/// How long the line takes for so many bytes, heads included.
Nanos timeOnTheLine(std::size_t bytes, std::uint64_t rate) {
  const double packets = std::ceil(double(bytes) / double(kMostData));
  return Nanos(std::int64_t((double(bytes) + packets * double(kHeadBytes)) * 8e9 / double(rate)));
}

/// In seconds.
struct Times {
  double firstByte = 0;
  double echo = 0;
  double up = 0;
  double down = 0;
};

Times timesOfEcho(const Profile& profile) {
  const FarEnd far(echo);
  const Link link = linkTo(far, profile);
  Times times;
  const Moment began = Clock::now();
  const Talk talk = Talk::with(link->port());
  for (double* time : {&times.firstByte, &times.echo}) {
    talk.say("a");
    if (talk.hear(1).empty()) return {};
    *time = seconds(Clock::now() - began);
  }
  times.echo -= times.firstByte;
  return times;
}

/// What a second of the line holds, each way; both with a round trip to connect and one for the answer.
Times timesOf(const Profile& profile) {
  Times times = timesOfEcho(profile);
  const FarEnd hashing(digest);
  const FarEnd pouring(pour);
  const Link up = linkTo(hashing, profile);
  const Link down = linkTo(pouring, profile);
  const base::Bytes bytes = made(profile.up / 8);
  Moment began = Clock::now();
  if (upIsComplete(up->port(), bytes)) times.up = seconds(Clock::now() - began);
  began = Clock::now();
  if (downIsComplete(down->port(), profile.down / 8)) times.down = seconds(Clock::now() - began);
  return times;
}

/// A machine that is busy makes everything later, nothing earlier.
bool holds(const Times& times, const Profile& profile) {
  const double roundTrip = seconds(profile.roundTrip);
  const double up = 2 * roundTrip + seconds(timeOnTheLine(profile.up / 8, profile.up));
  const double down = 2 * roundTrip + seconds(timeOnTheLine(profile.down / 8, profile.down));
  return isNear(times.firstByte, 2 * roundTrip, 0.01, 0.1 + 0.02 / roundTrip) &&
         isNear(times.echo, roundTrip, 0.01, 0.1 + 0.02 / roundTrip) && isNear(times.up, up, 0.01, 0.1) &&
         isNear(times.down, down, 0.01, 0.1);
}

std::string told(const Profile& profile, const Times& times) {
  return profile.name + ": first byte " + std::to_string(times.firstByte) + " s, echo " +
         std::to_string(times.echo) + " s, a second of the line up " + std::to_string(times.up) +
         " s, down " + std::to_string(times.down) + " s";
}

}  // namespace

void SocketLinkTest::isWhatWasAsked() {
  std::vector<Profile> left = profiles();
  for (int attempt = 0; attempt < 3 && !left.empty(); ++attempt) {
    std::vector<std::future<Times>> measured;
    for (Profile& profile : left) {
      profile.loss = 0;
      profile.outages = {};
      measured.push_back(std::async(std::launch::async, timesOf, profile));
    }
    std::vector<Profile> again;
    for (std::size_t i = 0; i < left.size(); ++i) {
      const Times times = measured[i].get();
      qInfo("%s", told(left[i], times).c_str());
      if (!holds(times, left[i])) again.push_back(left[i]);
    }
    left = again;
  }
  QVERIFY2(left.empty(), left.empty() ? "" : left.front().name.c_str());
}

void SocketLinkTest::whatIsLostIsSentAgain() {
  Profile profile = fast();
  profile.up = 20'000'000;
  profile.loss = 0.03;
  const FarEnd far(digest);
  const Link link = linkTo(far, profile);
  const base::Bytes bytes = made(3'000'000);
  const Moment began = Clock::now();
  QVERIFY(upIsComplete(link->port(), bytes));
  const double took = seconds(Clock::now() - began);
  const Counts up = link->totals().up;
  const double share = double(up.lost) / double(up.offered);
  qInfo("lost %.4f of %llu (asked %.4f), %.2f s", share, static_cast<unsigned long long>(up.offered),
        profile.loss, took);
  const double deviation = std::sqrt(profile.loss * (1 - profile.loss) / double(up.offered));
  QVERIFY(std::abs(share - profile.loss) < 4 * deviation);
  QCOMPARE(up.offered, up.arrived + up.lost);
  QCOMPARE(up.overflowed + up.cut, std::uint64_t(0));
  QVERIFY2(up.bytes >= bytes.size() + up.offered * kHeadBytes, "bytes that were sent again count again");
  QVERIFY2(took < 2.5 * seconds(floorOf(profile, bytes.size())), "a loss does not stop the line");
}

void SocketLinkTest::anOutageStallsAndNothingIsMissing() {
  Profile profile = fast();
  profile.outages = {1500ms, 400ms};
  const FarEnd far(digest);
  const Link link = linkTo(far, profile);
  const base::Bytes bytes = made(1'500'000);
  link->restartSchedule();
  const Moment began = Clock::now();
  QVERIFY(upIsComplete(link->port(), bytes));
  const double took = seconds(Clock::now() - began);
  const Totals passed = link->totals();
  qInfo("%.2f s, of which dead %.2f s, %llu cut", took, seconds(passed.dead),
        static_cast<unsigned long long>(passed.up.cut));
  QVERIFY2(passed.dead > 300ms, "give or take the thread's longest wait");
  QVERIFY(passed.up.cut > 0);
  QCOMPARE(passed.up.offered, passed.up.arrived + passed.up.cut);
  QVERIFY(took > seconds(timeOnTheLine(bytes.size(), profile.up)) + 0.4);
}

void SocketLinkTest::nothingPassesADeadLink() {
  const FarEnd far(echo);
  const Link link = linkTo(far, fast());
  const Talk talk = Talk::with(link->port());
  talk.say("a");
  QCOMPARE(base::textOf(talk.hear(1)), "a");
  link->setDead(true);
  const Totals before = link->totals();
  talk.say("b");
  QTRY_VERIFY_WITH_TIMEOUT((link->totals() - before).up.cut >= 2, 10'000);
  QCOMPARE((link->totals() - before).up.arrived, std::uint64_t(0));
  link->setDead(false);
  QCOMPARE(base::textOf(talk.hear(1)), "b");
  QCOMPARE((link->totals() - before).turns, std::uint64_t(1));
}

void SocketLinkTest::halfAConnectionCloses() {
  const FarEnd far(digest);
  const Link link = linkTo(far, fast());
  QVERIFY(upIsComplete(link->port(), {}));
  QVERIFY(upIsComplete(link->port(), made(100'000)));
  const Totals passed = link->totals();
  // The heads of 100,000 bytes in full segments, and two handshakes and two ends.
  QVERIFY(passed.up.bytes >= 100'000 + (70 + 2 * 3) * kHeadBytes);
  QVERIFY(isNear(double(passed.up.bytes), 100'000 * double(kFullPacket) / double(kMostData), 0, 0.05));
  QCOMPARE(passed.down.bytes, 2 * (3 * kHeadBytes + 64));
  // Two handshakes and one question with data.
  QCOMPARE(passed.turns, std::uint64_t(3));
}

void SocketLinkTest::manyShareTheLine() {
  constexpr std::size_t kEach = 150'000;
  Profile profile = fast();
  profile.queueDown = 40'000;  // What who comes first has ahead of the others.
  const FarEnd far(pour);
  const Link link = linkTo(far, profile);
  const Moment began = Clock::now();
  std::vector<std::future<double>> ends;
  for (int i = 0; i < 8; ++i)
    ends.push_back(std::async(std::launch::async, [&] {
      return downIsComplete(link->port(), kEach) ? seconds(Clock::now() - began) : 0;
    }));
  std::vector<double> took;
  for (auto& end : ends)
    took.push_back(end.get());
  const auto [first, last] = std::minmax_element(took.begin(), took.end());
  const double line = seconds(timeOnTheLine(8 * kEach, link->profile().down) + 2 * link->profile().roundTrip);
  qInfo("the first after %.2f s, the last after %.2f s, all on the line in %.2f s", *first, *last, line);
  QVERIFY(*first > 0.6 * *last);
  QVERIFY(isNear(*last, line, 0.01, 0.5));
  QCOMPARE(link->totals().down.overflowed, std::uint64_t(0));
}

void SocketLinkTest::aResetIsPassedOnBothWays() {
  const FarEnd slamming(slam);
  const Link link = linkTo(slamming, fast());
  const Talk talk = Talk::with(link->port());
  talk.say("a");
  QVERIFY(talk.hear(1).empty());
  QVERIFY2(!talk.say("b"), "after a mere end this could still be said");

  std::promise<bool> couldSay;
  const FarEnd listening([&](const Talk& end) {
    (void)end.hearAll();
    couldSay.set_value(end.say("c"));
  });
  const Link other = linkTo(listening, fast());
  {
    const Talk leaving = Talk::with(other->port());
    leaving.say("d");
    leaving.endWithReset();
  }
  auto could = couldSay.get_future();
  QVERIFY(could.wait_for(kPatience) == std::future_status::ready);
  QVERIFY(!could.get());
}

void SocketLinkTest::nobodyListens() {
  const std::uint16_t port = FarEnd(echo).port();
  const Link link = SocketLink::open(fast(), "127.0.0.1", port, 1).value();
  const Moment began = Clock::now();
  QVERIFY(Talk::with(link->port()).hear(1).empty());
  QVERIFY(Clock::now() - began < kPatience);
  QVERIFY(!SocketLink::open(fast(), "a name", port, 1));
}

void SocketLinkTest::endsAtOnceWithConnectionsOpen() {
  const FarEnd far(pour);
  Link link = linkTo(far, profileNamed("county4g").value());
  std::vector<Talk> talks;
  for (int i = 0; i < 5; ++i) {
    talks.push_back(Talk::with(link->port()));
    talks.back().say(eightDigits(9'000'000));
  }
  for (const Talk& talk : talks)
    QCOMPARE(talk.hear(10).size(), std::size_t(10));
  const Moment began = Clock::now();
  link.reset();
  QVERIFY(Clock::now() - began < 1s);
  for (const Talk& talk : talks)
    QVERIFY(talk.hearAll().size() < 9'000'000);
  QVERIFY(Clock::now() - began < kPatience);
}

std::unique_ptr<QObject> makeSocketLinkTest() {
  return std::make_unique<SocketLinkTest>();
}

}  // namespace tarim::link

#include "tst_socket_link.moc"
