// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/http/house.hpp"
#include "tests/server/http/suites.hpp"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace tarim;
using namespace tarim::tests;

namespace {

server::HttpOptions hasty() {
  server::HttpOptions options;
  options.idleTimeout = std::chrono::milliseconds(300);
  options.stallTimeout = std::chrono::milliseconds(300);
  return options;
}

}  // namespace

class LimitsTest : public QObject {
  Q_OBJECT
 private slots:
  void aBodyBeyondItsLimitIs413();
  void aChunkedBodyBeyondItsLimitIs413();
  void headersBeyondTheirLimitAre431();
  void plainHttpIsToldToSpeakTls();
  void garbageInsteadOfTlsIsClosed();
  void silenceInsteadOfTlsIsClosed();
  void anIdleConnectionIsClosed();
  void aSlowHeadIsClosed();
  void aReaderThatStopsReadingIsClosed();
  void connectionsBeyondTheLimitAreClosed();
  void manyIdleConnectionsHinderNobody();
  void allBodiesTogetherHaveALimit();
  void aStrangersLargeBodyIsRefusedUnread();
  void stoppingLetsRequestsEnd();
  void stoppingEndsIdleConnectionsAtOnce();
  void stoppingDoesNotWaitForTheOneWhoNeverSendsTheRest();
  void whatCannotBeServedIsNamed();
};

void LimitsTest::aBodyBeyondItsLimitIs413() {
  House house;
  auto client = house.client();
  QCOMPARE(client->ask(post("/echo", std::string(1000, 'x'))).status, 200);
  const Reply reply = client->ask(post("/echo", std::string(1001, 'x')));
  QCOMPARE(reply.status, 413);
  QVERIFY(reply.body.find("\"code\":\"TooLarge\"") != std::string::npos);
  QCOMPARE(client->ask(request("GET", "/hello")).body, "hello");
}

void LimitsTest::aChunkedBodyBeyondItsLimitIs413() {
  House house;
  const std::string chunk = "3e9\r\n" + std::string(1001, 'x') + "\r\n0\r\n\r\n";
  QCOMPARE(house.client()->ask(request("POST", "/echo", "Transfer-Encoding: chunked\r\n", chunk)).status,
           413);
}

