// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What cannot be used gets one line on standard error that names its reason, exit code 2, and changes
// nothing.
#include "tests/client/cli/program.hpp"

#include <QTest>

namespace tarim::client::cli::test {

class BadInputTest : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase();
  void wordsThatMakeNoSense_data();
  void wordsThatMakeNoSense();
  void filesThatCannotBeUsed_data();
  void filesThatCannotBeUsed();
  void pdfsThatCannotBeReadAreNotAttached_data();
  void pdfsThatCannotBeReadAreNotAttached();
  void wrongPassphraseOpensNothing();
  void missingPassphraseIsAskedForInVain();
  void shortPassphraseMakesNoVault();
  void emptyDirectorySaysHowToBegin();
  void unenrolledVaultDoesNotSync();
  void enrolmentWithoutAServerKeepsTheVault();

 private:
  QByteArray state() { return m_program.runHere({"status", "--json"}).out; }
  void refuses(const Outcome& outcome, const QString& code);

  Program m_program;
};

void BadInputTest::initTestCase() {
  QVERIFY(m_program.begin());
  QCOMPARE(m_program.runHere({"set", "basic", "@", "name", "kept"}).code, 0);
}

void BadInputTest::refuses(const Outcome& outcome, const QString& code) {
  QVERIFY2(outcome.code == 2, outcome.error);
  QVERIFY2(outcome.error.startsWith("tarim-cli: " + code.toUtf8()), outcome.error);
  QCOMPARE(outcome.error.count('\n'), 1);
  QVERIFY(outcome.out.isEmpty());
}

void BadInputTest::wordsThatMakeNoSense_data() {
  QTest::addColumn<QStringList>("words");
  QTest::addColumn<QString>("code");
  const auto row = [](const char* name, const QStringList& words, const char* code = "InvalidInput") {
    QTest::newRow(name) << words << QString::fromLatin1(code);
  };
  row("no such command", {"frobnicate"});
  row("no such option", {"status", "--frob", "1"});
  row("option without its value", {"status", "--vault"});
  row("option given twice", {"status", "--vault", "a", "--vault", "b"});
  row("set with too few", {"set", "basic", "@", "name"});
  row("no such table", {"set", "nothing", "@", "name", "a"});
  row("no such column", {"set", "basic", "@", "nothing", "a"});
  row("rows where there are none", {"set", "basic", "new", "name", "a"});
  row("value that is too long", {"set", "basic", "@", "name", QString(100000, 'a')}, "TooLarge");
  row("attach without a file", {"attach", "id_card"});
  row("mask that is neither", {"attach", "id_card", "x.jpg", "--mask", "maybe"});
  row("masks of nothing", {"attach", "id_card", "x.jpg", "--masks", ";"});
  row("mask without an area", {"attach", "id_card", "x.jpg", "--masks", "100,100,0,50"});
  row("masks on a page without", {"attach", "id_card", "x.jpg", "--mask", "no", "--masks", "1,1,5,5"});
  row("side that is neither", {"attach", "id_card", "x.jpg", "--side", "left"});
  row("no such draft", {"set", "--draft", "nobody", "basic", "@", "name", "a"}, "NotFound");
  row("no such vault", {"status", "--vault", "nobody"}, "NotFound");
  row("instant that is none", {"check", "--at", "yesterday"});
  row("no such file", {"check", "dossier.json"}, "NotFound");
  row("no such policy", {"new", "--policy", "nowhere"}, "UnknownPolicy");
  row("level that is not offered", {"new", "--policy", Program::policy(), "--level", "highest"});
  row("enrol without a server", {"enrol", "--code", "1"});
}

void BadInputTest::wordsThatMakeNoSense() {
  QFETCH(QStringList, words);
  QFETCH(QString, code);
  const QByteArray before = state();
  const bool isCommand = words.first() != "frobnicate";
  refuses(isCommand ? m_program.runHere(words) : m_program.run(words), code);
  QCOMPARE(state(), before);
}

void BadInputTest::filesThatCannotBeUsed_data() {
  QTest::addColumn<QString>("command");
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("code");
  QTest::newRow("empty page") << "attach" << QByteArray() << "EmptyFile";
  QTest::newRow("text as a page") << "attach" << QByteArray("hello, I am no picture") << "WrongFileType";
  QTest::newRow("cut JPEG") << "attach" << QByteArray("\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01", 13)
                            << "DamagedFile";
  QTest::newRow("picture of the web") << "attach" << QByteArray("GIF89a\1\0\1\0") << "OtherPicture";
  QTest::newRow("page of the web") << "attach" << QByteArray("<!DOCTYPE html><p>%PDF-1.4 startxref")
                                   << "WrongFileType";
  QTest::newRow("film above 32 MiB") << "attach"
                                     << QByteArray(
                                            "\0\0\0\x14"
                                            "ftypqt  ",
                                            12)
                                            .leftJustified(33 << 20, 'x')
                                     << "WrongFileType";
  QTest::newRow("page above 32 MiB") << "attach" << QByteArray(33 << 20, 'x') << "TooLarge";
  QTest::newRow("no JSON") << "import" << QByteArray("{") << "InvalidInput";
  QTest::newRow("another shape") << "import" << QByteArray("[1, 2]") << "InvalidInput";
}

