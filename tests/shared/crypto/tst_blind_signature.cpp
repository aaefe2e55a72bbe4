// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/crypto/blind_signature.hpp"
#include "tests/shared/crypto/suites.hpp"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/x509.h>

using namespace tarim::base;
using namespace tarim::crypto;

namespace {

Bytes bytesAt(const QJsonObject& vector, const char* name) {
  return *fromHex(vector[QLatin1String(name)].toString().toStdString());
}

std::string hexAt(const QJsonObject& vector, const char* name) {
  return vector[QLatin1String(name)].toString().toStdString();
}

/// Empty when it cannot be written.
Bytes derOf(const EVP_PKEY* key, int (*write)(const EVP_PKEY*, unsigned char**)) {
  unsigned char* der = nullptr;
  const int size = write(key, &der);
  const Bytes bytes(der, der + std::max(size, 0));
  OPENSSL_free(der);
  return bytes;
}

/// The vector's key. DER wants the numbers of the Chinese remainders, which the RFC does not print.
BlindKeys keysOf(const QJsonObject& vector) {
  BN_CTX* context = BN_CTX_new();
  const auto number = [&](const char* name) {
    const Bytes bytes = bytesAt(vector, name);
    return BN_bin2bn(bytes.data(), int(bytes.size()), nullptr);
  };
  BIGNUM* p = number("p");
  BIGNUM* q = number("q");
  BIGNUM* d = number("d");
  const auto below = [&](const BIGNUM* prime) {
    BIGNUM* less = BN_dup(prime);
    BIGNUM* rest = BN_new();
    BN_sub_word(less, 1);
    BN_mod(rest, d, less, context);
    BN_free(less);
    return rest;
  };
  const std::pair<const char*, BIGNUM*> numbers[] = {
      {OSSL_PKEY_PARAM_RSA_N, number("n")},
      {OSSL_PKEY_PARAM_RSA_E, number("e")},
      {OSSL_PKEY_PARAM_RSA_D, d},
      {OSSL_PKEY_PARAM_RSA_FACTOR1, p},
      {OSSL_PKEY_PARAM_RSA_FACTOR2, q},
      {OSSL_PKEY_PARAM_RSA_EXPONENT1, below(p)},
      {OSSL_PKEY_PARAM_RSA_EXPONENT2, below(q)},
      {OSSL_PKEY_PARAM_RSA_COEFFICIENT1, BN_mod_inverse(nullptr, q, p, context)}};
  OSSL_PARAM_BLD* building = OSSL_PARAM_BLD_new();
  for (const auto& [name, value] : numbers)
    OSSL_PARAM_BLD_push_BN(building, name, value);
  OSSL_PARAM* parameters = OSSL_PARAM_BLD_to_param(building);
  EVP_PKEY_CTX* making = EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr);
  EVP_PKEY* key = nullptr;
  EVP_PKEY_fromdata_init(making);
  EVP_PKEY_fromdata(making, &key, EVP_PKEY_KEYPAIR, parameters);
  const BlindKeys keys{derOf(key, i2d_PUBKEY), derOf(key, i2d_PrivateKey)};
  EVP_PKEY_free(key);
  EVP_PKEY_CTX_free(making);
  OSSL_PARAM_free(parameters);
  OSSL_PARAM_BLD_free(building);
  for (const auto& [name, value] : numbers)
    BN_free(value);
  BN_CTX_free(context);
  return keys;
}

}  // namespace

