// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Floods over real sockets: those who hold most give way, and everybody else goes on.
#include "server/http/address_share.hpp"
#include "server/http/body_pace.hpp"
#include "server/http/client_hello.hpp"
#include "server/http/known_sessions.hpp"
#include "tests/server/http/suites.hpp"
#include "tests/server/http/test_server.hpp"

#include <QTest>

#include <openssl/ssl.h>

#include <random>

using namespace tarim;
using namespace tarim::tests;
using namespace std::chrono_literals;

namespace {

using Clients = std::vector<std::unique_ptr<TlsClient>>;

constexpr const char* kStranger = "127.0.0.2";

server::HttpOptions withConnections(std::size_t most) {
  server::HttpOptions options;
  options.maxConnections = most;
  return options;
}

/// Silent TCP connections.
Clients silent(TestServer& server, int count, const std::string& from) {
  Clients made;
  for (int i = 0; i < count; ++i)
    made.push_back(TlsClient::connectBare(server.port(), from));
  return made;
}

std::string helloOf(const std::string& device) {
  return request("GET", "/hello", device.empty() ? "" : "X-Device: " + device + "\r\n");
}

/// A connection on which this device has shown its token.
std::unique_ptr<TlsClient> deviceOn(TestServer& server, const std::string& device) {
  auto client = server.client();
  return client && client->ask(helloOf(device)).status == 200 ? std::move(client) : nullptr;
}

/// Whether the server still listens to a silent connection: it answers plain HTTP with a sentence.
bool isHeard(TlsClient& bare) {
  std::string said;
  return bare.send(request("GET", "/hello")) && bare.isClosedByPeer(&said) &&
         said.find("https") != std::string::npos;
}

/// Returns when the server has dealt with what has arrived so far: it answers somebody who comes afterwards.
void settle(TestServer& server) {
  (void)server.client()->ask(helloOf(""));
}

std::string unfinished(const std::string& path, std::size_t sent, const std::string& device) {
  return request("POST", path,
                 "Content-Length: " + std::to_string(sent + 1) + "\r\nX-Device: " + device + "\r\n",
                 std::string(sent, 'x'));
}

}  // namespace

class SharesTest : public QObject {
  Q_OBJECT
 private slots:
  void addressesShareByHostOrNetwork_data();
  void addressesShareByHostOrNetwork();
  void silentStrangersLeaveRoomForOthers();
  void alsoFromTheirOwnAddressTheNewestGetsIn();
  void strangersDoNotTakeTheConnectionsOfDevices();
  void anOfficeBehindOneAddressWorksBesideAFlood();
  void oneDeviceDoesNotTakeTheConnectionsOfOthers();
  void theLogTellsOfConnectionsThatGaveWay();
  void aKnownDeviceThatResumesGoesFirst_data();
  void aKnownDeviceThatResumesGoesFirst();
  void aHelloOffersItsSessions();
  void sessionsKnownLongestAreForgotten();
  void bodiesOfOneDeviceGiveWayToAnothers();
  void aSmallBodyFindsRoomBesideLargeOnes();
  void aSilentBodyGivesWayToOneThatComes();
  void aDeviceDoesNotOccupyAllThreads();
  void heavyRequestsLeaveTheOthersFree();
  void aBodyThatCrawlsAfterAQuickStartIsDropped();
  void aSlowLinkKeepsThePace();
};

void SharesTest::addressesShareByHostOrNetwork_data() {
  QTest::addColumn<QString>("address");
  QTest::addColumn<QString>("share");
  QTest::newRow("IPv4") << "192.0.2.7"
                        << "192.0.2.7";
  QTest::newRow("IPv4 in IPv6") << "::ffff:192.0.2.7"
                                << "192.0.2.7";
  QTest::newRow("IPv6") << "2001:db8:0:1:2:3:4:5"
                        << "2001:db8:0:1::/64";
  QTest::newRow("its neighbour") << "2001:db8:0:1:ffff::9"
                                 << "2001:db8:0:1::/64";
  QTest::newRow("another network") << "2001:db8:0:2::9"
                                   << "2001:db8:0:2::/64";
}

void SharesTest::addressesShareByHostOrNetwork() {
  QFETCH(QString, address);
  QFETCH(QString, share);
  const auto parsed = boost::asio::ip::make_address(address.toStdString());
  QCOMPARE(QString::fromStdString(server::shareOf(parsed)), share);
}