void BadInputTest::filesThatCannotBeUsed() {
  QFETCH(QString, command);
  QFETCH(QByteArray, bytes);
  QFETCH(QString, code);
  const QByteArray before = state();
  const QString file = m_program.write("given", bytes);
  refuses(m_program.runHere(command == "attach" ? QStringList{"attach", "id_card", file}
                                                : QStringList{"import", file}),
          code);
  QCOMPARE(state(), before);
}

void BadInputTest::pdfsThatCannotBeReadAreNotAttached_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<int>("size");  // 0: whole.
  QTest::addColumn<QString>("code");
  QTest::addColumn<QString>("words");
  QTest::newRow("locked") << "pdf/locked.pdf" << 0 << "PdfLocked"
                          << "without a password";
  QTest::newRow("cut") << "pdf/linearized.pdf" << 20000 << "DamagedFile"
                       << "scan it or copy it again";
  QTest::newRow("a picture") << "images/hostile/grey.jpg" << 0 << "WrongFileType"
                             << "This item asks for a PDF";
}

void BadInputTest::pdfsThatCannotBeReadAreNotAttached() {
  QFETCH(QString, name);
  QFETCH(int, size);
  QFETCH(QString, code);
  QFETCH(QString, words);
  QFile data(QStringLiteral(TARIM_TESTS_DIR "/data/") + name);
  QVERIFY(data.open(QIODevice::ReadOnly));
  const QByteArray bytes = data.readAll();
  const QString row = QString::fromUtf8(m_program.runHere({"set", "patents", "new", "name", "x"}).line());
  const QByteArray before = state();
  const QString file = m_program.write("scan.pdf", size > 0 ? bytes.left(size) : bytes);
  const Outcome outcome = m_program.runHere({"attach", "patent_scan", file, "--row", row});
  refuses(outcome, code);
  QVERIFY2(outcome.error.contains(words.toUtf8()), outcome.error);
  QCOMPARE(state(), before);
}

void BadInputTest::wrongPassphraseOpensNothing() {
  m_program.setPassphrase("wrong horse");
  refuses(m_program.runHere({"status"}), "WrongPassphrase");
  m_program.setPassphrase("correct horse");
  QCOMPARE(m_program.runHere({"status"}).code, 0);
}

void BadInputTest::missingPassphraseIsAskedForInVain() {
  m_program.unsetPassphrase();
  const Outcome outcome = m_program.runHere({"status"});
  m_program.setPassphrase("correct horse");
  QCOMPARE(outcome.code, 2);
  QVERIFY(outcome.error.contains("TARIM_PASSPHRASE"));
}

void BadInputTest::shortPassphraseMakesNoVault() {
  Program program;
  program.setPassphrase("short");
  refuses(program.runHere({"create"}), "InvalidInput");
  QCOMPARE(program.runHere({"vaults"}).line(), QByteArray());
}

void BadInputTest::emptyDirectorySaysHowToBegin() {
  Program program;
  const Outcome outcome = program.runHere({"status"});
  refuses(outcome, "NotFound");
  QVERIFY(outcome.error.contains("tarim-cli enrol"));
}

void BadInputTest::unenrolledVaultDoesNotSync() {
  refuses(m_program.runHere({"sync"}), "NotAuthenticated");
}

void BadInputTest::enrolmentWithoutAServerKeepsTheVault() {
  Program program;
  const QString ca = program.write("ca.pem", "no certificate");
  const Outcome outcome = program.runHere({"enrol", "--server", "127.0.0.1:1", "--ca", ca, "--code", "ABC"});
  QCOMPARE(outcome.code, 2);
  const QByteArray vault = program.runHere({"vaults"}).line().left(16);
  QVERIFY(!vault.isEmpty() && outcome.error.contains("--vault " + vault));
}

std::unique_ptr<QObject> makeBadInputTest() {
  return std::make_unique<BadInputTest>();
}

}  // namespace tarim::client::cli::test

#include "tst_bad_input.moc"
