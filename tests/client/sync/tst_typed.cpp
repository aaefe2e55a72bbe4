// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What people type and bring to enrol: an address, a code, the authority's certificate.
#include "client/sync/net/authority_file.hpp"
#include "client/sync/net/server_address.hpp"
#include "tests/client/sync/device_of_test.hpp"

#include <QTest>

#include <openssl/bio.h>
#include <openssl/pem.h>

namespace tarim::client::test {

using base::Code;

namespace {

std::string derOf(const std::string& pem) {
  BIO* const in = BIO_new_mem_buf(pem.data(), int(pem.size()));
  X509* const certificate = PEM_read_bio_X509(in, nullptr, nullptr, nullptr);
  unsigned char* bytes = nullptr;
  const int size = i2d_X509(certificate, &bytes);
  std::string der(reinterpret_cast<char*>(bytes), std::size_t(size));
  OPENSSL_free(bytes);
  X509_free(certificate);
  BIO_free(in);
  return der;
}

std::string withLineEnds(const std::string& text, const std::string& end, const std::string& indent = {}) {
  std::string changed;
  for (const char c : text)
    changed += c == '\n' ? end + indent : std::string(1, c);
  return indent + changed;
}

std::string asUtf16(const std::string& text, const std::string& mark) {
  std::string wide = mark;
  for (const char c : text)
    wide += {c, '\0'};
  return wide;
}

}  // namespace

class TypedTest : public QObject {
  Q_OBJECT
 private slots:
  void anAddressHasOneSpelling_data();
  void anAddressHasOneSpelling();
  void whatIsNoAddressIsSaid_data();
  void whatIsNoAddressIsSaid();
  void anAuthorityIsReadAsItComes_data();
  void anAuthorityIsReadAsItComes();
  void whatIsNoAuthorityIsSaid_data();
  void whatIsNoAuthorityIsSaid();
  void enrolmentTakesAllOfIt();
};

void TypedTest::anAddressHasOneSpelling_data() {
  QTest::addColumn<std::string>("typed");
  QTest::addColumn<std::string>("address");
  const std::string plain = "tarim.example.org:8443";
  QTest::newRow("plain") << plain << plain;
  for (const char* typed :
       {" tarim.example.org:8443", "tarim.example.org:8443\n", "https://tarim.example.org:8443/",
        "HTTPS://Tarim.Example.ORG:8443//", "tarim.example.org：8443", "ｔａｒｉｍ．example.org：８４４３",
        "tarim。example。org:8443", "tarim.example.org.:8443", "tarim.example.org",
        "https://tarim.example.org/", "tarim.example.org : 8443", "\u3000tarim.example.org:8443\u200b",
        "http://tarim.example.org:8443"})
    QTest::newRow(typed) << std::string(typed) << plain;
  QTest::newRow("address") << std::string("10.1.2.3") << std::string("10.1.2.3:8443");
  QTest::newRow("another port") << std::string("10.1.2.3:443") << std::string("10.1.2.3:443");
  for (const char* typed : {"[2001:DB8::1]:8443", "2001:db8::1", "[2001:db8::1]", "https://[2001:db8::1]/",
                            "［2001:db8::1］：8443"})
    QTest::newRow(typed) << std::string(typed) << std::string("[2001:db8::1]:8443");
}

void TypedTest::anAddressHasOneSpelling() {
  QFETCH(std::string, typed);
  QFETCH(std::string, address);
  const auto read = readServerAddress(typed);
  QVERIFY2(read, read ? "" : read.error().line().c_str());
  QCOMPARE(*read, address);
  QCOMPARE(*readServerAddress(*read), address);
}

void TypedTest::whatIsNoAddressIsSaid_data() {
  QTest::addColumn<std::string>("typed");
  for (const char* typed :
       {"", " ", "https://", ":8443", "tarim.example.org:", "tarim.example.org:port", "tarim.example.org:0",
        "tarim.example.org:65536", "tarim.example.org:8443/v1/hello", "somebody@tarim.example.org", "1:2:3"})
    QTest::addRow("\"%s\"", typed) << std::string(typed);
}

void TypedTest::whatIsNoAddressIsSaid() {
  QFETCH(std::string, typed);
  const auto read = readServerAddress(typed);
  QCOMPARE(codeOf(read), Code::InvalidInput);
  QVERIFY(read.error().detail().find("“" + typed + "”") != std::string::npos);
}

void TypedTest::anAuthorityIsReadAsItComes_data() {
  QTest::addColumn<std::string>("bytes");
  QTest::addColumn<int>("certificates");
  const std::string pem = Site::authority().pem();
  QTest::newRow("PEM") << pem << 1;
  QTest::newRow("DER") << derOf(pem) << 1;
  QTest::newRow("byte order mark") << "\xef\xbb\xbf" + pem << 1;
  QTest::newRow("CRLF") << withLineEnds(pem, "\r\n") << 1;
  QTest::newRow("mark and CRLF") << "\xef\xbb\xbf" + withLineEnds(pem, "\r\n") << 1;
  QTest::newRow("words before and behind") << "给大家：证书在下面\n\n" + pem + "\n谢谢\n" << 1;
  QTest::newRow("words in GB18030") << "\xd6\xa4\xca\xe9\n" + pem << 1;
  QTest::newRow("indented") << withLineEnds(pem, "\n", "  \t") << 1;
  QTest::newRow("no end of line") << pem.substr(0, pem.size() - 1) << 1;
  QTest::newRow("several") << pem + "\nthe old one:\n" + Authority().pem() << 2;
}

void TypedTest::anAuthorityIsReadAsItComes() {
  QFETCH(std::string, bytes);
  QFETCH(int, certificates);
  const auto read = readAuthority(bytes);
  QVERIFY2(read, read ? "" : read.error().line().c_str());
  QVERIFY(read->starts_with(Site::authority().pem()));
  QCOMPARE(QString::fromStdString(*read).count("BEGIN"), certificates);
}

void TypedTest::whatIsNoAuthorityIsSaid_data() {
  QTest::addColumn<std::string>("bytes");
  QTest::addColumn<QString>("words");
  const std::string pem = Site::authority().pem();
  const Identity server = Site::authority().issue("DNS:localhost");
  QTest::newRow("nothing") << std::string() << "an empty file";
  QTest::newRow("UTF-16") << asUtf16(pem, "\xff\xfe") << "save it as UTF-8";
  QTest::newRow("UTF-16 without a mark") << asUtf16(pem, "") << "save it as UTF-8";
  QTest::newRow("key") << server.key << "a private key";
  QTest::newRow("cut") << pem.substr(0, pem.size() / 2) << "damaged or cut";
  QTest::newRow("damaged") << pem.substr(0, 200) + "!!" + pem.substr(202) << "damaged or cut";
  QTest::newRow("DER, cut") << derOf(pem).substr(0, 100) << "neither PEM nor DER";
  QTest::newRow("DER, and more") << derOf(pem) + "x"
                                 << "neither PEM nor DER";
  QTest::newRow("web page") << std::string("\n<!DOCTYPE html><html>") << "a web page";
  QTest::newRow("words") << std::string("the certificate comes tomorrow") << "neither PEM nor DER";
}

void TypedTest::whatIsNoAuthorityIsSaid() {
  QFETCH(std::string, bytes);
  QFETCH(QString, words);
  const auto read = readAuthority(bytes);
  QCOMPARE(codeOf(read), Code::InvalidInput);
  QVERIFY2(QString::fromStdString(read.error().detail()).contains(words), read.error().detail().c_str());
}

/// What is kept is the one spelling, so a session or a second enrolment finds it again.
void TypedTest::enrolmentTakesAllOfIt() {
  Site site;
  Device device;
  const Enrolment typed{" https://127。0.0.1：" + site.tls.port() + "/", derOf(Site::authority().pem()),
                        "ＧＯＯＤ—ＣＯＤＥ ", "a test"};
  const auto enrolled = SyncEngine::enrol(device.vault(), typed, device.clock, quick());
  QVERIFY2(enrolled, enrolled ? "" : enrolled.error().line().c_str());
  QCOMPARE(device.vault().settings.account().server, site.tls.address());
  QCOMPARE(device.vault().settings.account().caPem, Site::authority().pem());
  QVERIFY(bool(device.sync()));
}

std::unique_ptr<QObject> makeTypedTest() {
  return std::make_unique<TypedTest>();
}

}  // namespace tarim::client::test

#include "tst_typed.moc"