/// The one that has been silent longest, of the address that holds most, and nobody else.
void SharesTest::silentStrangersLeaveRoomForOthers() {
  TestServer server(withConnections(16));
  const auto quiet = TlsClient::connectBare(server.port(), "127.0.0.3");
  QTRY_COMPARE(server.http().connections(), 1u);
  const Clients flood = silent(server, 7, kStranger);
  QTRY_COMPARE(server.http().connections(), 8u);
  const auto client = server.client();
  QVERIFY(client);
  QCOMPARE(client->ask(helloOf("")).body, "hello");
  QVERIFY(flood.front()->isClosedByPeer());
  QVERIFY(isHeard(*flood[1]));
  QVERIFY(isHeard(*quiet));
}

void SharesTest::alsoFromTheirOwnAddressTheNewestGetsIn() {
  TestServer server(withConnections(16));
  const Clients flood = silent(server, 50, "127.0.0.1");
  const auto client = server.client();
  QVERIFY(client);
  QCOMPARE(client->ask(helloOf("")).body, "hello");
  QVERIFY(flood.front()->isClosedByPeer());
}

void SharesTest::strangersDoNotTakeTheConnectionsOfDevices() {
  TestServer server(withConnections(16));
  Clients devices;
  for (const char* device : {"a", "b", "c", "d", "e"})
    devices.push_back(deviceOn(server, device));
  const Clients flood = silent(server, 60, kStranger);
  QVERIFY(flood.front()->isClosedByPeer());
  for (const auto& device : devices)
    QCOMPARE(device->ask(helloOf("")).body, "hello");
}

/// Thirty people behind one address, and from the same address more silent connections than it may have.
void SharesTest::anOfficeBehindOneAddressWorksBesideAFlood() {
  TestServer server(withConnections(64));
  Clients devices;
  Clients flood;
  for (int i = 0; i < 30; ++i) {
    for (auto& one : silent(server, 5, "127.0.0.1"))
      flood.push_back(std::move(one));
    devices.push_back(deviceOn(server, "d" + std::to_string(i)));
    QVERIFY(devices.back());
  }
  for (const auto& device : devices)
    QCOMPARE(device->ask(helloOf("")).body, "hello");
}

void SharesTest::oneDeviceDoesNotTakeTheConnectionsOfOthers() {
  TestServer server(withConnections(16));
  const auto other = deviceOn(server, "other");
  Clients mad;
  for (int i = 0; i < 20; ++i)
    mad.push_back(deviceOn(server, "mad"));
  QVERIFY(mad.front()->isClosedByPeer());
  QCOMPARE(other->ask(helloOf("")).body, "hello");
  QCOMPARE(mad.back()->ask(helloOf("")).body, "hello");
}

void SharesTest::theLogTellsOfConnectionsThatGaveWay() {
  std::vector<std::string> lines;
  server::HttpOptions options = withConnections(16);
  options.warn = [&](const std::string& line) { lines.push_back(line); };
  TestServer server(options);
  const Clients flood = silent(server, 50, kStranger);
  QVERIFY(server.client());
  server.stop();
  QCOMPARE(lines.size(), 1u);
  QVERIFY(lines.front().find("gave way") != std::string::npos);
  QVERIFY(lines.front().find("127.") == std::string::npos);
}

void SharesTest::aKnownDeviceThatResumesGoesFirst_data() {
  QTest::addColumn<int>("version");
  QTest::addColumn<std::string>("device");
  QTest::newRow("TLS 1.3") << TLS1_3_VERSION << std::string("a");
  QTest::newRow("TLS 1.2") << TLS1_2_VERSION << std::string("a");
  QTest::newRow("a stranger") << TLS1_3_VERSION << std::string();
}

void SharesTest::aKnownDeviceThatResumesGoesFirst() {
  QFETCH(int, version);
  QFETCH(std::string, device);
  TestServer server;
  auto first = server.client({.caFile = {}, .version = version});
  QCOMPARE(first->ask(helloOf(device)).status, 200);
  QCOMPARE(server.http().preferredHandshakes(), 0u);
  const auto again = server.client({.caFile = {}, .version = version, .session = first->session()});
  QVERIFY(again && again->resumed());
  QCOMPARE(server.http().preferredHandshakes(), device.empty() ? 0u : 1u);
}

void SharesTest::aHelloOffersItsSessions() {
  TestServer server;
  auto first = server.client();
  QCOMPARE(first->ask(post("/echo", "x")).status, 200);
  const std::string flight =
      TlsClient::firstFlight({.caFile = server.caFile(), .session = first->session(), .early = "x"});
  QVERIFY(server::offeredSessions(flight).size() >= 1);
  for (std::size_t size = 0; size < 200; ++size)
    (void)server::offeredSessions(std::string_view(flight).substr(0, size));
  const auto seed = std::random_device{}();
  std::mt19937 random(seed);
  for (int i = 0; i < 20'000; ++i) {
    std::string changed = flight;
    for (int j = 0; j < 3; ++j)
      changed[random() % changed.size()] = char(random());
    const auto sessions = server::offeredSessions(changed);
    QVERIFY2(sessions.size() <= 4, std::to_string(seed).c_str());
  }
}