class BlindSignatureTest : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() { m_keys = newBlindKeys(); }

  void everyStepFollowsRfc9474_data() {
    QTest::addColumn<QJsonObject>("vector");
    QFile file(QStringLiteral(TARIM_TESTS_DIR "/data/rfc9474/vectors.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QJsonValue& vector : QJsonDocument::fromJson(file.readAll()).array())
      QTest::addRow("%s", qPrintable(vector[QLatin1String("name")].toString())) << vector.toObject();
  }
  void everyStepFollowsRfc9474() {
    QFETCH(QJsonObject, vector);
    const BlindKeys keys = keysOf(vector);
    const auto blinded =
        blindWith(keys.publicKey, bytesAt(vector, "msg"),
                  {bytesAt(vector, "msg_prefix"), bytesAt(vector, "salt"), bytesAt(vector, "inv")});
    QVERIFY(blinded);
    QCOMPARE(toHex(blinded->blinded), hexAt(vector, "blinded_msg"));
    const auto answer = signBlinded(keys.secretKey, blinded->blinded);
    QVERIFY(answer);
    QCOMPARE(toHex(*answer), hexAt(vector, "blind_sig"));
    const auto signature = unblind(keys.publicKey, *blinded, *answer);
    QVERIFY(signature);
    QCOMPARE(toHex(*signature), hexAt(vector, "sig"));
    QVERIFY(verifyUnblinded(keys.publicKey, blinded->prepared, *signature));
  }

  void theSignerSeesNothingThatComesBack() {
    const auto one = blind(m_keys.publicKey, bytesOf("pass"));
    const auto other = blind(m_keys.publicKey, bytesOf("pass"));
    QVERIFY(one && other);
    QVERIFY(one->blinded != other->blinded);
    QVERIFY(one->prepared != other->prepared);
    const auto signature = unblind(m_keys.publicKey, *one, *signBlinded(m_keys.secretKey, one->blinded));
    QVERIFY(signature);
    QVERIFY(*signature != *signBlinded(m_keys.secretKey, one->blinded));
    QVERIFY(!verifyUnblinded(m_keys.publicKey, other->prepared, *signature));
  }

  void anAnswerToAnotherRequestIsNoSignature() {
    const auto one = blind(m_keys.publicKey, bytesOf("pass"));
    const auto other = blind(m_keys.publicKey, bytesOf("fail"));
    const Bytes answer = *signBlinded(m_keys.secretKey, other->blinded);
    QCOMPARE(unblind(m_keys.publicKey, *one, answer).error().code(), Code::InvalidInput);
    Bytes changed = *signBlinded(m_keys.secretKey, one->blinded);
    changed[17] ^= 1;
    QCOMPARE(unblind(m_keys.publicKey, *one, changed).error().code(), Code::InvalidInput);
    changed.pop_back();
    QCOMPARE(unblind(m_keys.publicKey, *one, changed).error().code(), Code::InvalidInput);
  }

  void foreignKeysAndNumbersAreRefused() {
    const auto blinded = blind(m_keys.publicKey, bytesOf("pass"));
    QCOMPARE(blind(bytesOf("no key"), bytesOf("pass")).error().code(), Code::InvalidInput);
    QCOMPARE(blind({}, bytesOf("pass")).error().code(), Code::InvalidInput);
    QCOMPARE(signBlinded(m_keys.publicKey, blinded->blinded).error().code(), Code::InvalidInput);
    QCOMPARE(signBlinded(m_keys.secretKey, {}).error().code(), Code::InvalidInput);
    QCOMPARE(signBlinded(m_keys.secretKey, Bytes(blinded->blinded.size())).error().code(),
             Code::InvalidInput);
    QCOMPARE(signBlinded(m_keys.secretKey, Bytes(blinded->blinded.size(), 0xFF)).error().code(),
             Code::InvalidInput);
    QVERIFY(!verifyUnblinded(bytesOf("no key"), blinded->prepared, blinded->blinded));
    for (EVP_PKEY* key : {EVP_RSA_gen(1024), EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")}) {
      const Bytes der = derOf(key, i2d_PUBKEY);
      EVP_PKEY_free(key);
      QVERIFY(!der.empty());
      QCOMPARE(blind(der, bytesOf("pass")).error().code(), Code::InvalidInput);
    }
  }

  void aThirdPartyVerifiesWithOpensslAlone() {
    const auto blinded = blind(m_keys.publicKey, bytesOf("pass"));
    const Bytes signature =
        *unblind(m_keys.publicKey, *blinded, *signBlinded(m_keys.secretKey, blinded->blinded));
    QTemporaryDir folder;
    const auto write = [&](const char* name, ByteView bytes) {
      QFile file(folder.filePath(QLatin1String(name)));
      return file.open(QIODevice::WriteOnly) && file.write(reinterpret_cast<const char*>(bytes.data()),
                                                           qint64(bytes.size())) == qint64(bytes.size());
    };
    QVERIFY(write("key.der", m_keys.publicKey) && write("ballot", blinded->prepared) &&
            write("signature", signature));
    QProcess openssl;
    openssl.setWorkingDirectory(folder.path());
    openssl.start(QStringLiteral("openssl"),
                  {"dgst", "-sha384", "-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:48",
                   "-keyform", "DER", "-verify", "key.der", "-signature", "signature", "ballot"});
    QVERIFY(openssl.waitForFinished());
    QCOMPARE(openssl.readAllStandardOutput().trimmed(), QByteArray("Verified OK"));
  }

 private:
  BlindKeys m_keys;
};

std::unique_ptr<QObject> makeBlindSignatureTest() {
  return std::make_unique<BlindSignatureTest>();
}

#include "tst_blind_signature.moc"
