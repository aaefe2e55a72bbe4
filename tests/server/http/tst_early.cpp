// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Requests sent as 0-RTT data, before the handshake proves that the client is live.
#include "tests/server/http/suites.hpp"
#include "tests/server/http/test_server.hpp"

#include <QTest>

using namespace tarim;
using namespace tarim::tests;

namespace {

/// Longer than all handshake messages together.
const std::string kLong(900, 'x');

TlsSessionPtr sessionOf(TestServer& server) {
  auto first = server.client();
  first->ask(request("GET", "/hello"));
  return first->session();
}

std::string flight(TestServer& server, const std::string& early) {
  return TlsClient::firstFlight({.caFile = server.caFile(), .session = sessionOf(server), .early = early});
}

}  // namespace

class EarlyTest : public QObject {
  Q_OBJECT
 private slots:
  void anEarlyRequestIsAnsweredBeforeTheHandshakeEnds();
  void theConnectionServesFurtherRequests();
  void anEarlyAnswerMayBeLong();
  void aSessionServesSeveralConnectionsAndIsNotSentAgain();
  void aRequestThatIsNotSafeToReplayWaitsForTheHandshake();
  void aReplayGetsAnAnswerThatItCannotDecryptAndNothingElse();
  void aRestartedServerRejectsEarlyDataAndTheClientAsksAgain();
  void anEarlyRequestInManySegmentsIsReassembled_data();
  void anEarlyRequestInManySegmentsIsReassembled();
  void anIncompleteEarlyRequestWaitsForTheRest();
  void aRequestOfManyRecordsWaitsForTheHandshake();
  void aClientWhoseClockJumpedGetsANewTicket();
  void aCorruptedFlightEndsOnlyItsConnection_data();
  void aCorruptedFlightEndsOnlyItsConnection();
};

void EarlyTest::anEarlyRequestIsAnsweredBeforeTheHandshakeEnds() {
  TestServer server;
  const auto bare = TlsClient::connectBare(server.port());
  QVERIFY(bare->send(flight(server, post("/echo", kLong))));
  QVERIFY(bare->receives(kLong.size()));
}

void EarlyTest::theConnectionServesFurtherRequests() {
  TestServer server;
  const auto session = sessionOf(server);
  const auto client = server.client({.caFile = {}, .session = session, .early = post("/echo", kLong)});
  QVERIFY(client && client->resumed() && client->tookEarly());
  QCOMPARE(client->readReply().body, kLong);
  QCOMPARE(client->ask(request("GET", "/hello")).body, "hello");
  QCOMPARE(client->ask(post("/echo", "again")).body, "again");
}

void EarlyTest::anEarlyAnswerMayBeLong() {
  TestServer server;
  const auto client =
      server.client({.caFile = {}, .session = sessionOf(server), .early = request("GET", "/file")});
  QVERIFY(client && client->tookEarly());
  QCOMPARE(client->readReply().body, server.handler().fileContent());
  QCOMPARE(client->ask(request("GET", "/hello")).body, "hello");
}

void EarlyTest::aSessionServesSeveralConnectionsAndIsNotSentAgain() {
  TestServer server;
  const auto session = sessionOf(server);
  for (int i = 0; i < 3; ++i) {
    const auto client = server.client({.caFile = {}, .session = session, .early = post("/echo", "x")});
    QVERIFY(client && client->tookEarly());
    QCOMPARE(client->readReply().body, "x");
    QCOMPARE(client->tickets(), 0);
  }
}

void EarlyTest::aRequestThatIsNotSafeToReplayWaitsForTheHandshake() {
  TestServer server;
  const std::string early = flight(server, request("GET", "/hello"));
  const int before = server.handler().handled();
  for (int i = 0; i < 2; ++i) {
    const auto bare = TlsClient::connectBare(server.port());
    QVERIFY(bare->send(early));
    QVERIFY(bare->receives(100));  // The server's part of the handshake.
    bare->cut();
  }
  QTRY_COMPARE(server.http().connections(), std::size_t(0));
  QCOMPARE(server.handler().handled(), before);
  // A live client gets its answer.
  const auto client =
      server.client({.caFile = {}, .session = sessionOf(server), .early = request("GET", "/hello")});
  QVERIFY(client && client->tookEarly());
  QCOMPARE(client->readReply().body, "hello");
}

