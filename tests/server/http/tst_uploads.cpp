// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/http/suites.hpp"
#include "tests/server/http/test_server.hpp"

#include <QTest>

using namespace tarim;
using namespace tarim::tests;

namespace {

std::string manyBytes(std::size_t count) {
  std::string bytes;
  for (std::size_t i = 0; i < count; ++i)
    bytes.push_back(static_cast<char>((i * 7 + i / 251) & 0xff));
  return bytes;
}

}  // namespace

class UploadsTest : public QObject {
  Q_OBJECT
 private slots:
  void chunksArriveInOrderAndWhole();
  void chunkedUploadsArriveToo();
  void anEmptyUploadIsFinished();
  void aBrokenConnectionKeepsTheBytesAccepted();
  void aRefusedUploadLeavesTheConnection();
  void aRefusedLargeUploadIsAnsweredAllTheSame();
  void aRefusalComesBeforeTheBodyWhenAsked();
  void aFullDiskEndsItWithItsReason();
  void aBrokenChunkKeepsWhatCameBefore();
  void aStalledUploadEndsAndKeepsWhatCame();
  void aTrickleIsAStall();
  void smallRequestsNeverWaitForFiles();
};

void UploadsTest::smallRequestsNeverWaitForFiles() {
  server::HttpOptions options;
  options.handlerThreads = 1;
  options.fileThreads = 1;
  TestServer server(options);
  auto uploader = server.client();
  uploader->send(post("/upload?slow=1", "page"));
  server.handler().waitForSlowRequests(1);
  QCOMPARE(server.client()->ask(request("GET", "/hello")).body, "hello");
  server.handler().releaseSlowRequests();
  QCOMPARE(uploader->readReply().body, "slow");
}

void UploadsTest::chunksArriveInOrderAndWhole() {
  TestServer server;
  auto client = server.client();
  const std::string bytes = manyBytes(3'000'000);
  const Reply reply = client->ask(post("/upload", bytes));
  QCOMPARE(reply.status, 201);
  QCOMPARE(reply.body, "3000000");
  QVERIFY(server.handler().takenByUploads(1) == bytes);
  QCOMPARE(client->ask(request("GET", "/hello")).body, "hello");
}

void UploadsTest::chunkedUploadsArriveToo() {
  TestServer server;
  auto client = server.client();
  client->send(request("POST", "/upload", "Transfer-Encoding: chunked\r\n", "5\r\nhello\r\n"));
  QCOMPARE(client->ask("6\r\n world\r\n0\r\n\r\n").body, "11");
  QCOMPARE(server.handler().takenByUploads(1), "hello world");
}

void UploadsTest::anEmptyUploadIsFinished() {
  TestServer server;
  QCOMPARE(server.client()->ask(post("/upload", "")).body, "0");
}

void UploadsTest::aBrokenConnectionKeepsTheBytesAccepted() {
  TestServer server;
  auto client = server.client();
  const std::string bytes = manyBytes(500'000);
  client->send(request("POST", "/upload", "Content-Length: 1000000\r\n", bytes));
  server.handler().waitForTaken(400'000);
  client->cut();
  const std::string taken = server.handler().takenByUploads(1);
  QVERIFY(taken.size() >= 400'000 && taken.size() <= bytes.size());
  QVERIFY(taken == bytes.substr(0, taken.size()));
  QCOMPARE(server.client()->ask(request("GET", "/hello")).status, 200);
}

void UploadsTest::aRefusedUploadLeavesTheConnection() {
  TestServer server;
  auto client = server.client();
  const Reply reply = client->ask(post("/upload?refuse=1", manyBytes(100'000)));
  QCOMPARE(reply.status, 409);
  QVERIFY(!reply.headers.contains("connection"));
  QCOMPARE(client->ask(request("GET", "/hello")).body, "hello");
}

void UploadsTest::aRefusedLargeUploadIsAnsweredAllTheSame() {
  TestServer server;
  auto client = server.client();
  QVERIFY(
      client->send(request("POST", "/upload?refuse=1", "Content-Length: 9000000\r\n", manyBytes(600'000))));
  const Reply reply = client->readReply();
  QCOMPARE(reply.status, 409);
  QCOMPARE(reply.headers.at("connection"), "close");
}

void UploadsTest::aRefusalComesBeforeTheBodyWhenAsked() {
  TestServer server;
  auto client = server.client();
  const std::string expecting = "Content-Length: 900\r\nExpect: 100-continue\r\n";
  QCOMPARE(client->ask(request("POST", "/upload?refuse=1", expecting)).status, 409);
  client = server.client();
  client->send(request("POST", "/upload", expecting));
  QCOMPARE(client->readReply(true).status, 100);
  QCOMPARE(client->ask(manyBytes(900)).status, 201);
}

void UploadsTest::aFullDiskEndsItWithItsReason() {
  TestServer server;
  auto client = server.client();
  const Reply reply = client->ask(post("/upload?full=70000", manyBytes(200'000)));
  QCOMPARE(reply.status, 507);
  const std::string taken = server.handler().takenByUploads(1);
  QVERIFY(taken == manyBytes(taken.size()));
}

void UploadsTest::aBrokenChunkKeepsWhatCameBefore() {
  TestServer server;
  auto client = server.client();
  const Reply reply =
      client->ask(request("POST", "/upload", "Transfer-Encoding: chunked\r\n", "5\r\nhello\r\nnot hex\r\n"));
  QCOMPARE(reply.status, 400);
  QCOMPARE(server.handler().takenByUploads(1), "hello");
}

void UploadsTest::aStalledUploadEndsAndKeepsWhatCame() {
  server::HttpOptions options;
  options.stallTimeout = std::chrono::milliseconds(200);
  TestServer server(options);
  auto client = server.client();
  client->send(request("POST", "/upload", "Content-Length: 100\r\n", "first half"));
  QVERIFY(client->isClosedByPeer());
  QCOMPARE(server.handler().takenByUploads(1), "first half");
}

void UploadsTest::aTrickleIsAStall() {
  server::HttpOptions options;
  options.stallTimeout = std::chrono::milliseconds(300);
  options.leastBytesPerSecond = 1000;
  TestServer server(options);
  auto client = server.client();
  client->send(request("POST", "/upload", "Content-Length: 100000\r\n"));
  // Each byte comes well before the stall time-out, all of them are far too slow; the answer never comes.
  int sent = 0;
  while (sent < 300 && client->send("x")) {
    ++sent;
    QTest::qWait(30);
  }
  QVERIFY(sent < 300);
  QCOMPARE(server.handler().takenByUploads(1).substr(0, 2), "xx");
}

std::unique_ptr<QObject> makeUploadsTest() {
  return std::make_unique<UploadsTest>();
}

#include "tst_uploads.moc"
