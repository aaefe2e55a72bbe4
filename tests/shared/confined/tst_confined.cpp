// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/confined/confined.hpp"
#include "tests/support/patience.hpp"

#include <QTest>

#include <thread>

using namespace tarim;
using confined::Answer;
using confined::Ending;
using confined::Limits;

namespace {

const std::filesystem::path kMisbehaving =
    std::filesystem::path(TARIM_BIN_DIR).parent_path() / "tests/misbehaving_reader";

Answer play(std::string_view trick, base::ByteView input = {}, const Limits& limits = {}) {
  return confined::runReader(kMisbehaving, trick, input, limits);
}

std::string textOf(const Answer& answer) {
  return std::string(base::textOf(answer.output));
}

class ConfinedTest : public QObject {
  Q_OBJECT

 private slots:
  void aLargeInputArrivesWhole();
  void anAnswerWithoutListeningIsAnAnswer();
  void aCrashIsAValue();
  void memoryIsLimited();
  void processorTimeIsLimited();
  void aReaderThatSleepsIsKilled();
  void aReaderThatIsNotWantedAnyMoreIsKilled();
  void outputIsLimited();
  void aReaderThatIsNotThereIsSaid();
  void itHasNothingButTheBytes();
  void whatItMayNotDoFails_data();
  void whatItMayNotDoFails();
  void threadsAloneMayBeAllowed();
  void everyEndingHasWords();
  void limitsTravelAsWords();
  void theRealReaderIsFoundAndAnswers();
};

void ConfinedTest::aLargeInputArrivesWhole() {
  const base::Bytes input(std::size_t{9} << 20, 'x');
  const Answer answer = play("count", input);
  QVERIFY2(answer.ending == Ending::Answered, answer.detail.c_str());
  QCOMPARE(textOf(answer), std::to_string(input.size()));
  QCOMPARE(textOf(play("count")), std::string("0"));
}

void ConfinedTest::anAnswerWithoutListeningIsAnAnswer() {
  const Answer answer = play("deaf", base::Bytes(std::size_t{4} << 20, 'x'));
  QVERIFY2(answer.ending == Ending::Answered, answer.detail.c_str());
  QCOMPARE(textOf(answer), std::string("did not listen"));
}

void ConfinedTest::aCrashIsAValue() {
  QCOMPARE(play("fail").ending, Ending::Crashed);
  if (tests::kSanitized) QSKIP("a sanitizer turns the signal into an exit code");
  const Answer answer = play("crash");
  QCOMPARE(answer.ending, Ending::Crashed);
  QCOMPARE(answer.detail, std::string("signal 11"));
}

void ConfinedTest::memoryIsLimited() {
  if (tests::kSanitized) QSKIP("sanitizers map more than any limit");
  QCOMPARE(play("allocate").ending, Ending::OutOfMemory);
}

void ConfinedTest::processorTimeIsLimited() {
  Limits limits;
  limits.cpuSeconds = 1;
  limits.wall = std::chrono::milliseconds(tests::kPatience);
  QCOMPARE(play("spin", {}, limits).ending, Ending::TookTooLong);
}

void ConfinedTest::aReaderThatSleepsIsKilled() {
  Limits limits;
  limits.wall = std::chrono::milliseconds(50);
  QCOMPARE(play("sleep", base::Bytes(std::size_t{4} << 20, 'x'), limits).ending, Ending::TookTooLong);
}

void ConfinedTest::aReaderThatIsNotWantedAnyMoreIsKilled() {
  std::stop_source stop;
  Limits limits;
  limits.wall = std::chrono::milliseconds(tests::kPatience);
  std::jthread asker([&] { stop.request_stop(); });
  const Answer answer = confined::runReader(kMisbehaving, "sleep", {}, limits, stop.get_token());
  QCOMPARE(answer.ending, Ending::Cancelled);
  QVERIFY(answer.output.empty());
}

void ConfinedTest::outputIsLimited() {
  QCOMPARE(play("flood").ending, Ending::TooMuchOutput);
}

void ConfinedTest::aReaderThatIsNotThereIsSaid() {
  QCOMPARE(confined::runReader("/nowhere/tarim-reader", "pdf", {}).ending, Ending::NotInstalled);
  QCOMPARE(play("an unknown trick").ending, Ending::NotInstalled);
}

void ConfinedTest::itHasNothingButTheBytes() {
  QVERIFY(qputenv("TARIM_PASSPHRASE", "secret"));
  QCOMPARE(textOf(play("environment")), std::string());
  QVERIFY(qunsetenv("TARIM_PASSPHRASE"));
  QCOMPARE(textOf(play("descriptors")), std::string("012"));
}

void ConfinedTest::whatItMayNotDoFails_data() {
  QTest::addColumn<int>("openFiles");
  for (const char* trick : {"read a file", "make a file", "remove a file", "make a folder", "open a socket",
                            "start a process", "start a program", "start a thread", "kill its parent"})
    QTest::newRow(trick) << 3;
  // Where a reader may open files, it may still make none.
  QTest::newRow("make a file") << 16;
}

void ConfinedTest::whatItMayNotDoFails() {
  QFETCH(int, openFiles);
  Limits limits;
  limits.openFiles = openFiles;
  const Answer answer = play(QTest::currentDataTag(), {}, limits);
  QVERIFY2(answer.ending == Ending::Answered, answer.detail.c_str());
  QVERIFY2(textOf(answer) != "done", "it could");
}

void ConfinedTest::threadsAloneMayBeAllowed() {
  Limits limits;
  limits.threads = true;
  QCOMPARE(textOf(play("start a thread", {}, limits)), std::string("done"));
  for (const char* trick : {"start a process", "start a program", "open a socket", "make a file"}) {
    const Answer answer = play(trick, {}, limits);
    QVERIFY2(answer.ending == Ending::Answered && textOf(answer) != "done", trick);
  }
}

void ConfinedTest::everyEndingHasWords() {
  for (const Ending ending : {Ending::Crashed, Ending::OutOfMemory, Ending::TookTooLong,
                              Ending::TooMuchOutput, Ending::NotInstalled, Ending::Cancelled}) {
    QVERIFY(!confined::words(ending).zh.empty() && !confined::words(ending).en.empty());
    const base::Error error = confined::errorOf({ending, {}, "why"}, "a.pdf");
    QVERIFY(error.code() != base::Code::Unknown);
    QCOMPARE(error.place().file, std::string("a.pdf"));
  }
}

void ConfinedTest::limitsTravelAsWords() {
  Limits limits;
  limits.memoryBytes = 12345678901;
  limits.cpuSeconds = 7;
  limits.openFiles = 5;
  limits.threads = true;
  limits.nice = 10;
  const auto words = confined::wordsOf(limits);
  std::vector<const char*> raw;
  for (const std::string& word : words)
    raw.push_back(word.c_str());
  const auto read = confined::limitsOf(raw);
  QVERIFY(read.has_value());
  QVERIFY(confined::wordsOf(*read) == words);
  QVERIFY(!confined::limitsOf({})->threads);
  for (const char* wrong :
       {"--memory=", "--memory=-1", "--cpu=0", "--cpu=1x", "--wall=3", "memory=1", "--threads=2"})
    QVERIFY2(!confined::limitsOf(std::span(&wrong, 1)), wrong);
}

void ConfinedTest::theRealReaderIsFoundAndAnswers() {
  const auto reader = confined::findReader();
  QVERIFY(reader.has_value());
  const Answer answer = confined::runReader("pdf", base::bytesOf("no PDF"));
  QVERIFY2(answer.ending == Ending::Answered, answer.detail.c_str());
  QCOMPARE(confined::runReader("no such format", {}).ending, Ending::NotInstalled);
}

}  // namespace

QTEST_MAIN(ConfinedTest)

#include "tst_confined.moc"
