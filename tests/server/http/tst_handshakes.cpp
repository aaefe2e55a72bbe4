// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What the server agrees to in a handshake: nothing that costs it much more than it costs the peer.
#include "server/http/tls.hpp"
#include "tests/server/http/house.hpp"
#include "tests/server/http/suites.hpp"

#include <QTest>

#include <openssl/objects.h>
#include <openssl/ssl.h>

using namespace tarim;
using namespace tarim::tests;

class HandshakesTest : public QObject {
  Q_OBJECT
 private slots:
  void whatIsDearIsRefused_data();
  void whatIsDearIsRefused();
  void whatIsModernGoesOn_data();
  void whatIsModernGoesOn();
  void aDearShareIsAnsweredWithTheWishForACheapOne_data();
  void aDearShareIsAnsweredWithTheWishForACheapOne();
  void whateverItsKeyItAgreesByEllipticCurvesAndEncryptsWithATag();
};

/// The server says so at once (handshake_failure, 40) and goes on.
void HandshakesTest::whatIsDearIsRefused_data() {
  QTest::addColumn<int>("version");
  QTest::addColumn<std::string>("groups");
  QTest::addColumn<std::string>("ciphers");
  for (const char* group : {"ffdhe2048", "ffdhe8192", "P-384", "P-521", "X448"})
    QTest::newRow(group) << TLS1_3_VERSION << std::string(group) << std::string();
  for (const char* cipher : {"ECDHE-ECDSA-AES128-SHA", "ECDHE-ECDSA-AES128-SHA256",
                             "ECDHE-ECDSA-AES256-SHA384", "ECDHE-ECDSA-AES128-CCM"})
    QTest::newRow(cipher) << TLS1_2_VERSION << std::string() << std::string(cipher);
}

void HandshakesTest::whatIsDearIsRefused() {
  QFETCH(int, version);
  QFETCH(std::string, groups);
  QFETCH(std::string, ciphers);
  House house;
  const TlsOptions options{
      .caFile = house.caFile(), .version = version, .groups = groups, .ciphers = ciphers};
  QCOMPARE(TlsClient::alertOf(house.port(), options), SSL_AD_HANDSHAKE_FAILURE);
  QCOMPARE(house.client()->ask(request("GET", "/hello")).body, "hello");
}

void HandshakesTest::whatIsModernGoesOn_data() {
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

void HandshakesTest::whatIsModernGoesOn() {
  QFETCH(int, version);
  QFETCH(std::string, groups);
  QFETCH(std::string, ciphers);
  House house;
  const auto client = house.client({.caFile = {}, .version = version, .groups = groups, .ciphers = ciphers});
  QVERIFY(client);
  QCOMPARE(client->version(), version);
  QCOMPARE(client->ask(request("GET", "/hello")).body, "hello");
}

void HandshakesTest::aDearShareIsAnsweredWithTheWishForACheapOne_data() {
  QTest::addColumn<std::string>("groups");
  for (const char* groups : {"ffdhe8192:X25519", "P-521:X25519:P-256"})
    QTest::newRow(groups) << std::string(groups);
}

void HandshakesTest::aDearShareIsAnsweredWithTheWishForACheapOne() {
  QFETCH(std::string, groups);
  House house;
  const auto client = house.client({.caFile = {}, .version = TLS1_3_VERSION, .groups = groups});
  QVERIFY(client);
  QCOMPARE(QString::fromStdString(client->group()).toLower(), QStringLiteral("x25519"));
  QCOMPARE(client->ask(request("GET", "/hello")).body, "hello");
}

/// Also with an RSA certificate, for which OpenSSL has further suites (DHE, RSA key transport).
void HandshakesTest::whateverItsKeyItAgreesByEllipticCurvesAndEncryptsWithATag() {
  House house;
  boost::asio::ssl::context context(boost::asio::ssl::context::tls_server);
  QVERIFY(server::prepareTls(context, house.file("server.pem"), house.file("server.key")));
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