void EarlyTest::aReplayGetsAnAnswerThatItCannotDecryptAndNothingElse() {
  TestServer server;
  const std::string early = flight(server, post("/echo", kLong) + request("GET", "/hello"));
  const int before = server.handler().handled();
  for (int i = 0; i < 2; ++i) {
    const auto bare = TlsClient::connectBare(server.port());
    QVERIFY(bare->send(early));
    QVERIFY(bare->receives(kLong.size()));
    bare->cut();
  }
  QTRY_COMPARE(server.http().connections(), std::size_t(0));
  QCOMPARE(server.handler().handled(), before + 2);
}

void EarlyTest::aRestartedServerRejectsEarlyDataAndTheClientAsksAgain() {
  TestServer server;
  TestServer other;  // Knows nothing of the session.
  const auto session = sessionOf(other);
  const auto client = server.client({.caFile = {}, .session = session, .early = post("/echo", kLong)});
  QVERIFY(client);
  QVERIFY(!client->resumed() && !client->tookEarly());
  QCOMPARE(client->ask(post("/echo", kLong)).body, kLong);
}

void EarlyTest::anEarlyRequestInManySegmentsIsReassembled_data() {
  QTest::addColumn<std::size_t>("part");
  QTest::newRow("bytes") << std::size_t(1);
  QTest::newRow("parts") << std::size_t(300);
}

void EarlyTest::anEarlyRequestInManySegmentsIsReassembled() {
  QFETCH(std::size_t, part);
  TestServer server;
  const std::string early = flight(server, post("/echo", kLong));
  const auto bare = TlsClient::connectBare(server.port());
  for (std::size_t at = 0; at < early.size(); at += part)
    QVERIFY(bare->send(std::string_view(early).substr(at, part)));
  QVERIFY(bare->receives(kLong.size()));
}

void EarlyTest::anIncompleteEarlyRequestWaitsForTheRest() {
  TestServer server;
  const std::string whole = post("/echo", kLong);
  const auto client =
      server.client({.caFile = {}, .session = sessionOf(server), .early = whole.substr(0, 500)});
  QVERIFY(client && client->tookEarly());
  QCOMPARE(client->ask(whole.substr(500)).body, kLong);
}

/// detectRequest() gives up after kMostDetections records.
void EarlyTest::aRequestOfManyRecordsWaitsForTheHandshake() {
  TestServer server;
  const auto client = server.client(
      {.caFile = {}, .session = sessionOf(server), .early = post("/echo", kLong), .earlyRecord = 2});
  QVERIFY(client && client->tookEarly());
  QCOMPARE(client->readReply().body, kLong);
  QCOMPARE(client->ask(request("GET", "/hello")).body, "hello");
}

/// The ticket age does not fit, so OpenSSL rejects the early data as a late replay.
void EarlyTest::aClientWhoseClockJumpedGetsANewTicket() {
  TestServer server;
  const auto client = server.client(
      {.caFile = {}, .session = sessionOf(server), .early = post("/echo", "x"), .secondsAhead = 60});
  QVERIFY(client && client->resumed() && !client->tookEarly());
  QCOMPARE(client->ask(post("/echo", "x")).body, "x");
  QCOMPARE(client->tickets(), 1);
  const auto next = server.client({.caFile = {}, .session = client->session(), .early = post("/echo", "x")});
  QVERIFY(next && next->tookEarly());
}

void EarlyTest::aCorruptedFlightEndsOnlyItsConnection_data() {
  QTest::addColumn<std::size_t>("at");
  // A byte of the record header, of the ClientHello, of its ticket, of the request.
  for (const std::size_t at : {std::size_t(0), std::size_t(60), std::size_t(250), std::size_t(700)})
    QTest::addRow("%zu", at) << at;
}

void EarlyTest::aCorruptedFlightEndsOnlyItsConnection() {
  QFETCH(std::size_t, at);
  TestServer server;
  std::string early = flight(server, post("/echo", kLong));
  const int before = server.handler().handled();
  early[at] = char(early[at] ^ 0x55);
  const auto bare = TlsClient::connectBare(server.port());
  QVERIFY(bare->send(early));
  QVERIFY(bare->receives(1));
  bare->cut();
  QTRY_COMPARE(server.http().connections(), std::size_t(0));
  QCOMPARE(server.handler().handled(), before);
  QCOMPARE(server.client()->ask(request("GET", "/hello")).body, "hello");
}

std::unique_ptr<QObject> makeEarlyTest() {
  return std::make_unique<EarlyTest>();
}

#include "tst_early.moc"