void LimitsTest::headersBeyondTheirLimitAre431() {
  House house;
  auto client = house.client();
  const Reply reply = client->ask(request("GET", "/hello", "X-Long: " + std::string(20'000, 'x') + "\r\n"));
  QCOMPARE(reply.status, 431);
  QVERIFY(client->endsSaying());
}

void LimitsTest::plainHttpIsToldToSpeakTls() {
  House house;
  auto bare = TlsClient::connectBare(house.port());
  bare->send(request("GET", "/hello"));
  std::string said;
  QVERIFY(bare->endsSaying(&said));
  QVERIFY(said.find("https") != std::string::npos);
  QCOMPARE(house.client()->ask(request("GET", "/hello")).status, 200);
}

void LimitsTest::garbageInsteadOfTlsIsClosed() {
  House house;
  auto bare = TlsClient::connectBare(house.port());
  bare->send(std::string(5000, '\x7f'));
  QVERIFY(bare->endsSaying());
  QCOMPARE(house.client()->ask(request("GET", "/hello")).status, 200);
}

void LimitsTest::silenceInsteadOfTlsIsClosed() {
  server::HttpOptions options;
  options.handshakeTimeout = std::chrono::milliseconds(200);
  House house(options);
  auto bare = TlsClient::connectBare(house.port());
  QVERIFY(bare->endsSaying());
}

void LimitsTest::anIdleConnectionIsClosed() {
  House house(hasty());
  auto client = house.client();
  QVERIFY(client);
  QCOMPARE(client->ask(request("GET", "/hello")).body, "hello");
  QVERIFY(client->endsSaying());
}

void LimitsTest::aSlowHeadIsClosed() {
  House house(hasty());
  auto client = house.client();
  QVERIFY(client);
  client->send("GET /hello HTTP/1.1\r\nHo");
  QVERIFY(client->endsSaying());
}

void LimitsTest::aReaderThatStopsReadingIsClosed() {
  House house(hasty());
  auto client = house.client();
  QVERIFY(client);
  std::string all;
  for (int i = 0; i < 800; ++i)
    all += request("GET", "/file");
  // Nobody reads: 50 MB do not fit into the buffers on the way.
  client->send(all);
  QTRY_COMPARE_WITH_TIMEOUT(house.server().connections(), 0u, 10'000);
}

void LimitsTest::connectionsBeyondTheLimitAreClosed() {
  server::HttpOptions options;
  options.maxConnections = 2;
  House house(options);
  auto first = house.client();
  auto second = house.client();
  QCOMPARE(second->ask(request("GET", "/hello")).status, 200);
  QVERIFY(!house.client());
  first.reset();
  QTRY_COMPARE(house.server().connections(), 1u);
  auto third = house.client();
  QVERIFY(third);
  QCOMPARE(third->ask(request("GET", "/hello")).status, 200);
}

void LimitsTest::manyIdleConnectionsHinderNobody() {
  House house;
  std::vector<std::unique_ptr<TlsClient>> idle;
  for (int i = 0; i < 300; ++i)
    idle.push_back(TlsClient::connectBare(house.port()));
  QTRY_COMPARE(house.server().connections(), 300u);
  QCOMPARE(house.client()->ask(request("GET", "/hello")).body, "hello");
}

void LimitsTest::allBodiesTogetherHaveALimit() {
  server::HttpOptions options;
  options.maxBodyMemory = 1500;
  House house(options);
  auto first = house.client();
  first->send(request("POST", "/echo", "Content-Length: 901\r\n", std::string(900, 'x')));
  auto second = house.client();
  Reply reply;
  // Until the first one's bytes have been read, the second may still find room.
  do {
    reply = second->ask(post("/echo", std::string(900, 'y')));
  } while (reply.status == 200);
  QCOMPARE(reply.status, 503);
  QVERIFY(reply.headers.contains("retry-after"));
  QCOMPARE(first->ask("x").status, 200);
  QCOMPARE(house.client()->ask(post("/echo", std::string(900, 'z'))).status, 200);
}

void LimitsTest::aStrangersLargeBodyIsRefusedUnread() {
  House house;
  const std::string large(500'000, 'x');
  QCOMPARE(house.client()->ask(post("/large", large)).body, large);
  // Not a byte of the body is sent, and the answer comes all the same.
  const std::string length = "Content-Length: 500000\r\n";
  QCOMPARE(house.client()->ask(request("POST", "/large", length + "X-Stranger: yes\r\n")).status, 401);
  const std::string chunked = "Transfer-Encoding: chunked\r\nX-Stranger: yes\r\n";
  QCOMPARE(house.client()->ask(request("POST", "/large", chunked)).status, 401);
}

void LimitsTest::stoppingLetsRequestsEnd() {
  House house;
  auto client = house.client();
  client->send(request("GET", "/slow") + request("GET", "/hello"));
  house.rooms().waitForSlowOnes(1);
  std::thread stopping([&] { house.stop(); });
  house.rooms().letSlowOnesGo();
  QCOMPARE(client->readReply().body, "slow");
  stopping.join();
  QVERIFY(client->endsSaying());
}

void LimitsTest::stoppingEndsIdleConnectionsAtOnce() {
  House house;
  auto quiet = house.client();
  auto used = house.client();
  auto silent = TlsClient::connectBare(house.port());
  QCOMPARE(used->ask(request("GET", "/hello")).status, 200);
  std::thread stopping([&] { house.stop(); });
  QVERIFY(quiet->endsSaying());
  QVERIFY(used->endsSaying());
  QVERIFY(silent->endsSaying());
  quiet.reset();
  used.reset();
  stopping.join();
}

void LimitsTest::stoppingDoesNotWaitForTheOneWhoNeverSendsTheRest() {
  server::HttpOptions options;
  options.stopTimeout = std::chrono::milliseconds(300);
  House house(options);
  auto client = house.client();
  client->send(request("POST", "/upload", "Content-Length: 100\r\nExpect: 100-continue\r\n"));
  QCOMPARE(client->readReply(true).status, 100);
  client->send("half");
  QElapsedTimer timer;
  timer.start();
  house.stop();
  QVERIFY(timer.elapsed() < 8000);
  QVERIFY(house.rooms().takenByUploads(1).size() <= 4);
}

void LimitsTest::whatCannotBeServedIsNamed() {
  House house;
  const auto keyOf = [&](const server::HttpOptions& options) {
    const auto started = server::HttpServer::start(options, house.rooms());
    return started || started.error().code() != base::Code::ConfigInvalid ? std::string("started")
                                                                          : started.error().place().path;
  };
  server::HttpOptions options = house.options();
  options.port = house.port();
  QCOMPARE(keyOf(options), "port");
  options = house.options();
  options.address = "not an address";
  QCOMPARE(keyOf(options), "address");
  options.address = "192.0.2.1";
  QCOMPARE(keyOf(options), "address");
  options = house.options();
  options.certificate = house.file("nowhere.pem");
  QCOMPARE(keyOf(options), "certificate");
  options.certificate = house.caFile();
  QCOMPARE(keyOf(options), "private_key");
  options = house.options();
  options.privateKey = house.caFile();
  QCOMPARE(keyOf(options), "private_key");
}

std::unique_ptr<QObject> makeLimitsTest() {
  return std::make_unique<LimitsTest>();
}

#include "tst_limits.moc"
