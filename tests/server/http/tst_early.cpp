// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Requests that come with a device's first flight, before it has proved to be there.
#include "tests/server/http/house.hpp"
#include "tests/server/http/suites.hpp"

#include <QTest>

using namespace tarim;
using namespace tarim::tests;

namespace {

/// Longer than all that a handshake says.
const std::string kLong(900, 'x');

TlsSessionPtr sessionOf(House& house) {
  auto first = house.client();
  first->ask(request("GET", "/hello"));
  return first->session();
}

std::string flight(House& house, const std::string& early) {
  return TlsClient::firstFlight({.caFile = house.caFile(), .session = sessionOf(house), .early = early});
}

}  // namespace

class EarlyTest : public QObject {
  Q_OBJECT
 private slots:
  void aRequestOfTheFirstFlightIsAnsweredBeforeTheHandshakeEnds();
  void theConnectionGoesOnBehindIt();
  void anEarlyAnswerMayBeLong();
  void aSessionServesSeveralConnectionsAndIsNotSentAgain();
  void whatMustNotBeDoneTwiceWaitsForTheHandshake();
  void aRecordingGetsAnAnswerThatItCannotReadAndNothingElse();
  void aRestartedServerRefusesItAndIsAskedAgain();
  void aRequestInManyPartsIsPutTogether_data();
  void aRequestInManyPartsIsPutTogether();
  void aHalfRequestIsHeldForTheRest();
  void aRequestOfManyRecordsWaitsForTheHandshake();
  void aClockThatWasSetGetsAnotherTicket();
  void rubbishEndsTheConnectionAlone_data();
  void rubbishEndsTheConnectionAlone();
};

void EarlyTest::aRequestOfTheFirstFlightIsAnsweredBeforeTheHandshakeEnds() {
  House house;
  const auto bare = TlsClient::connectBare(house.port());
  QVERIFY(bare->send(flight(house, post("/echo", kLong))));
  QVERIFY(bare->receives(kLong.size()));
}

void EarlyTest::theConnectionGoesOnBehindIt() {
  House house;
  const auto session = sessionOf(house);
  const auto client = house.client({.caFile = {}, .session = session, .early = post("/echo", kLong)});
  QVERIFY(client && client->resumed() && client->tookEarly());
  QCOMPARE(client->readReply().body, kLong);
  QCOMPARE(client->ask(request("GET", "/hello")).body, "hello");
  QCOMPARE(client->ask(post("/echo", "again")).body, "again");
}

void EarlyTest::anEarlyAnswerMayBeLong() {
  House house;
  const auto client =
      house.client({.caFile = {}, .session = sessionOf(house), .early = request("GET", "/file")});
  QVERIFY(client && client->tookEarly());
  QCOMPARE(client->readReply().body, house.rooms().fileContent());
  QCOMPARE(client->ask(request("GET", "/hello")).body, "hello");
}

void EarlyTest::aSessionServesSeveralConnectionsAndIsNotSentAgain() {
  House house;
  const auto session = sessionOf(house);
  for (int i = 0; i < 3; ++i) {
    const auto client = house.client({.caFile = {}, .session = session, .early = post("/echo", "x")});
    QVERIFY(client && client->tookEarly());
    QCOMPARE(client->readReply().body, "x");
    QCOMPARE(client->tickets(), 0);
  }
}

void EarlyTest::whatMustNotBeDoneTwiceWaitsForTheHandshake() {
  House house;
  const std::string early = flight(house, request("GET", "/hello"));
  const int before = house.rooms().handled();
  for (int i = 0; i < 2; ++i) {
    const auto bare = TlsClient::connectBare(house.port());
    QVERIFY(bare->send(early));
    QVERIFY(bare->receives(100));  // The server's part of the handshake.
    bare->cut();
  }
  QTRY_COMPARE(house.server().connections(), std::size_t(0));
  QCOMPARE(house.rooms().handled(), before);
  // Of somebody who is there it is answered all the same.
  const auto client =
      house.client({.caFile = {}, .session = sessionOf(house), .early = request("GET", "/hello")});
  QVERIFY(client && client->tookEarly());
  QCOMPARE(client->readReply().body, "hello");
}

