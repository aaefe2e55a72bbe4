// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The small parts, each by itself.
#include "client/sync/backoff.hpp"
#include "client/sync/estimator.hpp"
#include "client/sync/net/api_client.hpp"
#include "client/sync/net/tus.hpp"
#include "client/sync/run.hpp"
#include "tests/client/sync/device_of_test.hpp"

#include <QTest>

namespace tarim::client::test {

using base::Code;

class SlicesTest : public QObject {
  Q_OBJECT
 private slots:
  void serversAreHostAndPort_data();
  void serversAreHostAndPort();
  void pausesDoubleUpToTheirMostWithJitter();
  void oneSeedGivesOneSetOfPauses();
  void rateIsUnknownAtFirst();
  void rateIsOfTheLastStretchOnly();
  void rateCountsOutagesOnceOneWasSeen();
  void whatVariesIsLessCertain();
  void answersBecomeErrors_data();
  void answersBecomeErrors();
  void highestCommonVersionIsTaken_data();
  void highestCommonVersionIsTaken();
  void uploadAddressesAreChecked_data();
  void uploadAddressesAreChecked();
  void metadataIsBase64OfTheHash();
};

void SlicesTest::serversAreHostAndPort_data() {
  QTest::addColumn<QString>("server");
  QTest::addColumn<QString>("host");
  QTest::addColumn<QString>("port");
  QTest::newRow("name") << "review.example:8443"
                        << "review.example"
                        << "8443";
  QTest::newRow("address") << "10.0.0.1:443"
                           << "10.0.0.1"
                           << "443";
  QTest::newRow("v6") << "[::1]:8443"
                      << "::1"
                      << "8443";
  for (const char* bad :
       {"", "host", "host:", ":8443", "host:port", "::1:8443", "a b:1", "https://host:1", "host:123456"})
    QTest::newRow(bad) << bad << ""
                       << "";
}

void SlicesTest::serversAreHostAndPort() {
  QFETCH(QString, server);
  QFETCH(QString, host);
  const auto endpoint = endpointOf(server.toStdString(), "");
  QCOMPARE(bool(endpoint), !host.isEmpty());
  if (!endpoint) {
    QCOMPARE(codeOf(endpoint), Code::InvalidInput);
    return;
  }
  QCOMPARE(QString::fromStdString(endpoint->host), host);
  QTEST(QString::fromStdString(endpoint->port), "port");
}

void SlicesTest::pausesDoubleUpToTheirMostWithJitter() {
  using Millis = Backoff::Millis;
  Backoff backoff(Millis(100), Millis(1000), 7);
  for (const int most : {100, 200, 400, 800, 1000, 1000}) {
    const Millis pause = backoff.next();
    QVERIFY2(pause >= Millis(most / 2) && pause <= Millis(most), std::to_string(pause.count()).c_str());
  }
  backoff.reset();
  QVERIFY(backoff.next() <= Millis(100));
}

void SlicesTest::oneSeedGivesOneSetOfPauses() {
  Backoff one(Backoff::Millis(1000), Backoff::Millis(60000), 7);
  Backoff same(Backoff::Millis(1000), Backoff::Millis(60000), 7);
  Backoff other(Backoff::Millis(1000), Backoff::Millis(60000), 8);
  bool differs = false;
  for (int i = 0; i < 5; ++i) {
    const auto pause = one.next();
    QCOMPARE(same.next(), pause);
    differs = differs || other.next() != pause;
  }
  QVERIFY(differs);
}

void SlicesTest::rateIsUnknownAtFirst() {
  Estimator estimator;
  QCOMPARE(estimator.bytesPerSecond(), std::uint64_t(0));
  estimator.add(100, std::chrono::seconds(1));
  QCOMPARE(estimator.bytesPerSecond(), std::uint64_t(0));
}

void SlicesTest::rateIsOfTheLastStretchOnly() {
  Estimator estimator;
  for (int i = 0; i < 10; ++i)
    estimator.add(1'000'000, std::chrono::seconds(1));
  QCOMPARE(estimator.bytesPerSecond(), std::uint64_t(1'000'000));
  for (int i = 0; i < 10; ++i)
    estimator.add(20'000, std::chrono::seconds(2));
  const std::uint64_t half = estimator.bytesPerSecond();
  QVERIFY2(half < 60'000, std::to_string(half).c_str());
  for (int i = 0; i < 10; ++i)
    estimator.add(20'000, std::chrono::seconds(2));
  QCOMPARE(estimator.bytesPerSecond(), std::uint64_t(10'000));
}

void SlicesTest::rateCountsOutagesOnceOneWasSeen() {
  Estimator estimator;
  for (int i = 0; i < 40; ++i)
    estimator.add(500'000, std::chrono::milliseconds(500));
  QCOMPARE(estimator.bytesPerSecond(), std::uint64_t(1'000'000));
  QCOMPARE(estimator.spread(), 0.05);
  estimator.add(500'000, std::chrono::seconds(5));
  const auto expected = std::uint64_t(1'000'000 * 20.0 / 25.0);
  QCOMPARE(estimator.bytesPerSecond(), expected);
  QVERIFY(estimator.spread() > 0.05);
}

void SlicesTest::whatVariesIsLessCertain() {
  Estimator steady;
  Estimator rough;
  for (int i = 0; i < 20; ++i) {
    steady.add(500'000 + std::uint64_t(i % 2) * 20'000, std::chrono::milliseconds(500));
    rough.add(50'000 + std::uint64_t(i % 2) * 900'000, std::chrono::milliseconds(500));
  }
  QVERIFY(rough.spread() > 2 * steady.spread());
  QVERIFY(rough.spread() <= 0.5);
}

void SlicesTest::answersBecomeErrors_data() {
  QTest::addColumn<int>("status");
  QTest::addColumn<QString>("header");
  QTest::addColumn<QString>("body");
  QTest::addColumn<QString>("code");
  QTest::newRow("with words") << 403 << ""
                              << R"({"code":"CodeExpired","detail":"d"})"
                              << "CodeExpired";
  QTest::newRow("unknown code") << 409 << ""
                                << R"({"code":"FromTheFuture","en":"later"})"
                                << "ServerFailed";
  QTest::newRow("no token") << 401 << ""
                            << ""
                            << "NotAuthenticated";
  QTest::newRow("later") << 429 << "7"
                         << ""
                         << "Throttled";
  QTest::newRow("busy") << 503 << "7"
                        << "<html>"
                        << "Throttled";
  QTest::newRow("the server's disk") << 507 << ""
                                     << R"({"code":"StorageFull"})"
                                     << "ServerFailed";
  QTest::newRow("a gateway") << 502 << ""
                             << "<html>"
                             << "ServerFailed";
  QTest::newRow("a portal") << 302 << ""
                            << ""
                            << "CaptivePortal";
  QTest::newRow("a portal's own code") << 511 << ""
                                       << ""
                                       << "CaptivePortal";
  QTest::newRow("no words") << 418 << ""
                            << "teapot"
                            << "ProtocolBroken";
}

void SlicesTest::answersBecomeErrors() {
  QFETCH(int, status);
  QFETCH(QString, header);
  QFETCH(QString, body);
  HttpAnswer answer{status, {}, body.toStdString()};
  if (!header.isEmpty()) answer.headers.emplace_back("retry-after", header.toStdString());
  const base::Error error = errorOf(answer);
  QTEST(QString::fromUtf8(base::codeName(error.code()).data()), "code");
  if (error.code() == Code::Throttled) QCOMPARE(error.detail(), std::string("7"));
}

void SlicesTest::highestCommonVersionIsTaken_data() {
  QTest::addColumn<int>("min");
  QTest::addColumn<int>("max");
  QTest::addColumn<QString>("code");
  QTest::newRow("the same") << 2 << 2 << "";
  QTest::newRow("a server of the first version") << 1 << 1 << "";
  QTest::newRow("a newer server that is kind") << 1 << 9 << "";
  QTest::newRow("a newer server") << 3 << 9 << "ClientTooOld";
  QTest::newRow("an older server") << 0 << 0 << "ServerTooOld";
}

void SlicesTest::highestCommonVersionIsTaken() {
  QFETCH(int, min);
  QFETCH(int, max);
  QFETCH(QString, code);
  wire::Hello hello;
  hello.protocolMin = min;
  hello.protocolMax = max;
  const auto common = commonProtocol(hello);
  QCOMPARE(bool(common), code.isEmpty());
  if (common)
    QCOMPARE(*common, std::min(max, 2));
  else
    QCOMPARE(QString::fromUtf8(base::codeName(common.error().code()).data()), code);
}

void SlicesTest::uploadAddressesAreChecked_data() {
  QTest::addColumn<QString>("location");
  QTest::addColumn<QString>("path");
  QTest::newRow("path") << "/v1/files/u1"
                        << "/v1/files/u1";
  QTest::newRow("whole address") << "https://host:1/v1/files/u1"
                                 << "/v1/files/u1";
  QTest::newRow("elsewhere") << "/v2/files/u1"
                             << "";
  QTest::newRow("two lines") << "/v1/files/u1\r\nX: y"
                             << "";
  QTest::newRow("none") << ""
                        << "";
}

void SlicesTest::uploadAddressesAreChecked() {
  QFETCH(QString, location);
  const HttpAnswer answer{201, {{"location", location.toStdString()}}, {}};
  QTEST(QString::fromStdString(tus::locationIn(answer)), "path");
}

void SlicesTest::metadataIsBase64OfTheHash() {
  FileRecord file;
  file.size = 3;
  for (const int length : {64, 63, 62}) {
    file.hash = std::string(std::size_t(length), 'a');
    const HttpRequest request = tus::create(file.hash, file.size, false, {});
    const auto metadata = std::find_if(request.headers.begin(), request.headers.end(),
                                       [](const auto& one) { return one.first == "Upload-Metadata"; });
    const QByteArray expected = QByteArray(length, 'a').toBase64();
    QCOMPARE(QByteArray::fromStdString(metadata->second), "sha256 " + expected);
  }
}

std::unique_ptr<QObject> makeSlicesTest() {
  return std::make_unique<SlicesTest>();
}

}  // namespace tarim::client::test

#include "tst_slices.moc"