void SharesTest::sessionsKnownLongestAreForgotten() {
  server::KnownSessions known(2);
  for (const char* session : {"a", "b", "b", "c"})
    known.add(session);
  known.add("");
  QCOMPARE(known.size(), 2u);
  QVERIFY(!known.hasOneOf({"a", ""}));
  QVERIFY(known.hasOneOf({"x", "c"}));
}

void SharesTest::bodiesOfOneDeviceGiveWayToAnothers() {
  server::HttpOptions options;
  options.largeBodyMemory = 200'000;
  TestServer server(options);
  Clients mad;
  for (int i = 0; i < 3; ++i) {
    mad.push_back(server.client());
    mad.back()->send(unfinished("/large", 90'000, "mad"));
    settle(server);
  }
  // The third does not fit beside the two before, so the first has given way to it.
  const Reply refused = mad[0]->readReply();
  QCOMPARE(refused.status, 503);
  QVERIFY(refused.headers.contains("retry-after"));
  const std::string large(90'000, 'y');
  QCOMPARE(server.client()->ask(post("/large", large, "X-Device: other\r\n")).body, large);
  QCOMPARE(mad[1]->readReply().status, 503);
  QCOMPARE(mad[2]->ask("x").status, 200);
}

void SharesTest::aSmallBodyFindsRoomBesideLargeOnes() {
  server::HttpOptions options;
  options.largeBodyMemory = 100'000;
  TestServer server(options);
  Clients mad;
  for (int i = 0; i < 2; ++i) {
    mad.push_back(server.client());
    mad.back()->send(unfinished("/large", 99'000, "mad"));
    settle(server);
  }
  QCOMPARE(mad[0]->readReply().status, 503);
  QCOMPARE(server.client()->ask(post("/echo", std::string(1000, 'x'), "X-Device: mad\r\n")).status, 200);
  QCOMPARE(mad[1]->ask("x").status, 200);
}

void SharesTest::aSilentBodyGivesWayToOneThatComes() {
  server::HttpOptions options;
  options.smallBodyMemory = 1500;
  TestServer server(options);
  auto first = server.client();
  first->send(unfinished("/echo", 900, ""));
  settle(server);
  QCOMPARE(server.client()->ask(post("/echo", std::string(900, 'y'))).status, 200);
  const Reply reply = first->readReply();
  QCOMPARE(reply.status, 503);
  QVERIFY(reply.headers.contains("retry-after"));
}

void SharesTest::aDeviceDoesNotOccupyAllThreads() {
  server::HttpOptions options;
  options.handlerThreads = 2;
  TestServer server(options);
  const auto other = deviceOn(server, "other");
  Clients mad;
  for (int i = 0; i < 4; ++i)
    mad.push_back(deviceOn(server, "mad"));
  for (const auto& one : mad)
    one->send(request("GET", "/slow"));
  server.handler().waitForSlowRequests(1);
  QCOMPARE(other->ask(helloOf("")).body, "hello");
  server.handler().releaseSlowRequests();
  for (const auto& one : mad)
    QCOMPARE(one->readReply().body, "slow");
}

void SharesTest::heavyRequestsLeaveTheOthersFree() {
  server::HttpOptions options;
  options.handlerThreads = 1;
  options.heavyThreads = 1;
  TestServer server(options);
  const auto other = deviceOn(server, "other");
  const auto heavy = deviceOn(server, "heavy");
  heavy->send(request("GET", "/heavy"));
  server.handler().waitForSlowRequests(1);
  QCOMPARE(other->ask(helloOf("")).body, "hello");
  server.handler().releaseSlowRequests();
  QCOMPARE(heavy->readReply().body, "slow");
}

void SharesTest::aBodyThatCrawlsAfterAQuickStartIsDropped() {
  server::BodyPace pace(100, 60s);
  pace.account(1s, 8u << 20);
  QCOMPARE(pace.left(), std::chrono::milliseconds(60s));
  int bytes = 0;
  for (; pace.left() > 0ms && bytes < 100; ++bytes)
    pace.account(30s, 1);
  QCOMPARE(bytes, 3);
}

/// An hour at 1 KiB/s, with a minute's silence now and then.
void SharesTest::aSlowLinkKeepsThePace() {
  server::BodyPace pace(100, 60s);
  for (int second = 0; second < 3600; ++second) {
    pace.account(second % 600 == 599 ? 59s : 1s, 1024);
    QVERIFY(pace.left() > 0ms);
  }
}

std::unique_ptr<QObject> makeSharesTest() {
  return std::make_unique<SharesTest>();
}

#include "tst_shares.moc"
