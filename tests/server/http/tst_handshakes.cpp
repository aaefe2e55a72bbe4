// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The algorithms that the server accepts in a handshake: none that cost it much more than they cost the peer.
#include "server/http/tls.hpp"
#include "tests/server/http/suites.hpp"
#include "tests/server/http/test_server.hpp"

#include <QTest>

#include <openssl/objects.h>
#include <openssl/ssl.h>

using namespace tarim;
using namespace tarim::tests;

class HandshakesTest : public QObject {
  Q_OBJECT
 private slots:
  void expensiveAlgorithmsAreRefused_data();
  void expensiveAlgorithmsAreRefused();
  void modernAlgorithmsAreAccepted_data();
  void modernAlgorithmsAreAccepted();
  void anExpensiveKeyShareIsAnsweredWithHelloRetryRequest_data();
  void anExpensiveKeyShareIsAnsweredWithHelloRetryRequest();
  void withAnyKeyItUsesEllipticCurvesAndAuthenticatedEncryption();
};

/// The server sends the alert handshake_failure (40) at once and keeps serving.
void HandshakesTest::expensiveAlgorithmsAreRefused_data() {
  QTest::addColumn<int>("version");
  QTest::addColumn<std::string>("groups");
  QTest::addColumn<std::string>("ciphers");
  for (const char* group : {"ffdhe2048", "ffdhe8192", "P-384", "P-521", "X448"})
    QTest::newRow(group) << TLS1_3_VERSION << std::string(group) << std::string();
  for (const char* cipher : {"ECDHE-ECDSA-AES128-SHA", "ECDHE-ECDSA-AES128-SHA256",
                             "ECDHE-ECDSA-AES256-SHA384", "ECDHE-ECDSA-AES128-CCM"})
    QTest::newRow(cipher) << TLS1_2_VERSION << std::string() << std::string(cipher);
}

void HandshakesTest::expensiveAlgorithmsAreRefused() {
  QFETCH(int, version);
  QFETCH(std::string, groups);
  QFETCH(std::string, ciphers);
  TestServer server;
  const TlsOptions options{
      .caFile = server.caFile(), .version = version, .groups = groups, .ciphers = ciphers};
  QCOMPARE(TlsClient::alertOf(server.port(), options), SSL_AD_HANDSHAKE_FAILURE);
  QCOMPARE(server.client()->ask(request("GET", "/hello")).body, "hello");
}

void HandshakesTest::modernAlgorithmsAreAccepted_data() {
  QTest::addColumn<int>("version");
  QTest::addColumn<std::string>("groups");
  QTest::addColumn<std::string>("ciphers");
  QTest::newRow("1.3, X25519") << TLS1_3_VERSION << std::string("X25519") << std::string();
  QTest::newRow("1.3, P-256") << TLS1_3_VERSION << std::string("P-256") << std::string();
  QTest::newRow("1.2, X25519") << TLS1_2_VERSION << std::string("X25519:P-256") << std::string();
  for (const char* cipher :
       {"ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-ECDSA-AES256-GCM-SHA384", "ECDHE-ECDSA-CHACHA20-POLY1305"})
    QTest::newRow(cipher) << TLS1_2_VERSION << std::string("P-256") << std::string(cipher);
}

void HandshakesTest::modernAlgorithmsAreAccepted() {
  QFETCH(int, version);
  QFETCH(std::string, groups);
  QFETCH(std::string, ciphers);
  TestServer server;
  const auto client = server.client({.caFile = {}, .version = version, .groups = groups, .ciphers = ciphers});
  QVERIFY(client);
  QCOMPARE(client->version(), version);
  QCOMPARE(client->ask(request("GET", "/hello")).body, "hello");
}

void HandshakesTest::anExpensiveKeyShareIsAnsweredWithHelloRetryRequest_data() {
  QTest::addColumn<std::string>("groups");
  for (const char* groups : {"ffdhe8192:X25519", "P-521:X25519:P-256"})
    QTest::newRow(groups) << std::string(groups);
}

void HandshakesTest::anExpensiveKeyShareIsAnsweredWithHelloRetryRequest() {
  QFETCH(std::string, groups);
  TestServer server;
  const auto client = server.client({.caFile = {}, .version = TLS1_3_VERSION, .groups = groups});
  QVERIFY(client);
  QCOMPARE(QString::fromStdString(client->group()).toLower(), QStringLiteral("x25519"));
  QCOMPARE(client->ask(request("GET", "/hello")).body, "hello");
}

/// Also with an RSA certificate, for which OpenSSL has further suites (DHE, RSA key transport).
void HandshakesTest::withAnyKeyItUsesEllipticCurvesAndAuthenticatedEncryption() {
  TestServer server;
  boost::asio::ssl::context context(boost::asio::ssl::context::tls_server);
  QVERIFY(server::prepareTls(context, server.file("server.pem"), server.file("server.key")));
  const STACK_OF(SSL_CIPHER)* const suites = SSL_CTX_get_ciphers(context.native_handle());
  QVERIFY(sk_SSL_CIPHER_num(suites) > 0);
  for (int i = 0; i < sk_SSL_CIPHER_num(suites); ++i) {
    const SSL_CIPHER* const suite = sk_SSL_CIPHER_value(suites, i);
    const int agreement = SSL_CIPHER_get_kx_nid(suite);
    QVERIFY2(agreement == NID_kx_ecdhe || agreement == NID_kx_any, SSL_CIPHER_get_name(suite));
    QVERIFY2(SSL_CIPHER_is_aead(suite) == 1, SSL_CIPHER_get_name(suite));
  }
}

std::unique_ptr<QObject> makeHandshakesTest() {
  return std::make_unique<HandshakesTest>();
}

#include "tst_handshakes.moc"
