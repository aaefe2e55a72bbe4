// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/bytes.hpp"
#include "shared/base/hash.hpp"
#include "shared/base/ids.hpp"
#include "tests/shared/base/suites.hpp"

#include <QTest>

#include <set>

using namespace tarim::base;

class BytesTest : public QObject {
  Q_OBJECT
 private slots:
  void base64FollowsRfc4648() {
    const std::pair<const char*, const char*> kVectors[] = {{"", ""},
                                                            {"f", "Zg=="},
                                                            {"fo", "Zm8="},
                                                            {"foo", "Zm9v"},
                                                            {"foob", "Zm9vYg=="},
                                                            {"fooba", "Zm9vYmE="},
                                                            {"foobar", "Zm9vYmFy"}};
    for (const auto& [plain, text] : kVectors) {
      QCOMPARE(toBase64(bytesOf(plain)), std::string(text));
      QCOMPARE(std::string(textOf(*fromBase64(text))), std::string(plain));
    }
  }
  void anythingElseIsNotBase64() {
    for (const char* text :
         {"Zg", "Zg=", "Zg==Zg==", "Zh==", "Zm9=", "====", "Z===", "Zm 9", "Zm-_", "Zm9v\n"})
      QVERIFY2(!fromBase64(text), text);
  }
  void hexIsReadInBothCases() {
    QCOMPARE(toHex(*fromHex("00fFA5")), std::string("00ffa5"));
    for (const char* text : {"0", "0g", "0x12", " 00"})
      QVERIFY2(!fromHex(text), text);
  }
  void sha256FollowsFips180() {
    QCOMPARE(sha256(std::string_view("")).hex(),
             std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(sha256(std::string_view("abc")).hex(),
             std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    Sha256 million;
    const std::string part(1000, 'a');
    for (int i = 0; i < 1000; ++i)
      million.update(bytesOf(part));
    QCOMPARE(million.finish().hex(),
             std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
  }
  void aHashHasExactly64Digits() {
    const std::string hex(64, 'a');
    QCOMPARE(hashFromHex(hex)->hex(), hex);
    QVERIFY(!hashFromHex(hex + "aa") && !hashFromHex(hex.substr(2)) && !hashFromHex(""));
  }
  void newIdsAreIdsAndDiffer() {
    std::set<std::string> seen;
    for (int i = 0; i < 2000; ++i) {
      const std::string id = newId();
      QCOMPARE(id.size(), std::size_t{16});
      QVERIFY(isId(id) && id.find_first_of("ilou") == std::string::npos && seen.insert(id).second);
    }
  }
  void onlyPlainNamesAreIds() {
    QVERIFY(isId("a") && isId("base_unit-7") && isId(std::string(64, 'z')));
    for (const char* text : {"", "A", "a/b", "..", "a b", "é"})
      QVERIFY2(!isId(text), text);
    QVERIFY(!isId(std::string(65, 'z')));
  }
};

std::unique_ptr<QObject> makeBytesTest() {
  return std::make_unique<BytesTest>();
}

#include "tst_bytes.moc"
