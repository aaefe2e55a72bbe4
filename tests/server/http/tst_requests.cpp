// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/http/suites.hpp"
#include "tests/server/http/test_server.hpp"

#include <QTest>

using namespace tarim;
using namespace tarim::tests;

class RequestsTest : public QObject {
  Q_OBJECT
 private slots:
  void bothVersionsOfTlsAreSpoken_data();
  void bothVersionsOfTlsAreSpoken();
  void olderTlsIsRefused();
  void aSessionIsResumed_data();
  void aSessionIsResumed();
  void aConnectionIsKept();
  void pipelinedRequestsAreAnsweredInOrder();
  void closeIsClose();
  void headHasTheHeadersAndNoBody();
  void chunkedBodiesArriveWhole();
  void expectationIsAnsweredBeforeTheBody();
  void otherExpectationsAreRefused();
  void pathQueryAndRepeatedHeadersArriveDecoded();
  void aHandlerThatThrowsIs500AndNothingElse();
  void aPartOfAFileIsSent();
  void aHeaderValueCannotBeginAnotherHeader();
  void malformedRequestsAre400_data();
  void malformedRequestsAre400();
};

void RequestsTest::bothVersionsOfTlsAreSpoken_data() {
  QTest::addColumn<int>("version");
  QTest::newRow("1.2") << 0x0303;
  QTest::newRow("1.3") << 0x0304;
}

void RequestsTest::bothVersionsOfTlsAreSpoken() {
  QFETCH(int, version);
  TestServer server;
  auto client = server.client({.caFile = {}, .version = version});
  QVERIFY(client);
  QCOMPARE(client->version(), version);
  const Reply reply = client->ask(request("GET", "/hello"));
  QCOMPARE(reply.status, 200);
  QCOMPARE(reply.body, "hello");
}

void RequestsTest::olderTlsIsRefused() {
  TestServer server;
  QVERIFY(!server.client({.caFile = {}, .version = 0x0302}));
  QCOMPARE(server.client()->ask(request("GET", "/hello")).status, 200);
}

void RequestsTest::aSessionIsResumed_data() {
  bothVersionsOfTlsAreSpoken_data();
}

void RequestsTest::aSessionIsResumed() {
  QFETCH(int, version);
  TestServer server;
  auto first = server.client({.caFile = {}, .version = version});
  QVERIFY(first);
  QVERIFY(!first->resumed());
  QCOMPARE(first->ask(request("GET", "/hello")).status, 200);
  auto second = server.client({.caFile = {}, .version = version, .session = first->session()});
  QVERIFY(second);
  QVERIFY(second->resumed());
  QCOMPARE(second->ask(request("GET", "/hello")).status, 200);
}

void RequestsTest::aConnectionIsKept() {
  TestServer server;
  auto client = server.client();
  for (int i = 0; i < 20; ++i) {
    const std::string body = "body " + std::to_string(i);
    QCOMPARE(client->ask(post("/echo", body)).body, body);
  }
}

void RequestsTest::pipelinedRequestsAreAnsweredInOrder() {
  TestServer server;
  auto client = server.client();
  std::string all =
      request("GET", "/slow") + post("/echo", "second") + request("GET", "/file") + request("GET", "/hello");
  QVERIFY(client->send(all));
  server.handler().waitForSlowRequests(1);
  server.handler().releaseSlowRequests();
  QCOMPARE(client->readReply().body, "slow");
  QCOMPARE(client->readReply().body, "second");
  QCOMPARE(client->readReply().body, server.handler().fileContent());
  QCOMPARE(client->readReply().body, "hello");
}

void RequestsTest::closeIsClose() {
  TestServer server;
  auto client = server.client();
  const Reply reply = client->ask(request("GET", "/hello", "Connection: close\r\n"));
  QCOMPARE(reply.headers.at("connection"), "close");
  QVERIFY(client->isClosedByPeer());
}

void RequestsTest::headHasTheHeadersAndNoBody() {
  TestServer server;
  auto client = server.client();
  client->send(request("HEAD", "/file"));
  const Reply reply = client->readReply(true);
  QCOMPARE(reply.status, 200);
  QCOMPARE(reply.headers.at("content-length"), std::to_string(server.handler().fileContent().size()));
  QCOMPARE(client->ask(request("GET", "/hello")).body, "hello");
}

void RequestsTest::chunkedBodiesArriveWhole() {
  TestServer server;
  auto client = server.client();
  client->send(request("POST", "/echo", "Transfer-Encoding: chunked\r\n", "3;note=x\r\nabc\r\n"));
  const Reply reply = client->ask("4\r\ndefg\r\n0\r\nTrailer: x\r\n\r\n");
  QCOMPARE(reply.body, "abcdefg");
  QCOMPARE(client->ask(request("GET", "/hello")).body, "hello");
}

