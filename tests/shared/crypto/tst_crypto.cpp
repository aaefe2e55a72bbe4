// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/crypto/crypto.hpp"
#include "tests/shared/crypto/suites.hpp"

#include <QTest>

using namespace tarim::base;
using namespace tarim::crypto;

namespace {

Key keyOf(std::string_view hex) {
  const Bytes bytes = *fromHex(hex);
  Key key{};
  std::copy(bytes.begin(), bytes.end(), key.begin());
  return key;
}

}  // namespace

class CryptoTest : public QObject {
  Q_OBJECT
 private slots:
  void scryptFollowsRfc7914() {
    // The RFC prints 64 bytes; scrypt's last step makes them block by block, so our 32 are its first 32.
    QCOMPARE(toHex(*deriveKey("password", bytesOf("NaCl"), ScryptCost{1024, 8, 16})),
             std::string("fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"));
    QCOMPARE(toHex(*deriveKey("pleaseletmein", bytesOf("SodiumChloride"), ScryptCost{16384, 8, 1})),
             std::string("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"));
    QCOMPARE(toHex(*deriveKey("", {}, ScryptCost{16, 1, 1})),
             std::string("77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"));
  }
  void aCostFromAForeignHeaderIsBounded() {
    const auto code = [](ScryptCost cost) { return deriveKey("x", bytesOf("y"), cost).error().code(); };
    QCOMPARE(code({1u << 19, 8, 1}), Code::TooLarge);
    QCOMPARE(code({1ull << 63, 1u << 31, 1}), Code::TooLarge);
    QCOMPARE(code({1u << 10, 8, 1u << 30}), Code::TooLarge);
    QCOMPARE(code({1000, 8, 1}), Code::InvalidInput);
    QCOMPARE(code({0, 0, 0}), Code::InvalidInput);
    QVERIFY(deriveKey("x", bytesOf("y"), {1u << 18, 8, 1}));
  }
  void ed25519FollowsRfc8032() {
    const Key seed = keyOf("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    QCOMPARE(toHex(publicKeyOf(seed)),
             std::string("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
    QCOMPARE(
        toHex(sign(seed, {})),
        std::string(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
            "d25bf5f0595bbe24655141438e7a100b"));
    const Key other = keyOf("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    const Bytes message{0x72};
    QCOMPARE(
        toHex(sign(other, message)),
        std::string(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
            "387b2eaeb4302aeeb00d291612bb0c00"));
  }
  void aSignatureFitsOneKeyAndOneMessage() {
    const Key seed = randomKey();
    const PublicKey key = publicKeyOf(seed);
    Signature signature = sign(seed, bytesOf("manifest"));
    QVERIFY(verify(key, bytesOf("manifest"), signature));
    QVERIFY(!verify(key, bytesOf("manifesT"), signature));
    QVERIFY(!verify(publicKeyOf(randomKey()), bytesOf("manifest"), signature));
    QVERIFY(!verify(key, bytesOf("manifest"), ByteView(signature).first(63)));
    signature[10] ^= 1;
    QVERIFY(!verify(key, bytesOf("manifest"), signature));
  }
  void aSealOpensOnlyAsItWasMade() {
    const Key key = randomKey();
    for (const std::string& plain : {std::string(), std::string("x"), std::string(100000, 'n')}) {
      const Bytes sealed = seal(key, bytesOf(plain), bytesOf("draft/1"));
      QCOMPARE(sealed.size(), plain.size() + 28);
      QCOMPARE(std::string(textOf(*tarim::crypto::open(key, sealed, bytesOf("draft/1")))), plain);
      for (const ByteView context : {bytesOf("draft/2"), ByteView{}})
        QCOMPARE(tarim::crypto::open(key, sealed, context).error().code(), Code::StorageCorrupt);
      QVERIFY(!tarim::crypto::open(randomKey(), sealed, bytesOf("draft/1")));
    }
  }
  void noBitOfASealMayChange() {
    const Key key = randomKey();
    Bytes sealed = seal(key, bytesOf("身份证"), bytesOf("c"));
    for (std::size_t i = 0; i < sealed.size(); ++i) {
      sealed[i] ^= 0x10;
      QVERIFY(!tarim::crypto::open(key, sealed, bytesOf("c")));
      sealed[i] ^= 0x10;
      QVERIFY(!tarim::crypto::open(key, ByteView(sealed).first(i), bytesOf("c")));
    }
    QVERIFY(tarim::crypto::open(key, sealed, bytesOf("c")));
  }
  void gcmFollowsItsPublishedVector() {
    // McGrew and Viega's test case 16, laid out as nonce, ciphertext, tag.
    const Key key = keyOf("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
    const Bytes sealed = *fromHex(
        "cafebabefacedbaddecaf888"
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f6"
        "1e6393ba7a0a"
        "bcc9f66276fc6ece0f4e1768cddf8853bb2d551b");
    const Bytes context = *fromHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    const auto plain = tarim::crypto::open(key, sealed, context);
    QVERIFY(plain);
    QCOMPARE(toHex(*plain).substr(0, 32), std::string("d9313225f88406e5a55909c5aff5269a"));
  }
  void twoSealsOfTheSameBytesDiffer() {
    const Key key = randomKey();
    QVERIFY(seal(key, bytesOf("x"), {}) != seal(key, bytesOf("x"), {}));
  }
  void keyedHashFollowsRfc4231() {
    Key key{};
    const std::string_view name = "Jefe";
    std::copy(name.begin(), name.end(), key.begin());  // HMAC pads a short key with zeros itself
    QCOMPARE(toHex(keyedHash(key, bytesOf("what do ya want for nothing?"))),
             std::string("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    QVERIFY(keyedHash(key, {}) != keyedHash(Key{}, {}));
  }
  void x25519FollowsRfc7748() {
    const Key alice = keyOf("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
    const Key bob = keyOf("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
    QCOMPARE(toHex(agreementKeyOf(alice)),
             std::string("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"));
    QCOMPARE(toHex(*agree(alice, agreementKeyOf(bob))),
             std::string("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742"));
    QVERIFY(*agree(alice, agreementKeyOf(bob)) == *agree(bob, agreementKeyOf(alice)));
    QCOMPARE(agree(alice, PublicKey{}).error().code(), Code::InvalidInput);
  }
  void hkdfFollowsRfc5869() {
    const auto secret = fromHex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b");
    const auto salt = fromHex("000102030405060708090a0b0c");
    const auto info = fromHex("f0f1f2f3f4f5f6f7f8f9");
    QCOMPARE(toHex(expand(*secret, *salt, textOf(*info))),
             std::string("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"));
    QVERIFY(expand(*secret, {}, "a") != expand(*secret, {}, "b"));
  }
  void aChosenNonceOpensOnlyWhatItSealed() {
    const Key key = randomKey();
    const Nonce first{1};
    const Bytes sealed = sealAt(key, first, bytesOf("片"));
    QCOMPARE(sealed.size(), std::size_t(3 + kSealTagBytes));
    QCOMPARE(std::string(textOf(*openAt(key, first, sealed))), std::string("片"));
    QVERIFY(!openAt(key, Nonce{2}, sealed) && !openAt(randomKey(), first, sealed));
    QVERIFY(!openAt(key, first, ByteView(sealed).first(5)));
  }
  void comparingSeesLengthAndContent() {
    QVERIFY(equal(bytesOf("a"), bytesOf("a")) && equal({}, {}));
    QVERIFY(!equal(bytesOf("a"), bytesOf("b")) && !equal(bytesOf("a"), bytesOf("aa")));
  }
};

std::unique_ptr<QObject> makeCryptoTest() {
  return std::make_unique<CryptoTest>();
}

#include "tst_crypto.moc"
