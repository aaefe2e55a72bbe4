// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/words.hpp"
#include "tests/client/app/session/tests.hpp"
#include "tests/client/vault/directory_of_test.hpp"

#include <QTest>

namespace tarim::client::app::test {
namespace {

base::Instant at(const char* text) {
  return *base::parseInstant(text);
}

}  // namespace

class WordsTest : public QObject {
  Q_OBJECT

 private slots:
  void momentsAreBeijingTimeWhereverTheMachineStands();
  void midnightEndsTheDayBefore();
  void durationsAreToldInFewParts_data();
  void durationsAreToldInFewParts();
  void sizesHaveOneDecimalAndNothingIsNothing();
  void anUnknownRateGivesNoEstimate();
  void aReasonIsListedAndThenInTheReviewersOwnWords();
  void anErrorSaysWhatToDoInTheLanguageThatIsAskedFor();
};

void WordsTest::momentsAreBeijingTimeWhereverTheMachineStands() {
  QCOMPARE(formatMoment(at("2024-09-03T06:02:00Z")), QStringLiteral("9月3日 14:02"));
  QCOMPARE(formatDay(at("2024-12-31T16:30:00Z")), QStringLiteral("1月1日"));
}

void WordsTest::midnightEndsTheDayBefore() {
  QCOMPARE(formatEnd(at("2024-09-09T00:00:00+08:00")), QStringLiteral("2024年9月8日 24:00"));
  QCOMPARE(formatShortEnd(at("2024-09-14T15:30:00+08:00")), QStringLiteral("9月14日 15:30"));
}

void WordsTest::durationsAreToldInFewParts_data() {
  QTest::addColumn<qint64>("minutes");
  QTest::addColumn<QString>("days");
  QTest::addColumn<QString>("hours");
  QTest::newRow("none") << qint64(0) << QStringLiteral("不到 1 分钟") << QStringLiteral("不到 1 分钟");
  QTest::newRow("minutes") << qint64(19) << QStringLiteral("19 分钟") << QStringLiteral("19 分钟");
  QTest::newRow("hours") << qint64(90) << QStringLiteral("1 小时 30 分") << QStringLiteral("1 小时 30 分");
  QTest::newRow("days") << qint64(3 * 1440 + 4 * 60 + 12) << QStringLiteral("3 天 4 小时")
                        << QStringLiteral("76 小时 12 分");
}

void WordsTest::durationsAreToldInFewParts() {
  QFETCH(qint64, minutes);
  QFETCH(QString, days);
  QFETCH(QString, hours);
  const base::Millis length = std::chrono::minutes(minutes);
  QCOMPARE(formatDuration(length), days);
  QCOMPARE(formatHours(length), hours);
}

void WordsTest::sizesHaveOneDecimalAndNothingIsNothing() {
  QCOMPARE(formatSize(0), QStringLiteral("0.0 MB"));
  QCOMPARE(formatSize(1), QStringLiteral("0.1 MB"));
  QCOMPARE(formatSize(8'300'000), QStringLiteral("8.3 MB"));
}

void WordsTest::anUnknownRateGivesNoEstimate() {
  QCOMPARE(formatTransfer(8'300'000, 0), QString());
  QCOMPARE(formatTransfer(8'300'000, 7'500), QStringLiteral("约 19 分钟"));
  QCOMPARE(formatTransfer(8'300'000, 7'500, 0.1), QStringLiteral("约 17–21 分钟"));
}

void WordsTest::aReasonIsListedAndThenInTheReviewersOwnWords() {
  const auto policy = client::test::policyOfTest();
  workflow::Reason reason;
  reason.code = "differs";
  QCOMPARE(describeReason(reason, *policy, policy::Language::Zh), QStringLiteral("填写内容与材料不一致"));
  reason.words = " 公章上不是这个名字 ";
  QCOMPARE(describeReason(reason, *policy, policy::Language::Zh),
           QStringLiteral("填写内容与材料不一致：公章上不是这个名字"));
  reason.code.clear();
  QCOMPARE(describeReason(reason, *policy, policy::Language::Zh), QStringLiteral("公章上不是这个名字"));
}

void WordsTest::anErrorSaysWhatToDoInTheLanguageThatIsAskedFor() {
  const base::Error error(base::Code::Offline);
  QCOMPARE(describeError(error, policy::Language::Zh).toStdString(), base::words(error.code()).zh);
  QCOMPARE(describeError(error, policy::Language::En).toStdString(), base::words(error.code()).en);
}

std::unique_ptr<QObject> makeWordsTest() {
  return std::make_unique<WordsTest>();
}

}  // namespace tarim::client::app::test

#include "tst_words.moc"
