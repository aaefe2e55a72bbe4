// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// What devices, sticks and tables say is text on the operator's terminal, never a command to it.
#include "server/admin/terminal.hpp"
#include "tests/server/admin/suites.hpp"

#include <QTest>

#include <sstream>

using namespace tarim::server;

class TerminalTest : public QObject {
  Q_OBJECT
 private slots:
  void aForeignTextIsOneLineWithoutCommands_data();
  void aForeignTextIsOneLineWithoutCommands();
  void nothingReachesTheStreamButTextAndItsLines();
};

void TerminalTest::aForeignTextIsOneLineWithoutCommands_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QByteArray>("shown");
  QTest::newRow("plain") << QByteArray("phone") << QByteArray("phone");
  QTest::newRow("Chinese and Uyghur")
      << QByteArray("阿依努尔的平板 ئاينۇر") << QByteArray("阿依努尔的平板 ئاينۇر");
  QTest::newRow("clears the screen") << QByteArray("\x1b[2J\x1b[Hphone")
                                     << QByteArray("\\u{1b}[2J\\u{1b}[Hphone");
  QTest::newRow("sets the title") << QByteArray("\x1b]0;owned\aphone")
                                  << QByteArray("\\u{1b}]0;owned\\u{7}phone");
  QTest::newRow("another line") << QByteArray("phone\n0000  fake") << QByteArray("phone\\u{a}0000  fake");
  QTest::newRow("back over the line") << QByteArray("phone\rfake\b") << QByteArray("phone\\u{d}fake\\u{8}");
  QTest::newRow("C1 as UTF-8") << QByteArray(
                                      "\xc2\x9b"
                                      "2J")
                               << QByteArray("\\u{9b}2J");
  QTest::newRow("C1 as a byte") << QByteArray(
                                       "\x9b"
                                       "2J")
                                << QByteArray("\\x9b2J");
  QTest::newRow("delete") << QByteArray("a\x7f") << QByteArray("a\\u{7f}");
  QTest::newRow("line separator") << QByteArray(
                                         "a\xe2\x80\xa8"
                                         "b")
                                  << QByteArray("a\\u{2028}b");
  QTest::newRow("turned around") << QByteArray(
                                        "\xe2\x80\xae"
                                        "fdp.exe")
                                 << QByteArray("\\u{202e}fdp.exe");
  QTest::newRow("cut character") << QByteArray("a\xe4\xb8") << QByteArray("a\\xe4\\xb8");
}

void TerminalTest::aForeignTextIsOneLineWithoutCommands() {
  QFETCH(QByteArray, text);
  QFETCH(QByteArray, shown);
  QCOMPARE(QByteArray::fromStdString(onOneLine(text.toStdString())), shown);
}

void TerminalTest::nothingReachesTheStreamButTextAndItsLines() {
  std::ostringstream stream;
  {
    const TerminalGuard guard(stream);
    stream << "a\x1b[31m" << '\a' << "\tb\n"
           << "塔里木" << 5 << "\x7f\n";
  }
  stream << "\x1b";
  QCOMPARE(QByteArray::fromStdString(stream.str()),
           QByteArray("a\\u{1b}[31m\\u{7}\tb\n塔里木5\\u{7f}\n\x1b"));
}

std::unique_ptr<QObject> makeTerminalTest() {
  return std::make_unique<TerminalTest>();
}

#include "tst_terminal.moc"
