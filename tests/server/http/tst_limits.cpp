// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/http/suites.hpp"
#include "tests/server/http/test_server.hpp"

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
  void manyIdleConnectionsHinderNobody();
  void aStrangersLargeBodyIsRefusedUnread();
  void stoppingLetsRequestsEnd();
  void stoppingEndsIdleConnectionsAtOnce();
  void stoppingDoesNotWaitForAnIncompleteRequest();
  void anUnusableOptionIsNamed();
};

void LimitsTest::aBodyBeyondItsLimitIs413() {
  TestServer server;
  auto client = server.client();
  QCOMPARE(client->ask(post("/echo", std::string(1000, 'x'))).status, 200);
  const Reply reply = client->ask(post("/echo", std::string(1001, 'x')));
  QCOMPARE(reply.status, 413);
  QVERIFY(reply.body.find("\"code\":\"TooLarge\"") != std::string::npos);
  QCOMPARE(client->ask(request("GET", "/hello")).body, "hello");
}

void LimitsTest::aChunkedBodyBeyondItsLimitIs413() {
  TestServer server;
  const std::string chunk = "3e9\r\n" + std::string(1001, 'x') + "\r\n0\r\n\r\n";
  QCOMPARE(server.client()->ask(request("POST", "/echo", "Transfer-Encoding: chunked\r\n", chunk)).status,
           413);
}

void LimitsTest::headersBeyondTheirLimitAre431() {
  TestServer server;
  auto client = server.client();
  const Reply reply = client->ask(request("GET", "/hello", "X-Long: " + std::string(20'000, 'x') + "\r\n"));
  QCOMPARE(reply.status, 431);
  QVERIFY(client->isClosedByPeer());
}

void LimitsTest::plainHttpIsToldToSpeakTls() {
  TestServer server;
  auto bare = TlsClient::connectBare(server.port());
  bare->send(request("GET", "/hello"));
  std::string said;
  QVERIFY(bare->isClosedByPeer(&said));
  QVERIFY(said.find("https") != std::string::npos);
  QCOMPARE(server.client()->ask(request("GET", "/hello")).status, 200);
}

void LimitsTest::garbageInsteadOfTlsIsClosed() {
  TestServer server;
  auto bare = TlsClient::connectBare(server.port());
  bare->send(std::string(5000, '\x7f'));
  QVERIFY(bare->isClosedByPeer());
  QCOMPARE(server.client()->ask(request("GET", "/hello")).status, 200);
}

void LimitsTest::silenceInsteadOfTlsIsClosed() {
  server::HttpOptions options;
  options.handshakeTimeout = std::chrono::milliseconds(200);
  TestServer server(options);
  auto bare = TlsClient::connectBare(server.port());
  QVERIFY(bare->isClosedByPeer());
}

void LimitsTest::anIdleConnectionIsClosed() {
  TestServer server(hasty());
  auto client = server.client();
  QVERIFY(client);
  QCOMPARE(client->ask(request("GET", "/hello")).body, "hello");
  QVERIFY(client->isClosedByPeer());
}

void LimitsTest::aSlowHeadIsClosed() {
  TestServer server(hasty());
  auto client = server.client();
  QVERIFY(client);
  client->send("GET /hello HTTP/1.1\r\nHo");
  QVERIFY(client->isClosedByPeer());
}

void LimitsTest::aReaderThatStopsReadingIsClosed() {
  TestServer server(hasty());
  auto client = server.client();
  QVERIFY(client);
  std::string all;
  for (int i = 0; i < 800; ++i)
    all += request("GET", "/file");
  // Nobody reads: 50 MB do not fit into the buffers on the way.
  client->send(all);
  QTRY_COMPARE_WITH_TIMEOUT(server.http().connections(), 0u, 10'000);
}

void LimitsTest::manyIdleConnectionsHinderNobody() {
  TestServer server;
  std::vector<std::unique_ptr<TlsClient>> idle;
  for (int i = 0; i < 300; ++i)
    idle.push_back(TlsClient::connectBare(server.port()));
  QTRY_COMPARE(server.http().connections(), 300u);
  QCOMPARE(server.client()->ask(request("GET", "/hello")).body, "hello");
}

void LimitsTest::aStrangersLargeBodyIsRefusedUnread() {
  TestServer server;
  const std::string large(500'000, 'x');
  QCOMPARE(server.client()->ask(post("/large", large)).body, large);
  // Not a byte of the body is sent, and the answer comes all the same.
  const std::string length = "Content-Length: 500000\r\n";
  QCOMPARE(server.client()->ask(request("POST", "/large", length + "X-Stranger: yes\r\n")).status, 401);
  const std::string chunked = "Transfer-Encoding: chunked\r\nX-Stranger: yes\r\n";
  QCOMPARE(server.client()->ask(request("POST", "/large", chunked)).status, 401);
}

void LimitsTest::stoppingLetsRequestsEnd() {
  TestServer server;
  auto client = server.client();
  client->send(request("GET", "/slow") + request("GET", "/hello"));
  server.handler().waitForSlowRequests(1);
  std::thread stopping([&] { server.stop(); });
  server.handler().releaseSlowRequests();
  QCOMPARE(client->readReply().body, "slow");
  stopping.join();
  QVERIFY(client->isClosedByPeer());
}

void LimitsTest::stoppingEndsIdleConnectionsAtOnce() {
  TestServer server;
  auto quiet = server.client();
  auto used = server.client();
  auto silent = TlsClient::connectBare(server.port());
  QCOMPARE(used->ask(request("GET", "/hello")).status, 200);
  std::thread stopping([&] { server.stop(); });
  QVERIFY(quiet->isClosedByPeer());
  QVERIFY(used->isClosedByPeer());
  QVERIFY(silent->isClosedByPeer());
  quiet.reset();
  used.reset();
  stopping.join();
}

void LimitsTest::stoppingDoesNotWaitForAnIncompleteRequest() {
  server::HttpOptions options;
  options.stopTimeout = std::chrono::milliseconds(300);
  TestServer server(options);
  auto client = server.client();
  client->send(request("POST", "/upload", "Content-Length: 100\r\nExpect: 100-continue\r\n"));
  QCOMPARE(client->readReply(true).status, 100);
  client->send("half");
  QElapsedTimer timer;
  timer.start();
  server.stop();
  QVERIFY(timer.elapsed() < 8000);
  QVERIFY(server.handler().takenByUploads(1).size() <= 4);
}

void LimitsTest::anUnusableOptionIsNamed() {
  TestServer server;
  const auto keyOf = [&](const server::HttpOptions& options) {
    const auto started = server::HttpServer::start(options, server.handler());
    return started || started.error().code() != base::Code::ConfigInvalid ? std::string("started")
                                                                          : started.error().place().path;
  };
  server::HttpOptions options = server.options();
  options.port = server.port();
  QCOMPARE(keyOf(options), "port");
  options = server.options();
  options.address = "not an address";
  QCOMPARE(keyOf(options), "address");
  options.address = "192.0.2.1";
  QCOMPARE(keyOf(options), "address");
  options = server.options();
  options.certificate = server.file("nowhere.pem");
  QCOMPARE(keyOf(options), "certificate");
  options.certificate = server.caFile();
  QCOMPARE(keyOf(options), "private_key");
  options = server.options();
  options.privateKey = server.caFile();
  QCOMPARE(keyOf(options), "private_key");
}

std::unique_ptr<QObject> makeLimitsTest() {
  return std::make_unique<LimitsTest>();
}

#include "tst_limits.moc"