void RequestsTest::expectationIsAnsweredBeforeTheBody() {
  TestServer server;
  auto client = server.client();
  client->send(request("POST", "/echo", "Content-Length: 4\r\nExpect: 100-continue\r\n"));
  QCOMPARE(client->readReply(true).status, 100);
  QCOMPARE(client->ask("body").body, "body");
  // 413 is answered before the body is sent.
  QCOMPARE(client->ask(request("POST", "/echo", "Content-Length: 4000\r\nExpect: 100-continue\r\n")).status,
           413);
}

void RequestsTest::otherExpectationsAreRefused() {
  TestServer server;
  QCOMPARE(server.client()->ask(request("GET", "/hello", "Expect: miracles\r\n")).status, 417);
}

void RequestsTest::pathQueryAndRepeatedHeadersArriveDecoded() {
  TestServer server;
  auto client = server.client();
  const std::string twice = "X-Twice: one\r\nx-twice: two\r\n";
  QCOMPARE(client->ask(request("DELETE", "/a%20b/%E5%A1%94?x=1%262&y", twice)).body,
           "DELETE /a b/塔 x=1&2 y= one, two");
  QCOMPARE(client->ask(request("GET", "https://localhost:8443/whole?z=3")).body, "GET /whole z=3 ");
}

void RequestsTest::aHandlerThatThrowsIs500AndNothingElse() {
  std::vector<std::string> failures;
  server::HttpOptions options;
  options.report = [&](const server::RequestReport& report) {
    if (!report.failure.empty()) failures.push_back(report.failure);
  };
  TestServer server(options);
  auto other = server.client();
  auto client = server.client();
  const Reply reply = client->ask(request("GET", "/throw"));
  QCOMPARE(reply.status, 500);
  QVERIFY(reply.body.find("secret") == std::string::npos);
  QVERIFY(reply.body.find("\"code\":\"Unknown\"") != std::string::npos);
  QCOMPARE(other->ask(request("GET", "/hello")).status, 200);
  server.stop();
  QCOMPARE(failures, std::vector<std::string>{"threw: a secret of the inside"});
}

void RequestsTest::aPartOfAFileIsSent() {
  TestServer server;
  auto client = server.client();
  QCOMPARE(client->ask(request("GET", "/file?from=65530")).body,
           server.handler().fileContent().substr(65530));
}

void RequestsTest::aHeaderValueCannotBeginAnotherHeader() {
  TestServer server;
  const Reply reply = server.client()->ask(request("GET", "/file"));
  QVERIFY(!reply.headers.contains("x-smuggled"));
  QVERIFY(reply.headers.contains("etag"));
}

void RequestsTest::malformedRequestsAre400_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::newRow("no request") << QByteArray("what is this\r\n\r\n");
  QTest::newRow("binary") << QByteArray("\x16\x03\x01\x02\x00\x01\r\n\r\n", 10);
  QTest::newRow("no version") << QByteArray("GET /hello\r\n\r\n");
  QTest::newRow("future version") << QByteArray("GET /hello HTTP/9.9\r\nHost: x\r\n\r\n");
  QTest::newRow("no host") << QByteArray("GET /hello HTTP/1.1\r\n\r\n");
  QTest::newRow("two hosts") << QByteArray("GET /hello HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n");
  QTest::newRow("the same host twice") << QByteArray("GET /hello HTTP/1.1\r\nHost: x\r\nHost: x\r\n\r\n");
  QTest::newRow("two hosts of old") << QByteArray("GET /hello HTTP/1.0\r\nHost: x\r\nHost: y\r\n\r\n");
  QTest::newRow("header without colon") << QByteArray("GET /hello HTTP/1.1\r\nHost x\r\n\r\n");
  QTest::newRow("length is no number")
      << QByteArray("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n");
  QTest::newRow("two lengths") << QByteArray(
      "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab");
  QTest::newRow("length and chunks") << QByteArray(
      "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
  QTest::newRow("chunk size is none") << QByteArray(
      "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n0\r\n\r\n");
  QTest::newRow("target is none") << QByteArray("GET hello HTTP/1.1\r\nHost: x\r\n\r\n");
  QTest::newRow("half an escape") << QByteArray("GET /hello%2 HTTP/1.1\r\nHost: x\r\n\r\n");
  QTest::newRow("hidden zero") << QByteArray("GET /hello%00 HTTP/1.1\r\nHost: x\r\n\r\n");
}

void RequestsTest::malformedRequestsAre400() {
  QFETCH(QByteArray, bytes);
  TestServer server;
  auto client = server.client();
  const Reply reply =
      client->ask(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
  QCOMPARE(reply.status, 400);
  QVERIFY(reply.body.find("\"code\":\"InvalidInput\"") != std::string::npos);
  QVERIFY(client->isClosedByPeer());
  QCOMPARE(server.client()->ask(request("GET", "/hello")).status, 200);
}

std::unique_ptr<QObject> makeRequestsTest() {
  return std::make_unique<RequestsTest>();
}

#include "tst_requests.moc"