void EarlyTest::aRecordingGetsAnAnswerThatItCannotReadAndNothingElse() {
  House house;
  const std::string early = flight(house, post("/echo", kLong) + request("GET", "/hello"));
  const int before = house.rooms().handled();
  for (int i = 0; i < 2; ++i) {
    const auto bare = TlsClient::connectBare(house.port());
    QVERIFY(bare->send(early));
    QVERIFY(bare->receives(kLong.size()));
    bare->cut();
  }
  QTRY_COMPARE(house.server().connections(), std::size_t(0));
  QCOMPARE(house.rooms().handled(), before + 2);
}

void EarlyTest::aRestartedServerRefusesItAndIsAskedAgain() {
  House house;
  House other;  // Knows nothing of the session.
  const auto session = sessionOf(other);
  const auto client = house.client({.caFile = {}, .session = session, .early = post("/echo", kLong)});
  QVERIFY(client);
  QVERIFY(!client->resumed() && !client->tookEarly());
  QCOMPARE(client->ask(post("/echo", kLong)).body, kLong);
}

void EarlyTest::aRequestInManyPartsIsPutTogether_data() {
  QTest::addColumn<std::size_t>("part");
  QTest::newRow("bytes") << std::size_t(1);
  QTest::newRow("parts") << std::size_t(300);
}

void EarlyTest::aRequestInManyPartsIsPutTogether() {
  QFETCH(std::size_t, part);
  House house;
  const std::string early = flight(house, post("/echo", kLong));
  const auto bare = TlsClient::connectBare(house.port());
  for (std::size_t at = 0; at < early.size(); at += part)
    QVERIFY(bare->send(std::string_view(early).substr(at, part)));
  QVERIFY(bare->receives(kLong.size()));
}

void EarlyTest::aHalfRequestIsHeldForTheRest() {
  House house;
  const std::string whole = post("/echo", kLong);
  const auto client =
      house.client({.caFile = {}, .session = sessionOf(house), .early = whole.substr(0, 500)});
  QVERIFY(client && client->tookEarly());
  QCOMPARE(client->ask(whole.substr(500)).body, kLong);
}

/// It is not looked at with each of them.
void EarlyTest::aRequestOfManyRecordsWaitsForTheHandshake() {
  House house;
  const auto client = house.client(
      {.caFile = {}, .session = sessionOf(house), .early = post("/echo", kLong), .earlyRecord = 2});
  QVERIFY(client && client->tookEarly());
  QCOMPARE(client->readReply().body, kLong);
  QCOMPARE(client->ask(request("GET", "/hello")).body, "hello");
}

/// By the age of its ticket: what is recorded is not taken later.
void EarlyTest::aClockThatWasSetGetsAnotherTicket() {
  House house;
  const auto client = house.client(
      {.caFile = {}, .session = sessionOf(house), .early = post("/echo", "x"), .secondsAhead = 60});
  QVERIFY(client && client->resumed() && !client->tookEarly());
  QCOMPARE(client->ask(post("/echo", "x")).body, "x");
  QCOMPARE(client->tickets(), 1);
  const auto next = house.client({.caFile = {}, .session = client->session(), .early = post("/echo", "x")});
  QVERIFY(next && next->tookEarly());
}

void EarlyTest::rubbishEndsTheConnectionAlone_data() {
  QTest::addColumn<std::size_t>("at");
  // In the head of a record, in the hello, in its ticket, in the request.
  for (const std::size_t at : {std::size_t(0), std::size_t(60), std::size_t(250), std::size_t(700)})
    QTest::addRow("%zu", at) << at;
}

void EarlyTest::rubbishEndsTheConnectionAlone() {
  QFETCH(std::size_t, at);
  House house;
  std::string early = flight(house, post("/echo", kLong));
  const int before = house.rooms().handled();
  early[at] = char(early[at] ^ 0x55);
  const auto bare = TlsClient::connectBare(house.port());
  QVERIFY(bare->send(early));
  QVERIFY(bare->receives(1));
  bare->cut();
  QTRY_COMPARE(house.server().connections(), std::size_t(0));
  QCOMPARE(house.rooms().handled(), before);
  QCOMPARE(house.client()->ask(request("GET", "/hello")).body, "hello");
}

std::unique_ptr<QObject> makeEarlyTest() {
  return std::make_unique<EarlyTest>();
}

#include "tst_early.moc"
