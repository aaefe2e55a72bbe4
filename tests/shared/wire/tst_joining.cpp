// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Joining files: read as they were written, and refused with a reason that tells the cases apart.
#include "shared/wire/joining.hpp"
#include "tests/shared/wire/random_messages.hpp"
#include "tests/support/joining.hpp"

#include <QTest>

using namespace tarim;
using namespace tarim::wire;
using base::Code;

namespace {

std::string without(const std::string& text, const std::string& part) {
  const std::size_t at = text.find(part);
  return text.substr(0, at) + text.substr(at + part.size());
}

}  // namespace

class JoiningTest : public QObject {
  Q_OBJECT
 private slots:
  void aJoiningFileIsReadAsItWasWritten() {
    const auto text = writeJoining(tests::sampleJoining());
    QVERIFY(text.has_value());
    // Mail programs and editors add these.
    for (const std::string& around : {*text, "\xEF\xBB\xBF" + *text + "\r\n", "\n  " + *text + "  \n"}) {
      const auto back = readJoining(around);
      QVERIFY2(back.has_value(), back ? "" : back.error().line().c_str());
      QCOMPARE(*writeJoining(*back), *text);
    }
  }

  void whatALaterProgramAddsIsIgnored() {
    std::string text = *writeJoining(tests::sampleJoining());
    text.insert(1, "\"later\":[1],");
    QCOMPARE(readJoining(text)->code, tests::sampleJoining().code);
  }

  void invisibleCharactersOfNamesAreNotShown() {
    Joining joining = tests::sampleJoining();
    joining.server = "巴州\u202E\u0007局";
    joining.person = "王　伟";
    const auto back = readJoining(*writeJoining(joining));
    QCOMPARE(back->server, std::string("巴州局"));
    QCOMPARE(back->person, std::string("王伟"));
  }

  void whatIsNotAJoiningFileIsToldApart_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const std::string text = *writeJoining(tests::sampleJoining());
    const auto row = [](const char* name, const std::string& bytes, Code code) {
      QTest::newRow(name) << QByteArray::fromStdString(bytes) << int(code);
    };
    row("empty", {}, Code::EmptyFile);
    row("a letter", "您好", Code::InvalidInput);
    row("other JSON", "{\"format\":1}", Code::InvalidInput);
    row("a list", "[\"tarimJoin\"]", Code::InvalidInput);
    row("a certificate", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
        Code::InvalidInput);
    row("UTF-16", std::string("\xFF\xFE{\0", 4), Code::InvalidInput);
    row("cut", text.substr(0, text.size() / 2), Code::DamagedFile);
    row("twice", text + text, Code::DamagedFile);
    row("no pin", without(text, "\"pin\":\"" + std::string(64, 'a') + "\","), Code::DamagedFile);
    row("no code", without(text, "\"code\":\"7K2M-9QXB-W4ND-03HT\","), Code::DamagedFile);
    row("a short pin", without(text, "aaaa"), Code::DamagedFile);
    row("version 0", "{\"tarimJoin\":0" + text.substr(14), Code::DamagedFile);
    row("a later version", "{\"tarimJoin\":2,\"other\":true}", Code::ClientTooOld);
    row("deep", "{\"tarimJoin\":1,\"x\":[[[[[]]]]]}", Code::DamagedFile);
    row("large", text + std::string(64 << 10, ' '), Code::TooLarge);
  }

  void whatIsNotAJoiningFileIsToldApart() {
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const auto read = readJoining(bytes.toStdString());
    QVERIFY(!read.has_value());
    QCOMPARE(int(read.error().code()), code);
  }

  void namesThatNoQrCodeHoldsAreRefused() {
    Joining joining = tests::sampleJoining();
    joining.server = std::string(3 * kMaxJoiningBytes, 'x');
    QCOMPARE(writeJoining(joining).error().code(), Code::TooLarge);
  }
};

std::unique_ptr<QObject> makeJoiningTest() {
  return std::make_unique<JoiningTest>();
}

#include "tst_joining.moc"
