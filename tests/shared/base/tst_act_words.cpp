// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What somebody waits for is not tried again by itself, and no error may say so.
#include "shared/base/act_words.hpp"
#include "tests/shared/base/suites.hpp"

#include <QTest>

using namespace tarim::base;

class ActWordsTest : public QObject {
  Q_OBJECT
 private slots:
  void noErrorOfANetworkPromisesToGoOnByItself() {
    for (const Code code :
         {Code::Offline, Code::TimedOut, Code::Throttled, Code::ServerFailed, Code::ForeignServer,
          Code::CaptivePortal, Code::ClientTooOld, Code::ServerTooOld, Code::ProtocolBroken}) {
      const Words words = wordsOfAct(code);
      QVERIFY2(words.zh.find("自动") == std::string_view::npos, std::string(words.zh).c_str());
      QVERIFY2(words.en.find("automatically") == std::string_view::npos, std::string(words.en).c_str());
    }
  }

  void otherErrorsHaveTheirUsualWords() {
    QCOMPARE(wordsOfAct(Code::StorageFull).zh, words(Code::StorageFull).zh);
    QVERIFY(wordsOfAct(Code::Offline).zh != words(Code::Offline).zh);
  }
};

std::unique_ptr<QObject> makeActWordsTest() {
  return std::make_unique<ActWordsTest>();
}

#include "tst_act_words.moc"
